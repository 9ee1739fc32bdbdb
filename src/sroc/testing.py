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
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .agents.scripted import ScriptedModel
from .tools.chat_server import ChatServer, Outcome, Reason, Said, Sent
from .tools.tokens import guess

if TYPE_CHECKING:
    from types import TracebackType

    from langchain_openai import ChatOpenAI

__all__ = ["ScriptedModel", "StubServer"]

Answered = str | tuple[int, Any] | Exception
Faults = Iterable[str | None] | Callable[[int], str | None]
_REFUSALS = {
    "400": (400, "invalid_request_error", "The request is malformed."),
    "401": (401, "invalid_api_key", "Incorrect API key provided: {key}."),
    "quota": (429, "insufficient_quota", "You exceeded your current quota, please check your plan."),
    "429": (429, "rate_limit_exceeded", "Rate limit reached."),
    "500": (500, "server_error", "The server had an error."),
    "502": (502, "bad_gateway", "Bad gateway."),
    "529": (529, "overloaded_error", "The server is overloaded."),
    "no_schema": (400, "invalid_request_error", "Unsupported parameter: response_format is not supported here."),
}
_ONCE = frozenset({"429", "500"})
_SILENCES: dict[str, Outcome] = {"drip": "drip", "hang": "hang", "reset": "reset"}
_BROKEN = frozenset({*_REFUSALS, *_SILENCES, "nochoices", "html", "cut"})
_FAULTS = _BROKEN | {"truncated", "empty", "filter", "refusal", "wrong", "no_usage", "deaf"}


class StubServer:
    """An OpenAI-compatible server on 127.0.0.1 whose behaviour is chosen by the model's name; use it in a `with`.

    | model | what it does |
    | --- | --- |
    | `ok` and any other | says `text`, or what `reply` says |
    | `json`, `fenced`, `think` | says `value` as JSON: alone, in a fence after some prose, after thinking aloud |
    | `truncated` | says the first half of that JSON, cut by its length |
    | `wrong` | says another JSON object |
    | `empty`, `nochoices`, `html` | status 200 with no text, no choices, a web page |
    | `filter`, `refusal` | withholds the text by a content filter, or refuses in a message's `refusal` |
    | `cut` | ends the connection in the middle of the reply, streamed or not |
    | `no_usage` | says `text` and reports no usage |
    | `deaf` | says `text` whatever bound was asked for |
    | `no_schema` | refuses `response_format` with status 400, else says `value` as JSON |
    | `400`, `401`, `502`, `529`, `quota` | refuses with that status, `quota` with 429 `insufficient_quota` |
    | `429`, `500` | fails the first time, 429 with `Retry-After`, then says `text` |
    | `drip`, `hang`, `reset` | sends a byte now and then, nothing, or a TCP reset |

    It streams where it is asked to, reports usage, and cuts replies at `max_tokens` or `max_completion_tokens`.

    With `faults` the same things befall requests in the order they come, whatever their model:

    ```python
    with StubServer(faults=["429", None, "cut"]) as server:  # the first and the third request fail, all others do not
        model = server.model("ok")
    with StubServer(faults=lambda n: "500" if n % 5 == 0 else None) as server:  # every fifth
        model = server.model("ok")
    ```

    Method: OpenAI's chat completions over HTTP, streamed as server-sent events; faults as providers were seen to fail.

    Args:
        reply: For names that are not in the table: a function of a request's body and its number from 1, that returns
            a text, (status, JSON body), or an exception to drop the connection.
        text: What plain replies say.
        value: What JSON replies say.
        latency: Seconds before every reply.
        pace: Seconds between the words of a stream, as a model writes: it stops where its reader leaves, and what was
            sent by then is what it counts.
        retry_after: The header's value in seconds, with 429.
        likely: The logarithms of how likely first words are, for requests that ask for `logprobs`; empty tells none.
        faults: What befalls each request: names from the table, from `truncated` on, None where all goes well, and
            nothing after the last; or a function of a request's number from 1. Here 429 and 500 fail every time.

    Raises:
        ValueError: A fault of that name is not known.
    """

    def __init__(
        self,
        reply: Callable[[dict[str, Any], int], Answered] | None = None,
        *,
        text: str = "The capital of France is Paris.",
        value: Any = None,
        latency: float = 0.0,
        pace: float = 0.0,
        retry_after: float = 0.0,
        faults: Faults = (),
        likely: Mapping[str, float] = MappingProxyType({}),
    ) -> None:
        self.reply, self.text, self.latency, self.retry_after = reply, text, latency, retry_after
        self.pace, self.likely = pace, likely
        self.value = {"answer": "Paris"} if value is None else value
        self.log: list[dict[str, Any]] = []
        """The body of every request, oldest first."""
        self.usage: list[dict[str, int] | None] = []
        """Tokens of every request in the log, as the server counts them; None where it gave no whole reply."""
        self._failed, self._lock = set[str](), threading.Lock()
        self._fault = faults if callable(faults) else _in_order([_known(fault) for fault in faults])
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
        """The tokens of all requests that were answered whole, read and written, whether they were reported or not."""
        return sum(usage["total_tokens"] for usage in self.usage if usage)

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
        """What comes of a request, by its fault or by the name of its model."""
        name = str(body.get("model"))
        with self._lock:
            self.log.append(body)
            self.usage.append(None)
            number, again = len(self.log), name in self._failed
            self._failed.add(name)
            fault = _known(self._fault(number))
        self._server.ended.wait(self.latency)
        kind = fault or name
        if kind in _SILENCES:
            return _SILENCES[kind]
        if kind in _REFUSALS and (fault or self._refuses(name, body, again=again)):
            return self._refusal(kind, key)
        said = self._says(fault if fault in _BROKEN - {"cut"} else name, body, number)
        if isinstance(said, tuple):
            return Sent(*said)
        return "reset" if isinstance(said, Exception) else self._completion(kind, body, said, number)

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
            **dict.fromkeys(("ok", "no_usage", "deaf", "cut", "429", "500"), self.text),
            **dict.fromkeys(("json", "no_schema", "truncated", "wrong"), said),
            "fenced": f"Here is what you asked for:\n\n```json\n{said}\n```\n",
            "think": f"<think>\nPerhaps {{}}? Let me see.\n</think>\n\n{said}",
            **dict.fromkeys(("empty", "filter", "refusal"), ""),
            "nochoices": (200, {"id": "stub", "object": "chat.completion", "choices": []}),
            "html": (200, "<html><body>Welcome to the guest network</body></html>"),
        }
        if name in replies or self.reply is None:
            return replies.get(name, self.text)
        return self.reply(body, number)

    def _completion(self, kind: str, body: dict[str, Any], said: str, number: int) -> Said:
        """A text within the request's bound, and its tokens."""
        bound = None if kind == "deaf" else body.get("max_completion_tokens") or body.get("max_tokens")
        whole = {"wrong": '{"wrong": true}'} | dict.fromkeys(("empty", "filter", "refusal"), "")
        said = whole.get(kind, said)
        text = said if bound is None else _within(said, int(bound))
        text = said[: len(said) // 2] if kind == "truncated" else text
        read, written = max(1, math.ceil(guess(_prompt(body)))), math.ceil(guess(text))
        usage = {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}
        if kind != "cut":
            self.usage[number - 1] = usage
        reason: Reason = "content_filter" if kind == "filter" else "stop" if text == said else "length"
        refusal = "I will not answer this." if kind == "refusal" else None

        def left(words: int) -> None:
            written = math.ceil(guess(" ".join(text.split(" ")[:words])))
            self.usage[number - 1] = {**usage, "completion_tokens": written, "total_tokens": read + written}

        told = None if kind == "no_usage" else usage
        heard = Said(text, reason, told, refusal=refusal, broken=kind == "cut", pace=self.pace, left=left)
        return replace(heard, likely=self.likely)


def _known(fault: str | None) -> str | None:
    if fault is not None and fault not in _FAULTS:
        raise ValueError(f"faults: {fault!r} is no fault; take one of {', '.join(sorted(_FAULTS))}, or None.")
    return fault


def _in_order(faults: list[str | None]) -> Callable[[int], str | None]:
    return lambda number: faults[number - 1] if number <= len(faults) else None


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
