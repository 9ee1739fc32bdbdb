"""What whoever streams the graph sees: parts of three modes, one event type, final tokens only unless asked."""

import asyncio
from typing import Any, get_type_hints

import pytest
from langchain_core.output_parsers import StrOutputParser
from langgraph.graph import START, MessagesState, StateGraph

from sroc import create_sroc
from sroc.graphs.run import Progress
from sroc.testing import ScriptedModel

PARIS = "The capital of France is Paris."
EASY: dict[str, Any] = {"messages": [("user", "What is the capital of France?")]}
REPAIRED: dict[str, Any] = {"messages": [("user", "Describe Rome in at least 8 words.")]}
REPLIES = ["Too short.", "One two three four five six seven eight."]
MODES: Any = ["custom", "updates", "messages"]


def parts_of(graph: Any, entry: Any, **more: Any) -> list[dict[str, Any]]:
    async def collected() -> list[dict[str, Any]]:
        return [part async for part in graph.astream(entry, stream_mode=MODES, version="v2", **more)]

    return asyncio.run(collected())


def words(parts: list[dict[str, Any]]) -> list[str]:
    return [str(part["data"][0].text) for part in parts if part["type"] == "messages"]


def events(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [part["data"] for part in parts if part["type"] == "custom"]


def test_every_part_says_its_type_and_every_event_is_the_documented_one():
    parts = parts_of(create_sroc(ScriptedModel(REPLIES)), REPAIRED)
    assert {part["type"] for part in parts} == set(MODES)
    for event in events(parts):
        assert event["type"] == "sroc.progress"
        assert event.keys() == get_type_hints(Progress).keys()


def test_events_follow_the_request_and_tell_tasks_and_tokens():
    told = events(parts_of(create_sroc(ScriptedModel(REPLIES)), REPAIRED))
    stages = list(dict.fromkeys(event["stage"] for event in told))
    assert stages == ["resolver", "planner", "specialist", "critic", "composer"]
    assert [(e["task"], e["done"]) for e in told if e["stage"] == "specialist"] == [("t1", 0), ("t1", 1)] * 2
    assert told[-1]["tokens"] > 0


def test_an_easy_requests_tokens_come_as_they_are_written_and_once():
    seen = words(parts_of(create_sroc(ScriptedModel([PARIS])), EASY))
    assert "".join(seen) == PARIS
    assert len(seen) > 3


def test_drafts_that_code_may_change_are_not_streamed():
    (message,) = create_sroc(ScriptedModel(REPLIES)).invoke(REPAIRED)["messages"][1:]
    assert words(parts_of(create_sroc(ScriptedModel(REPLIES)), REPAIRED)) == [message.text]


def test_internal_calls_are_streamed_where_asked_with_their_role_and_task():
    parts = parts_of(create_sroc(ScriptedModel(REPLIES)), REPAIRED, context={"stream_calls": True})
    assert "Too short." in "".join(words(parts))
    about = [part["data"][1] for part in parts if part["type"] == "messages"]
    assert (about[0]["role"], about[0]["task_id"], about[0]["objectives"]) == ("specialist", "t1", ["o1"])


def test_marks_of_an_end_that_a_server_leaves_in_are_not_shown():
    said = "<|channel|>analysis<|message|>Hm.<|start|>assistant<|channel|>final<|message|>Paris it is.<|return|>"
    model = ScriptedModel({"Italy": "Rome it is.</s>", "France": said})
    sroc = create_sroc(model)
    chain = sroc | StrOutputParser()
    shown = ["".join(chain.stream(f"The capital of {land}?")) for land in ("Italy", "France")]
    assert shown == ["Rome it is.", "Paris it is."]


def test_a_model_that_cannot_stream_gives_its_text_whole():
    model = ScriptedModel([PARIS], disable_streaming=True)
    assert words(parts_of(create_sroc(model), EASY)) == [PARIS]


@pytest.mark.parametrize("subgraphs", [True, False])
def test_as_a_subgraph_its_events_reach_those_who_stream_subgraphs(subgraphs):
    outer: Any = StateGraph(MessagesState)
    outer.add_node("sroc", create_sroc(ScriptedModel([PARIS])))
    outer.add_edge(START, "sroc")
    told = events(parts_of(outer.compile(), EASY, subgraphs=subgraphs))
    assert bool(told) is subgraphs
