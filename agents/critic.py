"""Critic: the drafts of one round in, their merged text and code's verdict per objective out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..tools.compose import ended, unlooped
from ..tools.context.sought import sought
from ..tools.enforce import enforce
from ..tools.fitting import misfit
from ..tools.record import Call, Draft, Review, Verdict
from ..tools.types import Objective, Plan, Settlement
from ..tools.verify import score, verify
from ..tools.verify.places import folded
from .generality import reminders

_TOLD_WHY = ("reply",)
"""Checks whose words do not tell what a draft did wrong."""
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
    cut = any(d.cut for d in chosen)
    text, enforced = enforce(merged, settlement.in_force)
    if cut:
        merged, text, enforced, cut = _brought_to_an_end(merged, text, enforced, settlement.in_force)
    return Review(
        attempt=attempt,
        text=text,
        raw=merged,
        cut=cut,
        rests=attempt if any(d.move in ("rest", "split") for d in chosen) else 0,
        verdicts=tuple(verify(o, text) for o in settlement.in_force),
        enforced=enforced,
        misfit=_misfit(plan, text, settlement),
    )


def _misfit(plan: Plan, text: str, settlement: Settlement) -> str:
    """What speaks against an answer of a few words that was looked up in documents."""
    if len(plan.final_tasks) != 1 or not plan.chunk_ids:
        return ""
    asked = next((m.content for m in reversed(settlement.conversation) if m.role == "user"), "")
    fact = sought(asked, settlement.in_force)
    return misfit(fact, text) if fact else ""


def _brought_to_an_end(
    merged: str, text: str, enforced: tuple[str, ...], objectives: Sequence[Objective]
) -> tuple[str, str, tuple[str, ...], bool]:
    """A draft that was cut: merged, enforced, what was enforced, and whether it still breaks off.

    One that went in circles is cut back; where less would then be met it is shown as it is, and work goes on with what
    it says. One is whole whose unfinished sentence was trimmed off.
    """
    shorter = unlooped(merged) or merged
    if shorter == merged:
        rest = merged[len(ended(merged)) :]
        return merged, text, enforced, not rest.strip() or folded(rest) in folded(text)
    done, lines = enforce(shorter, objectives)
    met, before = (score([verify(o, said) for o in objectives], objectives) for said in (done, text))
    if met < before:
        return shorter, text, enforced, True
    return shorter, done, ("left out what was said again and again", *lines), False


def _without_text(objective: Objective) -> Verdict:
    return Verdict(objective_id=objective.id, outcome="unmet", evidence="there is no text", verifier="none")


def feedback(found: Review, objectives: Sequence[Objective]) -> tuple[str, ...]:
    """What failed, one line each: the words of the objective and what was found instead; then what is general talk."""
    words = {o.id: o.text for o in objectives}
    failed = (f"{words[v.objective_id]} (found: {v.evidence})" for v in found.verdicts if v.outcome == "unmet")
    general = (c.text for c in found.grounding.claims if c.generic and c.support != "supported")
    told = (f"Say what the passages say of this, or leave it out: “{text}”" for text in general)
    return (*failed, *told, *reminders(found.specificity))


def told(found: Review, objectives: Sequence[Objective]) -> tuple[str, ...]:
    """Every checkable objective in its words, the unmet ones last, where a model heeds them most; then what the request
    tells of its case, where the text talks past it.
    """
    unmet = {v.objective_id: v for v in found.verdicts if v.outcome == "unmet"}
    ordered = sorted((o for o in objectives if o.check is not None), key=lambda o: o.id in unmet)
    failed = {i: f" (not so that {v.evidence})" for i, v in unmet.items() if v.verifier in _TOLD_WHY}
    return (*dict.fromkeys(f"{o.text}{failed.get(o.id, '')}" for o in ordered), *reminders(found.specificity))


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
    tasks = {d.task_id for d in drafts.values() if not d.attempt}
    own = [c for c in calls.values() if c.role == "specialist"]
    first = {c.task_id: c.usage.total_tokens for c in reversed(own) if c.task_id in tasks and not c.error}
    used = sum(first.values())
    return used, sum(c.usage.total_tokens for c in own) - used


def highest(drafts: Mapping[str, Draft], names: Sequence[str]) -> int:
    """The highest rung that gave a draft, as a position in the names."""
    return max((names.index(d.model) for d in drafts.values() if d.model in names), default=0)
