"""A statement that is nearly a copy and its sentence in, what was changed in the copy out.

In a copy every change is meant: another word in its place, two that changed places, a small word put in.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ..support import Gap, GapKind
from .alignment import FEW, NEAR, Edit, beside, edits_of, in_order, is_copy
from .omissions import omitted
from .pairing import Pair, drawn, parts_of, signed
from .reading import Reading
from .roots import root

_PASSIVE = frozenset(["by", "von", "vom", "durch", "par", "por"])
"""Words before who does it, where a sentence is turned into the passive."""
_TURNED = 0.7
"""Share of a statement's words from which two things that changed places are told."""
_HALF = 0.5
"""Share below which a statement is no copy at all."""
_NAMED = 0.3
"""Share from which names that changed places are told."""
_REACH = 5
"""Content words on each side of a word between them."""
_CAUSE_WORDS = "because since due owing thanks weil wegen dank parce car grâce porque debido gracias"
_DESPITE_WORDS = "although though despite spite obwohl trotz trotzdem malgré bien aunque pese pesar"
_TIES = {"cause": frozenset(_CAUSE_WORDS.split()), "despite": frozenset(_DESPITE_WORDS.split())}
_GROUND = frozenset(
    ["as", "so", "therefore", "hence", "under", "daher", "deshalb", "nach", "laut", "donc", "selon", "según"]
)
"""Words that may tell a reason, or what requires something."""
_SMALL: dict[str, GapKind] = {
    "negation": "negation",
    "quantifier": "quantifier",
    "modality": "modality",
    "duty": "modality",
    "plan": "tense",
    "only": "condition",
}
"""Cues that a copy may not have for itself, and the kind of the gap."""
_STRONG = {
    "negation": ("",),
    "quantifier": ("5",),
    "modality": ("4",),
    "duty": ("1", "3"),
    "plan": ("3",),
    "only": ("",),
}
_AND = frozenset(["and", "or", "und", "oder", "et", "ou", "y", "o"])


def edits(pair: Pair) -> Iterator[Gap]:
    """What a copy changed: another word, two that changed places, a restriction left out, a small word put in."""
    statement, reading = pair.statement, pair.nearest
    share = in_order(statement, reading)
    if share >= _NAMED:
        yield from _turned(statement, reading, share)
    copy = is_copy(statement, reading)
    telling = copy or (share >= _HALF and (statement.of("quantifier") or _reasons(statement, reading)))
    found = edits_of(statement, reading) if telling else []
    if telling and _reasons(statement, reading):
        sure = _GROUND.isdisjoint(reading.words)
        yield Gap(kind="causality", said=statement.text[:80], found=reading.text[:80], certain=sure)
    single = sum(bool(edit.said) for edit in found) == 1
    for edit in found if copy or single or share >= _TURNED else ():
        yield from (gap for gap in _put_in(statement, reading, edit) if copy or gap.kind == "quantifier")
    for edit in found if copy else ():
        yield from _exchanged(statement, reading, edit, found)
        yield from _attached(statement, reading, edit)
        yield from omitted(pair, edit)


def _reasons(statement: Reading, reading: Reading) -> bool:
    """Whether a statement has a "because" where the sentence names no cause at all."""
    since = {statement.at(date.start) - 1 for date in statement.dates}  # "since May" tells a time
    own = any("cause" in _ties(word) for at, word in enumerate(statement.words) if at not in since)
    return own and not (reading.of("cause") or any("cause" in _ties(word) for word in reading.words))


def _exchanged(statement: Reading, reading: Reading, edit: Edit, found: list[Edit]) -> Iterator[Gap]:
    """A word in the place of another, or a cause in the place of what it was in spite of."""
    place, mine, its = beside(reading, edit), signed(statement), signed(reading)
    moved = {mine[at] for other in found for at in other.said}
    new = [at for at in edit.said if mine[at]]
    old = [at for at in place if its[at] and (its[at] not in mine or its[at] in moved)]
    same = {mine[at] for at in new} & {its[at] for at in old}
    if new and old and not same and (edit.inner or len(new) <= len(old)):
        turned = any(mine[n][:-1] == its[o][:-1] for n in new for o in old)
        yield _gap("direction" if turned else "content", statement, new, reading, old)
    elif new and not edit.found and statement.words[edit.said[0]] in _AND:
        yield _gap("population", statement, new, reading, [])
    ties = [
        {word for at in places for word in _ties(r.words[at])}
        for r, places in ((statement, edit.said), (reading, place))
    ]
    if ties[0] and ties[1] and not ties[0] & ties[1]:
        yield _gap("causality", statement, [*edit.said], reading, place)


def _ties(word: str) -> set[str]:
    return {name for name, words in _TIES.items() if word in words}


def _attached(statement: Reading, reading: Reading, edit: Edit) -> Iterator[Gap]:
    """What one part of a sentence says of its own subject, told of another part's."""
    if edit.said or not edit.inner:
        return
    parts, last = parts_of(reading), edit.found[-1]
    own = [at for at in edit.found if parts[at] == parts[last + 1]]
    other = parts[edit.found[0] - 1] != parts[last + 1]
    if other and reading.stems[last] and reading.stems[last] not in statement.terms and len(own) <= FEW:
        yield _gap("content", statement, [edit.said.start - 1], reading, [last])


def _put_in(statement: Reading, reading: Reading, edit: Edit) -> Iterator[Gap]:
    """A "not", "all", "only", "must" or "will" of the copy alone, or a "not" of the sentence alone."""
    place = set(beside(reading, edit))
    denied = any(c.first in place or (not edit.inner and drawn(statement, reading, c)) for c in reading.of("negation"))
    known = {(c.kind, c.value) for c in reading.of(*_SMALL) if drawn(statement, reading, c)}
    for cue in statement.of(*_SMALL):
        met = denied if cue.kind == "negation" else (cue.kind, cue.value) in known
        if cue.value in _STRONG[cue.kind] and cue.first in edit.said and not met:
            yield Gap(kind=_SMALL[cue.kind], said=statement.said(cue))
    own = any(c.first in edit.said for c in statement.of("negation", "lack"))
    for cue in reading.of("negation"):
        if edit.inner and cue.first in place and not own:
            yield Gap(kind="negation", found=reading.said(cue))


def _turned(statement: Reading, reading: Reading, share: float) -> Iterator[Gap]:
    """Two things that changed places around a word between them: "A beat B" as "B beat A"."""
    mine, its = [s for s in signed(statement) if s], [s for s in signed(reading) if s]
    if [s for s in its if s in mine] == mine or _opposed(statement, reading):
        return
    if _PASSIVE & set(statement.words) != _PASSIVE & set(reading.words):
        return
    if share >= NEAR and _across(statement, reading):
        yield Gap(kind="direction", said=statement.text[:80], found=reading.text[:80])
        return
    named = {root(word, reading.language) for name in reading.names if name.certain for word in name.words}
    apt = set(mine) if share >= _TURNED else named
    for pivot in mine:
        if its.count(pivot) != 1 or mine.count(pivot) != 1:
            continue
        left, right = _around(its, its.index(pivot))
        before, after = _around(mine, mine.index(pivot))
        if (before - after) & (right - left) & apt and (after - before) & (left - right) & apt:
            yield Gap(kind="direction", said=statement.text[:80], found=reading.text[:80])
            return


def _around(stems: list[str], at: int) -> tuple[set[str], set[str]]:
    """The content words near a place, on its left and on its right."""
    return set(stems[max(0, at - _REACH) : at]), set(stems[at + 1 : at + 1 + _REACH])


def _opposed(statement: Reading, reading: Reading) -> bool:
    """Whether the two have opposites of one dimension: "A was older than B" is "B was younger than A"."""
    mine, its = ({cue.value for cue in r.of("way")} for r in (statement, reading))
    shared = {value[:-1] for value in mine} & {value[:-1] for value in its}
    return any((f"{each}{sign}" in mine) != (f"{each}{sign}" in its) for each in shared for sign in "+-")


def _across(statement: Reading, reading: Reading) -> bool:
    """Whether two parts of a sentence exchanged some of their words and kept others."""
    mine, its = (_by_part(r) for r in (statement, reading))
    if len(mine) != 2 or len(its) < 2:
        return False
    return any(
        mine[0] & (a - b) and mine[0] & (b - a) and mine[1] & (a - b) and mine[1] & (b - a)
        for a, b in itertools.pairwise(its)
    )


def _by_part(reading: Reading) -> list[set[str]]:
    parts = parts_of(reading)
    return [{s for s, p in zip(signed(reading), parts, strict=True) if s and p == part} for part in sorted(set(parts))]


def _gap(kind: str, statement: Reading, new: list[int], reading: Reading, old: list[int]) -> Gap:
    said, found = (
        r.text[r.spans[places[0]][0] : r.spans[places[-1]][1]] if places else ""
        for r, places in ((statement, new), (reading, old))
    )
    return Gap.model_validate({"kind": kind, "said": said, "found": found})
