"""A budget that runs share: in one process, over processes that are killed, and between tenants."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from langgraph.checkpoint.memory import InMemorySaver

from sroc import Limits, SettingsError, create_sroc
from sroc.graphs.threads.book import Place, book_of
from sroc.graphs.threads.purse import BookPurse
from sroc.tenants import TenantSaver
from sroc.testing import StubServer
from sroc.tools.budgets import Budget

from .conftest import Orders

QUESTION = {"messages": [("user", "What do rivers carry?")]}
LONG = "Rivers carry water, sand and salt to the sea. " * 20


def thread(name: Any, **more: Any) -> Any:
    return {"configurable": {"thread_id": str(name), **more}}


def test_runs_that_name_a_budget_use_no_more_than_it_together(stub: StubServer):
    saver, budget = InMemorySaver(), Budget(name="team", requests=5, total_tokens=90_000)
    graph = create_sroc(stub.model(), checkpointer=saver)

    async def at_once() -> list[Any]:
        runs = (graph.ainvoke(QUESTION, thread(n), context={"budget": budget}) for n in range(12))
        return [out["answer"] for out in await asyncio.gather(*runs)]

    answers = asyncio.run(at_once())
    assert len(stub.log) == 5
    assert sorted(answer.stopped_by or "" for answer in answers) == [""] * 5 + ["requests"] * 7
    assert any("The budget 'team': requests=" in str(call.error) for answer in answers for call in answer.calls)
    left = asyncio.run(BookPurse(book_of(saver), Place("t"), budget).left())
    assert (left.requests, left.total_tokens) == (0, 90_000 - stub.spent())
    assert graph.invoke(QUESTION, thread("other"), context={"budget": {"name": "other", "requests": 1}})["answer"].text


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return str(request.getfixturevalue("postgres") if request.param == "postgres" else tmp_path / "threads.db")


def used(database: str) -> tuple[float, float]:
    """Requests and tokens of the budget, as the database has them."""
    opened: Any = psycopg.connect(database) if "://" in database else sqlite3.connect(database)
    with closing(opened) as connection:
        row = connection.execute("SELECT requests, total_tokens FROM sroc_budgets WHERE name = 'all'").fetchone()
    return float(row[0]), float(row[1])


def test_a_budget_holds_over_processes_that_are_killed(orders: Orders, database: str):
    with StubServer(text=LONG) as stub:
        context = {"budget": {"name": "all", "requests": 3, "total_tokens": 30_000}}
        order = {"database": database, "url": stub.url, "request": QUESTION, "context": context}
        killed = orders([{**order, "thread": f"b{n}", "die_at": at} for n, at in enumerate((9, 11))])
        assert [result["status"] for result in killed] == [-9, -9]
        ended = orders([{**order, "thread": f"b{n}", "die_at": 999} for n in range(2)])
        ended += orders([{**order, "thread": f"c{n}"} for n in range(2)])
        assert [result.get("error") for result in ended] == [None] * 4
        requests, tokens = used(database)
        assert len(stub.log) <= requests == 3
        assert stub.spent() <= tokens <= 30_000
        assert "requests" in {result["answer"]["stopped_by"] for result in ended}


def test_each_tenants_budgets_are_its_own(stub: StubServer):
    graph = create_sroc(stub.model(), checkpointer=TenantSaver(InMemorySaver()))
    budget = {"budget": {"name": "month", "requests": 1}}
    for tenant, stopped in (("a", None), ("a", "requests"), ("b", None)):
        assert graph.invoke(QUESTION, thread("t", tenant=tenant), context=budget)["answer"].stopped_by == stopped


def test_a_budget_that_cannot_be_kept_is_refused(stub: StubServer):
    with pytest.raises(SettingsError, match="budget='team': it lies in the checkpointer's database"):
        create_sroc(stub.model()).invoke(QUESTION, context={"budget": {"name": "team", "requests": 1}})
    with pytest.raises(SettingsError, match="runs share no clock"):
        Budget(name="team", seconds=3)
    with pytest.raises(SettingsError, match="requests=0"):
        Limits(requests=0)
    assert stub.log == []
