"""Specialist, by parts: a text and its objectives in, the text with the parts that it lacked out, one call for each."""

from __future__ import annotations

from collections.abc import Collection

from ..tools.compose import Part, asked, base, finished, lacking, placed
from ..tools.context.sources import normalise
from ..tools.enforce import enforce
from ..tools.errors import LimitReached, ModelError
from ..tools.record import Draft
from ..tools.types import Message, Packet
from ..tools.verify import find
from .ask import Ask
from .prompts import Prompts

TOKENS_A_WORD = 2
"""Room for a part's reply: what its words take, and as much again."""
LEAST_ROOM = 40
"""Tokens."""
MOST_PARTS = 5
"""Calls for parts in one round."""


async def complete(
    draft: Draft, packet: Packet, ask: Ask, *, prompts: Prompts, passages: str = "", rung: int = 0
) -> Draft:
    """Ask for the parts that the text lacks, one at a time; each is kept only where the text then stands higher.

    What is new in a text about documents rests on their passages, which the call then shows.

    Raises:
        LimitReached: A limit forbids the first call; one that forbids a later call ends the work with what there is.
        ModelError: No model answered the first call.
    """
    text, done, in_vain = base(packet.previous, packet.objectives), list[str](), set[str]()
    for number in range(MOST_PARTS):
        part = _next(text, packet, in_vain)
        if part is None:
            break
        try:
            reply = await ask.text(
                _messages(part, packet, text, prompts, passages),
                output_tokens=LEAST_ROOM + TOKENS_A_WORD * part.words,
                rung=rung,
                temperature=part.temperature if packet.temperature is None else packet.temperature,
            )
        except LimitReached as reached:
            if not number:
                raise
            draft = draft.model_copy(update={"stopped_by": reached.limit})
            break
        draft = draft.model_copy(update={"model": reply.model})
        longer = placed(text, part, normalise(reply.text), packet.objectives, request=packet.task.goal)
        if longer == text:
            in_vain.add(part.wanted)
        else:
            text, done = longer, [*done, part.note]
    return draft.model_copy(update={"text": text if done else packet.previous, "done": tuple(dict.fromkeys(done))})


async def kept(draft: Draft, packet: Packet, ask: Ask, *, prompts: Prompts, passages: str = "", rung: int = 0) -> Draft:
    """A draft that keeps, as far as code and calls for what is lacking can bring it there, what its own task must keep.

    A limit or a failure leaves it as code left it.
    """
    text, lines = enforce(packet.previous, packet.objectives)
    draft = draft.model_copy(update={"text": text, "done": lines})
    if all(find(o, text).outcome != "unmet" for o in packet.objectives):
        return draft
    try:
        packet = packet.model_copy(update={"previous": text})
        longer = await complete(draft, packet, ask, prompts=prompts, passages=passages, rung=rung)
    except (LimitReached, ModelError):
        return draft
    done, more = enforce(longer.text, packet.objectives)
    return longer.model_copy(update={"text": done, "done": (*lines, *longer.done, *more)})


def _next(text: str, packet: Packet, in_vain: Collection[str]) -> Part | None:
    """The first part that is lacking and was not asked for in vain."""
    wanted = lacking(finished(text, packet.objectives)[0], packet.objectives)
    return next((p for p in wanted if p.wanted not in in_vain), None)


def _messages(part: Part, packet: Packet, text: str, prompts: Prompts, passages: str) -> tuple[Message, ...]:
    rules, wanted = [prompts["parts"]], asked(part, packet.task.goal, text)
    if passages and part.shows != "nothing":
        rules, wanted = [prompts["specialist"], *rules], f"{passages}\n\n{wanted}"
    return Message(role="system", content="\n\n".join(rules)), Message(role="user", content=wanted)
