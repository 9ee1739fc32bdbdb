"""Time, memory and state at 100 MB of text, and the cost of 10,000 branches: nothing in, rows of the card out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = tuple[str, str, str]
QUESTION = "Who keeps the keys of the tower at Quillhaven?"
FACT = "Mara Tindall keeps the keys of the tower at Quillhaven."


def scale() -> list[Row]:
    """At 1 MB and at 100 MB, each in a process of its own."""
    small, large = (_apart("corpus", str(size)) for size in (1, 100))
    return [
        ("100 MB of text indexed", f"{large['index']:.0f} s", "at most 20 s"),
        ("question to packets over 100 MB (median of 9)", f"{1000 * large['ask']:.0f} ms", "at most 100 ms"),
        ("memory of that over the base", f"{large['memory']:.0f} MB", "under 300 MB"),
        ("graph state over 100 MB", f"{large['state'] / 1e6:.2f} MB", "under 1 MB"),
        ("time per question, 100 MB against 1 MB", f"{large['ask'] / small['ask']:.1f} times", "under 2 times"),
    ]


def branches(count: int = 10_400) -> list[Row]:
    """Ten thousand tasks of one plan with a model that answers at once; each document makes one."""
    found = _best("branches", count)
    tasks = int(found["tasks"])
    bare, calls = _best("alone", tasks), _best("calls", tasks)
    value = f"{found['seconds']:.1f} s CPU, {found['memory']:.0f} MB"
    return [
        (f"{tasks:,} branches with a zero-latency model, documents included (best of 3)", value, "4 s and 120 MB"),
        ("as many branches by LangGraph alone", f"{bare['seconds']:.1f} s CPU, {bare['memory']:.0f} MB", "none set"),
        ("as many calls of that model by LangChain alone", f"{calls['seconds']:.1f} s CPU", "none set"),
    ]


def _best(kind: str, size: int) -> dict[str, float]:
    return min((_apart(kind, str(size)) for _ in range(3)), key=lambda each: each["seconds"])


def _apart(*arguments: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.results.context_scale", *arguments]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(told.splitlines()[-1])
    return found


def forgotten_peak() -> float:
    """Megabytes that this process holds now, from which its peak is counted anew (Linux)."""
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    return peak()


def peak() -> float:
    """The most megabytes that this process held."""
    line = next(x for x in Path("/proc/self/status").read_text("ascii").splitlines() if x.startswith("VmHWM"))
    return int(line.split()[1]) / 1e3


def _documents(megabytes: int) -> Iterator[Any]:
    from langchain_core.documents import Document
    from tests.results.context_data import log_book

    paragraphs = log_book(1_000_000)
    for n in range(megabytes):
        text = "\n\n".join(f"Day {n}-{m}. {p}" for m, p in enumerate(paragraphs))
        yield Document(
            f"{text[:500_000]}\n\n{FACT}\n\n{text[500_000:]}" if n == megabytes // 2 else text,
            metadata={"source": f"{n}.txt"},
        )


def corpus(megabytes: int) -> dict[str, float]:
    """Index, ask nine times, and look at the state of a run."""
    from langgraph.checkpoint.memory import InMemorySaver

    from sroc import create_sroc
    from sroc.testing import ScriptedModel
    from sroc.tools.context import corpus as filing

    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        documents = list(_documents(megabytes))
        create_sroc(ScriptedModel(["x"])).invoke({"messages": [("user", "Hello?")]})
        base, started = forgotten_peak(), time.process_time()
        made = filing.corpus_of(documents)
        indexed = time.process_time() - started
        memory = peak() - base
        referred = filing.reference(made) if made.name else None
        times = [_asked(made) for _ in range(9)]
        model = ScriptedModel(lambda _: "Mara Tindall [1].")
        graph: Any = create_sroc(model, checkpointer=InMemorySaver())
        thread = {"configurable": {"thread_id": "1"}}
        given = [referred] if referred else documents
        answer = graph.invoke({"messages": [("user", QUESTION)], "documents": given}, thread)["answer"]
        assert FACT in model.calls[-1][-1].text, answer.plan
        state = len(repr({k: v for k, v in graph.get_state(thread).values.items() if k != "documents" or referred}))
    return {"index": indexed, "ask": sorted(times)[4], "memory": memory, "state": state}


def _asked(made: Any) -> float:
    """CPU seconds from a question to the packets of its plan."""
    from sroc.agents import planner
    from sroc.tools.tokens import guess
    from sroc.tools.types import Message, Settlement

    settlement = Settlement(conversation=(Message(role="user", content=QUESTION),))
    started = time.process_time()
    plan = planner.plan(settlement, made, room=1_500, count=guess)
    tuple(planner.packets(plan, [t.id for t in plan.tasks], settlement, made, allowances=_allowances(len(plan.tasks))))
    return time.process_time() - started


def _allowances(count: int) -> list[Any]:
    from sroc.tools.types import Allowance

    return [Allowance()] * count


def _zero_latency() -> Any:
    """A model that says nothing at once and keeps nothing."""
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage
    from langchain_core.outputs import ChatGeneration, ChatResult

    class Silent(BaseChatModel):
        max_tokens: int | None = None

        @property
        def _llm_type(self) -> str:
            return "silent"

        def _generate(self, *_: Any, **__: Any) -> ChatResult:
            return ChatResult(generations=[ChatGeneration(message=AIMessage("nothing"))])

        async def _agenerate(self, *_: Any, **__: Any) -> ChatResult:
            return self._generate()

    return Silent(profile={"max_input_tokens": 390})


def fan_out(count: int) -> dict[str, float]:
    """One plan of so many packets through the whole graph, each read by a call of its own."""
    from langchain_core.documents import Document

    from sroc import create_sroc

    told = (
        "It is old and slow, and it carries planks, rope, salt and wool to the islands in the north each spring. " * 4
    )
    documents = [Document(f"Vessel number {n} sails. {told}", metadata={"source": f"{n}"}) for n in range(count)]
    graph: Any = create_sroc(_zero_latency())
    graph.invoke({"messages": [("user", "Hello?")]})
    base, started = forgotten_peak(), time.process_time()
    request = {"messages": [("user", "How many boats cost over 50 crowns?")], "documents": documents}
    answer = graph.invoke(request)["answer"]
    seconds, held = time.process_time() - started, peak() - base
    return {"seconds": seconds, "memory": held, "tasks": len(answer.plan.tasks) - 1}


def alone(count: int) -> dict[str, float]:
    """As many branches of a bare LangGraph with the same model: no documents, prompts, limits or record."""
    import asyncio
    import operator
    from typing import Annotated

    from langgraph.graph import START, StateGraph
    from langgraph.types import Send
    from typing_extensions import TypedDict

    texts: Any = TypedDict("texts", {"texts": Annotated[list[str], operator.add]})
    model = _zero_latency()

    async def branch(given: Any) -> Any:
        return {"texts": [(await model.ainvoke(f"Vessel number {given} sails.")).text]}

    made: Any = StateGraph(texts)
    made.add_node("branch", branch)
    made.add_conditional_edges(START, lambda _: [Send("branch", n) for n in range(count)], ["branch"])
    graph = made.compile()
    base, started = forgotten_peak(), time.process_time()
    asyncio.run(graph.ainvoke({"texts": []}))
    return {"seconds": time.process_time() - started, "memory": peak() - base, "tasks": count}


def calls(count: int) -> dict[str, float]:
    """As many calls of the model, one after the other, and nothing around them: what no branch can cost less than."""
    import asyncio

    from langchain_core.messages import HumanMessage, SystemMessage

    model = _zero_latency()

    async def each() -> None:
        for n in range(count):
            await model.ainvoke([SystemMessage("Read."), HumanMessage(f"Vessel number {n} sails.")])

    started = time.process_time()
    asyncio.run(each())
    return {"seconds": time.process_time() - started, "memory": 0.0, "tasks": count}


if __name__ == "__main__":
    kind, size = sys.argv[1], int(sys.argv[2])
    found = {"corpus": corpus, "branches": fan_out, "alone": alone, "calls": calls}[kind](size)
    sys.stdout.write(json.dumps(found) + "\n")
