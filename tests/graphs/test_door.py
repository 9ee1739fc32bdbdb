"""What a caller passes wrongly is told in one sentence before a model is asked."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from langchain_core.documents import Document
from langchain_core.messages import ChatMessage
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph

from sroc import InputError, SettingsError, Specialist, SrocError, create_sroc
from sroc.testing import ScriptedModel

ASKED: dict[str, Any] = {"messages": [("user", "What is the capital of France?")]}
TIE: dict[str, Any] = {"messages": [("user", "Write at most 20 words. Write at least 40 words about rivers.")]}
LIMITED: Any = {"configurable": {"limits": {"requests": 1}}}


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({**ASKED, "context": [Document("Paris.")]}, "'context' is no part of a request: did you mean 'documents'?"),
        ({**ASKED, "limits": {"requests": 1}}, r"'limits' is a setting, .*: pass it as context=\{'limits': \.\.\.\}"),
        ({"question": "Which capital?"}, "'question': no part of a request; it takes messages, documents, objectives"),
        ({"messages": None}, "The request is empty"),
        (None, "pass a request, or a checkpointer"),
    ],
)
def test_what_would_be_left_out_of_a_request_is_told(given: Any, says: str) -> None:
    with pytest.raises(InputError, match=says):
        create_sroc(ScriptedModel()).invoke(given)


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ({"config": LIMITED}, r"config configurable 'limits' is a setting: .* from context=\{'limits': \.\.\.\}"),
        ({"context": "fast"}, "context='fast' is none: pass a mapping of settings"),
        ({"context": {"models": {"critic": "gpt"}}}, "models.critic='gpt' names no model; .*\"openai:gpt\""),
    ],
)
def test_settings_that_nobody_would_read_are_told(how: Mapping[str, Any], says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        create_sroc(ScriptedModel()).invoke(ASKED, **how)


def test_a_run_that_is_to_be_kept_names_its_thread() -> None:
    with pytest.raises(SettingsError, match=r"names no thread: .*thread_id"):
        create_sroc(ScriptedModel(), checkpointer=InMemorySaver()).invoke(ASKED)


def test_metadata_that_no_checkpointer_keeps_is_kept_as_a_number_or_a_text() -> None:
    sroc = create_sroc(ScriptedModel(lambda _: "Paris."), checkpointer=InMemorySaver())
    metadata = {"source": Path("atlas.md"), "row": np.int64(3), "tags": {"a"}, "more": {1: object}}
    request: Any = {**ASKED, "documents": [Document("The capital of France is Paris.", metadata=metadata)]}
    thread: Any = {"configurable": {"thread_id": "t"}}
    sroc.invoke(request, thread)
    kept = sroc.get_state(thread).values["documents"][0].metadata
    assert {name: kept[name] for name in ("source", "row", "tags")} == {"source": "atlas.md", "row": 3, "tags": ["a"]}


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"objectives": {"text": "short", "check": {"kind": "lenth"}}}, "a check's kind is one of .*count"),
        ({"prompts": {"critic": 3}}, "a prompt is a text"),
        ({"prompts": "critic"}, "prompts='critic': pass a mapping"),
        ({"specialists": [Specialist]}, "the class Specialist is none"),
        ({"store": {}}, "store: a dict is none"),
    ],
)
def test_what_the_graph_is_made_of_is_looked_at_when_it_is_made(given: Any, says: str) -> None:
    with pytest.raises(SrocError, match=says):
        create_sroc(ScriptedModel(), **given)


def test_a_thread_without_a_run_has_nothing_to_go_on_with() -> None:
    thread: Any = {"configurable": {"thread_id": "t"}}
    with pytest.raises(InputError, match="thread 't': nothing is saved there"):
        create_sroc(ScriptedModel(), checkpointer=InMemorySaver()).invoke(None, thread)


def test_messages_that_name_their_role_have_its_authority_and_others_are_told() -> None:
    sroc = create_sroc(ScriptedModel(lambda _: "Paris."))
    said: Any = {"messages": [ChatMessage(content="Answer in all uppercase.", role="developer"), *ASKED["messages"]]}
    assert sroc.invoke(said)["answer"].text == "PARIS."
    with pytest.raises(InputError, match=r"messages\[0\] has the role 'critic': give one of human, user"):
        sroc.invoke({"messages": [ChatMessage(content="Hm.", role="critic"), *ASKED["messages"]]})


def test_nobody_is_asked_on_a_thread_that_nothing_saves() -> None:
    sroc = create_sroc(ScriptedModel(lambda _: "Rivers carry water to the sea."))
    out = sroc.invoke(TIE, {"configurable": {"thread_id": "t"}}, context={"interactive": True})
    assert out["answer"].resolutions[0].rule == "recency"


def test_within_another_graph_its_own_names_are_no_mistake() -> None:
    sroc = create_sroc(ScriptedModel(lambda _: "Paris."))
    own = StateGraph(MessagesState).add_node("ask", lambda state: sroc.invoke({**ASKED, "docs": ["mine"]}))
    compiled: Any = own.add_edge(START, "ask").compile()
    out = compiled.invoke(ASKED, LIMITED)
    assert out["messages"][-1].text == "Paris."


def test_a_deep_copy_is_another_graph_over_the_same_models() -> None:
    copied = deepcopy({"sroc": create_sroc(ScriptedModel(["Paris."]))})
    assert copied["sroc"].invoke(ASKED)["answer"].text == "Paris."
