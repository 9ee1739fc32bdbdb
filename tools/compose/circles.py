"""Texts that go round in circles, as small models write them until their length ends them: seen, and cut back."""

from __future__ import annotations

from ..blocks import Span
from ..measure import units
from ..sentences import sentences
from ..verify.places import folded

_LATEST = 6
"""Sentences or lines at the end that are looked at."""


def loops(text: str) -> bool:
    """Whether most of the last sentences, or lines where there are few, were said before."""
    said = [folded(text[a:b]) for a, b in _pieces(text)]
    last = said[-_LATEST:]
    return len(last) == _LATEST and sum(s in said[: len(said) - _LATEST + i] for i, s in enumerate(last)) >= 3


def unlooped(text: str) -> str:
    """The text up to where it says nothing new any more; the very same text where it does not loop."""
    if not loops(text):
        return text
    spans, seen, end = _pieces(text), set[str](), 0
    for i, (start, stop) in enumerate(spans):
        words = folded(text[start:stop])
        cut_off = i == len(spans) - 1 and any(s.startswith(words) for s in seen)
        if words not in seen and not cut_off:
            end = stop
        seen.add(words)
    return text[:end].rstrip(" ,;:\n")


def _pieces(text: str) -> tuple[Span, ...]:
    found = sentences(text)
    return found if len(found) >= _LATEST else units(text, "lines")
