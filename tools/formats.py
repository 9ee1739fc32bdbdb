"""A type of value goes in; how a model is asked for it comes out: the words, the endpoint's format, the second turn."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel

from .types import Message

Format = Literal["text", "json_schema", "json_object", "marked"]
FIRST_RAISE, RAISE = 4096, 4
"""A typed reply that was cut is asked for once more with this many tokens, or this many times as many."""
_WORD = 4
"""Tokens of a reply that is one word."""
QUOTED = 4000
"""Characters of a wrong reply that its mending shows."""


@dataclass(frozen=True)
class Request:
    """What a model is asked, before it is known which model and in which format."""

    messages: tuple[Message, ...]
    output_tokens: int | None = None
    """The reply's bound; None leaves it to the model and the limits."""
    temperature: float | None = None
    stream: bool = False
    """Whether the tokens are for whoever streams the graph."""
    into: type[BaseModel] | None = None
    """The value that the reply should be; None is plain text."""
    schema: str | None = None
    """The JSON Schema, as JSON text, that a plain text must fit, so that endpoints can hold the model to it."""
    words: tuple[str, ...] = ()
    """The words that a closed question may be answered by, where it is to be told how likely each is."""
    number: int = 0
    """How many of the same were asked for before by the same asker."""


def asking_for(into: type[BaseModel], system: str, payload: str, output_tokens: int | None = None) -> Request:
    """A request for a value; the words alone say all, so that an endpoint's format is only a help."""
    told = f"{system.strip()}\n\n{_instruction(into)}".strip()
    messages = (Message(role="system", content=told), Message(role="user", content=payload))
    return Request(messages, output_tokens, into=into)


def closed(messages: Sequence[Message], words: Sequence[str]) -> Request:
    """A request that is answered by one of a few words, in lower case, of different beginnings."""
    return Request(tuple(messages), _WORD, words=tuple(words))


def format_of(request: Request, *, openai: bool, refused: set[str]) -> Format:
    """The strictest format that the endpoint has not refused; models without formats are asked in words ("marked")."""
    if request.into is None and request.schema is None:
        return "text"
    if not openai or {"json_schema", "json_object"} <= refused:
        return "text" if request.into is None else "marked"
    return "json_object" if "json_schema" in refused else "json_schema"


def response_format(form: Format, request: Request) -> Mapping[str, Any] | None:
    """The format as OpenAI-compatible endpoints take it; None where nothing is sent."""
    if form == "json_object":
        return {"type": "json_object"}
    if form != "json_schema":
        return None
    into = request.into
    name, schema = (into.__name__, into.model_json_schema()) if into else ("Text", json.loads(request.schema or "{}"))
    return {"type": "json_schema", "json_schema": {"name": name, "schema": schema}}


def mending(request: Request, reply: str, wrong: str) -> Request:
    """A second turn that quotes what is wrong with the first."""
    said = Message(role="assistant", content=reply[:QUOTED])
    told = Message(
        role="user",
        content=f"That reply cannot be used: {wrong}\nReply again: one JSON object that fits the schema, nothing else.",
    )
    return replace(request, messages=(*request.messages, said, told))


def with_more_room(request: Request, allowed: int | None) -> Request | None:
    """The same request with a larger bound, for a reply that was cut; None where a limit or the window set it."""
    if allowed is None:
        return replace(request, output_tokens=FIRST_RAISE)
    return replace(request, output_tokens=RAISE * allowed) if allowed == request.output_tokens else None


@cache
def _instruction(into: type[BaseModel]) -> str:
    schema = json.dumps(_untitled(into.model_json_schema()), ensure_ascii=False, separators=(",", ":"))
    return f"Reply with one JSON object that fits this JSON Schema, and with nothing else:\n{schema}"


def _untitled(schema: Any) -> Any:
    """Without the titles that pydantic derives from names: they cost tokens and say nothing."""
    if isinstance(schema, dict):
        return {k: _untitled(v) for k, v in schema.items() if not (k == "title" and isinstance(v, str))}
    return [_untitled(item) for item in schema] if isinstance(schema, list) else schema
