"""The compiled graph, whose runs on a thread come one after another and keep receipts of what they paid."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from langchain_core.runnables import RunnableConfig, ensure_config
from langchain_core.runnables.config import merge_configs
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.config import get_config
from langgraph.graph.state import CompiledStateGraph

from ...tools.receipts import Receipt
from .. import bridge
from .book import Book, Place, book_of
from .turns import Turn, take

_VISIT = "__sroc_visit"
"""Where a run's config carries its visit; LangGraph keeps such names out of metadata and checkpoints."""
_REQUEST = "request"
"""The key of the receipt that tells which request all the others are for."""


@dataclass(frozen=True)
class Visit:
    """One run on one thread, in its turn: `Receipts` for its nodes."""

    book: Book
    place: Place
    turn: Turn

    async def find(self, key: str) -> Receipt:
        """What is known of a request."""
        return await self.book.find(self.place, key)

    async def note(self, key: str, change: int) -> None:
        """It is about to be sent (+1), or cost nothing (-1)."""
        self.turn.check()
        await self.book.note(self.place, key, change)

    async def keep(self, key: str, reply: Any) -> None:
        """Its reply came."""
        await self.book.keep(self.place, key, reply)

    async def begin(self, request: str) -> None:
        """A request begins, or begins again: receipts of other ones are not needed any more.

        Args:
            request: Names it: the checkpoint that it began from.
        """
        if (await self.book.find(self.place, _REQUEST)).reply != request:
            await self.book.forget(self.place)
            await self.book.keep(self.place, _REQUEST, request)


def visit() -> Visit | None:
    """That of the node which runs; None where its thread is not saved."""
    found: Visit | None = get_config().get("configurable", {}).get(_VISIT)
    return found


class ThreadGraph(CompiledStateGraph[Any, Any, Any, Any]):
    """LangGraph's compiled graph; with a checkpointer its runs take turns, and save each step before the next.

    Args:
        book: Where turns and receipts lie; None where threads are not saved.
        fields: LangGraph's own.
    """

    def __init__(self, *, book: Book | None = None, **fields: Any) -> None:
        super().__init__(**fields)
        self.book = book

    def stream(self, input: Any, config: RunnableConfig | None = None, **more: Any) -> Iterator[Any]:
        """As LangGraph's.

        Raises:
            ThreadBusy: Another run works on the thread, and this one is not to wait.
            SaveError: The checkpointer failed.
        """
        place = self._place(config)
        if self.book is None or place is None or _inside(self.book.loop):
            yield from super().stream(input, config, **more)
            return
        turn = bridge.run(take(self.book, place, wait=_waits(place, more.get("context"))))
        try:
            yield from super().stream(input, _visiting(config, Visit(self.book, place, turn)), **_saved(more))
        finally:
            bridge.run(turn.end())

    async def astream(self, input: Any, config: RunnableConfig | None = None, **more: Any) -> AsyncIterator[Any]:
        """As LangGraph's; raises what `stream` does."""
        place = self._place(config)
        if self.book is None or place is None:
            async for part in super().astream(input, config, **more):
                yield part
            return
        turn = await _taken(self.book, place, wait=_waits(place, more.get("context")))
        try:
            visiting = _visiting(config, Visit(self.book, place, turn))
            async for part in super().astream(input, visiting, **_saved(more)):
                yield part
        finally:
            await asyncio.shield(bridge.on_loop(turn.end()))

    def _place(self, config: RunnableConfig | None) -> Place | None:
        own = ensure_config(merge_configs(self.config, config)).get("configurable", {})
        thread_id = own.get("thread_id")
        return None if thread_id is None else Place(str(thread_id), str(own.get("checkpoint_ns") or ""))


def threaded(graph: CompiledStateGraph[Any, Any, Any, Any], checkpointer: Any) -> ThreadGraph:
    """The same graph, its threads kept in the checkpointer's database."""
    fields = {name: value for name, value in vars(graph).items() if name != "__orig_class__"}
    book = book_of(checkpointer) if isinstance(checkpointer, BaseCheckpointSaver) else None
    return ThreadGraph(book=book, **fields)


def _inside(loop: asyncio.AbstractEventLoop | None) -> bool:
    """Whether blocking here would block that loop; LangGraph has its own words for it."""
    try:
        return loop is not None and asyncio.get_running_loop() is loop
    except RuntimeError:
        return False


def _waits(place: Place, context: Any) -> bool:
    """Whether the run waits for its turn; never for the one that it is itself part of."""
    outer: Visit | None = ensure_config().get("configurable", {}).get(_VISIT)
    if outer is not None and outer.place == place:
        return False
    own = context if isinstance(context, Mapping) else vars(context) if context is not None else {}
    return own.get("multitask_strategy") == "enqueue"


def _visiting(config: RunnableConfig | None, visit: Visit) -> RunnableConfig:
    return merge_configs(config, {"configurable": {_VISIT: visit}})


def _saved(more: dict[str, Any]) -> dict[str, Any]:
    """Each step is saved before the next begins, unless the caller says otherwise."""
    return {**more, "durability": more.get("durability") or "sync"}


async def _taken(book: Book, place: Place, *, wait: bool) -> Turn:
    """The turn; one that comes when its caller was cancelled is over at once."""
    coming = bridge.on_loop(take(book, place, wait=wait))
    try:
        return await asyncio.shield(coming)
    except asyncio.CancelledError:
        coming.add_done_callback(lambda done: done.exception() or bridge.on_loop(done.result().end()))
        raise
