"""The judge's trial: cases that no reader would dispute in, why what a model says as a judge does not count out."""

from __future__ import annotations

from ..tools.errors import LimitReached, ModelError
from ..tools.models import Rung
from ..tools.replies import cost_of
from ..tools.types import Allowance
from .ask import Ask
from .judge import opinion
from .prompts import Prompts

CASES = (
    (
        "Say how much it costs.",
        "The ticket costs twelve euros, and children pay half.",
        "The tour leads through the old town and ends at the harbour.",
    ),
    (
        "Write it for small children.",
        "The little fox was sleepy. He curled up in his warm den and closed his eyes.",
        "The amended directive repeals article 9 and enters into force on publication.",
    ),
    (
        "Ask for a meeting.",
        "Could we meet on Thursday morning to talk this through?",
        "The invoice was paid in full last week.",
    ),
    (
        "Recommend the book.",
        "Read it: it is the best thing that I have held in my hands this year.",
        "The book is boring, badly written, and not worth your money.",
    ),
)
"""A wish, a text that meets it, and one that does not."""
MOST_WRONG = 1
"""Wrong verdicts of a model that can judge; one that always says the same has half of all wrong."""
LEAST_RIGHT = len(CASES)
"""Right ones; the others it may leave unchecked."""
SHARE = 0.5
"""Of what the limits leave, what the trial may use."""
_TOO_LITTLE = "too little is left to try whether the model can judge"


async def doubt(rung: Rung, ask: Ask, left: Allowance, *, prompts: Prompts) -> str:
    """Why what this model says as a judge does not count; empty where it does.

    It is tried once in a process, at most `2 * len(CASES)` calls, fewer where it soon is wrong. It is not tried where
    that would take more than its share of what is left, nor remembered where its calls fail.
    """
    if rung.memory.judges is None:
        if not _affordable(rung, left, prompts):
            return _TOO_LITTLE
        try:
            rung.memory.judges = await _tried(ask, prompts)
        except (LimitReached, ModelError):  # journalled
            return "whether the model can judge could not be tried"
    return rung.memory.judges


async def _tried(ask: Ask, prompts: Prompts) -> str:
    """What comes of the cases; ends where no further one could change it."""
    right = wrong = 0
    known = [(wish, text, truth) for wish, *texts in CASES for text, truth in zip(texts, ("met", "unmet"), strict=True)]
    for done, (wish, text, truth) in enumerate(known, 1):
        said, _ = await opinion(wish, text, ask, prompts)
        right, wrong = right + (said == truth), wrong + (said not in (truth, "unchecked"))
        if wrong > MOST_WRONG or right + len(known) - done < LEAST_RIGHT:
            return f"as a judge the model is right in {right} and wrong in {wrong} of {done} cases that are known"
    return ""


def _affordable(rung: Rung, left: Allowance, prompts: Prompts) -> bool:
    calls = 2 * len(CASES)
    tokens = calls * rung.memory.meter.reserve(prompts["judge"])
    cost = cost_of(tokens, calls, rung.price) or 0.0
    needs = ((left.requests, calls), (left.input_tokens, tokens), (left.total_tokens, tokens), (left.cost_usd, cost))
    return all(free is None or need <= SHARE * free for free, need in needs)
