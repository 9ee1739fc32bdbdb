"""Critic: the drafts of one round in, their merged text and a verdict per objective out; code first, then a judge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from ..tools.enforce import enforce
from ..tools.errors import LimitReached, ModelError
from ..tools.record import Call, Draft, Review, Verdict
from ..tools.types import Objective, Plan, Settlement
from ..tools.values import Value
from ..tools.verify import verify
from .ask import Ask
from .prompts import Prompts

WHOLE = "answer"
"""The task id of drafts that rework the merged text of several tasks."""


def latest(plan: Plan, drafts: Mapping[str, Draft]) -> tuple[Draft, ...]:
    """The newest draft of each task, in the plan's order; a later draft without text does not replace one with text."""
    newest: dict[str, Draft] = {}
    for draft in drafts.values():
        before = newest.get(draft.task_id)
        if before is None or (bool(draft.text), draft.attempt) >= (bool(before.text), before.attempt):
            newest[draft.task_id] = draft
    wanted = [task.id for task in plan.final_tasks]
    if not any(i in newest and newest[i].text for i in wanted) and len(plan.tasks) > len(wanted):
        wanted = [task.id for task in plan.tasks if not task.after]  # the notes, where nothing joined them
    return tuple(newest[i] for i in wanted if i in newest)


def stopped_by(drafts: Mapping[str, Draft], reviews: Mapping[str, Review]) -> str | None:
    """The limit that kept a call from being made, if one did."""
    limits = [*(d.stopped_by for d in drafts.values()), *(r.stopped_by for r in reviews.values())]
    return next((limit for limit in limits if limit), None)


def review(plan: Plan, drafts: Mapping[str, Draft], settlement: Settlement, *, attempt: int) -> Review:
    """Merge the drafts, make true by code what code can, and verify every objective in force."""
    reworked = [d for d in drafts.values() if d.task_id == WHOLE and d.attempt == attempt and d.text]
    chosen = reworked or [d for d in latest(plan, drafts) if d.text]
    merged = "\n\n".join(d.text for d in chosen)
    if not merged:
        return Review(attempt=attempt, text="", verdicts=tuple(_without_text(o) for o in settlement.in_force))
    text, enforced = enforce(merged, settlement.in_force)
    return Review(
        attempt=attempt,
        text=text,
        raw=merged,
        cut=any(d.cut for d in chosen),
        verdicts=tuple(verify(o, text) for o in settlement.in_force),
        enforced=enforced,
    )


def _without_text(objective: Objective) -> Verdict:
    return Verdict(objective_id=objective.id, outcome="unmet", evidence="there is no text", verifier="none")


def feedback(found: Review, objectives: Sequence[Objective]) -> tuple[str, ...]:
    """What failed, one line each: the words of the objective and what was found instead."""
    words = {o.id: o.text for o in objectives}
    return tuple(f"{words[v.objective_id]} (found: {v.evidence})" for v in found.verdicts if v.outcome == "unmet")


def told(found: Review, objectives: Sequence[Objective]) -> tuple[str, ...]:
    """Every checkable objective in its words, the unmet ones last, where a model heeds them most."""
    unmet = {v.objective_id for v in found.verdicts if v.outcome == "unmet"}
    ordered = sorted((o for o in objectives if o.check is not None), key=lambda o: o.id in unmet)
    return tuple(dict.fromkeys(o.text for o in ordered))


def steps(drafts: Mapping[str, Draft], reviews: Mapping[str, Review]) -> tuple[str, ...]:
    """What the newest round did, one line each: parts that were added, form that code made true."""
    newest = max(reviews.values(), key=lambda r: r.attempt)
    own = [d for d in drafts.values() if d.attempt == newest.attempt]
    failed = [f"the call failed: {d.failure}" for d in own if d.failure]
    return tuple(
        f"round {newest.attempt}: {line}" for line in (*failed, *(n for d in own for n in d.done), *newest.enforced)
    )


def spent(calls: Mapping[str, Call], drafts: Mapping[str, Draft]) -> tuple[int, int]:
    """Tokens of the first drafts' calls, and of all the specialists' calls after them."""
    tasks = {d.task_id for d in drafts.values()} - {WHOLE}
    own = [c for c in calls.values() if c.role == "specialist"]
    first = {t: next((c for c in own if c.task_id == t and not c.error), None) for t in tasks}
    used = sum(c.usage.total_tokens for c in first.values() if c)
    return used, sum(c.usage.total_tokens for c in own) - used


def highest(drafts: Mapping[str, Draft], names: Sequence[str]) -> int:
    """The highest rung that gave a draft, as a position in the names."""
    return max((names.index(d.model) for d in drafts.values() if d.model in names), default=0)


class Finding(Value):
    """What the judge says of one objective."""

    id: str
    outcome: Literal["met", "unmet", "unchecked"]
    quote: str = ""
    """The words of the text that show it."""


class Findings(Value):
    """What the judge says."""

    findings: tuple[Finding, ...] = ()


async def judge(found: Review, objectives: Sequence[Objective], ask: Ask, *, prompts: Prompts) -> Review:
    """Let a model judge what no code could check; a finding whose quote is not in the text stays unchecked."""
    open_ids = {v.objective_id for v in found.verdicts if v.outcome == "unchecked"}
    asked = [o for o in objectives if o.id in open_ids]
    if not asked or not found.text:
        return found
    listed = "\n".join(f"{o.id}: {o.text}" for o in asked)
    payload = f"<text>\n{found.text}\n</text>\n\n<requirements>\n{listed}\n</requirements>"
    try:
        said = await ask.value(prompts["critic"], payload, Findings, default=Findings())
    except LimitReached as reached:
        return found.model_copy(update={"stopped_by": reached.limit})
    except ModelError:  # journalled; what was to be judged stays unchecked
        return found
    judged = {f.id: f for f in said.findings if f.quote and f.quote in found.text}
    return found.model_copy(update={"verdicts": tuple(_judged(v, judged.get(v.objective_id)) for v in found.verdicts)})


def _judged(verdict: Verdict, finding: Finding | None) -> Verdict:
    if finding is None or verdict.outcome != "unchecked":
        return verdict
    return verdict.model_copy(
        update={"outcome": finding.outcome, "evidence": f"“{finding.quote}”", "verifier": "judge"}
    )
