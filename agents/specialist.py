"""Specialist: one packet in, one draft out, by one model call."""

from __future__ import annotations

from ..tools.context.sources import normalise
from ..tools.errors import LimitReached, ModelError
from ..tools.record import Draft
from ..tools.types import Chunk, Message, Packet
from .ask import Ask
from .prompts import Prompts


async def write(packet: Packet, ask: Ask, *, prompts: Prompts, rung: int = 0, stream: bool = False) -> Draft:
    """Write the packet's task; a failed call or a reached limit is a draft without text that says why."""
    draft = Draft(task_id=packet.task.id, attempt=packet.attempt, chunk_ids=tuple(c.id for c in packet.chunks))
    try:
        reply = await ask.text(
            messages_of(packet, prompts), output_tokens=packet.output_tokens, rung=rung, stream=stream
        )
    except LimitReached as reached:
        return draft.model_copy(update={"failure": str(reached), "stopped_by": reached.limit})
    except ModelError as error:
        return draft.model_copy(update={"failure": str(error)})
    if not reply.text.strip():
        return draft.model_copy(update={"model": reply.model, "failure": f"{reply.model} gave an empty reply"})
    said = {"text": normalise(reply.text).strip(), "model": reply.model, "cut": reply.cut}
    return draft.model_copy(update={**said, "message_id": reply.id if stream else None})


def messages_of(packet: Packet, prompts: Prompts) -> tuple[Message, ...]:
    """The prompt, shared parts first; a packet without objectives, chunks or feedback is the conversation as it is."""
    rules = [m.content for m in packet.conversation if m.role in ("system", "developer") and m.content]
    talk = [m for m in packet.conversation if m.role in ("user", "assistant")]
    talk = [*talk[:-1], Message(role="user", content=packet.task.goal)]
    if packet.chunks:
        rules = [prompts["specialist"], *rules]
        talk[-1] = Message(role="user", content=f"{_passages(packet)}\n\n{packet.task.goal}")
    if packet.previous:
        talk += _repair(packet, prompts)
    system = [Message(role="system", content="\n\n".join(rules))] if rules else []
    return (*system, *talk)


def _passages(packet: Packet) -> str:
    listed = "\n".join(_passage(n, chunk) for n, chunk in zip(packet.numbers, packet.chunks, strict=True))
    return f"<passages>\n{listed}\n</passages>"


def _passage(number: int, chunk: Chunk) -> str:
    """One numbered passage; a closing fence inside the text cannot end the block."""
    text = chunk.text.strip().replace("</passages", "<\\/passages")
    where = f" ({chunk.source}: {chunk.heading})" if chunk.heading else f" ({chunk.source})"
    return f"[{number}]{where}\n{text}\n"


def _repair(packet: Packet, prompts: Prompts) -> list[Message]:
    failed = "\n".join(f"- {line}" for line in packet.feedback)
    return [
        Message(role="assistant", content=packet.previous),
        Message(role="user", content=f"{prompts['repair']}\n\n{failed}"),
    ]
