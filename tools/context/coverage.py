"""What was read: sources, chunks and the tasks' reading in, an account that adds up and its sentence out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..record import Coverage, SourceCoverage
from ..telling import ENGLISH, Telling
from ..types import Chunk
from .sources import Source

LESS_RELEVANT = "as less relevant to the question"
COPIES = "as copies of passages that were read"
NOT_GIVEN = "as no task was given it"
NO_TEXT = "because it has no text"
LISTED = 500
"""Sources that are listed each; of more, only those that some task was given."""
Span = tuple[int, int]
Reading = Mapping[str, Iterable[str]]
"""Chunk ids by task id."""


def account(
    sources: Sequence[Source],
    chunks: Iterable[Chunk],
    read: Reading,
    failed: Reading,
    why: str = LESS_RELEVANT,
    folded: Iterable[str] = (),
) -> Coverage:
    """Count each character of each source once: read by some task, else failed, else skipped.

    Args:
        sources: All of the request, in order. Of more than 500, those that no task was given are one entry together.
        chunks: Those that the ids speak of; they may overlap.
        read: What reached a model, or the code that did a task, and came back.
        failed: What was sent, or should have been, in a call that failed.
        why: Why the rest was skipped, in words that follow "skipped" ("as ...", "because ...").
        folded: Ids of chunks skipped because another one has their text.
    """
    by_id = {chunk.id: chunk for chunk in chunks}
    was_read, was_lost = _by_source(read, by_id), _by_source(failed, by_id)
    twice = _by_source({"": folded}, by_id)
    touched = was_read.keys() | was_lost.keys() | twice.keys()
    listed = [source for source in sources if len(sources) <= LISTED or source.id in touched]
    found = [
        _of(source, was_read.get(source.id, {}), was_lost.get(source.id, {}), twice.get(source.id, {}).get("", []), why)
        for source in listed
    ]
    told = {own.source for own in found}
    return Coverage(sources=(*found, *_rest([source for source in sources if source.id not in told], why)))


def _rest(sources: Sequence[Source], why: str) -> Iterator[SourceCoverage]:
    """All sources that no task was given, as one entry."""
    whole = sum(source.length for source in sources)
    if sources:
        name = f"{len(sources)} further documents"
        given: Any = {"source": name, "title": name, "documents": len(sources), "characters": whole}
        yield SourceCoverage(**given, read=0, skipped=whole, failed=0, why_skipped=why or NOT_GIVEN)


def sentence(coverage: Coverage, tell: Telling = ENGLISH) -> str:
    """One plain sentence on what was not read; empty where all was."""
    with_text = [source for source in coverage.sources if source.characters]
    partly = [source for source in with_text if source.read < source.characters]
    empty = _without_text([source for source in coverage.sources if not source.characters], tell)
    if not partly:
        return f"{empty}." if empty else ""
    if len(partly) == 1:
        parts, name = partly, partly[0].title or partly[0].source
    else:
        parts, name = with_text, tell.documents.format(sum(source.documents for source in with_text))
    return "; ".join(filter(None, [_shares(parts, name, tell), empty])) + "."


def _of(
    source: Source,
    read: Mapping[str, list[Span]],
    failed: Mapping[str, list[Span]],
    folded: Sequence[Span],
    why: str,
) -> SourceCoverage:
    length = source.length
    by_task, lost = ({task: _union(spans, length) for task, spans in r.items()} for r in (read, failed))
    all_read = _together(by_task, length)
    tried = _together({"": all_read, **lost}, length) if lost else all_read
    copied = _length(_union([*tried, *folded], length)) - _length(tried) if folded else 0
    skipped = length - _length(tried)
    return SourceCoverage(
        source=source.id,
        title=source.title,
        characters=length,
        read=_length(all_read),
        skipped=skipped,
        failed=_length(tried) - _length(all_read),
        spans=_spans(by_task),
        failed_spans=_spans({task: _without(spans, all_read) for task, spans in lost.items()}),
        why_skipped=_why(skipped, copied, why) if length else NO_TEXT,
    )


def _why(skipped: int, copied: int, why: str) -> str:
    if not skipped or not copied:
        return (why or NOT_GIVEN) if skipped else ""
    return COPIES if copied == skipped else f"{why or NOT_GIVEN}, {_share(copied, skipped)} of that {COPIES}"


def _spans(by_task: Mapping[str, list[Span]]) -> tuple[tuple[int, int, str], ...]:
    return tuple(sorted((start, end, task) for task, spans in by_task.items() for start, end in spans))


def _without(spans: Iterable[Span], taken: Sequence[Span]) -> list[Span]:
    """What of the spans lies in none of those taken (sorted, apart)."""
    found = []
    for start, end in spans:
        for left, right in taken:
            if right <= start or left >= end:
                continue
            if left > start:
                found.append((start, left))
            start = max(start, right)
        if start < end:
            found.append((start, end))
    return found


def _by_source(reading: Reading, by_id: Mapping[str, Chunk]) -> dict[str, dict[str, list[Span]]]:
    found: dict[str, dict[str, list[Span]]] = {}
    for task, ids in reading.items():
        for chunk in (by_id[chunk_id] for chunk_id in ids if chunk_id in by_id):
            found.setdefault(chunk.source, {}).setdefault(task, []).append((chunk.start, chunk.end))
    return found


def _together(by_task: Mapping[str, list[Span]], length: int) -> list[Span]:
    """What lies in any of them; most documents are read by one task."""
    if len(by_task) == 1:
        return next(iter(by_task.values()))
    return _union((span for spans in by_task.values() for span in spans), length)


def _union(spans: Iterable[Span], length: int) -> list[Span]:
    """The spans within the text, sorted, those that touch or overlap made one."""
    merged: list[Span] = []
    for start, end in sorted((start, min(end, length)) for start, end in spans):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def _shares(parts: Sequence[SourceCoverage], name: str, tell: Telling) -> str:
    whole = sum(part.characters for part in parts)
    read, skipped, failed = (sum(getattr(part, what) for part in parts) for what in ("read", "skipped", "failed"))
    said = [tell.read.format(_share(read, whole, tell), name)]
    if skipped:
        why = next((part.why_skipped for part in parts if part.skipped), "")
        said.append(tell.skipped.format(_share(skipped, whole, tell), _why_told(why, tell)).rstrip())
    if failed:
        said.append(tell.lost.format(_share(failed, whole, tell)))
    said[0] = said[0][0].upper() + said[0][1:]
    return ", ".join(said)


def _why_told(why: str, tell: Telling) -> str:
    """Why it was skipped, in the person's words where it is one of the reasons known by code."""
    return why if tell is ENGLISH else next((told for known, told in tell.whys.items() if why.startswith(known)), "")


def _share(part: int, whole: int, tell: Telling = ENGLISH) -> str:
    """In percent; only nothing is nothing and only all is all."""
    if part in (0, whole):
        return tell.all_of_it if part else tell.none_of_it
    percent = 100 * part / whole
    if percent < 1:
        return tell.under
    return tell.over if percent > 99 else f"{round(percent)} %"


def _without_text(empty: Sequence[SourceCoverage], tell: Telling) -> str:
    if len(empty) > 1:
        return tell.empty_more.format(len(empty))
    return tell.empty.format(empty[0].title or empty[0].source) if empty else ""
