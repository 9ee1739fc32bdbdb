"""From what is in force to drafts: planner and specialist, and the packets between them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping
from typing import Any, ParamSpec, TypeVar

from langgraph.types import Command, Send

from ...agents import planner as planning
from ...agents import specialist as writing
from ...tools.context.sources import Source, sources_of
from ...tools.limits import share
from ...tools.models import Rung
from ...tools.types import Chunk, Packet, Plan
from ..run import Run, Workshop
from ..state import State, Work

P = ParamSpec("P")
T = TypeVar("T")

OUTPUT_RESERVE = 1_024
"""Tokens of a window kept free for the reply."""
MARGIN = 0.9
"""Share of a window that a packet may fill, since prompt sizes are estimated."""


async def planner(shop: Workshop, state: State) -> Command[Any]:
    """Plan the tasks and send each its packet."""
    run = Run(shop, "planner")
    run.progress("planner")
    first = (await run.ladder())[0]
    plan, chunks = await aside(state, _planned, state, first)
    packets = packets_of(state, run, plan, chunks, {t.id for t in plan.tasks})
    return Command(update={"plan": plan}, goto=[sent(p) for p in packets])


async def specialist(shop: Workshop, work: Work) -> dict[str, Any]:
    """Write one packet's draft; its failure is one failed task."""
    run, packet = Run(shop, "specialist"), work["packet"]
    ask = await run.ask(packet.allowance, packet.task.id)
    easy = not packet.chunks and not packet.objectives and not packet.attempt
    run.progress("specialist")
    draft = await writing.write(packet, ask, prompts=shop.prompts, rung=work["rung"], stream=easy)
    return {"drafts": {draft.id: draft}, "calls": ask.calls}


def packets_of(
    state: State, run: Run, plan: Plan, chunks: Mapping[str, Chunk], task_ids: Collection[str]
) -> list[Packet]:
    """The packets of these tasks, each with an equal share of what the limits leave."""
    tasks = [t for t in plan.tasks if t.id in task_ids]
    parts = share(run.left(state), len(tasks))
    return [
        planning.packet(task, plan, state["settlement"], chunks, allowance=part)
        for task, part in zip(tasks, parts, strict=True)
    ]


def sent(packet: Packet, rung: int = 0) -> Send:
    """The way of one packet to a specialist, which asks that rung of the ladder first."""
    return Send("specialist", Work(packet=packet, rung=rung))


def sources(state: State) -> tuple[Source, ...]:
    """The caller's documents and what the retriever found, normalised."""
    return sources_of([*state.get("documents", []), *state.get("found", [])])


async def aside(state: State, function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """In a thread where there are documents, since indexing them takes time; at once where there are none."""
    if state.get("documents") or state.get("found"):
        return await asyncio.to_thread(function, *arguments, **named)
    return function(*arguments, **named)


def _planned(state: State, rung: Rung) -> tuple[Plan, Mapping[str, Chunk]]:
    chunks = planning.chunked(sources(state))
    count = rung.memory.meter.reserve
    said = sum(count(m.content) for m in state["settlement"].conversation)
    room = int(rung.window * MARGIN) - min(OUTPUT_RESERVE, rung.window // 4) - said
    return planning.plan(state["settlement"], chunks, room=max(room, 0), count=count), chunks
