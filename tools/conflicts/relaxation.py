"""The cheapest way out: objectives in, those that must yield out, rank by rank.

A rank is one (authority, priority, hardness, specificity), or what a caller puts in its place. The strongest is settled
first, by itself: as few as possible yield, and of equally few those said earlier; what it keeps stands when the next
rank is settled. So nothing that a lower rank says, however often, changes what a higher one keeps. Within a rank it is
a minimum hitting set over minimal conflicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic

from ..types import Objective
from .cores import Core, goals, minimal, trace
from .engine import System
from .hitting import cheapest
from .state import State
from .strength import PRECEDENCE, Precedence, Rank, rank

Place = tuple[Rank, int]
"""A rank, and the position from the end: smaller is stronger."""


@dataclass
class Settled:
    """What a relaxation came to."""

    kept: State
    dropped: dict[int, Core]
    """By position: each one that yields, with a minimal conflict between it and what is kept."""
    proven: bool
    """Whether no cheaper choice exists; False where time ran out and the later said were simply kept first."""


def settle(
    system: System,
    objectives: Sequence[Objective],
    able: Iterable[int],
    seconds: float,
    precedence: Precedence = PRECEDENCE,
) -> Settled:
    """Choose what yields among the objectives at the positions `able`."""
    deadline = monotonic() + seconds
    ranks: dict[Rank, list[int]] = {}
    for position in able:
        ranks.setdefault(rank(objectives[position], precedence), []).append(position)
    places = {position: (found, -position) for found, level in ranks.items() for position in level}
    kept, proven = system.settled(()), True
    dropped: dict[int, Core] = {}
    for _, level in sorted(ranks.items()):
        after = system.settled(level, kept)
        if not after.holds:
            best = _fewest(system, kept, after, level, deadline)
            proven = proven and best is not None
            after = best or _greedy(system, kept, level)
            dropped |= {o: _witness(system, after, o, places) for o in level if o not in after.on}
        kept = after
    return Settled(kept, dropped, proven)


def _fewest(system: System, kept: State, failed: State, level: list[int], deadline: float) -> State | None:
    """What is kept with as few as possible of a rank yielding; None where time runs out."""
    costs = {o: (1 << len(level)) + (1 << i) for i, o in enumerate(sorted(level))}
    cores: list[Core] = []
    state = failed
    while not state.holds:
        for goal in goals(system, state):
            members = sorted(trace(system, state, goal) - kept.on)
            cores.append(minimal(lambda some: system.holds(some, kept), members))
            if monotonic() > deadline:
                return None
        out = cheapest(list(dict.fromkeys(cores)), costs, deadline)
        if out is None:
            return None
        state = system.settled([o for o in level if o not in out], kept)
    return state


def _greedy(system: System, kept: State, level: list[int]) -> State:
    """Keep one by one, the one said last first, what still holds."""
    state = kept
    for owner in sorted(level, reverse=True):
        trial = system.settled([owner], state)
        state = trial if trial.holds else state
    return state


def _witness(system: System, kept: State, loser: int, place: Mapping[int, Place]) -> Core:
    """A minimal conflict of one that yields with what is kept, the strongest of it where there is a choice."""
    state = system.settled([loser], kept)
    found: list[tuple[Place, int, list[Place], Core]] = []
    for goal in goals(system, state):
        members = sorted(trace(system, state, goal) - {loser}, key=place.__getitem__, reverse=True)
        others = minimal(lambda some: system.holds([loser, *some]), members)
        places = sorted((place[o] for o in others), reverse=True)
        found.append((places[0], len(others), places, others | {loser}))
    return min(found, key=lambda f: f[:3])[3]
