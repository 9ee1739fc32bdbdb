"""Resolver: a brief in, the objectives in force and how each conflict was settled out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from ..tools.conflicts import (
    PRECEDENCE,
    Clash,
    Precedence,
    Relaxation,
    clashes,
    nearest,
    rank,
    relax,
    rewritten,
    smallest_change,
    ties,
)
from ..tools.demands import clauses as said_clauses
from ..tools.errors import LimitReached, ModelError
from ..tools.formulation.cues import spoken
from ..tools.objectives import without_stubs
from ..tools.precedence import without
from ..tools.record import Status
from ..tools.telling import Telling, telling
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

_NEXT = re.compile(r"^(?:(?:and|then|also|finally|next|et|puis|ensuite|und|dann|danach|y|luego|después),? )+", re.I)
"""What leads from one task to the next."""


class Confirmed(Value):
    """The model's closed reply."""

    conflicts: tuple[int, ...] = ()
    """Numbers of the pairs that cannot both hold."""


async def resolve(
    brief: Brief, ask: Ask | None, *, prompts: Prompts, precedence: Precedence = PRECEDENCE
) -> Settlement:
    """Settle every conflict; what code only suspects is confirmed by at most one bounded call, where there is `ask`.

    Without suspicions there is no call. A failed or unreadable reply confirms nothing: what is not certain stands.
    """
    found = clashes(brief.objectives, brief.conversation)
    settlement = settle(brief, [c for c in found if c.certain], precedence)
    in_force = {o.id for o in settlement.in_force}
    suspected = [c for c in found if not c.certain and {c.one, c.other} <= in_force][:_MOST_ASKED]
    if not suspected or ask is None:
        return settlement
    confirmed = await _confirmed(suspected, {o.id: o for o in brief.objectives}, ask, prompts)
    meant = [c for c in found if c.certain or c in confirmed]
    return settle(brief, meant, precedence) if confirmed else settlement


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


def _line(objective: Objective) -> str:
    return " ".join(objective.text.split())[:300].replace("</pairs", "<\\/pairs")


def settle(brief: Brief, meant: Sequence[Clash] | None = None, precedence: Precedence = PRECEDENCE) -> Settlement:
    """Settle every conflict by authority, then by `precedence`, then recency; a reply of the requester decides a tie.

    What yields is cut out of the conversation, so that no model sees it.

    Args:
        brief: What is wanted.
        meant: Pairs that contradict each other in meaning; None takes those that code is certain of.
        precedence: What decides among wishes of equal authority, the first first.
    """
    outdone = {i for r in brief.resolutions for i in r.losers}
    ordered = [o for o in _replied_last(brief) if o.id not in outdone]
    if meant is None:
        meant = [c for c in clashes(ordered, brief.conversation) if c.certain]
    relaxation = relax(
        ordered,
        [c for c in meant if not {c.one, c.other} & outdone],
        precedence=precedence,
        language=spoken(brief.request).code,
    )
    by_id, tell = {o.id: o for o in ordered}, telling(brief.request)
    gone = {*relaxation.dropped, *outdone}
    kept = tuple(o for o in brief.objectives if o.id not in gone)
    changed = _changed(relaxation, by_id, kept)
    asked = [q for c in relaxation.conflicts if (q := _question(c, by_id, relaxation.dropped, precedence, tell))]
    questions = tuple(q for q in asked if q.id not in brief.replies)
    resolutions = [
        _resolution(c, relaxation.dropped, by_id, (*kept, *changed.values()), precedence, changed, brief, tell)
        for c in relaxation.conflicts
    ]
    lost = [by_id[i] for i in relaxation.dropped if i not in changed]
    conversation = _left(_cut(brief.conversation, lost), brief, tell)
    for i, other in changed.items():
        conversation = rewritten(conversation, by_id[i], other)
    return Settlement(
        in_force=tuple(changed.get(o.id, o) for o in brief.objectives if o.id not in gone or o.id in changed),
        conversation=conversation,
        resolutions=(*brief.resolutions, *resolutions),
        questions=questions,
        assumptions=tuple(_assumed(q, tell) for q in questions),
    )


def _replied_last(brief: Brief) -> list[Objective]:
    """Among equals the later wins, so what the requester chose among their own wishes is put last."""
    chosen = {reply.strip() for reply in brief.replies.values()}
    return sorted(brief.objectives, key=lambda o: o.authority == "user" and o.text in chosen)


def _changed(relaxation: Relaxation, by_id: Mapping[str, Objective], kept: Sequence[Objective]) -> dict[str, Objective]:
    """What yields to, or is, a stated limit and can hold with another number, with that number, by the old one's id."""
    found: dict[str, Objective] = {}
    for conflict in relaxation.conflicts:
        for i in conflict.objective_ids if conflict.kind == "resource" else ():
            if i in relaxation.dropped and (other := nearest(by_id[i], (*kept, *found.values()))):
                found[i] = other
    return found


def _resolution(
    conflict: Conflict,
    dropped: Sequence[str],
    by_id: Mapping[str, Objective],
    in_force: Sequence[Objective],
    precedence: Precedence,
    changed: Mapping[str, Objective],
    brief: Brief,
    tell: Telling,
) -> Resolution:
    losers = [o for i, o in by_id.items() if i in conflict.objective_ids and i in dropped]
    winners = [o for i, o in by_id.items() if i in conflict.objective_ids and i not in dropped]
    rule = _rule(losers, winners, precedence)
    if rule == "recency":
        order = list(by_id)
        later = any(order.index(w.id) > order.index(losers[0].id) for w in winners)
        rule = "reply" if _question_id(conflict) in brief.replies else "recency" if later else "fewest"
    became = [changed[o.id] for o in losers if o.id in changed]
    cures = [] if became else [smallest_change(o, in_force) for o in losers]
    words = tell.joint.join(f"“{o.text}”" for o in became)
    lost, won = tell.said(losers), tell.said(winners)
    return Resolution(
        conflict=conflict,
        rule="numeric change" if became else rule,
        winners=tuple(o.id for o in winners),
        losers=tuple(o.id for o in losers),
        given_up=tell.nearest.format(lost, words, won) if became else tell.yielded.format(lost, won),
        smallest_change="; ".join(tell.held.format(c.text) for c in cures if c),
        fault=_fault([*losers, *winners], tell),
    )


def _rule(losers: Sequence[Objective], winners: Sequence[Objective], precedence: Precedence) -> Rule:
    """The first of authority and the yardsticks on which a loser stands apart from every winner, else recency."""
    if not losers or not winners:
        return "recency"
    names: tuple[Rule, ...] = ("authority", *precedence)
    loser, others = rank(losers[0], precedence), [rank(w, precedence) for w in winners]
    for place, name in enumerate(names, 1):
        if all(other[:place] != loser[:place] for other in others):
            return name
    return "recency"


def _fault(members: Sequence[Objective], tell: Telling) -> str:
    """What the application must mend: rules of its own, of one authority, that cannot all hold."""
    speakers = {o.authority for o in members}
    if len(speakers) != 1 or not speakers <= {"system", "developer"}:
        return ""
    speaker = speakers.pop()
    texts = tell.joint.join(f"“{o.text}”" for o in members)
    return tell.fault.format(tell.authorities.get(speaker, speaker), texts)


def _question_id(conflict: Conflict) -> str:
    return "keep:" + "+".join(sorted(conflict.objective_ids))


def _question(
    conflict: Conflict, by_id: Mapping[str, Objective], dropped: Sequence[str], precedence: Precedence, tell: Telling
) -> Question | None:
    """A tie that matters: which of several equally strong wishes of the requester's own is kept."""
    members = [by_id[i] for i in conflict.objective_ids]
    tied = ties(conflict, members, precedence)
    if not any(i in dropped for i in tied) or by_id[tied[0]].authority != "user":
        return None
    kept = [i for i in tied if i not in dropped] or list(tied[-1:])
    return Question(
        id=_question_id(conflict),
        text=tell.tie,
        options=tuple(by_id[i].text for i in tied),
        default=by_id[kept[-1]].text,
        why=conflict.explanation,
    )


def _assumed(question: Question, tell: Telling) -> Assumption:
    choice = tell.choice.join(f"“{o}”" for o in question.options)
    return Assumption(
        text=tell.kept.format(question.default, choice),
        source="default",
        question_id=question.id,
    )


def _left(cut: Sequence[Message], brief: Brief, tell: Telling) -> tuple[Message, ...]:
    """The conversation; where nothing is left of what the user asked, the model is told to say so."""
    told = [
        m.model_copy(update={"content": tell.unasked}) if _emptied(m, old) else m
        for m, old in zip(cut, brief.conversation, strict=True)
    ]
    return tuple(told)


def undone(brief: Brief, settlement: Settlement) -> Literal["", "part", "whole"]:
    """Whether all that the requester asked yielded, or one of its tasks; a form or a manner that yielded is neither."""
    lost = {i for r in settlement.resolutions if r.rule == "authority" for i in r.losers}
    tasks = (o for o in brief.objectives if o.id in lost and o.authority == "user" and o.check is None)
    said = (_NEXT.sub("", o.text) for o in tasks)
    if all(c.demanding for words in said for c in said_clauses(words)):
        return ""
    unasked = telling(brief.request).unasked
    pairs = zip(settlement.conversation, brief.conversation, strict=False)
    return "whole" if any(m.content == unasked != old.content for m, old in pairs) else "part"


def lowered(status: Status, brief: Brief, settlement: Settlement) -> Status:
    """What is left of a status where all that was asked yielded, or one task of it: nobody takes it for done."""
    left = undone(brief, settlement)
    return "unmet" if left == "whole" else "partial" if left and status == "met" else status


def _emptied(message: Message, before: Message) -> bool:
    return message.role == "user" and not message.content.strip(" .!?,;:\n") and bool(before.content.strip())


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
