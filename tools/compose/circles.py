"""Texts that go round in circles, as small models write them until their length ends them: seen, and cut back."""

from __future__ import annotations

import re

from ..blocks import Span
from ..measure import units
from ..sentences import sentences
from ..verify.places import folded

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PERIOD, _ROUNDS, _LEAST = 12, 3, 20
"""Words of what is repeated, at most; how often, and words in all, at least. The last word may be cut."""
_FENCE = re.compile(r"^[ \t]*(```|~~~)", re.M)
_FEW = 9
"""Words of a piece of which too few can differ."""
_LATEST = 6
"""Sentences or lines at the end that are looked at."""


def loops(text: str) -> bool:
    """Whether most of the last sentences, or lines where there are few, or the same few words were said before."""
    if _round(text):
        return True
    said = [folded(text[a:b]) for a, b in _pieces(text)]
    last = said[-_LATEST:]
    return len(last) == _LATEST and sum(s in said[: len(said) - _LATEST + i] for i, s in enumerate(last)) >= 3


def babbles(piece: str, text: str) -> bool:
    """Whether a piece of some length says the same few words again and again, far more than the text does."""
    return _variety(piece) * 3 <= 1 and _variety(piece) * 2 <= _variety(text)


def _variety(text: str) -> float:
    """The share of words that differ, 0 to 1; of few words 1."""
    words = [m.group().casefold() for m in _WORD.finditer(text)]
    return len(set(words)) / len(words) if len(words) >= _FEW else 1.0


def unlooped(text: str) -> str:
    """The text up to where it says nothing new any more; the very same text where it does not loop."""
    if not loops(text):
        return text
    return _whole(text[: _round(text) or _news(text)])


def _news(text: str) -> int:
    """Where the last sentence or line ends that was not said before."""
    spans, seen, end = _pieces(text), set[str](), 0
    for i, (start, stop) in enumerate(spans):
        words = folded(text[start:stop])
        cut_off = i == len(spans) - 1 and any(s.startswith(words) for s in seen)
        if words not in seen and not cut_off:
            end = stop
        seen.add(words)
    return end


def _whole(text: str) -> str:
    """Without marks that lead on; code up to its last full line, and its fence closed."""
    fences = _FENCE.findall(text)
    if len(fences) % 2:
        return f"{text[: text.rfind(chr(10))].rstrip()}\n{fences[-1]}"
    return text.rstrip(" ,;:\n")


def _round(text: str) -> int:
    """Where the same few words begin to be said over and over up to the end, the first time left out; 0 where not."""
    spans = [m.span() for m in _WORD.finditer(text)]
    words = [text[a:b].casefold() for a, b in spans]
    for period in range(1, _PERIOD + 1):
        same = 0
        while same < len(words) - period - 1 and words[-2 - same] == words[-2 - same - period]:
            same += 1
        if same >= max(_ROUNDS * period, _LEAST):
            return spans[len(words) - 1 - same][0]
    return 0


def _pieces(text: str) -> tuple[Span, ...]:
    found = sentences(text)
    return found if len(found) >= _LATEST else units(text, "lines")
