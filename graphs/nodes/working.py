"""From what is in force to drafts: planner and specialist, and the packets between them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, ParamSpec, TypeVar
from uuid import uuid4

from langgraph.types import Command, Send

from ...agents import planner as planning
from ...agents import reckoner as reckoning
from ...agents import specialist as writing
from ...agents import splitting
from ...agents.ask import Ask
from ...agents.router import routed
from ...agents.seating import Seat, goals_of
from ...tools.context.answered import replying
from ...tools.context.corpus import Corpus, nothing
from ...tools.context.raised import bound
from ...tools.context.room import recent, room_for_passages
from ...tools.limits import Ledger, share
from ...tools.models import Rung
from ...tools.record import Call, Draft
from ...tools.specialists import ANYONE
from ...tools.types import Allowance, Chunk, Packet, Plan, Settlement
from ..consult import consult
from ..guard import without_secrets
from ..run import Run, Workshop
from ..state import Given, State, Work

P = ParamSpec("P")
T = TypeVar("T")
V = TypeVar("V")

OWN_MOVES = frozenset(("write", "rest", "again", "repair", "split", "closer"))
"""Moves that a specialist's own Runnable makes; single parts are written by the graph's model."""
WINDOW = 256
"""Packets of one step that have a branch each; more are made one by one in one branch, a few under way at a time."""


async def planner(shop: Workshop, state: State) -> Command[Any]:
    """Plan the tasks and send each that can be done at once its packet."""
    run = Run(shop, "planner")
    run.progress("planner")
    settlement = await aside(state, _bound, state, run)
    asked = await run.ask(run.left(state))
    names = await _names(state, run, asked)
    rungs = {name: (await run.ladder(name))[0] for name in (ANYONE, *names.values())}
    prompt = run.prompts["specialist"] if len(await aside(state, corpus, run.shop, state)) else ""
    settlement = recent(rungs[ANYONE], settlement, prompt)
    state = State(**{**state, "settlement": settlement})
    plan = await aside(state, _planned, state, run, rungs, names)
    plan = await _reckoned(state, run, asked, plan) or plan
    goto = await aside(state, way_to, state, run, plan, planning.ready(plan, {}))
    return Command(update={"settlement": settlement, "plan": plan, "calls": asked.calls}, goto=goto)


async def specialist(shop: Workshop, given: Given) -> dict[str, Any]:
    """Write the drafts of some packets side by side; the failure of one is one failed task."""
    run, rung = Run(shop, "specialist"), given.get("rung", 0)
    packets, pool = await _shared(run, given)
    done = await _side_by_side(packets, lambda packet: _written(run, packet, rung, pool), run.settings.parallel)
    return {
        "drafts": {draft.id: draft for draft, _ in done},
        "calls": {call_id: call for _, calls in done for call_id, call in calls.items()},
    }


async def _shared(run: Run, given: Given) -> tuple[Iterable[Packet], Ledger | None]:
    """The packets of a branch, and what they may use together with all that were sent at once."""
    if (packets := given.get("packets")) is not None:
        wave, left = given.get("wave"), given.get("left")
        return packets, None if wave is None or left is None else run.shop.pool(wave, left)
    own = await aside(given, corpus, run.shop, given)
    tasks = planning.ready(given["plan"], given.get("drafts") or {})
    return packets_of(given, run, given["plan"], own, tasks), Ledger(run.left(given))


async def _side_by_side(given: Iterable[T], work: Callable[[T], Awaitable[V]], most: int) -> list[V]:
    """What comes of the work on each, in their order; at most so many are under way, and the others cost nothing."""
    waiting, done = iter(enumerate(given)), dict[int, V]()

    async def one_after_the_other() -> None:
        for n, each in waiting:
            done[n] = await work(each)

    await asyncio.gather(*(one_after_the_other() for _ in range(most)))
    return [done[n] for n in range(len(done))]


async def _written(run: Run, packet: Packet, start: int, pool: Ledger | None) -> tuple[Draft, Mapping[str, Call]]:
    run.progress("specialist", task=packet.task.id)
    one = run.shop.directory.by_name.get(packet.task.specialist)
    if one and one.runnable and packet.move in OWN_MOVES:
        rung, most = run.shop.ladder_for(one.name)[0], run.settings.parallel
        draft, calls = await consult(
            packet,
            one.runnable,
            rung,
            pool,
            prompts=run.prompts,
            parallel=most,
            budget=run.budget,
            receipts=run.visit,
            clean=lambda text: str(without_secrets(text, run.settings)),
        )
        run.progress("specialist", calls.values(), task=packet.task.id, done=1)
        return draft, calls
    who = ANYONE if one is None or one.runnable else one.name
    ask = await run.ask(packet.allowance, packet.task.id, packet.objectives, pool, who)
    easy = not packet.chunks and not packet.attempt and not any(o.check for o in packet.objectives)
    draft = await writing.write(packet, ask, prompts=run.prompts, rung=start, stream=easy)
    run.progress("specialist", ask.calls.values(), task=packet.task.id, done=1)
    return draft, ask.calls


async def _names(state: State, run: Run, ask: Ask) -> Mapping[str, str]:
    """Who does each part of the request; nothing where there are no specialists."""
    if not run.shop.directory.by_name:
        return {}
    goals = goals_of(splitting.request_of(state["settlement"]))
    asking = None if run.settings.effort == "plain" else ask
    return await routed(goals, run.shop.directory, asking, prompts=run.prompts)


async def _reckoned(state: State, run: Run, ask: Ask, plan: Plan) -> Plan | None:
    """The answer out of the documents' tables, by a query; None where code found it alone, or models read."""
    if run.settings.effort == "plain" or state.get("drafts") or run.shop.directory.by_name or plan.tasks[0].result:
        return None
    own, settlement = corpus(run.shop, state), state["settlement"]
    sheet = await aside(state, reckoning.sheet_for, settlement, own)
    return await reckoning.reckoned(settlement, own, sheet, ask, prompts=run.prompts) if sheet else None


def packets_of(
    state: State, run: Run, plan: Plan, chunks: Mapping[str, Chunk], task_ids: Collection[str]
) -> Iterator[Packet]:
    """Yield the packets of these tasks, each with an equal share of what the limits leave."""
    wanted = frozenset(task_ids)
    return planning.packets(
        plan,
        wanted,
        state["settlement"],
        chunks,
        allowances=share(run.left(state), sum(task.id in wanted for task in plan.tasks)),
        drafts=state.get("drafts"),
    )


def way_to(state: State, run: Run, plan: Plan, task_ids: Collection[str]) -> list[Send] | str:
    """How tasks come to the specialist: each in its packet, or by the plan where they are too many for that."""
    if len(task_ids) > WINDOW:
        return "specialist"
    return sent(packets_of(state, run, plan, corpus(run.shop, state), task_ids), run.left(state))


def sent(packets: Iterable[Packet], left: Allowance, rung: int = 0) -> list[Send]:
    """The way of the packets, in order, to specialists that ask that rung first."""
    wave = uuid4().hex
    return [Send("specialist", Work(packets=(each,), rung=rung, wave=wave, left=left)) for each in packets]


def corpus(shop: Workshop, state: Mapping[str, Any]) -> Corpus:
    """The caller's documents and what the retriever found."""
    return shop.corpus([*(state.get("documents") or []), *(state.get("found") or [])])


async def aside(state: State, function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """In a thread where there are documents, since indexing them takes time; at once where there are none."""
    if state.get("documents") or state.get("found") or not nothing.cache_info().currsize:
        return await asyncio.to_thread(function, *arguments, **named)
    return function(*arguments, **named)


def _found(state: State) -> int:
    """How many of the documents, the last ones, a retriever found."""
    given = [document.metadata.get("found", 0) for document in state.get("documents") or []]
    return len(state.get("found") or ()) or (int(given[0]) if len(given) == 1 else 0)


def _bound(state: State, run: Run) -> Settlement:
    own = corpus(run.shop, state)
    return replying(bound(state["settlement"], own), own)


def _planned(state: State, run: Run, rungs: Mapping[str, Rung], names: Mapping[str, str]) -> Plan:
    own, settlement = corpus(run.shop, state), state["settlement"]
    prompt = run.prompts["specialist"] if len(own) else ""
    seats = {
        name: Seat(name, room_for_passages(rung, settlement, prompt), rung.memory.meter.reserve)
        for name, rung in rungs.items()
    }
    before = state.get("plan") if state.get("drafts") else None
    mine, meaning = seats[ANYONE], run.shop.meaning(own)
    plan = planning.plan(
        settlement,
        own,
        room=mine.room,
        count=mine.count,
        before=before,
        seats={goal: seats[name] for goal, name in names.items()},
        others=run.shop.others(own, _found(state)),
    )
    if meaning is None or not meaning.unused:
        return plan
    return plan.model_copy(update={"reason": f"{plan.reason}; by words alone, since {meaning.unused}"})
