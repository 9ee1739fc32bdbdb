"""How much of a model's window is free for passages: a rung and what is in force in, tokens out."""

from __future__ import annotations

from ..errors import InputError
from ..models import Rung
from ..tokens import PER_MESSAGE
from ..types import Objective, Settlement
from ..whole import counts_of

OUTPUT_RESERVE = 1_024
"""Tokens of a window kept free for the reply where no objective bounds it."""
LEAST_OUTPUT = 64
LEAST_ROOM = 48
"""Tokens of passages below which a call is not worth making."""
_PER_WORD = 2.0
"""Tokens that a word of an answer may take, languages other than English included."""
_AROUND = 40
"""Tokens of the marks around passages and messages."""


def recent(rung: Rung, settlement: Settlement, prompt: str) -> Settlement:
    """The same without the oldest turns that the window does not hold; their places stay, empty, and are counted.

    Beside documents, earlier turns take half of what is free.

    Args:
        rung: The model.
        settlement: What is in force; its last message is the request.
        prompt: The role's own text; "" where there are no documents.
    """
    meter, said = rung.memory.meter, settlement.conversation
    costs = [meter.reserve(m.content) + PER_MESSAGE if m.content else 0 for m in said]
    talk = [i for i, m in enumerate(said[:-1]) if m.content and m.role in ("user", "assistant")]
    around = meter.reserve(prompt) + _AROUND if prompt else 0
    fixed = sum(costs) - sum(costs[i] for i in talk) + around + output_of(settlement.in_force, rung.window)
    free, kept = (rung.window - fixed) / (2 if prompt else 1), len(talk)
    while kept and costs[talk[kept - 1]] <= free:
        kept -= 1
        free -= costs[talk[kept]]
    if kept and kept < len(talk) and said[talk[kept]].role == "assistant":
        kept += 1  # no answer without its question
    gone = frozenset(talk[:kept])
    if not gone:
        return settlement
    seen = tuple(m.model_copy(update={"content": ""}) if i in gone else m for i, m in enumerate(said))
    return settlement.model_copy(update={"conversation": seen, "unseen": len(gone)})


def room_for_passages(rung: Rung, settlement: Settlement, prompt: str) -> int:
    """Tokens that passages may take beside the prompt, what was said with every objective, and the reply.

    The estimates are from above, by the ratio and spread that were learnt from what the model reported; so no further
    margin is needed.

    Args:
        rung: The model.
        settlement: What is in force.
        prompt: The role's own text; "" where there are no documents, and then only the request must fit.

    Raises:
        InputError: The request and its objectives leave no room in the window.
    """
    meter = rung.memory.meter
    said = sum(meter.reserve(m.content) + PER_MESSAGE for m in settlement.conversation if m.content)
    needed = said + (meter.reserve(prompt) + _AROUND if prompt else 0)
    free = rung.window - needed - output_of(settlement.in_force, rung.window)
    if free < (LEAST_ROOM if prompt else 0):
        least = needed + LEAST_OUTPUT + (LEAST_ROOM if prompt else 0)
        if least > rung.window:
            raise InputError(
                f"The request with its objectives needs {least} tokens and {rung.name} has a window of {rung.window}: "
                "shorten the request, or use a model with a larger window."
            )
        free = rung.window - needed - LEAST_OUTPUT
    return free


def output_of(objectives: tuple[Objective, ...], window: int) -> int:
    """Tokens kept for the reply: twice the words that objectives allow or demand, else a quarter of a small window."""
    usual = max(min(OUTPUT_RESERVE, window // 4), LEAST_OUTPUT)
    counts = [c for c in counts_of(objectives) if c.unit == "words"]
    most = [round(c.maximum * _PER_WORD) for c in counts if c.maximum is not None]
    least = [round(c.minimum * _PER_WORD) for c in counts if c.minimum is not None]
    return max([LEAST_OUTPUT, min([usual, *most]), *least])
