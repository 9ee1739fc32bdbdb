"""An easy request through SROC and a bare graph; its overhead and its first word's delay out, as langchain.json.

CPU time of this process, since whatever else runs on a machine is not SROC's; the model is the shipped scripted one.
"""

from __future__ import annotations

import asyncio
import datetime
import gc
import json
import os
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from langgraph.graph import START, MessagesState, StateGraph

from sroc import create_sroc
from sroc.testing import ScriptedModel, StubServer

RUNS = 300
STREAMS = 40
WAITS = 0.5
"""Seconds that the model takes to its first word: those of a fast hosted one."""
EASY: dict[str, Any] = {"messages": [("user", "What is the capital of France?")]}


def bare(model: Any) -> Any:
    """What SROC is measured against: one node that calls the model."""

    async def answer(state: MessagesState) -> dict[str, Any]:
        return {"messages": [await model.ainvoke(state["messages"])]}

    return StateGraph(MessagesState).add_node(answer).add_edge(START, "answer").compile()


def milliseconds(graph: Any) -> list[float]:
    """The CPU time of each of many runs, after some that warm it up."""

    async def timed() -> list[float]:
        times = []
        for _ in range(RUNS + 20):
            start = time.process_time()
            await graph.ainvoke(EASY)
            times.append(1000 * (time.process_time() - start))
        return times[20:]

    gc.collect()
    return asyncio.run(timed())


def first_word(stream: Callable[[], Any]) -> list[float]:
    """Seconds to the first word, of each of many streams: the model's wait, and the CPU time around it."""

    async def timed() -> list[float]:
        times = []
        for _ in range(STREAMS + 3):
            start = time.process_time()
            async for part in stream():
                message = part[0] if isinstance(part, tuple) else part
                if str(message.text):
                    times.append(WAITS + time.process_time() - start)
                    break
        return times[3:]

    return asyncio.run(timed())


def main() -> None:
    """Measure and keep."""
    model = ScriptedModel(lambda _: "The capital of France is Paris.")
    ours, theirs = milliseconds(create_sroc(model)), milliseconds(bare(model))
    with StubServer(latency=WAITS) as server:
        chat = server.model("ok", stream_usage=True)
        sroc: Any = create_sroc(chat)
        plain = first_word(lambda: chat.astream(EASY["messages"]))
        streamed = first_word(lambda: sroc.astream(EASY, stream_mode="messages"))
    overhead = statistics.median(ours) - statistics.median(theirs)
    ratio = statistics.median(streamed) / statistics.median(plain)
    rows = (
        (f"overhead of SROC over a bare graph, CPU time of a request, n = {RUNS}", f"{overhead:.1f} ms", "under 10 ms"),
        (
            f"first streamed word against the plain call's, of a model that takes {WAITS:g} s to it, n = {STREAMS}",
            f"{ratio:.2f}",
            "at most 1.1",
        ),
    )
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": "python tests/results/langchain.py",
        "model": "the shipped scripted model and stub server",
        "raw": {
            "sroc_ms": round(statistics.median(ours), 2),
            "bare_ms": round(statistics.median(theirs), 2),
            "sroc_first_word_s": round(statistics.median(streamed), 4),
            "plain_first_word_s": round(statistics.median(plain), 4),
        },
        "rows": [{"figure": figure, "value": value, "goal": goal} for figure, value, goal in rows],
    }
    (Path(__file__).parent / "langchain.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
