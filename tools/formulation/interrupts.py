"""Questions and suggestions in; the payload that an application shows a person, out.

Its shape is LangChain's human-in-the-loop request (`HITLRequest`: action_requests, review_configs), with our questions
beside it; `inbox` gives the Agent Inbox shape (a list of `HumanInterrupt`) instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from ..framing import Suggestion
from ..types import Question
from .questions import PICK
from .told import told

Shape = Literal["hitl", "inbox"]
DECISIONS = ("approve", "edit", "reject", "respond")
"""approve takes the default, respond answers, edit changes the answer in the arguments, reject keeps the default."""


def payload(questions: Sequence[Question], suggestions: Sequence[Suggestion], shape: Shape = "hitl") -> Any:
    """Everything that is asked, as plain JSON, for one interrupt."""
    actions = [_question(q) for q in questions]
    if suggestions:
        actions.append(_choice(suggestions))
    if shape == "inbox":
        return [_inbox(action) for action in actions]
    return {
        "action_requests": actions,
        "review_configs": [{"action_name": a["name"], "allowed_decisions": list(DECISIONS)} for a in actions],
        "questions": [q.model_dump(mode="json") for q in questions],
        "suggestions": [s.model_dump(mode="json") for s in suggestions],
    }


def _question(question: Question) -> dict[str, Any]:
    words = told(question.text, question.why)
    args = {"answer": question.default, "options": [*question.options, words.other], "about": question.about}
    why = f"\n{question.why}" if question.why else ""
    options = "".join(f"\n{n}. {option}" for n, option in enumerate(question.options, 1))
    return {
        "name": question.id,
        "args": args,
        "description": f"{question.text}{why}{options}\n{words.default.format(question.default)}",
    }


def _choice(suggestions: Sequence[Suggestion]) -> dict[str, Any]:
    listed = "".join(f"\n{n}. {s.text}" for n, s in enumerate(suggestions, 1))
    return {
        "name": PICK,
        "args": {"answer": "", "options": [s.text for s in suggestions]},
        "description": f"{told(suggestions[0].text).sharper}{listed}",
    }


def _inbox(action: dict[str, Any]) -> dict[str, Any]:
    allowed = ("allow_ignore", "allow_respond", "allow_edit", "allow_accept")
    return {
        "action_request": {"action": action["name"], "args": action["args"]},
        "config": dict.fromkeys(allowed, True),
        "description": action["description"],
    }
