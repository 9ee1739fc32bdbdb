"""Sentences with a word too many, said in other words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..checks import Occurs
from ..enforce.trim import without
from ..sentences import sentences
from ..verify.counts import occurrences
from .parts import Part, lines

MOST_REWORDED = 3
"""Sentences in one go."""
KEPT = 0.4
"""Of the words, where sentences that could not be said in other words are left out."""


def reworded(check: Occurs, text: str) -> Iterator[Part]:
    """Each sentence that holds the term beyond its maximum, the last ones first; at last without the sentence."""
    if check.maximum is None or check.scope == "character":
        return
    holding = [(a, b) for a, b in sentences(text) if occurrences(check, text[a:b]).strict]
    surplus = occurrences(check, text).strict - check.maximum
    what = f"the {'letter' if check.scope == 'letter' else 'word'} “{check.term}”"
    for start, end in holding[::-1][: min(surplus, MOST_REWORDED)]:
        said = text[start:end]
        yield Part(
            f"Say this sentence in other words, without {what}, in the same language: “{said}”",
            _spoken,
            partial(_instead, said=said, words=len(text.split())),
            f"said a sentence without “{check.term}”",
            len(said.split()) + 10,
            "nothing",
        )


def _spoken(reply: str) -> list[str]:
    """What was said, then nothing at all: the sentence left out."""
    return [*lines(reply)[:1], ""]


def _instead(text: str, piece: str, *, said: str, words: int) -> Iterator[str]:
    at = text.find(said)
    if at < 0:
        return
    if piece:
        yield text[:at] + piece + text[at + len(said) :]
        return
    spans = sentences(text)
    shorter = without(text, [s for s in spans if s[0] == at], spans)
    if len(shorter.split()) >= words * KEPT:
        yield shorter
