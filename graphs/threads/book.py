"""Receipts by thread: one small table beside the checkpoints, written through the checkpointer's own serializer."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

from langgraph.checkpoint.base import BaseCheckpointSaver

from ...tools.errors import SaveError
from ...tools.receipts import Receipt
from .databases import Database, Rows, database_of

_TABLE = """CREATE TABLE IF NOT EXISTS sroc_receipts (
    thread_id TEXT NOT NULL, checkpoint_ns TEXT NOT NULL, step INTEGER NOT NULL, key TEXT NOT NULL,
    sent INTEGER NOT NULL, type TEXT, reply {blob}, PRIMARY KEY (thread_id, checkpoint_ns, key))"""
_FIND = "SELECT sent, type, reply FROM sroc_receipts WHERE thread_id = ? AND checkpoint_ns = ? AND key = ?"
_NOTE = """INSERT INTO sroc_receipts (thread_id, checkpoint_ns, step, key, sent) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (thread_id, checkpoint_ns, key) DO UPDATE SET sent = sroc_receipts.sent + excluded.sent"""
_KEEP = "UPDATE sroc_receipts SET type = ?, reply = ? WHERE thread_id = ? AND checkpoint_ns = ? AND key = ?"
_FORGET = "DELETE FROM sroc_receipts WHERE thread_id = ? AND checkpoint_ns = ? AND step < ?"


@dataclass(frozen=True)
class Place:
    """One conversation: a thread, and the namespace where the graph is part of another."""

    thread_id: str
    checkpoint_ns: str = ""


class Book:
    """The tables that SROC keeps in a checkpointer's database."""

    def __init__(self, saver: BaseCheckpointSaver[Any]) -> None:
        self._database: Database = database_of(saver)
        self._serde = saver.serde
        self._ready = False

    async def find(self, place: Place, key: str) -> Receipt:
        """What is known of a request."""
        rows = await self._run(place, _FIND, place.thread_id, place.checkpoint_ns, key)
        if not rows:
            return Receipt()
        sent, kind, reply = rows[0]
        return Receipt(None if kind is None else self._serde.loads_typed((kind, bytes(reply))), sent)

    async def note(self, place: Place, key: str, step: int, change: int) -> None:
        """A request is about to be sent (+1), or cost nothing (-1)."""
        await self._run(place, _NOTE, place.thread_id, place.checkpoint_ns, step, key, change)

    async def keep(self, place: Place, key: str, reply: Any) -> None:
        """Its reply came."""
        await self._run(place, _KEEP, *self._serde.dumps_typed(reply), place.thread_id, place.checkpoint_ns, key)

    async def forget(self, place: Place, before: int) -> None:
        """A new request began at this step: what earlier ones paid for is in their checkpoints."""
        await self._run(place, _FORGET, place.thread_id, place.checkpoint_ns, before)

    async def _run(self, place: Place, statement: str, *values: Any) -> Rows:
        try:
            if not self._ready:
                await self._set_up()
            return await self._database.run(statement, values)
        except Exception as error:  # whatever the database's library raises
            words = " ".join(str(error).split())
            raise SaveError(
                f"thread {place.thread_id!r}: the checkpointer's database failed ({type(error).__name__}: {words}), "
                "and nothing more was paid for; resume with invoke(None, config) when it works again.",
                thread_id=place.thread_id,
            ) from error

    async def _set_up(self) -> None:
        table = _TABLE.format(blob="BYTEA" if self._database.postgres else "BLOB")
        try:
            await self._database.run(table)
        except Exception:  # PostgreSQL: two processes made it at once
            await asyncio.sleep(0)
            await self._database.run(table)
        self._ready = True


_books: WeakKeyDictionary[BaseCheckpointSaver[Any], Book] = WeakKeyDictionary()


def book_of(saver: BaseCheckpointSaver[Any]) -> Book:
    """The book of a checkpointer: one for all graphs that share it."""
    return _books.setdefault(saver, Book(saver)) if saver not in _books else _books[saver]
