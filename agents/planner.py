"""Planner: the settled request and the documents in, tasks with what each reads out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from ..tools.checks import Repeat
from ..tools.context.corpus import Corpus
from ..tools.context.fold import copies
from ..tools.context.meaning import Others
from ..tools.context.pack import FRAME, focus, sweep
from ..tools.context.strategy import LOOKED_UP, WHOLE_UP_TO, need, questions_of, reworks
from ..tools.record import Draft
from ..tools.specialists import ANYONE
from ..tools.tally.asked import Tally
from ..tools.tally.planned import tallied, wanted, worth_listing
from ..tools.types import Allowance, Chunk, Packet, Plan, Settlement, Task
from .seating import Seat, budget_for, divided, given_to, goals_of, ranked_for
from .splitting import of_part, request_of

NOTE_TOKENS = 160
"""Room for what one part of a sweep notes."""
LIST_TOKENS = 600
"""Room for what one part lists; a longer list is made of its halves."""
NOTHING = "The documents hold nothing that bears on the request."
Count = Callable[[str], float]


def plan(
    settlement: Settlement,
    corpus: Corpus,
    *,
    room: int,
    count: Count,
    before: Plan | None = None,
    seats: Mapping[str, Seat] | None = None,
    others: Others | None = None,
) -> Plan:
    """The tasks, and how the documents are read for them.

    Whole where they fit and are worth reading whole; focus, the best passages, for facts; sweep, all of it in several
    packets whose notes are joined, where everything must be read and one packet cannot hold it. A figure
    over all records is reckoned here, where code can tell them apart.

    Args:
        settlement: What is in force; its last user message is the request.
        corpus: The documents.
        room: Tokens of passages that a packet can hold.
        count: Tokens of a text, estimated.
        before: A plan whose passages held no answer: what it left unread is swept.
        seats: Who does each of the request's parts, where there are specialists.
        others: Rankings beside the one by words: by meaning, of a retriever.
    """
    names = {seat.name for seat in (seats or {}).values()}
    if seats and len(names) > 1 and before is None:
        return divided(settlement, corpus, seats, others)
    if seats and len(names) == 1 and ANYONE not in names:
        seat = next(iter(seats.values()))
        alone = _planned(settlement, corpus, room=seat.room, count=seat.count, before=before, others=others)
        if len(alone.tasks) > len(alone.final_tasks):  # the graph's own model reads the parts
            alone = _planned(settlement, corpus, room=min(room, seat.room), count=count, before=before, others=others)
        return given_to(alone, seat.name)
    return _planned(settlement, corpus, room=room, count=count, before=before, others=others)


def _planned(
    settlement: Settlement, corpus: Corpus, *, room: int, count: Count, before: Plan | None, others: Others | None
) -> Plan:
    request = asked_of(settlement)
    if not len(corpus):
        return Plan(tasks=(Task(id="t1", goal=request),), reason="no documents")
    if before is not None:
        reason = "the best passages held no answer: the rest is read as well"
        return swept(request, unread(corpus, before), room=room, count=count, reason=reason, prefix="s")
    if (reckoned := tallied(settlement, corpus)) is not None:
        return reckoned
    total, asking = corpus.tokens(count), need(request)
    if reworks(request):
        return _reworked(request, corpus.chunks(), room=room // 2, count=count)
    if total <= min(room, WHOLE_UP_TO) or (asking not in LOOKED_UP and _framed(total, corpus) <= room):
        return _whole(request, corpus, total)
    tally = wanted(request, settlement.in_force)
    if tally is not None and worth_listing(tally):
        return _listed(request, tally, corpus.chunks(), room=room, count=count)
    if asking == "all":
        twice = copies(corpus.chunks(), exact=True)
        chunks = (chunk for chunk in corpus.chunks() if chunk.id not in twice)
        reason = f"all {total} tokens of the documents are to be read"
        made = swept(request, chunks, room=room, count=count, reason=reason)
        return made.model_copy(update={"folded": tuple(twice)})
    return _focused(settlement, corpus, total, budget=budget_for(asking, total, room), count=count, others=others)


def asked_of(settlement: Settlement) -> str:
    """The request as its writer gets it: to repeat it first is code's part, and small models do nothing else then."""
    request = request_of(settlement)
    for objective in settlement.in_force:
        if isinstance(objective.check, Repeat):
            rest = request.replace(objective.text, "").strip(" .\n")
            request = objective.check.text if objective.check.text.strip(" .\n") == rest else request
    return request


def _framed(total: int, corpus: Corpus) -> int:
    return total + 2 * FRAME * len(corpus)


def _whole(request: str, corpus: Corpus, total: int) -> Plan:
    chunks = tuple(corpus.chunks())
    folded = copies(chunks)
    kept = tuple(c.id for c in chunks if c.id not in folded)
    reason = f"all {total} tokens of the documents fit"
    return Plan(tasks=(Task(id="t1", goal=request, chunk_ids=kept),), reason=reason, folded=tuple(folded))


def _focused(
    settlement: Settlement, corpus: Corpus, total: int, *, budget: int, count: Count, others: Others | None
) -> Plan:
    request = request_of(settlement)
    tasks, folded = [], dict[str, str]()
    for n, goal in enumerate(goals_of(request), start=1):
        asked = questions_of(goal, settlement.in_force)
        ranked = ranked_for(asked, corpus, others, looked_up=need(goal) in LOOKED_UP)
        twice = copies(ranked)
        folded |= twice
        best = [chunk for chunk in ranked if chunk.id not in twice]
        read = focus(best, " ".join(asked), budget=budget, count=count, neighbours=corpus.neighbours)
        tasks.append(Task(id=f"t{n}", goal=goal, chunk_ids=tuple(c.id for c in read)))
    reason = f"the documents hold {total} tokens, a packet {budget}: the best passages"
    read_ids = {chunk_id for task in tasks for chunk_id in task.chunk_ids}
    copied = tuple(copy for copy, kept in folded.items() if kept in read_ids and copy not in read_ids)
    return Plan(tasks=tuple(tasks), strategy="focus", reason=reason, folded=copied)


def unread(corpus: Corpus, before: Plan) -> Iterator[Chunk]:
    """The chunks that a plan does not read whole, in order."""
    read: dict[str, list[tuple[int, int]]] = {}
    for chunk in (corpus[i] for i in before.chunk_ids):
        read.setdefault(chunk.source, []).append((chunk.start, chunk.end))
    for chunk in corpus.chunks():
        if not any(start <= chunk.start and chunk.end <= end for start, end in read.get(chunk.source, ())):
            yield chunk


def swept(request: str, chunks: Iterable[Chunk], *, room: int, count: Count, reason: str, prefix: str = "t") -> Plan:
    """The chunks in as few packets as hold them, and the tasks that join their notes, level by level."""
    packets = sweep(chunks, budget=room, count=count)
    if len(packets) == 1:
        return Plan(tasks=(Task(id=f"{prefix}1", goal=request, chunk_ids=_stretches(packets[0])),), reason=reason)
    tasks = [
        Task(id=f"{prefix}{n}", goal=request, chunk_ids=_stretches(chunks), kind="extract", output_tokens=NOTE_TOKENS)
        for n, chunks in enumerate(packets, start=1)
    ]
    reason = f"{reason}: {len(packets)} packets, their notes joined"
    return Plan(tasks=(*tasks, *_joins(request, [t.id for t in tasks], room)), strategy="sweep", reason=reason)


def _reworked(request: str, chunks: Iterable[Chunk], *, room: int, count: Count) -> Plan:
    """Every part in its new form, as long as it is now, and the parts in their order."""
    packets = sweep(chunks, budget=room, count=count)
    tasks = tuple(Task(id=f"t{n}", goal=request, chunk_ids=_stretches(part)) for n, part in enumerate(packets, start=1))
    reason = (
        f"all of the text is to be reworked, in {len(tasks)} part{'s' if len(tasks) > 1 else ''} that are put together"
    )
    return Plan(tasks=tasks, strategy="sweep" if len(tasks) > 1 else "whole", reason=reason)


def _listed(request: str, tally: Tally, chunks: Iterable[Chunk], *, room: int, count: Count) -> Plan:
    """Every part listed by a model, and the lists counted by code."""
    kind = " ".join((*tally.kinds, tally.noun))
    what = f"List: {kind}.\nIt is for this request, which is not yours to answer: {request}"
    tasks = [
        Task(id=f"t{n}", goal=what, chunk_ids=_stretches(part), kind="list", output_tokens=LIST_TOKENS)
        for n, part in enumerate(sweep(chunks, budget=room, count=count), start=1)
    ]
    final = Task(id="answer", goal=request, kind="tally", after=tuple(t.id for t in tasks))
    reason = f"a figure over all of the documents is asked for: {len(tasks)} packets are listed, code counts"
    return Plan(tasks=(*tasks, final), strategy="sweep", reason=reason)


def _joins(request: str, ids: Sequence[str], room: int) -> Iterator[Task]:
    """Yield the tasks that join notes, as many at once as fit; those of one level are noted again for the next."""
    at_once, level = max(2, room // (NOTE_TOKENS + FRAME)), 0
    while len(ids) > at_once:
        level += 1
        groups = [tuple(ids[n : n + at_once]) for n in range(0, len(ids), at_once)]
        made = [
            Task(id=f"j{level}.{n}", goal=request, kind="extract", after=group, output_tokens=NOTE_TOKENS)
            for n, group in enumerate(groups, start=1)
        ]
        yield from made
        ids = [task.id for task in made]
    yield Task(id="answer", goal=request, kind="join", after=tuple(ids))


def _stretches(chunks: Sequence[Chunk]) -> tuple[str, ...]:
    """Ids of the fewest stretches that the chunks make up: neighbours of one source are one."""
    found: list[tuple[str, int, int]] = []
    for chunk in chunks:
        if found and found[-1][0] == chunk.source and found[-1][2] == chunk.start:
            found[-1] = (chunk.source, found[-1][1], chunk.end)
        else:
            found.append((chunk.source, chunk.start, chunk.end))
    return tuple(f"{source}:{start}-{end}" for source, start, end in found)


def ready(made: Plan, drafts: Mapping[str, Draft]) -> tuple[str, ...]:
    """Ids of the tasks not done whose notes are all there, in order."""
    done = {draft.task_id for draft in drafts.values()}
    noted = {draft.task_id for draft in drafts.values() if draft.text}
    return tuple(
        t.id
        for t in made.tasks
        if t.id not in done and done.issuperset(t.after) and (not t.after or not noted.isdisjoint(t.after))
    )


def packets(
    made: Plan,
    task_ids: Collection[str],
    settlement: Settlement,
    chunks: Mapping[str, Chunk],
    *,
    allowances: Sequence[Allowance],
    drafts: Mapping[str, Draft] | None = None,
) -> Iterator[Packet]:
    """Yield all that each of these tasks' calls will see, in the plan's order; one allowance each."""
    number = {chunk_id: n for n, chunk_id in enumerate(made.chunk_ids, start=1)}
    notes = {draft.task_id: draft.text for draft in (drafts or {}).values() if draft.text and not is_empty(draft.text)}
    tasks = [task for task in made.tasks if task.id in task_ids]
    parts = [task.id for task in made.tasks if task.part]
    for task, allowance in zip(tasks, allowances, strict=True):
        noted = (task.result,) if task.result else tuple(notes[i] for i in task.after if i in notes)
        yield Packet(
            task=task,
            conversation=settlement.conversation,
            objectives=of_part(settlement.in_force, parts.index(task.id) + 1, len(parts))
            if task.part
            else settlement.in_force,
            chunks=tuple(chunks[i] for i in task.chunk_ids),
            numbers=tuple(number[i] for i in task.chunk_ids),
            notes=noted or ((NOTHING,) if task.after else ()),
            output_tokens=task.output_tokens,
            allowance=allowance,
        )


def is_empty(note: str) -> bool:
    """Whether a note says that a part held nothing."""
    return note.strip().strip(".*\"'").casefold() in ("nothing", "none", "")
