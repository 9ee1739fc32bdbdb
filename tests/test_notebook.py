"""Progress in a notebook's cell, run in a real kernel; and what `watch` returns where there is none."""

import asyncio
from typing import Any

import nbclient
import nbformat
import pytest
from langgraph.checkpoint.memory import InMemorySaver

from sroc import create_sroc
from sroc.notebook import watch
from sroc.testing import ScriptedModel
from sroc.tools.display.asked import Asked
from sroc.tools.record import Answer

PARIS = "The capital of France is Paris."
CELL = """
from sroc import create_sroc
from sroc.notebook import watch
from sroc.testing import ScriptedModel
await watch(create_sroc(ScriptedModel(["PARIS."])), {"messages": [("user", "The capital? In all lowercase.")]})
"""


def test_a_cell_ends_with_one_line_on_what_was_used_and_the_card():
    notebook: Any = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)])
    nbclient.NotebookClient(notebook, timeout=300).execute()
    shown, card = notebook.cells[0].outputs
    assert shown["data"]["text/html"].startswith("<div>1 call, ")
    assert 'id="sroc-' in card["data"]["text/html"]


def test_outside_a_notebook_it_returns_the_answer():
    answer = asyncio.run(watch(create_sroc(ScriptedModel([PARIS])), {"messages": [("user", "The capital of France?")]}))
    assert isinstance(answer, Answer)
    assert answer.text == PARIS


def test_where_the_graph_stops_to_ask_it_returns_the_questions():
    sroc = create_sroc(ScriptedModel([]), checkpointer=InMemorySaver())
    request = {"messages": [("user", "Write at most 20 words about rivers. Write at least 40 words about rivers.")]}
    thread = {"configurable": {"thread_id": "t"}}
    asked = asyncio.run(watch(sroc, request, thread, context={"interactive": True}))
    assert isinstance(asked, Asked)
    assert asked.questions


def test_a_graph_that_is_none_of_ours_is_told():
    from langchain_core.runnables import RunnableLambda
    from langgraph.graph import START, MessagesState, StateGraph

    graph: Any = StateGraph(MessagesState)
    graph.add_node("echo", RunnableLambda(lambda state: {"messages": []}))
    graph.add_edge(START, "echo")
    with pytest.raises(RuntimeError, match="create_sroc"):
        asyncio.run(watch(graph.compile(), {"messages": [("user", "x")]}))
