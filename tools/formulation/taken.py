"""A brief and what the requester answered, or always wants, in; the brief that says it, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..framing import Frame
from ..types import Assumption, Brief, Conflict, Message, Objective, Question, Resolution
from . import questions as asking
from .cues import Cues, Slot

REMARK = "said"
"""The reply that answers none of the questions and is part of the request all the same."""
LOWEST = -10
"""The priority of a lasting preference: whatever this request says outranks it."""


@dataclass(frozen=True)
class Taken:
    """A brief with everything known in it."""

    brief: Brief
    slots: frozenset[Slot]
    """What needs no asking any more."""


def take(brief: Brief, asked: Sequence[Question], preferences: Mapping[Slot, str], cues: Cues) -> Taken:
    """Write replies and preferences into the request, each as one line with its objectives, and into the frame.

    A reply that the request's later words contradict yields to them, and the resolution is kept.
    """
    answers = _answers(brief, asked)
    outdone = {q: answer for q, answer in answers.items() if _said_otherwise(brief, q, answer)}
    held = {q: answer for q, answer in answers.items() if q not in outdone}
    said = [(q, answer) for q, answer in held.items() if q.about]
    slots = {slot_of(q) for q in answers} | {name for name in Frame.model_fields if getattr(brief.frame, name)}
    wanted = [(_lasting(slot, cues), value) for slot, value in preferences.items() if slot not in slots]
    taken = _written(brief, [*said, *wanted])
    taken = _remarked(taken, brief.replies.get(REMARK, ""))
    taken = _settled(taken, outdone)
    filled = {slot_of(q): answer for q, answer in [*said, *wanted] if slot_of(q) in Frame.model_fields}
    assumptions = tuple(_assumed(q, answer) for q, answer in [*said, *wanted])
    return Taken(
        taken.model_copy(
            update={
                "frame": taken.frame.model_copy(update=filled),
                "assumptions": (*taken.assumptions, *assumptions),
            }
        ),
        frozenset(slots | set(preferences)),
    )


def slot_of(question: Question) -> Slot:
    """What a question is about: "brief:audience" is about the audience."""
    return question.id.partition(":")[2]


def _answers(brief: Brief, asked: Sequence[Question]) -> dict[Question, str]:
    picked = asking.picked(brief.suggestions, brief.replies.get(asking.PICK, ""))
    known = {**picked, **brief.replies}
    return {q: known[q.id] for q in asked if q.id in known}


def _said_otherwise(brief: Brief, question: Question, answer: str) -> bool:
    said = getattr(brief.frame, slot_of(question), "")
    return bool(said) and said.casefold() not in answer.casefold() and answer.casefold() not in said.casefold()


def _lasting(slot: Slot, cues: Cues) -> Question:
    return Question(id=f"profile:{slot}", text="", default="", about=cues.labels.get(slot, slot.capitalize()))


def _assumed(question: Question, answer: str) -> Assumption:
    lasting = question.id.startswith("profile:")
    words = f"{question.about}: {answer}" + (" (your lasting preference)" if lasting else "")
    return Assumption(text=words, source="said", question_id=None if lasting else question.id, about=slot_of(question))


def _written(brief: Brief, said: Sequence[tuple[Question, str]]) -> Brief:
    """The answers as lines after the request, and the objectives they set."""
    for question, answer in said:
        place, text = _request(brief)
        start = len(text) + 1
        found = asking.objectives_of(question, answer, source=f"message:{place}", offset=start)
        if question.id.startswith("profile:"):
            found = tuple(o.model_copy(update={"priority": LOWEST}) for o in found)
        brief = _extended(brief, f"{text}\n{asking.line(question, answer)}")
        brief = brief.model_copy(update={"objectives": (*brief.objectives, *found)})
    return brief


def _remarked(brief: Brief, words: str) -> Brief:
    if not words:
        return brief
    return _written(brief, [(Question(id=REMARK, text="", default=""), words)])


def extended(brief: Brief, words: str) -> Brief:
    """The brief with words added after its request; they set no objective."""
    return _extended(brief, f"{_request(brief)[1]}\n\n{words}")


def _request(brief: Brief) -> tuple[int, str]:
    return next((i, m.content) for i, m in reversed(list(enumerate(brief.conversation))) if m.role == "user")


def _extended(brief: Brief, text: str) -> Brief:
    place, _ = _request(brief)
    told = Message(role="user", content=text)
    return brief.model_copy(
        update={"conversation": (*brief.conversation[:place], told, *brief.conversation[place + 1 :])}
    )


def _settled(brief: Brief, outdone: Mapping[Question, str]) -> Brief:
    """The replies that were outdone, as objectives that yielded to the later words."""
    for question, answer in outdone.items():
        name, words = slot_of(question), getattr(brief.frame, slot_of(question))
        loser = Objective(text=asking.line(question, answer)[:-1], id=f"reply:{name}", authority="user", source="reply")
        winner = Objective(text=words, id=f"said:{name}", authority="user", source="reply")
        conflict = Conflict(
            id=f"reply-{name}",
            objective_ids=(loser.id, winner.id),
            kind="meaning",
            explanation=f"“{loser.text}” was replied, but “{words}” was said later.",
        )
        resolution = Resolution(
            conflict=conflict,
            rule="recency",
            winners=(winner.id,),
            losers=(loser.id,),
            given_up=f"“{loser.text}” (user) yielded to “{words}” (user)",
        )
        brief = brief.model_copy(
            update={
                "objectives": (*brief.objectives, loser, winner),
                "resolutions": (*brief.resolutions, resolution),
            }
        )
    return brief
