"""Which sentences carry a statement: chunks and a statement in, the nearest few sentences of them out.

An inverted index over the sentences, words weighed by inverse document frequency (Spärck Jones 1972); a passage is
grown greedily, as a set cover, by the sentence that adds most of what the statement still lacks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from math import fsum, log

from ..language import detect
from ..types import Chunk
from .columns import Table, tables
from .lexicon import leaning
from .reading import Reading, read
from .roots import PALE
from .sentences import DATE, Sentence, figures_of, sentences_of

MOST = 3
"""Sentences of a passage."""
_ADDS = 0.15
"""Share of a statement's weight that a further sentence must add."""
_TELLS = 0.4
"""Share of a statement that a sentence holds which is in the same language."""
_KNOWN = frozenset(["en", "fr", "de", "es"])
"""Languages that have a lexicon."""
_BESIDE = 12
"""Sentences that are held against one another."""
_OPENING = 300
"""Characters of a text by which its language is told."""
_COUNTED = 12
"""Numbers without a unit up to which two sentences may share one by chance."""
_BESIDES, _SHORT = 8, 24
"""Sentences from which a figure may follow together with a passage; and a text so short that any of it may count."""
_KEPT = 2_000_000
"""Characters of chunks up to which what was read of them is kept for the next draft."""
_LITTLE = 0.34
"""What words weigh that need no support."""
_FACT = 0.75
"""What a shared number or date weighs, in words that occur nowhere else."""


@dataclass(frozen=True, eq=False)
class Passage:
    """The sentences that come nearest to a statement, the nearest first."""

    sentences: tuple[Sentence, ...]
    support: float
    """Share of the statement's weight that they hold, 0 to 1."""
    missing: frozenset[str]
    """The statement's stems that they lack."""
    first: float = 0.0
    """The share that the nearest sentence alone holds."""

    @property
    def terms(self) -> frozenset[str]:
        """All stems of the sentences and of their headings."""
        return frozenset().union(*(s.reading.terms | s.above for s in self.sentences))


class Passages:
    """The sentences of some chunks, ready to be searched."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = tuple(chunks)
        self.sentences = [sentence for chunk in chunks for sentence in sentences_of(chunk)]
        self.languages = frozenset(s.language for s in self.sentences)
        """All that are spoken."""
        self._spoken = tuple(dict.fromkeys(s.language for s in self.sentences if s.language in _KNOWN)) or ("en",)
        self._where: dict[str, list[int]] = defaultdict(list)
        self._facts: dict[Hashable, list[int]] = defaultdict(list)
        self._own: list[tuple[str, ...]] = []
        """Each sentence's terms."""
        self._held: list[tuple[Hashable, ...]] = []
        """Each sentence's numbers and dates."""
        self._figures: list[frozenset[str]] = []
        """The dimensions of each sentence's numbers, and whether it has a date."""
        for at, sentence in enumerate(self.sentences):
            reading = sentence.reading
            self._own.append(tuple(reading.terms))
            self._figures.append(figures_of(reading))
            for term in reading.terms | sentence.heads:
                self._where[term].append(at)
            self._held.append(facts_of(reading))
            for fact in self._held[at]:
                self._facts[fact].append(at)
        count = max(1, len(self.sentences))
        self._weights = {term: log(1 + count / len(places)) for term, places in self._where.items()}
        self._unseen = log(1 + 2 * count)

    def language_near(self, text: str) -> str | None:
        """The language of the sentence that shares most words with a text."""
        best, most = None, _TELLS
        for language in self._spoken:
            near = self.nearest(read(text[:_OPENING], language))
            if near.sentences and near.first >= most and near.sentences[0].language == language:
                best, most = language, near.first
        return best

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Those with figures in what was read."""
        return tuple(table for chunk in self.chunks for table in tables(chunk.text))

    def has(self, term: str) -> bool:
        """Whether some sentence has a word."""
        return term in self._where

    def holding(self, terms: Collection[str]) -> list[Sentence]:
        """The sentences that have all of some words, in themselves or above."""
        places = set.intersection(*(set(self._where.get(term, ())) for term in terms)) if terms else set[int]()
        return [self.sentences[at] for at in sorted(places)]

    def weight(self, terms: Collection[str]) -> float:
        """What words weigh together: a rare one more."""
        return fsum(self._weights.get(term, self._unseen) for term in terms)

    def nearest(
        self,
        statement: Reading,
        *,
        known: Collection[str] = (),
        told: Collection[Hashable] = (),
        among: Collection[str] = (),
    ) -> Passage:
        """The passage that carries most of a statement.

        Args:
            statement: What is looked for.
            known: Stems that need no support, such as the request's own; they weigh a third.
            told: Figures and dates that the request has itself: they weigh a third.
            among: Chunk ids to keep to; empty for all.
        """
        terms = dict.fromkeys(filter(None, statement.stems))  # in order, so that each run weighs alike
        wanted = {t: self._weights.get(t, self._unseen) * (_LITTLE if t in known or t in PALE else 1.0) for t in terms}
        scores = self._scores(statement, wanted, told)
        if among:
            scores = {at: score for at, score in scores.items() if self.sentences[at].chunk.id in among}
        if not scores:
            return Passage((), 0.0, statement.terms)
        chosen = [max(scores, key=lambda at: (scores[at], -at))]
        missing = set(statement.terms) - self._terms(chosen[0])
        while len(chosen) < MOST and missing:
            at, gain = self._next(chosen, scores, missing, wanted)
            if at < 0 or gain < _ADDS * (sum(wanted.values()) or 1.0):
                break
            chosen.append(at)
            missing -= self._terms(at)
        chosen += self._with_figures(statement, chosen, scores)
        support = self._share(statement, wanted, missing, chosen)
        lacking = statement.terms - self._terms(chosen[0])
        first = self._share(statement, wanted, lacking, chosen[:1])
        return Passage(tuple(self.sentences[at] for at in chosen), support, frozenset(missing), first)

    def _share(
        self, statement: Reading, wanted: Mapping[str, float], missing: Collection[str], chosen: Sequence[int]
    ) -> float:
        """The share of a statement's weight that sentences hold; a figure counts where they have it."""
        held = {fact for at in chosen for fact in self._held[at]}
        figures = sum(bool({*n.values} & held) for n in statement.numbers if n.dimension or n.plain > _COUNTED)
        figures += sum(
            not {(d.year, d.month, d.day, d.clock), ("month", d.month)}.isdisjoint(held) for d in statement.dates
        )
        total = sum(wanted.values()) + _FACT * self._unseen * figures
        return 1.0 - fsum(wanted[term] for term in missing) / (total or 1.0)

    def language_of_short(self, text: str) -> str | None:
        """The language of a text too short to tell it by its own words alone; None where its own words do."""
        if near := leaning(text) or self.language_near(text):
            return near
        own, spoken = detect(text), Counter(s.language for s in self.sentences)
        return own if own in _KNOWN or not spoken else spoken.most_common(1)[0][0]

    def beside(self, sentence: Sentence) -> list[Sentence]:
        """The sentences that share most words with one of these and do not say the very same, nearest first."""
        own = " ".join(sentence.text.split()).casefold()
        shared: dict[int, int] = defaultdict(int)
        for term in sentence.reading.terms:
            for at in self._where.get(term, ()):
                shared[at] += 1
        near = sorted(shared, key=lambda at: (-shared[at], at))[:_BESIDE]
        others = [self.sentences[at] for at in near if self.sentences[at] is not sentence]
        return [
            s for s in others if " ".join(s.text.split()).casefold() != own or s.chunk.source != sentence.chunk.source
        ]

    def next_to(self, sentence: Sentence) -> list[Sentence]:
        """The sentences before and after one in its chunk."""
        at = self.sentences.index(sentence)
        return [s for s in self.sentences[max(0, at - 1) : at + 2] if s is not sentence and s.chunk is sentence.chunk]

    def besides(self, statement: Reading, known: Collection[str], passage: Passage) -> tuple[Sentence, ...]:
        """Sentences besides a passage with figures such as a statement's: those that hold most of its stems and some
        known ones, then those next to the passage.
        """
        terms, periods = sorted({*statement.terms, *known}), {"time", "months"} if statement.dates else set[str]()
        dimensions = {"", *periods, DATE, *(n.dimension for n in statement.numbers)}
        own = {s.place for s in passage.sentences}
        scores: dict[int, float] = defaultdict(float)
        for term in terms:
            for at in self._where.get(term, ()):
                scores[at] += self._weights[term]
        near = sorted(scores, key=lambda at: (-scores[at], at))
        beside = [n for at, s in enumerate(self.sentences) if s.place in own for n in (at - 1, at + 1)]
        others = range(len(self.sentences)) if len(self.sentences) <= _SHORT else ()
        order = dict.fromkeys((*near, *beside, *others))
        every = not {"percent", "times", "points"}.isdisjoint(dimensions)
        with_figures = (at for at in order if 0 <= at < len(self.sentences) and self._figures[at])
        fitting = (self.sentences[at] for at in with_figures if every or not dimensions.isdisjoint(self._figures[at]))
        return tuple(islice((s for s in fitting if s.place not in own), _BESIDES))

    def _scores(self, statement: Reading, wanted: dict[str, float], told: Collection[Hashable]) -> dict[int, float]:
        """How much of the statement each sentence holds, less a little for what it says besides."""
        scores: dict[int, float] = defaultdict(float)
        for term, weight in wanted.items():
            for at in self._where.get(term, ()):
                scores[at] += weight
        for fact in facts_of(statement):
            for at in self._facts.get(fact, ()):
                scores[at] += _FACT * self._unseen * (0.34 if fact in told else 1.0)
        for at in scores:
            scores[at] -= 0.02 * len(self._own[at])
        return dict(scores)

    def _with_figures(self, statement: Reading, chosen: Sequence[int], scores: Mapping[int, float]) -> list[int]:
        """Sentences that speak of the same and hold a figure or date that the chosen ones lack, one for each of two."""
        held = {fact for at in chosen for fact in self._held[at]}
        least = len(statement.terms.intersection(self._own[chosen[0]])) / 2
        found: list[int] = []
        for fact in (fact for fact in facts_of(statement) if fact not in held):
            near = [at for at in self._facts.get(fact, ()) if at in scores and at not in chosen]
            near = [at for at in near if len(statement.terms.intersection(self._own[at])) >= max(1.0, least)]
            found += [max(near, key=lambda at: scores[at])] if near else []
        return list(dict.fromkeys(found))[:2]

    def _next(
        self, chosen: Sequence[int], scores: dict[int, float], missing: set[str], wanted: dict[str, float]
    ) -> tuple[int, float]:
        """The sentence that adds most; one beside a chosen one is preferred."""
        best, most = -1, 0.0
        for at in scores:
            if at in chosen:
                continue
            gain = fsum(wanted[term] for term in missing & self._terms(at))
            near = any(abs(at - other) == 1 for other in chosen)
            same = self.sentences[at].chunk.source == self.sentences[chosen[0]].chunk.source
            value = gain * (1.2 if near and same else 1.0 if same else 0.7)
            if value > most:
                best, most = at, value
        return best, most

    def _terms(self, at: int) -> frozenset[str]:
        return self.sentences[at].above.union(self._own[at])


def passages_of(chunks: Sequence[Chunk]) -> Passages:
    """The sentences of some chunks; read once for all drafts and turns that rest on them, where they are not too many.

    A megabyte takes seconds to read and about ten to keep.
    """
    return _kept(tuple(chunks)) if sum(len(chunk.text) for chunk in chunks) <= _KEPT else Passages(chunks)


@lru_cache(maxsize=2)
def _kept(chunks: tuple[Chunk, ...]) -> Passages:
    return Passages(chunks)


@lru_cache(maxsize=4096)
def facts_of(reading: Reading) -> tuple[Hashable, ...]:
    """A statement's numbers in each of their readings, its dates and times of day, each once."""
    values = (value for number in reading.numbers for value in number.values)
    days = ((d.year, d.month, d.day, d.clock) for d in reading.dates)
    return tuple(dict.fromkeys((*values, *days, *(("month", d.month) for d in reading.dates if d.month))))
