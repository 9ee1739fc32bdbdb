"""Whether a text has a part, at its place among several, that keeps what is asked of that part alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Any

from ..blocks import Block, Kind, Span, blocks
from ..checks import Count, InPart, Unit
from ..measure import Reading, measure
from ..sentences import sentences
from .counts import bounded, count, occurs
from .finding import Finding, distance, met, unmet
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
_ENDS = re.compile(r"[.!?;:\n]")
_LAST = re.compile(r",? (?:and|or|und|oder|et|ou|y|o) [^,]+\Z", re.I)
"""What ends an enumeration."""
_SHORT = 5
"""Words of a thing that is named among others."""


def in_part(check: InPart, text: str) -> Finding:
    """Met where a run of the text's stretches keeps it: the first part's at the start, the last one's at the end.

    What is not counted is looked for in single stretches: a run that keeps it has one that does.
    """
    if isinstance(check.check, Count) and check.check.per is None and not check.check.mark:
        return _counted(check, check.check, text)
    nearest, doubtful = unmet("there is no such part", 1000), False
    spans = _stretches(text)
    for first, last in _runs(check, len(spans), 1):
        found = _FINDERS[check.check.kind](check.check, text[spans[first][0] : spans[last][1]])
        if found.outcome == "met":
            return met(f"part {check.index} of {check.of}: {found.evidence}")
        doubtful |= found.outcome == "unchecked"
        if found.outcome == "unmet" and found.gap < nearest.gap:
            nearest = found
    shown = _shown(check, nearest.evidence)
    return Finding("unchecked", shown) if doubtful else unmet(shown, nearest.gap)


def _shown(check: InPart, evidence: str) -> str:
    return f"no part {check.index} of {check.of} has it; the nearest: {evidence}"


def _counted(check: InPart, wanted: Count, text: str) -> Finding:
    """The run whose count is nearest; what each stretch has adds up."""
    had = _readings(text, wanted.unit)
    sums = [list(accumulate(numbers, initial=0)) for numbers in zip(*had, strict=True)] if had else [[0], [0]]
    whole = _whole_part(check, text) if wanted.minimum is None else []
    places = whole or _runs(check, len(had), len(had))
    runs = (tuple(s[last + 1] - s[first] for s in sums) for first, last in places)

    def far(run: tuple[int, ...]) -> int:
        return min(distance(number, wanted.minimum, wanted.maximum) for number in run)

    nearest = Reading(*min(runs, key=far, default=(0, 0)))
    found = bounded(nearest, wanted.minimum, wanted.maximum, wanted.unit.replace("_", " "))
    if found.outcome == "met":
        return met(f"part {check.index} of {check.of}: {found.evidence}")
    return unmet(_shown(check, found.evidence), found.gap)


@lru_cache(maxsize=128)
def _readings(text: str, unit: Unit) -> tuple[Reading, ...]:
    """What each stretch has of a unit; of items those of a list, else what one sentence enumerates."""
    parts = [text[start:end] for start, end in _stretches(text)]
    return tuple(_items(part) if unit == "items" else measure(part, unit) for part in parts)


def _items(part: str) -> Reading:
    found = [b for b in blocks(part) if b.kind in _LISTS]
    outermost = min((b.indent for b in found), default=0)
    number = sum(b.indent <= outermost + 1 for b in found)
    return Reading(number, number or max(map(_enumerated, _ENDS.split(part)), default=0))


def _enumerated(said: str) -> int:
    """How many things a sentence names between commas, in a few words each, the last one behind "and"; 0 where none."""
    last = _LAST.search(said) if ", " in said else None
    named = said[: last.start()].split(", ") if last else []
    short = all(len(words.split()) <= _SHORT for words in named[1:])
    return len(named) + 1 if last and len(named) > 1 and short and len(last[0].split()) <= _SHORT + 2 else 0


@lru_cache(maxsize=64)
def _stretches(text: str) -> tuple[Span, ...]:
    """Paragraphs and whole lists; the sentences of a text that is one paragraph."""
    spans = _told(text)
    return tuple(span for _, span in spans) if len(spans) > 1 else tuple(sentences(text))


@lru_cache(maxsize=64)
def _told(text: str) -> tuple[tuple[Kind, Span], ...]:
    """Each stretch with the kind of its first block; items of one list are one, with what is set in below them."""
    spans: list[tuple[Block, Span]] = []
    for block in blocks(text):
        first, span = spans[-1] if spans else (block, (0, 0))
        goes_on = block.kind in _LISTS and (first.kind == block.kind or block.indent > first.indent + 1)
        if spans and first.kind in _LISTS and goes_on:
            spans[-1] = (first, (span[0], block.end))
        else:
            spans.append((block, (block.start, block.end)))
    return tuple((block.kind, span) for block, span in spans)


def _whole_part(check: InPart, text: str) -> list[tuple[int, int]]:
    """All of the first or last part, where lists or headings show how far it goes: a cap holds for all of it.

    What opens the text may only announce it.
    """
    marked = [n for n, (kind, _) in enumerate(_told(text)) if kind in (*_LISTS, "heading", "rule")]
    number = len(_told(text))
    if check.index == 1 and (ends := [n for n in marked if n > 1]):
        return [(0, ends[0] - 1), (1, ends[0] - 1)]
    if check.index == check.of and (starts := [n for n in marked if n < number - 1]):
        return [(starts[-1] + 1, number - 1)]
    return []


def _runs(check: InPart, number: int, longest: int) -> Iterator[tuple[int, int]]:
    """The first and the last of neighbouring stretches at the part's place, the short runs first."""
    for length in range(1, min(longest, number if number <= _MOST else _FAR) + 1):
        for first in range(number - length + 1):
            last = first + length - 1
            between = number < check.of or (first > 0 and last < number - 1)
            if first <= 1 if check.index == 1 else last >= number - 2 if check.index == check.of else between:
                yield first, last
