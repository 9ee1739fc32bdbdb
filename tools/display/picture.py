"""A `SourceCoverage` in; one bar out: which stretch of the document went to which task, and what no task read.

It is made of boxes, not of SVG: notebooks that are not trusted yet, and GitHub, take SVG out and leave its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..record import Coverage, SourceCoverage

Span = tuple[int, int, str]
"""(start, end, task id) in characters."""
Escape = Callable[[str], str]

COLOURS = ("#4e79a7", "#f28e2b", "#59a14f", "#b07aa1", "#76b7b2", "#9c755f", "#edc948", "#ff9da7")
"""Readable on light and on dark; a task keeps its colour over all documents."""
FAILED = "#d62728"
SKIPPED = "rgba(140,140,140,.35)"
_BAR = "position:relative;height:10px;border-radius:3px;overflow:hidden"


def task_colours(coverage: Coverage) -> dict[str, str]:
    """A colour for each task, in the order of their first span."""
    tasks = dict.fromkeys(task for source in coverage.sources for _, _, task in source.spans)
    return {task: COLOURS[i % len(COLOURS)] for i, task in enumerate(tasks)}


def bar(source: SourceCoverage, colours: dict[str, str], goals: dict[str, str], escape: Escape) -> str:
    """The document as a bar from its first character to its last, with a tooltip on each stretch."""
    if not source.characters:
        return ""
    why = f": {source.why_skipped}" if source.why_skipped else ""
    stretches = [(start, end, SKIPPED, f"skipped{why}") for start, end in gaps(source)]
    stretches += [(start, end, FAILED, "failed: no reply came back") for start, end, _ in failures(source)]
    for start, end, task in merged(source.spans):
        goal = f" ({goals[task]})" if goals.get(task) else ""
        stretches.append((start, end, colours.get(task, COLOURS[0]), f"read by task {task}{goal}"))
    boxes = "".join(_box(source.characters, *stretch, escape) for stretch in stretches)
    return f'<div role="img" style="{_BAR}">{boxes}</div>'


def merged(spans: Iterable[Span]) -> list[Span]:
    """Neighbouring spans of one task as one, in order; what they cover stays the same."""
    out: list[Span] = []
    for start, end, task in sorted(spans):
        if out and out[-1][2] == task and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]), task)
        else:
            out.append((start, end, task))
    return out


def gaps(source: SourceCoverage) -> Iterator[tuple[int, int]]:
    """What no task read, as (start, end) in order."""
    place = 0
    for start, end, _ in sorted(source.spans):
        if start > place:
            yield place, start
        place = max(place, end)
    if place < source.characters:
        yield place, source.characters


def failures(source: SourceCoverage) -> Iterator[Span]:
    """What failed; where the places are not known, as many characters from the first unread ones on."""
    if source.failed_spans:
        yield from source.failed_spans
        return
    left = source.failed
    for start, end in gaps(source):
        if left <= 0:
            return
        yield start, min(end, start + left), ""
        left -= end - start


def _box(characters: int, start: int, end: int, colour: str, title: str, escape: Escape) -> str:
    start, end = (min(max(at, 0), characters) for at in (start, end))
    if end <= start:
        return ""
    place = f"position:absolute;left:{100 * start / characters:.2f}%;width:{100 * (end - start) / characters:.2f}%"
    told = f"characters {start:,} to {end:,}, {escape(title)}"
    return f'<div title="{told}" style="{place};height:10px;background:{colour}"></div>'
