"""A request with several parts in, a task for each and what each must keep out."""

from __future__ import annotations

from collections.abc import Sequence

from ..tools.checks import Case, DateForm, Decimals, FormatCheck, InPart, Language, Measured, Occurs, ReadingLevel
from ..tools.context.strategy import parts_of
from ..tools.objectives import parted
from ..tools.types import Objective, Plan, Settlement

EVERYWHERE = (Case, Language, Measured, DateForm, Decimals, ReadingLevel)
"""Checks that hold of a text where they hold of each of its parts."""


def split(settlement: Settlement, made: Plan) -> Plan:
    """A plan of one task as one of several: each part of the request with all that the task reads.

    Parts are numbered, or ordered one after the other where a check is of one of them. The same plan where the request
    has no parts, or several tasks write already.
    """
    request = request_of(settlement)
    told, goals = "", parts_of(request)
    if not goals and (said := _ordered(settlement, request)):
        told, goals = request, said
    if len(goals) < 2 or len(made.final_tasks) != 1:
        return made
    one = made.final_tasks[0]
    parts = (
        one.model_copy(update={"id": f"p{n}", "goal": told or goal, "part": goal}) for n, goal in enumerate(goals, 1)
    )
    kept = tuple(task for task in made.tasks if task.id != one.id)
    reason = f"{made.reason}; the request was split into its {len(goals)} parts"
    return made.model_copy(update={"tasks": (*kept, *parts), "reason": reason})


def _ordered(settlement: Settlement, request: str) -> tuple[str, ...]:
    """The parts that a request orders one after the other, where a check in force counts as many."""
    counted = {o.check.of for o in settlement.in_force if isinstance(o.check, InPart)}
    said = parted(request) if counted else ()
    return said if counted == {len(said)} else ()


def of_part(objectives: Sequence[Objective], index: int, of: int) -> tuple[Objective, ...]:
    """What one part of a request keeps: its own checks, and what every part of the text keeps by itself.

    Args:
        objectives: In force.
        index: Which part, from 1.
        of: How many there are.
    """
    kept = list[Objective]()
    for objective in objectives:
        check = objective.check
        if isinstance(check, InPart):
            own = (check.index, check.of) == (index, of)
            kept += [objective.model_copy(update={"check": check.check})] if own else []
        elif isinstance(check, EVERYWHERE) or (isinstance(check, FormatCheck | Occurs) and _forbids(check)):
            kept.append(objective)
    return tuple(kept)


def is_local(objective: Objective) -> bool:
    """Whether it binds one part of the text alone."""
    return isinstance(objective.check, InPart)


def _forbids(check: FormatCheck | Occurs) -> bool:
    return check.negated if isinstance(check, FormatCheck) else check.maximum == 0


def request_of(settlement: Settlement) -> str:
    """The last thing the user said."""
    return next(m.content for m in reversed(settlement.conversation) if m.role == "user")
