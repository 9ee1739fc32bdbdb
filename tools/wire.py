"""A rung goes in, its chat model comes out ready to be asked: without retries of its own, at home on the running loop.

A connection belongs to the event loop that opened it, and LangChain's OpenAI models of one address share their
connections over all loops, so a second `asyncio.run` would find a closed one; each loop gets its own here.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel
    from langchain_core.messages import AIMessage, BaseMessage
    from langchain_core.runnables import Runnable

    from .memory import Memory
    from .models import Rung

OWN_LENGTH = ("max_tokens", "max_output_tokens", "num_predict")
"""What chat models other than OpenAI's call the field that bounds a reply, in tokens."""
_SHAPES = 64
"""Different parameters of requests that are kept."""

MOST_LIKELY = 20
"""First words whose likelihood is told, the most that OpenAI's endpoint takes."""


@dataclass(frozen=True)
class Line:
    """A model at home on one event loop."""

    model: BaseChatModel
    keeper: AsyncGenerator[None] | None = None
    """Closes the connections when the loop ends."""
    secrets: tuple[str, ...] = ()
    """The keys that the model holds, which no error may tell."""
    shapes: dict[Any, tuple[Runnable[list[BaseMessage], AIMessage], frozenset[str]]] = field(default_factory=dict)
    """The model with the parameters of the last requests."""

    def shaped(
        self, shape: Shape, *, endpoint: str, refused: set[str]
    ) -> tuple[Runnable[list[BaseMessage], AIMessage], frozenset[str]]:
        """As `shaped`; made once for requests with the same parameters, since LangChain looks at each new one."""
        if shape.response_format is not None:
            return shaped(self.model, shape, endpoint=endpoint, refused=refused)
        key = (shape.output_tokens, shape.temperature, shape.likelihoods, *sorted(refused))
        if key not in self.shapes:
            if len(self.shapes) >= _SHAPES:
                self.shapes.clear()
            self.shapes[key] = shaped(self.model, shape, endpoint=endpoint, refused=refused)
        return self.shapes[key]


_lines: WeakKeyDictionary[Rung, dict[asyncio.AbstractEventLoop, Line]] = WeakKeyDictionary()


async def own_model(rung: Rung) -> BaseChatModel:
    """The model of `own_line`; raises as it does."""
    return (await own_line(rung)).model


async def own_line(rung: Rung) -> Line:
    """The rung's model for the running loop, made once for each; starts a local one in a thread.

    Raises:
        ModelError: It could not be started.
    """
    loop = asyncio.get_running_loop()
    lines = _lines.get(rung)
    if lines is None:
        lines = _lines.setdefault(rung, {})
    if loop not in lines:
        model = await asyncio.to_thread(lambda: rung.model)
        for ended in [other for other in lines if other.is_closed()]:
            lines.pop(ended, None)
        if loop not in lines:
            lines[loop] = _line(model) if speaks_openai(model) else Line(model, secrets=_secrets_of(model))
            if (keeper := lines[loop].keeper) is not None:
                await anext(keeper)
    return lines[loop]


def speaks_openai(model: BaseChatModel) -> bool:
    """Whether it is LangChain's client of OpenAI-compatible servers, or made from it; imports nothing."""
    return _from_openai(type(model))


@lru_cache(maxsize=64)
def _from_openai(kind: type) -> bool:
    return any(parent.__name__ == "BaseChatOpenAI" for parent in kind.__mro__)


async def tells(rung: Rung) -> bool:
    """Whether this rung's replies may say how likely their first words were."""
    memory = rung.memory
    return memory.tells is not False and "logprobs" not in memory.refused and speaks_openai(await own_model(rung))


async def is_bounded(rung: Rung) -> bool:
    """Whether the length of this rung's replies is bounded, by the server or by whoever reads them as they come."""
    try:
        model = await own_model(rung)
    except Exception:  # whoever asks it next is told why
        return True
    return (rung.memory.keeps and bounds(model, rung.memory)) or streams(model)


def bounds(model: BaseChatModel, memory: Memory) -> bool:
    """Whether the model takes a bound of its reply's length and, as far as it is known, keeps it."""
    if memory.deaf:
        return False
    if speaks_openai(model):
        return not {"max_tokens", "max_completion_tokens"} <= memory.refused
    return any(name in type(model).model_fields for name in OWN_LENGTH)


def streams(model: BaseChatModel) -> bool:
    """Whether its replies come in pieces, by the two methods that LangChain has integrations override."""
    return _in_pieces(type(model))


@lru_cache(maxsize=64)
def _in_pieces(kind: type) -> bool:
    return any(
        "_stream" in vars(parent) or "_astream" in vars(parent)
        for parent in kind.__mro__[:-1]
        if parent.__name__ != "BaseChatModel"
    )


def _line(model: Any) -> Line:
    """A copy with the SDK's retries off and usage told in streams; a caller's own HTTP client stays."""
    asked = {"max_retries": 0, "stream_usage": model.stream_usage is not False}
    root, client = model.root_async_client, None
    if root is None:
        return Line(model.model_copy(update=asked), secrets=_secrets_of(model))
    if model.http_async_client is None or model.openai_proxy:
        from openai import DefaultAsyncHttpxClient

        noted = {"response": [_noted]}
        client = DefaultAsyncHttpxClient(verify=_trust(), proxy=model.openai_proxy or None, event_hooks=noted)
    patience = {} if model.request_timeout is None else {"timeout": model.request_timeout}
    root = root.with_options(max_retries=0, http_client=client, **patience)
    asked |= {"root_async_client": root, "async_client": root.chat.completions}
    keeper = None if client is None else _kept(client)
    return Line(model.model_copy(update=asked), keeper, _secrets_of(model))


_under_way: ContextVar[list[Any] | None] = ContextVar("under_way", default=None)


async def _noted(response: Any) -> None:
    if (known := _under_way.get()) is not None:
        known.append(response)


@asynccontextmanager
async def hung_up() -> AsyncGenerator[None]:
    """Whatever is answered within is closed at its end, read or not; a stream that is merely left closes some time."""
    known = list[Any]()
    before = _under_way.set(known)
    try:
        yield
    finally:
        _under_way.reset(before)
        for response in known:
            await response.aclose()


@cache
def _trust() -> Any:
    """The certificates, read once: that takes longer than all the rest of a client."""
    import httpx

    return httpx.create_ssl_context()


async def _kept(client: Any) -> AsyncGenerator[None]:
    """Holds a client open; a loop that shuts down closes its generators, and this one its client."""
    try:
        yield
    finally:
        await client.aclose()


@dataclass(frozen=True)
class Shape:
    """What one request carries beside its messages; nothing of it is sent where it is None."""

    response_format: Mapping[str, Any] | None = None
    output_tokens: int | None = None
    temperature: float | None = None
    likelihoods: bool = False
    """Whether the most likely first words are to be told with the reply."""


def shaped(
    model: BaseChatModel, shape: Shape, *, endpoint: str, refused: set[str]
) -> tuple[Runnable[list[BaseMessage], AIMessage], frozenset[str]]:
    """The model with the request's parameters, and their names in `faults.PARAMETERS`; what was refused is left out."""
    if speaks_openai(model):
        return _openai_shaped(model, shape, endpoint, refused)
    fields = type(model).model_fields
    length = next((name for name in OWN_LENGTH if name in fields), None)
    asked: dict[str, Any] = {}
    if shape.output_tokens is not None and length is not None:
        asked[length] = min(shape.output_tokens, getattr(model, length) or shape.output_tokens)
    if shape.temperature is not None and "temperature" in fields:
        asked["temperature"] = shape.temperature
    return (model.model_copy(update=asked) if asked else model), frozenset()


def _openai_shaped(
    model: Any, shape: Shape, endpoint: str, refused: set[str]
) -> tuple[Runnable[list[BaseMessage], AIMessage], frozenset[str]]:
    """Formats go through `extra_body`.

    Bound as `response_format` they would reach the SDK's parser, which raises on a cut reply and loses its usage.
    """
    sent = {"stream_options"} - refused
    if "stream_options" in refused and model.stream_usage:
        model = model.model_copy(update={"stream_usage": False})
    body, asked = dict[str, Any](), dict[str, Any]()
    if shape.response_format is not None:
        body["response_format"] = shape.response_format
        sent.add(shape.response_format["type"])
    if (n := shape.output_tokens) is not None:
        n = min(n, model.max_tokens or n)
        if "max_completion_tokens" not in refused:
            asked["max_tokens"] = n
            sent.add("max_completion_tokens")
        # Some local servers know the older name only, and ignore the newer one.
        if "max_tokens" not in refused and "api.openai.com" not in endpoint:
            body["max_tokens"] = n
            sent.add("max_tokens")
    if shape.temperature is not None and "temperature" not in refused:
        asked["temperature"] = shape.temperature
        sent.add("temperature")
    if shape.likelihoods and "logprobs" not in refused:
        asked |= {"logprobs": True, "top_logprobs": MOST_LIKELY}
        sent.add("logprobs")
    if body:
        asked["extra_body"] = {**(model.extra_body or {}), **body}
    return (model.bind(**asked) if asked else model), frozenset(sent)


def _secrets_of(model: BaseChatModel) -> tuple[str, ...]:
    held = (value.get_secret_value() for value in vars(model).values() if hasattr(value, "get_secret_value"))
    return tuple(secret for secret in held if isinstance(secret, str) and len(secret) >= 6)
