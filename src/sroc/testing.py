"""What tests of applications on SROC need: a scripted chat model, and an OpenAI-compatible server that misbehaves.

```python
from sroc.testing import ScriptedModel, StubServer

model = ScriptedModel(["Paris."])
out = create_sroc(model).invoke({"messages": [("user", "What is the capital of France?")]})

with StubServer() as server:
    out = create_sroc([server.model("500"), server.model("ok")]).invoke(...)
    assert len(server.log) == 3
```
"""

from __future__ import annotations

import json
import math
import socket
import struct
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from .agents.scripted import ScriptedModel
from .tools.tokens import guess

if TYPE_CHECKING:
    from types import TracebackType

    from langchain_openai import ChatOpenAI

__all__ = ["ScriptedModel", "StubServer"]

Answered = str | tuple[int, Any] | Exception
ERRORS = {
    "400": (400, "invalid_request_error", "The request is malformed."),
    "401": (401, "invalid_api_key", "Incorrect API key provided: {key}."),
    "quota": (429, "insufficient_quota", "You exceeded your current quota, please check your plan."),
    "429": (429, "rate_limit_exceeded", "Rate limit reached."),
    "500": (500, "server_error", "The server had an error."),
    "no_schema": (400, "invalid_request_error", "Unsupported parameter: response_format is not supported here."),
}
ONCE = frozenset({"429", "500"})
DRIP = 0.05
"""Seconds between two bytes of a dripping reply."""


class StubServer:
    """An OpenAI-compatible server on 127.0.0.1 whose behaviour is chosen by the model's name; use it in a `with`.

    | model | what it does |
    | --- | --- |
    | `ok` and any other | says `text`, or what `reply` says |
    | `json`, `fenced`, `think` | says `value` as JSON: alone, in a fence after some prose, after thinking aloud |
    | `truncated` | says the first half of that JSON, cut by its length |
    | `empty`, `nochoices`, `html` | status 200 with no text, no choices, a web page |
    | `no_usage` | says `text` and reports no usage |
    | `no_schema` | refuses `response_format` with status 400, else says `value` as JSON |
    | `400`, `401`, `quota` | refuses with that status, `quota` with 429 `insufficient_quota` |
    | `429`, `500` | fails the first time, 429 with `Retry-After`, then says `text` |
    | `drip`, `hang`, `reset` | sends a byte now and then, nothing, or a TCP reset |

    It streams where it is asked to, reports usage, and cuts replies at `max_tokens` or `max_completion_tokens`.

    Args:
        reply: For names that are not in the table: a function of a request's body and its number from 1, that returns
            a text, (status, JSON body), or an exception to drop the connection.
        text: What plain replies say.
        value: What JSON replies say.
        latency: Seconds before every reply.
        retry_after: The header's value in seconds, with 429.
    """

    def __init__(
        self,
        reply: Callable[[dict[str, Any], int], Answered] | None = None,
        *,
        text: str = "The capital of France is Paris.",
        value: Any = None,
        latency: float = 0.0,
        retry_after: float = 0.0,
    ) -> None:
        self.reply, self.text, self.latency, self.retry_after = reply, text, latency, retry_after
        self.value = {"answer": "Paris"} if value is None else value
        self.log: list[dict[str, Any]] = []
        """The body of every request, oldest first."""
        self.ended = threading.Event()
        """Set when the server closes, so that no reply outlives it."""
        self._tokens, self._failed, self._lock = 0, set[str](), threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.stub = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """What clients take as their address."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def model(self, name: str = "ok", **fields: Any) -> ChatOpenAI:
        """LangChain's client of this server, as an application would make it; `fields` are its own."""
        from langchain_openai import ChatOpenAI

        return ChatOpenAI(**{"model": name, "base_url": self.url, "api_key": "stub-key", **fields})

    def prompts(self) -> list[str]:
        """The text of every request's messages, oldest first."""
        return [_prompt(body) for body in self.log]

    def spent(self) -> int:
        """The tokens of all requests that were answered, read and written, whether they were reported or not."""
        return self._tokens

    def close(self) -> None:
        """End every reply and connection, and stop."""
        self.ended.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> StubServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _noted(self, body: dict[str, Any]) -> int:
        with self._lock:
            self.log.append(body)
            return len(self.log)

    def _fails(self, name: str, body: dict[str, Any]) -> bool:
        """Whether the behaviour of that name refuses this request."""
        with self._lock:
            again = name in self._failed
            self._failed.add(name)
        if name == "no_schema":
            return "response_format" in body
        return name in ERRORS and not (name in ONCE and again)

    def _says(self, name: str, body: dict[str, Any], number: int) -> Answered:
        said = json.dumps(self.value)
        replies: dict[str, Answered] = {
            "ok": self.text,
            "no_usage": self.text,
            "429": self.text,
            "500": self.text,
            "json": said,
            "no_schema": said,
            "truncated": said,
            "fenced": f"Here is what you asked for:\n\n```json\n{said}\n```\n",
            "think": f"<think>\nPerhaps {{}}? Let me see.\n</think>\n\n{said}",
            "empty": "",
            "nochoices": (200, {"id": "stub", "object": "chat.completion", "choices": []}),
            "html": (200, "<html><body>Welcome to the guest network</body></html>"),
            "reset": ConnectionResetError(),
        }
        if name in replies or self.reply is None:
            return replies.get(name, self.text)
        return self.reply(body, number)

    def _usage(self, body: dict[str, Any], text: str) -> dict[str, int]:
        read, written = max(1, math.ceil(guess(_prompt(body)))), math.ceil(guess(text))
        with self._lock:
            self._tokens += read + written
        return {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    stub: StubServer

    def __init__(self, *arguments: Any) -> None:
        self.open: set[socket.socket] = set()
        super().__init__(*arguments)

    def server_close(self) -> None:
        super().server_close()
        for connection in list(self.open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                self.open.discard(connection)  # it closed by itself

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no error here."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def setup(self) -> None:
        super().setup()
        self.server.open.add(self.connection)

    def finish(self) -> None:
        self.server.open.discard(self.connection)
        super().finish()

    def log_message(self, *arguments: Any) -> None:
        """Keep silent."""

    def do_GET(self) -> None:
        self._send(200, {"object": "list", "data": [{"id": "ok", "object": "model"}]})

    def do_POST(self) -> None:
        stub = self.server.stub
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
        name, number = str(body.get("model")), stub._noted(body)
        stub.ended.wait(stub.latency)
        if name in ("drip", "hang"):
            return self._dawdle(0.05 if name == "drip" else None)
        if stub._fails(name, body):
            return self._refuse(*ERRORS[name], retry_after=stub.retry_after if name == "429" else None)
        return self._answer(stub._says(name, body, number), name, body)

    def _answer(self, said: Answered, name: str, body: dict[str, Any]) -> None:
        if isinstance(said, Exception):
            return self._reset()
        if isinstance(said, tuple):
            return self._send(*said)
        bound = body.get("max_completion_tokens") or body.get("max_tokens")
        text = said[: len(said) // 2] if name == "truncated" else said if bound is None else _within(said, int(bound))
        usage = self.server.stub._usage(body, text)
        reason = "stop" if text == said else "length"
        about = {"id": "stub", "created": 1, "model": name}
        told = {} if name == "no_usage" else {"usage": usage}
        if body.get("stream"):
            asked = (body.get("stream_options") or {}).get("include_usage")
            return self._stream(about, text, reason, told if asked else {})
        message = {"role": "assistant", "content": text}
        choices = [{"index": 0, "finish_reason": reason, "message": message}]
        return self._send(200, {**about, **told, "object": "chat.completion", "choices": choices})

    def _stream(self, about: dict[str, Any], text: str, reason: str, told: dict[str, Any]) -> None:
        words = text.split(" ")
        deltas: list[dict[str, Any]] = [{"delta": {"role": "assistant", "content": ""}}]
        deltas += [{"delta": {"content": w if n == len(words) else f"{w} "}} for n, w in enumerate(words, start=1)]
        deltas.append({"delta": {}, "finish_reason": reason})
        chunks = [{**about, "object": "chat.completion.chunk", "choices": [{"index": 0, **d}]} for d in deltas]
        chunks += [{**about, "object": "chat.completion.chunk", "choices": [], **told}] if told else []
        lines = [f"data: {json.dumps(chunk)}\n\n" for chunk in chunks]
        self._send(200, "".join([*lines, "data: [DONE]\n\n"]), kind="text/event-stream")

    def _refuse(self, status: int, code: str, words: str, *, retry_after: float | None) -> None:
        key = str(self.headers.get("Authorization", "")).removeprefix("Bearer ")
        headers = {} if retry_after is None else {"Retry-After": f"{retry_after:g}"}
        param = "response_format" if "response_format" in words else None
        error = {"message": words.format(key=key), "type": code, "code": code, "param": param}
        self._send(status, {"error": error}, headers=headers)

    def _send(self, status: int, said: Any, *, kind: str = "", headers: dict[str, str] | None = None) -> None:
        """A whole reply; a text is a web page unless it says what it is."""
        raw = (said if isinstance(said, str) else json.dumps(said)).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind or ("text/html" if isinstance(said, str) else "application/json"))
        self.send_header("Content-Length", str(len(raw)))
        for header, value in (headers or {}).items():
            self.send_header(header, value)
        self.end_headers()
        self.wfile.write(raw)

    def _dawdle(self, pause: float | None) -> None:
        """Say nothing, or a blank every `pause` seconds, until the server closes or the client goes away."""
        if pause is not None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
        while not self.server.stub.ended.wait(pause):
            self.wfile.write(b" ")
        self.close_connection = True

    def _reset(self) -> None:
        """Drop the connection as a crashed server does."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()


def _prompt(body: dict[str, Any]) -> str:
    """All that the messages say."""
    contents = [message.get("content") for message in body.get("messages", [])]
    parts = [[{"text": c}] if isinstance(c, str) else c or [] for c in contents]
    return "\n".join(str(part.get("text", "")) for content in parts for part in content)


def _within(text: str, bound: int) -> str:
    """The longest beginning, in whole words, of at most `bound` tokens."""
    words, low = text.split(" "), 0
    high = len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if guess(" ".join(words[:middle])) <= bound else (low, middle - 1)
    return " ".join(words[:low])
