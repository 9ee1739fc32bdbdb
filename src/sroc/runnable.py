"""A created graph in; a Runnable out that stands in a chain where a chat model would: `prompt | it | parser`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

from langchain_core.messages import AIMessage
from langchain_core.runnables import Runnable, RunnableConfig

from .graphs.chain import Link
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

    Method: LangChain's `Runnable` over the graph's stream in v2 parts.

    Args:
        graph: Of `create_sroc`.
        context: As for the graph's `invoke`; `{"note": False}` leaves the note out of the text.

    Raises:
        InputError: When it is run, on something that is no request.
        RuntimeError: When it is run, and the graph stops to ask: nobody in a chain can reply.
    """
    return Link(graph, context)


def as_tool(
    graph: CompiledStateGraph[Any, Any, Any, Any],
    *,
    name: str = "write_verified",
    description: str = _ABOUT,
    documents: Sequence[Any] = (),
    context: Any = None,
) -> BaseTool:
    """The graph as a tool of an agent: one argument, the request; the text comes back, the `Answer` as its artifact.

    Method: LangChain's `StructuredTool`; a request that cannot be read is told to the agent as its tool message.

    Args:
        graph: Of `create_sroc`.
        name: The tool's name.
        description: What the agent's model reads about it.
        documents: LangChain documents that each answer may rest on.
        context: As for the graph's `invoke`.

    Raises:
        ModelError: When it is called, and no model answers.
    """
    from langchain_core.tools import StructuredTool

    link = as_runnable(graph, context=context)

    def entry(request: str) -> dict[str, Any]:
        return {"messages": [("user", request)], **({"documents": [*documents]} if documents else {})}

    def write(request: Annotated[str, "The whole request."], config: RunnableConfig) -> tuple[str, Any]:
        with _for_the_agent():
            return _told(link.invoke(entry(request), config))

    async def awrite(request: Annotated[str, "The whole request."], config: RunnableConfig) -> tuple[str, Any]:
        with _for_the_agent():
            return _told(await link.ainvoke(entry(request), config))

    told: dict[str, Any] = {"response_format": "content_and_artifact", "handle_tool_error": True}
    return StructuredTool.from_function(write, awrite, name=name, description=description, **told)


@contextmanager
def _for_the_agent() -> Iterator[None]:
    """Bad input is told to the agent's model, whose words it is made of, so that it can write it anew."""
    from langchain_core.tools import ToolException

    try:
        yield
    except InputError as error:
        raise ToolException(str(error)) from error


def _told(message: AIMessage) -> tuple[str, Answer]:
    return str(message.text), Answer.model_validate(message.response_metadata["sroc"])
