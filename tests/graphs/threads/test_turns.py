"""One run at a time on a thread: concurrent runs and resumes, in one process and over several."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.messages import HumanMessage
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from langgraph.errors import GraphDrained
from langgraph.runtime import RunControl
from langgraph.types import Command

from sroc import create_sroc
from sroc.testing import ScriptedModel
from sroc.tools.errors import ThreadBusy

THREAD: RunnableConfig = {"configurable": {"thread_id": "t"}}
TIE = {"messages": [("user", "Describe rivers. At most 5 words. At least 9 words.")]}
WAITING = {"multitask_strategy": "enqueue"}


def asked(number: int) -> dict[str, Any]:
    return {"messages": [("user", f"What does river {number} carry?")]}


def told(graph) -> list[str]:
    return [m.text for m in graph.get_state(THREAD).values["messages"] if isinstance(m, HumanMessage)]


async def at_once(graph, entries, **how) -> list[Any]:
    return await asyncio.gather(*(graph.ainvoke(e, THREAD, **how) for e in entries), return_exceptions=True)


def test_ten_requests_at_once_on_one_thread_are_all_kept_where_they_queue():
    model = ScriptedModel(lambda messages: "Water.")
    graph = create_sroc(model, checkpointer=InMemorySaver())
    results = asyncio.run(at_once(graph, map(asked, range(10)), context=WAITING))
    assert [r["answer"].text for r in results] == ["Water."] * 10
    assert told(graph) == [f"What does river {n} carry?" for n in range(10)]


def test_by_default_one_is_served_and_nine_are_told_that_the_thread_is_busy():
    graph = create_sroc(ScriptedModel(["Water."]), checkpointer=InMemorySaver())
    results = asyncio.run(at_once(graph, map(asked, range(10))))
    assert [type(r) for r in results] == [dict] + [ThreadBusy] * 9
    assert "enqueue" in str(results[1])
    assert told(graph) == ["What does river 0 carry?"]


@pytest.mark.parametrize("strategy", ["reject", "enqueue"])
def test_five_resumes_of_one_question_at_once_call_the_model_once(strategy):
    model = ScriptedModel(lambda messages: "one two three four five six seven eight nine")
    graph = create_sroc(model, checkpointer=InMemorySaver())
    graph.invoke(TIE, THREAD, context={"interactive": True})
    before = len(model.calls)
    how = {"interactive": True, "multitask_strategy": strategy}
    results = asyncio.run(at_once(graph, [Command(resume="2")] * 5, context=how))
    answers = [r["answer"].text for r in results if isinstance(r, dict)]
    busy = [r for r in results if isinstance(r, ThreadBusy)]
    assert len(model.calls) - before == 1
    assert (len(answers), len(busy)) == ((1, 4) if strategy == "reject" else (5, 0))
    assert len(set(answers)) == 1


def test_threads_of_one_process_queue_too(tmp_path):
    model = ScriptedModel(lambda messages: "Water.")
    with SqliteSaver.from_conn_string(str(tmp_path / "t.db")) as saver:
        graph = create_sroc(model, checkpointer=saver)
        runs = [
            threading.Thread(target=graph.invoke, args=(asked(n), THREAD), kwargs={"context": WAITING})
            for n in range(3)
        ]
        for run in runs:
            run.start()
        for run in runs:
            run.join()
        assert sorted(told(graph)) == [f"What does river {n} carry?" for n in range(3)]


def test_an_asynchronous_saver_keeps_turns_and_receipts(tmp_path):
    async def work() -> tuple[list[Any], int]:
        model = ScriptedModel(lambda messages: "Water.")
        async with AsyncSqliteSaver.from_conn_string(str(tmp_path / "t.db")) as saver:
            results = await at_once(create_sroc(model, checkpointer=saver), map(asked, range(3)), context=WAITING)
            rows = await (await saver.conn.execute("SELECT count(*) FROM sroc_turns")).fetchone()
        return results, rows[0] if rows else -1

    results, left = asyncio.run(work())
    assert [r["answer"].text for r in results] == ["Water."] * 3
    assert left == 0


def test_a_run_that_is_drained_goes_on_where_it_stopped():
    control = RunControl()

    def draining(messages: Any) -> str:
        control.request_drain()
        return "Water."

    graph = create_sroc(model := ScriptedModel(draining), checkpointer=InMemorySaver())
    with pytest.raises(GraphDrained):
        graph.invoke(asked(0), THREAD, control=control)
    assert graph.get_state(THREAD).next
    assert graph.invoke(None, THREAD)["answer"].text == "Water."
    assert len(model.calls) == 1


def test_a_run_that_was_broken_off_lets_the_next_one_in():
    graph = create_sroc(ScriptedModel(["Water.", "Salt."]), checkpointer=InMemorySaver())
    for _ in graph.stream(asked(0), THREAD):
        break
    assert graph.invoke(asked(1), THREAD)["answer"].text


class Asking(BaseRetriever):
    """Asks the graph that it works for."""

    seen: list[str] = []

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        try:
            self.seen.append(self.metadata["graph"].invoke(asked(1), THREAD, context=WAITING))  # type: ignore[index]
        except ThreadBusy as error:
            self.seen.append(str(error))
        return []


def test_a_run_within_a_run_on_the_same_thread_is_refused_and_does_not_wait_for_itself():
    retriever = Asking()
    graph = create_sroc(ScriptedModel(["Water."]), retriever=retriever, checkpointer=InMemorySaver())
    retriever.metadata = {"graph": graph}
    assert graph.invoke(asked(0), THREAD, context=WAITING)["answer"].text == "Water."
    assert ["another run works on it" in line for line in retriever.seen] == [True]


def test_without_a_thread_nothing_is_kept_and_nobody_waits():
    graph = create_sroc(ScriptedModel(["Water."]))
    assert graph.invoke(asked(0), THREAD)["answer"].text == "Water."
