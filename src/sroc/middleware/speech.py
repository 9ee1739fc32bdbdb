"""An agent's messages in, what was said as our own words out; and back: the messages without the words that yielded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from langchain_core.messages import AIMessage, AnyMessage, BaseMessage, HumanMessage, SystemMessage

from ..tools.context.sources import normalise
from ..tools.formulation.turns import amends
from ..tools.types import Message, Settlement

SYSTEM = -1
"""The place of the agent's own system message, which stands before the others."""


def spoken(system: SystemMessage | None, messages: Sequence[AnyMessage]) -> dict[int, Message]:
    """What people and the agent said, by place among the messages; tool calls and their results are no speech."""
    found = {} if system is None else {SYSTEM: Message(role="system", content=normalise(str(system.text)))}
    for place, message in enumerate(messages):
        text = _text(message)
        if isinstance(message, HumanMessage) and text.strip():
            found[place] = Message(role="user", content=text)
        elif isinstance(message, SystemMessage):
            found[place] = Message(role="system", content=text)
        elif isinstance(message, AIMessage) and not message.tool_calls:
            found[place] = Message(role="assistant", content=text)
    return found


def current(said: Mapping[int, Message]) -> dict[int, Message]:
    """What the last request is made of: the system's words, and the user's since the turn that opened it.

    The answers between are left out, so that wishes of one request stand beside each other.
    """
    turns: list[list[int]] = [[]]
    for place, message in said.items():
        if message.role == "user":
            turns[-1].append(place)
        elif message.role == "assistant" and turns[-1]:
            turns.append([])
    start = len(turns) - 1
    while start > 0 and amends("\n".join(said[place].content for place in turns[start])):
        start -= 1
    own = {place for turn in turns[start:] for place in turn}
    return {place: message for place, message in said.items() if message.role == "system" or place in own}


def _text(message: BaseMessage) -> str:
    """The text; of an answer of ours without its note."""
    record = message.response_metadata.get("sroc")
    return str(record.get("text", "")) if isinstance(record, dict) else normalise(str(message.text))


def unspoken(
    settlement: Settlement, said: Mapping[int, Message], system: SystemMessage | None, messages: Sequence[AnyMessage]
) -> tuple[SystemMessage | None, list[AnyMessage]]:
    """The messages as a model may see them: what yielded is cut out; given objectives join the system message."""
    own = max(0, len(settlement.conversation) - len(said))
    kept = dict(zip(said, settlement.conversation[own:], strict=False))
    texts = {n: kept[n].content for n in kept} | {n: _text(m) for n, m in enumerate(messages) if _is_ours(m)}
    seen = [_with(m, texts[n]) if n in texts else m for n, m in enumerate(messages)]
    given = [m.content for m in settlement.conversation[:own] if m.content]
    rules = [kept[SYSTEM].content] if SYSTEM in kept else []
    if not given and (system is None or rules == [said[SYSTEM].content]):
        return system, seen
    return SystemMessage("\n\n".join(part for part in (*rules, *given) if part)), seen


def _is_ours(message: BaseMessage) -> bool:
    return isinstance(message, AIMessage) and isinstance(message.response_metadata.get("sroc"), dict)


def _with(message: Any, text: str) -> Any:
    """The message, its text replaced where it differs; pictures and other blocks stay."""
    if text == normalise(str(message.text)):
        return message
    if isinstance(message.content, str):
        return message.model_copy(update={"content": text})
    others = [block for block in message.content if isinstance(block, dict) and block.get("type") != "text"]
    return message.model_copy(update={"content": [*others, {"type": "text", "text": text}]})
