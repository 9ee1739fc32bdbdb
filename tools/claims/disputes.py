"""The sentences of some sources in, those that contradict one another and how each contradiction is settled out.

Two sentences contradict each other where they speak of the same in nearly the same words and differ in a number, a
date, a "not" or a direction, or where they date one event otherwise in any words. What the user says of the sources
settles it: their authority, else their dates, else the majority of the sources; where nothing does, both are shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..context.chunk import split
from ..context.sources import Source
from ..support import Gap
from ..telling import ENGLISH, Telling
from ..types import Conflict, Resolution, Rule
from .alignment import edits_of, in_order
from .events import other_events, otherwise_dated
from .facts import look_up
from .pairing import Pair
from .passages import Passages
from .reading import Reading, read
from .scope import compare
from .sentences import Sentence
from .units import ORDINALS

ANSWER = "the answer"
"""What stands for a source where statements of the answer contradict each other."""
_SAME = 0.7
"""Share of each sentence's content words that the other has where both speak of the same."""
_ASIDE = re.compile(
    r"\([^()]*\)|\d[\d./-]*|\b(?:update[ds]?|revised|revision|version|edition|draft|new|old|final|v)\b", re.I
)
"""What a heading says of the text and not of its matter."""
_COPY = 0.5
"""Share of one's words that the other has in order, from which another word in a place is another thing."""
_FACTS = frozenset(("number", "unit", "date"))
_TURNS = frozenset(("negation", "direction"))
_MANY = 2
"""Different rivals of one sentence, above which they are no contradictions."""
_REPLACING = re.compile(
    r"\b(?:replac(?:es|ing)|supersed(?:es|ing)|ersetzt|remplace|sustituye|reemplaza)\b[^.]{0,40}\b(?:policy|version"
    r"|edition|rules?|agreement|contract|fassung|richtlinie|vertrag|ordnung|règlement|contrat"
    r"|versión|contrato|norma|one of|of)\b",
    re.I,
)
_SHOWN = 160
"""Characters of a sentence that are shown."""


@dataclass(frozen=True)
class Dispute:
    """A sentence, what contradicts it, and what each side rests on."""

    sentence: Sentence
    rivals: tuple[Sentence, ...]
    """Those that say otherwise, the nearest first."""
    backers: tuple[Sentence, ...]
    """Those that say the same."""
    gap: Gap
    """What the sentence says and what the nearest rival has instead."""


def dispute_of(
    sentence: Sentence, passages: Passages, sources: Mapping[str, Source] = MappingProxyType({})
) -> Dispute | None:
    """What other sentences say against one; None where nothing does."""
    rivals: list[tuple[Sentence, Gap]] = []
    backers: list[Sentence] = []
    for other in passages.beside(sentence):
        if not _under_the_same(sentence, other, sources) or _label(sentence) != _label(other):
            continue
        if _replaces(sentence, passages) and not _replaces(other, passages):
            continue
        alike = _same_matter(sentence.reading, other.reading)
        tells = _contradiction if alike else otherwise_dated
        if (gap := tells(sentence.reading, other.reading)) is not None:
            rivals.append((other, gap))
        elif alike and (sentence.reading.numbers or sentence.reading.dates):
            backers.append(other)
    if not rivals or len({other.text for other, _ in rivals}) > _MANY:
        return None  # many different figures in one wording are a list of things
    return Dispute(sentence, tuple(s for s, _ in rivals), tuple(backers), rivals[0][1])


def _label(sentence: Sentence) -> str:
    """The first cell of a table's row, which names what it is about; empty for prose."""
    return sentence.text.strip("| ").partition("|")[0].strip().casefold() if sentence.text.startswith("|") else ""


def _replaces(sentence: Sentence, passages: Passages) -> bool:
    """Whether a sentence's source says that it takes the place of an older one."""
    own = sentence.chunk.source
    return any(_REPLACING.search(chunk.text) for chunk in passages.chunks if chunk.source == own)


def _under_the_same(one: Sentence, other: Sentence, sources: Mapping[str, Source]) -> bool:
    """Whether headings leave room for one matter: equal in one source; across sources, the one says no more of what it
    is about than the other.
    """
    if one.chunk.source == other.chunk.source:
        return one.above == other.above
    a, b = (_topic(s, sources.get(s.chunk.source)) for s in (one, other))
    return one.heads == other.heads and (a <= b or b <= a)


def _topic(sentence: Sentence, source: Source | None) -> frozenset[str]:
    """The stems of its headings and of its source's given title, without what stands in brackets, dates and edition."""
    titled = source.title if source and source.title not in source.id else ""
    said = _ASIDE.sub(" ", f"{titled} {sentence.chunk.heading}")
    return read(said, sentence.language).terms if said.strip() else frozenset()


def _same_matter(one: Reading, other: Reading) -> bool:
    shared = len(one.terms & other.terms)
    return (
        bool(shared)
        and _labels(one) == _labels(other)
        and min(shared / len(one.terms), shared / len(other.terms)) >= _SAME
        and not _of_another(one, other)
    )


def _of_another(one: Reading, other: Reading) -> bool:
    """Whether a copy has another thing in the place of one: "adults pay 3 euros", "children pay 0 euros"."""
    if in_order(one, other) < _COPY:
        return False
    exchanged = ((_things(one, edit.said), _things(other, edit.found)) for edit in edits_of(one, other))
    return any(mine and its for mine, its in exchanged)


def _things(reading: Reading, places: range) -> list[str]:
    """The content words and ordinals at some places."""
    return [reading.words[at] for at in places if reading.stems[at] or reading.words[at] in ORDINALS]


def _labels(reading: Reading) -> frozenset[str]:
    """Words with a figure in them ("room12"): they name one thing among several."""
    return frozenset(t for t in reading.terms if not t.isdigit() and any(c.isdigit() for c in t))


def _contradiction(one: Reading, other: Reading) -> Gap | None:
    """The first difference that cannot hold together; figures of other years or of other names can."""
    if one.language != other.language or other_events(one, other):
        return None
    found = look_up(one, (other,), around=other.text)
    gaps = [gap for gap in found.gaps if gap.certain]
    kinds = {gap.kind for gap in gaps}
    if "name" in kinds or {"number", "date"} <= kinds or found.derived:
        return None
    facts = [gap for gap in gaps if gap.kind in _FACTS and gap.found]
    turns = [gap for gap in compare(Pair(one, (other,))) if gap.certain and gap.kind in _TURNS]
    return next(iter([*facts, *turns]), None)


def settled(dispute: Dispute, sources: Mapping[str, Source], number: int, tell: Telling = ENGLISH) -> Resolution:
    """How a contradiction is settled: by the sources' authority, their dates, the majority of them, or not at all."""
    rule, for_it = _verdict(dispute, sources)
    own, rival = dispute.sentence, dispute.rivals[0]
    winner, loser = (own, rival) if for_it else (rival, own)
    conflict = Conflict(
        id=f"evidence-{number}",
        objective_ids=(own.chunk.id, rival.chunk.id),
        kind="evidence",
        explanation=f"Two passages cannot both hold ({dispute.gap.kind}): {_said(own)}; {_said(rival)}.",
    )
    if rule == "side by side":
        both = tell.apart.format(_said(own), _said(rival))
        return Resolution(conflict=conflict, rule=rule, winners=conflict.objective_ids, losers=(), given_up=both)
    told = tell.yielded.format(_said(loser), _said(winner))
    return Resolution(conflict=conflict, rule=rule, winners=(winner.chunk.id,), losers=(loser.chunk.id,), given_up=told)


def _verdict(dispute: Dispute, sources: Mapping[str, Source]) -> tuple[Rule, bool]:
    """The rule that decides and whether it decides for the sentence."""
    own, rival = (sources.get(s.chunk.source) for s in (dispute.sentence, dispute.rivals[0]))
    if own and rival and own.id != rival.id:
        if None not in (own.authority, rival.authority) and own.authority != rival.authority:
            return "source authority", (own.authority or 0.0) > (rival.authority or 0.0)
        length = min(len(own.date), len(rival.date))
        if length and own.date[:length] != rival.date[:length]:
            return "date", own.date[:length] > rival.date[:length]
    mine = {dispute.sentence.chunk.source, *(s.chunk.source for s in dispute.backers)}
    theirs = {s.chunk.source for s in dispute.rivals}
    if len(mine) != len(theirs) and not mine & theirs:
        return "majority", len(mine) > len(theirs)
    return "side by side", True


def _said(sentence: Sentence) -> str:
    text = " ".join(sentence.text.split())
    shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    return f"“{shown.rstrip('.')}” ({sentence.chunk.source})"


def within(text: str, number: int = 1) -> tuple[Resolution, ...]:
    """The contradictions between statements of one text, such as one that was merged of several drafts.

    Nothing settles them: both stand in the text, and the reader is told.
    """
    passages = Passages(split(Source(id=ANSWER, text=text)))
    found = dict[frozenset[str], Resolution]()
    for sentence in passages.sentences:
        if dispute := dispute_of(sentence, passages):
            pair = frozenset((sentence.place, dispute.rivals[0].place))
            found.setdefault(pair, settled(dispute, {}, number + len(found)))
    return tuple(found.values())
