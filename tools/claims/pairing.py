"""A statement beside its passage: what the comparisons of scope and strength all look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..support import Gap
from .lexicon import Cue
from .reading import Reading


@dataclass(frozen=True)
class Pair:
    """A statement beside its passage."""

    statement: Reading
    passage: tuple[Reading, ...]
    """The nearest sentence first."""
    around: tuple[Reading, ...] = ()
    """The statements beside it in its paragraph, which may say what it leaves out, and what the request asks for."""
    above: frozenset[str] = frozenset()
    """The stems of the passage's headings."""

    @property
    def nearest(self) -> Reading:
        """The first sentence of the passage."""
        return self.passage[0]

    @property
    def told(self) -> frozenset[str]:
        """The stems of the statement and of what stands around it."""
        return self.statement.terms.union(*(reading.terms for reading in self.around))

    def bearing(self, *kinds: str) -> Iterator[tuple[Reading, Cue]]:
        """The passage's cues of these kinds that bear on words of the statement."""
        for reading in self.passage:
            wanted = self.statement.terms if reading is self.nearest else self.statement.terms - self.nearest.terms
            for cue in reading.of(*kinds):
                if reading.after(cue) & wanted or (
                    reading is self.nearest and whole_clause(reading, cue, self.statement)
                ):
                    yield reading, cue


def whole_clause(reading: Reading, cue: Cue, statement: Reading) -> bool:
    """Whether the cue's clause is, for the most part, what the statement says."""
    own = reading.clauses[cue.first]
    terms = {s for s, c in zip(reading.stems, reading.clauses, strict=True) if s and c == own}
    return bool(terms) and len(terms & statement.terms) >= 0.6 * len(terms)


def close(pair: Pair, reading: Reading, cue: Cue) -> bool:
    """Whether the statement has most of what the cue bears on."""
    borne = reading.after(cue)
    return bool(borne) and len(borne & pair.statement.terms) >= max(1, len(borne) // 3)


def gap_of(kind: str, said: str, reading: Reading | None, cue: Cue | None, *, certain: bool = True) -> Gap:
    """A gap between the statement's words and a cue of the passage."""
    found = reading.said(cue) if reading and cue else ""
    return Gap.model_validate({"kind": kind, "said": said, "found": found, "certain": certain})
