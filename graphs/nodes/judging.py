"""From drafts to a decision: critic and supervisor, the corridor's one junction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from langgraph.types import Command, Send

from ...agents import claims as claiming
from ...agents import composer, generality, judge, splitting, trial
from ...agents import critic as judging
from ...agents import planner as planning
from ...agents import supervisor as deciding
from ...agents.ask import Ask
from ...agents.specialist import CODE
from ...agents.supervisor import Board, Decision
from ...tools.claims.checking import Checked, Checker
from ...tools.claims.consequences import Consequence
from ...tools.compose import demand, ended, finished, lacking, loops
from ...tools.context.strategy import need
from ...tools.fitting import closer
from ...tools.grounding import found_nothing, rests_on_nothing
from ...tools.models import Rung
from ...tools.record import Review
from ...tools.types import Objective, Packet, Plan, Task
from ...tools.verify import announces, declines, echoes
from ..run import Run, Workshop
from ..state import State
from .working import aside, corpus, packets_of, sent, way_to

HARDLY = 6
"""Words behind an announcement that are hardly an answer where they do not meet what is asked for."""
PROBED = 60_000
"""Characters that are read in a second go where the best passages held no answer; all where effort is full."""


async def critic(shop: Workshop, state: State) -> dict[str, Any]:
    """Merge, enforce and verify by code; with full effort a judge sees what no code can check."""
    run = Run(shop, "critic")
    if _next(state):
        return {}
    run.progress("critic", state.get("calls", {}).values(), done=len(state["plan"].tasks), of=len(state["plan"].tasks))
    attempt = max((d.attempt for d in state["drafts"].values()), default=0)
    review = judging.review(state["plan"], state["drafts"], state["settlement"], attempt=attempt)
    full = run.settings.effort == "full"
    ask = await run.ask(run.left(state), objectives=state["settlement"].in_force) if full else None
    review = await _grounded(review, state, run, ask)
    review = await aside(state, _particular, review, state)
    if ask is None:
        return {"reviews": {str(attempt): review}}
    review = await _judged(review, state, ask, run)
    return {"reviews": {str(attempt): review}, "calls": ask.calls}


async def _judged(review: Review, state: State, ask: Ask, run: Run) -> Review:
    """With a judge's opinion of what no code can check, where the model can judge, and held against the best so far."""
    in_force, judge_model = state["settlement"].in_force, (await run.ladder())[0]
    if judge.undecided(review, in_force):
        doubt = await trial.doubt(judge_model, ask, run.left(state), prompts=run.prompts)
        if doubt:
            return judge.unjudged(review, in_force, doubt)
        review = await judge.judge(review, in_force, ask, prompts=run.prompts)
    return review if judge_model.memory.judges else await _against(review, state, ask, run)


async def _against(review: Review, state: State, ask: Ask, run: Run) -> Review:
    """A candidate that stands as high as the best so far is held against it; it wins only in both orders."""
    in_force, earlier = state["settlement"].in_force, state.get("reviews") or {}
    if not earlier or not review.text:
        return review
    best = composer.best(earlier, in_force)
    if best.text == review.text or composer.worth(best, in_force)[:-1] != composer.worth(review, in_force)[:-1]:
        return review
    goal = splitting.request_of(state["settlement"])
    better = await judge.later_is_better(best.text, review.text, goal, ask, prompts=run.prompts)
    return review.model_copy(update={"wins": best.wins + better})


async def supervisor(shop: Workshop, state: State) -> Command[Any]:
    """Decide, and send back only what failed."""
    run = Run(shop, "supervisor")
    if waiting := _next(state):
        return Command(goto=await aside(state, way_to, state, run, state["plan"], waiting))
    if await aside(state, _worth_sweeping, state, run):
        reason = "the best passages do not hold the answer: what was not read is swept"
        return Command(update={"decisions": [*state.get("decisions", []), reason]}, goto="planner")
    board = _board(state, run, await run.ladder())
    decision = deciding.decide(board)
    done = judging.steps(state["drafts"], state["reviews"])
    update = {"decisions": [*state.get("decisions", []), *done, decision.reason]}
    if decision.go == "compose":
        return Command(update=update, goto="composer")
    if decision.move == "split":
        made = splitting.split(state["settlement"], state["plan"])
        return Command(update={**update, "plan": made}, goto=await aside(state, _parted, state, run, decision, made))
    return Command(update=update, goto=await aside(state, _repairs, state, run, decision))


def _next(state: State) -> tuple[str, ...]:
    """Tasks of the plan whose turn it is, as long as no limit was reached."""
    stopped = judging.stopped_by(state["drafts"], state.get("reviews", {}))
    return () if stopped else planning.ready(state["plan"], state["drafts"])


def _worth_sweeping(state: State, run: Run) -> bool:
    """Whether a lookup found nothing that its answer rests on, and what it left unread may be read as well."""
    if state["plan"].strategy != "focus" or run.settings.effort == "plain" or not state["reviews"]:
        return False
    best = composer.best(state["reviews"], state["settlement"].in_force)
    if judging.stopped_by(state["drafts"], state["reviews"]):
        return False
    own = corpus(run.shop, state)
    chunks = [own[i] for i in state["plan"].chunk_ids]
    fact = len(state["plan"].final_tasks) == 1 and need(splitting.request_of(state["settlement"])) == "fact"
    if not (found_nothing(best.text) or (fact and rests_on_nothing(best.text, best.grounding, chunks))):
        return False
    read = sum(len(chunk.text) for chunk in chunks)
    return run.settings.effort == "full" or own.characters - read <= PROBED


async def _grounded(review: Review, state: State, run: Run, ask: Ask | None = None) -> Review:
    """Each statement's support in what was read; what code holds only possible is asked of a model, within limits."""
    if any(d.model == CODE and d.text == review.raw for d in state["drafts"].values()):
        return review  # reckoned from every record: no single passage says it
    checker, checked = await aside(state, _checked, review, state, run)
    if ask is not None:
        checked = await claiming.decide(checked, ask, prompts=run.prompts)
    writable = not composer.machine_format(state["settlement"].in_force)
    how: Consequence = run.settings.claims
    merged = len(state["plan"].final_tasks) > 1
    return claiming.ground(
        review, checked, checker, state["settlement"], consequence=how, writable=writable, merged=merged
    )


def _particular(review: Review, state: State) -> Review:
    """Without what would stand in any answer, and measured."""
    in_force = state["settlement"].in_force
    given = generality.offered_by(state["brief"], state["settlement"])
    return generality.particular(review, given, in_force, writable=not composer.machine_format(in_force))


def _checked(review: Review, state: State, run: Run) -> tuple[Checker, tuple[Checked, ...]]:
    own = corpus(run.shop, state)
    checker = claiming.checker_of(state["plan"], own, state["settlement"], {s.id: s for s in own.sources})
    return checker, checker.check(review.text)


def _repairs(state: State, run: Run, decision: Decision) -> list[Send]:
    """The packets of one move: each task's own, or one for the merged text of several."""
    in_force = state["settlement"].in_force
    best = composer.best(state["reviews"], in_force)
    repair = {
        "attempt": _next_attempt(state),
        "move": decision.move,
        "temperature": decision.temperature,
        "previous": _worked_on(best, decision),
        "feedback": judging.feedback(best, in_force) if decision.move == "repair" else judging.told(best, in_force),
    }
    if len(decision.task_ids) > 1:
        packets: Iterable[Packet] = [_whole(state, run)]
    else:
        packets = packets_of(state, run, state["plan"], corpus(run.shop, state), decision.task_ids)
    packets = map(closer, packets) if decision.move == "closer" else packets
    return sent([p.model_copy(update=repair) for p in packets], run.left(state), decision.rung)


def _worked_on(best: Review, decision: Decision) -> str:
    """The text that a move goes on with: parts are added to full sentences."""
    if decision.move in ("again", "closer"):
        return ""
    if decision.move == "parts" and best.cut:
        return ended(best.raw)
    return best.text if decision.move == "repair" else best.raw


def _parted(state: State, run: Run, decision: Decision, made: Plan) -> list[Send]:
    """The packets of the tasks that the request was split into."""
    ids = [task.id for task in made.final_tasks]
    packets = packets_of(state, run, made, corpus(run.shop, state), ids)
    part = {"attempt": _next_attempt(state), "move": decision.move}
    return sent([p.model_copy(update=part) for p in packets], run.left(state), decision.rung)


def _without_answer(best: Review, in_force: Sequence[Objective]) -> bool:
    """Whether the text only announces an answer, or only repeats the request."""
    least = HARDLY if any(v.outcome == "unmet" for v in best.verdicts) else 1
    return announces(best.raw or best.text, least) or echoes(best.text, (o.check for o in in_force))


def _next_attempt(state: State) -> int:
    return max(d.attempt for d in state["drafts"].values()) + 1


def _whole(state: State, run: Run) -> Packet:
    """The work on the merged text of several tasks: what they read is in it."""
    said, in_force = state["settlement"].conversation, state["settlement"].in_force
    task = Task(id=judging.WHOLE, goal=splitting.request_of(state["settlement"]))
    return Packet(task=task, conversation=said, objectives=in_force, allowance=run.left(state))


def _board(state: State, run: Run, ladder: tuple[Rung, ...]) -> Board:
    in_force, reviews, drafts = state["settlement"].in_force, state["reviews"], state["drafts"]
    newest = judging.latest(state["plan"], drafts)
    best = composer.best(reviews, in_force)
    looped = best.cut and any(loops(d.text) for d in drafts.values() if d.attempt == best.attempt)
    unmet = tuple(v.objective_id for v in best.verdicts if v.outcome == "unmet")
    first, after = judging.spent(state.get("calls", {}), drafts)
    return Board(
        attempt=max(d.attempt for d in drafts.values()),
        max_rounds=run.settings.max_rounds,
        effort=run.settings.effort,
        unmet=unmet,
        failed_tasks=tuple(d.task_id for d in newest if not d.text),
        written_tasks=tuple(d.task_id for d in newest if d.text),
        stopped_by=judging.stopped_by(drafts, reviews),
        rungs=len(ladder),
        rung=judging.highest(drafts, [r.name for r in ladder]),
        parts=len(lacking(finished(best.raw, in_force)[0] if looped else best.text, in_force)) if best.text else 0,
        cut=best.cut and not looped,
        again_cut=best.cut and bool(best.rests),
        looped=looped,
        refused=declines(best.text),
        trimmed=composer.trimmed(best),
        announced=_without_answer(best, in_force),
        misfit=bool(best.misfit),
        general=generality.talks_past(best.specificity),
        steps=sum(splitting.is_local(o) for o in in_force if o.id in unmet),
        splits=len(splitting.split(state["settlement"], state["plan"]).final_tasks),
        tried=tuple(d.move for d in drafts.values() if d.attempt > best.attempt),
        first_tokens=first,
        wanted_tokens=demand(in_force),
        spent_tokens=after,
    )
