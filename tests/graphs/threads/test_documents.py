"""Documents of a saved thread stand once in its database, come back on the same thread, and go with it."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import Any

import pytest
from langchain_core.documents import Document
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.serde.encrypted import EncryptedSerializer
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver

from sroc import InputError, create_sroc
from sroc.testing import ScriptedModel

FACT = "The basin of Orsk is 14 metres deep."
LEVELS = "\n\n".join(f"Gauge {n} stood at {n % 89} centimetres before noon." for n in range(5_000))
DEPTH = Document(f"{LEVELS}\n\n{FACT}", metadata={"source": "gauges"})
REQUEST: Any = {"messages": [("user", "How deep is the basin of Orsk?")], "documents": [DEPTH]}
AGAIN: Any = {"messages": [("user", "How deep is the basin of Orsk, once more?")]}
THREAD: RunnableConfig = {"configurable": {"thread_id": "t"}}


def deep(_: Any) -> str:
    return f"{FACT} So it is told."


def connected() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", check_same_thread=False)


def size(connection: sqlite3.Connection) -> int:
    return len(connection.serialize())


def rows(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_documents_are_saved_once_and_come_back_for_every_further_request_and_for_an_earlier_state():
    connection = connected()
    saver = SqliteSaver(connection)
    first = create_sroc(ScriptedModel(deep), checkpointer=saver).invoke(REQUEST, THREAD)["answer"]
    once = size(connection)
    assert once < len(DEPTH.page_content)
    graph = create_sroc(ScriptedModel(deep), checkpointer=saver)
    past = next(state for state in graph.get_state_history(THREAD) if state.next == ("planner",))
    second = graph.invoke(AGAIN, THREAD)["answer"]
    replayed = graph.invoke(None, past.config)["answer"]
    assert {a.citations[0].quote for a in (first, second, replayed)} == {FACT}
    assert rows(connection, "sroc_documents") == 1
    assert [document.page_content for document in graph.get_state(THREAD).values["documents"]] == [""]


def test_a_deleted_thread_leaves_nothing_and_its_documents_are_asked_for_again():
    connection = connected()
    saver = SqliteSaver(connection)
    graph = create_sroc(ScriptedModel(deep), checkpointer=saver)
    graph.invoke(REQUEST, THREAD)
    kept = graph.get_state(THREAD).values["documents"]
    saver.delete_thread("t")
    assert not any(rows(connection, table) for table in ("checkpoints", "writes", "sroc_documents", "sroc_receipts"))
    with pytest.raises(InputError, match=r"thread 't': its documents, kept as .*: pass them again"):
        graph.invoke({**AGAIN, "documents": kept}, THREAD)


def test_a_reference_is_of_use_on_its_own_thread_alone():
    graph = create_sroc(ScriptedModel(deep), checkpointer=SqliteSaver(connected()))
    graph.invoke(REQUEST, THREAD)
    kept = graph.get_state(THREAD).values["documents"]
    with pytest.raises(InputError, match="thread 'other'"):
        graph.invoke({**AGAIN, "documents": kept}, {"configurable": {"thread_id": "other"}})


class Backwards:
    def encrypt(self, plaintext: bytes) -> tuple[str, bytes]:
        return "backwards", plaintext[::-1]

    def decrypt(self, ciphername: str, ciphertext: bytes) -> bytes:
        assert ciphername == "backwards"
        return ciphertext[::-1]


def test_what_is_encrypted_stays_so_and_asynchronous_runs_do_the_same():
    async def asked() -> tuple[Any, str]:
        async with AsyncSqliteSaver.from_conn_string(":memory:") as saver:
            saver.serde = EncryptedSerializer(Backwards())
            graph = create_sroc(ScriptedModel(deep), checkpointer=saver)
            await graph.ainvoke(REQUEST, THREAD)
            cursor = await saver.conn.execute("SELECT type, documents FROM sroc_documents")
            ((kind, _),) = await cursor.fetchall()
            return (await graph.ainvoke(AGAIN, THREAD))["answer"], kind

    answer, kind = asyncio.run(asked())
    assert answer.citations[0].quote == FACT
    assert kind == "bytes+backwards"


def test_a_checkpointer_that_saves_changes_alone_holds_the_documents_themselves():
    graph = create_sroc(ScriptedModel(deep), checkpointer=InMemorySaver())
    graph.invoke(REQUEST, THREAD)
    assert graph.get_state(THREAD).values["documents"] == [DEPTH]
