"""Opposites: a statement and its passage in, where one says "more" and the other "less", or sides are swapped, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..support import Gap
from .copies import copied
from .lexicon import Cue
from .pairing import Pair, is_main
from .quantities import same as alike
from .reading import Reading
from .units import MONTHS

_FROM_TO = re.compile(r"\b(?:from|von|aus|de|desde)\s(\w{3,})\s(?:to|nach|à|a|hasta)\s(\w{3,})", re.I)
_WITH = re.compile(r"\b(with|without|mit|ohne|avec|sans|con|sin)\b", re.I)
_COURSE = frozenset(["from", "von", "aus", "de", "desde"])
_COPY = 0.6
"""Share of copied words from which an opposite stands in the place of the passage's word."""
_SAME = 0.8
"""Share from which it is the same sentence, so that two words that changed places are no other word order."""
_ABOUT_IT = 2
"""Content words, the change among them, that the two share."""
_THAN = frozenset(("than", "que", "als"))


def opposites(pair: Pair, *, negated: bool = False) -> Iterator[Gap]:
    """The opposite of what the passage says, of the same thing.

    Args:
        pair: The two.
        negated: True looks at the ways alone, whatever is negated; False counts a negation on one side as a turn.
    """
    statement = pair.statement
    for reading in pair.passage[:1]:
        swapped = _swapped(statement, reading)
        for cue in statement.of("way"):
            rivals = _rivals(statement, cue, reading)
            if not rivals or any(r.value == cue.value for r in rivals):
                continue
            turned = not negated and _turned(statement, cue, reading, rivals[0])
            if swapped or turned or _compared(statement, reading, rivals[0]):
                return
            if cue.value.startswith("trade") and not set(statement.before(cue)) & set(reading.before(rivals[0])):
                continue
            close = len(statement.around(cue, 2) & reading.around(rivals[0], 2)) >= 2
            same = bool(statement.around(cue) & reading.around(rivals[0])) or copied(statement, reading) >= _COPY
            close = close or copied(statement, reading) >= _COPY
            one_way = not (_both_ways(reading, cue) or _both_ways(statement, cue)) and is_main(
                statement, reading, rivals[0]
            )
            certain = same and len(statement.terms & reading.terms) >= 2 and (close or one_way)
            yield Gap(kind="direction", said=statement.said(cue), found=reading.said(rivals[0]), certain=certain)
            return
        if swapped and _denied(statement) == _denied(reading):
            yield Gap(kind="direction", said=statement.text[:80], found=reading.text[:80])
    yield from _from_to(pair)
    yield from _exchanged(statement, pair.nearest)


def courses(pair: Pair) -> Iterator[Gap]:
    """A rise to an amount that the passage tells as a fall, or the reverse, in any words."""
    statement, reading = pair.statement, pair.nearest
    if (
        not statement.of("way")
        or statement.of("negation")
        or reading.of("negation")
        or len(statement.terms & reading.terms) < _ABOUT_IT
    ):
        return
    mine, its = _moves(statement), _moves(reading)
    if len(set(mine.values())) != 1 or len(set(its.values())) != 1 or set(mine.values()) & set(its.values()):
        return
    told = [n for n in statement.numbers if n.dimension and any(alike(n, o) and o.dimension for o in reading.numbers)]
    if told:
        cue, other = next(iter(mine)), next(iter(its))
        yield Gap(kind="direction", said=statement.said(cue), found=reading.said(other))


def _moves(reading: Reading) -> dict[Cue, str]:
    """The words of change in amount, no comparisons."""
    ways = [c for c in reading.of("way") if c.value in ("amount+", "amount-")]
    compared = ("er", "re", "ss", "st", "us", "moins", "menos", "mehr", "más")
    return {c: c.value for c in ways if not reading.words[c.first].endswith(compared)}


def _exchanged(statement: Reading, reading: Reading) -> Iterator[Gap]:
    """Two words of a copy that changed places: "the seller warned the buyer" and the reverse."""
    mine = [s for s in statement.stems if s]
    its = [s for s in reading.stems if s in set(mine) and s]
    turned = [at for at, (a, b) in enumerate(zip(mine, its, strict=False)) if a != b]
    if len(mine) == len(its) and len(turned) == 2 and turned[1] - turned[0] > 1 and copied(statement, reading) >= _SAME:
        first, second = turned
        if mine[first] == its[second] and mine[second] == its[first]:
            yield Gap(kind="direction", said=statement.text[:80], found=reading.text[:80])


def _turned(statement: Reading, cue: Cue, reading: Reading, rival: Cue) -> bool:
    """Whether one side is denied: a copy in the clause of the word itself, other words anywhere."""
    there = _denied(reading, rival) or _excepted(statement, reading)
    here = _denied(statement, cue if copied(statement, reading) >= _COPY else None)
    return here != there


def _denied(reading: Reading, cue: Cue | None = None) -> bool:
    own = reading.clauses[cue.first] if cue else None
    return any(own in (None, reading.clauses[c.first]) for c in reading.of("negation"))


def _excepted(statement: Reading, reading: Reading) -> bool:
    """Whether the statement speaks of what the passage excepts: "closed on Mondays", "open daily except on Mondays"."""
    if any(c.value == "not" for c in statement.of("condition")):
        return False
    exceptions = [c for c in reading.of("condition") if c.value == "not"]
    words = set(statement.words)
    return any(words & {w for w in reading.words[c.last + 1 : c.last + 5] if len(w) > 3} for c in exceptions)


def _compared(statement: Reading, reading: Reading, rival: Cue) -> bool:
    """Whether the statement speaks of what the passage compares with: "less than last year", "last year more"."""
    places = [
        at for at in range(rival.last + 1, rival.last + 6) if reading.words[at : at + 1] and reading.words[at] in _THAN
    ]
    if not places or _THAN.intersection(statement.words):
        return False
    side = {s for s in reading.stems[places[0] + 1 : places[0] + 6] if s}
    return bool(side) and len(side & statement.terms) * 2 > len(side)


def _rivals(statement: Reading, cue: Cue, reading: Reading) -> list[Cue]:
    """The passage's words of the same dimension that bear on the same thing; all of them where none shares a word.

    A figure or a date in the same clause tells most, then the same subject before it.
    """
    same = [c for c in reading.of("way") if c.value[:-1] == cue.value[:-1]]
    if own := [c for c in same if reading.clauses[c.first] in _anchored(statement, reading)]:
        return own
    subject = set(statement.before(cue, 3))
    if own := [c for c in same if subject.intersection(reading.before(c, 2))]:
        return own
    around = statement.around(cue)
    sharing = [(len(reading.around(c) & around), c) for c in same]
    most = max((n for n, _ in sharing), default=0)
    return [c for n, c in sharing if n == most] if most else same


@lru_cache(maxsize=1024)
def _anchored(statement: Reading, reading: Reading) -> frozenset[int]:
    """The clauses of a passage's sentence in which a figure or a date of the statement stands."""
    figures = [n.start for n in reading.numbers if any(alike(n, own) for own in statement.numbers)]
    figures += [d.start for d in reading.dates if any(own.within(d) for own in statement.dates)]
    return frozenset(reading.clauses[reading.at(start)] for start in figures)


def _both_ways(reading: Reading, cue: Cue) -> bool:
    """Whether the passage speaks of both ends of the dimension, so that which one is meant is not certain."""
    ends = {c.value for c in reading.of("way") if c.value[:-1] == cue.value[:-1]}
    return len(ends) > 1


def _swapped(statement: Reading, reading: Reading) -> bool:
    """Whether "A is larger than B" became "B is larger than A"."""
    mine, its = _sides(statement), _sides(reading)
    if mine is None or its is None:
        return False
    return bool(mine[0] & its[1]) and bool(mine[1] & its[0]) and not mine[1] & its[1]


@lru_cache(maxsize=2048)
def _sides(reading: Reading) -> tuple[frozenset[str], frozenset[str]] | None:
    """What is compared, and with what, less what stands on both sides."""
    places = [at for at, word in enumerate(reading.words) if word in _THAN]
    ways = [c.first for c in reading.of("way", "bound")]
    at = next((p for p in places if any(0 < p - w < 8 for w in ways)), _as_often_as(reading))
    if at is None:
        return None
    sides = [word if word in MONTHS else s for s, word in zip(reading.stems, reading.words, strict=True)]
    left = frozenset(s for s in sides[:at] if s and s != "one")
    right = frozenset(s for s in sides[at + 1 : at + 8] if s and s != "one")
    return left - right, right - left


def _as_often_as(reading: Reading) -> int | None:
    """Where the second "as" of "four times as often as" stands."""
    for at, word in enumerate(reading.words[1:], 1):
        if (
            word == "as"
            and reading.words[at - 1] in ("times", "twice", "thrice")
            and "as" in reading.words[at + 1 : at + 4]
        ):
            return reading.words.index("as", at + 1)
    return None


def _from_to(pair: Pair) -> Iterator[Gap]:
    """A course told backwards, "from 5 to 8" as "from 8 to 5"; or with and without exchanged."""
    statement, nearest = pair.statement, pair.nearest
    if not (_COURSE.isdisjoint(statement.words) or _COURSE.isdisjoint(nearest.words)):
        ways = [_FROM_TO.search(reading.text) for reading in (statement, nearest)]
        if ways[0] and ways[1] and ways[0].groups() == ways[1].groups()[::-1]:
            yield Gap(kind="direction", said=ways[0][0], found=ways[1][0])
    if copied(statement, nearest) >= _COPY:
        withs = [_WITH.findall(reading.text) for reading in (statement, nearest)]
        if len(withs[0]) > 1 and withs[0] == withs[1][::-1] != withs[1]:
            yield Gap(kind="direction", said=statement.text[:80], found=nearest.text[:80])
    mine, its = _course(statement), _course(nearest)
    if mine and its and mine == its[::-1] and mine != its:
        yield Gap(kind="direction", said=f"from {mine[0]:g} to {mine[1]:g}", found=f"from {its[0]:g} to {its[1]:g}")


def _course(reading: Reading) -> tuple[float, float] | None:
    for a, b in zip(reading.numbers, reading.numbers[1:], strict=False):
        before = reading.text[max(0, a.start - 6) : a.start].casefold().split()
        between = reading.text[a.end : b.start].casefold().split()
        if before[-1:] in (["from"], ["von"], ["de"]) and between in (["to"], ["auf"], ["à"], ["a"]):
            return a.values[0], b.values[0]
    return None
