"""One shared limit of parallel requests, and one shared patience: an endpoint in, its gate to pass through out."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakKeyDictionary

PARALLEL = 16
"""Requests under way at one endpoint at a time, where nobody says otherwise."""
RECENT = 2.0
"""Seconds after a quiet within which a further refusal says that it was too short."""
LONGEST = 30.0
"""Seconds of a quiet at most, where the server does not ask for more."""
Sleep = Callable[[float], Awaitable[Any]]


class Gate:
    """Lets so many requests in at a time, in the order they came, and none of a model that asked for quiet.

    Args:
        parallel: Requests at a time, at least 1.
        clock: Seconds, never going back.
    """

    def __init__(self, parallel: int, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._places, self._clock = asyncio.Semaphore(parallel), clock
        self._quiet: dict[str, tuple[float, int]] = {}

    def hold(self, model: str, seconds: float) -> None:
        """Let no request of this model in for so long, whoever sends it; longer where the last quiet was not enough."""
        now, (end, in_a_row) = self._clock(), self._quiet.get(model, (-math.inf, 0))
        if now >= end:
            in_a_row = in_a_row + 1 if now - end < RECENT else 0
        longer = min(seconds * 2**in_a_row, max(seconds, LONGEST))
        self._quiet[model] = (max(end, now + longer), in_a_row)

    def turn(self, model: str, *, sleep: Sleep = asyncio.sleep, within: float | None = None) -> Turn:
        """Wait for a place and for the model's quiet to end, then hold the place.

        Args:
            model: Whose quiet counts.
            sleep: Waits, seconds.
            within: Seconds to wait at most; None for as long as it takes. Longer is a `TimeoutError` on entry.
        """
        return Turn(self, model, sleep, within)

    async def enter(self, model: str, sleep: Sleep, within: float | None) -> None:
        """`turn`'s entry."""
        latest = None if within is None else self._clock() + within
        if self._places.locked():
            async with asyncio.timeout(within):
                await self._places.acquire()
        else:
            await self._places.acquire()
        try:
            await self._until_quiet_ends(model, sleep, latest)
        except BaseException:
            self.leave()
            raise

    def leave(self) -> None:
        """`turn`'s end."""
        self._places.release()

    async def _until_quiet_ends(self, model: str, sleep: Sleep, latest: float | None) -> None:
        """Another one's refusal may prolong the quiet while this one waits."""
        if model not in self._quiet:
            return
        now = self._clock()
        while (end := self._quiet.get(model, (-math.inf, 0))[0]) > now:
            if latest is not None and end >= latest:
                raise TimeoutError
            await sleep(end - now)
            now = max(end, self._clock())


class Turn:
    """A place at a gate, held from the entry of the block to its end; a class, since a generator's takes longer."""

    def __init__(self, gate: Gate, model: str, sleep: Sleep, within: float | None) -> None:
        self._gate, self._model, self._sleep, self._within = gate, model, sleep, within

    async def __aenter__(self) -> None:
        await self._gate.enter(self._model, self._sleep, self._within)

    async def __aexit__(self, *_: object) -> None:
        self._gate.leave()


_gates: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[tuple[str, int], Gate]] = WeakKeyDictionary()


def gate(endpoint: str, parallel: int = PARALLEL) -> Gate:
    """The gate of an endpoint; the same for all that run on one event loop.

    Args:
        endpoint: The address; models behind one address share its gate.
        parallel: Requests at a time, at least 1.
    """
    loop = asyncio.get_running_loop()
    if (own := _gates.get(loop)) is None:
        own = _gates.setdefault(loop, {})
    if (found := own.get((endpoint, parallel))) is None:
        found = own.setdefault((endpoint, parallel), Gate(parallel))
    return found
