"""The critic's judge: objectives that no code can check in, verdicts with quoted evidence out; and ties decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ..tools.errors import LimitReached, ModelError
from ..tools.record import Review, Verdict
from ..tools.types import Objective
from ..tools.values import Value
from ..tools.verify.places import folded
from .ask import Ask
from .prompts import Prompts

MOST_JUDGED = 8
"""Objectives in one review, in their order; the others stay unchecked."""
REPLY_TOKENS = 200


class Finding(Value):
    """What the judge says of one objective."""

    outcome: Literal["met", "unmet", "unchecked"]
    quote: str = ""
    """The words of the text that show it, copied."""


class Choice(Value):
    """Which of two texts the judge finds better."""

    better: Literal["first", "second", "equal"]


async def judge(found: Review, objectives: Sequence[Objective], ask: Ask, *, prompts: Prompts) -> Review:
    """Judge each objective that no code could check, one call for each; the judge sees the text, not who wrote it.

    What it says counts only with words that stand in the text as its evidence; else the objective stays unchecked.
    """
    verdicts = list(found.verdicts)
    words = {o.id: o.text for o in objectives}
    judged = [i for i, v in enumerate(verdicts) if v.outcome == "unchecked" and v.objective_id in words]
    for place in judged[:MOST_JUDGED] if found.text else ():
        verdict = verdicts[place]
        data = _fenced(text=found.text, requirement=words[verdict.objective_id])
        try:
            said = await ask.value(
                prompts["critic"], data, Finding, default=Finding(outcome="unchecked"), output_tokens=REPLY_TOKENS
            )
        except LimitReached as reached:
            return found.model_copy(update={"verdicts": tuple(verdicts), "stopped_by": reached.limit})
        except ModelError:  # journalled; what was to be judged stays unchecked
            break
        verdicts[place] = _judged(verdict, said, found.text)
    return found.model_copy(update={"verdicts": tuple(verdicts)})


def _judged(verdict: Verdict, said: Finding, text: str) -> Verdict:
    quote = said.quote.strip(' "“”…')
    if said.outcome == "unchecked" or not quote or folded(quote) not in folded(text):
        return verdict
    return verdict.model_copy(update={"outcome": said.outcome, "evidence": f"“{quote}”", "verifier": "judge"})


async def later_is_better(earlier: str, later: str, request: str, ask: Ask, *, prompts: Prompts) -> bool:
    """Whether the judge prefers the later text in both orders; any doubt, limit or failure is for the earlier."""
    for first, second, wanted in ((earlier, later, "second"), (later, earlier, "first")):
        data = _fenced(request=request, first=first, second=second)
        try:
            said = await ask.value(
                prompts["tie"], data, Choice, default=Choice(better="equal"), output_tokens=REPLY_TOKENS
            )
        except (LimitReached, ModelError):
            return False
        if said.better != wanted:
            return False
    return True


def _fenced(**texts: str) -> str:
    """Each text between its own marks; a closing mark inside cannot end it."""
    safe = {name: text.replace(f"</{name}", f"<\\/{name}") for name, text in texts.items()}
    return "\n\n".join(f"<{name}>\n{text}\n</{name}>" for name, text in safe.items())
