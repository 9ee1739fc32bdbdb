"""A stub server that fails in; overruns, storms, deadlines, or ledger and memory over many runs, out as JSON beside it.

`python tests/results/limits.py` writes limits.json within a minute; with a number of runs it writes ledger.json, which
takes five to ten minutes for 10,000 of them. No model is needed.
"""

from __future__ import annotations

import asyncio
import datetime
import gc
import json
import os
import platform
import random
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from langchain_core.documents import Document
from langchain_core.runnables import RunnableLambda
from langchain_core.tools import tool

from sroc import LimitReached, Limits, ModelError, create_sroc
from sroc.agents.ask import Ask
from sroc.agents.prompts import load
from sroc.graphs.consult import consult
from sroc.testing import ScriptedModel, StubServer
from sroc.tools.limits import Ledger, share
from sroc.tools.memory import Memory
from sroc.tools.models import Rung
from sroc.tools.prices import Price
from sroc.tools.record import Call
from sroc.tools.tokens import guess
from sroc.tools.types import Allowance, Message, Packet, Task

HERE = Path(__file__).resolve().parent
TOLD = ("wrong", "empty", "truncated", "filter", "refusal", "deaf")
"""Faults of replies whose usage the server tells."""
UNTOLD = ("cut", "reset", "html", "nochoices", "no_usage")
REFUSED = ("400", "500", "502", "529", "429", "quota")
SHARE = 0.2
"""Of the requests that meet a fault."""
PRICE = Price(1.0, 4.0)
REQUESTS = (
    "Say where Paris is.",
    "Say where Paris is in at most 5 words.",
    "Name three rivers as a bulleted list of exactly 3 items.",
    "Say where Paris is. Include the word Lyon.",
    'Reply with a JSON object that has the key "answer".',
)
TEXT = "Paris is the capital of France and lies on the Seine. " * 3
NOTE = Document("Paris lies on the Seine. The Seine flows into the Channel. " * 8, metadata={"source": "note"})


@dataclass
class Books:
    """Both entries of the double entry: what the server counts and what the answers' journals say."""

    requests: int = 0
    requests_told: int = 0
    tokens: int = 0
    tokens_told: int = 0
    untold: int = 0
    estimated: int = 0
    rss: list[int] = field(default_factory=list)

    @property
    def balanced(self) -> bool:
        """Whether both sides are equal: requests, tokens that the server told, and requests it told nothing of."""
        own = (self.requests, self.tokens, self.untold)
        return own == (self.requests_told, self.tokens_told, self.estimated)


class Chance:
    """One of the faults for about a fifth of the requests, and a record of them."""

    def __init__(self, seed: int) -> None:
        self._random, self.fell = random.Random(seed), list[str | None]()

    def __call__(self, number: int) -> str | None:
        """The fault of the next request; `number` is not used, so that the log may be cleared."""
        fault = self._random.choice((*TOLD, *UNTOLD, *REFUSED)) if self._random.random() < SHARE else None
        self.fell.append(fault)
        return fault


async def one(graph: Any, chance: random.Random) -> tuple[Call, ...]:
    """A run with a random request, limits and way of asking; its calls, whatever came of it."""
    request: dict[str, Any] = {"messages": [("user", chance.choice(REQUESTS))]}
    if chance.random() < 0.3:
        request["documents"] = [NOTE]
    limits = {"requests": chance.choice((1, 2, 5))} if chance.random() < 0.2 else {}
    context = {"limits": limits, "effort": chance.choice(("auto", "auto", "full"))}
    try:
        if chance.random() < 0.8:
            calls: tuple[Call, ...] = (await graph.ainvoke(request, context=context))["answer"].calls
            return calls
        last: Any = None
        async for part in graph.astream(request, context=context, stream_mode=["messages", "values"], version="v2"):
            last = part["data"] if part["type"] == "values" else last
        return tuple(last["answer"].calls)
    except ModelError as error:
        return error.answer.calls if error.answer else error.calls


def drained(books: Books, stub: StubServer, faults: Chance, calls: list[Call]) -> None:
    """Both sides of one batch into the books; the server's log is emptied, so that it is no growth of ours."""
    books.requests += len(stub.log)
    for fault, usage in zip(faults.fell, stub.usage, strict=True):
        books.untold += fault in UNTOLD
        books.tokens += usage["total_tokens"] if usage and fault != "no_usage" else 0
    books.requests_told += sum(call.usage.calls for call in calls)
    books.tokens_told += sum(call.usage.total_tokens for call in calls if not call.usage.estimated)
    books.estimated += sum(call.usage.estimated for call in calls)
    for kept in (stub.log, stub.usage, faults.fell, calls):
        kept.clear()
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1]) if Path("/proc/self/statm").exists() else 0
    books.rss.append(pages * os.sysconf("SC_PAGE_SIZE"))


async def double_entry(runs: int, *, seed: int = 8, at_once: int = 64, batch: int = 500) -> Books:
    """So many runs, some at once, against one server; the books of both sides."""
    books = await _entered(runs, seed, at_once, batch)
    await asyncio.sleep(0.1)  # the graph is gone, and its connections are closed before the loop is
    return books


async def _entered(runs: int, seed: int, at_once: int, batch: int) -> Books:
    chance, faults, books = random.Random(seed), Chance(seed), Books()
    with StubServer(text=TEXT, faults=faults, retry_after=0.01) as stub:
        graph = create_sroc(stub.model())
        calls: list[Call] = []
        for begun in range(0, runs, batch):
            places = asyncio.Semaphore(at_once)

            async def placed(places: asyncio.Semaphore = places) -> tuple[Call, ...]:
                async with places:
                    return await one(graph, chance)

            done = await asyncio.gather(*(placed() for _ in range(min(batch, runs - begun))))
            calls += [call for each in done for call in each]
            drained(books, stub, faults, calls)
    return books


async def overruns(limits: dict[str, Any], branches: int = 200) -> float:
    """What a limit was passed by, in its own unit, over parallel branches with faults; 0 or less where it held."""
    chance = random.Random(3)
    kinds = ("500", "empty", "html", "reset")
    with StubServer(text=TEXT * 9, faults=lambda n: chance.choice(kinds) if chance.random() < SHARE else None) as stub:
        rung = Rung(stub.model(), name="stub", endpoint=stub.url, price=PRICE, memory=Memory())
        pool = Ledger(Allowance(**limits))
        parts = share(Allowance(**limits), branches)
        asks = [Ask((rung,), role="specialist", ledger=Ledger(part, pool=pool), task_id="t") for part in parts]
        prompt = (Message(role="user", content=REQUESTS[0]),)
        done = await asyncio.gather(*(asking.text(prompt) for asking in asks), return_exceptions=True)
        assert all(isinstance(d, LimitReached | ModelError) for d in done if isinstance(d, BaseException))
        usages = [usage for usage in stub.usage if usage]
        read, written = (sum(u[name] for u in usages) for name in ("prompt_tokens", "completion_tokens"))
        cost = (read * PRICE.input + written * PRICE.output) / 1e6
        used: dict[str, float] = {
            "requests": len(stub.log),
            "input_tokens": read,
            "output_tokens": written,
            "cost_usd": cost,
        }
    used["total_tokens"] = read + written
    return max(float(used[name]) - float(most) for name, most in limits.items())


async def tools(most: int = 50, branches: int = 200) -> int:
    """What a limit on calls of tools was passed by, over parallel agents that call one three times each."""
    used = list[str]()

    @tool
    def look(word: str) -> str:
        """Look a word up."""
        used.append(word)
        return word

    async def agent(said: Any) -> str:
        return "".join([await look.ainvoke(str(len(said))) for _ in range(3)])

    async def consulted(number: int, part: Allowance) -> None:
        task = Task(id=f"t{number}", goal=REQUESTS[0])
        packet = Packet(task=task, conversation=(Message(role="user", content=REQUESTS[0]),), allowance=part)
        rung = Rung(ScriptedModel(), name="agent")
        await consult(packet, RunnableLambda(agent), rung, pool, prompts=load(), parallel=16, clean=str)

    allowed = Allowance(tool_calls=most)
    pool = Ledger(allowed)
    await asyncio.gather(*(consulted(n, part) for n, part in enumerate(share(allowed, branches))))
    return len(used) - most


async def unbounded(most: int = 6000, branches: int = 100) -> float:
    """What a limit was passed by, in replies of full length, where the server keeps no bound and writes at a pace."""
    with StubServer(text=TEXT * 9, faults=lambda n: "deaf", pace=0.03) as stub:
        rung, allowed = (
            Rung(stub.model(), name="stub", endpoint=stub.url, memory=Memory()),
            Allowance(total_tokens=most),
        )
        pool = Ledger(allowed)
        asks = [Ask((rung,), role="specialist", ledger=Ledger(part, pool=pool)) for part in share(allowed, branches)]
        prompt = (Message(role="user", content=REQUESTS[0]),)
        await asyncio.gather(*(asking.text(prompt) for asking in asks), return_exceptions=True)
        await asyncio.sleep(2)  # the server notices that its readers left
        return (stub.spent() - most) / guess(TEXT * 9)


async def storm(branches: int = 50, seconds: float = 5.0) -> tuple[int, float]:
    """Branches lost, and requests against the ideal, where 30 % of the requests are refused for some seconds."""
    chance, begun = random.Random(5), list[float]()

    def fault(number: int) -> str | None:
        begun.extend([time.monotonic()] if number == 1 else [])
        return "429" if time.monotonic() - begun[0] < seconds and chance.random() < 0.3 else None

    with StubServer(faults=fault, retry_after=0.5) as stub:
        rung = Rung(stub.model(), name="stub", endpoint=stub.url, memory=Memory())
        asks = [Ask((rung,), role="specialist", ledger=Ledger(Allowance())) for _ in range(branches)]
        prompt = (Message(role="user", content=REQUESTS[0]),)
        done = await asyncio.gather(*(asking.text(prompt) for asking in asks), return_exceptions=True)
        return sum(isinstance(each, BaseException) for each in done), len(stub.log) / branches


async def deadline(fault: str, limit: float = 2.0) -> float:
    """Seconds after its limit that a run against a silent server ended."""
    with StubServer(faults=lambda n: fault) as stub:
        graph, started = create_sroc(stub.model()), time.monotonic()
        out = await graph.ainvoke({"messages": [("user", "Why?")]}, context={"limits": Limits(seconds=limit)})
    assert out["answer"].stopped_by == "seconds"
    return time.monotonic() - started - limit


def held() -> list[dict[str, str]]:
    """Whether limits, storms and deadlines hold."""
    each = (
        {"requests": 150},
        {"input_tokens": 6000},
        {"output_tokens": 4000},
        {"total_tokens": 9000},
        {"cost_usd": 0.02},
    )
    most = {next(iter(limits)): asyncio.run(overruns(limits)) for limits in each}
    most["tool_calls"] = asyncio.run(tools())
    passed = [name for name, over in most.items() if over > 0]
    over = asyncio.run(unbounded())
    lost, ratio = asyncio.run(storm())
    late = max(asyncio.run(deadline(fault)) for fault in ("hang", "drip"))
    return [
        _row("overrun of any of six limits, 200 parallel branches, 20 % faults", ", ".join(passed) or "0", "0"),
        _row(
            "tokens beyond the limit, 100 branches, server ignores max_tokens, in replies of its own length",
            f"{max(0.0, over):.2f}",
            "at most 1",
        ),
        _row("branches lost in a storm of 30 % refusals over 5 s, n = 50", str(lost), "0"),
        _row("requests in that storm, against none refused", f"{ratio:.2f}", "at most 1.5"),
        _row("end of a run after its deadline, server silent or dripping", f"{late:.2f} s", "at most 0.5 s"),
    ]


def kept(runs: int) -> list[dict[str, str]]:
    """Whether the ledger is the server's log, and memory stays flat."""
    books = asyncio.run(double_entry(runs))
    warm = books.rss[len(books.rss) // 5]
    growth = (books.rss[-1] - warm) / warm
    apart = abs(books.requests - books.requests_told) + abs(books.tokens - books.tokens_told)
    return [
        _row(
            f"ledger and server apart (requests, tokens), {runs:,} runs, {books.requests:,} requests", str(apart), "0"
        ),
        _row("requests without told usage that are not marked as estimated", str(books.untold - books.estimated), "0"),
        _row(
            f"memory growth from a fifth of these runs to their end ({warm / 1e6:.0f} MB)", f"{growth:.1%}", "under 5 %"
        ),
    ]


def _row(figure: str, value: str, goal: str) -> dict[str, str]:
    return {"figure": figure, "value": value, "goal": goal}


def main() -> int:
    """Measure and write limits.json, or ledger.json where a number of runs is given."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    on = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    command = f"python tests/results/limits.py {runs or ''}".strip()
    rows = kept(runs) if runs else held()
    result = {"measured": today, "command": command, "model": "stub server", "on": on, "rows": rows}
    (HERE / ("ledger.json" if runs else "limits.json")).write_text(json.dumps(result, indent=2) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
