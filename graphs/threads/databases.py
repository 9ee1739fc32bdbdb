"""A checkpointer in; a way to run SQL in its own database out, through its public connection or pool."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Protocol

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.memory import InMemorySaver

Rows = list[tuple[Any, ...]]


class Database(Protocol):
    """Runs one statement at a time, each a transaction of its own."""

    postgres: bool
    """Whether it speaks PostgreSQL's dialect, else SQLite's."""
    loop: asyncio.AbstractEventLoop | None
    """The one that its connection belongs to; None where it belongs to none."""
    repeats: bool
    """Whether its checkpointer saves each state whole, as SQLite's do."""

    async def prepared(self) -> None:
        """Make sure that the checkpointer's own tables are there."""
        ...

    async def run(self, statement: str, values: Sequence[Any] = ()) -> Rows:
        """The rows that a statement returns; its places are written `?`."""
        ...


def database_of(saver: BaseCheckpointSaver[Any]) -> Database:
    """The saver's own database where it is SQLite or PostgreSQL; else one in memory, which ends with the process."""
    return _own(saver) or _Sqlite(sqlite3.connect(":memory:", check_same_thread=False), threading.Lock())


def keeps(saver: Any) -> bool:
    """Whether what is beside the saver's checkpoints lives as long as they do."""
    return isinstance(saver, InMemorySaver) or _own(saver) is not None


def _own(saver: Any) -> Database | None:
    """By its connection, since some servers put a checkpointer of their own around it."""
    connection = getattr(saver, "conn", None)
    library, name = type(connection).__module__.partition(".")[0], type(connection).__name__
    if library in ("sqlite3", "pysqlite3", "sqlcipher3"):
        return _Sqlite(saver.conn, saver.lock, saver)
    if library == "aiosqlite":
        return _AsyncSqlite(saver)
    if library in ("psycopg", "psycopg_pool"):
        return _AsyncPostgres(saver) if name.startswith("Async") else _Postgres(saver)
    return None


class _Sqlite:
    postgres = False
    loop: asyncio.AbstractEventLoop | None = None

    def __init__(self, connection: sqlite3.Connection, lock: threading.Lock, saver: Any = None) -> None:
        self._connection, self._lock, self._saver = connection, lock, saver
        self.repeats = saver is not None

    async def prepared(self) -> None:
        with self._lock:
            self._saver.setup()

    async def run(self, statement: str, values: Sequence[Any] = ()) -> Rows:
        return await asyncio.to_thread(self._run, statement, values)

    def _run(self, statement: str, values: Sequence[Any]) -> Rows:
        with self._lock, self._connection as connection:
            return list(connection.execute(statement, values))


class _AsyncSqlite:
    postgres = False

    repeats = True

    def __init__(self, saver: Any) -> None:
        self._saver = saver
        self.loop: asyncio.AbstractEventLoop | None = saver.loop

    async def prepared(self) -> None:
        await _on(self.loop, self._saver.setup())

    async def run(self, statement: str, values: Sequence[Any] = ()) -> Rows:
        return await _on(self.loop, self._run(statement, values))

    async def _run(self, statement: str, values: Sequence[Any]) -> Rows:
        async with self._saver.lock:
            try:
                async with self._saver.conn.execute(statement, values) as cursor:
                    rows = [tuple(row) async for row in cursor]
            except sqlite3.Error:
                await self._saver.conn.rollback()
                raise
            await self._saver.conn.commit()
        return rows


class _Postgres:
    postgres, repeats = True, False
    loop: asyncio.AbstractEventLoop | None = None

    def __init__(self, saver: Any) -> None:
        self._saver = saver

    async def prepared(self) -> None:
        await asyncio.to_thread(self._saver.setup)

    async def run(self, statement: str, values: Sequence[Any] = ()) -> Rows:
        return await asyncio.to_thread(self._run, statement.replace("?", "%s"), values)

    def _run(self, statement: str, values: Sequence[Any]) -> Rows:
        from psycopg.rows import tuple_row

        with self._connected() as connection, connection.transaction():
            cursor = connection.cursor(row_factory=tuple_row).execute(statement, values)
            return list(cursor) if cursor.description else []

    @contextmanager
    def _connected(self) -> Any:
        source = self._saver.conn
        if hasattr(source, "getconn"):
            with source.connection() as connection:
                yield connection
        else:
            with self._saver.lock:
                yield source


class _AsyncPostgres:
    postgres, repeats = True, False

    def __init__(self, saver: Any) -> None:
        self._saver = saver
        self.loop: asyncio.AbstractEventLoop | None = saver.loop

    async def prepared(self) -> None:
        await self._saver.setup()

    async def run(self, statement: str, values: Sequence[Any] = ()) -> Rows:
        return await _on(self.loop, self._run(statement.replace("?", "%s"), values))

    async def _run(self, statement: str, values: Sequence[Any]) -> Rows:
        from psycopg.rows import tuple_row

        async with self._connected() as connection, connection.transaction():
            cursor = await connection.cursor(row_factory=tuple_row).execute(statement, values)
            return await cursor.fetchall() if cursor.description else []

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[Any]:
        source = self._saver.conn
        if hasattr(source, "getconn"):
            async with source.connection() as connection:
                yield connection
        else:
            async with self._saver.lock:
                yield source


async def _on(loop: asyncio.AbstractEventLoop | None, work: Any) -> Rows:
    """Await on the loop that the connection belongs to."""
    if loop is None or asyncio.get_running_loop() is loop:
        rows: Rows = await work
        return rows
    return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, loop))
