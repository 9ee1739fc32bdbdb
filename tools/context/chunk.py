"""Cutting sources into chunks: a source in, contiguous chunks that cover its text exactly out.

Structure first (headings, paragraphs, tables, lists, code fences), then sentences, then words, then plain cuts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import ceil

from ..errors import SettingsError
from ..sentences import ends
from ..types import Chunk
from .blocks import Block, blocks
from .sources import Source

TARGET = 1000
"""Characters: about 250 tokens, a few paragraphs."""
_LONGEST_NAMES = 300
"""Characters of a line that names columns."""
_WHOLE = frozenset({"table", "list", "fence"})
_LAST_RESORTS = ("\n", "},", ", ", " ", ",")
_JOINS = ("\u200d", "\ufe0f")


def split(source: Source, *, target: int = TARGET) -> tuple[Chunk, ...]:
    """The source's text in order, without gap or overlap, in chunks of 1 to `target` characters.

    A heading opens a chunk and stays with what follows; a table, list or code block that fits is not divided. What goes
    on with a divided table, or with delimited lines, is headed by the names of its columns.

    Args:
        source: The normalised source.
        target: The most characters of a chunk, at least 1.

    Raises:
        SettingsError: `target` is below 1.
    """
    _check(target)
    page = f"page {source.page}" if source.page else ""
    return tuple(
        _chunk(source.id, source.text[start:end], start, page or " > ".join(path))
        for start, end, path in _pieces(source.text, target)
    )


def divide(chunk: Chunk, *, target: int) -> tuple[Chunk, ...]:
    """A chunk in smaller ones of at most `target` characters, at the ends of lines and sentences where it can be.

    Raises:
        SettingsError: `target` is below 1.
    """
    _check(target)
    return tuple(cut_out(chunk, start, end) for start, end in _cut(chunk.text, 0, len(chunk.text), target))


def cut_out(chunk: Chunk, start: int, end: int) -> Chunk:
    """The characters from `start` to `end` of a chunk, as a chunk with the id "SOURCE:START-END"."""
    first, last = chunk.start + start, chunk.start + end
    name = f"{chunk.source}:{first}-{last}"
    return chunk.model_copy(update={"id": name, "start": first, "end": last, "text": chunk.text[start:end]})


def _check(target: int) -> None:
    if target < 1:
        raise SettingsError(f"target={target}: a chunk has at least 1 character; pass 1 or more.")


def _chunk(source: str, text: str, start: int, heading: str) -> Chunk:
    return Chunk(id=f"{source}:{start}", source=source, start=start, end=start + len(text), text=text, heading=heading)


def _pieces(text: str, target: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield (start, end, headings) of each chunk: blocks gathered until one opens a section or won't fit."""
    start = end = 0
    has_body = False
    path: list[tuple[int, str]] = []
    names: tuple[str, ...] = ()
    for block in blocks(text):
        is_heading = block.kind == "heading"
        if end > start and _closes(block, has_body, block.end - start > target, target):
            yield start, end, (*_titles(path), *names)
            start, has_body, names = end, False, ()
        if is_heading:
            path = [*(above for above in path if above[0] < block.level), (block.level, block.title)]
        end, has_body = block.end, has_body or not is_heading
        if end - start > target:
            *full, (start, end) = _cut(text, start, end, target, by_line=block.kind == "fence")
            columns = _columns(text, block)
            for piece in full:
                yield *piece, (*_titles(path), *names)
                names = columns if piece[1] > block.start else ()
    if end > start:
        yield start, end, (*_titles(path), *names)


def _titles(path: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(title for _, title in path)


def _columns(text: str, block: Block) -> tuple[str, ...]:
    """The line that names a table's columns, or those of delimited lines; nothing where there is none."""
    first, second, third, *_ = (*text[block.start : block.start + 3 * _LONGEST_NAMES].split("\n"), "", "")
    if block.kind == "table" and second.strip() and not second.strip("|:- \t"):
        return (first.strip()[:_LONGEST_NAMES],)
    for mark in ("\t", ";", ",") if block.kind == "text" else ():
        cells = [cell.strip() for cell in first.split(mark)]
        alike = first.count(mark) == second.count(mark) == third.count(mark)
        if len(cells) > 1 and alike and all(c and not c[0].isdigit() and c[-1] not in ".!?" for c in cells):
            return (first.strip()[:_LONGEST_NAMES],)
    return ()


def _closes(block: Block, has_body: bool, overflows: bool, target: int) -> bool:
    """Whether what was gathered becomes a chunk before this block: headings alone wait for their text."""
    if has_body:
        return overflows or block.kind == "heading"
    return overflows and block.kind in _WHOLE and block.end - block.start <= target


def _cut(text: str, start: int, end: int, target: int, *, by_line: bool = False) -> list[tuple[int, int]]:
    """The stretch in pieces of 1 to `target` characters, about equally long, cut at the best place for each."""
    if end - start <= target:
        return [(start, end)]
    found = [] if by_line else list(ends(text, start, end))
    lines = _line_ends(text, start, end) if by_line else [at for at, is_line in found if is_line]
    sentences = [at for at, is_line in found if not is_line]
    pieces: list[tuple[int, int]] = []
    while end - start > target:
        goal = start + ceil((end - start) / ceil((end - start) / target))
        low, high = start + max(1, (goal - start) // 2), start + target
        at = _nearest(lines, low, goal, high) or _nearest(sentences, low, goal, high) or _anywhere(text, low, high)
        pieces.append((start, at))
        start = at
    return [*pieces, (start, end)]


def _line_ends(text: str, start: int, end: int) -> list[int]:
    found, at = [], text.find("\n", start, end)
    while at >= 0:
        found.append(at + 1)
        at = text.find("\n", at + 1, end)
    return found


def _nearest(offsets: Sequence[int], low: int, goal: int, high: int) -> int:
    """The first offset from `goal` to `high`, else the last from `low` on; 0 where there is none."""
    at = bisect_left(offsets, goal)
    if at < len(offsets) and offsets[at] <= high:
        return offsets[at]
    return offsets[at - 1] if at and offsets[at - 1] >= low else 0


def _anywhere(text: str, low: int, high: int) -> int:
    """After a comma or a space if there is one, else at `high`, but not inside a composed character."""
    for mark in _LAST_RESORTS:
        if (at := text.rfind(mark, low - 1, high)) >= 0 and (after := at + len(mark)) >= low:
            return after
    from unicodedata import combining

    at = high
    while at > low and high - at < 8 and (combining(text[at]) or text[at] in _JOINS or text[at - 1] in _JOINS):
        at -= 1
    return at
