"""A request's words and its objectives in; intent, execution frame and what is out of scope, out."""

from __future__ import annotations

from collections.abc import Sequence

from ..checks import Count, FormatCheck, Language, Sources
from ..framing import Frame, Intent
from ..types import Objective
from .cues import pattern
from .request import Request

LONGEST = 120
"""Characters of one field; more is not a frame but the request."""
_CHECKED = {"count": "length", "language": "language", "format": "form", "sources": "sources"}


def intent_of(request: Request) -> Intent:
    """The kind of work, by the first word that names one; of two at one place the more particular; code is written."""
    found: list[tuple[int, int]] = []
    for order, (_, fragment) in enumerate(request.cues.intents):
        match = pattern(fragment).search(request.own)
        found += [(match.start(), order)] if match else []
    kinds: list[Intent] = [request.cues.intents[order][0] for _, order in sorted(found)]
    if kinds[:1] == ["write"] and "code" in kinds:
        return "code"
    if kinds[:1] == ["write"] and "plan" in kinds and not request.shows("writing"):
        return "plan"
    return kinds[0] if kinds else "other"


def frame_of(request: Request, objectives: Sequence[Objective]) -> Frame:
    """What the requester said of how the work is to be done, verbatim; a checkable wish is told in its own words."""
    said = dict(_cued(request))
    for objective in objectives:
        slot = _slot(objective)
        if slot:
            said[slot] = objective.text[:LONGEST]
    return Frame(**said)


def excluded(request: Request) -> tuple[str, ...]:
    """What the requester does not want covered, verbatim; what a check forbids in form is no matter of scope."""
    found = pattern(request.cues.excluded).finditer(request.view)
    spans = (match.span("value") for match in found)
    return tuple(dict.fromkeys(request.reading.said(*span).strip() for span in spans))


def _cued(request: Request) -> list[tuple[str, str]]:
    found = []
    for slot, fragment in request.cues.frame:
        match = pattern(fragment).search(request.view)
        if match:
            groups = [name for name, value in match.groupdict().items() if value]
            start, end = match.span(groups[0]) if groups else match.span()
            found.append((slot, request.reading.said(start, end).strip()[:LONGEST]))
    return found


def _slot(objective: Objective) -> str | None:
    check = objective.check
    whole = isinstance(check, Count) and check.per is None and check.unit in ("words", "sentences", "paragraphs")
    kept = whole or (isinstance(check, Language | FormatCheck) and not check.negated) or isinstance(check, Sources)
    return _CHECKED.get(check.kind) if check is not None and kept else None
