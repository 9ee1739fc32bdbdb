"""Specialist: one packet in, one draft out, by one model call, or by one for each part that a text lacks."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from ..tools.checks import FormatCheck, Sources
from ..tools.compose import rested
from ..tools.context.evidence import Evidence
from ..tools.context.sought import sought
from ..tools.context.sources import normalise
from ..tools.context.strategy import reworks
from ..tools.errors import LimitReached, ModelError
from ..tools.fitting import whole
from ..tools.record import Draft
from ..tools.tally.planned import from_notes
from ..tools.types import Message, Packet
from . import parts as by_parts
from .ask import Ask
from .halving import halves, together
from .lookup import in_a_sentence, shortened
from .passages import informing, notes, passages_of, plainly, without_heads
from .prompts import Prompts

PROMPTS: Mapping[str, str] = {
    "write": "specialist",
    "extract": "extract",
    "list": "list",
    "join": "join",
    "tally": "join",
}
"""The prompt of each kind of task with documents."""
_MARKS = re.compile(r"(?:\[\d{1,4}(?:, ?\d{1,4})*\][\s.,;]*)+")
CODE = "code"
"""The model's name in drafts that no model wrote."""
ANY_OBJECT = '{"type": "object"}'
RESTS = 3
"""How often a part of a request is gone on with that is cut by its length."""
HALVINGS = 4
"""How often a packet that a server finds too large is halved."""


async def write(
    packet: Packet, ask: Ask, *, prompts: Prompts, rung: int = 0, stream: bool = False, halvings: int = HALVINGS
) -> Draft:
    """Make the packet's move; a failed call or a reached limit is a draft without text that says why.

    A packet that the server finds too large is halved: what is noted is noted for each half, what is answered is
    answered from the better half. So is one whose list was cut. What code counted is told without a call.
    """
    packet = _counted(packet) if packet.task.kind == "tally" else packet
    if packet.move == "write" and packet.task.result:
        return drafted(packet, text=packet.task.result, model=CODE, chunk_ids=packet.task.counted)
    try:
        if packet.move == "parts":
            passages = passages_of(packet)
            return await by_parts.complete(drafted(packet), packet, ask, prompts=prompts, passages=passages, rung=rung)
        fact = in_a_sentence(packet)
        stream = stream and not (fact and fact.brief)
        reply = await ask.text(
            messages_of(packet, prompts),
            output_tokens=packet.output_tokens,
            rung=rung,
            temperature=packet.temperature,
            stream=stream,
            schema=_schema(packet),
        )
        text = await shortened(fact, reply.text, packet, ask, rung=rung) if fact and fact.brief else reply.text
    except LimitReached as reached:
        return drafted(packet, failure=str(reached), stopped_by=reached.limit)
    except ModelError as error:
        if error.overflow and halvings and (both := halves(packet)):
            parts = [await write(half, ask, prompts=prompts, rung=rung, halvings=halvings - 1) for half in both]
            return together(parts)
        return drafted(packet, failure=str(error))
    if reply.cut and packet.task.kind == "list" and halvings and (both := halves(packet)):
        return together([await write(half, ask, prompts=prompts, rung=rung, halvings=halvings - 1) for half in both])
    draft = written(packet, text, reply.model, cut=reply.cut, message_id=reply.id if stream else None)
    if packet.move == "split" and draft.text:
        draft = await _gone_on(draft, packet, ask, prompts=prompts, rung=rung)
        packet = packet.model_copy(update={"previous": draft.text})
        return await by_parts.kept(draft, packet, ask, prompts=prompts, passages=passages_of(packet), rung=rung)
    return draft


async def _gone_on(draft: Draft, packet: Packet, ask: Ask, *, prompts: Prompts, rung: int) -> Draft:
    """A part that was cut by its length as well, gone on with; a limit or a failure leaves it as far as it came."""
    for _ in range(RESTS):
        if not draft.cut:
            break
        rest = packet.model_copy(update={"move": "rest", "previous": draft.text})
        try:
            reply = await ask.text(messages_of(rest, prompts), rung=rung)
        except (LimitReached, ModelError):
            break
        longer = written(rest, reply.text, reply.model, cut=reply.cut)
        if not longer.text or longer.text == draft.text:
            break
        draft = longer.model_copy(update={"move": packet.move})
    return draft


def _schema(packet: Packet) -> str | None:
    """What holds a later draft to the JSON that is asked for; the first one is the plain call."""
    checks = (o.check for o in packet.objectives if isinstance(o.check, FormatCheck) and not o.check.negated)
    wanted = next((check for check in checks if check.format == "json"), None)
    if wanted is None or packet.move not in ("again", "repair"):
        return None
    try:
        given = isinstance(json.loads(wanted.json_schema or "null"), dict)
    except ValueError:  # the verifier says so
        given = False
    return wanted.json_schema if given else ANY_OBJECT


def drafted(packet: Packet, **outcome: Any) -> Draft:
    """The draft of a packet with what came of it, by the fields of a draft; before anything is written, without."""
    ignored = informing(packet).orders
    read = tuple([chunk.id for chunk in packet.chunks])
    about = {"task_id": packet.task.id, "attempt": packet.attempt, "move": packet.move}
    return Draft(**{**about, "chunk_ids": read, "ignored": ignored, **outcome})


def written(packet: Packet, said: str, model: str, *, cut: bool = False, message_id: str | None = None) -> Draft:
    """A packet's draft with what was replied to it; without text and saying why, where that is no answer."""
    text = without_heads(packet, normalise(said)).strip()
    text = rested(packet.previous, text) if packet.move == "rest" and text else text
    text = _from_the_passage(packet, text) if _MARKS.fullmatch(text) else text
    fact = sought(packet.task.goal, packet.objectives) if packet.chunks else None
    text = whole(fact, text, packet.chunks) if fact else text
    failure = None if text else f"{model} gave an empty reply"
    if text and packet.task.figure not in text:
        text, failure = "", f"{model} left out the figure {packet.task.figure}"
    message_id = message_id if text else None
    return drafted(packet, text=text, model=model, failure=failure, cut=cut, message_id=message_id)


def _from_the_passage(packet: Packet, marks: str) -> str:
    """Where a model only points at a passage: the words of all that come nearest to the question, with their mark."""
    evidence = Evidence(packet.chunks)
    at, _, shared = evidence.best(packet.task.goal)
    if not shared:
        return marks
    start, end = evidence.quote(at, [packet.task.goal])
    return f"{packet.chunks[at].text[start:end].strip()} [{packet.numbers[at]}]"


def _counted(packet: Packet) -> Packet:
    """A task to count, with what code makes of the lists; as it is where code counted before, or can make nothing."""
    if packet.task.result:
        return packet
    result, figure = from_notes(packet.task.goal, packet.objectives, packet.notes)
    task = packet.task.model_copy(update={"result": result, "figure": figure})
    return packet.model_copy(update={"task": task, "notes": (result,)}) if result else packet


def messages_of(packet: Packet, prompts: Prompts) -> tuple[Message, ...]:
    """The prompt, shared parts first; a packet without objectives, chunks or feedback is the conversation as it is."""
    rules = [m.content for m in packet.conversation if m.role in ("system", "developer") and m.content]
    talk = [m for m in packet.conversation if m.role in ("user", "assistant") and m.content]
    asked = packet.task.goal
    if packet.chunks or packet.notes:
        prompt, asked = _asked_how(packet)
        rules = [prompts[prompt], *rules]
        shown = plainly(packet) if prompt == "fact" else passages_of(packet)
        asked = f"{shown}{notes(packet)}\n\n{asked}"
    if packet.task.part not in ("", packet.task.goal):
        asked = f"{asked}\n\n{prompts['part']}\n{packet.task.part}"
    elif packet.move == "again":
        asked = f"{asked}\n\n{_told(prompts['again'], packet.feedback)}"
    talk = [*talk[:-1], Message(role="user", content=asked)]
    if packet.previous and packet.move not in ("again", "split"):
        told = prompts["rest"] if packet.move == "rest" else _told(prompts["repair"], packet.feedback)
        talk += [Message(role="assistant", content=packet.previous), Message(role="user", content=told)]
    return (*((_rules("\n\n".join(rules)),) if rules else ()), *talk)


@lru_cache(maxsize=16)
def _rules(text: str) -> Message:
    """The same value for all packets of a plan."""
    return Message(role="system", content=text)


def _asked_how(packet: Packet) -> tuple[str, str]:
    """The prompt of a packet with documents, and how its request is put."""
    goal = packet.task.goal
    if packet.task.kind != "write":
        return PROMPTS[packet.task.kind], goal
    if reworks(goal):
        return "work", goal
    if any(isinstance(o.check, Sources) and o.check.rule == "cite" for o in packet.objectives):
        return "cited", goal
    if told := in_a_sentence(packet):
        return "fact", f"{told.question} {told.sentence}"
    fact = sought(goal, packet.objectives)
    return ("fact", f"{goal} {fact.line}".strip()) if fact else (PROMPTS["write"], goal)


def _told(prompt: str, lines: Sequence[str]) -> str:
    listed = "\n".join(f"- {line}" for line in lines)
    return f"{prompt}\n\n{listed}"
