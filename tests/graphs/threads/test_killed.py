"""Law 11 with processes that are really killed: what was paid is not paid again, and the answer is the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sroc.graphs.nodes.working import WINDOW
from sroc.testing import StubServer
from sroc.tools.gate import PARALLEL

from .conftest import Orders

REQUEST = {"messages": [["user", "What do rivers carry? Write at least 30 words."]]}
EVENTS = 4
"""Begins and ends of the writes around one call: that it is sent, and its reply."""
COMPARED = ("text", "status", "verdicts", "decisions", "citations", "note")


def said(body: dict[str, Any], number: int) -> str:
    """A reply that depends on the prompt alone."""
    length = len(str(body["messages"]))
    return "Rivers carry water, sand and salt to the sea." + " There is more of it." * (length % 3)


@pytest.fixture(scope="module")
def rivers() -> Any:
    with StubServer(said) as server:
        yield server


@pytest.fixture
def database(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return str(request.getfixturevalue("postgres") if kind == "postgres" else tmp_path / "threads.db")


@pytest.fixture
def ordered(orders: Orders, rivers: StubServer, database: str) -> Callable[..., dict[str, Any]]:
    def sent(**what: Any) -> dict[str, Any]:
        what = {"database": database, "thread": database, "request": REQUEST, "context": {"max_rounds": 1}, **what}
        (result,) = orders([{"url": rivers.url, **what}])
        assert "error" not in result, result["error"]
        return result

    return sent


def compared(result: dict[str, Any]) -> dict[str, Any]:
    return {name: result["answer"][name] for name in COMPARED}


@pytest.mark.parametrize(("kind", "after"), [("sqlite", 3), ("postgres", 4)])
def test_a_run_that_is_killed_again_and_again_pays_once_and_ends_as_if_nothing_had_happened(
    kind, after, ordered, rivers
):
    straight = ordered(thread="straight")
    paid, before, under_way = straight["answer"]["usage"]["calls"], len(rivers.log), 0
    result, turn = ordered(die_at=after), 0
    while result["status"] != 0 and turn < 60:
        assert result["status"] == -9
        under_way += result["writes"][-1].endswith("reply")  # a reply came and was not kept
        turn += 1
        result = ordered(die_at=after + 2 * (turn % 2))
    assert compared(result) == compared(straight)
    assert len(rivers.log) - before <= paid + under_way
    assert result["answer"]["usage"]["calls"] == len(rivers.log) - before


def test_a_limit_holds_over_the_processes_that_a_run_needs(order_of_limits):
    answer, sent = order_of_limits
    assert sent == 3
    assert (answer["stopped_by"], answer["usage"]["calls"]) == ("requests", 3)


@pytest.fixture
def kind() -> str:
    return "sqlite"


SHIPS = [
    {
        "page_content": f"Vessel number {n} sails. It is old and slow, and it carries planks, rope and salt. " * 5,
        "metadata": {"source": f"ship {n}"},
    }
    for n in range(WINDOW + 4)
]


def test_a_sweep_of_hundreds_that_is_killed_in_the_middle_pays_once_and_reads_every_character_once(ordered, tmp_path):
    paid = tmp_path / "paid.jsonl"
    what: Any = {
        "request": {"messages": [["user", "How many boats cost over 50 crowns?"]], "documents": SHIPS},
        "paid": str(paid),
        "context": {},
    }
    killed = ordered(**what, die_at=EVENTS * WINDOW // 2)
    begun, *replies = [write for write in killed["writes"] if write == "commit reply"]
    kept = len(replies) - (killed["writes"][-1] == begun)  # the first one notes where the request begins
    under_way = len(paid.read_text("utf-8").splitlines()) - kept
    assert killed["status"] == -9
    assert kept > WINDOW // 4
    assert under_way <= PARALLEL
    answer = ordered(**what, die_at=10**9)["answer"]
    tasks, calls = len(answer["plan"]["tasks"]) - 1, paid.read_text("utf-8").splitlines()
    assert len(set(calls)) == tasks > WINDOW
    assert len(calls) == tasks + under_way
    assert len(calls) <= answer["usage"]["calls"] <= tasks + PARALLEL  # what may have been paid counts
    assert [s["read"] for s in answer["coverage"]["sources"]] == [len(s["page_content"]) for s in SHIPS]


@pytest.fixture
def order_of_limits(ordered: Callable[..., dict[str, Any]], rivers: StubServer) -> tuple[dict[str, Any], int]:
    """What becomes of a run with three requests that is killed three times while one is under way."""
    before, context = len(rivers.log), {"max_rounds": 1, "limits": {"requests": 3}}
    while (result := ordered(context=context, die_at=3))["status"] and result["writes"][-1] != "begin reply":
        pass
    while len(rivers.log) - before < 3:
        assert ordered(context=context, die_at=3)["status"] == -9
    return ordered(context=context, die_at=999)["answer"], len(rivers.log) - before
