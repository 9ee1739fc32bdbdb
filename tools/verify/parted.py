"""Whether a text has a part, at its place among several, that keeps what is asked of that part alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from ..blocks import Span, blocks
from ..checks import Check, Count, InPart
from ..measure import Reading
from ..sentences import sentences
from .counts import bounded, count, occurs
from .finding import Finding, met, unmet
from .letters import case, language

_FINDERS: dict[str, Callable[[Any, str], Finding]] = {
    "count": count,
    "occurs": occurs,
    "case": case,
    "language": language,
}
_LISTS = ("bullet", "numbered")
_MOST, _FAR = 24, 8
"""Stretches from which on only runs of a few of them are looked at."""
_ENUMERATED = re.compile(
    r"[^,;.!?:]{2,80}(?:[,;] [^,;.!?:]{2,80})+,? (?:and|or|und|oder|et|ou|y|o) [^,;.!?:]{2,80}", re.I
)
_JOINT = re.compile(r"[,;] (?:and |or |und |oder |et |ou |y |o )?| (?:and|or|und|oder|et|ou|y|o) ", re.I)


@lru_cache(maxsize=512)
def in_part(check: InPart, text: str) -> Finding:
    """Met where some run of the text's stretches keeps it: the first part's at the start, the last one's at the end."""
    nearest: Finding | None = None
    open_ = False
    for start, end in _runs(check, _stretches(text)):
        part = text[start:end]
        found = _found(check.check, part)
        if found.outcome == "met":
            return met(f"part {check.index} of {check.of}: {found.evidence}")
        open_ |= found.outcome == "unchecked"
        if found.outcome == "unmet" and (nearest is None or found.gap < nearest.gap):
            nearest = found
    if nearest is None or open_:
        return Finding("unchecked" if open_ else "unmet", f"no part {check.index} of {check.of}", 0 if open_ else 1)
    return unmet(f"no part {check.index} of {check.of} has it; the nearest: {nearest.evidence}", nearest.gap)


def _found(check: Check, part: str) -> Finding:
    if isinstance(check, Count) and check.unit == "items" and check.per is None:
        return _items(check, part)
    return _FINDERS[check.kind](check, part)


def _items(check: Count, part: str) -> Finding:
    """The items of a list, else what one sentence enumerates."""
    found = [b for b in blocks(part) if b.kind in _LISTS]
    outermost = min((b.indent for b in found), default=0)
    number = sum(b.indent <= outermost + 1 for b in found)
    told = max((len(_JOINT.split(m[0])) for m in _ENUMERATED.finditer(part)), default=0)
    return bounded(Reading(number, number or told), check.minimum, check.maximum, "items")


def _stretches(text: str) -> list[Span]:
    """Paragraphs and whole lists; the sentences of a text that is one paragraph."""
    spans: list[tuple[bool, Span]] = []
    for block in blocks(text):
        listed = block.kind in _LISTS
        if spans and listed and spans[-1][0] and not text[spans[-1][1][1] : block.start].strip():
            spans[-1] = (True, (spans[-1][1][0], block.end))
        else:
            spans.append((listed, (block.start, block.end)))
    if len(spans) < 2:
        return list(sentences(text))
    return [span for _, span in spans]


def _runs(check: InPart, spans: list[Span]) -> Iterator[Span]:
    """Runs of neighbouring stretches at the part's place, the short ones first."""
    number, far = len(spans), len(spans) if len(spans) <= _MOST else _FAR
    for length in range(1, min(number, far) + 1):
        for first in range(number - length + 1):
            last = first + length - 1
            near = first <= 1 if check.index == 1 else last >= number - 2 if check.index == check.of else True
            if near:
                yield spans[first][0], spans[last][1]
