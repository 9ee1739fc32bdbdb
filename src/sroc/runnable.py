"""A created graph in; a Runnable out that stands in a chain where a chat model would: `prompt | it | parser`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.prompt_values import PromptValue
from langchain_core.runnables import Runnable, RunnableConfig

from .streaming import MODES, Spoken
from .tools.errors import InputError

if TYPE_CHECKING:
    from langgraph.graph.state import CompiledStateGraph

__all__ = ["as_runnable"]


def as_runnable(graph: CompiledStateGraph[Any, Any, Any, Any], *, context: Any = None) -> Runnable[Any, AIMessage]:
    """The graph as one link of a chain: a prompt, text, messages or the graph's own input in, the reply's message out.

    ```python
    chain = prompt | as_runnable(sroc) | StrOutputParser()
    ```

    It streams: words come as the model writes them where the request lets code leave them alone, else all at once when
    they are verified. The message ends with the note, if there is one; its `response_metadata["sroc"]` is the record.

    Args:
        graph: Of `create_sroc`.
        context: As for the graph's `invoke`; `{"note": False}` leaves the note out of the text.

    Raises:
        InputError: When it is run, on something that is no request.
        RuntimeError: When it is run, and the graph stops to ask: nobody in a chain can reply.
    """
    return _Reply(graph, context)


class _Reply(Runnable[Any, AIMessage]):
    def __init__(self, graph: CompiledStateGraph[Any, Any, Any, Any], context: Any) -> None:
        self.name = graph.name
        self._graph, self._how = graph, {"context": context, "stream_mode": MODES, "version": "v2"}

    def invoke(self, input: Any, config: RunnableConfig | None = None, **_: Any) -> AIMessage:
        """The reply, whole."""
        return _last(self._graph.invoke(_entry(input), config, context=self._how["context"]))

    async def ainvoke(self, input: Any, config: RunnableConfig | None = None, **_: Any) -> AIMessage:
        """The same, awaited."""
        return _last(await self._graph.ainvoke(_entry(input), config, context=self._how["context"]))

    def stream(self, input: Any, config: RunnableConfig | None = None, **_: Any) -> Iterator[AIMessageChunk]:
        """The reply as it comes, at last its record."""
        spoken = Spoken()
        parts: Any = self._graph.stream(_entry(input), config, **self._how)
        for part in parts:
            if words := spoken.take(part):
                yield AIMessageChunk(content=words)
        yield _closing(spoken)

    async def astream(
        self, input: Any, config: RunnableConfig | None = None, **_: Any
    ) -> AsyncIterator[AIMessageChunk]:
        """The same, awaited."""
        spoken = Spoken()
        parts: Any = self._graph.astream(_entry(input), config, **self._how)
        async for part in parts:
            if words := spoken.take(part):
                yield AIMessageChunk(content=words)
        yield _closing(spoken)


def _entry(given: Any) -> Any:
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
