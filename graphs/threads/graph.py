"""The compiled graph, whose runs keep receipts of what they paid."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

from langchain_core.runnables import RunnableConfig, ensure_config
from langchain_core.runnables.config import merge_configs
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.config import get_config
from langgraph.graph.state import CompiledStateGraph

from ...tools.receipts import Receipt
from .book import Book, Place, book_of

_VISIT = "__sroc_visit"
"""Where a run's config carries its visit; LangGraph keeps such names out of metadata and checkpoints."""


@dataclass(frozen=True)
class Visit:
    """One run on one thread."""

    book: Book
    place: Place


class Kept:
    """The receipts of one node of a run: `Receipts`, at its step."""

    def __init__(self, visit: Visit, step: int) -> None:
        self._visit, self._step = visit, step

    async def find(self, key: str) -> Receipt:
        """What is known of a request."""
        return await self._visit.book.find(self._visit.place, key)

    async def note(self, key: str, change: int) -> None:
        """It is about to be sent (+1), or cost nothing (-1)."""
        await self._visit.book.note(self._visit.place, key, self._step, change)

    async def keep(self, key: str, reply: Any) -> None:
        """Its reply came."""
        await self._visit.book.keep(self._visit.place, key, reply)

    async def begin(self) -> None:
        """A new request begins here: the receipts of earlier ones are not needed any more."""
        await self._visit.book.forget(self._visit.place, self._step)


def kept() -> Kept | None:
    """The receipts of the node that runs; None where the thread is not saved."""
    config = get_config()
    visit = config.get("configurable", {}).get(_VISIT)
    return Kept(visit, int(config.get("metadata", {}).get("langgraph_step", 0))) if visit is not None else None


class ThreadGraph(CompiledStateGraph[Any, Any, Any, Any]):
    """LangGraph's compiled graph; with a checkpointer its runs keep receipts, and save each step before the next."""

    def __init__(self, *, book: Book | None = None, **fields: Any) -> None:
        super().__init__(**fields)
        self.book = book

    def stream(self, input: Any, config: RunnableConfig | None = None, **more: Any) -> Iterator[Any]:
        """As LangGraph's."""
        yield from super().stream(input, *self._visited(config, more), **more)

    async def astream(self, input: Any, config: RunnableConfig | None = None, **more: Any) -> AsyncIterator[Any]:
        """As LangGraph's."""
        async for part in super().astream(input, *self._visited(config, more), **more):
            yield part

    def _visited(self, config: RunnableConfig | None, more: dict[str, Any]) -> tuple[RunnableConfig | None]:
        """The config with the run's visit in it."""
        own = ensure_config(merge_configs(self.config, config)).get("configurable", {})
        thread_id = own.get("thread_id")
        if self.book is None or thread_id is None:
            return (config,)
        more["durability"] = more.get("durability") or "sync"
        visit = Visit(self.book, Place(str(thread_id), str(own.get("checkpoint_ns") or "")))
        return (merge_configs(config, {"configurable": {_VISIT: visit}}),)


def threaded(graph: CompiledStateGraph[Any, Any, Any, Any], checkpointer: Any) -> ThreadGraph:
    """The same graph, its threads kept in the checkpointer's database."""
    fields = {name: value for name, value in vars(graph).items() if name != "__orig_class__"}
    book = book_of(checkpointer) if isinstance(checkpointer, BaseCheckpointSaver) else None
    return ThreadGraph(book=book, **fields)
