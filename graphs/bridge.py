"""Runs the nodes, written once as coroutines, under `invoke` too: on one private event loop in a daemon thread."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from functools import cache
from typing import Any, TypeVar

from langchain_core.runnables import Runnable

from .revival import revived

S = TypeVar("S")
T = TypeVar("T")
W = TypeVar("W")


@cache
def _private_loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="sroc-loop", daemon=True).start()
    return loop


def run(coroutine: Coroutine[Any, Any, T]) -> T:
    """Block until the coroutine is done on the private loop; the caller's context variables go along."""
    future = asyncio.run_coroutine_threadsafe(coroutine, _private_loop())
    try:
        return future.result()
    except BaseException:
        future.cancel()
        raise


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

    def invoke(self, input: S, *_: Any, **__: Any) -> T:
        """What the node adds to the state."""
        return run(self.ainvoke(input))

    async def ainvoke(self, input: S, *_: Any, **__: Any) -> T:
        """The same, awaited."""
        return await self._function(self._shop, await self._given(revived(input)))
