"""Threads that another SROC saved: read, brought to today's form, or refused in one sentence."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.types import Command

from sroc import InputError, create_sroc
from sroc.graphs.threads.forms import FORM, MIGRATIONS, readable
from sroc.testing import ScriptedModel
from sroc.tools.types import Brief, Message

SAVED = Path(__file__).parents[2] / "golden" / "threads"
ASKING: RunnableConfig = {"configurable": {"thread_id": "asking"}}
DONE: RunnableConfig = {"configurable": {"thread_id": "done"}}
TIE = {"messages": [("user", "Describe rivers. At most 5 words. At least 9 words.")]}
NINE = "one two three four five six seven eight nine"
BRIEF = Brief(conversation=(Message(role="user", content="Describe rivers."),))


def graph_over(connection: sqlite3.Connection) -> Any:
    return create_sroc(ScriptedModel(lambda messages: NINE), checkpointer=SqliteSaver(connection))


def newest(connection: sqlite3.Connection) -> Iterator[str]:
    """The last checkpoint of each thread, and what is pending on it, as SQL."""
    last = "(SELECT max(checkpoint_id) FROM checkpoints GROUP BY thread_id)"
    connection.execute(f"DELETE FROM checkpoints WHERE checkpoint_id NOT IN {last}")
    connection.execute(f"DELETE FROM writes WHERE checkpoint_id NOT IN {last}")
    connection.execute("DELETE FROM sroc_receipts")
    connection.commit()
    return connection.iterdump()


@pytest.mark.skipif(os.environ.get("SROC_GOLDEN") != "write", reason="writes the golden threads of this form")
def test_the_threads_of_this_form_are_kept():
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    graph = graph_over(connection)
    graph.invoke(TIE, ASKING, context={"interactive": True})
    graph.invoke(TIE, DONE)
    SAVED.mkdir(exist_ok=True)
    (SAVED / f"{FORM}.sql").write_text("\n".join(newest(connection)) + "\n", "utf-8")


def test_every_form_that_was_ever_written_has_its_threads_here():
    assert sorted(int(path.stem) for path in SAVED.glob("*.sql")) == list(range(1, FORM + 1))
    assert len(MIGRATIONS) == FORM


@pytest.mark.parametrize("form", range(1, FORM + 1))
def test_a_saved_thread_is_resumed_and_gone_on_with(form):
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript((SAVED / f"{form}.sql").read_text("utf-8"))
    graph = graph_over(connection)
    assert graph.invoke(Command(resume="2"), ASKING, context={"interactive": True})["answer"].text == NINE
    assert graph.get_state(DONE).values["answer"].text == NINE
    assert graph.invoke({"messages": [("user", "And lakes?")]}, DONE)["answer"].text == NINE
    assert graph.get_state(DONE).values["form"] == FORM


def test_what_a_newer_sroc_saved_is_refused_before_anything_is_paid():
    model = ScriptedModel(lambda messages: NINE)
    graph = create_sroc(model, checkpointer=InMemorySaver())
    graph.invoke(TIE, DONE)
    graph.update_state(DONE, {"form": FORM + 1}, as_node="composer")
    before = len(model.calls)
    with pytest.raises(InputError, match=f"newer SROC saved it \\(form {FORM + 1}"):
        graph.invoke(TIE, DONE)
    assert len(model.calls) == before


def passed(number: int, values: dict[str, Any]) -> dict[str, Any]:
    return {**values, "passed": [*values.get("passed", []), number]}


def test_a_state_passes_every_migration_that_it_lacks():
    steps = [partial(passed, n) for n in range(3)]
    assert readable({"brief": BRIEF, "form": 1}, "t", steps) == {"brief": BRIEF, "form": 3, "passed": [1, 2]}


def test_a_state_that_came_back_without_its_types_says_so():
    with pytest.raises(InputError, match="brief came back as dict"):
        readable({"brief": {"conversation": []}}, "t")
