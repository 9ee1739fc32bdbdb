"""A checkpointer that fails: nothing more is paid for, nothing that was paid for is lost, the error tells it all."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from langchain_core.runnables import RunnableConfig, RunnableLambda
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.sqlite import SqliteSaver

from sroc import Specialist, create_sroc
from sroc.testing import ScriptedModel
from sroc.tools.errors import SaveError

THREAD: RunnableConfig = {"configurable": {"thread_id": "t"}}
REQUEST = {"messages": [("user", "What do rivers carry? Write at least 30 words.")]}
ROUND = {"max_rounds": 1}


@dataclass
class Disk:
    """Fails at the numbered save, and at all later ones until it is mended; 0 never fails."""

    model: ScriptedModel
    at: int = 0
    saves: int = 0
    paid: int = 0
    """Calls when it failed first."""

    def save(self) -> None:
        self.saves += 1
        if self.at and self.saves >= self.at:
            self.paid = self.paid or len(self.model.calls)
            raise OSError(28, "No space left on device")


class Failing(InMemorySaver):
    def __init__(self, disk: Disk) -> None:
        super().__init__()
        self.disk = disk

    def put(self, config: Any, checkpoint: Any, metadata: Any, new_versions: Any) -> RunnableConfig:
        self.disk.save()
        return super().put(config, checkpoint, metadata, new_versions)

    def put_writes(self, config: Any, writes: Any, task_id: str, task_path: str = "") -> None:
        self.disk.save()
        super().put_writes(config, writes, task_id, task_path)


def said(messages: Any) -> str:
    return "Rivers carry water and sand." + " There is more." * (len(str(messages)) % 3)


@pytest.fixture(scope="module")
def straight() -> Any:
    return create_sroc(ScriptedModel(said)).invoke(REQUEST, context=ROUND)["answer"]


def saves() -> Iterator[int]:
    disk = Disk(ScriptedModel(said))
    create_sroc(disk.model, checkpointer=Failing(disk)).invoke(REQUEST, THREAD, context=ROUND)
    assert disk.saves > 12
    yield from range(1, disk.saves + 1)


@pytest.mark.parametrize("how", ["sync", "async"])
def test_wherever_saving_fails_nothing_more_is_paid_and_the_resumed_run_ends_the_same(how, straight):
    for at in saves():
        model = ScriptedModel(said)
        disk = Disk(model, at)
        graph = create_sroc(model, checkpointer=Failing(disk))

        def invoke(entry: Any, graph: Any = graph) -> Any:
            if how == "sync":
                return graph.invoke(entry, THREAD, context=ROUND)
            return asyncio.run(graph.ainvoke(entry, THREAD, context=ROUND))

        with pytest.raises(SaveError, match="No space left") as raised:
            invoke(REQUEST)
        assert len(model.calls) == disk.paid or disk.saves == at, at
        error, disk.at = raised.value, 0
        assert (error.thread_id, error.usage.calls) == ("t", len(model.calls))
        if len(model.calls) == len(straight.calls):
            assert error.answer is not None
            assert error.answer.text == straight.text
        answer = invoke(None if graph.get_state(THREAD).created_at else REQUEST)["answer"]
        assert (answer.text, answer.verdicts, answer.decisions) == (
            straight.text,
            straight.verdicts,
            straight.decisions,
        )
        assert len(model.calls) == answer.usage.calls == len(straight.calls), at


def test_a_database_that_is_gone_stops_the_run_before_the_first_paid_call(tmp_path):
    connection = sqlite3.connect(tmp_path / "t.db", check_same_thread=False)
    graph = create_sroc(model := ScriptedModel(["Water."]), checkpointer=SqliteSaver(connection))
    connection.close()
    with pytest.raises(SaveError, match="closed") as raised:
        graph.invoke(REQUEST, THREAD)
    assert model.calls == []
    assert raised.value.how_to_resume == 'invoke(None, {"configurable": {"thread_id": \'t\'}})'


def test_what_a_specialists_runnable_did_is_not_done_again_by_a_resumed_run():
    worked: list[str] = []

    def work(text: str) -> str:
        worked.append(text)
        return "Rivers carry sand."

    rivers = Specialist("rivers", "rivers, sand and water", runnable=RunnableLambda(work))
    request = {"messages": [("user", "What do rivers and water carry, sand?")]}
    counting = Disk(ScriptedModel(said))
    create_sroc(counting.model, specialists=[rivers], checkpointer=Failing(counting)).invoke(request, THREAD)
    for at in range(4, counting.saves + 1, 3):
        worked.clear()
        disk = Disk(ScriptedModel(said), at)
        graph = create_sroc(disk.model, specialists=[rivers], checkpointer=Failing(disk))
        with pytest.raises(SaveError):
            graph.invoke(request, THREAD)
        disk.at = 0
        answer = graph.invoke(None, THREAD)["answer"]
        assert (answer.text, len(worked)) == ("Rivers carry sand.", 1), at
