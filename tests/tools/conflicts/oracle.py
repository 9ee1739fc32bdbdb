"""z3 on the same rules: a system in, satisfiability and the lexicographic optimum out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import z3

from sroc.tools.conflicts.engine import BACKGROUND, System
from sroc.tools.conflicts.relaxation import rank
from sroc.tools.types import Objective


class Oracle:
    def __init__(self, system: System) -> None:
        self.on = [z3.Bool(f"on{o}") for o in range(len(system.caps))]
        counts = [z3.Int(f"c{i}") for i in range(len(system.names))]
        self.facts = [c >= 0 for c in counts] + [counts[system.number["never", ""]] <= 0]
        for rule in system.rules:
            total = z3.Sum([z3.IntVal(rule.const), *(c * counts[v] for v, c in rule.terms)])
            when = [counts[v] >= t for v, t in rule.guards]
            when += [self.on[rule.owner]] if rule.owner != BACKGROUND else []
            self.facts.append(z3.Implies(z3.And(when), rule.divisor * counts[rule.head] >= total))
        for owner, caps in enumerate(system.caps):
            self.facts += [z3.Implies(self.on[owner], counts[v] <= most) for v, most in caps]

    def holds(self, owners: Iterable[int]) -> bool:
        solver = z3.Solver()
        solver.add(*self.facts, *(self.on[o] for o in owners))
        return bool(solver.check() == z3.sat)

    def kept(self, objectives: Sequence[Objective], able: Sequence[int]) -> set[int]:
        """Rank by rank: as many as possible, then the last said, as one weighted sum."""
        solver = z3.Optimize()
        solver.set(priority="lex")
        solver.add(*self.facts)
        for level in sorted({rank(objectives[o]) for o in able}):
            members = [o for o in able if rank(objectives[o]) == level]
            worth = [((1 << len(members)) + (1 << i)) * z3.If(self.on[o], 1, 0) for i, o in enumerate(members)]
            solver.maximize(z3.Sum(worth))
        assert solver.check() == z3.sat
        model = solver.model()
        return {o for o in able if z3.is_true(model.eval(self.on[o], model_completion=True))}
