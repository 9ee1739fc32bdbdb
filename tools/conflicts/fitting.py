"""A settlement and limits in; lengths that cannot fit changed to the largest that do, and told, out.

The caller's limits hold; the length yields, before a token is spent.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from ..checks import Count, Resource
from ..precedence import without
from ..prices import Price
from ..telling import ENGLISH, Telling
from ..types import Allowance, Conflict, Message, Objective, Resolution, Settlement
from .change import smallest_change
from .numbers import renumbered, spoken
from .seam import relax

_CHARACTERS_A_TOKEN = 4
"""Of what was said, as it is read by a model: an estimate from below."""

TOKENS_A_SECOND = 500
"""What no ordinary chat model writes more of: a length that needs it cannot be there in time."""
_LENGTHS = ("words", "characters", "sentences")


def fitted(
    settlement: Settlement, limits: Allowance, price: Price | None = None, tell: Telling = ENGLISH
) -> Settlement:
    """The settlement with every length that a limit on tokens, money or time leaves no room for brought down to fit.

    The limits are the caller's, and those that the request states: seconds, and sums where the `price` of what will
    write is known. Room is reckoned at four tokens for three words and 500 tokens a second. The changed objective is
    in force in the place of the old one, its words stand in the conversation where the old ones stood, and a resolution
    says so. A stated limit that is weaker than the length is what changes.
    """
    limit = _limit(settlement, limits, price)
    if limit is None or not any(isinstance(o.check, Count) and o.check.minimum for o in settlement.in_force):
        return settlement
    others = [o for o in settlement.in_force if o.id != limit.id]
    relaxation = relax((*map(_firm, others), limit))
    for loser in [o for o in others if o.id in relaxation.dropped]:
        conflict = next((c for c in relaxation.conflicts if {loser.id, limit.id} <= {*c.objective_ids}), None)
        if conflict is not None:
            settlement = _yielded(settlement, loser, limit, conflict, relaxation.dropped, tell)
    outdone = next((c for c in relaxation.conflicts if limit.id in {*c.objective_ids, *relaxation.dropped}), None)
    return _outdone(settlement, limit, outdone, tell) if outdone and limit.id in relaxation.dropped else settlement


def _firm(objective: Objective) -> Objective:
    """What is no length does not yield where a length can."""
    if isinstance(objective.check, Count) and objective.check.unit in _LENGTHS:
        return objective
    return objective.model_copy(update={"authority": "system", "priority": 999, "hardness": "hard"})


def _limit(settlement: Settlement, limits: Allowance, price: Price | None) -> Objective | None:
    """The tightest limit on what may be written: the caller's above all objectives, a stated one as strong as said."""
    read = sum(len(message.content) for message in settlement.conversation) // _CHARACTERS_A_TOKEN
    found = [
        _room(each, room)
        for each, room in (*_callers(limits, read, price), *_stated(settlement.in_force, read, price))
        if room >= 1
    ]
    return min(found, key=lambda o: o.check.maximum if isinstance(o.check, Resource) else 0.0, default=None)


def _room(limit: Objective, room: float) -> Objective:
    return limit.model_copy(update={"check": Resource(resource="output_tokens", maximum=math.floor(room))})


def _callers(limits: Allowance, read: int, price: Price | None) -> Iterator[tuple[Objective, float]]:
    rooms = {"output_tokens": limits.output_tokens, "cost_usd": _bought(limits.cost_usd, read, price)}
    rooms["total_tokens"] = None if limits.total_tokens is None else limits.total_tokens - read
    rooms["seconds"] = None if limits.seconds is None else limits.seconds * TOKENS_A_SECOND
    for field, room in rooms.items():
        name = f"Limits({field}={getattr(limits, field)})"
        if room is not None:
            yield Objective(text=name, id=name, authority="system", priority=1000, source="limits"), room


def _stated(in_force: Sequence[Objective], read: int, price: Price | None) -> Iterator[tuple[Objective, float]]:
    """What sums that the request states will buy, and what its seconds leave time for; tokens conflict as said."""
    for objective in in_force:
        check = objective.check
        if isinstance(check, Resource) and check.resource == "seconds":
            yield objective, check.maximum * TOKENS_A_SECOND
        elif isinstance(check, Resource) and check.resource == "cost_usd":
            room = _bought(check.maximum, read, price)
            if room is not None:
                yield objective, room


def _bought(cost: float | None, read: int, price: Price | None) -> float | None:
    """Tokens that can be written for so many US dollars; None where there is no bound or no price."""
    if cost is None or price is None or price.output <= 0:
        return None
    return (cost * 1e6 - read * price.input) / price.output


def _yielded(
    settlement: Settlement,
    loser: Objective,
    limit: Objective,
    conflict: Conflict,
    dropped: Sequence[str],
    tell: Telling,
) -> Settlement:
    kept = [o for o in settlement.in_force if o.id not in dropped and o.id != limit.id]
    changed = nearest(loser, [*kept, limit])
    raised = smallest_change(limit, settlement.in_force)
    name, lost = limit.text if limit.source == "limits" else tell.said([limit]), tell.said([loser])
    resolution = Resolution(
        conflict=conflict.model_copy(update={"id": f"limit:{loser.id}", "kind": "resource"}),
        rule="numeric change" if changed else "authority",
        winners=(limit.id,),
        losers=(loser.id,),
        given_up=tell.fitted.format(lost, f"“{changed.text}”", name) if changed else tell.yielded.format(lost, name),
        smallest_change=tell.held.format(raised.text) if raised else "",
    )
    in_force = [changed if o.id == loser.id else o for o in settlement.in_force]
    return settlement.model_copy(
        update={
            "in_force": tuple(o for o in in_force if o is not None),
            "conversation": rewritten(settlement.conversation, loser, changed),
            "resolutions": (*settlement.resolutions, resolution),
        }
    )


def _outdone(settlement: Settlement, limit: Objective, conflict: Conflict, tell: Telling) -> Settlement:
    """A stated limit that is weaker than what the lengths need, with the least amount that leaves room for them."""
    stated = next(o for o in settlement.in_force if o.id == limit.id)
    winners = [o for o in settlement.in_force if o.id in conflict.objective_ids and o.id != limit.id]
    changed = _enough(stated, limit, winners)
    lost, won = tell.said([stated]), tell.said(winners)
    resolution = Resolution(
        conflict=conflict.model_copy(update={"id": f"limit:{stated.id}", "kind": "resource"}),
        rule="numeric change" if changed else "authority",
        winners=tuple(o.id for o in winners),
        losers=(stated.id,),
        given_up=tell.nearest.format(lost, f"“{changed.text}”", won) if changed else tell.yielded.format(lost, won),
    )
    in_force = [changed if o.id == stated.id else o for o in settlement.in_force]
    return settlement.model_copy(
        update={
            "in_force": tuple(o for o in in_force if o is not None),
            "conversation": rewritten(settlement.conversation, stated, changed),
            "resolutions": (*settlement.resolutions, resolution),
        }
    )


def _enough(stated: Objective, limit: Objective, winners: Sequence[Objective]) -> Objective | None:
    """The stated limit with its number raised as much as the room must grow; None where its words have no number."""
    check, room = stated.check, limit.check
    if not isinstance(check, Resource) or not isinstance(room, Resource):
        return None
    needed = smallest_change(limit.model_copy(update={"text": f"{room.maximum:.0f}"}), winners)
    said = next(spoken(stated.text), None)
    if needed is None or not isinstance(needed.check, Resource) or said is None or not said[0]:
        return None
    number = math.ceil(said[0] * needed.check.maximum / room.maximum)
    more = check.model_copy(update={"maximum": check.maximum * number / said[0]})
    text = renumbered(stated.text, said[1], number, "seconds")
    return stated.model_copy(update={"text": text, "check": more, "id": f"{stated.id}:fitted"})


def nearest(loser: Objective, kept: Sequence[Objective]) -> Objective | None:
    """The same objective with the number nearest to its own that holds with `kept`, as an objective of its own.

    A length said with "about" may stay a tenth below it. None where no number of its words can be changed so.
    """
    check = loser.check
    if isinstance(check, Resource):
        changed = smallest_change(loser, kept)
        return changed and changed.model_copy(update={"id": f"{loser.id}:fitted"})
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


def rewritten(conversation: tuple[Message, ...], loser: Objective, changed: Objective | None) -> tuple[Message, ...]:
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
