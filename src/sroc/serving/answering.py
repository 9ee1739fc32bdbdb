"""A chat completion's request in; one run of the graph, sent whole or as it comes, and ended when nobody reads, out."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from starlette.responses import JSONResponse, Response

from ..graphs.streaming import MODES, Spoken
from .dialect import Chat, Completion, failure

if TYPE_CHECKING:
    from langgraph.graph.state import CompiledStateGraph
    from starlette.types import Receive, Scope, Send

    from ..tools.record import Answer

_SILENT = b": sroc is working\n\n"
"""A comment: it keeps the connection alive and no client shows it."""
_log = logging.getLogger(__name__)
Pieces = AsyncIterator[tuple[str, Any]]
"""("text", words), ("progress", event) and at the end ("answer", what was said)."""


class Answering(Response):
    """One run of the graph as a response; it ends where the client goes away, and with it every call under way."""

    def __init__(self, graph: CompiledStateGraph[Any, Any, Any, Any], chat: Chat) -> None:
        super().__init__()
        self._graph, self._chat, self._completion = graph, chat, Completion(chat)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer, unless the client leaves first."""
        reply = self._streamed(send) if self._chat.stream else self._whole(scope, receive, send)
        work, leaving = asyncio.ensure_future(reply), asyncio.ensure_future(_gone(receive))
        try:
            await asyncio.wait({work, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (work, leaving):
                task.cancel()
            with suppress(asyncio.CancelledError):
                await work

    async def _whole(self, scope: Scope, receive: Receive, send: Send) -> None:
        status, body = 200, dict[str, Any]()
        try:
            async for kind, value in _pieces(self._graph, self._chat):
                if kind == "answer":
                    body = self._completion.whole(value.answer, str(value.message.text))
        except Exception as error:
            status, body = self._failed(error)
        await JSONResponse(body, status)(scope, receive, send)

    async def _streamed(self, send: Send) -> None:
        """Server-sent events; an error before the first word is a plain response with its status."""
        line = _Line(send)
        try:
            async for kind, value in _pieces(self._graph, self._chat):
                if kind == "text":
                    await line.say(self._completion.piece(value), opening=self._completion.opening())
                elif kind == "progress":
                    await self._told(line, value)
                else:
                    await self._closed(line, value.answer, value.rest)
        except Exception as error:
            status, body = self._failed(error)
            await line.fail(status, body)

    async def _told(self, line: _Line, event: Any) -> None:
        if self._chat.sroc.progress:
            await line.say(self._completion.progress(event), opening=self._completion.opening())
        elif line.is_open:
            await line.send(_SILENT)

    async def _closed(self, line: _Line, answer: Answer, rest: str) -> None:
        opening = self._completion.opening()
        for chunk in ([self._completion.piece(rest)] if rest else []) + self._completion.closing(answer):
            await line.say(chunk, opening=opening)
        await line.send(b"data: [DONE]\n\n", more=False)

    def _failed(self, error: Exception) -> tuple[int, dict[str, Any]]:
        status, body = failure(error)
        if status == 500:
            _log.error("a request failed", exc_info=error)
        return status, body


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


class _Line:
    """Server-sent events on one response, whose status is sent with the first of them."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.is_open = False

    async def say(self, chunk: dict[str, Any], *, opening: dict[str, Any]) -> None:
        """One event, after the opening one."""
        if not self.is_open:
            await self._open(200, b"text/event-stream; charset=utf-8")
            await self.send(_event(opening))
        await self.send(_event(chunk))

    async def fail(self, status: int, body: dict[str, Any]) -> None:
        """The error as the response, or as the last event where the stream has begun."""
        if self.is_open:
            await self.send(_event(body), more=False)
            return
        await self._open(status, b"application/json")
        await self.send(json.dumps(body).encode(), more=False)

    async def send(self, data: bytes, *, more: bool = True) -> None:
        """Bytes of the body."""
        await self._send({"type": "http.response.body", "body": data, "more_body": more})

    async def _open(self, status: int, kind: bytes) -> None:
        headers = [(b"content-type", kind), (b"cache-control", b"no-cache"), (b"x-accel-buffering", b"no")]
        await self._send({"type": "http.response.start", "status": status, "headers": headers})
        self.is_open = True


def _event(data: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(data)}\n\n".encode()


async def _pieces(graph: CompiledStateGraph[Any, Any, Any, Any], chat: Chat) -> Pieces:
    """The run as it goes: words that are final, progress, and the answer with what is left of its text to send."""
    spoken = Spoken()
    parts: Any = graph.astream(chat.entry(), context=chat.context(), stream_mode=MODES, version="v2")
    async for part in parts:
        if part["type"] == "custom":
            yield "progress", part["data"]
        elif words := spoken.take(part):
            yield "text", words
    yield "answer", spoken
