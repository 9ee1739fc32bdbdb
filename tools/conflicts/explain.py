"""A minimal conflict in, its kind and the derivation as one plain sentence out, in the verbatim words."""

from __future__ import annotations

from collections.abc import Sequence

from ..types import Conflict, Objective
from .cores import Core, Goal, goals
from .engine import System
from .extents import conventions
from .facts import named
from .saying import ENGLISH, Saying, joined
from .state import BACKGROUND, Kind, State, Var

_KINDS: dict[str, Kind] = {
    "format": "format",
    "case": "case",
    "language": "language",
    "resource": "resource",
    "sources": "evidence",
}
_FAMILIES: dict[str, Kind] = {
    "word": "inclusion",
    "phrase": "inclusion",
    "letter": "inclusion",
    "character": "inclusion",
    "start": "position",
    "end": "position",
    **_KINDS,
}
_LONGEST = 200


def explained(
    system: System, objectives: Sequence[Objective], core: Core, number: int, say: Saying = ENGLISH
) -> Conflict:
    """The conflict of a minimal set of positions, with the id "c{number}", told in a language."""
    state = system.settled(sorted(core))
    goal = _plainest(system, state)
    return Conflict(
        id=f"c{number}",
        objective_ids=tuple(name(objectives, o) for o in sorted(core)),
        kind=_kind(system, goal, [objectives[o] for o in sorted(core)]),
        explanation=_sentence(system, state, goal, objectives, core, say)
        + conventions([objectives[o] for o in sorted(core)], say),
    )


def _plainest(system: System, state: State) -> Goal:
    """What is broken: where something grows without end, a bound beside it says more than one that it runs over."""
    return min(goals(system, state), key=lambda g: any(v in state.endless for v, _ in g.needs))


def name(objectives: Sequence[Objective], position: int) -> str:
    """The id of the objective, or one made of its position (from 1) where it has none."""
    return objectives[position].id or f"o{position + 1}"


def _kind(system: System, goal: Goal, members: Sequence[Objective]) -> Kind:
    if goal.rule >= 0:
        return system.rules[goal.rule].kind
    for member in members:
        if member.check and (kind := _KINDS.get(member.check.kind)):
            return kind
    return _FAMILIES.get(system.names[goal.needs[0][0]][0], "count") if goal.owner != BACKGROUND else "count"


def _sentence(
    system: System, state: State, goal: Goal, objectives: Sequence[Objective], core: Core, say: Saying
) -> str:
    if goal.owner == BACKGROUND or goal.needs[0][0] in state.endless:
        quoted = [_quoted(objectives[o]) for o in sorted(core)]
        if goal.rule >= 0:
            return say.excluded(quoted, system.rules[goal.rule].why)
        return say.endless.format(joined(quoted, say.joint, say.joint))
    var = system.names[goal.needs[0][0]]
    needed = state.values[goal.needs[0][0]]
    others = [_quoted(objectives[o]) for o in sorted(core - {goal.owner})]
    needs = say.needs if len(others) < 3 else say.need
    allowed = _allows(var, goal.needs[0][1] - 1, say)
    amount = _amount(system, var, needed, say)
    return needs.format(joined(others, say.together, say.joint), amount, _quoted(objectives[goal.owner]), allowed)


def _quoted(objective: Objective) -> str:
    words = " ".join(objective.text.split()).rstrip(".")
    return f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}”"


def _amount(system: System, var: Var, number: int, say: Saying) -> str:
    family, what = var
    if family in ("unit", "resource"):
        return say.amount(what, number)
    if family == "each":
        unit, _, per = what.partition(" ")
        return say.in_each.format(say.amount(unit, number), say.unit(per, 2))
    if family == "one":
        unit, per, index = what.split(" ")
        return say.in_part.format(say.amount(unit, number), say.one(per, int(index)))
    if family == "language":
        return say.language.format(what)
    if family == "format":
        return named(what) or (say.plain if what == "plain" else say.document.format(what.replace("_", " ")))
    if family == "sources":
        return say.citations
    shown = say.marks.get(what) or f"“{system.shown.get(var, what)}”"
    return say.occurrence(shown, number)


def _allows(var: Var, allowed: int, say: Saying) -> str:
    if allowed:
        return say.allows.format(allowed)
    return say.out if var[0] in ("language", "format") else say.none
