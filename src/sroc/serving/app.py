"""A created graph in, the ASGI app of `sroc serve` out: what it serves, and who may ask."""

from __future__ import annotations

import hmac
import time
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ..tools.errors import InputError
from .answering import Answering
from .dialect import MODEL, failure, read, refusal

if TYPE_CHECKING:
    from langgraph.graph.state import CompiledStateGraph

LARGEST = 32_000_000
"""Bytes of a request's body."""
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def app(graph: CompiledStateGraph[Any, Any, Any, Any], *, api_key: str | None = None) -> Starlette:
    """The app: POST /v1/chat/completions, GET /v1/models, GET /health.

    Args:
        graph: Of `create_sroc`; its runs are stopped when their client goes away.
        api_key: What clients must send as `Authorization: Bearer KEY`. None: anyone on this machine may ask, under a
            loopback name only, so that no web page can reach it by a name of its own.
    """

    async def chat(request: Request) -> Response:
        _admit(request, api_key)
        return Answering(graph, read(await _body(request)))

    async def models(request: Request) -> Response:
        _admit(request, api_key)
        entry = {"id": MODEL, "object": "model", "created": int(time.time()), "owned_by": "sroc"}
        return JSONResponse({"object": "list", "data": [entry]})

    async def health(_request: Request) -> Response:
        return JSONResponse({"ok": True})

    routes = [
        Route("/v1/chat/completions", chat, methods=["POST"]),
        Route("/v1/models", models, methods=["GET"]),
        Route("/health", health, methods=["GET"]),
    ]
    return Starlette(routes=routes, exception_handlers={HTTPException: _refused, InputError: _unusable})


def _admit(request: Request, api_key: str | None) -> None:
    """Raise unless this client may ask."""
    if api_key is None:
        host = request.headers.get("host", "")
        name = host.rpartition(":")[0] if not host.endswith("]") and ":" in host else host
        if name.strip("[]").lower() not in LOOPBACK:
            raise HTTPException(403, f"Host {host!r} is no loopback name; use 127.0.0.1, or start with an API key.")
        return
    given = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    if not hmac.compare_digest(given.encode(), api_key.encode()):
        raise HTTPException(401, "The API key is missing or wrong: send `Authorization: Bearer KEY`.")


async def _body(request: Request) -> bytes:
    if "application/json" not in request.headers.get("content-type", ""):
        raise HTTPException(415, "Send the body as Content-Type: application/json.")
    size, parts = 0, []
    async for part in request.stream():
        size += len(part)
        if size > LARGEST:
            raise HTTPException(413, f"The body has over {LARGEST / 1e6:.0f} MB, the most that is read.")
        parts.append(part)
    return b"".join(parts)


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    kind = "authentication_error" if error.status_code == 401 else "invalid_request_error"
    return JSONResponse(refusal(error.detail, kind), error.status_code, error.headers)


async def _unusable(_request: Request, error: Exception) -> Response:
    status, body = failure(error)
    return JSONResponse(body, status)
