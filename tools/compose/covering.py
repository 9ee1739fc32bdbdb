"""Points that a text says nothing of, as parts: one sentence or two for each."""

from __future__ import annotations

from collections.abc import Iterator

from ..covered import Covers, coverage
from .growth import put
from .parts import Part, whole_sentences

_WORDS = 40
"""Of what is said of one point."""


def spoken_of(check: Covers, text: str) -> Iterator[Part]:
    """One part for each point that is left out."""
    for point in coverage(check.points, text).left_out:
        does = "answers" if point.rstrip().endswith("?") else "speaks of"
        wanted = f"Write one sentence, to be put into the text, that {does} this: “{point}”"
        yield Part(wanted, _first, put, f"added a sentence about “{point}”", _WORDS, "text")


def _first(reply: str) -> list[str]:
    """The first sentence; then the first two, where they say it together."""
    found = whole_sentences(reply)
    return [*found[:1], *([" ".join(found[:2])] if len(found) > 1 else [])]
