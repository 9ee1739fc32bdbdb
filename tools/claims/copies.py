"""A statement and a sentence in, how far the one is a copy of the other out."""

from __future__ import annotations

import itertools
from functools import lru_cache

from .reading import Reading


@lru_cache(maxsize=1024)
def copied(statement: Reading, reading: Reading) -> float:
    """The share of a statement's words that stand in the sentence beside the same word as here, 0 to 1."""
    words = statement.words
    theirs = set(zip(reading.words, reading.words[1:], strict=False))
    held = [pair in theirs for pair in itertools.pairwise(words)]
    either = [before or after for before, after in zip([False, *held], [*held, False], strict=True)]
    return sum(either) / max(1, len(words))
