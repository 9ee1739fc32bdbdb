"""The semantic half of finding: the caller's embeddings and a corpus in, the chunks nearest to a question out."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Sequence
from operator import mul
from typing import TYPE_CHECKING

from ..types import Chunk
from .corpus import Corpus

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

MOST = 5_000
"""Chunks that are embedded; a larger corpus is searched by its words alone."""
FOUND = 20
Near = Callable[[str], Sequence[Chunk]]
"""The chunks nearest to a question, best first."""


class Meaning:
    """Ranks chunks by the cosine of their embeddings with a question's; each chunk is embedded once.

    Args:
        embeddings: LangChain's interface of an embedding model; what it costs is the caller's to watch.
        corpus: The documents.
    """

    def __init__(self, embeddings: Embeddings, corpus: Corpus) -> None:
        self._embeddings, self._corpus = embeddings, corpus
        self._chunks: tuple[Chunk, ...] = ()
        self._vectors: list[list[float]] = []
        self._reading = threading.Lock()

    def near(self, question: str) -> tuple[Chunk, ...]:
        """At most 20 chunks, best first; none of a corpus of over 5,000 chunks."""
        if not 0 < len(self._corpus) <= MOST:
            return ()
        with self._reading:
            if not self._chunks:
                chunks = tuple(self._corpus.chunks())
                self._vectors = [_unit(v) for v in self._embeddings.embed_documents([c.text for c in chunks])]
                self._chunks = chunks
        asked = _unit(self._embeddings.embed_query(question))
        likeness = [sum(map(mul, asked, vector)) for vector in self._vectors]
        best = sorted(range(len(likeness)), key=lambda n: -likeness[n])[:FOUND]
        return tuple(self._chunks[n] for n in best if likeness[n] > 0)


def _unit(vector: Sequence[float]) -> list[float]:
    length = math.sqrt(sum(x * x for x in vector)) or 1.0
    return [x / length for x in vector]
