"""Bounds and aggregation: a statement and its passage in, "up to" or "on average" lost or turned out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..support import Gap
from .copies import copied
from .lexicon import Cue
from .pairing import Pair, drawn, drawn_parts, gap_of
from .quantities import Quantity, same
from .reading import Reading

_KEEPS = {
    ("least", "over"),
    ("over", "least"),
    ("most", "under"),
    ("under", "most"),
    ("under", "about"),
    ("about", "under"),
}
_THAN = re.compile(r"(more|longer|less|fewer|mehr|weniger|plus|moins|más|menos) (?:than|als|de)\s[€$£]?$")

_LEADS = re.compile(r"[\s~€$£a]*(?:[^\W\d_]{3,}\s)?")
"""What may stand between a bound and its number: "at least force 8"."""
_COPY = 0.6
"""Share of copied words from which a bound that a statement has not was lost."""
_BESIDE = 3
"""Characters between a bound and the number that it leads."""
_BEHIND = 16
"""Characters between a number and a bound behind it: "two days a week at most"."""
_REACH = 8
"""Words between a negation and the number whose bound it turns."""
_RESTRICTS = frozenset(
    ["of", "with", "holding", "under", "worth", "weighing", "von", "mit", "avec", "de", "con", "who"]
)


def aggregation(pair: Pair) -> Iterator[Gap]:
    """An average told of each case, or a comparison of groups told of persons; a bound that was lost or turned."""
    statement, nearest = pair.statement, pair.nearest
    averages = nearest.of("average")
    if averages and statement.numbers and not statement.of("average") and not _some(statement):
        own = [n for n in statement.numbers if not bound_of(statement, n.start, n.end)]
        clause = nearest.clauses[averages[0].first]
        its = [n for n in nearest.numbers if nearest.clauses[nearest.at(n.start)] == clause] or nearest.numbers
        place = nearest.spans[averages[0].last][1]
        its = [min(its, key=lambda n: (n.start < place, abs(n.start - place)))] if its else []
        shared = any(same(a, b) for a in its for b in own)
        if shared and drawn(statement, nearest, averages[0]) and not any(r.of("average") for r in pair.around):
            yield gap_of("aggregation", "", nearest, averages[0])
    whole, each = nearest.of("whole"), nearest.of("each")
    if whole and not each and statement.of("each") and not statement.of("whole"):
        yield gap_of("aggregation", statement.said(statement.of("each")[0]), nearest, whole[0])
    yield from _bounds(pair)


def _some(statement: Reading) -> bool:
    return any(c.value != "5" for c in statement.of("quantifier"))


def contrary(pair: Pair) -> Iterator[Gap]:
    """At least where the passage has at most, or the reverse, in any words; over one bound is where another begins."""
    for number in pair.statement.numbers:
        mine = bound_of(pair.statement, number.start, number.end)
        if mine not in ("least", "most") or _denied_here(pair.statement, number):
            continue
        alike = [(o, r) for r in pair.passage for o in r.numbers if same(o, number)]
        if any(_denied_here(reading, other) for other, reading in alike):
            continue
        its = {bound_of(reading, other.start, other.end) for other, reading in alike}
        if its and its <= {"least", "most"} - {mine}:
            yield Gap(kind="aggregation", said=f"{mine} {number.text}", found=f"{its.pop()} {number.text}")


def _denied_here(reading: Reading, number: Quantity) -> bool:
    """Whether the clause of a number denies."""
    own = reading.clauses[reading.at(number.start)]
    return any(reading.clauses[c.first] == own for c in reading.of("negation"))


def _bounds(pair: Pair) -> Iterator[Gap]:
    """A number's bound, compared at each number that both have."""
    for number in pair.statement.numbers:
        for reading in pair.passage:
            for other in reading.numbers:
                if other.dimension != number.dimension or abs(other.values[0] - number.values[0]) > 1e-9:
                    continue
                mine, its = (
                    bound_of(pair.statement, number.start, number.end),
                    bound_of(reading, other.start, other.end),
                )
                if _turned(mine, its):
                    said, found = f"{mine} {number.text}".strip(), f"{its} {other.text}"
                    yield Gap(
                        kind="aggregation", said=said, found=found, certain=_is_sure(pair.statement, reading, mine)
                    )
                    return


def _is_sure(statement: Reading, reading: Reading, mine: str) -> bool:
    """Whether a bound is wrong for certain: turned, or lost in words that are copied."""
    return not _many(statement, reading) and bool(mine or copied(statement, reading) >= _COPY)


def _many(statement: Reading, reading: Reading) -> bool:
    """Whether the statement draws on several parts of the sentence, which may look at a bound from both sides."""
    return len(drawn_parts(statement, reading)) > 1


def _turned(mine: str, its: str) -> bool:
    """Whether a bound was lost ("up to 5" told as "5") or turned; "about" may come and go."""
    if its == "within":
        return mine in ("least", "over")
    if mine == its or (its == "about" and mine != "least") or (mine, its) in _KEEPS:
        return False
    return (
        its in ("least", "most")
        or (not its and mine == "least")
        or (its in ("over", "under") and mine in ("least", "most", "over", "under"))
    )


def bound_of(reading: Reading, start: int, end: int) -> str:
    """The kind of bound that stands just before or after a number; "not more than" is "at most"."""
    if than := over(reading, start):
        turned = any(denied(reading, c, start) for c in reading.of("negation"))
        return {"over": "most", "under": "least"}[than] if turned else than
    for cue in reading.of("bound"):
        left, right = reading.spans[cue.first][0], reading.spans[cue.last][1]
        if 0 <= start - right <= 12 and _LEADS.fullmatch(reading.text, right, start):
            return "least" if cue.value == "most" and _ahead(reading, cue, end) else cue.value
        led = any(0 <= n.start - right <= _BESIDE for n in reading.numbers)
        if (
            not led
            and 0 <= left - end <= _BEHIND
            and cue.value in ("least", "most")
            and reading.words[cue.first] != "as"
        ):
            return cue.value
    return ""


def denied(reading: Reading, cue: Cue, start: int) -> bool:
    """Whether a negation turns the "more than" before a number: "nobody works more than four hours".

    It stands at most eight words before; "those with less than 4 %" is a restriction that it does not reach.
    """
    at = reading.at(start)
    own = reading.clauses[at]
    if not over(reading, start) or not 0 < at - cue.last <= _REACH or own - reading.clauses[cue.last] not in (0, 1):
        return False
    return not _RESTRICTS.intersection(reading.words[at - 3 : at - 1])


def _ahead(reading: Reading, cue: Cue, end: int) -> bool:
    """Whether "no later than 48 hours before" says how long before something it must be at least."""
    late = reading.words[cue.first : cue.last + 1]
    return bool({"later", "latest", "spätestens", "tard", "tardar"} & set(late)) and bool(
        re.match(
            r"\s*(?:before|ahead|in advance|prior|vor|vorher|im voraus|avant|à l['’]avance|antes|de antelación)\b",
            reading.text[end:],
        )
    )


def over(reading: Reading, start: int) -> str:
    """What "more than" or "less than" before a number is: over, under; else empty."""
    than = _THAN.search(reading.text[max(0, start - 14) : start].casefold())
    return "" if not than else "over" if than[1] in ("more", "longer", "mehr", "plus", "más") else "under"
