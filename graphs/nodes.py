"""The eight nodes: each reads its channels, lets its role work, and writes what came of it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection, Mapping
from typing import Any, ParamSpec, TypeVar

from langchain_core.messages import AIMessage
from langgraph.types import Command, Overwrite, Send, interrupt

from ..agents import clarifier, composer, critic, formulator, planner, resolver, specialist, supervisor
from ..agents.supervisor import Decision
from ..tools.context.sources import Source, sources_of
from ..tools.errors import ModelError
from ..tools.limits import share
from ..tools.models import Rung
from ..tools.record import Answer
from ..tools.types import Chunk, Packet, Plan
from .intake import conversation_of, documents_of, objectives_of, retrieved
from .run import Run, Workshop
from .state import State, Work

P = ParamSpec("P")
T = TypeVar("T")

OUTPUT_RESERVE = 1_024
"""Tokens of a window kept free for the reply."""
MARGIN = 0.9
"""Share of a window that a packet may fill, since prompt sizes are estimated."""


class Nodes:
    """The nodes over one workshop."""

    def __init__(self, shop: Workshop) -> None:
        self.shop = shop

    async def formulator(self, state: State) -> dict[str, Any]:
        """Read the request anew; a pass after questions keeps the clock and the journal."""
        conversation = conversation_of(state.get("messages", []))
        replies = state.get("replies")
        brief = formulator.formulate(
            conversation,
            objectives=[*self.shop.objectives, *objectives_of(state.get("objectives") or [])],
            replies=replies,
        )
        documents = documents_of(state.get("documents") or [])
        found = await retrieved(self.shop.retriever, brief.request)
        fresh = {} if replies is not None else _cleared()
        return {**fresh, "brief": brief, "documents": documents, "found": found, "replies": None}

    async def resolver(self, state: State) -> Command[Any]:
        """Settle conflicts; go and ask only where someone can answer."""
        run = Run(self.shop, "resolver")
        run.progress("resolver")
        settlement = resolver.settle(state["brief"])
        if settlement.questions and run.settings.interactive and run.thread_id:
            return Command(update={"settlement": settlement}, goto="clarifier")
        return Command(update={"settlement": settlement}, goto="planner")

    async def clarifier(self, state: State) -> dict[str, Any]:
        """Ask everything in one interrupt; this node does nothing else, since it runs again from here on resume."""
        questions = state["settlement"].questions
        reply = interrupt({"questions": [q.model_dump(mode="json") for q in questions]})
        return {"replies": {**state["brief"].replies, **clarifier.understood(reply, questions)}}

    async def planner(self, state: State) -> Command[Any]:
        """Plan the tasks and send each its packet."""
        run = Run(self.shop, "planner")
        run.progress("planner")
        first = (await run.ladder())[0]
        plan, chunks = await _aside(state, _planned, state, first)
        packets = self._packets(state, run, plan, chunks, {t.id for t in plan.tasks})
        return Command(update={"plan": plan}, goto=[_send(p) for p in packets])

    def _packets(
        self, state: State, run: Run, plan: Plan, chunks: Mapping[str, Chunk], task_ids: Collection[str]
    ) -> list[Packet]:
        """The packets of these tasks, each with an equal share of what the limits leave."""
        tasks = [t for t in plan.tasks if t.id in task_ids]
        parts = share(run.left(state), len(tasks))
        return [
            planner.packet(task, plan, state["settlement"], chunks, allowance=part)
            for task, part in zip(tasks, parts, strict=True)
        ]

    async def specialist(self, work: Work) -> dict[str, Any]:
        """Write one packet's draft; its failure is one failed task."""
        run, packet = Run(self.shop, "specialist"), work["packet"]
        ask = await run.ask(packet.allowance, packet.task.id)
        easy = not packet.chunks and not packet.objectives and not packet.attempt
        run.progress("specialist")
        draft = await specialist.write(packet, ask, prompts=self.shop.prompts, rung=work["rung"], stream=easy)
        return {"drafts": {draft.id: draft}, "calls": ask.calls}

    async def critic(self, state: State) -> dict[str, Any]:
        """Merge, enforce and verify by code; with full effort a judge sees what no code can check."""
        run = Run(self.shop, "critic")
        run.progress(
            "critic", state.get("calls", {}).values(), done=len(state["plan"].tasks), of=len(state["plan"].tasks)
        )
        attempt = max((d.attempt for d in state["drafts"].values()), default=0)
        review = critic.review(state["plan"], state["drafts"], state["settlement"], attempt=attempt)
        if run.settings.effort != "full":
            return {"reviews": {str(attempt): review}}
        ask = await run.ask(run.left(state))
        review = await critic.judge(review, state["settlement"].in_force, ask, prompts=self.shop.prompts)
        return {"reviews": {str(attempt): review}, "calls": ask.calls}

    async def supervisor(self, state: State) -> Command[Any]:
        """Decide, and send back only what failed."""
        run = Run(self.shop, "supervisor")
        board = _board(state, run, rungs=len(await run.ladder()))
        decision = supervisor.decide(board)
        update = {"decisions": [*state.get("decisions", []), decision.reason]}
        if decision.go == "compose":
            return Command(update=update, goto="composer")
        return Command(update=update, goto=await _aside(state, self._repairs, state, run, decision))

    def _repairs(self, state: State, run: Run, decision: Decision) -> list[Send]:
        best = composer.best(state["reviews"], state["settlement"].in_force)
        repair = {
            "attempt": max(d.attempt for d in state["drafts"].values()) + 1,
            "previous": best.text,
            "feedback": critic.feedback(best, state["settlement"].in_force),
        }
        packets = self._packets(state, run, state["plan"], planner.chunked(sources(state)), decision.task_ids)
        return [_send(p.model_copy(update=repair), decision.rung) for p in packets]

    async def composer(self, state: State) -> dict[str, Any]:
        """Write the record; where every call failed there is nothing to return, so it is raised with the record.

        Raises:
            ModelError: No model gave any reply; `.answer` holds the record.
        """
        run = Run(self.shop, "composer")
        run.progress("composer", state.get("calls", {}).values(), done=1)
        answer = await _aside(state, _composed, state, run)
        if (
            not answer.text
            and not answer.stopped_by
            and answer.calls
            and all(c.error and not c.cut for c in answer.calls)
        ):
            failure = next(d.failure for d in state["drafts"].values() if d.failure)
            raise ModelError(failure, calls=answer.calls, answer=answer)
        message = _message(answer, note=run.settings.note)
        message.id = next((d.message_id for d in state["drafts"].values() if d.message_id), None)
        return {"answer": answer, "messages": [message]}


def sources(state: State) -> tuple[Source, ...]:
    """The caller's documents and what the retriever found, normalised."""
    return sources_of([*state.get("documents", []), *state.get("found", [])])


async def _aside(state: State, function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """In a thread where there are documents, since indexing them takes time; at once where there are none."""
    if state.get("documents") or state.get("found"):
        return await asyncio.to_thread(function, *arguments, **named)
    return function(*arguments, **named)


def _planned(state: State, rung: Rung) -> tuple[Plan, Mapping[str, Chunk]]:
    chunks = planner.chunked(sources(state))
    count = rung.memory.meter.reserve
    said = sum(count(m.content) for m in state["settlement"].conversation)
    room = int(rung.window * MARGIN) - min(OUTPUT_RESERVE, rung.window // 4) - said
    return planner.plan(state["settlement"], chunks, room=max(room, 0), count=count), chunks


def _cleared() -> dict[str, Any]:
    """A new request sees nothing of the last one's plan, drafts and answer."""
    return {
        "started": time.time(),
        "drafts": Overwrite({}),
        "reviews": Overwrite({}),
        "calls": Overwrite({}),
        "decisions": [],
        "answer": None,
    }


def _send(packet: Packet, rung: int = 0) -> Send:
    return Send("specialist", Work(packet=packet, rung=rung))


def _board(state: State, run: Run, *, rungs: int) -> supervisor.Board:
    in_force, reviews = state["settlement"].in_force, state["reviews"]
    newest = critic.latest(state["plan"], state["drafts"])
    best = composer.best(reviews, in_force)
    attempt = max(r.attempt for r in reviews.values())
    return supervisor.Board(
        attempt=attempt,
        max_rounds=run.settings.max_rounds,
        effort=run.settings.effort,
        unmet=tuple(v.objective_id for v in best.verdicts if v.outcome == "unmet"),
        failed_tasks=tuple(d.task_id for d in newest if not d.text),
        written_tasks=tuple(d.task_id for d in newest if d.text),
        stopped_by=critic.stopped_by(state["drafts"], reviews),
        improved=attempt == 0 or best.attempt == attempt,
        rungs=rungs,
    )


def _composed(state: State, run: Run) -> Answer:
    own = sources(state)
    return composer.compose(
        state["brief"],
        state["settlement"],
        state["plan"],
        sources=own,
        chunks=planner.chunked(own),
        drafts=state["drafts"],
        reviews=state["reviews"],
        calls=state.get("calls", {}),
        decisions=state.get("decisions", []),
        seconds=run.seconds(state),
        thread_id=run.thread_id,
    )


def _message(answer: Answer, *, note: bool) -> AIMessage:
    """The text, a blank line and the note; machine formats stay clean, the record is in the metadata either way."""
    shown = note and answer.note and not composer.machine_format(composer.in_force(answer))
    parts = [part for part in (answer.text, answer.note if shown else "") if part]
    record = answer.model_dump(mode="json", exclude={"calls"})
    return AIMessage("\n\n".join(parts), response_metadata={"sroc": record}, name="sroc")
