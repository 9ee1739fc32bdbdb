"""Tool results too large for a model's window in, their passages nearest to the request, and an account, out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from langchain_core.messages import AnyMessage, ToolMessage

from ..tools.context.chunk import split
from ..tools.context.coverage import account
from ..tools.context.index import Index
from ..tools.context.pack import pack
from ..tools.context.sources import Source, sources_of
from ..tools.record import Coverage
from ..tools.types import Chunk

MARGIN = 0.9
"""Share of a window that a prompt may fill, since its size is estimated."""
OUTPUT_RESERVE = 1_024
"""Tokens of a window kept for the reply, at most a quarter of it."""
_HEAD = "[The passages of this result that are nearest to the request; the rest did not fit.]"
_GAP = "\n[...]\n"
Count = Callable[[str], float]


def packed(
    messages: Sequence[AnyMessage], request: str, *, window: int, count: Count
) -> tuple[list[AnyMessage], Coverage]:
    """The messages within the window as far as their tool results allow; a coverage without sources: all fitted.

    Args:
        messages: As a model would see them; none is changed, those packed are replaced.
        request: What the passages should be about.
        window: Tokens of prompt and reply together.
        count: Tokens of a text, not fewer than the model will count.
    """
    room = window * MARGIN - min(OUTPUT_RESERVE, window // 4)
    sizes = [count(str(m.text)) for m in messages]
    results = [n for n, m in enumerate(messages) if isinstance(m, ToolMessage) and str(m.text).strip()]
    if sum(sizes) <= room or not results:
        return list(messages), Coverage()
    left = max(0.0, room - sum(size for n, size in enumerate(sizes) if n not in results))
    sources = sources_of(_document(messages[n], n) for n in results)
    chunks = {source.id: split(source) for source in sources}
    chosen = _chosen([c for own in chunks.values() for c in own], request, left, count)
    replaced = list(messages)
    for n, source in zip(results, sources, strict=True):
        replaced[n] = _reduced(messages[n], source, [c for c in chosen if c.source == source.id])
    every = [chunk for own in chunks.values() for chunk in own]
    return replaced, account(sources, every, {"agent": [c.id for c in chosen]}, {}, "as less relevant to the request")


def _document(message: Any, place: int) -> dict[str, Any]:
    name = message.name or "tool"
    return {"page_content": str(message.text), "metadata": {"source": f"{name}#{place}", "title": f"result of {name}"}}


def _chosen(every: Sequence[Chunk], request: str, budget: float, count: Count) -> tuple[Chunk, ...]:
    with Index(every) as index:
        ranked = index.search(request, 200)
    return pack(ranked or every, budget=budget, count=count, among=every)


def _reduced(message: Any, source: Source, kept: Sequence[Chunk]) -> Any:
    if sum(len(chunk.text) for chunk in kept) == len(source.text):
        return message
    text = "".join(
        chunk.text if before is None or before.end == chunk.start else f"{_GAP}{chunk.text}"
        for before, chunk in zip([None, *kept], kept, strict=False)
    )
    return message.model_copy(update={"content": f"{_HEAD}\n{text}".rstrip()})
