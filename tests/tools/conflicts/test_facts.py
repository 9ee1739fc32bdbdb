from __future__ import annotations

import pytest

from sroc.tools.conflicts import find_conflicts

from .texts import met


@pytest.mark.parametrize("start", range(0, 400, 100))
def test_objectives_that_one_text_meets_are_never_in_conflict(start: int) -> None:
    for seed in range(start, start + 100):
        text, objectives = met(seed)
        assert [c.explanation for c in find_conflicts(objectives)] == [], (seed, text)


def test_the_texts_meet_many_objectives() -> None:
    assert sum(len(met(seed)[1]) for seed in range(20)) > 300
