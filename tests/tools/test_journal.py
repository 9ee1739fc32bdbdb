"""What is kept of calls, and how it reads."""

import pytest

from sroc.tools.journal import KEPT, as_text, inspect_history, remember
from sroc.tools.record import Call, Usage
from sroc.tools.types import Message


def call(name="c", **fields):
    return Call(id=name, role="critic", model="m", messages=(Message(role="user", content="Why?"),), **fields)


def test_the_last_calls_come_back_oldest_first():
    for name in "abc":
        remember(call(name))
    assert [each.id for each in inspect_history(2)] == ["b", "c"]


@pytest.mark.parametrize("n", [0, -1])
def test_no_calls_are_no_calls(n):
    remember(call())
    assert inspect_history(n) == ()


def test_only_so_many_are_kept():
    for n in range(KEPT + 5):
        remember(call(str(n)))
    assert len(inspect_history(10 * KEPT)) == KEPT


def test_a_call_reads_from_its_messages_to_its_tokens():
    usage = Usage(calls=1, input_tokens=3, output_tokens=2, total_tokens=5, cost_usd=0.001, seconds=1.5, estimated=True)
    text = as_text([call(reply="So.", usage=usage, task_id="t1", format="json_schema", cut=True)])
    assert text.splitlines() == [
        "== critic, task t1: m, json_schema [c]",
        "-- user",
        "Why?",
        "-- reply (cut by its length)",
        "So.",
        "-- about 3 tokens in, 2 out, 1.50 s, $0.001000",
    ]


def test_a_failed_call_says_why():
    assert "-- failed: 401 no" in as_text([call(error="401 no")])
