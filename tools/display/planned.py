"""A preview in, what a person reads before anything is paid for out."""

from __future__ import annotations

from ..preview import Preview
from .wording import clean, counted, money, short

SHOWN = 12
"""Tasks that are listed; of more, the first ones."""


def as_plan(preview: Preview) -> str:
    """The plan, what is in force, what yields, and the expected cost."""
    plan, settlement = preview.plan, preview.settlement
    lines = [f"Plan ({plan.strategy}): {plan.reason or 'one call'}"]
    for n, (task, used) in enumerate(zip(plan.tasks[:SHOWN], preview.tasks, strict=False), start=1):
        lines.append(f"{_task(n, task.goal, len(task.chunk_ids), task.kind)} (about {used.read:,} + {used.written:,})")
    if len(plan.tasks) > SHOWN:
        lines.append(f"  and {len(plan.tasks) - SHOWN} more tasks")
    lines += ["", "Objectives"] if settlement.in_force else []
    lines += [f'  "{o.text}" ({o.authority}, {o.check.kind if o.check else "judged"})' for o in settlement.in_force]
    lines += ["", "What yields"] if settlement.resolutions else []
    lines += [f"  {resolution.given_up} (by {resolution.rule})" for resolution in settlement.resolutions]
    return clean("\n".join([*lines, "", *_cost(preview)]))


def _task(number: int, goal: str, passages: int, kind: str) -> str:
    reads = f", reads {counted(passages, 'passage')}" if passages else ""
    return f"  {number}. {kind}{reads}: {short(goal, 90)}"


def _cost(preview: Preview) -> list[str]:
    written = sum(task.written for task in preview.tasks)
    tokens = f"about {counted(preview.input_tokens, 'token')} in, {written:,} out · {money(preview.expected_usd)}"
    lines = [f"Expected: {counted(preview.calls, 'call')} to {preview.model} · {tokens}"]
    lines += [f"At most {preview.output_tokens:,} out in the first drafts: {money(preview.cost_usd)}"]
    if preview.repaired_tokens > preview.expected_tokens:
        lines += [f"With one round of repairs: {preview.repaired_tokens:,} tokens · {money(preview.repaired_usd)}"]
    lines += ["Nothing was sent to a model."]
    if preview.passed:
        own = ", ".join(f"{name}={getattr(preview.limits, name):g}" for name in preview.passed)
        lines.append(f"The first drafts may pass a limit: {own}.")
    return lines
