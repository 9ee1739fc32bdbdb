"""A minimal conflict in, its kind and the derivation as one plain sentence out, in the verbatim words."""

from __future__ import annotations

from collections.abc import Sequence

from ..types import Conflict, Objective
from .cores import Core, Goal, goals
from .engine import System
from .facts import called
from .parts import called_part
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
_MARKS = {",": "a comma", ".": "a full stop", "!": "an exclamation mark", "?": "a question mark", ";": "a semicolon"}
_TIMES = {1: "once", 2: "twice"}
_LONGEST = 200


def explained(system: System, objectives: Sequence[Objective], core: Core, number: int) -> Conflict:
    """The conflict of a minimal set of positions, with the id "c{number}"."""
    state = system.settled(sorted(core))
    goal = _plainest(system, state)
    return Conflict(
        id=f"c{number}",
        objective_ids=tuple(name(objectives, o) for o in sorted(core)),
        kind=_kind(system, goal, [objectives[o] for o in sorted(core)]),
        explanation=_sentence(system, state, goal, objectives, core),
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


def _sentence(system: System, state: State, goal: Goal, objectives: Sequence[Objective], core: Core) -> str:
    if goal.owner == BACKGROUND or goal.needs[0][0] in state.endless:
        quoted = _joined([_quoted(objectives[o]) for o in sorted(core)], " and ")
        if goal.rule >= 0:
            return f"{quoted} exclude each other: {system.rules[goal.rule].why}."
        return f"{quoted} cannot hold together: more of the one calls for more of the other, without end."
    var = system.names[goal.needs[0][0]]
    needed = state.values[goal.needs[0][0]]
    others = [_quoted(objectives[o]) for o in sorted(core - {goal.owner})]
    allowed = goal.needs[0][1] - 1
    return (
        f"{_joined(others, ' with ')} {'needs' if len(others) < 3 else 'need'} {_amount(system, var, needed)}, "
        f"but {_quoted(objectives[goal.owner])} {_allows(var, allowed)}."
    )


def _joined(parts: Sequence[str], last: str) -> str:
    if len(parts) == 2:
        return last.join(parts)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _quoted(objective: Objective) -> str:
    words = " ".join(objective.text.split()).rstrip(".")
    return f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}”"


def _amount(system: System, var: Var, number: int) -> str:
    family, what = var
    if family == "unit":
        return f"at least {number} {_unit(what, number)}"
    if family == "each":
        unit, _, per = what.partition(" ")
        return f"at least {number} {_unit(unit, number)} in each of its {per}"
    if family == "one":
        unit, per, index = what.split(" ")
        return f"at least {number} {_unit(unit, number)} in {called_part(per, int(index))}"
    if family == "resource":
        return f"at least {number} {what.replace('_', ' ')}"
    if family == "language":
        return f"the language “{what}”"
    if family == "format":
        return called(what)
    if family == "sources":
        return "citations"
    shown = _MARKS.get(what) or f"“{system.shown.get(var, what)}”"
    return f"{shown} {_TIMES.get(number, f'{number} times')}"


def _unit(unit: str, number: int) -> str:
    words = unit.replace("_", " ")
    return words.removesuffix("s") if number == 1 and " " not in unit else words


def _allows(var: Var, allowed: int) -> str:
    if allowed:
        return f"allows {allowed}"
    return "excludes it" if var[0] in ("language", "format") else "allows none"
