"""What the tests of the score card share: a stand-in for LangSmith."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from uuid import uuid4

import pytest


class LangSmith(BaseHTTPRequestHandler):
    """A stand-in for the service that keeps what it is sent and says what a client needs to hear."""

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        named = [s for s in self._made(path) if f"name={s.get('name')}" in query]
        self._answer(named if query else {"version": "1"})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        found = json.loads(body) if body[:1] in (b"{", b"[") else {}
        said = found if isinstance(found, list) else self._whole(found)
        self._made(self.path).append(said if isinstance(said, dict) else {})
        self._answer(said, body)

    do_PATCH = do_POST

    def _made(self, path: str) -> list[dict[str, Any]]:
        made: dict[str, list[dict[str, Any]]] = self.server.made  # type: ignore[attr-defined]
        return made.setdefault(path, [])

    @staticmethod
    def _whole(said: dict[str, Any]) -> dict[str, Any]:
        usual = {"id": str(uuid4()), "tenant_id": str(uuid4()), "created_at": "2026-01-01T00:00:00Z"}
        return {**usual, "start_time": "2026-01-01T00:00:00Z", "reference_dataset_id": str(uuid4()), **said}

    def _answer(self, said: Any, body: bytes = b"") -> None:
        self.server.heard.append((self.command, self.path, body))  # type: ignore[attr-defined]
        text = json.dumps(said).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, format: str, *_: Any) -> None:
        pass


@pytest.fixture
def service() -> Iterator[ThreadingHTTPServer]:
    """The stand-in; `.heard` lists (method, path, body)."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), LangSmith)
    server.heard, server.made = [], {}  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
