"""Planner: the settled request and the sources in, tasks with the chunks each reads out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from ..tools.context.chunk import split
from ..tools.context.index import Index
from ..tools.context.pack import pack
from ..tools.context.sources import Source
from ..tools.types import Allowance, Chunk, Packet, Plan, Settlement, Task

FOCUS_ABOVE = 1_200
"""Tokens of documents above which a lookup reads only the best passages: reading costs more than writing."""
BEST = 40
"""Passages ranked for one task before packing."""
_EVERYTHING = re.compile(
    r"\b(summar|overview|compar|contrast|aggregat|list (all|every|each)|every|how many|count|across|throughout|overall|"
    r"whole|entire|key points|résum|zusammenfass|resum)",
    re.I,
)
_PART = re.compile(r"^[ \t]*(?:\d{1,2}[.)]|[a-h][.)])[ \t]+(\S.*)$", re.M)
Count = Callable[[str], int]


def chunked(sources: Sequence[Source]) -> dict[str, Chunk]:
    """Every chunk of every source by id, in order."""
    return {chunk.id: chunk for source in sources for chunk in split(source)}


def plan(settlement: Settlement, chunks: Mapping[str, Chunk], *, room: int, count: Count) -> Plan:
    """One task, or one per numbered part where the parts need different passages.

    Args:
        settlement: What is in force; its last user message is the request.
        chunks: All chunks, by id.
        room: Tokens of passages that a packet can hold.
        count: Tokens of a text, estimated.
    """
    request = _request(settlement)
    sizes = {c.id: count(c.text) for c in chunks.values()}
    total = sum(sizes.values())
    sweeping = bool(_EVERYTHING.search(request))
    if total <= min(room, FOCUS_ABOVE) or (sweeping and total <= room):
        reason = "no documents" if not chunks else f"all {total} tokens of the documents fit"
        return Plan(tasks=(Task(id="t1", goal=request, chunk_ids=tuple(chunks)),), strategy="whole", reason=reason)
    goals = _parts(request) or (request,)
    budget = room if sweeping else min(room, FOCUS_ABOVE)
    every = tuple(chunks.values())
    with Index(every) as index:
        found = [index.search(goal, BEST) or every for goal in goals]
    packed = [pack(ranked, budget=budget, count=count, among=every) for ranked in found]
    tasks = tuple(
        Task(id=f"t{n}", goal=goal, chunk_ids=tuple(c.id for c in best))
        for n, (goal, best) in enumerate(zip(goals, packed, strict=True), start=1)
    )
    return Plan(
        tasks=tasks, strategy="focus", reason=f"the documents hold {total} tokens, a packet {budget}: the best passages"
    )


def _request(settlement: Settlement) -> str:
    return next(m.content for m in reversed(settlement.conversation) if m.role == "user")


def _parts(request: str) -> tuple[str, ...]:
    """The numbered parts of a request, each with the words before the first; empty where there are fewer than two."""
    found = list(_PART.finditer(request))
    if len(found) < 2:
        return ()
    lead = request[: found[0].start()].strip()
    return tuple(f"{lead}\n{m.group(1).strip()}".strip() for m in found)


def packet(
    task: Task, plan: Plan, settlement: Settlement, chunks: Mapping[str, Chunk], *, allowance: Allowance
) -> Packet:
    """All that the task's call will see."""
    number = {chunk_id: n for n, chunk_id in enumerate(plan.chunk_ids, start=1)}
    return Packet(
        task=task,
        conversation=settlement.conversation,
        objectives=settlement.in_force,
        chunks=tuple(chunks[i] for i in task.chunk_ids),
        numbers=tuple(number[i] for i in task.chunk_ids),
        allowance=allowance,
    )
