"""What to say to each request goes in, a loopback server in OpenAI's dialect comes out: the stub of `sroc.testing`."""

from __future__ import annotations

import json
import select
import socket
import struct
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

DRIP = 0.05
"""Seconds between two bytes of a dripping reply."""


Reason = Literal["stop", "length", "content_filter"]


@dataclass(frozen=True)
class Said:
    """A chat completion, streamed where the request asks for it."""

    text: str
    reason: Reason
    usage: Mapping[str, int] | None
    """None where the server keeps it to itself."""
    refusal: str | None = None
    """Said in place of a text."""
    broken: bool = False
    """Whether the connection ends in the middle of it."""
    likely: Mapping[str, float] = field(default_factory=dict)
    """The logarithms of how likely first words were, told where the request asks for them."""
    pace: float = 0.0
    """Seconds between the words of a stream, which ends where its reader has left."""
    left: Callable[[int], None] = lambda _: None
    """Told how many words were sent to a reader who left."""


@dataclass(frozen=True)
class Sent:
    """Any other reply; a text is sent as a web page."""

    status: int
    body: Any
    headers: Mapping[str, str] = field(default_factory=dict)
    broken: bool = False
    """Whether only the first half is sent before the connection ends."""


Outcome = Said | Sent | Literal["drip", "hang", "reset"]
Decide = Callable[[dict[str, Any], str], Outcome]
"""From a request's body and its API key to what comes of it."""


class ChatServer(ThreadingHTTPServer):
    """Serves on a free port of 127.0.0.1 from the moment it is made until `close`."""

    daemon_threads = True
    request_queue_size = 1024  # parallel calls may connect all at once

    def __init__(self, decide: Decide) -> None:
        self.decide, self.ended = decide, threading.Event()
        self.connections: set[socket.socket] = set()
        super().__init__(("127.0.0.1", 0), _Handler)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End every reply and every connection, and stop."""
        self.ended.set()
        self.shutdown()
        self.server_close()
        self._thread.join()
        for connection in list(self.connections):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                self.connections.discard(connection)  # it has closed by itself

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore it: clients that go away are expected."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    @property
    def chat(self) -> ChatServer:
        assert isinstance(self.server, ChatServer)
        return self.server

    def setup(self) -> None:
        super().setup()
        self.chat.connections.add(self.connection)

    def finish(self) -> None:
        self.chat.connections.discard(self.connection)
        super().finish()

    def log_message(self, format: str, *args: Any) -> None:
        """Keep silent."""

    def do_GET(self) -> None:
        self._send(Sent(200, {"object": "list", "data": [{"id": "ok", "object": "model"}]}))

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
        outcome = self.chat.decide(body, str(self.headers.get("Authorization", "")).removeprefix("Bearer "))
        if outcome == "reset":
            self._reset()
        elif isinstance(outcome, str):
            self._dawdle(DRIP if outcome == "drip" else None)
        else:
            self._say(outcome, body) if isinstance(outcome, Said) else self._send(outcome)

    def _say(self, said: Said, body: dict[str, Any]) -> None:
        whole = _completion(said, body)
        if not (said.pace and body.get("stream")):
            self._send(whole)
            return
        self._begin(whole, len(whole.body.encode()))
        for number, event in enumerate(whole.body.split("\n\n")[:-1]):
            try:
                if select.select([self.connection], [], [], said.pace)[0]:
                    raise ConnectionResetError
                self.wfile.write(f"{event}\n\n".encode())
            except OSError:
                said.left(number)
                self.close_connection = True
                return

    def _send(self, sent: Sent) -> None:
        raw = (sent.body if isinstance(sent.body, str) else json.dumps(sent.body)).encode()
        self._begin(sent, len(raw))
        self.wfile.write(raw[: len(raw) // 2] if sent.broken else raw)
        self.close_connection |= sent.broken

    def _begin(self, sent: Sent, length: int) -> None:
        kind = "text/html" if isinstance(sent.body, str) else "application/json"
        headers = {"Content-Type": kind, **sent.headers, "Content-Length": str(length)}
        self.send_response(sent.status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _dawdle(self, pause: float | None) -> None:
        """Say nothing, or a blank every `pause` seconds, until the server closes or the client goes away."""
        if pause is not None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
        while not self.chat.ended.wait(pause):
            self.wfile.write(b" ")
        self.close_connection = True

    def _reset(self) -> None:
        """Drop the connection as a crashed server does: lingering for 0 seconds makes TCP send a reset."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()


def _completion(said: Said, body: dict[str, Any]) -> Sent:
    about = {"id": "stub", "created": 1, "model": body.get("model")}
    told = {} if said.usage is None else {"usage": said.usage}
    if body.get("stream"):
        asked = (body.get("stream_options") or {}).get("include_usage")
        return _stream(about, said, told if asked else {})
    message = {"role": "assistant", "content": said.text, **({"refusal": said.refusal} if said.refusal else {})}
    choices = [{"index": 0, "finish_reason": said.reason, "message": message, **_likelihoods(said, body)}]
    return Sent(200, {**about, **told, "object": "chat.completion", "choices": choices}, broken=said.broken)


def _likelihoods(said: Said, body: dict[str, Any]) -> dict[str, Any]:
    if not (said.likely and body.get("logprobs")):
        return {}
    most = [{"token": word, "logprob": value, "bytes": None} for word, value in said.likely.items()]
    return {"logprobs": {"content": [{**most[0], "top_logprobs": most}]}}


def _stream(about: dict[str, Any], said: Said, told: dict[str, Any]) -> Sent:
    """Server-sent events, word by word, the usage last."""
    words = said.text.split(" ")
    deltas: list[dict[str, Any]] = [{"delta": {"role": "assistant", "content": ""}}]
    deltas += [{"delta": {"content": w if n == len(words) else f"{w} "}} for n, w in enumerate(words, start=1)]
    deltas += [{"delta": {"refusal": said.refusal}}] if said.refusal else []
    deltas.append({"delta": {}, "finish_reason": said.reason})
    chunks = [{**about, "object": "chat.completion.chunk", "choices": [{"index": 0, **d}]} for d in deltas]
    chunks += [{**about, "object": "chat.completion.chunk", "choices": [], **told}] if told else []
    events = "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks)
    return Sent(200, f"{events}data: [DONE]\n\n", {"Content-Type": "text/event-stream"}, said.broken)
