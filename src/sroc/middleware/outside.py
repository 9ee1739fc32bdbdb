"""An agent's messages in; the same without the orders that stand in tool results, and these orders, out."""

from __future__ import annotations

from collections.abc import Sequence

from langchain_core.messages import AnyMessage, ToolMessage

from ..tools.orders import without_orders


def informing(messages: Sequence[AnyMessage], request: str) -> tuple[list[AnyMessage], tuple[str, ...]]:
    """Tool results inform and never instruct: a mark stands in place of what orders their reader about."""
    places = [i for i, m in enumerate(messages) if isinstance(m, ToolMessage) and isinstance(m.content, str)]
    cleaned, orders = without_orders([str(messages[i].content) for i in places], request)
    informed = list(messages)
    for i, text in zip(places, cleaned, strict=True):
        if text != messages[i].content:
            informed[i] = messages[i].model_copy(update={"content": text})
    return informed, orders
