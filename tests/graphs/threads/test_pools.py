"""PostgreSQL's savers over a pool and on an event loop: the same turns and receipts."""

from __future__ import annotations

import asyncio
from typing import Any

import psycopg
import pytest
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool, ConnectionPool

from sroc import create_sroc
from sroc.testing import ScriptedModel
from sroc.tools.errors import SaveError

WAITING = {"multitask_strategy": "enqueue"}
REQUEST = {"messages": [("user", "What do rivers carry?")]}
LEFT = "SELECT count(*) AS n FROM sroc_receipts WHERE thread_id = %s AND reply IS NOT NULL"
HOW: dict[str, Any] = {"autocommit": True, "prepare_threshold": 0, "row_factory": dict_row}
RESTART = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
)
TURNS = "SELECT count(*) AS n FROM sroc_turns WHERE thread_id = %s"


def of(thread: str) -> RunnableConfig:
    return {"configurable": {"thread_id": thread}}


def test_a_pool_keeps_receipts_and_gives_turns_back(postgres: str):
    pool: Any
    with ConnectionPool(postgres, min_size=1, max_size=2, kwargs=HOW) as pool:
        saver = PostgresSaver(pool)
        graph = create_sroc(ScriptedModel(["Water."]), checkpointer=saver)
        assert graph.invoke(REQUEST, of("pool"))["answer"].text == "Water."
        with pool.connection() as connection:
            kept, turns = (connection.execute(told, ("pool",)).fetchone() for told in (LEFT, TURNS))
    assert (kept, turns) == ({"n": 2}, {"n": 0})


def test_a_saver_on_an_event_loop_serves_a_queue(postgres: str):
    async def work() -> tuple[list[Any], Any]:
        async with AsyncPostgresSaver.from_conn_string(postgres) as saver:
            graph = create_sroc(ScriptedModel(lambda messages: "Water."), checkpointer=saver)
            runs = [graph.ainvoke(REQUEST, of("loop"), context=WAITING) for _ in range(3)]
            results = await asyncio.gather(*runs)
            return results, len((await graph.aget_state(of("loop"))).values["messages"])

    results, messages = asyncio.run(work())
    assert [result["answer"].text for result in results] == ["Water."] * 3
    assert messages == 6


def test_a_database_that_is_restarted_in_the_middle_costs_the_call_under_way_at_most(postgres: str):
    def reply(messages: Any) -> str:
        if len(model.calls) == 1:
            with psycopg.connect(postgres, autocommit=True) as other:
                other.execute(RESTART)
        return "Water." * (len(str(messages)) % 3 + 1)

    model = ScriptedModel(reply)
    request = {"messages": [("user", "What do rivers carry? Write at least 30 words.")]}
    opened: Any = psycopg.connect(postgres, **HOW)
    with pytest.raises(SaveError, match="resume with invoke") as caught, opened as lost:
        create_sroc(model, checkpointer=PostgresSaver(lost)).invoke(request, of("restarted"))
    assert caught.value.usage.calls == len(model.calls) == 1
    with PostgresSaver.from_conn_string(postgres) as saver:
        answer = create_sroc(model, checkpointer=saver).invoke(None, of("restarted"))["answer"]
    assert answer.usage.calls == len(model.calls)


def test_a_server_that_brings_a_pool_keeps_receipts_and_budgets_in_it(postgres: str):
    budget: Any = {"budget": {"name": "rivers", "requests": 2}}

    async def work() -> tuple[list[Any], Any]:
        async with AsyncConnectionPool(postgres, kwargs=HOW, open=False, min_size=1, max_size=3) as pool:
            own: Any = pool
            graph = create_sroc(ScriptedModel(["Water."] * 3)).copy({"checkpointer": AsyncPostgresSaver(own)})
            outs = [await graph.ainvoke(REQUEST, of(f"brought{n}"), context=budget) for n in range(3)]
            async with pool.connection() as connection:
                left = await connection.execute(LEFT, ("brought0",))
                return [out["answer"].stopped_by for out in outs], await left.fetchone()

    assert asyncio.run(work()) == ([None, None, "requests"], {"n": 2})
