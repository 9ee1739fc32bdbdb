"""A report in, Markdown out."""

from __future__ import annotations

from collections.abc import Iterable

from ..display.wording import clean, money, short
from .report import ArmFigures, Report, counted, problems, told

COLUMNS = ("arm", "quality", "95 % interval", "tokens in", "tokens out", "calls", "seconds", "cost", "below plain")
MOST_PROBLEMS = 20


def as_markdown(report: Report) -> str:
    """What ran, a table of the arms, the differences as sentences, and what went wrong."""
    lines = [f"# {title(report)}", "", f"{ran(report)}", "", _row(COLUMNS), _row("---" for _ in COLUMNS)]
    lines += [_row(cells(arm)) for arm in report.arms]
    lines += ["", LEGEND, ""]
    lines += [f"- {told(difference)}" for difference in report.differences]
    wrong = problems(report)
    if wrong:
        lines += ["", "## What could not be asked or scored", ""]
        lines += [f"- {times} x {short(problem, 200)}" for problem, times in wrong[:MOST_PROBLEMS]]
        left = sum(times for _, times in wrong[MOST_PROBLEMS:])
        lines += [f"- and {left} more, in the JSON report"] if left else []
    return "\n".join(lines) + "\n"


LEGEND = (
    "Tokens, calls and seconds are means for one item; the cost is for all. Below plain counts the items whose text "
    "meets less of what code can check than the plain call's."
)


def title(report: Report) -> str:
    """The page's name."""
    return clean(f"Score card: {report.heading.data}")


def ran(report: Report) -> str:
    """What was measured, and how, on one line."""
    h = report.heading
    settings = [f"effort {h.effort}", f"seed {h.seed}"]
    settings += [f"limits {', '.join(f'{k}={v:g}' for k, v in h.limits.items())}"] if h.limits else []
    settings += [f"at most {h.max_output} tokens a reply"] if h.max_output else []
    settings += [f"temperature {h.temperature:g}"] if h.temperature is not None else []
    return clean(
        f"{counted(report.asked)} of {h.data} (sha256 {h.sha256[:12]}), scored by {report.scorer}; "
        f"{' then '.join(h.models)}; {', '.join(settings)}; SROC {h.version}."
    )


def cells(arm: ArmFigures) -> list[str]:
    """An arm's row under `COLUMNS`."""
    quality = "-" if arm.quality is None else f"{arm.quality:.3f}"
    if arm.scored < arm.items:
        quality += f" (of {arm.scored})"
    bounds = "-" if arm.low is None or arm.high is None else f"{arm.low:.3f} to {arm.high:.3f}"
    about = "~" if arm.estimated else ""
    below = f"{arm.below_plain} of {arm.verified}" if arm.verified else "-"
    tokens = [f"{about}{arm.input_tokens:,.0f}", f"{about}{arm.output_tokens:,.0f}"]
    figures = [f"{arm.calls:.2f}", f"{arm.seconds:.1f}", money(arm.cost_usd) if arm.items else "-", below]
    return [f"{arm.arm} (n = {arm.items})", quality, bounds, *tokens, *figures]


def _row(parts: Iterable[str]) -> str:
    return "| " + " | ".join(part.replace("|", "\\|") for part in parts) + " |"
