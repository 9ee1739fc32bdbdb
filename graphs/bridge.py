"""Runs the nodes, written once as coroutines, under `invoke` too: on one private event loop in a daemon thread."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from functools import cache
from typing import Any, TypeVar

from langchain_core.runnables import RunnableLambda

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


def node(function: Callable[[W, S], Coroutine[Any, Any, T]], shop: W) -> RunnableLambda[S, T]:
    """A graph node from one coroutine function over a workshop: awaited under `ainvoke`, bridged under `invoke`."""

    async def working(state: S) -> T:
        return await function(shop, revived(state))

    return RunnableLambda(lambda state: run(working(state)), afunc=working, name=function.__name__)
