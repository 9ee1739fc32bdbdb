"""One shared limit of parallel requests: an endpoint in, its gate to pass through out."""

from __future__ import annotations

import asyncio
from weakref import WeakKeyDictionary

PARALLEL = 16
"""Requests under way at one endpoint at a time, where nobody says otherwise."""
_gates: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[tuple[str, int], asyncio.Semaphore]] = WeakKeyDictionary()


def gate(endpoint: str, parallel: int = PARALLEL) -> asyncio.Semaphore:
    """The gate of an endpoint that lets this many in at a time, in the order they came; the same for all of one loop.

    Args:
        endpoint: The address; models behind one address share its gate.
        parallel: Requests at a time, at least 1.
    """
    own = _gates.setdefault(asyncio.get_running_loop(), {})
    return own.setdefault((endpoint, parallel), asyncio.Semaphore(parallel))
