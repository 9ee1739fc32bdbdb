"""From drafts to a decision: critic and supervisor, the corridor's one junction."""

from __future__ import annotations

from typing import Any

from langgraph.types import Command, Send

from ...agents import composer, planner
from ...agents import critic as judging
from ...agents import supervisor as deciding
from ...agents.supervisor import Board, Decision
from ..run import Run, Workshop
from ..state import State
from .working import aside, packets_of, sent, sources


async def critic(shop: Workshop, state: State) -> dict[str, Any]:
    """Merge, enforce and verify by code; with full effort a judge sees what no code can check."""
    run = Run(shop, "critic")
    run.progress("critic", state.get("calls", {}).values(), done=len(state["plan"].tasks), of=len(state["plan"].tasks))
    attempt = max((d.attempt for d in state["drafts"].values()), default=0)
    review = judging.review(state["plan"], state["drafts"], state["settlement"], attempt=attempt)
    if run.settings.effort != "full":
        return {"reviews": {str(attempt): review}}
    ask = await run.ask(run.left(state))
    review = await judging.judge(review, state["settlement"].in_force, ask, prompts=shop.prompts)
    return {"reviews": {str(attempt): review}, "calls": ask.calls}


async def supervisor(shop: Workshop, state: State) -> Command[Any]:
    """Decide, and send back only what failed."""
    run = Run(shop, "supervisor")
    board = _board(state, run, rungs=len(await run.ladder()))
    decision = deciding.decide(board)
    update = {"decisions": [*state.get("decisions", []), decision.reason]}
    if decision.go == "compose":
        return Command(update=update, goto="composer")
    return Command(update=update, goto=await aside(state, _repairs, state, run, decision))


def _repairs(state: State, run: Run, decision: Decision) -> list[Send]:
    best = composer.best(state["reviews"], state["settlement"].in_force)
    repair = {
        "attempt": max(d.attempt for d in state["drafts"].values()) + 1,
        "previous": best.text,
        "feedback": judging.feedback(best, state["settlement"].in_force),
    }
    packets = packets_of(state, run, state["plan"], planner.chunked(sources(state)), decision.task_ids)
    return [sent(p.model_copy(update=repair), decision.rung) for p in packets]


def _board(state: State, run: Run, *, rungs: int) -> Board:
    in_force, reviews = state["settlement"].in_force, state["reviews"]
    newest = judging.latest(state["plan"], state["drafts"])
    best = composer.best(reviews, in_force)
    attempt = max(r.attempt for r in reviews.values())
    return Board(
        attempt=attempt,
        max_rounds=run.settings.max_rounds,
        effort=run.settings.effort,
        unmet=tuple(v.objective_id for v in best.verdicts if v.outcome == "unmet"),
        failed_tasks=tuple(d.task_id for d in newest if not d.text),
        written_tasks=tuple(d.task_id for d in newest if d.text),
        stopped_by=judging.stopped_by(state["drafts"], reviews),
        improved=attempt == 0 or best.attempt == attempt,
        rungs=rungs,
    )
