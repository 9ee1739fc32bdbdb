"""Clarifier: the requester's reply, in whatever form it came, in; one chosen answer per question out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..tools.context.sources import normalise
from ..tools.formulation.choices import by_place, goes_on, in_a_row, of_kind
from ..tools.formulation.labelled import slot_called
from ..tools.formulation.questions import PICK
from ..tools.formulation.taken import BEFORE, REMARK, UNREAD
from ..tools.formulation.told import others
from ..tools.framing import Suggestion
from ..tools.types import Question

LONGEST = 8_000
"""Characters of a reply that are read; more is no choice among options."""
_PARTS = re.compile(r"\s*(?:\n|;|(?:^|\s)(?=[1-9][.):]\s))\s*")
_NUMBERED = re.compile(r"^\s*([1-9])(?:[.):]\s+|\s?=\s?)(.*)$", re.S)
_LABEL = re.compile(r"\s?[:=]\s?")
_OWN = "brief:"
"""What opens the id of a question of ours."""
_CORRECTS = re.compile(
    r"(?:(?:no|nope|sorry|rather|actually|better|i mean|nein|lieber|besser|doch|non|plutôt|pardon|mejor|perdón)\b"
    r"[,.:]?\s*)+",
    re.I,
)
"""What opens words that hold instead of those before."""
_ASKING_BACK = 5
"""Words of a question that is put in return ("What do you mean?")."""
_SHORT = 60
"""Characters of a line that answers a question rather than says something besides."""
_SAYING = ("message", "answer", "args", "content", "text", "response")
"""Where the shapes of human-in-the-loop replies keep what was said."""


def understood(reply: Any, questions: Sequence[Question], suggestions: Sequence[Suggestion] = ()) -> dict[str, str]:
    """The answer to every question: an option by its words or its number (from 1), or free text.

    A choice that was not made is its default; a detail that was not told is left out, and stays an assumption.

    Accepts {question id: answer}, LangChain's {"decisions": [...]}, Agent Inbox's list of responses, a list in the
    order asked, one text for all ("just do it", "1; nurses", "audience: nurses"), or any of these as JSON. What answers
    none of the questions is kept under "said", so that nothing is lost; a picked suggestion under "formulation"; what a
    reply says first and then otherwise, under "before" and the question's id; how long a text is that is not read,
    under "unread".
    """
    told = _parsed(reply)
    given, remark = _given(told, questions)
    chosen_ = {q.id: _chosen(given.get(q.id), q) for q in questions}
    answers = {name: words for name, words in chosen_.items() if words is not None}
    twice = [(q, given[BEFORE + q.id]) for q in questions if BEFORE + q.id in given]
    answers |= {BEFORE + q.id: words for q, said in twice if (words := _chosen(said, q)) and words != answers[q.id]}
    pick = _picked(given.get(PICK), suggestions)
    if pick:
        chosen = next(s for s in suggestions if s.text == pick)
        answers |= {name: answer for name, answer in chosen.answers.items() if name not in given}
        answers[PICK] = pick
    unread = isinstance(told, str) and len(told) > LONGEST and isinstance(reply, str | bytes)
    answers |= {UNREAD: f"{len(reply):,}"} if unread else {}
    return {**answers, REMARK: remark} if remark else answers


def _parsed(reply: Any) -> Any:
    if isinstance(reply, bytes):
        reply = reply[: 4 * LONGEST].decode("utf-8", "replace")
    if not isinstance(reply, str):
        return reply
    try:
        found = json.loads(reply[: 4 * LONGEST])
    except (ValueError, RecursionError):
        return _text(reply)
    return found if isinstance(found, list | dict) else _text(found if isinstance(found, str) else reply)


def _text(reply: str) -> str:
    """A reply as text that can be saved, its length told by one character too many."""
    return normalise(reply[: LONGEST + 1])


def _given(reply: Any, questions: Sequence[Question]) -> tuple[dict[str, Any], str]:
    """What is said to each question, by its id, and what is said besides."""
    if isinstance(reply, Mapping):
        return _by_name(reply, questions)
    if isinstance(reply, list | tuple):
        return _in_order(reply, questions)
    if isinstance(reply, str):
        return _read(reply, questions)
    return ({questions[0].id: reply}, "") if reply is not None and len(questions) == 1 else ({}, "")


def _by_name(reply: Mapping[Any, Any], questions: Sequence[Question]) -> tuple[dict[str, Any], str]:
    for key in ("answers", "decisions"):
        if key in reply and not isinstance(reply[key], str):
            return _given(reply[key], questions)
    if reply.get("type") and not any(q.id in reply for q in questions):
        return _in_order([reply], questions)
    given: dict[str, Any] = {PICK: reply[PICK]} if PICK in reply else {}
    remark = _words(reply.get(REMARK))
    for key, answer in reply.items():
        named = _named(str(key), questions)
        if named is not None:
            given[named.id] = answer
    return given, remark


def _named(words: str, questions: Sequence[Question]) -> Question | None:
    wanted = words.strip().casefold()
    for question in questions:
        names = (question.id, question.about, question.id.partition(":")[2], question.text)
        if wanted and wanted in {name.casefold() for name in names if name}:
            return question
    return None


def _in_order(replies: Sequence[Any], questions: Sequence[Question]) -> tuple[dict[str, Any], str]:
    """One reply for each question, in the order asked, then one for the choice of a formulation."""
    given: dict[str, Any] = {}
    remarks = []
    for name, reply in zip([*(q.id for q in questions), PICK], replies, strict=False):
        answer, remark = _decision(reply)
        if answer is not None:
            given[name] = answer
        remarks.append(remark)
    return given, " ".join(r for r in remarks if r)


def _decision(reply: Any) -> tuple[Any, str]:
    """A human-in-the-loop decision as an answer, and what was said with a refusal; anything else as it is."""
    if not isinstance(reply, Mapping):
        return reply, ""
    kind, words = str(reply.get("type", "")), _words(reply)
    if kind in ("approve", "accept", "ignore"):
        return None, ""
    if kind == "reject":
        return None, words
    return (words or None), ""


def _words(reply: Any) -> str:
    """The words of a reply, wherever its shape keeps them."""
    if not isinstance(reply, Mapping):
        return normalise(str(reply or "")[:LONGEST])
    inner = reply.get("edited_action", reply)
    for key in _SAYING:
        if isinstance(inner, Mapping) and inner.get(key):
            return _words(inner[key])
    return ""


def _read(text: str, questions: Sequence[Question]) -> tuple[dict[str, Any], str]:
    """A text in parts: "1. nurses", "audience: nurses", an option's words; what fits nothing is a remark.

    Of two answers to one question the later holds; the earlier is kept beside it, as said before.
    """
    if not questions or goes_on(text):
        return {}, ""
    row = in_a_row(text, len(questions))
    if row:
        return {questions[place].id: choice for place, choice in row}, ""
    short = text[:LONGEST]
    parts = [part.strip(" ,") for part in _PARTS.split(short) if part.strip(" ,")]
    if "\n" in text and _line_by_line(parts, questions):
        return {q.id: part for q, part in zip(questions, parts, strict=True)}, ""
    if len(questions) == 1 and not any(_marked(part) for part in parts):
        return ({questions[0].id: short} if len(text) <= LONGEST else {}), ""
    given: dict[str, Any] = {}
    rest = []
    for part in parts:
        found = _fits(part, questions, given)
        if found is None:
            rest.append(part)
            continue
        if found[0] in given:
            given[BEFORE + found[0]] = given[found[0]]
        given[found[0]] = found[1]
    told = [left for part in rest if (left := _by_kind(part, questions, given))]
    return given, "; ".join(filter(_says, told)) if len(text) <= LONGEST else ""


def _says(part: str) -> bool:
    """Whether words that answer nothing are part of the request: letters, and no short question in return."""
    asks_back = part.endswith("?") and len(part.split()) <= _ASKING_BACK
    return re.search(r"[^\W\d_]", part) is not None and part.casefold() not in others() and not asks_back


def _by_kind(part: str, questions: Sequence[Question], given: dict[str, Any]) -> str:
    """What is left of a part once its pieces of a telling kind ("ten days", "500 euros") have answered a question."""
    own, left, found_here = [q for q in questions if q.id.startswith(_OWN)], list[str](), set[str]()
    for piece in re.split(r",\s+|(?<=[.;!])\s+", part):
        words = _CORRECTS.sub("", piece).strip(" .")
        found = next((q for q in own if of_kind(q.id.removeprefix(_OWN), words)), None)
        if found is None or (found.id in given and found.id not in found_here):
            left += [] if goes_on(piece) else [piece]
            continue
        if found.id in given:
            given[BEFORE + found.id] = given[found.id]
        given[found.id] = words
        found_here.add(found.id)
    return re.sub(r"([.;!]), ", r"\1 ", ", ".join(left))


def _marked(part: str) -> bool:
    """Whether a part says which question it answers."""
    label, words = _labelled(part)
    return _NUMBERED.match(part) is not None or (bool(words) and slot_called(label) is not None)


def _line_by_line(parts: Sequence[str], questions: Sequence[Question]) -> bool:
    """Whether short lines answer the questions one by one, in order."""
    if len(parts) != len(questions) or any(_marked(p) or len(p) > _SHORT or p.endswith(".") for p in parts):
        return False
    found = [_fits(part, questions, {}) for part in parts]
    return all(fit is None or fit[0] == q.id for fit, q in zip(found, questions, strict=True))


def _labelled(part: str) -> tuple[str, str]:
    """What "place: Rome" or "place=Rome" names and says; the words are empty where nothing is named."""
    label, *words = _LABEL.split(part, maxsplit=1)
    return label, words[0] if words else ""


def _fits(part: str, questions: Sequence[Question], given: Mapping[str, Any]) -> tuple[str, str] | None:
    """The question that a part of a reply answers, and the answer."""
    numbered = _NUMBERED.match(part)
    if numbered and int(numbered[1]) <= len(questions):
        return questions[int(numbered[1]) - 1].id, numbered[2].strip()
    label, words = _labelled(part)
    named = _named(label, questions) if words else None
    if named is not None:
        return named.id, words.strip()
    free = [q for q in questions if q.id not in given]
    found = next(((q.id, o) for q in free for o in q.options if o.casefold() in part.casefold()), None)
    if found is None and free and by_place(part, free[0].options) is not None:
        return free[0].id, part.strip()
    return found


def _chosen(answer: Any, question: Question) -> str | None:
    """The answer in words; None where a detail was left to its default."""
    words = _words(answer).strip()
    place = by_place(words, question.options)
    if place is not None:
        return place
    for option in question.options:
        if words and (option.casefold() == words.casefold() or option.casefold() in words.casefold()):
            return option
    if goes_on(words) or words.casefold() in others():
        return None if question.about else question.default
    return question.default if question.options and not question.about else words


def _picked(answer: Any, suggestions: Sequence[Suggestion]) -> str:
    """The text of the suggestion that was picked, by its number or its words; empty where none was."""
    words = _words(answer).strip()
    place = by_place(words, [s.text for s in suggestions])
    return place or next((s.text for s in suggestions if words and s.text.casefold() == words.casefold()), "")
