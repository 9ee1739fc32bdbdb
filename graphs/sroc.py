"""The spine: a request in, an `Answer` out; reads top to bottom in the order a request lives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from langchain_core.language_models import BaseChatModel
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.store.base import BaseStore
from pydantic import BaseModel

from ..tools.errors import SettingsError
from ..tools.naming import kind_of
from ..tools.specialists import Specialist
from ..tools.types import Objective
from .bridge import Node
from .guard import guarded
from .intake import objectives_of
from .nodes.briefing import clarifier, filed, formulator, resolver
from .nodes.closing import composer, so_far
from .nodes.judging import critic, supervisor
from .nodes.working import planner, specialist
from .run import Retriever, Workshop
from .settings import MAX_ROUNDS, Settings
from .state import Given, Input, Output, State
from .threads.allowed import strict_saver
from .threads.graph import restored

LEVELS = 16
"""Levels on which notes are joined, at most: two by two, those of 65,000 packets."""
RECURSION_LIMIT = 9 + 3 * (MAX_ROUNDS + 1 + LEVELS)
"""Supersteps: two passes to the plan around one question, a second plan, three a round and level, the composer."""


def create_sroc(
    model: str | BaseChatModel | Sequence[str | BaseChatModel] | None = None,
    *,
    specialists: Sequence[Specialist] = (),
    objectives: Sequence[Objective | str | type[BaseModel]] | Objective | str | type[BaseModel] = (),
    retriever: Retriever | Sequence[Retriever] | None = None,
    checkpointer: Any = None,
    store: Any = None,
    prompts: Mapping[str, str] | None = None,
    name: str = "sroc",
) -> CompiledStateGraph[State, Any, Any, Any]:
    """Build the graph: `invoke({"messages": [...], "documents": [...]}, context={"limits": Limits(...)})`.

    A mapping gives the graph's state (`answer`, `messages`); words (a text, messages, a prompt's value) give the
    message of the reply, as from a chat model: `prompt | sroc | parser`.

    Method: wishes are objectives with an authority (Wallace et al. 2024, "The Instruction Hierarchy"); their conflicts
    follow from Horn rules (Dowling and Gallier 1984); passages are ranked by Okapi BM25 (Robertson and Zaragoza 2009);
    drafts are verified by code, and only what failed is redone (Gou et al. 2024, "CRITIC"), the best one kept.

    Args:
        model: "openai:NAME", a path to a GGUF file, a `BaseChatModel`, or a sequence of these, cheapest first.
            None takes SROC_MODEL, then OPENAI_API_KEY, then a verified local model.
        specialists: Who does tasks of certain kinds, with their own models, windows or Runnables.
        objectives: The developer's own, in force for every request; a pydantic class asks for JSON of its form.
        retriever: Asked with each question of the request, and with what its first document leaves open; its
            documents join those given, or stand alone, and its order counts. Or embeddings, by which passages are found
            by their meaning too (those of `sroc.embeddings` need no network). Or a list of these.
        checkpointer: Saves threads; needed for interactive runs.
        store: LangGraph's long-term store, passed through to the graph.
        prompts: Replacements of the prompts by name.
        name: The graph's name in traces.

    Raises:
        ModelError: No model is to be had; the message names the three ways to give one.
        SettingsError: A model string, or a prompt's name, is not known; two specialists have one name; or a part is
            none of its kind.
        InputError: An objective is none.
    """
    own = tuple(objectives_of(objectives))
    shop = Workshop(model, objectives=own, retriever=retriever, prompts=prompts, specialists=specialists)
    shop.ladder()
    saver = strict_saver(checkpointer) if isinstance(checkpointer, BaseCheckpointSaver) else checkpointer
    return _built(shop, _wired(shop).compile(checkpointer=saver, store=_stored(store), name=name), checkpointer)


def _stored(store: Any) -> BaseStore | None:
    if store is not None and not isinstance(store, BaseStore):
        raise SettingsError(f"store: {kind_of(store)} is none; pass a store of LangGraph's, such as InMemoryStore().")
    return store


def _built(
    shop: Workshop, compiled: CompiledStateGraph[State, Any, Any, Any], saver: Any
) -> CompiledStateGraph[State, Any, Any, Any]:
    """The compiled graph, guarded and bounded."""
    graph = guarded(compiled, saver, so_far=partial(so_far, shop), filed=partial(filed, shop))
    return graph.with_config({"recursion_limit": RECURSION_LIMIT})


def _wired(shop: Workshop) -> StateGraph[State, Settings, Input, Output]:
    """The eight nodes and the ways between them."""
    graph = StateGraph(State, context_schema=Settings, input_schema=Input, output_schema=Output)

    def add(work: Callable[..., Any], about: str, **more: Any) -> None:
        graph.add_node(work.__name__, Node(work, shop, restored), metadata={"description": about}, **more)

    add(formulator, "reads the request as a brief")
    add(resolver, "settles wishes that conflict", destinations=("clarifier", "planner"))
    add(clarifier, "asks the requester, once")
    add(planner, "gives each task its packet", destinations=("specialist",))
    add(specialist, "writes drafts", input_schema=Given)
    add(critic, "enforces and verifies")
    add(
        supervisor,
        "lets it out, or sends back what failed",
        destinations=("composer", "specialist", "planner", "resolver"),
    )
    add(composer, "writes the answer and its record")
    graph.add_edge(START, "formulator")
    graph.add_edge("formulator", "resolver")
    graph.add_edge("clarifier", "formulator")
    graph.add_edge("specialist", "critic")
    graph.add_edge("critic", "supervisor")
    graph.add_edge("composer", END)
    return graph


_shop = Workshop()
graph = _built(_shop, _wired(_shop).compile(name="sroc"), None)
"""For LangGraph's server and Studio, which bring their own checkpointer; the model is found at the first request."""
