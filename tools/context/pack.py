"""Fitting chunks into calls: chunks and a token budget in, what one call or several calls read out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..errors import InputError
from ..types import Chunk
from .chunk import divide

Count = Callable[[str], float]
"""Tokens of a text, not fewer than the model will count (a meter's `reserve`)."""
FRAME = 8
"""Tokens kept per chunk for its number, title and the lines around it."""


def cost(chunk: Chunk, count: Count) -> float:
    """Tokens that a chunk takes in a packet, its heading and frame included."""
    return count(f"{chunk.heading}\n{chunk.text}") + FRAME


def pack(ranked: Iterable[Chunk], *, budget: float, count: Count, among: Sequence[Chunk] = ()) -> tuple[Chunk, ...]:
    """The best-ranked chunks that fit, in document order: one too large is passed over, the next ones still get in.

    Args:
        ranked: Best first; repeats count once.
        budget: Tokens for all of them together.
        count: Tokens of a text.
        among: All chunks in document order, where known. It gives the order of the sources (else the one of their best
            chunk), and a chunk missing between two chosen neighbours is added while it fits.
    """
    chosen: dict[str, Chunk] = {}
    left = budget
    for chunk in ranked:
        if left <= FRAME:
            break
        if chunk.id not in chosen and (needed := cost(chunk, count)) <= left:
            chosen[chunk.id] = chunk
            left -= needed
    for chunk in list(_between(among, chosen)):
        if (needed := cost(chunk, count)) <= left:
            chosen[chunk.id] = chunk
            left -= needed
    return _in_order(chosen.values(), among)


def sweep(chunks: Sequence[Chunk], *, budget: float, count: Count) -> tuple[tuple[Chunk, ...], ...]:
    """All chunks in their order, in as few runs of neighbours as fit the budget each.

    Args:
        chunks: In document order.
        budget: Tokens of one run.
        count: Tokens of a text.

    Raises:
        InputError: A chunk alone is over the budget; `fit` divides such chunks beforehand.
    """
    groups: list[tuple[Chunk, ...]] = []
    group: list[Chunk] = []
    left = budget
    for chunk in chunks:
        needed = cost(chunk, count)
        if needed > budget:
            raise InputError(_too_large(chunk, needed, budget))
        if needed > left:
            groups.append(tuple(group))
            group, left = [], budget
        group.append(chunk)
        left -= needed
    return (*groups, tuple(group)) if group else tuple(groups)


def fit(chunks: Iterable[Chunk], *, budget: float, count: Count) -> tuple[Chunk, ...]:
    """The same text in chunks that each fit the budget: those that don't are divided, the others stay as they are.

    Raises:
        InputError: The budget is too small for a single character.
    """
    fitted: list[Chunk] = []
    for chunk in chunks:
        fitted += _fitted(chunk, budget, count)
    return tuple(fitted)


def _fitted(chunk: Chunk, budget: float, count: Count) -> Iterator[Chunk]:
    needed = cost(chunk, count)
    if needed <= budget:
        yield chunk
        return
    if len(chunk.text) < 2:
        raise InputError(_too_large(chunk, needed, budget))
    share = max(0.1, (budget - FRAME) / needed)
    for part in divide(chunk, target=max(1, min(len(chunk.text) // 2, int(len(chunk.text) * share)))):
        yield from _fitted(part, budget, count)


def _too_large(chunk: Chunk, needed: float, budget: float) -> str:
    return (
        f"The passage at {chunk.id} needs {needed:.0f} tokens and a call has room for {budget:.0f}: "
        "use a model with a larger window, or ask for a shorter answer."
    )


def _between(among: Sequence[Chunk], chosen: dict[str, Chunk]) -> Iterator[Chunk]:
    """Yield the chunks left out whose two neighbours in the same source are chosen."""
    for before, chunk, after in zip(among, among[1:], among[2:], strict=False):
        if chunk.id not in chosen and before.id in chosen and after.id in chosen and before.source == after.source:
            yield chunk


def _in_order(chunks: Iterable[Chunk], among: Sequence[Chunk]) -> tuple[Chunk, ...]:
    chunks = tuple(chunks)
    order: dict[str, int] = {}
    for chunk in (*among, *chunks):
        order.setdefault(chunk.source, len(order))
    return tuple(sorted(chunks, key=lambda chunk: (order[chunk.source], chunk.start)))
