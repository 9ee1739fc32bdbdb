"""The engine against z3, an exact solver, on the same rules.

By hand on many: python -m tests.tools.conflicts.test_oracle 0 3000
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from sroc.tools.conflicts.relaxation import settle
from sroc.tools.conflicts.rules import read
from sroc.tools.types import Objective

from .briefs import realistic, tangled
from .oracle import Oracle


def disagreements(objectives: list[Objective]) -> Iterator[str]:
    """What z3 sees otherwise: who can hold alone, whether all can together, and the optimum where one is claimed."""
    system = read(objectives)
    able = system.able()
    oracle = Oracle(system)
    if able != [o for o in range(len(objectives)) if oracle.holds([o])]:
        yield "alone"
    if system.holds(able) != oracle.holds(able):
        yield "together"
    settled = settle(system, objectives, able, 5.0)
    if settled.proven and settled.kept.on != oracle.kept(objectives, able):
        yield "optimum"


def briefs(seeds: range) -> Iterator[list[Objective]]:
    for seed in seeds:
        yield tangled(seed, 3 + seed % 12)
        yield realistic(seed, 4 + seed % 12)
        if seed % 4 == 0:
            yield [o.model_copy(update={"authority": "user", "hardness": "hard"}) for o in tangled(seed, 3 + seed % 10)]


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_z3_agrees_on_what_holds_and_on_what_must_yield(start: int) -> None:
    assert [list(disagreements(b)) for b in briefs(range(start, start + 20))] == [[]] * 45


if __name__ == "__main__":
    first, last = map(int, sys.argv[1:])
    found = [list(disagreements(brief)) for brief in briefs(range(first, last))]
    print(f"{len(found)} briefs, disagreements: {[kind for kinds in found for kind in kinds]}")
