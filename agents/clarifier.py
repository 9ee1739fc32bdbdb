"""Clarifier: the requester's reply, in whatever form it came, in; one chosen answer per question out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..tools.types import Question

LONGEST = 2_000
"""Characters of a reply that are read; more is no choice among options."""


def understood(reply: Any, questions: Sequence[Question]) -> dict[str, str]:
    """The answer to every question: an option by its words, its number (from 1) or free text; else the default.

    Accepts {question id: answer}, a list in the order asked, one answer for one question, or any of these as JSON.
    """
    given = _by_question(_parsed(reply), questions)
    return {q.id: _chosen(given.get(q.id), q) for q in questions}


def _parsed(reply: Any) -> Any:
    if not isinstance(reply, str):
        return reply
    try:
        return json.loads(reply[:LONGEST])
    except ValueError:
        return reply[:LONGEST]


def _by_question(reply: Any, questions: Sequence[Question]) -> Mapping[str, Any]:
    if isinstance(reply, Mapping):
        inner = reply.get("answers", reply)
        return inner if isinstance(inner, Mapping) else _by_question(inner, questions)
    answers = reply if isinstance(reply, list | tuple) else [reply]
    return {q.id: answer for q, answer in zip(questions, answers, strict=False)}


def _chosen(answer: Any, question: Question) -> str:
    words = str(answer if answer is not None else "").strip()
    if words.isdigit() and words not in question.options and 1 <= int(words) <= len(question.options):
        return question.options[int(words) - 1]
    for option in question.options:
        if words and (option.casefold() == words.casefold() or option.casefold() in words.casefold()):
            return option
    return question.default if question.options or not words else words
