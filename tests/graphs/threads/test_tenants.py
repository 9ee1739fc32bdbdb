"""Tenants that share a checkpointer and a store: one tries to read, resume, search and delete what is another's."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import HumanMessage
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.store.memory import InMemoryStore
from langgraph.types import Command

from sroc import InputError, Profile, create_sroc
from sroc.tenants import TenantSaver, TenantStore
from sroc.testing import ScriptedModel
from sroc.tools.errors import ThreadBusy

TIE = {"messages": [("user", "Describe rivers. At most 5 words. At least 9 words.")]}
NINE = "one two three four five six seven eight nine"


def of(tenant: str | None, thread: str = "t") -> RunnableConfig:
    return {"configurable": {"thread_id": thread, **({"tenant": tenant} if tenant is not None else {})}}


@pytest.fixture
def model() -> ScriptedModel:
    return ScriptedModel(lambda messages: NINE)


@pytest.fixture(params=["memory", "sqlite"])
def saver(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TenantSaver]:
    connection = sqlite3.connect(tmp_path / "t.db", check_same_thread=False)
    yield TenantSaver(InMemorySaver() if request.param == "memory" else SqliteSaver(connection))
    connection.close()


@pytest.fixture
def graph(model: ScriptedModel, saver: TenantSaver) -> Any:
    return create_sroc(model, checkpointer=saver)


@pytest.mark.parametrize(
    "guess", [of("evil"), of("evil", "acme/t"), of("evil", "../acme/t"), of("acme/", "t"), of("acm", "e/t"), of("ACME")]
)
def test_a_guessed_thread_is_neither_read_nor_resumed(graph, model, guess):
    graph.invoke(TIE, of("acme"), context={"interactive": True})
    before = len(model.calls)
    assert graph.get_state(guess).values == {}
    assert list(graph.get_state_history(guess)) == []
    graph.update_state(guess, {"messages": [HumanMessage("mine")]}, as_node="composer")
    graph.invoke(Command(resume="2"), guess, context={"interactive": True})
    assert len(model.calls) == before
    assert graph.invoke(Command(resume="2"), of("acme"), context={"interactive": True})["answer"].text == NINE
    assert "mine" not in str(graph.get_state(of("acme")).values["messages"])


@pytest.mark.parametrize("tenant", [None, "", " "])
def test_a_call_that_names_no_tenant_is_refused(graph, model, tenant):
    for use in (lambda: graph.invoke(TIE, of(tenant)), lambda: graph.get_state(of(tenant))):
        with pytest.raises(InputError, match="tenant"):
            use()
    assert model.calls == []


def test_nobody_can_list_all_threads(graph, saver):
    graph.invoke(TIE, of("acme"))
    for config in (None, of(None), {"configurable": {"tenant": "evil"}}):
        with pytest.raises(InputError):
            list(saver.list(config))


def test_the_same_thread_name_is_two_conversations_with_receipts_and_turns_of_their_own(graph, model):
    for number, tenant in enumerate(("acme", "evil"), 1):
        assert graph.invoke(TIE, of(tenant))["answer"].text == NINE
        assert len(model.calls) == number
    assert len(graph.get_state(of("acme")).values["messages"]) == 2


def test_asynchronous_ways_are_the_same(model):
    graph = create_sroc(model, checkpointer=TenantSaver(InMemorySaver()))

    async def both():
        await graph.ainvoke(TIE, of("acme"))
        history = [snapshot async for snapshot in graph.aget_state_history(of("evil"))]
        return (await graph.aget_state(of("evil"))).values, history, (await graph.aget_state(of("acme"))).values

    theirs, history, own = asyncio.run(both())
    assert (theirs, history) == ({}, [])
    assert own["answer"].text == NINE


def test_deleting_names_its_tenant_and_leaves_the_others(graph, saver):
    graph.invoke(TIE, of("acme"))
    graph.invoke(TIE, of("evil"))
    with pytest.raises(InputError, match="of\\(tenant\\)"):
        saver.delete_thread("t")
    saver.of("evil").delete_thread("t")
    assert graph.get_state(of("acme")).values
    assert not graph.get_state(of("evil")).values
    with pytest.raises(InputError, match="alone"):
        saver.of("evil").get_tuple(of("acme"))


def test_an_error_tells_the_thread_as_its_caller_knows_it(graph):
    for _ in graph.stream(TIE, of("acme")):
        with pytest.raises(ThreadBusy, match="thread 't'"):
            graph.invoke(TIE, of("acme"))
        break


def test_memories_are_found_by_their_tenant_alone(model, saver):
    shared = InMemoryStore()
    store = TenantStore(shared)
    graph = create_sroc(model, checkpointer=saver, store=store)
    said = {"messages": [("user", "Always answer in French. Describe rivers.")]}
    for tenant in ("acme", "acme2"):
        graph.invoke(said, of(tenant), context={"user": "ann"})
        assert Profile(store.of(tenant), "ann").preferences
    Profile(store.of("acme2"), "ann").forget()
    assert Profile(store.of("acme"), "ann").preferences
    assert Profile(store.of("acm"), "ann").preferences == {}
    assert store.of("acm").search(()) == []
    assert {item.namespace[0] for item in store.of("acme").search(())} == {"sroc"}
    assert store.of("acme").list_namespaces() == [("sroc", "profile", "ann")]
    assert {namespace[0] for namespace in shared.list_namespaces()} == {"tenant"}
    with pytest.raises(InputError, match="tenant"):
        store.search(())
