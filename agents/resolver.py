"""Resolver: a brief in, the objectives in force and how each conflict was settled out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..tools.conflicts import Clash, clashes, relax, smallest_change, ties
from ..tools.errors import LimitReached, ModelError
from ..tools.objectives import without_stubs
from ..tools.precedence import without
from ..tools.types import (
    Assumption,
    Brief,
    Conflict,
    Message,
    Objective,
    Question,
    Resolution,
    Rule,
    Settlement,
)
from ..tools.values import Value
from .ask import Ask
from .prompts import Prompts

_MOST_ASKED = 12
"""Suspected pairs in the one call."""
_REPLY = 48
"""Tokens of its reply: a list of numbers."""


class Confirmed(Value):
    """The model's closed reply."""

    conflicts: tuple[int, ...] = ()
    """Numbers of the pairs that cannot both hold."""


async def resolve(brief: Brief, ask: Ask | None, *, prompts: Prompts) -> Settlement:
    """Settle every conflict; what code only suspects is confirmed by at most one bounded call, where there is `ask`.

    Without suspicions there is no call. A failed or unreadable reply confirms nothing: what is not certain stands.
    """
    found = clashes(brief.objectives, brief.conversation)
    settlement = settle(brief, [c for c in found if c.certain])
    in_force = {o.id for o in settlement.in_force}
    suspected = [c for c in found if not c.certain and {c.one, c.other} <= in_force][:_MOST_ASKED]
    if not suspected or ask is None:
        return settlement
    confirmed = await _confirmed(suspected, {o.id: o for o in brief.objectives}, ask, prompts)
    return settle(brief, [c for c in found if c.certain or c in confirmed]) if confirmed else settlement


async def _confirmed(
    suspected: Sequence[Clash], by_id: Mapping[str, Objective], ask: Ask, prompts: Prompts
) -> list[Clash]:
    pairs = "\n".join(
        f"{n}. A: {_line(by_id[c.one])}\n   B: {_line(by_id[c.other])}" for n, c in enumerate(suspected, 1)
    )
    try:
        said = await ask.value(
            prompts["resolver"], f"<pairs>\n{pairs}\n</pairs>", Confirmed, default=Confirmed(), output_tokens=_REPLY
        )
    except (LimitReached, ModelError):  # journalled; what nobody confirmed is no conflict
        return []
    return [c for n, c in enumerate(suspected, 1) if n in said.conflicts]


def _pair(number: int, one: Objective, other: Objective) -> str:
    return f"{number}. A: {_line(one)}\n   B: {_line(other)}"


def _line(objective: Objective) -> str:
    return " ".join(objective.text.split())[:300].replace("</pairs", "<\\/pairs")


def settle(brief: Brief, meant: Sequence[Clash] | None = None) -> Settlement:
    """Settle every conflict by authority, priority, hardness, then recency; a reply of the requester decides a tie.

    What yields is cut out of the conversation, so that no model sees it.

    Args:
        brief: What is wanted.
        meant: Pairs that contradict each other in meaning; None takes those that code is certain of.
    """
    outdone = {i for r in brief.resolutions for i in r.losers}
    ordered = [o for o in _replied_last(brief) if o.id not in outdone]
    if meant is None:
        meant = [c for c in clashes(ordered, brief.conversation) if c.certain]
    relaxation = relax(ordered, [c for c in meant if not {c.one, c.other} & outdone])
    by_id = {o.id: o for o in brief.objectives}
    in_force = tuple(o for o in brief.objectives if o.id not in relaxation.dropped and o.id not in outdone)
    resolutions = tuple(
        _resolution(c, relaxation.dropped, by_id, in_force, brief.replies) for c in relaxation.conflicts
    )
    questions = tuple(
        q for c in relaxation.conflicts if (q := _question(c, by_id, relaxation.dropped)) and q.id not in brief.replies
    )
    return Settlement(
        in_force=in_force,
        conversation=_cut(brief.conversation, [by_id[i] for i in relaxation.dropped]),
        resolutions=(*brief.resolutions, *resolutions),
        questions=questions,
        assumptions=tuple(_assumed(q) for q in questions),
    )


def _replied_last(brief: Brief) -> list[Objective]:
    """Among equals the later wins, so what the requester chose is put last."""
    chosen = {reply.strip() for reply in brief.replies.values()}
    return sorted(brief.objectives, key=lambda o: o.text in chosen)


def _resolution(
    conflict: Conflict,
    dropped: Sequence[str],
    by_id: Mapping[str, Objective],
    in_force: Sequence[Objective],
    replies: Mapping[str, str],
) -> Resolution:
    losers = tuple(i for i in conflict.objective_ids if i in dropped)
    winners = tuple(i for i in conflict.objective_ids if i not in dropped)
    changed = [smallest_change(by_id[i], in_force) for i in losers]
    return Resolution(
        conflict=conflict,
        rule=_rule([by_id[i] for i in losers], [by_id[i] for i in winners], asked=_question_id(conflict) in replies),
        winners=winners,
        losers=losers,
        given_up=_given_up([by_id[i] for i in losers], [by_id[i] for i in winners]),
        smallest_change="; ".join(f"“{c.text}” would have held" for c in changed if c),
    )


def _rule(losers: Sequence[Objective], winners: Sequence[Objective], *, asked: bool) -> Rule:
    """The first of authority, priority, hardness on which a loser stands below every winner, else recency."""
    if not losers or not winners:
        return "recency"
    loser = losers[0]
    if all(w.authority != loser.authority for w in winners):
        return "authority"
    if all((w.authority, w.priority) != (loser.authority, loser.priority) for w in winners):
        return "priority"
    if all((w.authority, w.priority, w.hardness) != (loser.authority, loser.priority, loser.hardness) for w in winners):
        return "hardness"
    return "reply" if asked else "recency"


def _given_up(losers: Sequence[Objective], winners: Sequence[Objective]) -> str:
    lost = " and ".join(f"“{o.text}” ({o.authority})" for o in losers)
    kept = " and ".join(f"“{o.text}” ({o.authority})" for o in winners)
    return f"{lost} yielded to {kept}"


def _question_id(conflict: Conflict) -> str:
    return "keep:" + "+".join(sorted(conflict.objective_ids))


def _question(conflict: Conflict, by_id: Mapping[str, Objective], dropped: Sequence[str]) -> Question | None:
    """A tie that matters: which of several equally strong wishes is kept."""
    tied = ties(conflict, [by_id[i] for i in conflict.objective_ids])
    if not tied or not any(i in dropped for i in tied):
        return None
    kept = [i for i in tied if i not in dropped] or list(tied[-1:])
    return Question(
        id=_question_id(conflict),
        text="These cannot all hold. Which one matters more?",
        options=tuple(by_id[i].text for i in tied),
        default=by_id[kept[-1]].text,
        why=conflict.explanation,
    )


def _assumed(question: Question) -> Assumption:
    choice = " or ".join(f"“{o}”" for o in question.options)
    return Assumption(
        text=f"“{question.default}” was kept, as said last; say which of {choice} matters more to change it.",
        source="default",
        question_id=question.id,
    )


def _cut(conversation: Sequence[Message], losers: Sequence[Objective]) -> tuple[Message, ...]:
    """The conversation without the losers' words, where they stand in it."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for o in losers:
        if o.span is not None:
            spans.setdefault(o.source, []).append(o.span)
    return tuple(
        m.model_copy(update={"content": without(m.content, without_stubs(m.content, spans[source]))})
        if (source := f"message:{i}") in spans
        else m
        for i, m in enumerate(conversation)
    )
