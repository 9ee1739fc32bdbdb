"""A request in, the details of its own case that an answer could take up, out: names, figures, circumstances."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..blocks import Span
from ..claims.reading import Reading, read
from ..formulation.cues import spoken
from ..formulation.request import request_of
from ..framing import Intent
from ..objectives.views import DOCUMENT
from ..sentences import sentences
from ..types import Objective
from .asking import ASKS, SELF, TO_THE_WRITER, seeks_advice
from .words import empty_words

MOST = 16
"""Details that are told apart; a request with more is a document."""
_PARTS = re.compile(r"[^,;:()–—\n.!?]+(?:[.,](?=\d)[^,;:()–—\n.!?]+)*")
_JOINTS = re.compile(r"\s+(?:and|but|und|aber|et|mais|y|pero|porque|weil|because)\s+(?=\S+\s+\S)", re.I)
_FEW = 2
"""Words of the question that name its topic."""


@dataclass(frozen=True)
class Fragment:
    """One detail and what an answer may have of it."""

    text: str
    reading: Reading
    terms: frozenset[str]
    """Its words, without those of the topic and those for any answer."""

    @property
    def figures(self) -> frozenset[float]:
        """Its numbers and years."""
        return frozenset(n.plain for n in self.reading.numbers) | {float(d.year) for d in self.reading.dates if d.year}

    @property
    def names(self) -> frozenset[str]:
        """The words of its names."""
        return frozenset(word for name in self.reading.names if name.certain for word in name.words)


@dataclass(frozen=True)
class Offered:
    """What a request tells of its case."""

    fragments: tuple[Fragment, ...] = ()
    topic: frozenset[str] = frozenset()
    """What the question itself is about, its first words."""
    asked: frozenset[str] = frozenset()
    """All words of the question."""
    words: str = ""
    """The request."""
    language: str = "en"


NOTHING = Offered()


def offered(words: str, objectives: Sequence[Objective] = (), intent: Intent = "other") -> Offered:
    """The details of a request for advice; none where something else is asked for: works, facts, sums.

    Args:
        words: The request.
        objectives: Those found in it: how the answer is to be formed is no detail of the case.
        intent: The kind of work.
    """
    if not seeks_advice(words, intent):
        return NOTHING
    language = spoken(words).code
    view = request_of(words).view
    clauses = [
        (words[slice(*s)], bool(SELF.search(words[slice(*s)])), asks) for s, asks in _clauses(words, view, objectives)
    ]
    readings = [(read(text, language), own, asks) for text, own, asks in clauses]
    empty = empty_words(language)
    asked = [stem for reading, _, asks in readings if asks for stem in reading.stems if stem]
    topic = frozenset([stem for stem in asked if stem not in empty][:_FEW])
    found = [
        Fragment(reading.text.strip(), reading, reading.terms - empty - topic)
        for reading, own, asks in readings
        if _tells(reading, empty | topic, own=own, asks=asks)
    ]
    told = any(_tells(reading, empty, own=own, asks=False) for reading, own, asks in readings if not asks)
    if not told or len(found) > 2 * MOST:
        return NOTHING
    return Offered(tuple(found[:MOST]), topic, frozenset(asked), words, language)


def _clauses(words: str, view: str, objectives: Sequence[Objective]) -> Iterator[tuple[Span, bool]]:
    """Clauses with whether they ask, without material, and without what tells how the answer is to be formed."""
    formed = [o.text.casefold() for o in objectives if o.check is not None]
    for start, end in sentences(words, lenient=True):
        for part in _PARTS.finditer(words, start, end):
            for span in _joined(words, *part.span()):
                said = words[slice(*span)].strip().casefold()
                form = TO_THE_WRITER.search(said) or any(said in each or each in said for each in formed)
                if said and not form and DOCUMENT not in view[slice(*span)]:
                    yield span, bool(ASKS.search(said)) or words[span[1] : span[1] + 2].lstrip().startswith("?")


def _joined(words: str, start: int, end: int) -> Iterator[Span]:
    for joint in _JOINTS.finditer(words, start, end):
        yield start, joint.start()
        start = joint.start()
    yield start, end


def _tells(reading: Reading, known: frozenset[str], *, own: bool, asks: bool) -> bool:
    """Whether a clause has a figure, a date, a name or a quotation, or tells of oneself."""
    hard = reading.numbers or reading.dates or reading.quotations or any(n.certain for n in reading.names)
    return bool(hard) or (not asks and bool(reading.terms - known) and (own or len(reading.terms - known) > 1))
