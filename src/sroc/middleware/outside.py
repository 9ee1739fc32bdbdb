"""An agent's messages in; the same without the orders that stand in tool results, and these orders, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from langchain_core.messages import AnyMessage, ToolMessage

from ..tools.orders import without_orders


def informing(messages: Sequence[AnyMessage], request: str) -> tuple[list[AnyMessage], tuple[str, ...]]:
    """Tool results inform and never instruct: a mark stands in place of what orders their reader about."""
    texts = [text for message in messages if isinstance(message, ToolMessage) for text in _texts(message.content)]
    cleaned, orders = without_orders(texts, request)
    if not orders:
        return list(messages), ()
    left = iter(cleaned)
    return [
        message.model_copy(update={"content": _replaced(message.content, left)})
        if isinstance(message, ToolMessage)
        else message
        for message in messages
    ], orders


def _texts(content: Any) -> Iterator[str]:
    """Those of a content, which is one text or a list of texts and blocks."""
    for part in [content] if isinstance(content, str) else content:
        if isinstance(part, str):
            yield part
        elif isinstance(part.get("text"), str):
            yield part["text"]


def _replaced(content: Any, texts: Iterator[str]) -> Any:
    """The content with the next texts in the places of its own."""
    if isinstance(content, str):
        return next(texts)
    return [
        next(texts)
        if isinstance(part, str)
        else {**part, "text": next(texts)}
        if isinstance(part.get("text"), str)
        else part
        for part in content
    ]
