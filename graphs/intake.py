"""What a caller passed, as values or as plain JSON, in; conversation, documents and objectives as our own words out."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from langchain_core.documents import Document
from langchain_core.messages import AnyMessage, BaseMessage
from langchain_core.retrievers import BaseRetriever
from langgraph.errors import GraphBubbleUp
from pydantic import ValidationError

from ..tools.context.rank import onward
from ..tools.context.sources import normalise
from ..tools.context.strategy import need, questions_of
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


async def retrieved(
    retrievers: Sequence[BaseRetriever], request: str, *, within: float | None = None
) -> list[Document]:
    """What the caller's retrievers find for each question of the request, and in a second hop; best first, each once.

    A second hop follows a question of fact: what the first document leaves open is asked again with the names in it.

    Args:
        retrievers: The caller's.
        request: The requester's words.
        within: Seconds for all of it; None is as long as it takes. What was found in time is kept.

    Raises:
        InputError: One of them failed.
    """
    found, time_left = list[list[Document]](), asyncio.timeout(within)
    try:
        async with time_left:
            await _hop(retrievers, request, found)
    except (SrocError, GraphBubbleUp):
        raise
    except Exception as error:
        if not time_left.expired():
            why = one_line(error)
            raise InputError(f"the retriever failed ({why}); mend it, then send the request again.") from None
    return list({(str(d.metadata.get("source")), d.page_content): d for d in _in_turns(found)}.values())


async def _hop(retrievers: Sequence[BaseRetriever], request: str, found: list[list[Document]]) -> None:
    """Add what is found for each question, then for what it leaves open."""
    asked = questions_of(request) if retrievers else ()
    for question in asked if len(asked) > 1 else (request,):
        first = _in_turns([await retriever.ainvoke(question) for retriever in retrievers])
        found.append(first)
        lead = onward(question, first[0].page_content) if first and need(request) == "fact" else ""
        if lead:
            found.append(_in_turns([await retriever.ainvoke(lead) for retriever in retrievers]))


def _in_turns(rankings: Iterable[Sequence[Document]]) -> list[Document]:
    return [document for row in zip_longest(*rankings) for document in row if document is not None]
