"""The cheapest way out: objectives in, those that must yield out, rank by rank.

A rank is one (authority, priority, hardness). The strongest rank is settled first, by itself: as few as possible of it yield,
and of equally few the ones said earlier; what it keeps stands when the next rank is settled. So nothing that a lower rank
says, nor how often, changes what a higher one keeps. Within a rank it is a minimum hitting set over minimal conflicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from time import monotonic

from ..types import AUTHORITIES, HARDNESSES, Objective
from .cores import Core, goals, minimal, trace
from .engine import State, System
from .hitting import cheapest


def rank(objective: Objective) -> tuple[int, int, int]:
    """Authority, priority, hardness: smaller is stronger."""
    return AUTHORITIES.index(objective.authority), -objective.priority, HARDNESSES.index(objective.hardness)


@dataclass
class Settled:
    """What a relaxation came to."""

    kept: State
    dropped: dict[int, Core]
    """By position: each one that yields, with a minimal conflict between it and what is kept."""
    proven: bool
    """Whether no cheaper choice exists; False where time ran out and the later said were simply kept first."""


def settle(system: System, objectives: Sequence[Objective], able: Iterable[int], seconds: float) -> Settled:
    """Choose what yields among the objectives at the positions `able`."""
    deadline = monotonic() + seconds
    ranks: dict[tuple[int, int, int], list[int]] = {}
    for position in able:
        ranks.setdefault(rank(objectives[position]), []).append(position)
    kept, proven = system.base(), True
    dropped: dict[int, Core] = {}
    for _, level in sorted(ranks.items()):
        after = system.settled(level, kept)
        if not after.holds:
            out = _fewest(system, kept, after, level, deadline)
            proven = proven and out is not None
            after = (
                system.settled([o for o in level if o not in out], kept)
                if out is not None
                else _greedy(system, kept, level)
            )
            dropped |= {o: frozenset() for o in level if o not in after.on}
        kept = after
    order = {o: (rank(objectives[o]), -o) for o in kept.on}
    return Settled(kept, {o: _witness(system, kept, o, order) for o in dropped}, proven)


def _fewest(system: System, kept: State, failed: State, level: list[int], deadline: float) -> frozenset[int] | None:
    """The members of a rank that yield; None where time runs out."""
    costs = {o: (1 << len(level)) + (1 << i) for i, o in enumerate(sorted(level))}
    cores: dict[Core, None] = {}
    state = failed
    while True:
        for goal in goals(system, state):
            members = sorted(trace(system, state, goal) - kept.on)
            core = minimal(lambda some: system.settled(some, kept).holds, members)
            cores[core] = None
        out = cheapest(list(cores), costs, deadline)
        if out is None or monotonic() > deadline:
            return None
        state = system.settled([o for o in level if o not in out], kept)
        if state.holds:
            return out


def _greedy(system: System, kept: State, level: list[int]) -> State:
    """Keep one by one, the one said last first, what still holds."""
    state = kept
    for owner in sorted(level, reverse=True):
        trial = system.settled([owner], state)
        state = trial if trial.holds else state
    return state


def _witness(system: System, kept: State, loser: int, order: dict[int, tuple[object, ...]]) -> Core:
    """A minimal conflict of one that yields with what is kept, the strongest of it where there is a choice."""
    state = system.settled([loser], kept)
    goal = next(goals(system, state))
    members = sorted(trace(system, state, goal) - {loser}, key=lambda o: order[o], reverse=True)
    return minimal(lambda some: system.settled([loser, *some]).holds, members) | {loser}
