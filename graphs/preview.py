"""A request in, what its run would do and cost out; the graph stops before its first paid call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..agents import planner as planning
from ..agents import specialist as writing
from ..agents.prompts import load
from ..tools.context.corpus import corpus_of, nothing
from ..tools.context.room import output_of
from ..tools.expected import reply_tokens
from ..tools.models import Rung, build_ladder
from ..tools.preview import Preview, TaskTokens, estimated
from ..tools.tokens import guess_prompt
from ..tools.types import Allowance, Plan, Settlement, Task
from .intake import documents_of
from .run import Models, Retriever
from .settings import Settings
from .sroc import create_sroc


async def preview(
    model: Models, request: Mapping[str, Any], settings: Settings, *, retriever: Retriever | None = None
) -> Preview:
    """Read, settle and plan the request by code alone; no model is asked.

    Args:
        model: As for `create_sroc`.
        request: As for the graph: messages, documents, objectives.
        settings: The run's; its limits are compared with the estimate.
        retriever: As for `create_sroc`.

    Raises:
        InputError: The request or a document cannot be used.
        ModelError: There is no model.
    """
    by_code = settings.model_copy(update={"effort": "plain", "interactive": False})
    made: Any = await create_sroc(model, retriever=retriever).ainvoke(
        dict(request), context=by_code, interrupt_before=["specialist"], output_keys=["plan", "settlement"]
    )
    plan: Plan = made["plan"]
    settlement: Settlement = made["settlement"]
    rung = build_ladder(model)[0]
    prompts = load(settings.prompts)
    documents = documents_of(request.get("documents") or [])
    packets = planning.packets(
        plan,
        [task.id for task in plan.tasks],
        settlement,
        corpus_of(documents) if documents else nothing(),
        allowances=[Allowance()] * len(plan.tasks),
    )
    prompted = [guess_prompt(writing.messages_of(packet, prompts)) for packet in packets]
    parts = max(1, sum(task.kind != "extract" for task in plan.tasks))
    tokens = [_tokens(task, settlement, read, rung, parts) for task, read in zip(plan.tasks, prompted, strict=True)]
    return estimated(plan, settlement, tokens, rung=rung, limits=settings.limits)


def _tokens(task: Task, settlement: Settlement, prompted: float, rung: Rung, parts: int) -> TaskTokens:
    """Read and written by a task's call; the notes that it joins count as long as they may become."""
    most = task.output_tokens or output_of(settlement.in_force, rung.window)
    written = most if task.kind == "extract" else reply_tokens(task.goal, settlement.in_force, most, parts=parts)
    read = rung.memory.meter.estimate(prompted) + len(task.after) * planning.NOTE_TOKENS
    return TaskTokens(read=read, written=written, most=most)
