"""Paragraphs, and parts that a mark divides, joined or divided until their number is right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ..blocks import blocks, chunks
from ..checks import Count
from ..letters import frame
from ..measure import units
from ..sentences import sentences
from .edits import Edit


class _Piece(NamedTuple):
    """What blank lines divide."""

    text: str
    prose: bool
    counts: bool
    listed: bool = False
    """It opens with a list item."""


def paragraphs(check: Count, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The text in as many paragraphs as asked, divided by the mark where there is one.

    The first or the last piece is left alone where joining or dividing it would break another objective.
    """
    mark = check.mark if check.mark and not any(c.isalnum() for c in check.mark) else None
    pieces = _pieces(text, mark)
    now = sum(p.counts for p in pieces)
    if not now:
        return
    goal = max(check.minimum or 0, min(now, check.maximum) if check.maximum is not None else now)
    verb = "joined" if goal < now else "divided"
    for first, last in ((0, 0), (0, 1), (1, 0), (1, 1)):
        middle = pieces[first : len(pieces) - last]
        number = goal - sum(p.counts for p in (*pieces[:first], *pieces[len(pieces) - last :]))
        aimed = _brought(middle, number, marked=bool(mark))
        whole = [*pieces[:first], *aimed, *pieces[len(pieces) - last :]]
        yield Edit(_written(whole, mark), f"{verb} paragraphs at sentence ends to be {goal}")


def divided_sections(check: Count, text: str, kept: tuple[str, ...]) -> Iterator[Edit]:
    """Sections that a mark without letters ("***") divides: paragraphs brought to their number."""
    if check.mark and not any(c.isalnum() for c in check.mark):
        yield from paragraphs(check, text, kept)


def _pieces(text: str, mark: str | None) -> list[_Piece]:
    """The chunks; with a mark, a heading and the chunk below it are one."""
    pieces: list[_Piece] = []
    for group in chunks(text):
        kind, words = group[0].kind, text[group[0].start : group[-1].end]
        if mark and (kind == "rule" or words.strip() == mark):
            continue
        counts = kind not in ("heading", "rule")
        if mark and pieces and not pieces[-1].counts:
            pieces[-1] = _Piece(f"{pieces[-1].text}\n\n{words}", False, True)
        else:
            listed = kind in ("bullet", "numbered")
            pieces.append(_Piece(words, kind == "paragraph" and len(group) == 1, counts, listed))
    first, last = (0, 0) if mark else frame([piece.text for piece in pieces])
    own = range(first, len(pieces) - last)
    return [piece if n in own else _Piece(piece.text, False, False) for n, piece in enumerate(pieces)]


def _written(pieces: list[_Piece], mark: str | None) -> str:
    return (f"\n\n{mark}\n\n" if mark else "\n\n").join(p.text for p in pieces)


def _brought(pieces: list[_Piece], number: int, *, marked: bool = False) -> list[_Piece]:
    """Joined, the shortest neighbours first, or divided; what a mark divides may hold lists, headings, blank lines."""
    pieces = list(pieces)
    while sum(p.counts for p in pieces) > max(number, 1):
        pairs = [i for i in range(len(pieces) - 1) if marked or _joinable(pieces[i], pieces[i + 1])]
        if not pairs:
            break
        i = min(
            pairs, key=lambda i: (pieces[i + 1].listed and not marked, len(pieces[i].text) + len(pieces[i + 1].text))
        )
        pieces[i : i + 2] = [_join(pieces[i], pieces[i + 1], marked=marked)]
    while pieces and sum(p.counts for p in pieces) < number:
        long = max(range(len(pieces)), key=lambda i: len(_starts(pieces[i], marked=marked)))
        starts = _starts(pieces[long], marked=marked)
        if not starts:
            break
        pieces[long : long + 1] = _halves(pieces[long], starts)
    return pieces


def _joinable(first: _Piece, second: _Piece) -> bool:
    return first.prose and second.counts and (second.prose or second.listed or first.text.rstrip().endswith(":"))


def _join(first: _Piece, second: _Piece, *, marked: bool) -> _Piece:
    gap = "\n\n" if marked else " " if second.prose else "\n"
    return _Piece(first.text + gap + second.text, second.prose and not marked, True)


def _starts(piece: _Piece, *, marked: bool) -> list[int]:
    """Where the piece can be divided: before its sentences; by a mark also before blocks, but not below a heading."""
    within = [start for start, _ in _spans(piece)[1:]]
    if not marked or piece.prose:
        return within
    found = blocks(piece.text)
    within = [start for start, _ in sentences(piece.text)[1:]]
    return [b.start for before, b in pairwise(found) if before.kind != "heading"] or within


def _spans(piece: _Piece) -> tuple[tuple[int, int], ...]:
    return sentences(piece.text) if piece.prose else ()


def _halves(piece: _Piece, starts: list[int]) -> list[_Piece]:
    """Divided at the place nearest to the middle."""
    at = min(starts, key=lambda start: abs(start - len(piece.text) / 2))
    return [_Piece(part.strip(), piece.prose, True) for part in (piece.text[:at], piece.text[at:])]


def sentences_per_paragraph(check: Count, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """Paragraphs with too few sentences joined to a neighbour, ones with too many divided."""
    pieces = _pieces(text, None)
    if check.maximum:
        cut = [part for p in pieces for part in _cut(p, check.maximum)]
        yield Edit(_written(cut, None), f"divided paragraphs of more than {check.maximum} sentences")
    for number in range(sum(p.counts for p in pieces) - 1, 0, -1) if check.minimum else ():
        yield Edit(_written(_brought(pieces, number), None), "joined short paragraphs")


def moved_on(check: Count, text: str) -> Iterator[Edit]:
    """The last sentences of one paragraph that has too many put at the beginning of the next."""
    spans, index = units(text, "paragraphs"), (check.index or 0) - 1
    if not check.maximum or check.mark or not 0 <= index < len(spans) - 1:
        return
    (start, end), (following, _) = spans[index], spans[index + 1]
    said = [s for s in sentences(text) if start <= s[0] < end]
    if len(said) > check.maximum:
        cut = said[check.maximum][0]
        moved = text[:cut].rstrip() + text[end:following] + text[cut:end].strip() + " " + text[following:]
        yield Edit(moved, "moved sentences on to the next paragraph")


def _cut(piece: _Piece, size: int) -> list[_Piece]:
    spans = _spans(piece)
    if len(spans) <= size:
        return [piece]
    groups = [spans[i : i + size] for i in range(0, len(spans), size)]
    return [_Piece(piece.text[g[0][0] : g[-1][1]], True, True) for g in groups]
