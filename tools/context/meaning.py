"""The semantic half of finding: the caller's embeddings and a corpus in, the chunks nearest to a question out."""

from __future__ import annotations

import math
import threading
from array import array
from collections.abc import Callable, Sequence
from operator import mul
from typing import TYPE_CHECKING

from ..sentences import spans
from ..types import Chunk
from .corpus import Corpus

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

MOST = 20_000
"""Sentences that are embedded; a larger corpus is searched by its words alone."""
FOUND = 20
_LONGEST_REASON = 200
Others = Callable[[str], Sequence[Sequence[Chunk]]]
"""Rankings of chunks for a question beside the one by words, each best first."""


class Meaning:
    """Ranks chunks by the sentence that comes nearest to a question, by the cosine of their embeddings.

    A sentence among others says little in the mean of a whole passage: sentences are embedded, each once for a corpus.

    Args:
        embeddings: LangChain's interface of an embedding model; what it costs is the caller's to watch.
        corpus: The documents.
    """

    def __init__(self, embeddings: Embeddings, corpus: Corpus) -> None:
        self._embeddings, self._corpus = embeddings, corpus
        self._chunks: list[Chunk] = []
        self._of: list[int] = []
        self._vectors: list[array[float]] = []
        self._reading = threading.Lock()
        self.unused = ""
        """Why passages are found by words alone, where they are."""

    def near(self, question: str) -> tuple[Chunk, ...]:
        """At most 20 chunks, best first; none of a corpus of over 20,000 sentences, or where the embeddings fail."""
        try:
            with self._reading:
                self._read()
            asked = _unit(self._embeddings.embed_query(question)) if self._vectors else array("f")
        except Exception as error:  # whatever a caller's code raises leaves the words
            said = " ".join(str(error).split())[:_LONGEST_REASON]
            self.unused = f"the embeddings failed ({type(error).__name__}: {said})"
            return ()
        best: dict[int, float] = {}
        for at, vector in zip(self._of, self._vectors, strict=True):
            best[at] = max(best.get(at, 0.0), sum(map(mul, asked, vector)))
        return tuple(self._chunks[at] for at in sorted(best, key=lambda n: -best[n])[:FOUND] if best[at] > 0)

    def _read(self) -> None:
        if self._vectors or not len(self._corpus):
            return
        self.unused = ""
        chunks = list(self._corpus.chunks()) if len(self._corpus) <= MOST else []
        said = [(n, chunk.text[start:end]) for n, chunk in enumerate(chunks) for start, end in spans(chunk.text)]
        if not chunks or len(said) > MOST:
            self.unused = f"the documents have over {MOST:,} sentences"
            return
        self._vectors = [_unit(vector) for vector in self._embeddings.embed_documents([text for _, text in said])]
        self._chunks, self._of = chunks, [n for n, _ in said]


def _unit(vector: Sequence[float]) -> array[float]:
    length = math.sqrt(sum(x * x for x in vector)) or 1.0
    return array("f", (x / length for x in vector))
