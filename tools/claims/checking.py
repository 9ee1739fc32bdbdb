"""A whole text and its passages in, every statement with what code finds of it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from ..context.sources import Source
from ..language import detect
from ..types import Chunk
from .disputes import Dispute, dispute_of
from .judging import Finding, Surroundings, facts_alone, judge
from .passages import passages_of
from .quantities import same
from .reading import Reading, read
from .splitting import Statement, bare, statements

_EARLIER = 6
"""Statements back to which a sum may reach."""
_FEW = 3
"""Words of a whole answer that are hardly a sentence."""
_SHORT = 120
"""Characters below which a text's own words do not tell its language as well as a sentence that carries it does."""


@dataclass(frozen=True)
class Checked:
    """A statement and what was found of it."""

    statement: Statement
    reading: Reading
    finding: Finding
    generic: bool = False


class Checker:
    """Checks texts against the same passages; reading those once.

    Args:
        chunks: What was read, in the plan's order; the n-th is cited as [n].
        request: What was asked, whose words need no source.
        sources: What is known of the sources, by id: their dates and authority settle what they contradict.
    """

    def __init__(
        self, chunks: Sequence[Chunk], request: str = "", sources: Mapping[str, Source] = MappingProxyType({})
    ) -> None:
        self.passages = passages_of(chunks)
        self.sources = sources
        self.request = request
        self._whole = "\n".join(chunk.text for chunk in chunks)

    def language_of(self, text: str) -> str:
        """The text's language; where that is not certain the request's, then the sources'."""
        near = self.passages.language_of_short(text) if len(text) < _SHORT else None
        return near or detect(text) or detect(self.request) or self.passages.language_near(text) or "en"

    def check(self, text: str) -> tuple[Checked, ...]:
        """What code finds of each statement in a text; nothing where there is no passage."""
        if not self.passages.sentences:
            return ()
        language = self.language_of(text)
        found = statements(text) or bare(text)
        few = len(found) == 1 and len(text.split()) <= _FEW
        readings = [read(s.text, language) for s in found]
        asked = read(self.request, language) if self.request else None
        around = Surroundings(
            request=self.request,
            known=asked.terms if asked else frozenset(),
            whole=f"{self._whole}\n{self.request}",
            translated=language not in self.passages.languages,
        )
        checked = []
        for at, (statement, reading) in enumerate(zip(found, readings, strict=True)):
            beside = tuple(readings[n] for n in (at - 1, at + 1) if 0 <= n < len(found) and _side_by_side(found, at, n))
            back = range(max(0, at - _EARLIER), at - 1) if reading.numbers else ()
            earlier = tuple(readings[n] for n in back if _side_by_side(found, at, n))
            finding = self._judged(statement, reading, replace(around, beside=beside, earlier=earlier))
            finding = facts_alone(finding) if few else finding
            generic = not around.translated and self._is_generic(reading, around.known)
            checked.append(Checked(statement, reading, finding, generic))
        return tuple(checked)

    def again(self, text: str, language: str, beside: Sequence[Reading] = ()) -> Finding:
        """What code finds of one rewritten statement."""
        asked = read(self.request, language).terms if self.request else frozenset[str]()
        apart = language not in self.passages.languages
        around = Surroundings(self.request, asked, tuple(beside), whole=self._whole, translated=apart)
        return judge(read(text, language), self.passages, around)

    def disputed(self, checked: Sequence[Checked]) -> list[Dispute | None]:
        """For each statement that is carried, what other passages say against the one that carries it."""
        return [None if c.finding.failed or not c.finding.passage.sentences else self._disputed(c) for c in checked]

    def _disputed(self, checked: Checked) -> Dispute | None:
        """What is said against the sentence that carries a statement; nothing where the statement tells both sides."""
        found = dispute_of(checked.finding.passage.sentences[0], self.passages, self.sources)
        if found is None:
            return None
        own, rival = found.sentence.reading.numbers, found.rivals[0].reading.numbers
        others = [n for n in rival if not any(same(n, mine) for mine in own)]
        both = any(same(n, said) for n in others if n.dimension for said in checked.reading.numbers)
        return None if both else found

    def _judged(self, statement: Statement, reading: Reading, around: Surroundings) -> Finding:
        known = self.passages.chunks
        cited = {known[n - 1].id for n in statement.cited if 0 < n <= len(known)}
        return judge(reading, self.passages, around, cited=cited)

    def _is_generic(self, reading: Reading, asked: frozenset[str]) -> bool:
        """Whether nothing in a statement is particular to the sources or the request.

        Particular are numbers, dates, names and quotations, and words that the sources or the request use.
        """
        if reading.numbers or reading.dates or reading.quotations or any(n.certain for n in reading.names):
            return False
        own = {term for term in reading.terms if term in asked or self.passages.has(term)}
        return len(own) * 3 < len(reading.terms)


def _side_by_side(found: Sequence[Statement], at: int, other: int) -> bool:
    return found[at].block == found[other].block
