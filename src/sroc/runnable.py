"""A created graph in; a Runnable out that stands in a chain where a chat model would: `prompt | it | parser`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.prompt_values import PromptValue
from langchain_core.runnables import Runnable, RunnableConfig

from .streaming import MODES, Spoken
from .tools.errors import InputError
from .tools.record import Answer

if TYPE_CHECKING:
    from langchain_core.tools import BaseTool
    from langgraph.graph.state import CompiledStateGraph

__all__ = ["as_runnable", "as_tool"]

_ABOUT = (
    "Writes a text that meets every wish in the request that can be checked (length, form, words, language), or "
    "says which wish yielded and why. Pass the whole request, in the user's words."
)


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


def as_tool(
    graph: CompiledStateGraph[Any, Any, Any, Any],
    *,
    name: str = "write_verified",
    description: str = _ABOUT,
    documents: Sequence[Any] = (),
    context: Any = None,
) -> BaseTool:
    """The graph as a tool of an agent: one argument, the request; the text comes back, the `Answer` as its artifact.

    Args:
        graph: Of `create_sroc`.
        name: The tool's name.
        description: What the agent's model reads about it.
        documents: LangChain documents that each answer may rest on.
        context: As for the graph's `invoke`.
    """
    from langchain_core.tools import StructuredTool

    link = as_runnable(graph, context=context)

    def entry(request: str) -> dict[str, Any]:
        return {"messages": [("user", request)], **({"documents": [*documents]} if documents else {})}

    def write(request: Annotated[str, "The whole request."], config: RunnableConfig) -> tuple[str, Any]:
        return _told(link.invoke(entry(request), config))

    async def awrite(request: Annotated[str, "The whole request."], config: RunnableConfig) -> tuple[str, Any]:
        return _told(await link.ainvoke(entry(request), config))

    return StructuredTool.from_function(
        write, awrite, name=name, description=description, response_format="content_and_artifact"
    )


def _told(message: AIMessage) -> tuple[str, Answer]:
    return str(message.text), Answer.model_validate(message.response_metadata["sroc"])


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
