"""Checked statements and a setting in, the text with its consequences and the account of every claim out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..support import Claim, Grounding, Support
from ..telling import telling
from ..types import Resolution
from .account import is_brief, sentence, unread
from .checking import Checked, Checker
from .disputes import Dispute, settled
from .lexicon import lexicon_of
from .narrowing import exchangeable, exchanged, narrowed
from .sentences import Sentence

Consequence = Literal["repair", "mark", "remove"]
_SHOWN = 120
"""Characters of a contradicting sentence that are shown in the text."""
_ROUND = {ord("("): ",", ord(")"): ","}
_WIDER = frozenset(("population", "quantifier", "modality", "causality", "tense", "condition", "aggregation"))


@dataclass(frozen=True)
class _Outcome:
    support: Support
    replacement: str | None = None
    """What takes the statement's place; None leaves it."""
    carrier: Sentence | None = None
    """The sentence of another passage that carries the replacement."""
    resolution: Resolution | None = None
    """How the contradiction was settled that the statement's passage is in."""


def settle(
    text: str,
    checked: Sequence[Checked],
    checker: Checker,
    consequence: Consequence = "repair",
    *,
    writable: bool = True,
    apart: bool = False,
) -> tuple[str, Grounding, tuple[Resolution, ...]]:
    """Narrow, mark or remove what fails, and count.

    A text of which nothing at all is carried is left as it is: it was not written from the sources, and saying so once
    is clearer than a mark on every sentence.

    Args:
        text: What was checked.
        checked: Its statements, in order.
        checker: The one that checked them.
        consequence: What becomes of a statement that fails.
        writable: False changes no word (a machine's format): what would be changed is marked in the account alone.
        apart: What is marked is so in the account alone (a letter, which is sent as it stands).
    """
    if not checker.passages.sentences:
        return text, Grounding(statement=unread(checker.passages.chunks)), ()
    outside = bool(checked) and all(c.finding.foreign for c in checked)
    outcomes = [_outcome(c, checker, consequence, writable=writable and not outside) for c in checked]
    if len(checked) == 1 and is_brief(text):  # a mark would be a part of the answer
        outcomes = [replace(o, replacement=None) if o.support in ("marked", "without source") else o for o in outcomes]
        writable = False
    outcomes = _keep_something(checked, outcomes)
    outcomes = _against_others(text, checked, outcomes, checker, consequence, writable=writable)
    if apart:
        outcomes = [replace(o, replacement=None) if o.support in ("marked", "without source") else o for o in outcomes]
    written, places = _written(text, checked, outcomes, checker)
    claims = tuple(_claim(c, o, place, written) for c, o, place in zip(checked, outcomes, places, strict=True))
    resolutions = {o.resolution.conflict.id: o.resolution for o in outcomes if o.resolution}
    return written, Grounding(claims=claims, statement=sentence(claims)), tuple(resolutions.values())


def _outcome(checked: Checked, checker: Checker, consequence: Consequence, *, writable: bool) -> _Outcome:
    finding = checked.finding
    failed: Support = "without source" if finding.foreign else "marked"
    if not finding.failed:
        return _Outcome("unchecked" if finding.open else "supported")
    if not writable:
        return _Outcome(failed)
    if consequence == "remove" or (consequence == "repair" and finding.foreign and checked.generic):
        return _Outcome("removed", "")
    if consequence == "repair" and (better := narrowed(checked, checker)) is not None:
        return _Outcome("narrowed", better)
    return _Outcome(failed, None if checked.statement.row else _marked(checked))


def _keep_something(checked: Sequence[Checked], outcomes: Sequence[_Outcome]) -> list[_Outcome]:
    """Nothing is removed where nothing would be left."""
    if any(o.support != "removed" for o in outcomes):
        return list(outcomes)
    return [_Outcome("without source" if c.finding.foreign else "marked") for c in checked]


def _against_others(
    text: str,
    checked: Sequence[Checked],
    outcomes: Sequence[_Outcome],
    checker: Checker,
    consequence: Consequence,
    *,
    writable: bool,
) -> list[_Outcome]:
    """What becomes of statements whose passage another one contradicts: nothing is merged silently."""
    found, known = list(outcomes), dict[frozenset[str], Resolution]()
    for at, dispute in enumerate(checker.disputed(checked)):
        if dispute is None:
            continue
        pair = frozenset((dispute.sentence.place, dispute.rivals[0].place))
        resolution = known.setdefault(pair, settled(dispute, checker.sources, len(known) + 1, telling(text)))
        holds = resolution.winners == (dispute.sentence.chunk.id,)
        if holds or (dispute.gap.found and dispute.gap.found in text) or not writable:
            found[at] = replace(found[at], resolution=resolution)
        else:
            found[at] = replace(
                _contradicted(checked[at], dispute, resolution, checker, consequence), resolution=resolution
            )
    return found


def _contradicted(
    checked: Checked, dispute: Dispute, resolution: Resolution, checker: Checker, consequence: Consequence
) -> _Outcome:
    """The statement with what prevails in the place of what yielded, or with a mark that says what the other has."""
    said, gap, rival = checked.statement.text, dispute.gap, dispute.rivals[0]
    can = exchangeable(said, gap) and not checked.statement.row
    number = checker.passages.chunks.index(rival.chunk) + 1
    if consequence == "repair" and resolution.losers and can:
        return _Outcome("narrowed", _MARKS.sub(f" [{number}]", exchanged(said, gap)), rival)
    mark = lexicon_of(checked.reading.language).marks["disputed"]
    words = " ".join(rival.text.split())[:_SHOWN].rstrip(".").translate(_ROUND)
    shown = f"{mark}: {gap.found or words} [{number}]"
    return _Outcome("marked", None if checked.statement.row else _remarked(said, shown))


def _marked(checked: Checked) -> str:
    """The statement with a short remark before its full stop."""
    marks = lexicon_of(checked.reading.language).marks
    kinds = {gap.kind for gap in checked.finding.gaps if gap.certain}
    nowhere = checked.finding.foreign or not any(gap.found for gap in checked.finding.gaps if gap.certain)
    remark = marks["without" if nowhere else "wider" if kinds <= _WIDER else "differs"]
    return _remarked(checked.statement.text, remark)


def _remarked(said: str, remark: str) -> str:
    said = said.rstrip()
    stop = re.search(r"[.!?…]*[\"'”’»)*_]*$", said)
    at = stop.start() if stop else len(said)
    return f"{said[:at]} ({remark}){said[at:]}"


def _written(
    text: str, checked: Sequence[Checked], outcomes: Sequence[_Outcome], checker: Checker
) -> tuple[str, list[tuple[int, int]]]:
    """The text with the replacements in place, and where each statement then stands."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = length = 0
    for c, outcome in zip(checked, outcomes, strict=True):
        start, end = c.statement.start, c.statement.end
        said = text[start:end] if outcome.replacement is None else _in_place(text[start:end], outcome.replacement)
        before = text[at:start]
        if outcome.replacement == "":
            before, end = _gone(text, before, end)
        parts += [before, said]
        length += len(before)
        places.append((length, length + len(said)))
        length += len(said)
        at = end
        if outcome.carrier and (marks := _MARKS.match(text, end)):
            parts.append(mark := f" [{checker.passages.chunks.index(outcome.carrier.chunk) + 1}]")
            length, at = length + len(mark), marks.end()
    return re.sub(r"\n{3,}", "\n\n", "".join([*parts, text[at:]])).strip() if _cuts(outcomes) else "".join(
        [*parts, text[at:]]
    ), places


def _cuts(outcomes: Sequence[_Outcome]) -> bool:
    return any(o.replacement == "" for o in outcomes)


def _in_place(said: str, replacement: str) -> str:
    """The replacement; a mark keeps the emphasis that was read past."""
    remark = re.search(r" \([^()]*\)(?=[.!?…]*[\"'”’»)*_]*$)", replacement)
    if remark and replacement.replace(remark[0], "", 1).split() == re.sub(r"[*_`]", " ", said).split():
        stop = re.search(r"[.!?…]*[\"'”’»)*_]*$", said)
        at = stop.start() if stop else len(said)
        return f"{said[:at]}{remark[0]}{said[at:]}"
    return replacement


_MARKS = re.compile(r"(?:\s?\[\d[\d\s,;–-]*\])+")
_TRAIL = re.compile(r"(?:\s?\[\d[\d\s,;–-]*\])*[ \t]*")
_ITEM = re.compile(r"\n?[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+$")


def _gone(text: str, before: str, end: int) -> tuple[str, int]:
    """What stands around a removed statement goes with it: its marks, and its item's marker where it was all of it."""
    trail = _TRAIL.match(text, end)
    end = trail.end() if trail else end
    if text[end : end + 1] in ("", "\n"):
        before = _ITEM.sub("", before)
    return before, end


def _claim(checked: Checked, outcome: _Outcome, place: tuple[int, int], written: str) -> Claim:
    passage = checked.finding.passage
    nearest = outcome.carrier or (passage.sentences[0] if passage.sentences and not checked.finding.foreign else None)
    carriers = (outcome.carrier,) if outcome.carrier else passage.sentences
    changed = outcome.support == "narrowed"
    said = checked.statement.text if outcome.support == "removed" else written[place[0] : place[1]]
    return Claim(
        text=said,
        start=place[0],
        end=place[1],
        support=outcome.support,
        chunk_ids=tuple(dict.fromkeys(s.chunk.id for s in carriers)) if nearest else (),
        source=nearest.chunk.source if nearest else "",
        quote=nearest.text if nearest else "",
        place=(nearest.chunk.start + nearest.start, nearest.chunk.start + nearest.end) if nearest else None,
        gaps=checked.finding.gaps,
        derived=checked.finding.derived,
        was=checked.statement.text if changed else "",
        generic=checked.generic,
    )
