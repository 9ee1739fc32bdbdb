"""What many tests share: a stub server, and ways to ask it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from sroc.agents.ask import Ask
from sroc.testing import StubServer
from sroc.tools.limits import Ledger
from sroc.tools.memory import Memory
from sroc.tools.models import Rung
from sroc.tools.types import Allowance


@pytest.fixture
def stub() -> Iterator[StubServer]:
    """A fresh stub server."""
    with StubServer() as server:
        yield server


Within = Callable[[Callable[[], object], float], bool]
COUNTED = 0.0035
"""CPU seconds that `counting` takes on the core that the bounds are told for; a slower one has as much more time."""


def counting() -> int:
    return sum(n * n for n in range(100_000))


def cpu_time(call: Callable[[], object]) -> float:
    """Seconds on this thread; collecting the garbage of all tests is not the call's."""
    gc.disable()
    start = time.thread_time()
    try:
        call()
        return time.thread_time() - start
    finally:
        gc.enable()


@pytest.fixture
def within() -> Within:
    """Whether one of three calls takes so little CPU time, in seconds; neither a slow core nor a neighbour fails it."""

    def kept(call: Callable[[], object], seconds: float) -> bool:
        slowness = max(1.0, cpu_time(counting) / COUNTED)
        return any(cpu_time(call) < seconds * slowness for _ in range(3))

    return kept


@pytest.fixture
def rung() -> Callable[..., Rung]:
    """A rung with a memory of its own, around a model."""

    def made(model: Any, **fields: Any) -> Rung:
        name = getattr(model, "model_name", "scripted")
        endpoint = str(getattr(model, "openai_api_base", "") or "")
        return Rung(model, **{"name": f"test:{name}", "endpoint": endpoint, "memory": Memory(), **fields})

    return made


@pytest.fixture
def ask(rung: Callable[..., Rung]) -> Callable[..., Ask]:
    """An `Ask` over models or rungs, within an allowance; its waits are listed in `.waits` and not waited."""

    def made(*ladder: Any, **limits: Any) -> Ask:
        waits: list[float] = []

        async def sleep(seconds: float) -> None:
            waits.append(seconds)

        rungs = tuple(each if isinstance(each, Rung) else rung(each) for each in ladder)
        asking = Ask(rungs, role="critic", ledger=Ledger(Allowance(**limits)), task_id="t1", sleep=sleep)
        asking.waits = waits  # type: ignore[attr-defined]
        return asking

    return made
