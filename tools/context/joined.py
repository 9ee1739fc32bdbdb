"""Two indexes as one: filed documents and what a retriever found beside them in, one to search in out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from ..types import Chunk
from .index import Index


class Joined(Index):
    """Searches several indexes and takes what they rank in turns: BM25's scores of two collections do not compare.

    Args:
        parts: At least one; the first's chunks come before the second's. No two have a source in common.
    """

    def __init__(self, *parts: Index) -> None:
        self._parts = parts
        self.titles = {name: title for part in parts for name, title in part.titles.items()}

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    def search(self, query: str, n: int = 20) -> tuple[Chunk, ...]:
        """As an index's."""
        return _in_turns([part.search(query, n) for part in self._parts], n)

    def scored(self, query: str, n: int = 20) -> tuple[tuple[Chunk, float], ...]:
        """As an index's, the scores those of each one's own."""
        own = [part.scored(query, n) for part in self._parts]
        scores = dict(chain.from_iterable(own))
        return tuple((chunk, scores[chunk]) for chunk in _in_turns([[c for c, _ in found] for found in own], n))

    def titled(self, phrases: Iterable[str], n: int = 20) -> tuple[Chunk, ...]:
        """As an index's."""
        phrases = list(phrases)
        return _in_turns([part.titled(phrases, n) for part in self._parts], n)

    def counts(self, terms: Collection[str]) -> dict[str, int]:
        """As an index's."""
        found = Counter[str]()
        for part in self._parts:
            found.update(part.counts(terms))
        return {term: found[term] for term in terms}

    def all(self, source: str | None = None) -> Iterator[Chunk]:
        """As an index's."""
        return chain.from_iterable(part.all(source) for part in self._parts)

    def texts(self) -> Iterator[tuple[str, str]]:
        """As an index's."""
        return chain.from_iterable(part.texts() for part in self._parts)

    def within(self, source: str, start: int, end: int) -> tuple[Chunk, ...]:
        """As an index's."""
        return next(filter(None, (part.within(source, start, end) for part in self._parts)), ())

    def stretch(self, source: str, start: int, end: int) -> Chunk | None:
        """As an index's."""
        return next(filter(None, (part.stretch(source, start, end) for part in self._parts)), None)

    def sample(self, n: int) -> tuple[Chunk, ...]:
        """As an index's, of each in proportion to its size."""
        whole = max(1, len(self))
        return tuple(chain.from_iterable(p.sample(max(1, n * len(p) // whole)) for p in self._parts if len(p)))

    def close(self) -> None:
        """Free the memory."""
        for part in self._parts:
            part.close()


def _in_turns(rankings: Sequence[Sequence[Chunk]], n: int) -> tuple[Chunk, ...]:
    return tuple(chunk for row in zip_longest(*rankings) for chunk in row if chunk is not None)[:n]
