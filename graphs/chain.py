"""What a chain passes goes in; the reply's message comes out, whole or in pieces, as of a chat model."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from langchain_core.language_models import BaseLanguageModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.prompt_values import PromptValue
from langchain_core.runnables import Runnable, RunnableConfig

from ..tools.errors import InputError, SettingsError
from ..tools.naming import kind_of
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

    Raises:
        SettingsError: It is no graph.
    """

    def __init__(self, graph: CompiledStateGraph[Any, Any, Any, Any], context: Any) -> None:
        if isinstance(graph, BaseLanguageModel) or not hasattr(graph, "astream"):
            raise SettingsError(f"graph: {kind_of(graph)} is none; pass one that create_sroc made.")
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
