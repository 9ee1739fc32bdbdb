"""One statement and the passages in, its support and gaps out: alignment, then facts, then scope and strength."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from ..support import Gap
from .copies import copied
from .facts import Facts, look_up
from .following import beside_passage, follow
from .granted import is_denied
from .opposites import courses
from .pairing import Pair
from .passages import Passage, Passages, facts_of
from .quantities import same
from .reading import Reading, read
from .roots import PALE
from .scope import compare
from .siblings import sibling

FOREIGN = 0.2
"""Share of a statement's weight below which a sentence does not speak of it."""
NEAR = 0.4
"""Share below which sentences that do not speak of it one by one do not together either; and below which a gap of
scope is only possible, since the sentence may be about something else."""
_COPY = 0.8
"""Share of copied words from which nothing else than a turn can be meant."""
_FIGURED = 12
"""Sentences with figures from which those of a translation may follow."""
_OWN_WORDS = 0.5
"""Share below which a figure may follow from several places: in a copy another figure is an error."""
_RETOLD = 0.4
"""Share of copied words below which a statement is told in other words."""
_TELLING = 3
"""Content words below which it cannot be told that no sentence speaks of a statement."""
CARRIED = 0.5
"""Share from which a passage carries a statement's content."""
ELSEWHERE = "in another language"
"""What is found of a statement where its sources are."""
_UNMEASURED = ("", "percent", "times", "points")
_FACTS = frozenset(("number", "unit", "date", "name", "quote"))


@dataclass(frozen=True)
class Finding:
    """What code says of one statement."""

    passage: Passage
    gaps: tuple[Gap, ...] = ()
    derived: tuple[str, ...] = ()
    foreign: bool = False
    """No passage speaks of it."""

    @property
    def failed(self) -> bool:
        """Whether a gap is certain."""
        return self.foreign or any(gap.certain for gap in self.gaps)

    @property
    def open(self) -> bool:
        """Whether code sees only a possibility."""
        return not self.failed and bool(self.gaps)


@dataclass(frozen=True)
class Surroundings:
    """What a statement may lean on besides its passage."""

    request: str = ""
    """Its names and numbers need no source."""
    known: frozenset[str] = field(default_factory=frozenset)
    """The request's stems."""
    beside: tuple[Reading, ...] = ()
    """The statements next to it in its paragraph."""
    earlier: tuple[Reading, ...] = ()
    """Those before in its paragraph or list."""
    whole: str = ""
    """All that was read."""
    translated: bool = False
    """Whether it is in another language than all that was read."""

    def told(self, statement: Reading) -> tuple[Reading, ...]:
        """What stands beside a statement and was asked, which it may reckon with."""
        return (*self.beside, *self.earlier, read(self.request, statement.language))

    def nearest(self, statement: Reading, passages: Passages, among: Collection[str] = ()) -> Passage:
        """The passage that carries most of a statement; the request's own words and figures weigh less."""
        asked = read(self.request, statement.language) if self.request else None
        if asked and not statement.terms:  # a figure alone: what carries it answers the question
            return passages.nearest(asked, among=among)
        return passages.nearest(statement, known=self.known, told=facts_of(asked) if asked else (), among=among)


def judge(statement: Reading, passages: Passages, around: Surroundings, *, cited: Collection[str] = ()) -> Finding:
    """Say what carries a statement, and where it says other or more.

    A cited chunk is looked at first; where another carries clearly more, or has the facts that the cited one lacks,
    that one is taken and the citation is a gap.
    """
    if around.translated:
        return translated(statement, passages, around)
    free = around.nearest(statement, passages)
    own = around.nearest(statement, passages, cited) if cited else free
    if not own.sentences or (free.support > own.support + 0.2 and free.support >= CARRIED):
        return _elsewhere(_judged(statement, free, passages, around), cited)
    found = _judged(statement, own, passages, around)
    if cited and any(gap.certain and gap.kind in _FACTS for gap in found.gaps):
        other = _judged(statement, free, passages, around)
        return found if other.failed else _elsewhere(other, cited)
    return found


def facts_alone(found: Finding) -> Finding:
    """The same of a few words that are no sentence: how surely or of whom they say it is in the question."""
    return replace(found, gaps=tuple(gap for gap in found.gaps if gap.kind in (*_FACTS, "citation", "content")))


def _elsewhere(found: Finding, cited: Collection[str]) -> Finding:
    """What another passage than the cited one gave."""
    if found.foreign or not cited or not found.passage.sentences or found.passage.sentences[0].chunk.id in cited:
        return found
    wrong = Gap(kind="citation", found=found.passage.sentences[0].chunk.id, certain=False)
    return replace(found, gaps=(wrong, *found.gaps))


def translated(statement: Reading, passages: Passages, around: Surroundings) -> Finding:
    """What can be told of a statement in another language than all sources: its figures and dates, nothing else."""
    passage = around.nearest(statement, passages)
    readings = [sentence.reading for sentence in passages.sentences]
    told = {value for r in readings for n in r.numbers for value in (*n.values, n.plain)}
    told |= {float(d.year or d.day or 0) for r in readings for d in r.dates}
    asked = {float(figure) for figure in re.findall(r"\d+", around.request)}
    numbers = [n for n in statement.numbers if not ({*n.values, n.plain} & told or n.plain in asked or n.word)]
    days = [d for d in statement.dates if not any(d.within(other) for r in readings for other in r.dates)]
    gaps = [Gap(kind="number", said=n.text) for n in numbers]
    gaps += [Gap(kind="date", said=d.text, certain=bool(d.year or d.clock)) for d in days]
    spoken = ", ".join(sorted(passages.languages))
    wide = [reading for reading in readings if reading.numbers or reading.dates][:_FIGURED]
    facts = follow(Facts(tuple(gaps)), statement, wide) if gaps and wide else Facts(tuple(gaps))
    elsewhere = Gap(kind="content", found=f"{ELSEWHERE} ({spoken})", certain=False)
    return Finding(passage, (*facts.gaps, elsewhere), facts.derived)


def _judged(statement: Reading, passage: Passage, passages: Passages, around: Surroundings) -> Finding:
    if not passage.sentences:
        few = len(statement.terms) < _TELLING
        unknown = (Gap(kind="content", said=_missing(statement, passage), certain=False),) if few else ()
        found = Finding(passage, (*_unquoted(statement, around), *unknown), (), foreign=not few)
        return _reckoned(statement, found, passages, around)
    readings = tuple(sentence.reading for sentence in passage.sentences)
    near = " ".join({f"{s.chunk.heading} {s.chunk.source} {s.chunk.text}" for s in passage.sentences})
    facts = look_up(statement, readings, around=near, known=around.request, whole=around.whole)
    alike, failing = max(copied(statement, reading) for reading in readings), facts
    if any(gap.certain and gap.kind in ("number", "date") for gap in facts.gaps):
        facts = _followed(facts, statement, passage, passages, around, copy=alike >= _OWN_WORDS)
    lacking = {gap.said for gap in facts.gaps}
    others = [sibling(n, statement, passage.sentences, passages) for n in statement.numbers if n.text not in lacking]
    if any(others):
        facts = replace(facts, gaps=(*facts.gaps, *filter(None, others)))
    if facts.gaps and alike < _RETOLD:
        measured = {n.text for n in statement.numbers if n.dimension not in _UNMEASURED}
        facts = replace(facts, gaps=tuple(gap if gap.said in measured else _in_words(gap) for gap in facts.gaps))
    if readings[0].language != statement.language:
        return Finding(passage, (*_only_facts(facts.gaps), _other_language(readings[0])), facts.derived)
    if _is_foreign(statement, passage, around.known):
        return _reckoned(statement, Finding(passage, facts.gaps, facts.derived, foreign=True), passages, around)
    above = frozenset[str]().union(*(s.above for s in passage.sentences))
    pair = Pair(statement, readings, around.beside, above)
    scope = compare(pair)
    if scope and (passage.first < NEAR or facts.derived):
        turned = tuple(courses(pair))
        scope = tuple(
            g.model_copy(update={"certain": g.certain and (g in turned or _plain(g, statement, passage))})
            for g in scope
        )
    enough = passage.support >= CARRIED or len(facts.gaps) < len(failing.gaps)
    thin = () if enough else (Gap(kind="content", said=_missing(statement, passage), certain=False),)
    gaps = _least((*facts.gaps, *scope, *thin))
    if is_denied(statement, readings):
        gaps = tuple(gap for gap in gaps if gap.kind not in ("number", "negation", "aggregation", "modality"))
    return Finding(passage, gaps, facts.derived)


def _followed(
    facts: Facts, statement: Reading, passage: Passage, passages: Passages, around: Surroundings, *, copy: bool
) -> Facts:
    """The facts without what stands beside the passage, or follows from it and other places together."""
    readings = [sentence.reading for sentence in passage.sentences]
    beside = [sentence.reading for sentence in passages.next_to(passage.sentences[0])]
    facts = beside_passage(facts, statement, readings[0], beside)
    wide = [*readings, *(s.reading for s in passages.besides(statement, around.known, passage))]
    return follow(facts, statement, wide, () if copy else around.told(statement), passages.tables, copy=copy)


def _reckoned(statement: Reading, found: Finding, passages: Passages, around: Surroundings) -> Finding:
    """What no passage speaks of, carried where all its figures follow from what the request is about."""
    wide = (*found.passage.sentences, *passages.besides(statement, around.known, found.passage))
    said = [*(n.text for n in statement.numbers), *(d.text for d in statement.dates)]
    asked = Facts(tuple(Gap(kind="number", said=figure) for figure in said))
    if not asked.gaps or not wide:
        return found
    readings = [sentence.reading for sentence in wide]
    facts = follow(asked, statement, readings, around.told(statement), passages.tables)
    if facts.gaps:
        return found
    terms = frozenset[str]().union(*(s.reading.terms for s in wide))
    return Finding(Passage(wide, CARRIED, statement.terms - terms, CARRIED), (), facts.derived)


def _is_foreign(statement: Reading, passage: Passage, known: Collection[str]) -> bool:
    """Whether no passage speaks of a statement; words alone are weak evidence, so nearly all must be elsewhere."""
    together = passage.support >= NEAR + FOREIGN * (len(passage.sentences) > 1)
    few = len(statement.terms - PALE - {*known}) < _TELLING or bool(
        passage.sentences[0].heads
    )  # a table tells things in its cells
    return passage.first < FOREIGN and not (together or few or _share_a_figure(statement, passage))


def _share_a_figure(statement: Reading, passage: Passage) -> bool:
    """Whether the nearest sentence has an amount or a date of the statement."""
    nearest = passage.sentences[0].reading
    amounts = any((n.dimension or n.digits) and same(n, other) for n in statement.numbers for other in nearest.numbers)
    return amounts or any(date.within(other) for date in statement.dates for other in nearest.dates)


def _plain(gap: Gap, statement: Reading, passage: Passage) -> bool:
    """Whether a turn is certain even where a figure follows from others: in a copy that speaks of nothing else."""
    nearest = passage.sentences[0].reading
    alike = passage.first >= CARRIED and copied(statement, nearest) >= _COPY
    return alike and gap.kind in ("direction", "negation")


def _least(gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """Of several gaps about the same words, the fact before the impression."""
    said = {gap.said for gap in gaps if gap.kind in _FACTS and gap.said}
    return tuple(gap for gap in gaps if gap.kind in _FACTS or not gap.said or gap.said not in said)


def _unquoted(statement: Reading, around: Surroundings) -> tuple[Gap, ...]:
    return look_up(statement, (), known=around.request, whole=around.whole).gaps


def _only_facts(gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """Across languages numbers and dates can be compared; names are written differently and quotations translated."""
    return tuple(
        gap if gap.kind in ("number", "unit", "date") else gap.model_copy(update={"certain": False}) for gap in gaps
    )


def _in_words(gap: Gap) -> Gap:
    """A figure in words ("twice", "half as") may be told otherwise where the whole statement is."""
    in_words = gap.kind == "number" and not any(c.isdigit() for c in gap.said)
    return gap.model_copy(update={"certain": False}) if in_words else gap


def _other_language(passage: Reading) -> Gap:
    return Gap(kind="content", found=f"{ELSEWHERE} ({passage.language})", certain=False)


def _missing(statement: Reading, passage: Passage) -> str:
    """The statement's words that the passage lacks, as they stand."""
    words = [
        statement.text[start:end]
        for (start, end), own in zip(statement.spans, statement.stems, strict=True)
        if own in passage.missing
    ]
    return ", ".join(dict.fromkeys(words))[:120]
