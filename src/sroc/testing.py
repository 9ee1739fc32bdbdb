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
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .agents.scripted import ScriptedModel
from .tools.chat_server import ChatServer, Outcome, Said, Sent
from .tools.tokens import guess

if TYPE_CHECKING:
    from types import TracebackType

    from langchain_openai import ChatOpenAI

__all__ = ["ScriptedModel", "StubServer"]

Answered = str | tuple[int, Any] | Exception
_REFUSALS = {
    "400": (400, "invalid_request_error", "The request is malformed."),
    "401": (401, "invalid_api_key", "Incorrect API key provided: {key}."),
    "quota": (429, "insufficient_quota", "You exceeded your current quota, please check your plan."),
    "429": (429, "rate_limit_exceeded", "Rate limit reached."),
    "500": (500, "server_error", "The server had an error."),
    "no_schema": (400, "invalid_request_error", "Unsupported parameter: response_format is not supported here."),
}
_ONCE = frozenset({"429", "500"})
_SILENCES: dict[str, Outcome] = {"drip": "drip", "hang": "hang", "reset": "reset"}


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
        self._tokens, self._failed, self._lock = 0, set[str](), threading.Lock()
        self._server = ChatServer(self._decide)

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
        self._server.close()

    def __enter__(self) -> StubServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _decide(self, body: dict[str, Any], key: str) -> Outcome:
        """What comes of a request, by the name of its model."""
        name = str(body.get("model"))
        with self._lock:
            self.log.append(body)
            number, again = len(self.log), name in self._failed
            self._failed.add(name)
        self._server.ended.wait(self.latency)
        if name in _SILENCES:
            return _SILENCES[name]
        if name in _REFUSALS and self._refuses(name, body, again=again):
            return self._refusal(name, key)
        said = self._says(name, body, number)
        if isinstance(said, tuple):
            return Sent(*said)
        return "reset" if isinstance(said, Exception) else self._completion(name, body, said)

    @staticmethod
    def _refuses(name: str, body: dict[str, Any], *, again: bool) -> bool:
        if name == "no_schema":
            return "response_format" in body
        return not (name in _ONCE and again)

    def _refusal(self, name: str, key: str) -> Sent:
        status, code, words = _REFUSALS[name]
        error = {"message": words.format(key=key), "type": code, "code": code, "param": None}
        return Sent(status, {"error": error}, {"Retry-After": f"{self.retry_after:g}"} if name == "429" else {})

    def _says(self, name: str, body: dict[str, Any], number: int) -> Answered:
        said = json.dumps(self.value)
        replies: dict[str, Answered] = {
            **dict.fromkeys(("ok", "no_usage", "429", "500"), self.text),
            **dict.fromkeys(("json", "no_schema", "truncated"), said),
            "fenced": f"Here is what you asked for:\n\n```json\n{said}\n```\n",
            "think": f"<think>\nPerhaps {{}}? Let me see.\n</think>\n\n{said}",
            "empty": "",
            "nochoices": (200, {"id": "stub", "object": "chat.completion", "choices": []}),
            "html": (200, "<html><body>Welcome to the guest network</body></html>"),
        }
        if name in replies or self.reply is None:
            return replies.get(name, self.text)
        return self.reply(body, number)

    def _completion(self, name: str, body: dict[str, Any], said: str) -> Said:
        """A text within the request's bound, and its tokens."""
        bound = body.get("max_completion_tokens") or body.get("max_tokens")
        text = said if bound is None else _within(said, int(bound))
        text = said[: len(said) // 2] if name == "truncated" else text
        read, written = max(1, math.ceil(guess(_prompt(body)))), math.ceil(guess(text))
        with self._lock:
            self._tokens += read + written
        usage = {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}
        return Said(text, "stop" if text == said else "length", None if name == "no_usage" else usage)


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
