"""A run under way and a SIGTERM in; its answer, whole or as far as it came, out."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterable, AsyncIterator, Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

from ..tools.display.asked import Asked

if TYPE_CHECKING:
    from langgraph.runtime import RunControl

    from ..tools.record import Answer

GRACE = 4.0
"""Seconds that calls under way have to come to their end."""


async def until_told(
    parts: AsyncIterable[Any], control: RunControl, so_far: Callable[[Mapping[str, Any]], Answer | None], stream: TextIO
) -> tuple[Answer | None, Asked]:
    """As `follow`; a SIGTERM ends the run before its next step, or where it is after four seconds.

    Args:
        parts: The graph's stream, version 2, with mode "values".
        control: The one that the stream was given; whether it was drained tells whether the answer is whole.
        so_far: The answer that a state has come to.
        stream: Where progress is shown.
    """
    from langgraph.errors import GraphDrained

    from ..tools.display.live import follow

    values: dict[str, Any] = {}

    async def noted() -> AsyncIterator[Any]:
        async for part in parts:
            if part["type"] == "values":
                values.update(part["data"])
            yield part

    work, loop = asyncio.ensure_future(follow(noted(), stream)), asyncio.get_running_loop()

    def end() -> None:
        control.request_drain("SIGTERM")
        loop.call_later(GRACE, work.cancel)

    with suppress(NotImplementedError, ValueError, RuntimeError):  # Windows, or not the main thread
        loop.add_signal_handler(signal.SIGTERM, end)
    try:
        return await work
    except (GraphDrained, asyncio.CancelledError):
        if not control.drain_requested:
            raise
        return so_far(values), Asked()
    finally:
        with suppress(NotImplementedError, ValueError, RuntimeError):
            loop.remove_signal_handler(signal.SIGTERM)
