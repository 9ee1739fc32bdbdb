"""Fitting chunks into calls: chunks and a token budget in, what one call or several calls read out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain
from math import log

from ..errors import InputError
from ..sentences import spans
from ..types import Chunk
from .chunk import cut_out, divide
from .words import stem, words

Count = Callable[[str], float]
"""Tokens of a text, not fewer than the model will count (a meter's `reserve`)."""
Neighbours = Callable[[Chunk], Sequence[Chunk]]
WHOLE = 0.65
"""Share of a budget that whole passages may take; the rest is for excerpts of the next ones."""
_BEST, _LEAST_SHARED = 3, 2
"""Chunks that are read whatever they say; words of the question that every further one has."""
FRAME = 8
"""Tokens kept per chunk for its number, title and the lines around it."""


def cost(chunk: Chunk, count: Count) -> float:
    """Tokens that a chunk takes in a packet, its source, heading and frame included."""
    return count(f"{chunk.source}: {chunk.heading}\n{chunk.text}") + FRAME


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


def focus(
    ranked: Sequence[Chunk], question: str, *, budget: float, count: Count, neighbours: Neighbours | None = None
) -> tuple[Chunk, ...]:
    """What one call reads of the ranked chunks: the best ones whole, of the next ones what bears on the question.

    Excerpts are the first sentence, which says what a passage is about, and the one nearest to the question; so that
    twice as many sources are heard within the same budget. What is left goes to the neighbours of the best chunk.

    Args:
        ranked: Best first.
        question: What is asked.
        budget: Tokens for all of them together.
        count: Tokens of a text.
        neighbours: Gives the chunk before and the one after; none are added where left out.

    Returns:
        The second best first and the best last, where models read best, the others between in the order of documents.
    """
    chosen: dict[str, Chunk] = {}
    left = _take(chosen, ranked, budget * WHOLE, count) + budget * (1 - WHOLE)
    terms = frozenset(map(stem, words(question)))
    for chunk in ranked:
        if chunk.id not in chosen and left > FRAME:
            left = _take(chosen, excerpts(chunk, terms), left, count, together=True)
    for chunk in ranked[:1] if neighbours else ():
        left = _take(chosen, neighbours(chunk) if neighbours else (), left, count)
    return at_the_edges(tuple(chosen.values()), ranked)


def bearing(ranked: Sequence[Chunk], question: str, near: Collection[str] = ()) -> tuple[Chunk, ...]:
    """The ranked chunks without those that only fill a packet: past the first three, two words of the question count.

    Those whose ids are `near` in meaning may share no word with it.

    What is read beside the point costs tokens and misleads small models (Shi et al. 2023, "Large language models can be
    easily distracted by irrelevant context").
    """
    terms = frozenset(map(stem, words(question)))
    least = min(_LEAST_SHARED, len(terms))
    return tuple(
        chunk
        for n, chunk in enumerate(ranked)
        if n < _BEST
        or chunk.id in near
        or len(terms.intersection(map(stem, words(f"{chunk.source} {chunk.heading} {chunk.text}")))) >= least
    )


def closest(chunks: Sequence[Chunk], question: str, n: int, fits: Callable[[str], bool] = bool) -> tuple[Chunk, ...]:
    """The sentences nearest to a question, in the order of the chunks, each a chunk of its own.

    Args:
        chunks: What was read.
        question: Its words count the more, the fewer sentences or titles have them.
        n: Sentences at most.
        fits: Whether a sentence may be chosen.
    """
    all_ = [(chunk, *place) for chunk in chunks for place in spans(chunk.text)]
    terms = [frozenset(map(stem, words(f"{c.source} {c.heading} {c.text[start:end]}"))) for c, start, end in all_]
    uses, asked = Counter(chain.from_iterable(terms)), frozenset(map(stem, words(question)))
    near = [sum(log(1 + len(all_) / uses[term]) for term in sorted(own & asked)) for own in terms]
    may = [at for at, (chunk, start, end) in enumerate(all_) if fits(chunk.text[start:end])]
    return tuple(cut_out(*all_[at]) for at in sorted(sorted(may, key=lambda at: -near[at])[:n]))


def excerpts(chunk: Chunk, terms: frozenset[str]) -> tuple[Chunk, ...]:
    """The first sentence of a chunk and the one with most of the terms, as one or two chunks of its source."""
    places = spans(chunk.text)
    if len(places) < 3:
        return (chunk,)
    shared = [len(terms.intersection(map(stem, words(chunk.text[start:end])))) for start, end in places]
    best = max(range(1, len(places)), key=lambda n: (shared[n], -n))
    first = (0, places[1 if best == 1 else 0][1])
    return tuple(cut_out(chunk, *place) for place in (first, *([places[best]] if best > 1 else [])))


def at_the_edges(chunks: Sequence[Chunk], ranked: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The chunks by document and place, but the source of the best one last and that of the second best one first.

    Models read the middle of a long prompt worst (Liu et al. 2023, "Lost in the middle").
    """
    order: dict[str, int] = {}
    for chunk in (*ranked, *chunks):
        order.setdefault(chunk.source, len(order))
    present = sorted({chunk.source for chunk in chunks}, key=lambda source: order[source])
    places = {source: n for n, source in enumerate([*present[1:], *present[:1]])}
    return tuple(sorted(chunks, key=lambda chunk: (places[chunk.source], chunk.start)))


def _take(
    chosen: dict[str, Chunk], chunks: Iterable[Chunk], budget: float, count: Count, *, together: bool = False
) -> float:
    """Add the chunks that still fit, or all of them where they do `together`; what is left of the budget."""
    new = [chunk for chunk in chunks if chunk.id not in chosen]
    if together and sum(cost(chunk, count) for chunk in new) > budget:
        return budget
    for chunk in new:
        if (needed := cost(chunk, count)) <= budget:
            chosen[chunk.id] = chunk
            budget -= needed
    return budget


def sweep(chunks: Iterable[Chunk], *, budget: float, count: Count) -> tuple[tuple[Chunk, ...], ...]:
    """All chunks in their order, in as few runs of neighbours as fit the budget each; what fits in none is divided.

    Args:
        chunks: In document order.
        budget: Tokens of one run.
        count: Tokens of a text.

    Raises:
        InputError: The budget is too small for a single character.
    """
    groups: list[tuple[Chunk, ...]] = []
    group: list[Chunk] = []
    left = budget
    for chunk, needed in chain.from_iterable(_fitted(each, budget, count) for each in chunks):
        if needed > left:
            groups.append(tuple(group))
            group, left = [], budget
        group.append(chunk)
        left -= needed
    return (*groups, tuple(group)) if group else tuple(groups)


def _fitted(chunk: Chunk, budget: float, count: Count) -> Iterator[tuple[Chunk, float]]:
    """The chunk, or its parts, with what each takes."""
    needed = cost(chunk, count)
    if needed <= budget:
        yield chunk, needed
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
