"""z3 on the same rules: a system in, satisfiability and the lexicographic optimum out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import z3  # type: ignore[import-untyped]

from sroc.tools.conflicts.engine import System
from sroc.tools.conflicts.state import BACKGROUND
from sroc.tools.conflicts.strength import rank
from sroc.tools.types import Objective


class Oracle:
    def __init__(self, system: System) -> None:
        self.on = [z3.Bool(f"on{o}") for o in range(len(system.caps))]
        counts: list[Any] = [z3.Int(f"c{i}") for i in range(len(system.names))]
        self.facts = [c >= 0 for c in counts] + [counts[system.number["never", ""]] <= 0]
        for rule in system.rules:
            total = z3.Sum([z3.IntVal(rule.const), *(c * counts[v] for v, c in rule.terms)])
            when = [counts[v] >= t for v, t in rule.guards]
            when += [self.on[rule.owner]] if rule.owner != BACKGROUND else []
            self.facts.append(z3.Implies(z3.And(when), rule.divisor * counts[rule.head] >= total))
        for owner, caps in enumerate(system.caps):
            self.facts += [z3.Implies(self.on[owner], counts[v] <= most) for v, most in caps]
        self.solver = z3.Solver()
        self.solver.add(*self.facts)

    def holds(self, owners: Iterable[int]) -> bool:
        return bool(self.solver.check(*(self.on[o] for o in owners)) == z3.sat)

    def kept(self, objectives: Sequence[Objective], able: Sequence[int]) -> set[int]:
        """Rank by rank: as many as possible, then the last said, as one weighted sum."""
        solver = z3.Optimize()
        solver.set(priority="lex")
        solver.add(*self.facts)
        for level in sorted({rank(objectives[o]) for o in able}):
            members = [o for o in able if rank(objectives[o]) == level]
            ones: list[Any] = [z3.If(self.on[o], 1, 0) for o in members]
            worth = [((1 << len(members)) + (1 << i)) * one for i, one in enumerate(ones)]
            solver.maximize(z3.Sum(worth))
        assert solver.check() == z3.sat
        model = solver.model()
        return {o for o in able if z3.is_true(model.eval(self.on[o], model_completion=True))}
