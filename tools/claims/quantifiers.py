"""Quantifiers: a statement and its passage in, a "some", "most" or "all" that grew or shrank out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..support import Gap
from .copies import copied
from .lexicon import Cue
from .pairing import Pair, drawn, gap_of, is_main
from .reading import Reading

_ALL = ("all", "every", "tous", "toutes", "alle", "todos", "todas")


_COPY = 0.6
"""Share of copied words from which a share that a statement has not was dropped."""
_EXISTS = re.compile(r"^\W*(?:there (?:is|are|was|were)|il y (?:a|avait)|hay|había|es (?:gibt|gab))\b", re.I)
"""How a statement opens that says no more than "some"."""
_OF = re.compile(r"\b(?:of|von|sur|des|de los|de las|de)\s(?:the\s|les\s|los\s|las\s|den\s)?\d", re.I)
_MIRROR = 5
"""Levels of a quantifier and of the one that says the same of the others: few and most, some and many."""
_NEARLY = 85
"""Percent from which "nearly all" is said."""


def quantifier(pair: Pair) -> Iterator[Gap]:
    """A "some" told as "all", or without its "some"; a share told as more than it is."""
    statement = pair.statement
    own = [(_level(statement, c), c) for c in statement.of("quantifier")]
    its = [(_level(r, c), r, c) for r, c in pair.bearing("quantifier")]
    if own and (all(_told(pair, level) for level, _ in own) or _mirrored(pair, own, its)):
        return
    shares = _shares(pair)
    for level, reading, cue in its:
        if level == 5:
            if gap := _of_all(statement, own, reading, cue):
                yield gap
                return
            continue
        yield from _lost(pair, own, shares, level, reading, cue)
        return
    yield from _added(pair, own, shares)
    yield from _dropped(pair)


def _shares(pair: Pair) -> list[float]:
    """The passage's shares in percent; of the others where one side denies."""
    shares = [n.plain for r in pair.passage for n in r.numbers if n.dimension == "percent"]
    shares = shares or _counted_of(pair.nearest)
    here, there = (bool(reading.of("negation")) for reading in (pair.statement, pair.nearest))
    return [*shares, *(100 - share for share in shares if here != there)]


def _of_all(statement: Reading, own: Sequence[tuple[int, Cue]], reading: Reading, cue: Cue) -> Gap | None:
    """What is said otherwise of all: "some" in its place, or "all" for "nearly all"."""
    fewer = [c for mine, c in own if mine in (1, 2) and drawn(statement, reading, cue)]
    nearly = cue.value != "5"  # it stands among the words for most
    others = [c for _, c in own if c.value == "5" and statement.said(c).casefold().endswith(_ALL)] if nearly else fewer
    said = (others or fewer)[:1]
    sure = copied(statement, reading) >= _COPY
    return gap_of("quantifier", statement.said(said[0]), reading, cue, certain=sure) if said else None


def _lost(
    pair: Pair, own: Sequence[tuple[int, Cue]], shares: Sequence[float], level: int, reading: Reading, cue: Cue
) -> Iterator[Gap]:
    """A passage's "some" that grew, or that the statement has not."""
    statement = pair.statement
    more = [c for mine, c in own if mine > level]
    if any(mine <= max(level, 2) for mine, _ in own):
        return
    stated = any(n.dimension in ("percent", "") for n in statement.numbers)
    if own and (not shares or max(shares) < _NEARLY):
        yield gap_of("quantifier", statement.said(more[0]), reading, cue)
    elif not (own or stated or statement.of("modality", "can", "link") or _kept(pair, cue) or _opens(statement)):
        yield gap_of("quantifier", "", reading, cue, certain=is_main(statement, reading, cue))


def _opens(statement: Reading) -> bool:
    return _EXISTS.search(statement.text) is not None


@lru_cache(maxsize=2048)
def _counted_of(reading: Reading) -> list[float]:
    """The shares that counts of one another are, in percent: "of 480 patients, 60 stopped"."""
    if not _OF.search(reading.text):
        return []
    counts = [n.plain for n in reading.numbers if not n.dimension and n.plain > 1]
    return [100 * a / b for a in counts for b in counts if a < b]


def _mirrored(pair: Pair, own: Sequence[tuple[int, Cue]], its: Sequence[tuple[int, Reading, Cue]]) -> bool:
    """Whether "most did not" stands for "few did", or the reverse."""
    denies = bool(pair.statement.of("negation")) != bool(pair.nearest.of("negation"))
    return denies and any(mine + level == _MIRROR for mine, _ in own for level, _, _ in its)


def _told(pair: Pair, level: int) -> bool:
    """Whether the passage says as much of a group that the statement names."""
    return any(
        _level(r, c) >= level and bool(r.after(c, 1)) and r.after(c, 1) <= pair.statement.terms
        for r in pair.passage
        for c in r.of("quantifier")
        if level > 2
    )


def _kept(pair: Pair, cue: Cue) -> bool:
    """Whether a statement beside it says the quantifier."""
    return any(c.value == cue.value for r in pair.around for c in r.of("quantifier"))


def _added(pair: Pair, own: Sequence[tuple[int, Cue]], shares: Sequence[float]) -> Iterator[Gap]:
    """A quantifier that the passage has not: checked against its shares, else only possible."""
    statement = pair.statement
    wholes = [(r, c) for r in pair.passage for c in r.of("quantifier") if c.value == "5"]
    all_here = any(is_main(statement, r, c) for r, c in wholes)
    for level, cue in own:
        if level == 5 and any(0 <= n.start - statement.spans[cue.last][1] < 2 for n in statement.numbers):
            continue  # "all 11 people": the number says how many
        if level == 5 and not all_here and not shares:
            narrow = bool(pair.nearest.of("group")) or _counted(pair, cue)
            yield Gap(kind="quantifier", said=statement.said(cue), certain=narrow or _all_of(statement, cue))
        elif shares and not (5 * (level == 5) or _fits(_level(statement, cue), shares)):
            yield Gap(kind="quantifier", said=statement.said(cue), found=f"{shares[0]:g} %")
        elif shares and level == 5 and max(shares) < 100:
            yield Gap(kind="quantifier", said=statement.said(cue), found=f"{max(shares):g} %")
        elif level in (1, 2) and all_here and pair.nearest.terms & statement.after(cue):
            yield Gap(kind="quantifier", said=statement.said(cue), found="all")
        elif level in (3, 4) and not all_here and not shares:
            yield Gap(kind="quantifier", said=statement.said(cue), certain=bool(pair.nearest.of("quantifier")))


def _level(statement: Reading, cue: Cue) -> int:
    """The cue's level; "nearly all" is more than "most"."""
    return 5 if statement.said(cue).casefold().endswith(_ALL) else int(cue.value)


def _dropped(pair: Pair) -> Iterator[Gap]:
    """A share of a group ("in two thirds of the dogs") told of the group."""
    statement, nearest = pair.statement, pair.nearest
    if statement.numbers or statement.of("quantifier", "modality", "can", "negation"):
        return
    for number in nearest.numbers:
        behind = re.match(
            r"\s*(?:of|der|des|de|del) (?:the |los |las |les )?(\w+)", nearest.text[number.end - 3 :].partition(" ")[2]
        )
        at = nearest.at(number.end)
        whom = {s for s in nearest.stems[at : at + 4] if s}
        if number.dimension == "percent" and behind and whom & statement.terms and _copied(pair, at):
            yield Gap(kind="quantifier", found=number.text)
            return


def _copied(pair: Pair, at: int) -> bool:
    cue = Cue("", "", min(at, len(pair.nearest.words) - 1), at)
    return drawn(pair.statement, pair.nearest, cue) and copied(pair.statement, pair.nearest) >= _COPY


def _counted(pair: Pair, cue: Cue) -> bool:
    """Whether the passage counts what the statement says "all" of ("three of ten rooms")."""
    nearest, said = pair.nearest, pair.statement.after(cue, 2)
    places = [nearest.at(n.end) for n in nearest.numbers if not n.dimension and n.plain > 1]
    return any(said & set(nearest.stems[at : at + 4]) for at in places)


def _all_of(statement: Reading, cue: Cue) -> bool:
    """Whether "all" stands directly before a group ("all patients"), or is "always"."""
    return statement.said(cue).casefold() in ("always", "everyone", "everybody", "invariably", "universally") or any(
        c.first - cue.last in (1, 2) for c in statement.of("people", "group")
    )


def _fits(level: int, shares: Sequence[float]) -> bool:
    """Whether some share is a "most" (over half), a "many" or "some" (any), or a "few" (under a third)."""
    return any(
        share >= _NEARLY if level == 5 else share > 50 if level == 4 else share < 34 if level == 1 else share > 0
        for share in shares
    )
