"""When a request began goes in; how long ago that is, by a clock that nobody sets, comes out."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

KEPT = 1024
"""Requests whose beginning is remembered."""
_seen: OrderedDict[float, tuple[float, float]] = OrderedDict()


def since(
    started: float, *, wall: Callable[[], float] = time.time, steady: Callable[[], float] = time.monotonic
) -> float:
    """Seconds since a request began, at least 0.

    The wall clock is asked once in a process, since only it spans processes; it may be set while a run goes on.

    Args:
        started: Unix time.
        wall: Unix time now.
        steady: Seconds, never going back.
    """
    if started not in _seen:
        _seen[started] = max(0.0, wall() - started), steady()
        while len(_seen) > KEPT:
            _seen.popitem(last=False)
    passed, then = _seen[started]
    return passed + steady() - then
