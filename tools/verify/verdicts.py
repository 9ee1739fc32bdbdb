"""Objectives and a text in, verdicts out; verdicts in, a score that orders drafts out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..checks import Check, Count, InPart, Occurs
from ..record import Verdict
from ..types import AUTHORITIES, HARDNESSES, Objective
from .bare import bare
from .counts import count, extent, occurs
from .covers import covers
from .figures import date_form, decimals, figures, measured, within
from .finding import Finding, quoted, unchecked, unmet
from .formats import format_check
from .headed import headed
from .letters import case, language, options, sources
from .parted import in_part
from .places import answers, position, postscript, repeat, title, wrap
from .reading import reading_level
from .refusal import announces
from .replies import reply
from .tables import columns, rows

_VERIFIERS: dict[str, Callable[[Any, str], Finding]] = {
    "count": count,
    "occurs": occurs,
    "position": position,
    "case": case,
    "wrap": wrap,
    "format": format_check,
    "language": language,
    "options": options,
    "title": title,
    "postscript": postscript,
    "repeat": repeat,
    "answers": answers,
    "sources": sources,
    "measured": measured,
    "date_form": date_form,
    "decimals": decimals,
    "within": within,
    "columns": columns,
    "rows": rows,
    "in_part": in_part,
    "bare": bare,
    "figures": figures,
    "covers": covers,
    "reading_level": reading_level,
    "extent": extent,
    "reply": reply,
    "headed": headed,
}
WEIGHT = {"met": 1, "unmet": -1, "unchecked": 0, "yielded": 0}
"""What an outcome adds to its level's place in a score."""


def find(objective: Objective, text: str) -> Finding:
    """What the objective's check finds in the text. An empty text meets nothing."""
    check = objective.check
    if check is None:
        return unchecked("no check")
    if check.kind not in _VERIFIERS:
        return unchecked("needs the run's record")
    if not text.strip():
        return unmet("the text is empty", 1000)
    if announces(text):
        return unmet(f"it only announces an answer: {quoted(text.strip())}", 1000)
    return _VERIFIERS[check.kind](_loosened(check) if objective.hardness == "about" else check, text)


def _loosened(check: Check) -> Check:
    """A tenth either way, at least one, for an exact number said with "about"."""
    if isinstance(check, InPart):
        return check.model_copy(update={"check": _loosened(check.check)})
    if isinstance(check, Count | Occurs) and check.minimum and check.minimum == check.maximum:
        slack = max(1, check.minimum // 10)
        return check.model_copy(update={"minimum": check.minimum - slack, "maximum": check.minimum + slack})
    return check


def verify(objective: Objective, text: str) -> Verdict:
    """The objective's verdict on the text, by code alone.

    Where a count is ambiguous it is read strictly and leniently, and only both failing is "unmet"; the evidence gives
    both. Objectives without a check, and checks that need the run's record or its documents, are "unchecked".
    """
    finding = find(objective, text)
    kind = objective.check.kind if objective.check else "none"
    return Verdict(objective_id=objective.id, outcome=finding.outcome, evidence=finding.evidence, verifier=kind)


def score(verdicts: Sequence[Verdict], objectives: Sequence[Objective]) -> tuple[int, ...]:
    """Orders drafts by `<`, higher is better: hard before about before soft, then authority, then priority.

    Each place is met minus unmet at that level; unchecked and yielded count nothing. Scores compare only for the same
    objectives. Verdicts are matched by id, or by place where they are as many as the objectives and in their order.
    """
    places = dict.fromkeys(sorted({level(o) for o in objectives}), 0)
    for objective, verdict in _paired(verdicts, objectives):
        places[level(objective)] += WEIGHT[verdict.outcome]
    return tuple(places.values())


def level(objective: Objective) -> tuple[int, int, int]:
    """Smaller is stronger."""
    return HARDNESSES.index(objective.hardness), AUTHORITIES.index(objective.authority), -objective.priority


def importance(objectives: Sequence[Objective]) -> tuple[int, ...]:
    """The objectives' places in the sequence, strongest first."""
    return tuple(sorted(range(len(objectives)), key=lambda i: (level(objectives[i]), i)))


def _paired(verdicts: Sequence[Verdict], objectives: Sequence[Objective]) -> list[tuple[Objective, Verdict]]:
    if [v.objective_id for v in verdicts] == [o.id for o in objectives]:
        return list(zip(objectives, verdicts, strict=True))
    by_id = {v.objective_id: v for v in verdicts}
    return [(o, by_id[o.id]) for o in objectives if o.id in by_id]
