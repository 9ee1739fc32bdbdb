"""Objectives in, conflicts and the cheapest relaxation out."""

from __future__ import annotations

from collections.abc import Sequence

from ..types import Conflict, Objective
from ..values import Value
from .cores import all_cores
from .explain import explained, name
from .meaning import Clash
from .relaxation import settle
from .rules import read
from .saying import ENGLISH, SAYINGS
from .strength import PRECEDENCE, Precedence, rank

_MOST = 500
_SECONDS = 0.5


class Relaxation(Value):
    """What must yield so that the rest can hold together."""

    dropped: tuple[str, ...] = ()
    """Objective ids, in the order said."""
    conflicts: tuple[Conflict, ...] = ()
    """For each of these, a minimal conflict between it and what is kept."""
    proven: bool = True
    """Whether it is the cheapest; False is the greedy fallback, not proven cheapest."""


def find_conflicts(objectives: Sequence[Objective], clashes: Sequence[Clash] = ()) -> tuple[Conflict, ...]:
    """Every minimal set of objectives that cannot hold together, in order of position.

    Objectives without a check take part only in `clashes`; one that cannot hold even alone takes none. Where there are
    more than 500 sets, or half a second is over, those found by then.
    """
    system = read(objectives, clashes)
    cores = all_cores(system, system.able(), most=_MOST, seconds=_SECONDS)
    return tuple(explained(system, objectives, core, n) for n, core in enumerate(cores, 1))


def relax(
    objectives: Sequence[Objective],
    clashes: Sequence[Clash] = (),
    *,
    seconds: float = 0.5,
    precedence: Precedence = PRECEDENCE,
    language: str = "en",
) -> Relaxation:
    """The objectives that must yield, at the least cost: strictly by authority, then by `precedence`, then recency.

    Within one rank as few as possible yield, and of equally few those said earlier (the sequence is the order of
    saying). What a lower rank says never changes what a higher one keeps. After `seconds` what is stronger, and of
    equals what was said last, is kept one by one. The conflicts are explained in `language` ("en", "fr", "de", "es").
    """
    system = read(objectives, clashes)
    settled = settle(system, objectives, system.able(), seconds, precedence)
    cores = sorted(set(settled.dropped.values()), key=sorted)
    say = SAYINGS.get(language, ENGLISH)
    return Relaxation(
        dropped=tuple(name(objectives, o) for o in sorted(settled.dropped)),
        conflicts=tuple(explained(system, objectives, core, n, say) for n, core in enumerate(cores, 1)),
        proven=settled.proven,
    )


def ties(conflict: Conflict, objectives: Sequence[Objective], precedence: Precedence = PRECEDENCE) -> tuple[str, ...]:
    """The ids of a conflict's weakest objectives, in the order said, where several share the lowest rank, else none."""
    members = [i for i in range(len(objectives)) if name(objectives, i) in conflict.objective_ids]
    lowest = max((rank(objectives[i], precedence) for i in members), default=None)
    weakest = tuple(name(objectives, i) for i in members if rank(objectives[i], precedence) == lowest)
    return weakest if len(weakest) > 1 else ()
