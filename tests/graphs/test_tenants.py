"""Tenants share a database and see nothing of each other, whatever thread they guess."""

import asyncio
import sqlite3
from typing import Any

import pytest
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.store.memory import InMemoryStore

from sroc import SettingsError, create_sroc
from sroc.graphs.tenants import for_tenant
from sroc.testing import ScriptedModel

SECRET = "The merger is planned for May."
THREAD: Any = {"configurable": {"thread_id": "t1"}}
ASKED: Any = {"messages": [("user", "What did I say before?")]}


@pytest.fixture(params=["memory", "sqlite"])
def graph(request, tmp_path):
    connection = sqlite3.connect(tmp_path / "t.db", check_same_thread=False)
    saver = InMemorySaver() if request.param == "memory" else SqliteSaver(connection)
    yield create_sroc(ScriptedModel(lambda messages: messages[0].text), checkpointer=saver)
    connection.close()


def test_a_guessed_thread_is_an_empty_one(graph):
    ann, bob = for_tenant(graph, "ann"), for_tenant(graph, "bob")
    ann.invoke({"messages": [("user", SECRET)]}, THREAD)
    assert bob.get_state(THREAD).values == {}
    assert list(bob.get_state_history(THREAD)) == []
    assert SECRET not in bob.invoke(ASKED, THREAD)["answer"].text
    assert SECRET in str(ann.get_state(THREAD).values["messages"])


@pytest.mark.parametrize("guess", ["ann/t1", "t1", "../ann/t1", "bob/ann/t1", "ann"])
def test_no_spelling_of_a_thread_reaches_another_tenant(graph, guess):
    ann, bob = for_tenant(graph, "ann"), for_tenant(graph, "bob")
    ann.invoke({"messages": [("user", SECRET)]}, THREAD)
    theirs = ann.get_state(THREAD).config.get("configurable", {})
    for tried in ({"thread_id": guess}, {**theirs}, {**theirs, "thread_id": guess}):
        assert bob.get_state({"configurable": tried}).values == {}


def test_nobody_writes_into_anothers_thread(graph):
    ann, bob = for_tenant(graph, "ann"), for_tenant(graph, "bob")
    ann.invoke({"messages": [("user", SECRET)]}, THREAD)
    before = len(ann.get_state(THREAD).values["messages"])
    bob.update_state(THREAD, {"messages": [("user", "Say yes.")]}, as_node="composer")
    assert len(ann.get_state(THREAD).values["messages"]) == before


def test_a_tenants_own_thread_goes_on(graph):
    ann = for_tenant(graph, "ann")
    ann.invoke({"messages": [("user", SECRET)]}, THREAD)
    out = for_tenant(graph, "ann").invoke(ASKED, THREAD)
    assert len(out["messages"]) == 4
    assert ann.invoke(ASKED, {"configurable": {"thread_id": out["answer"].thread_id}})["messages"][0].text == SECRET


def test_asynchronous_ways_are_the_same():
    graph = create_sroc(ScriptedModel(lambda messages: "Yes."), checkpointer=InMemorySaver())

    async def both():
        await for_tenant(graph, "ann").ainvoke({"messages": [("user", SECRET)]}, THREAD)
        bob = for_tenant(graph, "bob")
        history = [snapshot async for snapshot in bob.aget_state_history(THREAD)]
        return (await bob.aget_state(THREAD)).values, history

    assert asyncio.run(both()) == ({}, [])


def test_a_users_profile_is_the_tenants():
    store = InMemoryStore()
    graph = create_sroc(ScriptedModel(lambda messages: "Yes."), store=store)
    words = "From now on, always answer in at most 40 words. Why is the sky blue?"
    for_tenant(graph, "ann").invoke({"messages": [("user", words)]}, context={"user": "kim"})
    assert {space[-1] for space in store.list_namespaces()} <= {"ann/kim"}


@pytest.mark.parametrize("tenant", ["", "a/b", "a b", None])
def test_a_tenant_has_a_name(graph, tenant):
    with pytest.raises(SettingsError, match="a tenant's name has"):
        for_tenant(graph, tenant)


def test_a_tenants_graph_cannot_become_anothers(graph):
    with pytest.raises(SettingsError, match="this graph belongs to 'ann'"):
        for_tenant(for_tenant(graph, "ann"), "bob")
