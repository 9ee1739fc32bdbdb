"""Items and rows in, the figures of each arm and the paired differences between arms out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from ..values import Value
from .bootstrap import interval
from .items import Item
from .rows import Heading, Row

BASELINES = ("plain", "equal", "consistency")
OURS = "sroc"


class ArmFigures(Value):
    """One arm over all its items; token, call and second figures are means for one item."""

    arm: str
    items: int
    scored: int
    quality: float | None = None
    """The mean score."""
    low: float | None = None
    high: float | None = None
    """Of its 95 % bootstrap interval."""
    input_tokens: float = 0.0
    output_tokens: float = 0.0
    calls: float = 0.0
    seconds: float = 0.0
    cost_usd: float | None = None
    """US dollars for all items; None where any price is unknown."""
    estimated: bool = False
    """Whether some server reported no usage."""
    below_plain: int = 0
    """Items whose verified score is below the plain call's."""
    verified: int = 0
    """Items whose verified score can be compared with the plain call's."""

    @property
    def tokens(self) -> float:
        """Read and written, for one item."""
        return self.input_tokens + self.output_tokens


class Difference(Value):
    """Quality of one arm minus another's, over the items that both have a score for."""

    arm: str
    than: str
    items: int
    mean: float
    low: float | None = None
    high: float | None = None
    better: int = 0
    worse: int = 0
    tokens: float | None = None
    """The arm's tokens over the other's, on these items."""


class Trouble(Value):
    """One thing that went wrong with one item."""

    item: str
    line: int
    arm: str = ""
    """Empty where the item itself cannot be used."""
    problem: str


class Report(Value):
    """The score card."""

    heading: Heading
    scorer: str
    asked: int
    """Items of the sample."""
    arms: tuple[ArmFigures, ...] = ()
    differences: tuple[Difference, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    left_out: tuple[str, ...] = ()
    """Arms that could not be run here, and why."""
    rows: tuple[Row, ...] = ()

    def _repr_markdown_(self) -> str:
        """What a notebook shows."""
        from .markdown import as_markdown

        return as_markdown(self)


def summarise(
    heading: Heading, scorer: str, arms: Sequence[str], items: Sequence[Item], rows: Mapping[tuple[str, str], Row]
) -> Report:
    """The report over the sample's items, in the file's order."""
    ordered = sorted(items, key=lambda item: item.line)
    by_arm = {arm: {i.id: rows[i.id, arm] for i in ordered if (i.id, arm) in rows} for arm in arms}
    kept = tuple(by_arm[arm][i.id] for i in ordered for arm in arms if i.id in by_arm[arm])
    bad = [Trouble(item=i.id, line=i.line, problem=i.problem) for i in ordered if i.problem]
    bad += [Trouble(item=r.item, line=r.line, arm=r.arm, problem=r.problem) for r in kept if r.problem]
    pairs = [(arm, than) for than in arms for arm in arms if arm != than and _compared(arm, than)]
    return Report(
        heading=heading,
        scorer=scorer,
        asked=len(ordered),
        arms=tuple(_figures(arm, by_arm[arm], by_arm.get("plain", {}), heading.seed) for arm in arms),
        differences=tuple(d for a, b in pairs if (d := _difference(a, b, by_arm[a], by_arm[b], heading.seed))),
        troubles=tuple(bad),
        rows=kept,
    )


def told(difference: Difference) -> str:
    """One comparison as a sentence."""
    d = difference
    if d.low is None or d.high is None:
        return f"{d.arm} against {d.than}: {counted(d.items)} scored for both, too few to compare."
    level = "above" if d.low > 0 else "below" if d.high < 0 else "not shown to differ from"
    at = "" if d.tokens is None else f", at {d.tokens:.2f} times its tokens"
    return (
        f"{d.arm} is {level} {d.than}: {d.mean:+.3f} ({d.low:+.3f} to {d.high:+.3f}), better on {d.better} "
        f"and worse on {d.worse} of {counted(d.items)}{at}."
    )


def counted(items: int) -> str:
    """`1 item`, `30 items`."""
    return f"{items} item{'' if items == 1 else 's'}"


def problems(report: Report) -> list[tuple[str, int]]:
    """What went wrong, on which lines of the file (the first three), and how often; the most frequent first."""
    lines: dict[str, list[int]] = {}
    for trouble in report.troubles:
        lines.setdefault(f"{trouble.arm}: {trouble.problem}" if trouble.arm else trouble.problem, []).append(
            trouble.line
        )
    found = Counter({f"{problem} (line {_some(on)})": len(on) for problem, on in lines.items()})
    return (Counter(report.left_out) + found).most_common()


def _some(lines: Sequence[int]) -> str:
    return ", ".join(map(str, sorted(lines)[:3])) + (", ..." if len(lines) > 3 else "")


def _compared(arm: str, than: str) -> bool:
    if arm in BASELINES:
        return arm != "plain" and than == "plain"
    return than in BASELINES or (arm == OURS and than != OURS)


def _figures(arm: str, rows: Mapping[str, Row], plain: Mapping[str, Row], seed: int) -> ArmFigures:
    scores = [row.score for row in rows.values() if row.score is not None]
    used = [row.outcome.usage for row in rows.values()]
    costs = [usage.cost_usd for usage in used]
    bounds = interval(scores, seed)
    both = [(row, plain[key]) for key, row in rows.items() if key in plain and row.verified and plain[key].verified]
    return ArmFigures(
        arm=arm,
        items=len(rows),
        scored=len(scores),
        quality=fmean(scores) if scores else None,
        low=bounds[0] if bounds else None,
        high=bounds[1] if bounds else None,
        input_tokens=_mean(usage.input_tokens for usage in used),
        output_tokens=_mean(usage.output_tokens for usage in used),
        calls=_mean(usage.calls for usage in used),
        seconds=_mean(usage.seconds for usage in used),
        cost_usd=None if not costs or None in costs else sum(cost for cost in costs if cost is not None),
        estimated=any(usage.estimated for usage in used),
        below_plain=sum(row.verified < other.verified for row, other in both),
        verified=len(both),
    )


def _difference(arm: str, than: str, left: Mapping[str, Row], right: Mapping[str, Row], seed: int) -> Difference | None:
    pairs = [(left[key], right[key]) for key in left if key in right]
    scored = [(a, b) for a, b in pairs if a.score is not None and b.score is not None]
    if not scored:
        return None
    gains = [(a.score or 0.0) - (b.score or 0.0) for a, b in scored]
    spent = sum(a.outcome.usage.total_tokens for a, _ in scored)
    other = sum(b.outcome.usage.total_tokens for _, b in scored)
    bounds = interval(gains, seed)
    return Difference(
        arm=arm,
        than=than,
        items=len(gains),
        mean=fmean(gains),
        low=bounds[0] if bounds else None,
        high=bounds[1] if bounds else None,
        better=sum(gain > 0 for gain in gains),
        worse=sum(gain < 0 for gain in gains),
        tokens=spent / other if other else None,
    )


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return fmean(found) if found else 0.0
