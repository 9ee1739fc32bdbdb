"""What a chain passes goes in; the reply's message comes out, whole or in pieces, as of a chat model."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from typing import TYPE_CHECKING, Any

from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, convert_to_messages
from langchain_core.prompt_values import PromptValue
from langchain_core.runnables import Runnable, RunnableConfig
from langgraph.config import get_config
from langgraph.types import Command
from pydantic import BaseModel

from ..tools.errors import InputError
from .intake import documents_of, objectives_of
from .settings import nearest
from .state import Input
from .streaming import MODES, Spoken

if TYPE_CHECKING:
    from langgraph.graph.state import CompiledStateGraph

Words = (str, PromptValue, BaseMessage, list, tuple)
"""What a chain passes to a chat model: a text, a prompt's value, messages."""


class Link(Runnable[Any, AIMessage]):
    """The graph where a chat model would stand.

    Args:
        graph: The compiled graph.
        context: As for the graph's `invoke`.
    """

    def __init__(self, graph: CompiledStateGraph[Any, Any, Any, Any], context: Any) -> None:
        self.name = graph.name
        self._graph, self._how = graph, {"context": context, "stream_mode": MODES, "version": "v2"}

    def invoke(self, input: Any, config: RunnableConfig | None = None, **_: Any) -> AIMessage:
        """The reply, whole."""
        return _last(self._graph.invoke(entry(input), config, context=self._how["context"]))

    async def ainvoke(self, input: Any, config: RunnableConfig | None = None, **_: Any) -> AIMessage:
        """The same, awaited."""
        return _last(await self._graph.ainvoke(entry(input), config, context=self._how["context"]))

    def stream(self, input: Any, config: RunnableConfig | None = None, **_: Any) -> Iterator[AIMessageChunk]:
        """The reply as it comes, at last its record."""
        spoken = Spoken()
        parts: Any = self._graph.stream(entry(input), config, **self._how)
        for part in parts:
            if words := spoken.take(part):
                yield AIMessageChunk(content=words)
        yield _closing(spoken)

    async def astream(
        self, input: Any, config: RunnableConfig | None = None, **_: Any
    ) -> AsyncIterator[AIMessageChunk]:
        """The same, awaited."""
        spoken = Spoken()
        parts: Any = self._graph.astream(entry(input), config, **self._how)
        async for part in parts:
            if words := spoken.take(part):
                yield AIMessageChunk(content=words)
        yield _closing(spoken)


def entry(given: Any) -> Any:
    """What the graph takes, made of what a chain passes."""
    if isinstance(given, PromptValue):
        return {"messages": given.to_messages()}
    if isinstance(given, str):
        return {"messages": [("user", given)]}
    if isinstance(given, BaseMessage):
        return {"messages": [given]}
    if isinstance(given, Mapping) and "messages" in given:
        return given
    if isinstance(given, Sequence) and given:
        return {"messages": list(given)}
    raise InputError(
        f"{str(given)[:80]!r} is no request: pass a prompt's value, a text, messages, or a mapping with `messages`."
    )


def asked(given: Any) -> Any:
    """What the graph takes; what it cannot take is told before anything runs.

    Raises:
        InputError: It is no request, or one of its messages has no known role or content.
    """
    if given is None or isinstance(given, Command | BaseModel) or is_dataclass(given):
        return given
    if not isinstance(given, Mapping):
        return asked(entry(given))
    _spelt(given)
    said = given.get("messages") or []
    try:
        convert_to_messages(said if isinstance(said, list | tuple) else [said])
    except (ValueError, TypeError, NotImplementedError) as error:
        raise InputError(
            f"messages: {str(said)[:80]} cannot be read ({type(error).__name__}); each is a message of LangChain's, a "
            "pair (role, text), or a mapping with `role` and `content`, its role user, assistant or system."
        ) from error
    parts: dict[str, Callable[[Any], list[Any]]] = {"documents": documents_of, "objectives": objectives_of}
    return {**given, **{key: read(given[key]) for key, read in parts.items() if given.get(key) is not None}}


def _spelt(given: Mapping[str, Any]) -> None:
    """A key that is nearly one of the graph's would be left out without a word; within another graph it is its own."""
    known = [*Input.__annotations__]
    for key in given:
        near = nearest(key, known, 0.85)
        if near and near not in given and not _within():
            raise InputError(f"{key!r} is no part of a request: did you mean {near!r}? It takes {', '.join(known)}.")


def _within() -> bool:
    try:
        get_config()
    except RuntimeError:
        return False
    return True


def _last(out: Mapping[str, Any]) -> AIMessage:
    spoken = Spoken()
    spoken.take({"type": "values", "data": out})
    message: AIMessage = spoken.message
    return message


def _closing(spoken: Spoken) -> AIMessageChunk:
    """What is left of the text, and what the message carries beside it."""
    message = spoken.message
    return AIMessageChunk(
        content=spoken.rest,
        id=message.id,
        name=message.name,
        response_metadata=message.response_metadata,
        chunk_position="last",
    )
