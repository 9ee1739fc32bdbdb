"""One fact out of one document: told in a sentence first, then cut to the phrase where no more is wanted.

Small models point at the wrong name or date when they are to reply with it alone; in a sentence they say what the
passage says. What comes of it is measured by `tests/results/context.py` (nq).
"""

from __future__ import annotations

from collections.abc import Sequence

from ..tools.briefly import phrase
from ..tools.claims.quantities import Date, dates
from ..tools.context.sought import GENERAL, Sought, sought
from ..tools.errors import LimitReached, ModelError
from ..tools.fitting import asks_for_a_figure, misfit, within
from ..tools.types import Chunk, Message, Packet
from .ask import Ask

_MOVES = frozenset(("write", "again", "closer"))
_FEW = 2
"""Words of a reply that is the phrase already."""
_PHRASE = 64
"""Tokens for the phrase."""


def in_a_sentence(packet: Packet) -> Sought | None:
    """The fact that is asked of the passages of a single document; None where more is asked or read.

    Where no more is wanted and the question names the kind itself ("which county"), that kind alone is asked for.
    """
    if packet.task.kind != "write" or packet.move not in _MOVES or len({c.source for c in packet.chunks}) != 1:
        return None
    fact = sought(packet.task.goal, packet.objectives)
    return fact if fact and (fact.kind in GENERAL or not fact.brief) else None


async def shortened(fact: Sought, said: str, packet: Packet, ask: Ask, *, rung: int = 0) -> str:
    """A sentence cut to what answers: by code where it says one new thing, else by the model; else the sentence.

    What is kept stands in the sentence and in the passages, and nothing speaks against it.
    """
    if len(said.split()) <= _FEW:
        return said
    found = phrase(fact.question, said, figure=asks_for_a_figure(fact))
    found = found or await _by_model(fact, said, packet, ask, rung)
    read = " ".join(chunk.text for chunk in packet.chunks)
    found = _as_written(found, packet.chunks)
    return found if found and within(found, read) and not misfit(fact, found) else said


async def _by_model(fact: Sought, said: str, packet: Packet, ask: Ask, rung: int) -> str:
    asked = Message(role="user", content=f"{said}\n\n{packet.task.goal} {fact.line}".strip())
    try:
        reply = await ask.text((asked,), output_tokens=_PHRASE, rung=rung)
    except (LimitReached, ModelError):
        return ""
    return reply.text.strip() if within(reply.text, said) else ""


def _as_written(found: str, chunks: Sequence[Chunk]) -> str:
    """A date in the form that the passages have it in ("23 September 1889" for "September 23, 1889")."""
    days = dates(found)
    if len(days) != 1 or (days[0].start, days[0].end) != (0, len(found)):
        return found
    same = (c.text[d.start : d.end] for c in chunks for d in dates(c.text) if _day(d) == _day(days[0]))
    return next(same, found)


def _day(date: Date) -> tuple[int | None, int | None, int | None, str]:
    return date.year, date.month, date.day, date.clock
