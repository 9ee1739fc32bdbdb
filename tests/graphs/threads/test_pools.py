"""PostgreSQL's savers over a pool and on an event loop: the same turns and receipts."""

from __future__ import annotations

import asyncio
from typing import Any

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.postgres import PostgresSaver
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from psycopg.rows import dict_row
from psycopg_pool import ConnectionPool

from sroc import create_sroc
from sroc.testing import ScriptedModel

WAITING = {"multitask_strategy": "enqueue"}
REQUEST = {"messages": [("user", "What do rivers carry?")]}
LEFT = "SELECT count(*) AS n FROM sroc_receipts WHERE thread_id = %s AND reply IS NOT NULL"
TURNS = "SELECT count(*) AS n FROM sroc_turns WHERE thread_id = %s"


def of(thread: str) -> RunnableConfig:
    return {"configurable": {"thread_id": thread}}


def test_a_pool_keeps_receipts_and_gives_turns_back(postgres: str):
    how: dict[str, Any] = {"autocommit": True, "prepare_threshold": 0, "row_factory": dict_row}
    pool: Any
    with ConnectionPool(postgres, min_size=1, max_size=2, kwargs=how) as pool:
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
