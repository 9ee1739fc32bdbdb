"""An agent's messages in, what was said as our own words out; and back: the messages without the words that yielded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from langchain_core.messages import AIMessage, AnyMessage, BaseMessage, HumanMessage, SystemMessage

from ..tools.context.sources import normalise
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


def _text(message: BaseMessage) -> str:
    """The text; of an answer of ours without its note."""
    record = message.response_metadata.get("sroc")
    return str(record.get("text", "")) if isinstance(record, dict) else normalise(str(message.text))


def unspoken(
    settlement: Settlement, said: Mapping[int, Message], system: SystemMessage | None, messages: Sequence[AnyMessage]
) -> tuple[SystemMessage | None, list[AnyMessage]]:
    """The messages as a model may see them: what yielded is cut out; given objectives join the system message."""
    own = len(settlement.conversation) - len(said)
    kept = dict(zip(said, settlement.conversation[own:], strict=True))
    seen = [_with(m, kept[n].content, said[n].content) if n in kept else m for n, m in enumerate(messages)]
    given = [m.content for m in settlement.conversation[:own] if m.content]
    rules = [kept[SYSTEM].content] if SYSTEM in kept else []
    if not given and (system is None or rules == [said[SYSTEM].content]):
        return system, seen
    return SystemMessage("\n\n".join(part for part in (*rules, *given) if part)), seen


def _with(message: Any, text: str, before: str) -> Any:
    """The message, its text replaced where it differs; pictures and other blocks stay."""
    if text == before == message.text:
        return message
    if isinstance(message.content, str):
        return message.model_copy(update={"content": text})
    others = [block for block in message.content if isinstance(block, dict) and block.get("type") != "text"]
    return message.model_copy(update={"content": [*others, {"type": "text", "text": text}]})
