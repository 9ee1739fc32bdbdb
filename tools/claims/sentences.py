"""A chunk in, its sentences out, each with its language, the headings it stands under, and its reading."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..language import detect
from ..sentences import spans
from ..types import Chunk
from .lexicon import leaning
from .reading import Reading, read

DATE = "date"
"""What stands for a date among the dimensions of numbers."""


@dataclass(frozen=True, eq=False, slots=True)
class Sentence:
    """One sentence of a chunk."""

    chunk: Chunk
    start: int
    """In the chunk's text."""
    end: int
    language: str
    above: frozenset[str]
    """The stems of the headings it stands under."""
    heads: frozenset[str] = frozenset()
    """The stems of the column heads, in a table's row."""

    @property
    def text(self) -> str:
        """Its words."""
        return self.chunk.text[self.start : self.end]

    @property
    def place(self) -> str:
        """Where it stands, the same for the same place."""
        return f"{self.chunk.source}:{self.chunk.start + self.start}"

    @property
    def reading(self) -> Reading:
        """Read when it is needed, and not kept: a reading takes fifty times the room of its text."""
        return read(" ".join(self.text.split()) if "\n" in self.text else self.text, self.language)


def figures_of(reading: Reading) -> frozenset[str]:
    """The dimensions of its numbers, and whether it has a date; the same value for the same ones."""
    return _same(frozenset((*(n.dimension for n in reading.numbers), *([DATE] if reading.dates else []))))


@lru_cache(maxsize=256)
def _same(dimensions: frozenset[str]) -> frozenset[str]:
    return dimensions


def sentences_of(chunk: Chunk) -> list[Sentence]:
    """The sentences of a chunk, each with its language and what it stands under."""
    language = detect(chunk.text) or leaning(chunk.text) or "en"
    above = read(chunk.heading, language).terms if chunk.heading else frozenset[str]()
    found, heads = [], frozenset[str]()
    for start, end in spans(chunk.text):
        said = chunk.text[start:end]
        row = said.startswith("|")
        if not row:
            heads = frozenset()
        own = detect(said) or leaning(said) or language
        found.append(Sentence(chunk, start, end, own, above | heads if heads else above, heads))
        if row and not heads:
            heads = read(said, language).terms
    return found
