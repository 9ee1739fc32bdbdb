"""Law 11 with processes that are really killed: what was paid is not paid again, and the answer is the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sroc.testing import StubServer

from .conftest import Orders

REQUEST = {"messages": [["user", "What do rivers carry? Write at least 30 words."]]}
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


@pytest.fixture
def order_of_limits(ordered: Callable[..., dict[str, Any]], rivers: StubServer) -> tuple[dict[str, Any], int]:
    """What becomes of a run with three requests that is killed three times while one is under way."""
    before, context = len(rivers.log), {"max_rounds": 1, "limits": {"requests": 3}}
    while (result := ordered(context=context, die_at=3))["status"] and result["writes"][-1] != "begin reply":
        pass
    while len(rivers.log) - before < 3:
        assert ordered(context=context, die_at=3)["status"] == -9
    return ordered(context=context, die_at=999)["answer"], len(rivers.log) - before
