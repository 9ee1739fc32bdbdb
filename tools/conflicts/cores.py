"""Minimal sets that cannot hold together: a system in, such sets out.

A broken bound is traced back to what made it so (goal by goal, no more than needed), then whatever can be left out
is left out (deletion). All sets are enumerated bound by bound with a hitting set tree (Reiter, 1987).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from time import monotonic

from .engine import System
from .state import BACKGROUND, State

Core = frozenset[int]
ENDLESS = ((), BACKGROUND, -1)
"""The key of growth without end."""
_NODES = 400
"""Nodes of one bound's hitting set tree."""


@dataclass(frozen=True)
class Goal:
    """A bound that is broken: counts that reach values, and the owner of the cap that forbids it."""

    needs: tuple[tuple[int, int], ...]
    """(count, value) pairs, all reached."""
    owner: int
    """BACKGROUND where nature forbids it."""
    rule: int = -1
    """The rule of what excludes each other, where nature forbids it."""

    @property
    def key(self) -> object:
        """The same for the same bound, whatever has been switched off."""
        return (self.needs if self.owner != BACKGROUND else (), self.owner, self.rule)


def goals(system: System, state: State) -> Iterator[Goal]:
    """Everything that is broken in a state: caps of the objectives that are on, exclusions, growth without end."""
    for var in sorted(state.broken):
        for maximum, owner in system.capped(var):
            if maximum < state.values[var] and owner in state.on:
                yield Goal(((var, maximum + 1),), owner)
    for number in system.exclusions:
        if not state.missing[number]:
            yield Goal(system.rules[number].guards, BACKGROUND, number)
    if state.endless:
        yield Goal(tuple((v, state.values[v]) for v in state.endless), BACKGROUND)


def trace(system: System, state: State, goal: Goal) -> Core:
    """Owners whose rules suffice for the goal, its own owner included."""
    owners = {goal.owner}
    todo = [(var, value, len(state.trail)) for var, value in goal.needs]
    done: set[tuple[int, int, int]] = set()
    while todo:
        key = todo.pop()
        if key not in done:
            done.add(key)
            at = _reached(state, *key)
            owners.add(system.rules[state.trail[at].rule].owner)
            todo += _inputs(system, state, at, key[1])
    return frozenset(owners - {BACKGROUND})


def _reached(state: State, var: int, value: int, before: int) -> int:
    """The earliest entry that raised the count to the value."""
    at = state.last[var]
    while at >= before or (state.trail[at].before >= 0 and state.trail[state.trail[at].before].value >= value):
        at = state.trail[at].before
    return at


def _at(state: State, var: int, before: int) -> int:
    at = state.last.get(var, -1)
    while at >= before:
        at = state.trail[at].before
    return state.trail[at].value if at >= 0 else 0


def _inputs(system: System, state: State, at: int, value: int) -> list[tuple[int, int, int]]:
    """The goals that an entry rests on, the small contributions left out that the value can do without."""
    rule = system.rules[state.trail[at].rule]
    parts = [(c * x, c, v, x) for v, c in rule.terms if (x := _at(state, v, at))]
    spare = rule.const + sum(p[0] for p in parts) - (rule.divisor * (value - 1) + 1)
    found = [(v, threshold, at) for v, threshold in rule.guards]
    for part, c, v, x in sorted(parts):
        if part <= spare:
            spare -= part
        else:
            less = min(spare // c, x - 1)
            spare -= less * c
            found.append((v, x - less, at))
    return found


def minimal(holds: Callable[[Sequence[int]], bool], members: Sequence[int]) -> Core:
    """A minimal part of `members` that does not hold; those named first are left out first."""
    current = list(members)
    size = len(current) // 2 if len(current) > 8 else 1
    while size:
        i = 0
        while i < len(current):
            rest = current[:i] + current[i + size :]
            if len(current) > 1 and not holds(rest):
                current = rest
            else:
                i += size
        size //= 2
    return frozenset(current)


def core_of(system: System, state: State, goal: Goal) -> Core:
    """A minimal set that explains the goal."""
    return minimal(system.holds, sorted(trace(system, state, goal)))


def all_cores(system: System, owners: Sequence[int], *, most: int, seconds: float) -> list[Core]:
    """Every minimal set that cannot hold together; at least one for each broken bound where a limit ends the search."""
    search = Search(system, most, monotonic() + seconds)
    state = system.settled(owners)
    for goal in goals(system, state):
        leaves = search.behind(goal, state)
        if goal.key == ENDLESS:
            # Growth without end hides what else is broken: look again where it has stopped.
            for removed in leaves:
                rest = system.settled(sorted(state.on - removed))
                for further in goals(system, rest):
                    search.behind(further, rest)
    return sorted(search.found, key=sorted)


@dataclass
class Search:
    """The minimal sets found so far, and how far the search may go."""

    system: System
    most: int
    deadline: float
    found: dict[Core, None] = field(default_factory=dict)

    def behind(self, goal: Goal, state: State) -> list[frozenset[int]]:
        """Add every minimal set behind one goal; the removals that undo it."""
        mine: list[Core] = []
        leaves, todo = [], deque([frozenset[int]()])
        seen = set(todo)
        while todo and len(seen) < _NODES and not self._over():
            removed = todo.popleft()
            core = next((c for c in mine if not c & removed), None) or self._core(goal, state, removed)
            if core is None:
                leaves.append(removed)
                continue
            mine.append(core)
            self.found[core] = None
            larger = [removed | {member} for member in sorted(core - {goal.owner})]
            todo.extend(r for r in larger if r not in seen)
            seen.update(larger)
        return leaves

    def _over(self) -> bool:
        return len(self.found) >= self.most or monotonic() > self.deadline

    def _core(self, goal: Goal, state: State, removed: frozenset[int]) -> Core | None:
        now = self.system.settled(sorted(state.on - removed)) if removed else state
        still = next((g for g in goals(self.system, now) if g.key == goal.key), None)
        return core_of(self.system, now, still) if still else None
