"""Runs the nodes, written once as coroutines, under `invoke` too: on one private event loop in a daemon thread.

Ctrl-C ends what runs there at once: LangGraph waits for the threads of its nodes, which wait for their coroutines.
"""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar

from langchain_core.runnables import Runnable, RunnableConfig

from .revival import revived

S = TypeVar("S")
T = TypeVar("T")
W = TypeVar("W")


@cache
def _private_loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="sroc-loop", daemon=True).start()
    return loop


_DOOR = "__sroc_door"
"""Where a run's config carries its `Door`; LangGraph keeps such names out of metadata and checkpoints."""


class Door:
    """What blocks for one run; closed, it lets nothing more in."""

    def __init__(self) -> None:
        self._blocking, self._closed = set[Future[Any]](), False

    def enter(self, future: Future[Any]) -> None:
        """It blocks from now on."""
        self._blocking.add(future)
        if self._closed:
            future.cancel()

    def leave(self, future: Future[Any]) -> None:
        """It blocks no more."""
        self._blocking.discard(future)

    def close(self) -> None:
        """End all that blocks, and all that LangGraph has still in its queue."""
        self._closed = True
        for future in tuple(self._blocking):
            future.cancel()


def run(coroutine: Coroutine[Any, Any, T], config: RunnableConfig | None = None) -> T:
    """Block until the coroutine is done on the private loop; the caller's context variables go along."""
    door: Door = (config or {}).get("configurable", {}).get(_DOOR) or Door()
    future = asyncio.run_coroutine_threadsafe(coroutine, _private_loop())
    door.enter(future)
    try:
        return future.result()
    except BaseException:
        future.cancel()
        raise
    finally:
        door.leave(future)


@contextmanager
def interruptible(config: RunnableConfig | None) -> Iterator[RunnableConfig | None]:
    """The configuration, and no more, of a run that Ctrl-C ends at once, however long its calls would take.

    Only in the main thread, and where nobody else handles Ctrl-C.
    """
    before, door = signal.getsignal(signal.SIGINT), Door()
    if before is not signal.default_int_handler or threading.current_thread() is not threading.main_thread():
        yield config
        return

    def given_up(number: int, frame: Any) -> None:
        door.close()
        signal.default_int_handler(number, frame)

    signal.signal(signal.SIGINT, given_up)
    try:
        own = config or RunnableConfig()
        yield {**own, "configurable": {**own.get("configurable", {}), _DOOR: door}}
    finally:
        signal.signal(signal.SIGINT, before)


def on_loop(coroutine: Coroutine[Any, Any, T]) -> asyncio.Future[T]:
    """The coroutine on the private loop, as a future of the running one."""
    return asyncio.wrap_future(asyncio.run_coroutine_threadsafe(coroutine, _private_loop()))


class Node(Runnable[S, T]):
    """A graph node from one coroutine function over a workshop: awaited under `ainvoke`, bridged under `invoke`.

    It opens no run of its own in traces: LangGraph's, by the node's name, is there already.

    Args:
        function: Of the workshop and the state; its name is the node's.
        shop: What it works with.
        given: The state as the function sees it.
    """

    def __init__(
        self,
        function: Callable[[W, S], Coroutine[Any, Any, T]],
        shop: W,
        given: Callable[[S], Coroutine[Any, Any, S]],
    ) -> None:
        self.name = function.__name__
        self._function: Callable[[Any, S], Coroutine[Any, Any, T]] = function
        self._shop, self._given = shop, given

    def invoke(self, input: S, config: RunnableConfig | None = None, **_: Any) -> T:
        """What the node adds to the state."""
        return run(self.ainvoke(input), config)

    async def ainvoke(self, input: S, *_: Any, **__: Any) -> T:
        """The same, awaited."""
        return await self._function(self._shop, await self._given(revived(input)))
