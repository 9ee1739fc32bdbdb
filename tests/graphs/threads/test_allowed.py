"""What a checkpoint may make of itself: SROC's types and what its owner allows, and nothing else."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from langchain_core.documents import Document
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.types import Command
from pydantic import BaseModel

from sroc import Objective, create_sroc
from sroc.testing import ScriptedModel

THREAD: RunnableConfig = {"configurable": {"thread_id": "t"}}
TIE = {
    "messages": [("user", "Describe rivers. At most 5 words. At least 9 words.")],
    "documents": [Document("Rivers carry water.", metadata={"source": "a"})],
    "objectives": [Objective(text="no commas"), "be kind"],
}
NINE = "one two three four five six seven eight nine"
BUILT: list[str] = []


class Planted(BaseModel):
    """What an attacker wants to be built."""

    words: str

    def __init__(self, **fields: str) -> None:
        super().__init__(**fields)
        BUILT.append(self.words)


def asked_and_resumed(saver: BaseCheckpointSaver[str]) -> None:
    how = {"interactive": True, "effort": "full"}
    create_sroc(ScriptedModel(lambda messages: NINE), checkpointer=saver).invoke(TIE, THREAD, context=how)
    fresh = create_sroc(ScriptedModel(lambda messages: NINE), checkpointer=saver)
    out = fresh.invoke(Command(resume="2"), THREAD, context=how)
    again = fresh.invoke({"messages": [("user", "And lakes?")]}, THREAD)
    assert out["answer"].text
    assert again["answer"].text


def test_everything_that_a_state_holds_is_loaded_as_it_was_without_a_warning(caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING):
        asked_and_resumed(InMemorySaver())
    assert [r.message for r in caplog.records if "eserializ" in r.message] == []


def test_what_the_owner_allows_is_kept():
    own = JsonPlusSerializer(allowed_msgpack_modules=[Planted])
    graph = create_sroc(ScriptedModel([NINE]), checkpointer=InMemorySaver(serde=own))
    serde = graph.checkpointer.serde  # type: ignore[union-attr]
    assert isinstance(serde.loads_typed(serde.dumps_typed(Planted(words="mine"))), Planted)


def test_a_planted_class_is_not_built():
    saver = InMemorySaver()
    graph = create_sroc(ScriptedModel(lambda messages: NINE), checkpointer=saver)
    planted = Document("Rivers carry water.", metadata={"source": Planted(words="planted")})
    graph.update_state(THREAD, {"documents": [planted]}, as_node="composer")
    BUILT.clear()
    graph.get_state(THREAD)
    assert BUILT == []


PROGRAM = """
import sys

sys.path[:0] = sys.argv[1:]
import test_allowed as t

t.asked_and_resumed(t.InMemorySaver())
t.test_a_planted_class_is_not_built()
"""


def test_all_of_it_holds_where_langgraph_itself_is_not_strict():
    command = [sys.executable, "-W", "error", "-c", PROGRAM, str(Path(__file__).parent)]
    env = {**os.environ, "LANGGRAPH_STRICT_MSGPACK": "false"}
    result = subprocess.run(command, capture_output=True, text=True, env=env, timeout=300)
    warned = [line for line in result.stderr.splitlines() if "eserializ" in line and "Planted" not in line]
    assert (result.returncode, warned) == (0, []), result.stderr
