"""A settlement and the caller's limits in; lengths that cannot fit changed to the largest that do, and told, out.

The limits are the caller's and hold; the length yields, before a token is spent.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..checks import Count, Resource
from ..precedence import without
from ..types import Allowance, Conflict, Message, Objective, Resolution, Settlement
from .change import smallest_change
from .numbers import spoken
from .seam import relax

_CHARACTERS_A_TOKEN = 4
"""Of what was said, as it is read by a model: an estimate from below."""

_LENGTHS = ("words", "characters", "sentences")


def fitted(settlement: Settlement, limits: Allowance) -> Settlement:
    """The settlement with every length that the limits on tokens leave no room for brought down to the most that fits.

    Room is reckoned at four tokens for three words. The changed objective is in force in the place of the old one, its
    words stand in the conversation where the old ones stood, and a resolution says so.
    """
    limit = _limit(settlement, limits)
    if limit is None or not any(isinstance(o.check, Count) and o.check.minimum for o in settlement.in_force):
        return settlement
    relaxation = relax((*map(_firm, settlement.in_force), limit))
    for loser in [o for o in settlement.in_force if o.id in relaxation.dropped]:
        conflict = next((c for c in relaxation.conflicts if {loser.id, limit.id} <= {*c.objective_ids}), None)
        if conflict is not None:
            settlement = _yielded(settlement, loser, limit, conflict, relaxation.dropped)
    return settlement


def _firm(objective: Objective) -> Objective:
    """What is no length does not yield where a length can."""
    if isinstance(objective.check, Count) and objective.check.unit in _LENGTHS:
        return objective
    return objective.model_copy(update={"authority": "system", "priority": 999, "hardness": "hard"})


def _limit(settlement: Settlement, limits: Allowance) -> Objective | None:
    """The tightest limit on what may be written, as an objective above all others."""
    rooms: dict[str, int] = {}
    if limits.output_tokens is not None:
        rooms[f"Limits(output_tokens={limits.output_tokens})"] = limits.output_tokens
    if limits.total_tokens is not None:
        read = sum(len(message.content) for message in settlement.conversation) // _CHARACTERS_A_TOKEN
        rooms[f"Limits(total_tokens={limits.total_tokens})"] = limits.total_tokens - read
    name = min(rooms, key=lambda each: rooms[each], default="")
    if not name or rooms[name] < 1:
        return None
    check = Resource(resource="output_tokens", maximum=rooms[name])
    return Objective(text=name, id=name, authority="system", priority=1000, check=check, source="limits")


def _yielded(
    settlement: Settlement, loser: Objective, limit: Objective, conflict: Conflict, dropped: Sequence[str]
) -> Settlement:
    kept = [o for o in settlement.in_force if o.id not in dropped]
    changed = _largest(loser, [*kept, limit])
    raised = smallest_change(limit, settlement.in_force)
    became = (
        f"became “{changed.text}”, the most that {limit.text} leaves room for"
        if changed
        else f"yielded to {limit.text}"
    )
    resolution = Resolution(
        conflict=conflict.model_copy(update={"id": f"limit:{loser.id}", "kind": "resource"}),
        rule="numeric change" if changed else "authority",
        winners=(limit.id,),
        losers=(loser.id,),
        given_up=f"“{loser.text}” ({loser.authority}) {became}",
        smallest_change=f"“{raised.text}” would have held" if raised else "",
    )
    in_force = [changed if o.id == loser.id else o for o in settlement.in_force]
    return settlement.model_copy(
        update={
            "in_force": tuple(o for o in in_force if o is not None),
            "conversation": _rewritten(settlement.conversation, loser, changed),
            "resolutions": (*settlement.resolutions, resolution),
        }
    )


def _largest(loser: Objective, kept: Sequence[Objective]) -> Objective | None:
    """The same objective with the largest number that fits; one said with "about" may stay a tenth below it."""
    check = loser.check
    if not isinstance(check, Count) or not check.minimum:
        return None
    near = next((n for n, _ in spoken(loser.text) if check.minimum < n <= (check.maximum or n)), None)
    strict = check if near is None else check.model_copy(update={"minimum": near, "maximum": None})
    changed = smallest_change(loser.model_copy(update={"check": strict, "hardness": "hard"}), kept)
    if changed is None or not isinstance(changed.check, Count):
        return None
    found, most = changed.check, changed.check.minimum
    if near is not None and most:
        found = found.model_copy(update={"minimum": max(1, most - most // 10), "maximum": most})
    return changed.model_copy(update={"check": found, "hardness": loser.hardness, "id": f"{loser.id}:fitted"})


def _rewritten(conversation: tuple[Message, ...], loser: Objective, changed: Objective | None) -> tuple[Message, ...]:
    """The conversation with the new words in the place of the old ones; what was cut before only moved them left."""
    if loser.span is None:
        return conversation
    found = []
    for place, message in enumerate(conversation):
        at = message.content.rfind(loser.text, 0, loser.span[1]) if loser.source == f"message:{place}" else -1
        if at >= 0:
            end = at + len(loser.text)
            text = message.content
            new = text[:at] + changed.text + text[end:] if changed else without(text, [(at, end)])
            message = message.model_copy(update={"content": new})
        found.append(message)
    return tuple(found)
