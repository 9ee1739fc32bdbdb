"""What a caller passes in, the same without secrets out; and traces that are masked before they leave the process.

It stands before the first checkpoint: what is masked here is in no prompt, no saved state, no trace and no answer.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Self

from langchain_core.documents import Document
from langchain_core.messages import BaseMessage
from langchain_core.runnables import RunnableConfig
from langchain_core.runnables.config import merge_configs
from langgraph.graph.state import CompiledStateGraph
from langgraph.types import Command

from ..tools.errors import InputError, SettingsError
from ..tools.secrets import changed, masked
from ..tools.types import Objective
from .bridge import interruptible
from .chain import Link, Words
from .door import asked, context_of, settled, within
from .settings import Nearly, settings_of
from .threads.graph import UNSAVED, ThreadGraph, threaded
from .traces import traced_safely

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class GuardedGraph(ThreadGraph):
    """The compiled graph, whose input and traces are masked.

    To a mapping it answers as a graph does, with its state; to what a chain passes (a prompt's value, a text,
    messages) as a chat model does, with a message: `prompt | sroc | parser`.
    """

    def invoke(self, input: Any, config: RunnableConfig | None = None, **more: Any) -> Any:
        """As LangGraph's; of words the reply's message."""
        if _in_chain(input, more):
            return Link(self, more.get("context")).invoke(input, config)
        return super().invoke(asked(input), config, **more)

    async def ainvoke(self, input: Any, config: RunnableConfig | None = None, **more: Any) -> Any:
        """The same, awaited."""
        if _in_chain(input, more):
            return await Link(self, more.get("context")).ainvoke(input, config)
        return await super().ainvoke(asked(input), config, **more)

    def stream(self, input: Any, config: RunnableConfig | None = None, **more: Any) -> Iterator[Any]:
        """As LangGraph's; of words the reply's message, in pieces."""
        if _in_chain(input, more):
            yield from Link(self, more.get("context")).stream(input, config)
            return
        entry, own = self._checked(input, config, more)
        with interruptible(traced_safely(own)) as own:
            yield from super().stream(entry, own, **more)

    async def astream(self, input: Any, config: RunnableConfig | None = None, **more: Any) -> AsyncIterator[Any]:
        """The same, awaited."""
        if _in_chain(input, more):
            async for piece in Link(self, more.get("context")).astream(input, config):
                yield piece
            return
        entry, own = self._checked(input, config, more)
        async for part in super().astream(entry, traced_safely(own), **more):
            yield part

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """A graph of its own over the same models, which hold connections and locks."""
        return self.copy()

    def _checked(
        self, given: Any, config: RunnableConfig | None, more: Mapping[str, Any]
    ) -> tuple[Any, RunnableConfig | None]:
        """What goes in, without secrets, and how; what is wrong with either is told here."""
        settled(more.get("context"), merge_configs(self.config, config))
        saved = bool(self.checkpointer) or within()
        if given is None and not saved:
            raise InputError("The input None goes on with a saved thread: pass a request, or a checkpointer to resume.")
        entry = without_secrets(asked(given), context_of(more.get("context")))
        return entry, config if saved else merge_configs(config, {"configurable": {UNSAVED: True}})

    def get_context_jsonschema(self) -> dict[str, Any] | None:
        """As LangGraph's, in which a server that leaves out what it does not name finds misspelt settings too."""
        schema = super().get_context_jsonschema()
        return schema and {**schema, "properties": Nearly(schema["properties"])}

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        """The drawing as JupyterLab draws it; LangGraph's own sends it to a web service."""
        return {"text/plain": repr(self), "text/vnd.mermaid": self.get_graph().draw_mermaid()}


def _in_chain(given: Any, more: Mapping[str, Any]) -> bool:
    """Whether it stands where a chat model would: words came, and nothing is asked for that only a graph knows."""
    return isinstance(given, Words) and not more.keys() - {"context"}


def guarded(graph: CompiledStateGraph[Any, Any, Any, Any], checkpointer: Any, **hooks: Any) -> GuardedGraph:
    """The same graph, which sees no secret and whose threads are kept; the hooks are `ThreadGraph`'s."""
    return threaded(GuardedGraph, graph, checkpointer, **hooks)


def without_secrets(entry: Any, context: Any) -> Any:
    """A graph's input (or the `Command` that resumes it) with the secrets of every text in it masked.

    Half characters (lone surrogates), which no database keeps, become U+FFFD, so that what runs is what is saved.

    Args:
        entry: As the caller passed it; None goes on as None.
        context: The run's settings, as the caller passed them.
    """
    try:
        settings = settings_of(context or {})
    except SettingsError:
        return entry  # the graph tells it
    masking, words = settings.secrets == "mask", settings.canaries

    def clean(text: str) -> str:
        whole = _LONE_SURROGATE.sub("\ufffd", text)
        return masked(whole, words, rules=masking) if masking or words else whole

    return _clean(entry, clean)


def _clean(value: Any, clean: Callable[[str], str]) -> Any:
    if isinstance(value, Mapping):
        return {key: _clean(each, clean) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_clean(each, clean) for each in value)
    if isinstance(value, Document):
        fields = {"page_content": value.page_content, "metadata": value.metadata}
        cleaned = changed(fields, clean)
        return value if cleaned == fields else value.model_copy(update=cleaned)
    if isinstance(value, BaseMessage):
        return value.model_copy(update={"content": changed(value.content, clean)})
    if isinstance(value, Objective):
        return value.model_copy(update={"text": clean(value.text)})
    if isinstance(value, Command):
        return replace(value, resume=_clean(value.resume, clean), update=_clean(value.update, clean))
    return changed(value, clean)
