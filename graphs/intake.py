"""What a caller passed, as values or as plain JSON, in; conversation, documents and objectives as our own words out."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from langchain_core.documents import Document
from langchain_core.messages import AnyMessage, BaseMessage
from langchain_core.retrievers import BaseRetriever
from langgraph.errors import GraphBubbleUp
from pydantic import ValidationError

from ..tools.context.sources import normalise
from ..tools.errors import InputError, SrocError
from ..tools.faults import one_line
from ..tools.types import Message, Objective

_ROLES: Mapping[str, str] = {"human": "user", "ai": "assistant", "system": "system", "developer": "system"}


def conversation_of(messages: Sequence[AnyMessage]) -> tuple[Message, ...]:
    """The messages as text; an answer of ours counts without its note, tool messages are left out.

    Raises:
        InputError: A message holds something other than text.
    """
    return tuple(
        Message.model_validate({"role": _ROLES[m.type], "content": _text(m)}) for m in messages if m.type in _ROLES
    )


def _text(message: BaseMessage) -> str:
    record = message.response_metadata.get("sroc")
    if isinstance(record, dict):
        return str(record.get("text", ""))
    if isinstance(message.content, list):
        kinds = {str(b.get("type")) for b in message.content if isinstance(b, dict)} - {"text", "reasoning", "thinking"}
        if kinds and message.type == "human":
            raise InputError(
                f"message content of type {', '.join(sorted(kinds))}: SROC reads text; pass it as a document."
            )
    return normalise(str(message.text))


def documents_of(items: Iterable[Document | Mapping[str, Any]]) -> list[Document]:
    """The documents, plain JSON ones parsed; a single one is a list of one.

    Raises:
        InputError: An item is no document.
    """
    return [item if isinstance(item, Document) else _document(item) for item in _listed(items)]


def _listed(items: Any) -> Iterable[Any]:
    return [items] if isinstance(items, str | Mapping | Document | Objective) else items


def _document(item: Any) -> Document:
    if isinstance(item, str):
        return Document(page_content=item)
    try:
        return Document(**item)
    except (ValidationError, TypeError) as error:
        shown = repr(item)[:80]
        raise InputError(
            f"documents: {shown} is no document; pass a LangChain Document, or page_content and metadata."
        ) from error


def objectives_of(items: Iterable[Objective | str | Mapping[str, Any]]) -> list[Objective | str]:
    """The objectives, plain JSON ones parsed; a single one is a list of one.

    Raises:
        InputError: An item is no objective.
    """
    return [item if isinstance(item, str | Objective) else _objective(item) for item in _listed(items)]


def _objective(item: Any) -> Objective:
    try:
        return Objective.model_validate(item)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        known = ", ".join(Objective.model_fields)
        raise InputError(f"objective {where}={first['input']!r}: {first['msg']}; an objective has {known}.") from error


async def retrieved(retriever: BaseRetriever | None, request: str, *, within: float | None = None) -> list[Document]:
    """What the caller's retriever finds for the request; nothing without one, nor where it is not done in time.

    Args:
        retriever: The caller's.
        request: The requester's words.
        within: Seconds; None is as long as it takes.

    Raises:
        InputError: It failed.
    """
    if retriever is None:
        return []
    try:
        async with asyncio.timeout(within) as time_left:
            return await retriever.ainvoke(request)
    except (SrocError, GraphBubbleUp):
        raise
    except Exception as error:
        if time_left.expired():
            return []  # the limit tells
        raise InputError(f"the retriever failed ({one_line(error)}); mend it, then send the request again.") from None
