"""A statement that is nearly a copy and its sentence in, what was changed in the copy out.

The two are aligned word by word (Ratcliff and Metzener 1988). A text in words of its own may say the same in many ways;
in a copy every change is meant: another word in its place, two that changed places, a restriction left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from ..support import Gap, GapKind
from .pairing import Pair, drawn, parts_of, signed
from .reading import Reading
from .roots import root

NEAR = 0.8
"""Share of a statement's words from which it is a copy with a few changes."""
_LEAST = 4
"""Words below which a statement is too short to be told to be a copy."""
_RESTRICTING_WORDS = """
    in on at of from with without who whose that which during for among under over between within after before since
    until through near outside inside
    im am an auf bei aus mit ohne unter von vom für während nach vor seit bis zwischen außerhalb
    à au aux en dans avec sans chez qui que pour pendant après avant depuis entre sous de du des
    con sin para durante tras antes desde entre bajo del
"""
_RESTRICTING = frozenset(_RESTRICTING_WORDS.split())
"""Words that open a restriction."""
_PASSIVE = frozenset(["by", "von", "vom", "durch", "par", "por"])
"""Words before who does it, where a sentence is turned into the passive."""
_TURNED = 0.7
"""Share of a statement's words from which two things that changed places are told."""
_NAMED = 0.5
"""The same where both have names."""
_REACH = 5
"""Content words on each side of a word between them."""
_FEW = 4
"""Words of the sentence for which the copy's stand; of a longer stretch those nearest to what was copied."""
_CAUSE_WORDS = "because since due owing thanks weil wegen dank parce car grâce cause porque debido gracias"
_DESPITE_WORDS = "although though despite spite obwohl trotz trotzdem malgré bien aunque pese pesar"
_TIES = {"cause": frozenset(_CAUSE_WORDS.split()), "despite": frozenset(_DESPITE_WORDS.split())}
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


@dataclass(frozen=True)
class Edit:
    """Words of a statement that stand for words of the sentence; one of both may be empty."""

    said: range
    found: range
    inner: bool
    """Whether copied words stand on both sides."""


@lru_cache(maxsize=2048)
def in_order(statement: Reading, reading: Reading) -> float:
    """The share of a statement's words that stand in the sentence in the same order, 0 to 1."""
    return LCSseq.similarity(_told(statement), _told(reading)) / max(1, len(statement.words))


@lru_cache(maxsize=2048)
def _told(reading: Reading) -> tuple[str, ...]:
    return tuple(stem or word for stem, word in zip(signed(reading), reading.words, strict=True))


def is_copy(statement: Reading, reading: Reading) -> bool:
    """Whether a statement is a sentence, or a part of it, with a few changes."""
    return len(statement.words) >= _LEAST and in_order(statement, reading) >= NEAR


def _edits(statement: Reading, reading: Reading) -> list[Edit]:
    """What differs between the two, aligned by their longest common runs."""
    steps = SequenceMatcher(None, _told(statement), _told(reading), autojunk=False).get_opcodes()
    equal = [n for n, step in enumerate(steps) if step[0] == "equal"]
    return [
        Edit(range(a, b), range(c, d), bool(equal) and equal[0] < n < equal[-1])
        for n, (kind, a, b, c, d) in enumerate(steps)
        if kind != "equal"
    ]


def edits(pair: Pair) -> Iterator[Gap]:
    """What a copy changed: another word, two that changed places, a restriction left out, a small word put in."""
    statement, reading = pair.statement, pair.nearest
    share = in_order(statement, reading)
    if share < _NAMED:
        return
    yield from _turned(statement, reading, share)
    copy = is_copy(statement, reading)
    found = _edits(statement, reading) if copy or statement.of("quantifier") else []
    single = sum(bool(edit.said) for edit in found) == 1
    for edit in found if copy or single or share >= _TURNED else ():
        yield from (gap for gap in _put_in(statement, reading, edit) if copy or gap.kind == "quantifier")
    for edit in found if copy else ():
        yield from _exchanged(statement, reading, edit)
        yield from _attached(statement, reading, edit)
        yield from _left_out(pair, edit)


def _exchanged(statement: Reading, reading: Reading, edit: Edit) -> Iterator[Gap]:
    """A word in the place of another, or a cause in the place of what it was in spite of."""
    place, mine, its = _beside(reading, edit), signed(statement), signed(reading)
    new = [at for at in edit.said if mine[at]]
    old = [at for at in place if its[at] and its[at] not in mine]
    if new and old and (edit.inner or len(new) <= len(old)):
        turned = any(mine[n][:-1] == its[o][:-1] for n in new for o in old)
        yield _gap("direction" if turned else "content", statement, new, reading, old)
    ties = [
        {word for at in places for word in _ties(r.words[at])}
        for r, places in ((statement, edit.said), (reading, place))
    ]
    if ties[0] and ties[1] and not ties[0] & ties[1]:
        yield _gap("causality", statement, [*edit.said], reading, place)


def _ties(word: str) -> set[str]:
    return {name for name, words in _TIES.items() if word in words}


def _beside(reading: Reading, edit: Edit) -> list[int]:
    """The words of the sentence that an edit concerns: of many, those next to copied ones in their clause."""
    if len(edit.found) <= _FEW:
        return [*edit.found]
    ahead, behind = edit.found[:_FEW], edit.found[-_FEW:]
    after_copied = [at for at in ahead if edit.found[0] and reading.clauses[at] == reading.clauses[edit.found[0] - 1]]
    last = edit.found[-1] + 1
    before_copied = [at for at in behind if last < len(reading.words) and reading.clauses[at] == reading.clauses[last]]
    return sorted({*after_copied, *before_copied})


def _attached(statement: Reading, reading: Reading, edit: Edit) -> Iterator[Gap]:
    """What one part of a sentence says of its own subject, told of another part's."""
    if edit.said or not edit.inner:
        return
    parts, last = parts_of(reading), edit.found[-1]
    own = [at for at in edit.found if parts[at] == parts[last + 1]]
    other = parts[edit.found[0] - 1] != parts[last + 1]
    if other and reading.stems[last] and reading.stems[last] not in statement.terms and len(own) <= _FEW:
        yield _gap("content", statement, [edit.said.start - 1], reading, [last])


def _put_in(statement: Reading, reading: Reading, edit: Edit) -> Iterator[Gap]:
    """A "not", "all", "only", "must" or "will" of the copy alone, or a "not" of the sentence alone."""
    place = set(_beside(reading, edit))
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
    if [s for s in its if s in mine] == mine or _signs(statement) != _signs(reading):
        return
    if _PASSIVE & set(statement.words) != _PASSIVE & set(reading.words):
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


def _signs(reading: Reading) -> set[str]:
    """The opposites that a text has: "A was older than B" is "B was younger than A"."""
    return {cue.value for cue in reading.of("way")}


def _left_out(pair: Pair, edit: Edit) -> Iterator[Gap]:
    """A restriction within a clause that the copy lacks: "closed on weekdays in winter" as "closed in winter"."""
    reading = pair.nearest
    if edit.said or not edit.inner or reading.words[edit.found[0]] not in _RESTRICTING:
        return
    old = [at for at in edit.found if reading.stems[at] and reading.stems[at] not in pair.told]
    clauses = {reading.clauses[at] for at in (edit.found[0] - 1, *edit.found, edit.found[-1] + 1)}
    if old and len(clauses) == 1:
        yield Gap(
            kind="condition", found=reading.text[reading.spans[edit.found[0]][0] : reading.spans[edit.found[-1]][1]]
        )


def _gap(kind: str, statement: Reading, new: list[int], reading: Reading, old: list[int]) -> Gap:
    said, found = (
        r.text[r.spans[places[0]][0] : r.spans[places[-1]][1]] for r, places in ((statement, new), (reading, old))
    )
    return Gap.model_validate({"kind": kind, "said": said, "found": found})
