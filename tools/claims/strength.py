"""Strength: a statement and its passage in, a modal, a plan or a duty that grew or shrank out."""

from __future__ import annotations

from collections.abc import Iterator

from ..support import Gap
from .lexicon import Cue
from .pairing import Pair, close, gap_of, is_main
from .reading import Reading


def modality(pair: Pair) -> Iterator[Gap]:
    """A "may" told as "does", or a certainty that the passage has not."""
    statement = pair.statement
    own = {int(c.value) for c in statement.of("modality")}
    if own & {int(c.value or 1) for _, c in pair.bearing("modality")}:
        return
    soft = bool(statement.of("can")) or bool({c.value for c in statement.of("duty")} & {"1"})
    for reading, cue in pair.bearing("modality", "can"):
        level = int(cue.value or 1)
        if level == 4 or (_unable(reading, cue) and _denies(statement)):
            continue
        if soft and level == 1:
            return
        weaker = [mine for mine in own if mine <= level]
        if weaker or (1 in own) or (soft and level == 2):
            return
        said = next((statement.said(c) for c in statement.of("modality")), "")
        if cue.kind == "can":
            if close(pair, reading, cue) and (4 in own or not own):
                yield gap_of("modality", said, reading, cue, certain=False)
            continue
        told = reading.after(cue) <= statement.terms or is_main(statement, reading, cue)
        sure = close(pair, reading, cue) and told and not statement.of("duty")
        yield gap_of("modality", said, reading, cue, certain=sure)
        return
    if 4 in own and not any(c.value == "4" and not _unsaid(r, c) for r in pair.passage for c in r.of("modality")):
        cue = next(c for c in statement.of("modality") if c.value == "4")
        sure = bool(pair.nearest.of("modality", "can", "link")) and not statement.of("negation")
        yield Gap(kind="modality", said=statement.said(cue), certain=sure)


def _unsaid(reading: Reading, cue: Cue) -> bool:
    """Whether a word of certainty stands in a clause that denies: "no measurement confirms it"."""
    return any(reading.clauses[c.first] == reading.clauses[cue.first] for c in reading.of("negation"))


def _unable(reading: Reading, cue: Cue) -> bool:
    """Whether a "could" or "may" is denied: "could no longer"."""
    verb = cue.kind == "can" or reading.words[cue.first] in ("may", "might", "could")
    return verb and any(c.first == cue.last + 1 for c in reading.of("negation"))


def _denies(statement: Reading) -> bool:
    """Whether a statement says that something is not to be: "may not" is "ruled out", too."""
    return bool(statement.of("negation", "lack"))


def plan(pair: Pair) -> Iterator[Gap]:
    """A hope or a plan told as what will be."""
    statement = pair.statement
    own = statement.of("plan")
    if not own or {c.value for c in own} != {"3"} or statement.of("modality", "can"):
        return
    for reading, cue in pair.bearing("plan"):
        if cue.value != "3" and not any(c.value == "3" for c in reading.of("plan")):
            yield gap_of("modality", statement.said(own[0]), reading, cue, certain=cue.value == "1")
            return


def duty(pair: Pair) -> Iterator[Gap]:
    """A must that was a should or a may, or the reverse."""
    own = [int(c.value) for c in pair.statement.of("duty")] or [1 for c in pair.statement.of("can")][:1]
    own += [1 for c in pair.statement.of("modality") if pair.statement.said(c).casefold() in ("may", "darf", "peut")]
    its = [(int(c.value or 1), r, c) for r, c in pair.bearing("duty", "can", "modality") if c.value != "4"]
    if not its or not own or any(level in own for level, _, _ in its):
        return
    level, reading, cue = its[0]
    mine = next(iter(pair.statement.of("duty", "can", "modality")))
    if not pair.statement.after(mine, 1) & reading.after(cue):
        return
    clause = reading.clauses[cue.first]
    denied = any(reading.clauses[c.first] == clause for c in reading.of("negation")) or pair.statement.of("negation")
    if (cue.kind == "duty" or 3 in own) and not (denied and 2 not in (level, *own)):
        said = next((pair.statement.said(c) for c in pair.statement.of("duty", "can", "modality")), "")
        yield gap_of("modality", said, reading, cue)
