"""Strength: a statement and its passage in, a quantifier, a modal or a duty that grew or shrank out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..support import Gap
from .copies import copied
from .lexicon import Cue
from .pairing import Pair, close, drawn, gap_of, is_main
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
    shares = [n.plain for r in pair.passage for n in r.numbers if n.dimension == "percent"]
    shares = shares or _counted_of(pair.nearest)
    denies = bool(statement.of("negation")) != bool(pair.nearest.of("negation"))
    shares += [100 - share for share in shares] if denies or statement.of("negation") else []
    stated = [n for n in statement.numbers if n.dimension == "percent" or not n.dimension]
    for level, reading, cue in its:
        if level == 5:
            # "nearly all" stands among the words for most
            if cue.value == "4" and (whole := [c for _, c in own if _whole(statement, c)]):
                yield gap_of(
                    "quantifier", statement.said(whole[0]), reading, cue, certain=copied(statement, reading) >= _COPY
                )
                return
            if fewer := [c for mine, c in own if mine in (1, 2) and drawn(statement, reading, cue)]:
                sure = copied(statement, reading) >= _COPY
                yield gap_of("quantifier", statement.said(fewer[0]), reading, cue, certain=sure)
                return
            continue
        told = [own_level for own_level, _ in own]
        if any(own_level <= max(level, 2) for own_level in told):
            return
        if told and (not shares or max(shares) < _NEARLY):
            mine = next(c for own_level, c in own if own_level > level)
            yield gap_of("quantifier", statement.said(mine), reading, cue)
        elif (
            not told
            and not statement.of("modality", "can", "link")
            and not stated
            and not _kept(pair, cue)
            and not _EXISTS.search(statement.text)
        ):
            yield gap_of(
                "quantifier",
                "",
                reading,
                cue,
                certain=is_main(statement, reading, cue),
            )
        return
    yield from _added(pair, own, shares)
    yield from _dropped(pair)


def _whole(reading: Reading, cue: Cue) -> bool:
    return cue.value == "5" and reading.said(cue).casefold().endswith(_ALL)


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
        _level(r, c) >= level and bool(r.after(c, 2)) and r.after(c, 2) <= pair.statement.terms
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


def modality(pair: Pair) -> Iterator[Gap]:
    """A "may" told as "does", or a certainty that the passage has not."""
    statement = pair.statement
    own = {int(c.value) for c in statement.of("modality")}
    if own & {int(c.value or 1) for _, c in pair.bearing("modality")}:
        return
    soft = bool(statement.of("can")) or bool({c.value for c in statement.of("duty")} & {"1"})
    for reading, cue in pair.bearing("modality", "can"):
        level = int(cue.value or 1)
        if level == 4 or (_unable(reading, cue) and _denies(statement)):
            continue
        if soft and level == 1:
            return
        weaker = [mine for mine in own if mine <= level]
        if weaker or (1 in own) or (soft and level == 2):
            return
        said = next((statement.said(c) for c in statement.of("modality")), "")
        if cue.kind == "can":
            if close(pair, reading, cue) and (4 in own or not own):
                yield gap_of("modality", said, reading, cue, certain=False)
            continue
        told = reading.after(cue) <= statement.terms or is_main(statement, reading, cue)
        sure = close(pair, reading, cue) and told and not statement.of("duty")
        yield gap_of("modality", said, reading, cue, certain=sure)
        return
    if 4 in own and not any(c.value == "4" for r in pair.passage for c in r.of("modality")):
        cue = next(c for c in statement.of("modality") if c.value == "4")
        sure = bool(pair.nearest.of("modality", "can", "link")) and not statement.of("negation")
        yield Gap(kind="modality", said=statement.said(cue), certain=sure)


def _unable(reading: Reading, cue: Cue) -> bool:
    """Whether a "could" or "may" is denied: "could no longer"."""
    verb = cue.kind == "can" or reading.words[cue.first] in ("may", "might", "could")
    return verb and any(c.first == cue.last + 1 for c in reading.of("negation"))


def _denies(statement: Reading) -> bool:
    """Whether a statement says that something is not to be: "may not" is "ruled out", too."""
    return bool(statement.of("negation", "lack"))


def plan(pair: Pair) -> Iterator[Gap]:
    """A hope or a plan told as what will be."""
    statement = pair.statement
    own = statement.of("plan")
    if not own or {c.value for c in own} != {"3"} or statement.of("modality", "can"):
        return
    for reading, cue in pair.bearing("plan"):
        if cue.value != "3" and not any(c.value == "3" for c in reading.of("plan")):
            yield gap_of("modality", statement.said(own[0]), reading, cue, certain=cue.value == "1")
            return


def duty(pair: Pair) -> Iterator[Gap]:
    """A must that was a should or a may, or the reverse."""
    own = [int(c.value) for c in pair.statement.of("duty")] or [1 for c in pair.statement.of("can")][:1]
    own += [1 for c in pair.statement.of("modality") if pair.statement.said(c).casefold() in ("may", "darf", "peut")]
    its = [(int(c.value or 1), r, c) for r, c in pair.bearing("duty", "can", "modality") if c.value != "4"]
    if not its or not own or any(level in own for level, _, _ in its):
        return
    level, reading, cue = its[0]
    mine = next(iter(pair.statement.of("duty", "can", "modality")))
    if not pair.statement.after(mine, 1) & reading.after(cue):
        return
    clause = reading.clauses[cue.first]
    denied = any(reading.clauses[c.first] == clause for c in reading.of("negation")) or pair.statement.of("negation")
    if (cue.kind == "duty" or 3 in own) and not (denied and 2 not in (level, *own)):
        said = next((pair.statement.said(c) for c in pair.statement.of("duty", "can", "modality")), "")
        yield gap_of("modality", said, reading, cue)
