"""Who does which part of a request, and what fits into their window: parts and specialists in, tasks out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from ..tools.context.corpus import Corpus
from ..tools.context.meaning import Others
from ..tools.context.pack import bearing, focus
from ..tools.context.rank import NEAR, rank
from ..tools.context.strategy import LOOKED_UP, WHOLE_UP_TO, lookup_budget, need, parts_of, questions_of
from ..tools.specialists import ANYONE
from ..tools.types import Chunk, Plan, Settlement, Task

Count = Callable[[str], float]
_LEAST = 0.2
"""Share of the best passage's score that a further one has where a fact is looked up: others would only mislead."""
_OWN = frozenset(("write", "join"))
"""Kinds of task that a specialist does; what is only noted or listed is the graph's own model's."""


@dataclass(frozen=True)
class Seat:
    """Who does a task, and what fits into their window."""

    name: str
    room: int
    """Tokens of passages that a packet can hold."""
    count: Count
    """Tokens of a text, estimated."""


def goals_of(request: str) -> tuple[str, ...]:
    """The parts that different specialists may do: the request's numbered parts, else all of it."""
    return parts_of(request) or (request,)


def divided(settlement: Settlement, corpus: Corpus, seats: Mapping[str, Seat], others: Others | None = None) -> Plan:
    """One task for each part of the request, each with what fits into its own window."""
    tasks = tuple(
        Task(id=f"t{n}", goal=goal, specialist=seat.name, chunk_ids=_read_for(goal, settlement, corpus, seat, others))
        for n, (goal, seat) in enumerate(seats.items(), start=1)
    )
    who = ", ".join(f"{task.id} is for {_called(task.specialist)}" for task in tasks)
    return Plan(tasks=tasks, strategy="focus" if len(corpus) else "whole", reason=f"parts for several: {who}")


def given_to(plan: Plan, name: str) -> Plan:
    """The plan with its writing done by one specialist."""
    mine = tuple(t.model_copy(update={"specialist": name}) if t.kind in _OWN else t for t in plan.tasks)
    return plan.model_copy(update={"tasks": mine, "reason": f"{plan.reason}; it is for {_called(name)}"})


def budget_for(asking: str, total: int, room: int) -> int:
    """Tokens that a task reads of documents of `total` tokens: for a fact only what a lookup needs."""
    return min(room, lookup_budget(total)) if asking in LOOKED_UP else room


def ranked_for(
    asked: Sequence[str], corpus: Corpus, others: Others | None = None, *, looked_up: bool = False
) -> tuple[Chunk, ...]:
    """The best chunks for several questions: the best of each, then the second of each, and so on.

    Where a fact is `looked_up`, without those far behind the best.
    """
    found = []
    for question in asked:
        beside = others(question) if others else ()
        near = {chunk.id for ranking in beside for chunk in ranking[:NEAR]}
        found.append(bearing(rank(corpus.index, question, others=beside, least=_LEAST * looked_up), question, near))
    rows = zip_longest(*found)
    return tuple(dict.fromkeys(c for row in rows for c in row if c is not None)) or corpus.index.sample(40)


def _read_for(goal: str, settlement: Settlement, corpus: Corpus, seat: Seat, others: Others | None) -> tuple[str, ...]:
    if not len(corpus):
        return ()
    total, asked = corpus.tokens(seat.count), questions_of(goal, settlement.in_force)
    if total <= min(seat.room, WHOLE_UP_TO):
        return tuple(corpus)
    budget = budget_for(need(goal), total, seat.room)
    best = ranked_for(asked, corpus, others, looked_up=need(goal) in LOOKED_UP)
    read = focus(best, " ".join(asked), budget=budget, count=seat.count, neighbours=corpus.neighbours)
    return tuple(chunk.id for chunk in read)


def _called(name: str) -> str:
    return "the graph's own model" if name == ANYONE else name
