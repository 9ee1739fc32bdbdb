"""A brief and what the requester answered, or always wants, in; the brief that says it, out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..framing import Frame
from ..objectives import compile_objectives
from ..telling import telling
from ..types import Assumption, Brief, Conflict, Message, Objective, Question, Resolution
from . import questions as asking
from .cues import Cues, Slot
from .frame import frame_of
from .labelled import labelled
from .request import request_of
from .told import Told, told

REMARK = "said"
"""The reply that answers none of the questions and is part of the request all the same."""
BEFORE = "before "
"""What opens the id of a question that a reply answered once more: the later answer holds."""
UNREAD = "unread"
"""The reply's length in words of ours, where it was too long to be read."""
LOWEST = -10
"""The priority of a lasting preference: whatever this request says outranks it."""


@dataclass(frozen=True)
class Taken:
    """A brief with everything known in it."""

    brief: Brief
    slots: frozenset[Slot]
    """What needs no asking any more."""


@dataclass(frozen=True)
class _Yielded:
    """An answer that later words outdid."""

    question: Question
    answer: str
    words: str
    when: str
    """"before" of the same reply, "reply" of an earlier one."""


def take(brief: Brief, asked: Sequence[Question], preferences: Mapping[Slot, str], cues: Cues) -> Taken:
    """Write replies and preferences into the request, each as one line with its objectives, and into the frame.

    A reply that later words contradict, of the request, of a remark or of the same reply, yields to them, and the
    resolution is kept.
    """
    remark = brief.replies.get(REMARK, "")
    brief = brief.model_copy(update={"frame": brief.frame.model_copy(update=_framed(remark))})
    answers = _answers(brief, asked)
    yielded = [y for q in asked for y in _yielded(brief, q, answers.get(q, ""))]
    held = {q: answer for q, answer in answers.items() if (q, answer) not in [(y.question, y.answer) for y in yielded]}
    said = [(q, answer) for q, answer in held.items() if q.about]
    slots = {slot_of(q) for q in answers} | {name for name in Frame.model_fields if getattr(brief.frame, name)}
    wanted = [(_lasting(slot, cues), value) for slot, value in preferences.items() if slot not in slots]
    taken = _remarked(_written(brief, [*said, *wanted]), remark)
    taken = _settled(taken, yielded)
    filled = {slot_of(q): answer for q, answer in [*said, *wanted] if slot_of(q) in Frame.model_fields}
    assumptions = tuple(_assumed(q, answer, told(brief.words)) for q, answer in [*said, *wanted])
    assumptions = (*assumptions, *_beside(brief, remark, slots, cues))
    return Taken(
        taken.model_copy(
            update={
                "frame": taken.frame.model_copy(update=filled),
                "assumptions": (*taken.assumptions, *assumptions),
            }
        ),
        frozenset(slots | set(preferences)),
    )


def _beside(brief: Brief, remark: str, answered: Collection[Slot], cues: Cues) -> tuple[Assumption, ...]:
    """What a reply says beside the questions by a label, and that it was too long to be read."""
    named = {slot: words for slot, words in labelled([remark]).items() if slot not in answered}
    found = [
        Assumption(text=f"{cues.labels.get(slot, slot.capitalize())}: {words}", source="said", about=slot)
        for slot, words in named.items()
    ]
    if UNREAD in brief.replies:
        words = told(brief.words).unread.format(brief.replies[UNREAD])
        found.append(Assumption(text=words, source="default"))
    return tuple(found)


def slot_of(question: Question) -> Slot:
    """What a question is about: "brief:audience" is about the audience."""
    return question.id.partition(":")[2]


def _answers(brief: Brief, asked: Sequence[Question]) -> dict[Question, str]:
    picked = asking.picked(brief.suggestions, brief.replies.get(asking.PICK, ""))
    known = {**picked, **brief.replies}
    return {q: known[q.id] for q in asked if q.id in known}


def _framed(remark: str) -> dict[Slot, str]:
    """The parts of the frame that a remark says."""
    frame = frame_of(request_of(remark), compile_objectives(remark, authority="user", source="reply"))
    found = {**{name: getattr(frame, name) for name in Frame.model_fields}, **labelled([remark])}
    return {name: words for name, words in found.items() if words and name in Frame.model_fields}


def _yielded(brief: Brief, question: Question, answer: str) -> list[_Yielded]:
    """What was answered to a question and does not hold any more, with the words that hold instead."""
    name = slot_of(question)
    words, first = getattr(brief.frame, name, ""), brief.replies.get(BEFORE + question.id, "")
    found = [_Yielded(question, first, answer, "before")] if first and answer else []
    if answer and words and words.casefold() not in answer.casefold() and answer.casefold() not in words.casefold():
        found.append(_Yielded(question, answer, words, "reply"))
    return found


def _lasting(slot: Slot, cues: Cues) -> Question:
    return Question(id=f"profile:{slot}", text="", default="", about=cues.labels.get(slot, slot.capitalize()))


def _assumed(question: Question, answer: str, sentences: Told) -> Assumption:
    lasting = question.id.startswith("profile:")
    words = f"{question.about}: {answer}" + (f" ({sentences.lasting})" if lasting else "")
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


def _settled(brief: Brief, yielded: Sequence[_Yielded]) -> Brief:
    """The replies that were outdone, as objectives that yielded to the later words."""
    tell = telling(brief.words)
    for each in yielded:
        name = slot_of(each.question)
        loser = Objective(
            text=asking.line(each.question, each.answer)[:-1],
            id=f"{each.when}:{name}",
            authority="user",
            source="reply",
        )
        winner = Objective(text=each.words, id=f"{each.when}-said:{name}", authority="user", source="reply")
        conflict = Conflict(
            id=f"{each.when}-{name}",
            objective_ids=(loser.id, winner.id),
            kind="meaning",
            explanation=f"“{loser.text}” was replied, but “{each.words}” was said later.",
        )
        resolution = Resolution(
            conflict=conflict,
            rule="recency",
            winners=(winner.id,),
            losers=(loser.id,),
            given_up=tell.yielded.format(tell.said([loser]), tell.said([winner])),
        )
        brief = brief.model_copy(
            update={
                "objectives": (*brief.objectives, loser, winner),
                "resolutions": (*brief.resolutions, resolution),
            }
        )
    return brief
