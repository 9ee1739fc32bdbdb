"""A request's documents go in, and a reference to them comes out; on the same thread it becomes the documents again.

SQLite's checkpointer saves each state whole, once a step, so that what a request rests on would be saved ten times.
Here it stands once in the same database, compressed and named by its content, and goes with its thread.
"""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from langchain_core.documents import Document
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

from ...tools.context.corpus import REFERENCE, digest
from ...tools.errors import InputError
from .allowed import strict
from .book import Book, Place

KEPT = "sroc_kept"
"""The key in a document's metadata that names what it stands for."""
KEPT_ABOVE = 2_000
"""Characters of all documents together from which they stand once."""
_CHANNELS = ("documents", "found")
_PLAIN = strict(JsonPlusSerializer())

S = TypeVar("S", bound=Mapping[str, Any])


class Kept:
    """The documents of one run.

    Args:
        book: Where they lie.
        place: The thread that they belong to.
    """

    def __init__(self, book: Book, place: Place) -> None:
        self._book, self._place = book, place
        self._known: dict[str, list[Document]] = {}

    async def reference(self, documents: Sequence[Document]) -> list[Document]:
        """The documents as a state holds them: one that names them, or as they are where they are short or filed.

        Raises:
            SaveError: They could not be saved.
        """
        characters = sum(len(each.page_content) for each in documents)
        if not self._book.repeats or characters <= KEPT_ABOVE or any(REFERENCE in each.metadata for each in documents):
            return list(documents)
        name = digest(documents)
        if name not in self._known:
            await self._book.put(self._place, name, await asyncio.to_thread(_packed, list(documents)))
            self._known[name] = list(documents)
        return [Document("", metadata={KEPT: name, "sources": len(documents), "characters": characters})]

    async def entry(self, given: Any) -> Any:
        """A run's input as its first checkpoint holds it."""
        documents = given.get("documents") if isinstance(given, Mapping) else None
        return {**given, "documents": await self.reference(documents)} if documents else given

    async def restored(self, state: S) -> S:
        """The state with the documents that its references name.

        Raises:
            InputError: They are gone.
            SaveError: They could not be read.
        """
        named = {channel: name for channel in _CHANNELS if (name := _name(state.get(channel)))}
        for name in named.values():
            if name not in self._known:
                self._known[name] = await self._found(name)
        return self.recalled(state)

    def recalled(self, state: S) -> S:
        """The same with what this run has read before, and no look into the database."""
        named = {channel: name for channel in _CHANNELS if (name := _name(state.get(channel))) in self._known}
        return {**state, **{channel: self._known[name] for channel, name in named.items()}} if named else state  # type: ignore[return-value]

    async def _found(self, name: str) -> list[Document]:
        packed = await self._book.get(self._place, name)
        if packed is None:
            raise InputError(
                f"thread {self._place.told!r}: its documents, kept as {name[:12]}, are no longer in the checkpointer's "
                "database: pass them again."
            )
        return await asyncio.to_thread(_unpacked, packed)


def _packed(documents: list[Document]) -> bytes:
    _, plain = _PLAIN.dumps_typed(documents)
    return zlib.compress(plain, 1)


def _unpacked(packed: bytes) -> list[Document]:
    documents: list[Document] = _PLAIN.loads_typed(("msgpack", zlib.decompress(packed)))
    return documents


def _name(documents: Any) -> str:
    """What a channel's documents stand for; empty where they are there themselves."""
    first = documents[0] if isinstance(documents, list | tuple) and len(documents) == 1 else None
    return str(first.metadata.get(KEPT, "")) if isinstance(first, Document) else ""
