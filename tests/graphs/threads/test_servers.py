"""A server that brings its own checkpointer, as LangGraph's and Aegra's do: receipts, turns and budgets lie in it."""

import asyncio
from typing import Any

import pytest
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

from sroc import SettingsError, create_sroc
from sroc.graphs.threads.databases import keeps
from sroc.testing import ScriptedModel

EASY: dict[str, Any] = {"messages": [("user", "Name a river in Africa.")]}
BUDGET: Any = {"budget": {"name": "rivers", "requests": 2}}


class Around(BaseCheckpointSaver[Any]):
    """A server's own checkpointer around the one that it was given."""

    def __init__(self, inner: Any) -> None:
        super().__init__(serde=inner.serde)
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    async def aget_tuple(self, config: Any) -> Any:
        return await self._inner.aget_tuple(config)

    async def aput(self, config: Any, checkpoint: Any, metadata: Any, new_versions: Any) -> Any:
        return await self._inner.aput(config, checkpoint, metadata, new_versions)

    async def aput_writes(self, config: Any, writes: Any, task_id: str, task_path: str = "") -> None:
        await self._inner.aput_writes(config, writes, task_id, task_path)

    def get_next_version(self, current: Any, channel: None) -> Any:
        return self._inner.get_next_version(current, channel)


def on(thread: str) -> Any:
    return {"configurable": {"thread_id": thread}}


def test_a_budget_lies_in_the_servers_database_whatever_stands_around_it():
    async def served() -> tuple[list[Any], list[Any]]:
        async with AsyncSqliteSaver.from_conn_string(":memory:") as saver:
            model = ScriptedModel(["The Nile."] * 9)
            graph = create_sroc(model).copy({"checkpointer": Around(saver), "store": None})
            outs = [await graph.ainvoke(EASY, on(f"t{n}"), context=BUDGET) for n in range(3)]
            async with saver.conn.execute("SELECT requests FROM sroc_budgets") as rows:
                return [out["answer"].stopped_by for out in outs], [row[0] for row in await rows.fetchall()]

    assert asyncio.run(served()) == ([None, None, "requests"], [2])


def test_runs_that_a_server_lets_in_wait_for_the_one_before():
    async def served() -> tuple[Any, int]:
        model = ScriptedModel(["The Nile."] * 9)
        graph = create_sroc(model).copy({"checkpointer": InMemorySaver()})
        await asyncio.gather(*(graph.ainvoke(EASY, on("t")) for _ in range(4)))
        return (await graph.aget_state(on("t"))).values["messages"], len(model.calls)

    messages, calls = asyncio.run(served())
    assert (len(messages), calls) == (8, 4)


def test_where_a_servers_database_cannot_be_reached_a_budget_is_refused_and_runs_are_served():
    class Remote(InMemorySaver):
        pass

    class Own(BaseCheckpointSaver[Any]):
        pass

    assert keeps(Remote())
    assert not keeps(Own())
    graph = create_sroc(ScriptedModel(["The Nile."])).copy({"checkpointer": None})
    with pytest.raises(SettingsError, match="budget='rivers'"):
        graph.invoke(EASY, context=BUDGET)
