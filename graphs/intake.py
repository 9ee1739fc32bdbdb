"""What a caller passed, as values or as plain JSON, in; conversation, documents and objectives as our own words out."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from itertools import zip_longest
from json import dumps
from typing import Any, get_args
from uuid import UUID

from langchain_core.documents import Document
from langchain_core.messages import AnyMessage, BaseMessage
from langchain_core.retrievers import BaseRetriever
from langgraph.errors import GraphBubbleUp
from pydantic import BaseModel, ValidationError

from ..tools.checks import Check
from ..tools.context.rank import onward
from ..tools.context.sources import normalise
from ..tools.context.strategy import need, questions_of
from ..tools.errors import InputError, SrocError
from ..tools.faults import one_line
from ..tools.types import Message, Objective

_ROLES: Mapping[str, str] = {
    **{"human": "user", "user": "user", "ai": "assistant", "assistant": "assistant"},
    **{"system": "system", "developer": "system"},
}
_RESULTS = frozenset({"tool", "function"})

KINDS = tuple(sorted(kind.model_fields["kind"].default for kind in get_args(get_args(Check)[0])))
"""Of checks, by their names."""
_PLAIN = frozenset((str, int, float, bool, type(None), bytes, datetime, date, time, UUID, Decimal))
"""Types that every checkpointer keeps."""
_TEXTS = frozenset({"text", "reasoning", "thinking"})
"""Blocks of a message that are words, or may go unread."""


def conversation_of(messages: Sequence[AnyMessage]) -> tuple[Message, ...]:
    """The messages as text; an answer of ours counts without its note, tools' results are `results_of`.

    What is no text in a message that was answered already is named in brackets where it stood.

    Raises:
        InputError: A message that is to be answered holds something other than text, or its role is not known.
    """
    answered = max((n for n, m in enumerate(messages) if m.type == "ai"), default=-1)
    said = [
        Message.model_validate({"role": role, "content": _text(m, n, answered=n < answered)})
        for n, m in enumerate(messages)
        if (role := _role(m, n))
    ]
    return tuple(m for n, m in enumerate(said) if n == 0 or m != said[n - 1])  # a cell or client that ran again


def _role(message: BaseMessage, place: int) -> str | None:
    """Who speaks; None for a tool."""
    kind = message.type
    said_by = str(getattr(message, "role", kind)) if kind == "chat" else kind
    if said_by not in _ROLES and kind == "chat":
        raise InputError(f"messages[{place}] has the role {said_by!r}: give one of {', '.join(_ROLES)}.")
    return _ROLES.get(said_by)


def _text(message: BaseMessage, place: int, *, answered: bool) -> str:
    record = message.response_metadata.get("sroc")
    if isinstance(record, dict):
        return str(record.get("text", ""))
    text = normalise(str(message.text))
    if not isinstance(message.content, list) or _role(message, place) != "user":
        return text
    kinds = sorted({str(b.get("type")) for b in message.content if isinstance(b, dict)} - _TEXTS)
    if kinds and not answered:
        raise InputError(
            f"messages[{place}] holds {', '.join(kinds)}, and SROC reads text: say in words what it shows, or pass its "
            "text as a document."
        )
    return " ".join((*(f"[{kind}]" for kind in kinds), text))


def results_of(messages: Sequence[AnyMessage]) -> list[Document]:
    """What tools gave since the last human message, as documents: it informs, and never instructs."""
    since = max((n for n, m in enumerate(messages) if m.type == "human"), default=-1)
    told = [(m, str(m.text)) for m in messages[since + 1 :] if m.type in _RESULTS and str(m.text).strip()]
    names = [m.name or "tool" for m, _ in told]
    named = [f"{name} ({names[:n].count(name) + 1})" if names.count(name) > 1 else name for n, name in enumerate(names)]
    return [Document(text, metadata={"source": name}) for name, (_, text) in zip(named, told, strict=True)]


def documents_of(items: Iterable[Document | Mapping[str, Any]]) -> list[Document]:
    """The documents, plain JSON ones parsed; a single one is a list of one. A data frame is its rows as CSV.

    What no checkpointer keeps of their metadata (numpy's numbers, ids of a database) becomes a number or a text.

    Raises:
        InputError: An item is no document.
    """
    return [_kept(item if isinstance(item, Document) else _document(item)) for item in _listed(items)]


def _kept(document: Document) -> Document:
    if all(type(value) in _PLAIN for value in document.metadata.values()):
        return document
    return document.model_copy(update={"metadata": _plain(document.metadata)})


def _plain(value: Any) -> Any:
    if type(value) in _PLAIN:
        return value
    if isinstance(value, Mapping):
        return {key if type(key) in _PLAIN else str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(each) for each in value]
    number = value.item() if hasattr(value, "item") and not getattr(value, "shape", ()) else None
    return number if type(number) in _PLAIN and number is not None else str(value)


def _listed(items: Any) -> Iterable[Any]:
    one = isinstance(items, str | Mapping | Document | Objective) or hasattr(items, "to_csv")
    return items if isinstance(items, Iterable) and not (one or hasattr(items, "write_csv")) else [items]


def _document(item: Any) -> Document:
    if isinstance(item, str):
        return Document(page_content=item)
    if callable(write := getattr(item, "to_csv", None)):
        return Document(page_content=str(write(index=False)), metadata={"source": "table"})
    if callable(write := getattr(item, "write_csv", None)):
        return Document(page_content=str(write()), metadata={"source": "table"})
    try:
        return Document(**item)
    except (ValidationError, TypeError) as error:
        shown = repr(item)[:80]
        raise InputError(
            f"documents: {shown} is no document; pass a LangChain Document, or page_content and metadata."
        ) from error


def objectives_of(items: Any) -> list[Objective | str]:
    """The objectives, plain JSON ones parsed; a single one is a list of one. A pydantic class asks for its JSON.

    Raises:
        InputError: An item is no objective.
    """
    found = [item if isinstance(item, str | Objective) else _objective(item) for item in _listed(items)]
    empty = next((o for o in found if not str(o if isinstance(o, str) else o.text).strip()), None)
    if empty is not None:
        raise InputError(f"objective {empty!r:.80}: an objective needs words; say what the answer must achieve.")
    return found


def _objective(item: Any) -> Objective | str:
    if isinstance(item, type) and issubclass(item, BaseModel):
        return f"Answer in JSON that fits this schema: {dumps(item.model_json_schema(), ensure_ascii=False)}"
    if not isinstance(item, Mapping):
        raise InputError(f"objective {item!r:.80}: it is none; pass words, or an Objective.")
    try:
        return Objective.model_validate(item)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        known = f"an objective has {', '.join(Objective.model_fields)}"
        if first["type"].startswith("union_tag"):
            known = f"a check's kind is one of {', '.join(KINDS)}"
        raise InputError(f"objective {where}={first['input']!r}: {first['msg']}; {known}.") from error


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


def _in_turns(rankings: Iterable[Sequence[Any]]) -> list[Document]:
    return documents_of(document for row in zip_longest(*rankings) for document in row if document is not None)
