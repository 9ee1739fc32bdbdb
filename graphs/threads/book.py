"""Receipts and turns by thread: two small tables beside the checkpoints; replies go through the saver's serializer."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary, WeakValueDictionary

from langgraph.checkpoint.base import BaseCheckpointSaver

from ...tools.errors import SaveError, how_to_resume
from ...tools.faults import one_line
from ...tools.receipts import Receipt
from .allowed import strict
from .databases import Database, Rows, database_of
from .tenants import TenantSaver

SHARED = ("requests", "input_tokens", "output_tokens", "total_tokens", "cost_usd", "tool_calls")
"""What a budget counts, by the names of its limits."""
_TABLES = (
    """CREATE TABLE IF NOT EXISTS sroc_receipts (
    thread_id TEXT NOT NULL, checkpoint_ns TEXT NOT NULL, key TEXT NOT NULL,
    sent INTEGER NOT NULL, type TEXT, reply {blob}, PRIMARY KEY (thread_id, checkpoint_ns, key))""",
    """CREATE TABLE IF NOT EXISTS sroc_turns (
    thread_id TEXT NOT NULL, checkpoint_ns TEXT NOT NULL, owner TEXT NOT NULL,
    machine TEXT NOT NULL, process TEXT NOT NULL, ends DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (thread_id, checkpoint_ns))""",
    f"""CREATE TABLE IF NOT EXISTS sroc_budgets (
    name TEXT PRIMARY KEY, {", ".join(f"{name} DOUBLE PRECISION NOT NULL DEFAULT 0" for name in SHARED)})""",
    """CREATE TABLE IF NOT EXISTS sroc_documents (
    thread_id TEXT NOT NULL, checkpoint_ns TEXT NOT NULL, name TEXT NOT NULL,
    type TEXT NOT NULL, documents {blob} NOT NULL, PRIMARY KEY (thread_id, checkpoint_ns, name))""",
)
_TRIGGER = """CREATE TRIGGER IF NOT EXISTS sroc_deleted AFTER DELETE ON checkpoints
    WHEN NOT EXISTS (SELECT 1 FROM checkpoints WHERE thread_id = OLD.thread_id)
    BEGIN DELETE FROM sroc_documents WHERE thread_id = OLD.thread_id;
    DELETE FROM sroc_receipts WHERE thread_id = OLD.thread_id; END"""
"""With a thread goes what SROC keeps of it, whoever deletes it."""
_HERE = "WHERE thread_id = ? AND checkpoint_ns = ?"
_FIND = f"SELECT sent, type, reply FROM sroc_receipts {_HERE} AND key = ?"
_NOTE = """INSERT INTO sroc_receipts (thread_id, checkpoint_ns, key, sent) VALUES (?, ?, ?, ?)
    ON CONFLICT (thread_id, checkpoint_ns, key) DO UPDATE SET sent = sroc_receipts.sent + excluded.sent"""
_KEEP = """INSERT INTO sroc_receipts (thread_id, checkpoint_ns, key, sent, type, reply) VALUES (?, ?, ?, 0, ?, ?)
    ON CONFLICT (thread_id, checkpoint_ns, key) DO UPDATE SET type = excluded.type, reply = excluded.reply"""
_FORGET = f"DELETE FROM sroc_receipts {_HERE}"
_PUT = """INSERT INTO sroc_documents VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (thread_id, checkpoint_ns, name) DO NOTHING"""
_GET = f"SELECT type, documents FROM sroc_documents {_HERE} AND name = ?"
_CLAIM = """INSERT INTO sroc_turns VALUES (?, ?, ?, ?, ?, {now} + ?)
    ON CONFLICT (thread_id, checkpoint_ns) DO UPDATE SET owner = excluded.owner, machine = excluded.machine,
    process = excluded.process, ends = excluded.ends WHERE sroc_turns.ends < {now} RETURNING owner"""
_HOLDER = f"SELECT owner, machine, process FROM sroc_turns {_HERE}"
_RENEW = f"UPDATE sroc_turns SET ends = {{now}} + ? {_HERE} AND owner = ? RETURNING owner"
_RELEASE = f"DELETE FROM sroc_turns {_HERE} AND owner = ?"
_NOW = ("(julianday('now') - 2440587.5) * 86400.0", "extract(epoch from clock_timestamp())")


@dataclass(frozen=True)
class Place:
    """One conversation: a thread, and the namespace where the graph is part of another."""

    thread_id: str
    """As the database has it."""
    checkpoint_ns: str = ""
    told: str = ""
    """The thread as its caller knows it."""
    tenant: str = ""
    """What the database's names of this tenant's threads begin with; empty where there are no tenants."""


@dataclass(frozen=True)
class Holder:
    """Whose turn it is on a thread."""

    owner: str
    machine: str
    process: str


class Book:
    """The tables that SROC keeps in a checkpointer's database. Every method raises `SaveError` where that fails."""

    def __init__(self, saver: BaseCheckpointSaver[Any]) -> None:
        self._database: Database = database_of(saver)
        self._serde = strict(saver.serde)
        self._ready = False
        self.queues: WeakValueDictionary[Place, asyncio.Lock] = WeakValueDictionary()
        """Who waits for a turn in this process, in order."""

    @property
    def loop(self) -> asyncio.AbstractEventLoop | None:
        """The event loop that the database's connection belongs to; None where it belongs to none."""
        return self._database.loop

    @property
    def repeats(self) -> bool:
        """Whether the checkpointer saves what stays the same again with every step."""
        return self._database.repeats

    async def put(self, place: Place, name: str, value: Any) -> None:
        """Keep a value with a thread, for as long as the thread is kept."""
        await self.run(place, _PUT, place.thread_id, place.checkpoint_ns, name, *self._serde.dumps_typed(value))

    async def get(self, place: Place, name: str) -> Any:
        """A value that was kept with the thread; None where it is gone."""
        rows = await self.run(place, _GET, place.thread_id, place.checkpoint_ns, name)
        return self._serde.loads_typed((rows[0][0], bytes(rows[0][1]))) if rows else None

    async def find(self, place: Place, key: str) -> Receipt:
        """What is known of a request."""
        rows = await self.run(place, _FIND, place.thread_id, place.checkpoint_ns, key)
        if not rows:
            return Receipt()
        sent, kind, reply = rows[0]
        return Receipt(None if kind is None else self._serde.loads_typed((kind, bytes(reply))), sent)

    async def note(self, place: Place, key: str, change: int) -> None:
        """A request is about to be sent (+1), or cost nothing (-1)."""
        await self.run(place, _NOTE, place.thread_id, place.checkpoint_ns, key, change)

    async def keep(self, place: Place, key: str, reply: Any) -> None:
        """Its reply came."""
        await self.run(place, _KEEP, place.thread_id, place.checkpoint_ns, key, *self._serde.dumps_typed(reply))

    async def forget(self, place: Place) -> None:
        """Nothing is known of the place any more."""
        await self.run(place, _FORGET, place.thread_id, place.checkpoint_ns)

    async def claim(self, place: Place, holder: Holder, seconds: float) -> bool:
        """Take the turn for so long, where nobody has it or its time is over; whether that was so."""
        values = (place.thread_id, place.checkpoint_ns, holder.owner, holder.machine, holder.process, seconds)
        return bool(await self.run(place, self._timed(_CLAIM), *values))

    async def holder(self, place: Place) -> Holder | None:
        """Whose turn it is."""
        rows = await self.run(place, _HOLDER, place.thread_id, place.checkpoint_ns)
        return Holder(*rows[0]) if rows else None

    async def renew(self, place: Place, owner: str, seconds: float) -> bool:
        """Keep the turn for so long from now; whether it was still this owner's."""
        return bool(await self.run(place, self._timed(_RENEW), seconds, place.thread_id, place.checkpoint_ns, owner))

    async def release(self, place: Place, owner: str) -> None:
        """The turn is over."""
        await self.run(place, _RELEASE, place.thread_id, place.checkpoint_ns, owner)

    def _timed(self, statement: str) -> str:
        return statement.format(now=_NOW[self._database.postgres])

    async def run(self, place: Place, statement: str, *values: Any) -> Rows:
        """The rows that a statement returns; its places are written `?`."""
        try:
            if not self._ready:
                await self._set_up()
            return await self._database.run(statement, values)
        except Exception as error:  # whatever the database's library raises
            raise save_error(place.told, error) from error

    async def _set_up(self) -> None:
        for table in _TABLES:
            made = table.format(blob="BYTEA" if self._database.postgres else "BLOB")
            try:
                await self._database.run(made)
            except Exception:  # PostgreSQL, where two processes made it at once: it is there now
                await self._database.run(made)
        if self._database.repeats:
            await self._database.prepared()
            await self._database.run(_TRIGGER)
        self._ready = True


def save_error(thread_id: str, error: Exception) -> SaveError:
    """A checkpointer's error as one of ours."""
    return SaveError(
        f"thread {thread_id!r}: the checkpointer failed ({one_line(error)}), so nothing more is paid "
        f"for; resume with {how_to_resume(thread_id)} when it works again.",
        thread_id=thread_id,
    )


_books: WeakKeyDictionary[BaseCheckpointSaver[Any], Book] = WeakKeyDictionary()


def book_of(saver: BaseCheckpointSaver[Any]) -> Book:
    """The book of a checkpointer: one for all graphs that share it, and for all its tenants."""
    if isinstance(saver, TenantSaver):
        return book_of(saver.saver)
    if saver not in _books:
        _books[saver] = Book(saver)
    return _books[saver]
