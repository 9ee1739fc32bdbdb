"""The supervisor's rule, as a table and as a law."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroc.agents.supervisor import Board, decide

FRESH = Board(attempt=0, max_rounds=2, effort="auto", written_tasks=("t1",))


@pytest.mark.parametrize(
    ("board", "go", "reason"),
    [
        (FRESH, "compose", "every objective that code can check is met"),
        ({"unmet": ("o1",)}, "specialist", "not met: o1"),
        ({"unmet": ("o1",), "effort": "plain"}, "compose", "effort is plain"),
        ({"unmet": ("o1",), "stopped_by": "total_tokens"}, "compose", "the limit on total_tokens was reached"),
        ({"unmet": ("o1",), "attempt": 2}, "compose", "2 rounds of repair were made"),
        ({"failed_tasks": ("t1",), "written_tasks": ()}, "compose", "no model gave text for t1"),
        ({"unmet": ("o1",), "attempt": 1, "improved": False}, "compose", "improved nothing"),
        ({"unmet": ("o1",), "written_tasks": ("t1", "t2")}, "compose", "whole of several parts"),
    ],
)
def test_what_happens_next(board, go, reason):
    decision = decide(board if isinstance(board, Board) else FRESH.model_copy(update=board))
    assert decision.go == go
    assert reason in decision.reason


def test_a_repair_that_improved_nothing_goes_to_the_next_rung():
    decision = decide(FRESH.model_copy(update={"unmet": ("o1",), "attempt": 1, "improved": False, "rungs": 2}))
    assert (decision.go, decision.rung) == ("specialist", 1)


@given(st.integers(0, 10), st.integers(1, 4), st.lists(st.booleans(), min_size=12, max_size=12))
def test_every_run_ends_within_its_rounds(max_rounds, rungs, improved):
    rounds = 0
    for attempt in range(12):
        state = {"max_rounds": max_rounds, "unmet": ("o1",), "rungs": rungs, "attempt": attempt}
        board = FRESH.model_copy(update={**state, "improved": attempt == 0 or improved[attempt]})
        decision = decide(board)
        if decision.go == "compose":
            break
        assert 0 <= decision.rung < rungs
        rounds += 1
    assert rounds <= max_rounds
