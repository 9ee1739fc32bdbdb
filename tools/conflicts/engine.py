"""Least fixpoint of monotone rules over counts: rules and caps in, lower bounds and their derivation out.

Every rule says that a count is at least a nonnegative combination of other counts. The least fixpoint of such rules is
the smallest text that obeys them all, so objectives can hold together if and only if that text breaks no cap
(Tarski's least fixpoint; Horn satisfiability after Dowling and Gallier, 1984, here over whole numbers).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from .growth import endless
from .state import BACKGROUND, NOTHING, Entry, Kind, Rule, State, Var

_FIRST_LOOK, _LAST_LOOK = 4, 256
"""Raises for each count met, after which growth without end is looked for: first, and for the last time."""


class System:
    """Rules and caps, each owned by an objective (by position) or true of every text."""

    def __init__(self, owners: int) -> None:
        self.number: dict[Var, int] = {}
        self.names: list[Var] = []
        self.shown: dict[Var, str] = {}
        """Terms as people wrote them."""
        self.rules: list[Rule] = []
        self.caps: list[list[tuple[int, int]]] = [[] for _ in range(owners)]
        self._owned: list[list[int]] = [[] for _ in range(owners)]
        self._uses: list[list[tuple[int, int]]] = []
        self._guards: list[list[tuple[int, int]]] = []
        self._base: State | None = None
        self._capped: dict[int, list[tuple[int, int]]] = {}
        self.exclusions: list[int] = []
        """The rules that say that two things exclude each other."""
        self._facts: set[Rule] = set()
        self._never = self.var(NOTHING)

    def var(self, name: Var) -> int:
        """The number of a count, new where the name is."""
        found = self.number.get(name)
        if found is None:
            found = self.number[name] = len(self.names)
            self.names.append(name)
            self._uses.append([])
            self._guards.append([])
        return found

    def at_least(
        self,
        head: Var,
        const: int,
        terms: Iterable[tuple[int, Var]] = (),
        *,
        owner: int = BACKGROUND,
        divisor: int = 1,
        when: Iterable[tuple[Var, int]] = (),
        why: str = "",
        kind: Kind = "count",
    ) -> None:
        """`head` >= ceil((const + sum of coefficient * count) / divisor) when every guard holds; coefficients >= 0."""
        uses = tuple((self.var(v), c) for c, v in terms if c)
        guards = tuple((self.var(v), t) for v, t in when)
        rule = Rule(self.var(head), owner, const, uses, divisor, guards, why, kind)
        if owner == BACKGROUND:
            if rule in self._facts:
                return
            self._facts.add(rule)
            self._base = None
        number = len(self.rules)
        self.rules.append(rule)
        for v, c in uses:
            self._uses[v].append((number, c))
        for v, t in guards:
            self._guards[v].append((t, number))
        if owner != BACKGROUND:
            self._owned[owner].append(number)

    def at_most(self, var: Var, maximum: int, *, owner: int) -> None:
        """`var` <= maximum, said by one objective."""
        number = self.var(var)
        self.caps[owner].append((number, maximum))
        self._capped.setdefault(number, []).append((maximum, owner))

    def capped(self, var: int) -> list[tuple[int, int]]:
        """(maximum, owner) of every cap on a count."""
        return self._capped.get(var, [])

    def exclude(self, left: tuple[Var, int], right: tuple[Var, int], *, why: str, kind: Kind) -> None:
        """The two cannot both reach their thresholds; nothing is added where one of them is never spoken of."""
        if left[0] in self.number and right[0] in self.number:
            number = len(self.rules)
            self.at_least(NOTHING, 1, when=(left, right), why=why, kind=kind)
            self.exclusions += range(number, len(self.rules))

    def owner(self) -> int:
        """One more owner, with no rule yet; states settled before go on to be good."""
        self.caps.append([])
        self._owned.append([])
        return len(self.caps) - 1

    def able(self) -> list[int]:
        """The owners that can hold by themselves."""
        return [o for o in range(len(self.caps)) if self._plain(o) or self.holds([o])]

    def _plain(self, owner: int) -> bool:
        """Whether the owner sets bounds of one side only, none of them below what every text has."""
        caps = self.caps[owner]
        return not caps or (not self._owned[owner] and all(self._floor().values[v] <= n for v, n in caps))

    def _floor(self) -> State:
        """What is true of every text, settled, with no objective on; not to be changed."""
        if self._base is None:
            self._base = State([], [], [], {self._never: 0})
            self._propagate(self._base, self._extend(self._base), True)
        return self._base

    def _extend(self, state: State) -> list[int]:
        """Give the state the counts and rules added since; those that hold at once."""
        state.values += [0] * (len(self.names) - len(state.values))
        ready = []
        for number in range(len(state.sums), len(self.rules)):
            rule = self.rules[number]
            state.sums.append(0)
            state.missing.append((rule.owner != BACKGROUND) + sum(state.values[v] < t for v, t in rule.guards))
            if not state.missing[number]:
                ready.append(self._started(state, number))
        return ready

    def _started(self, state: State, number: int) -> int:
        """Bring the sum of a rule that comes into force up to date."""
        rule = self.rules[number]
        state.sums[number] = rule.const + sum(c * state.values[v] for v, c in rule.terms)
        return number

    def settled(self, owners: Iterable[int], start: State | None = None) -> State:
        """The state with these objectives on, over `start` (left as it is) or over nothing."""
        return self._switched((start or self._floor()).copy(), owners, to_the_end=True)

    def holds(self, owners: Iterable[int], start: State | None = None) -> bool:
        """Whether these objectives can hold together, over `start` (left as it is) or over nothing."""
        return self._switched((start or self._floor()).copy(), owners, to_the_end=False).holds

    def _switched(self, state: State, owners: Iterable[int], *, to_the_end: bool) -> State:
        """Add objectives to a state, in place, and settle it, or stop where it is seen to be broken."""
        ready = self._extend(state) if len(state.sums) < len(self.rules) else []
        for owner in owners:
            state.on.add(owner)
            for var, maximum in self.caps[owner]:
                if maximum < state.tightest.get(var, maximum + 1):
                    state.tightest[var] = maximum
                    if state.values[var] > maximum:
                        state.broken.add(var)
            for rule in self._owned[owner]:
                state.missing[rule] -= 1
                if not state.missing[rule]:
                    ready.append(self._started(state, rule))
        self._propagate(state, ready, to_the_end)
        return state

    def _propagate(self, state: State, ready: Sequence[int], to_the_end: bool) -> None:
        """To the fixpoint, or until growth without end is proven; a climb too long to judge is let pass."""
        queue = deque(dict.fromkeys(ready))
        waiting = set(queue)
        start, look = len(state.trail), _FIRST_LOOK
        while queue and not state.endless and look < _LAST_LOOK and (to_the_end or not state.broken):
            number = queue.popleft()
            waiting.discard(number)
            rule = self.rules[number]
            value = -(-state.sums[number] // rule.divisor)
            if value > state.values[rule.head]:
                fired = [n for n in self._lift(state, rule.head, value, number) if n not in waiting]
                queue.extend(fired)
                waiting.update(fired)
                if len(state.trail) - start > look * len(state.last):
                    state.endless = endless(self, state)
                    look *= 2

    def _lift(self, state: State, var: int, value: int, rule: int) -> list[int]:
        """Raise one count; the rules that this may fire."""
        old = state.values[var]
        state.values[var] = value
        state.trail.append(Entry(var, value, rule, state.last.get(var, -1)))
        state.last[var] = len(state.trail) - 1
        if var in state.tightest and value > state.tightest[var]:
            state.broken.add(var)
        fired = []
        for number, coefficient in self._uses[var]:
            if not state.missing[number]:
                state.sums[number] += coefficient * (value - old)
                fired.append(number)
        for threshold, number in self._guards[var]:
            if old < threshold <= value:
                state.missing[number] -= 1
                if not state.missing[number]:
                    fired.append(self._started(state, number))
        return fired
