"""Whether counts that keep rising ever stop: an unfinished state in, the counts that grow for ever out.

Along a cycle of rules x >= A x + b (A >= 0, irreducible) from a point y <= A y + b, the climb ends if and only if
z = A z + (A y + b - y) has a solution z >= 0 (Perron and Frobenius: the spectral radius of A is then below 1).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .engine import System
    from .state import Rule, State

_OFTEN = 3


def endless(system: System, state: State) -> tuple[int, ...]:
    """The first cycle of counts that provably rises without end; empty where none does."""
    raised = Counter(entry.var for entry in state.trail)
    chosen = {v: system.rules[state.trail[state.last[v]].rule] for v, n in raised.items() if n >= _OFTEN}
    for block in _cycles(chosen):
        if not _ends({v: chosen[v] for v in block}, state.values):
            return block
    return ()


def _cycles(chosen: Mapping[int, Rule]) -> list[tuple[int, ...]]:
    """The strongly connected sets of counts, where each count rests on those that its rule reads."""
    reach = {v: _reached(v, chosen) for v in chosen}
    blocks = {tuple(sorted(u for u in reach[v] if v in reach[u])) for v in chosen if v in reach[v]}
    return sorted(blocks)


def _reached(start: int, chosen: Mapping[int, Rule]) -> set[int]:
    found: set[int] = set()
    todo = [start]
    while todo:
        for v, _ in chosen[todo.pop()].terms:
            if v in chosen and v not in found:
                found.add(v)
                todo.append(v)
    return found


def _ends(block: Mapping[int, Rule], values: Sequence[int]) -> bool:
    """Whether the block's own climb ends; also where its start is no lower bound of itself yet."""
    low = {v: Fraction(values[v]) for v in block}
    for _ in range(2 * len(block)):
        low = {v: min(low[v], _value(r, low, values)) for v, r in block.items()}
    gains = {v: _value(r, low, values) - low[v] for v, r in block.items()}
    if any(g < 0 for g in gains.values()) or not any(gains.values()):
        return True
    return _solvable(block, gains)


def _value(rule: Rule, low: Mapping[int, Fraction], values: Sequence[int]) -> Fraction:
    total = rule.const + sum((c * low.get(v, Fraction(values[v])) for v, c in rule.terms), Fraction(0))
    return Fraction(total, rule.divisor)


def _solvable(block: Mapping[int, Rule], gains: Mapping[int, Fraction]) -> bool:
    """Whether (I - A) z = gains has a solution z >= 0 (Gauss and Jordan, exact)."""
    order = list(block)
    rows = []
    for v in order:
        inner = dict(block[v].terms)
        row = [Fraction(v == u) - Fraction(inner.get(u, 0), block[v].divisor) for u in order]
        rows.append([*row, gains[v]])
    for i in range(len(order)):
        pivot = next((r for r in range(i, len(rows)) if rows[r][i]), None)
        if pivot is None:
            return False
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [x / rows[i][i] for x in rows[i]]
        for r in range(len(rows)):
            if r != i and rows[r][i]:
                rows[r] = [x - rows[r][i] * y for x, y in zip(rows[r], rows[i], strict=True)]
    return all(row[-1] >= 0 for row in rows)
