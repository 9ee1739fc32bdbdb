"""A statement and a sentence in, how far the one is a copy of the other, and what differs, out.

The two are aligned word by word (Ratcliff and Metzener 1988). A text in words of its own may say the same in many ways;
in a copy every change is meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from .pairing import signed
from .reading import Reading

NEAR = 0.8
"""Share of a statement's words from which it is a copy with a few changes."""
_NEARLY = 0.6
"""The same of a statement that denies a copy."""
_AUXILIARIES = frozenset(["do", "does", "did"])
_LEAST = 4
"""Words below which a statement is too short to be told to be a copy."""
FEW = 4
"""Words of the sentence for which the copy's stand; of a longer stretch those nearest to what was copied."""


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
    if len(statement.words) < _LEAST or in_order(statement, reading) < _NEARLY:
        return False
    return in_order(statement, reading) >= NEAR or _but_for_denials(statement, reading)


def _but_for_denials(statement: Reading, reading: Reading) -> bool:
    """Whether all words but a "not" and its auxiliary are copied."""
    denials = {at for cue in statement.of("negation") for at in range(cue.first, cue.last + 1)}
    mine = [w for at, w in enumerate(_told(statement)) if at not in denials and w not in _AUXILIARIES]
    return bool(denials) and LCSseq.similarity(mine, _told(reading)) == len(mine)


def edits_of(statement: Reading, reading: Reading) -> list[Edit]:
    """What differs between the two, aligned by their longest common runs."""
    steps = SequenceMatcher(None, _told(statement), _told(reading), autojunk=False).get_opcodes()
    equal = [n for n, step in enumerate(steps) if step[0] == "equal"]
    return [
        Edit(range(a, b), range(c, d), bool(equal) and equal[0] < n < equal[-1])
        for n, (kind, a, b, c, d) in enumerate(steps)
        if kind != "equal"
    ]


def beside(reading: Reading, edit: Edit) -> list[int]:
    """The words of the sentence that an edit concerns: of many, those next to copied ones in their clause."""
    if len(edit.found) <= FEW:
        return [*edit.found]
    ahead, behind = edit.found[:FEW], edit.found[-FEW:]
    after_copied = [at for at in ahead if edit.found[0] and reading.clauses[at] == reading.clauses[edit.found[0] - 1]]
    last = edit.found[-1] + 1
    before_copied = [at for at in behind if last < len(reading.words) and reading.clauses[at] == reading.clauses[last]]
    return sorted({*after_copied, *before_copied})
