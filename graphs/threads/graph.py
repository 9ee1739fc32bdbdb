"""The compiled graph, whose runs on a thread come one after another and keep receipts of what they paid."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self, TypeVar, cast

from langchain_core.runnables import RunnableConfig, ensure_config
from langchain_core.runnables.config import merge_configs
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.config import get_config
from langgraph.errors import EmptyInputError
from langgraph.graph.state import CompiledStateGraph

from ...tools.budgets import Budget, Shared
from ...tools.errors import InputError, SaveError, SettingsError
from ...tools.receipts import Receipt
from ...tools.record import Answer
from .. import bridge
from ..settings import Settings
from .book import Book, Place, book_of, save_error
from .databases import keeps
from .documents import Kept
from .purse import BookPurse
from .tenants import TenantSaver, prefix, served_user
from .turns import Turn, take
from .watch import Watched

_VISIT = "__sroc_visit"
"""Where a run's config carries its visit; LangGraph keeps such names out of metadata and checkpoints."""
UNSAVED = "__sroc_unsaved"
"""True in the config of a run that cannot be resumed, whatever thread it names."""
_REQUEST = "request"
"""The key of the receipt that tells which request all the others are for."""


SoFar = Callable[[Mapping[str, Any], str, Settings], Answer | None]


Filed = Callable[[Any], Any]


def _as_it_is(entry: Any) -> Any:
    return entry


def _nothing(values: Mapping[str, Any], thread_id: str, settings: Settings) -> None:  # noqa: ARG001
    return None


@dataclass(frozen=True)
class Visit:
    """One run on one thread, in its turn: `Receipts` for its nodes."""

    book: Book
    place: Place
    turn: Turn
    watched: Watched
    documents: Kept

    async def find(self, key: str) -> Receipt:
        """What is known of a request."""
        return await self.book.find(self.place, key)

    async def note(self, key: str, change: int) -> None:
        """It is about to be sent (+1), or cost nothing (-1); the first only while all is saved that came before."""
        if change > 0:
            self.turn.check()
            await self.watched.settled()
            if self.watched.failure is not None:
                raise self.failed(self.watched.failure)
        await self.book.note(self.place, key, change)

    async def keep(self, key: str, reply: Any) -> None:
        """Its reply came. Where it cannot be kept it is used all the same, but nothing more is paid for."""
        try:
            await self.book.keep(self.place, key, reply)
        except SaveError as error:
            self.watched.failure = self.watched.failure or error

    async def begin(self, request: str) -> None:
        """A request begins, or begins again: receipts of other ones are not needed any more.

        Args:
            request: Names it: the checkpoint that it began from.
        """
        if (await self.book.find(self.place, _REQUEST)).reply != request:
            await self.book.forget(self.place)
            await self.book.keep(self.place, _REQUEST, request)

    def failed(self, error: Exception) -> SaveError:
        """An error of the checkpointer as one of ours."""
        return error if isinstance(error, SaveError) else save_error(self.place.told, error)


S = TypeVar("S", bound=Mapping[str, Any])


async def restored(state: S) -> S:
    """A node's state with the documents that its thread keeps once; raises as `Kept.restored` does."""
    here = visit()
    return state if here is None else await here.documents.restored(state)


def visit() -> Visit | None:
    """That of the node which runs; None where its thread is not saved."""
    found: Visit | None = get_config().get("configurable", {}).get(_VISIT)
    return found


def shared(budget: Budget | None, visit: Visit | None) -> Shared | None:
    """The run's way to a budget in its checkpointer's database.

    Raises:
        SettingsError: Its thread is not saved.
    """
    if budget is None:
        return None
    if visit is None:
        raise SettingsError(
            f"context budget={budget.name!r}: it lies in the checkpointer's database; pass create_sroc a checkpointer "
            "and a thread_id in the config."
        )
    return Shared(budget, BookPurse(visit.book, visit.place, budget))


class ThreadGraph(CompiledStateGraph[Any, Any, Any, Any]):
    """LangGraph's compiled graph; with a checkpointer its runs take turns, and save each step before the next.

    Args:
        book: Where turns and receipts lie; None where threads are not saved.
        so_far: The answer that a state has come to.
        filed: An input as the first checkpoint may hold it.
        queued: Whether whoever calls lets one run in at a time, and each waits for the end of the one before.
        fields: LangGraph's own.
    """

    def __init__(
        self,
        *,
        book: Book | None = None,
        so_far: SoFar = _nothing,
        filed: Filed = _as_it_is,
        queued: bool = False,
        **fields: Any,
    ) -> None:
        super().__init__(**fields)
        self.book, self.so_far, self.filed, self.queued = book, so_far, filed, queued

    def copy(self, update: dict[str, Any] | None = None) -> Self:
        """As LangGraph's; a server that brings its checkpointer gets receipts, turns and budgets in its database."""
        given = update or {}
        saver = given.get("checkpointer")
        if "book" in given or not isinstance(saver, BaseCheckpointSaver):
            return super().copy(update)
        return super().copy({**given, "book": book_of(saver) if keeps(saver) else None, "queued": True})

    def stream(self, input: Any, config: RunnableConfig | None = None, **more: Any) -> Iterator[Any]:
        """As LangGraph's.

        Raises:
            ThreadBusy: Another run works on the thread, and this one is not to wait.
            SaveError: The checkpointer failed; holds what was done so far.
        """
        place = self._place(config)
        if self.book is None or place is None or _inside(self.book.loop):
            yield from super().stream(input, config, **more)
            return
        turn = bridge.run(take(self.book, place, wait=self._waits(place, more.get("context"))))
        visit = self._visit(self.book, place, turn)
        try:
            entry = bridge.run(visit.documents.entry(self.filed(input)))
            yield from self._watched(visit).stream(entry, _visiting(config, visit), **_saved(more))
        except Exception as error:
            if (told := self._told(visit, error, more.get("context"))) is error:
                raise
            raise told from error
        finally:
            bridge.run(turn.end())

    async def astream(self, input: Any, config: RunnableConfig | None = None, **more: Any) -> AsyncIterator[Any]:
        """As LangGraph's; raises what `stream` does."""
        place = self._place(config)
        if self.book is None or place is None:
            async for part in super().astream(input, config, **more):
                yield part
            return
        turn = await _taken(self.book, place, wait=self._waits(place, more.get("context")))
        visit = self._visit(self.book, place, turn)
        try:
            entry = await visit.documents.entry(await asyncio.to_thread(self.filed, input))
            async for part in self._watched(visit).astream(entry, _visiting(config, visit), **_saved(more)):
                yield part
        except Exception as error:
            if (told := self._told(visit, error, more.get("context"))) is error:
                raise
            raise told from error
        finally:
            await asyncio.shield(bridge.on_loop(turn.end()))

    def _visit(self, book: Book, place: Place, turn: Turn) -> Visit:
        watched = Watched(cast("BaseCheckpointSaver[Any]", self.checkpointer))
        return Visit(book, place, turn, watched, Kept(book, place))

    def _watched(self, visit: Visit) -> CompiledStateGraph[Any, Any, Any, Any]:
        """The graph of this one run, which saves through its watched checkpointer."""
        return self.copy({"checkpointer": visit.watched, "book": None})

    def _told(self, visit: Visit, error: Exception, context: Any) -> Exception:
        """What the caller is told: where the checkpointer failed, what was done so far and how to go on."""
        if isinstance(error, EmptyInputError):
            return InputError(f"thread {visit.place.told!r}: nothing is saved there to go on with; pass a request.")
        if visit.watched.failure is None and not isinstance(error, SaveError):
            return error
        told = visit.failed(error if isinstance(error, SaveError) else visit.watched.failure or error)
        settings = context if isinstance(context, Settings) else Settings.model_validate(context or {})
        told.answer = self.so_far(visit.documents.recalled(visit.watched.values), visit.place.told, settings)
        return told

    def _waits(self, place: Place, context: Any) -> bool:
        """Whether the run waits for its turn; never for the one that it is itself part of."""
        outer: Visit | None = ensure_config().get("configurable", {}).get(_VISIT)
        if outer is not None and outer.place == place:
            return False
        own = context if isinstance(context, Mapping) else vars(context) if context is not None else {}
        return self.queued or own.get("multitask_strategy") == "enqueue"

    def _place(self, config: RunnableConfig | None) -> Place | None:
        whole = ensure_config(merge_configs(self.config, config))
        own = whole.get("configurable", {})
        if self.book is None:
            return None
        if (told := own.get("thread_id")) is None:
            raise SettingsError(
                "The config names no thread: a graph with a checkpointer keeps each run in one; pass "
                '{"configurable": {"thread_id": "..."}} as the config.'
            )
        separate = isinstance(self.checkpointer, TenantSaver)
        thread_id = cast("TenantSaver", self.checkpointer).place_of(whole) if separate else str(told)
        user = served_user(own)
        tenant = thread_id.removesuffix(str(told)) if separate else prefix(user) if user else ""
        return Place(thread_id, str(own.get("checkpoint_ns") or ""), str(told), tenant)


G = TypeVar("G", bound=ThreadGraph)


def threaded(kind: type[G], graph: CompiledStateGraph[Any, Any, Any, Any], checkpointer: Any, **hooks: Any) -> G:
    """The same graph as one of a kind that keeps threads in the checkpointer's database; hooks are `ThreadGraph`'s."""
    fields = {name: value for name, value in vars(graph).items() if name != "__orig_class__"}
    book = book_of(checkpointer) if isinstance(checkpointer, BaseCheckpointSaver) else None
    return kind(book=book, **hooks, **fields)


def _inside(loop: asyncio.AbstractEventLoop | None) -> bool:
    """Whether blocking here would block that loop; LangGraph has its own words for it."""
    try:
        return loop is not None and asyncio.get_running_loop() is loop
    except RuntimeError:
        return False


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
