"""A statement and a sentence in, how far the one is a copy of the other, and which single word was exchanged, out."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import lru_cache

from ..support import Gap
from .pairing import Pair
from .reading import Reading

_BARE = frozenset(("people", "items", "each", "whole", "group", "report", "past", "present", "lack", "broad"))
"""Kinds of cues whose words no other comparison looks at."""
_BEFORE_NOUNS_WORDS = """
    the a an of in on at for with by from its their his her this that these those all some every each most as
    der die das den dem des ein eine einen einem einer im am vom zum zur mit von für bei le la les un une des du de
    au aux en el los las una del al
"""
_BEFORE_NOUNS = frozenset(_BEFORE_NOUNS_WORDS.split())
"""Words before a noun; a verb is more often exchanged for one of the same meaning."""
_ALIKE = 4
"""First letters that two forms of one word share."""
_COPY = 0.6
"""Share of copied words from which a single other word stands out."""


@lru_cache(maxsize=1024)
def copied(statement: Reading, reading: Reading) -> float:
    """The share of a statement's words that stand in the sentence beside the same word as here, 0 to 1."""
    words = statement.words
    theirs = set(zip(reading.words, reading.words[1:], strict=False))
    held = [pair in theirs for pair in itertools.pairwise(words)]
    either = [before or after for before, after in zip([False, *held], [*held, False], strict=True)]
    return sum(either) / max(1, len(words))


def exchange(pair: Pair) -> Iterator[Gap]:
    """A word of the passage for which a copy of it has another: "viola" for "violin"."""
    statement, reading = pair.statement, pair.nearest
    if copied(statement, reading) < _COPY:
        return
    new = [at for at, s in enumerate(statement.stems) if s and s not in reading.terms | pair.above]
    if len(new) != 1 or _told(statement, new[0]):
        return
    for place in _places(statement, new[0], reading):
        if reading.stems[place] and reading.stems[place] not in statement.terms and not _told(reading, place):
            if statement.words[new[0]][:_ALIKE] == reading.words[place][:_ALIKE]:
                return
            said, found = (r.text[slice(*r.spans[at])] for r, at in ((statement, new[0]), (reading, place)))
            verbs = all(word.endswith(("s", "ed", "t")) for word in (said, found))
            sure = not verbs or new[0] == 0 or statement.words[new[0] - 1] in _BEFORE_NOUNS
            yield Gap(kind="content", said=said, found=found, certain=sure)
            return


def _told(reading: Reading, at: int) -> bool:
    """Whether another comparison looks at a word, since it is a cue, or part of a number or a name."""
    start = reading.spans[at][0]
    taken = [(n.start, n.end) for n in reading.numbers] + [(d.start, d.end) for d in reading.dates]
    taken += [(n.start, n.end) for n in reading.names if n.certain]
    cued = any(c.first <= at <= c.last and c.kind not in _BARE for c in reading.cues)
    return cued or any(first <= start < last for first, last in taken)


def _places(statement: Reading, at: int, reading: Reading) -> Iterator[int]:
    """Where the passage has another word between the same two words, or the same word behind it at its opening."""
    before, after = statement.words[at - 1 : at], statement.words[at + 1 : at + 2]
    for place in range(len(reading.words)):
        same_before = reading.words[place - 1 : place] == before if place and at else place == at == 0
        same_after = reading.words[place + 1 : place + 2] == after
        if same_before and same_after:
            yield place
