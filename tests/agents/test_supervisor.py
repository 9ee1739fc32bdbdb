"""The supervisor's rule, as a table and as a law."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroc.agents.supervisor import WARM, Board, decide

FRESH = Board(attempt=0, max_rounds=3, effort="auto", written_tasks=("t1",), first_tokens=300)
UNMET = {"unmet": ("o1",)}
WRITTEN = {**UNMET, "attempt": 1}


@pytest.mark.parametrize(
    ("board", "go", "move", "reason"),
    [
        ({}, "compose", "write", "every objective that code can check is met"),
        ({**UNMET, "effort": "plain"}, "compose", "write", "effort is plain"),
        ({**UNMET, "stopped_by": "total_tokens"}, "compose", "write", "the limit on total_tokens was reached"),
        ({**UNMET, "attempt": 3}, "compose", "write", "3 rounds of repair were made"),
        ({**UNMET, "spent_tokens": 901}, "compose", "write", "repairs have used 901 tokens, the first draft 300"),
        ({**UNMET, "spent_tokens": 901, "effort": "full"}, "specialist", "again", "not met: o1"),
        ({"failed_tasks": ("t1",), "written_tasks": ()}, "compose", "write", "no model gave text for t1"),
        ({**UNMET, "refused": True}, "compose", "write", "declined the request"),
        ({"refused": True, "rungs": 2}, "specialist", "again", "the next model on the ladder"),
        ({**UNMET, "parts": 1}, "specialist", "parts", "not met: o1; what is lacking is written in parts"),
        ({**UNMET, "parts": 1, "cut": True}, "specialist", "rest", "it is brought to its end"),
        ({**UNMET, "parts": 1, "cut": True, "tried": ("rest",)}, "specialist", "parts", "written in parts"),
        ({"splits": 3, "cut": True, "again_cut": True, "attempt": 1}, "specialist", "split", "its 3 parts"),
        ({"cut": True}, "specialist", "rest", "the reply was cut: it is brought to its end"),
        ({"cut": True, "attempt": 1, "tried": ("rest",)}, "compose", "write", "could not be brought to its end"),
        ({"looped": True, "parts": 1}, "specialist", "parts", "goes round in circles: what it says is written on"),
        ({"announced": True}, "specialist", "again", "no more than an announcement"),
        ({**UNMET, "announced": True, "parts": 3}, "specialist", "again", "no more than an announcement"),
        ({"misfit": True}, "specialist", "closer", "only the sentences nearest to it are read"),
        ({"misfit": True, "attempt": 1, "tried": ("closer",)}, "compose", "write", "hold no other answer"),
        ({"misfit": True, "attempt": 1, "tried": ("closer",), "rungs": 2}, "specialist", "again", "the next model"),
        (UNMET, "specialist", "again", "a further draft competes"),
        ({"general": True}, "specialist", "again", "general talk: a draft that speaks of the case competes"),
        ({"general": True, "attempt": 1}, "compose", "write", "every objective that code can check is met"),
        ({**WRITTEN, "parts": 1, "tried": ("parts",)}, "specialist", "parts", "once more, less predictably"),
        ({**WRITTEN, "parts": 1, "tried": ("parts", "parts")}, "specialist", "again", "a further draft competes"),
        ({**WRITTEN, "tried": ("again",)}, "specialist", "repair", "the whole is written again"),
        ({**WRITTEN, "tried": ("again",), "rungs": 2}, "specialist", "again", "the next model on the ladder"),
        ({**WRITTEN, "splits": 3, "tried": ("again",)}, "specialist", "split", "the request is split into its 3 parts"),
        ({**UNMET, "splits": 3, "steps": 1}, "specialist", "split", "the request is split into its 3 parts"),
        ({"splits": 2, "cut": True, "attempt": 1, "tried": ("rest",)}, "specialist", "split", "its 2 parts"),
        ({**WRITTEN, "tried": ("again", "repair")}, "compose", "write", "improved nothing"),
        ({**UNMET, "attempt": 2, "parts": 1, "rungs": 2}, "specialist", "again", "the next model on the ladder"),
        ({**UNMET, "attempt": 1, "parts": 1, "rungs": 2}, "specialist", "parts", "written in parts"),
        ({**UNMET, "attempt": 1, "parts": 1, "rungs": 3}, "specialist", "again", "the next model on the ladder"),
        ({**UNMET, "moves": ("repair",)}, "specialist", "repair", "the whole is written again"),
        ({**UNMET, "written_tasks": ("t1", "t2")}, "specialist", "repair", "the whole is written again"),
        ({**WRITTEN, "written_tasks": ("t1", "t2"), "tried": ("repair",)}, "compose", "write", "several parts"),
    ],
)
def test_what_happens_next(board, go, move, reason):
    decision = decide(FRESH.model_copy(update=board))
    assert (decision.go, decision.move) == (go, move)
    assert reason in decision.reason


def test_a_second_candidate_is_drawn_warm_and_the_next_rung_is_asked_where_nothing_else_is_open():
    first = decide(FRESH.model_copy(update=UNMET))
    second = decide(FRESH.model_copy(update=WRITTEN))
    higher = decide(FRESH.model_copy(update={**WRITTEN, "tried": ("again",), "rungs": 2}))
    assert (first.temperature, second.temperature, higher.rung) == (None, WARM, 1)


MOVES = st.lists(st.sampled_from(["parts", "rest", "again", "repair"]), max_size=4).map(tuple)


@given(st.integers(0, 10), st.integers(1, 4), st.lists(MOVES, min_size=12, max_size=12), st.booleans())
def test_every_run_ends_within_its_rounds(max_rounds, rungs, tried, cut):
    rounds = 0
    for attempt in range(12):
        state = {
            **UNMET,
            "max_rounds": max_rounds,
            "rungs": rungs,
            "attempt": attempt,
            "cut": cut,
            "parts": attempt % 3,
        }
        decision = decide(FRESH.model_copy(update={**state, "tried": tried[attempt]}))
        if decision.go == "compose":
            break
        assert 0 <= decision.rung < rungs
        assert decision.reason
        rounds += 1
    assert rounds <= max_rounds


def test_a_draft_that_was_cut_down_to_fit_meets_a_further_one_once():
    trimmed = Board(attempt=0, max_rounds=3, effort="auto", written_tasks=("t1",), trimmed=True)
    assert decide(trimmed).move == "again"
    assert decide(trimmed.model_copy(update={"attempt": 1})).go == "compose"
    assert decide(trimmed.model_copy(update={"effort": "plain"})).go == "compose"
