"""Minimum hitting sets: sets and costs in, the cheapest choice that meets every set out (branch and bound)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import monotonic

Group = frozenset[int]


def cheapest(groups: Sequence[Group], costs: Mapping[int, int], deadline: float) -> Group | None:
    """The choice of least total cost that has a member of every group; None where the deadline (monotonic) passes.

    The costs must differ, so that there is one such choice.
    """
    chosen: set[int] = set()
    for part in _parts(groups):
        best = _Search(costs, deadline).best(part)
        if best is None:
            return None
        chosen |= best
    return frozenset(chosen)


def _parts(groups: Sequence[Group]) -> list[list[Group]]:
    """Groups that share members, directly or through others, together."""
    parts: list[tuple[set[int], list[Group]]] = []
    for group in groups:
        touching = [p for p in parts if p[0] & group]
        parts = [p for p in parts if not p[0] & group]
        members = set(group).union(*(p[0] for p in touching))
        parts.append((members, [group, *(g for p in touching for g in p[1])]))
    return [sorted(p[1], key=lambda g: (len(g), sorted(g))) for p in parts]


def _size(group: Group) -> int:
    return len(group)


class _Search:
    def __init__(self, costs: Mapping[int, int], deadline: float) -> None:
        self._costs = costs
        self._deadline = deadline
        self._best: tuple[int, Group] | None = None
        self._late = False

    def best(self, groups: list[Group]) -> Group | None:
        self._walk(groups, frozenset(), 0)
        return None if self._late or self._best is None else self._best[1]

    def _walk(self, groups: list[Group], chosen: Group, cost: int) -> None:
        groups, chosen, cost = self._forced(groups, chosen, cost)
        if self._best is not None and cost + self._bound(groups) >= self._best[0]:
            return
        if not groups:
            self._best = (cost, chosen)
            return
        if monotonic() > self._deadline:
            self._late = True
            return
        smallest: Group = min(groups, key=_size)
        banned: set[int] = set()
        for member in sorted(smallest, key=lambda m: (-sum(m in g for g in groups), self._costs[m])):
            rest = [g - banned for g in groups if member not in g]
            if all(rest) and not self._late:
                self._walk(rest, chosen | {member}, cost + self._costs[member])
            banned.add(member)

    def _forced(self, groups: list[Group], chosen: Group, cost: int) -> tuple[list[Group], Group, int]:
        """Take the members of groups of one; drop members that another outdoes everywhere."""
        while True:
            single = {m for g in groups if len(g) == 1 for m in g}
            if single:
                chosen |= single
                cost += sum(self._costs[m] for m in single)
                groups = [g for g in groups if not g & single]
                continue
            weaker = self._outdone(groups)
            if not weaker:
                return groups, chosen, cost
            groups = [g - weaker for g in groups]

    def _outdone(self, groups: list[Group]) -> set[int]:
        """Members for which a cheaper one meets every group that they meet."""
        meets: dict[int, set[int]] = {}
        for i, group in enumerate(groups):
            for member in group:
                meets.setdefault(member, set()).add(i)
        costs = self._costs
        return {
            m
            for m, met in meets.items()
            for other in groups[next(iter(met))]
            if other != m and met <= meets[other] and costs[other] < costs[m]
        }

    def _bound(self, groups: list[Group]) -> int:
        """What disjoint groups cost at least."""
        used: set[int] = set()
        bound = 0
        for group in sorted(groups, key=_size):
            if not used & group:
                used |= group
                bound += min(self._costs[m] for m in group)
        return bound
