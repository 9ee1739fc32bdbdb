"""OpenAI's chat completions: a request body in, what the graph takes out; an `Answer` in, what clients read out."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import Any, Literal
from uuid import uuid4

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ..tools.checks import FormatCheck
from ..tools.display.wording import one_sentence
from ..tools.errors import InputError, ModelError, SrocError
from ..tools.record import Answer, Usage
from ..tools.types import Objective

MODEL = "sroc"
_SETTINGS = ("limits", "effort", "max_rounds", "models", "note")
_HEEDED = {"model", "messages", "stream", "stream_options", "response_format", "n", "user", "metadata", "store", "sroc"}
_LENGTHS = ("max_completion_tokens", "max_tokens")
_CALLED = ("tools", "functions", "audio", "modalities", "logprobs")
"""What asks for something that is no verified text: refused, since leaving it out would change the answer."""


class Extension(BaseModel):
    """The request's `sroc` field: what OpenAI's dialect has no word for."""

    model_config = ConfigDict(extra="forbid")

    documents: list[dict[str, Any]] = []
    """As LangChain documents: `page_content` and `metadata`."""
    objectives: list[str | dict[str, Any]] = []
    """Further objectives, in words or as `Objective`s."""
    limits: dict[str, Any] = {}
    effort: Literal["auto", "plain", "full"] = "auto"
    max_rounds: int = 2
    models: dict[str, str] = {}
    note: bool = True
    progress: bool = False
    """True sends `sroc.progress` events in the stream, in chunks without text."""


class Said(BaseModel):
    """One message."""

    role: Literal["system", "developer", "user", "assistant"]
    content: str | list[dict[str, Any]] | None = None


class Chat(BaseModel):
    """A request's body; what it asks for beyond these is listed in the answer as ignored, or refused."""

    model_config = ConfigDict(extra="allow")

    model: str = MODEL
    """Any name: the server answers with the models it was started with."""
    messages: list[Said] = Field(min_length=1)
    stream: bool = False
    stream_options: dict[str, Any] | None = None
    response_format: dict[str, Any] | None = None
    n: int | None = None
    max_tokens: int | None = None
    max_completion_tokens: int | None = None
    sroc: Extension = Extension()

    @property
    def ignored(self) -> tuple[str, ...]:
        """The parameters that have no meaning here ("temperature")."""
        given = (name for name, value in (self.model_extra or {}).items() if value is not None)
        return tuple(sorted(name for name in given if name not in _HEEDED))

    @property
    def wants_usage(self) -> bool:
        """Whether the stream ends with a chunk of usage alone."""
        return bool((self.stream_options or {}).get("include_usage"))

    def entry(self) -> dict[str, Any]:
        """The graph's input."""
        messages = [{"role": m.role, "content": m.content or ""} for m in self.messages]
        objectives = [*self.sroc.objectives, *_formatted(self.response_format)]
        return {"messages": messages, "documents": self.sroc.documents, "objectives": objectives}

    def context(self) -> dict[str, Any]:
        """The graph's context."""
        limits = dict(self.sroc.limits)
        length = self.max_completion_tokens or self.max_tokens
        if length is not None:
            limits.setdefault("output_tokens", length)
        said = self.sroc.model_dump(include={*_SETTINGS})
        return {**said, "limits": limits}


def read(body: bytes) -> Chat:
    """A request's body.

    Raises:
        InputError: It is no request for a chat completion, or asks for what SROC cannot give.
    """
    try:
        data = json.loads(body)
    except ValueError as error:
        raise InputError(f"The body is no JSON ({error}); send a chat completion's request.") from error
    if not isinstance(data, dict):
        raise InputError("The body is no JSON object; send a chat completion's request.")
    for message in data.get("messages") or []:
        if isinstance(message, dict) and message.get("role") in ("tool", "function"):
            raise InputError(f"messages with role {message['role']!r}: SROC calls no tools of its client.")
    for name in _CALLED:
        if data.get(name):
            raise InputError(f"{name}: SROC answers in verified text and calls no tools of its client; leave it out.")
    if data.get("n") not in (None, 1):
        raise InputError(f"n={data['n']}: SROC gives one verified answer; leave n out.")
    try:
        return Chat.model_validate(data)
    except ValidationError as error:
        raise InputError(one_sentence(error)) from error


def _formatted(response_format: Mapping[str, Any] | None) -> list[dict[str, Any]]:
    """A response format as an objective: what the client demands is verified."""
    kind = (response_format or {}).get("type", "text")
    if kind == "text":
        return []
    if kind not in ("json_object", "json_schema"):
        raise InputError(f"response_format type {kind!r}: known are text, json_object, json_schema.")
    schema = ((response_format or {}).get("json_schema") or {}).get("schema") if kind == "json_schema" else None
    told = f" that fits this schema: {json.dumps(schema)}" if schema else ""
    check = FormatCheck(format="json", json_schema=json.dumps(schema) if schema else None)
    return [Objective(text=f"Answer in JSON{told}.", check=check).model_dump(mode="json")]


class Completion:
    """One answer as OpenAI's clients read it, whole or in chunks."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self._about = {"id": f"chatcmpl-{uuid4().hex}", "created": int(time.time()), "model": chat.model}

    def whole(self, answer: Answer, content: str) -> dict[str, Any]:
        """The response without streaming; `sroc` holds the record."""
        message = {"role": "assistant", "content": content, "refusal": None}
        choice = {"index": 0, "message": message, "finish_reason": _finish(answer), "logprobs": None}
        return {
            **self._about,
            "object": "chat.completion",
            "choices": [choice],
            "usage": _usage(answer.usage),
            "sroc": self._record(answer),
        }

    def opening(self) -> dict[str, Any]:
        """The first chunk."""
        return self._chunk({"role": "assistant", "content": ""})

    def piece(self, text: str) -> dict[str, Any]:
        """A chunk of text."""
        return self._chunk({"content": text})

    def progress(self, event: Mapping[str, Any]) -> dict[str, Any]:
        """A chunk without text that tells where the run stands."""
        return {**self._chunk({}), "sroc": dict(event)}

    def closing(self, answer: Answer) -> list[dict[str, Any]]:
        """The last chunks: the reason and the record; then the usage alone, where it was asked for."""
        last = {**self._chunk({}, finish=_finish(answer)), "sroc": self._record(answer)}
        return [last, *([{**self._chunk({}), "choices": [], "usage": _usage(answer.usage)}] * self._chat.wants_usage)]

    def _chunk(self, delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "finish_reason": finish, "logprobs": None}
        return {**self._about, "object": "chat.completion.chunk", "choices": [choice]}

    def _record(self, answer: Answer) -> dict[str, Any]:
        return {**answer.model_dump(mode="json", exclude={"calls"}), "ignored": list(self._chat.ignored)}


def _finish(answer: Answer) -> str:
    return "length" if answer.stopped_by or "cut by its length" in answer.note else "stop"


def _usage(usage: Usage) -> dict[str, int]:
    """What the whole run used, repairs and failed calls included."""
    return {
        "prompt_tokens": usage.input_tokens,
        "completion_tokens": usage.output_tokens,
        "total_tokens": usage.total_tokens,
    }


def failure(error: Exception) -> tuple[int, dict[str, Any]]:
    """An error's status and body: what SROC raises is told, a fault of its own is not."""
    if isinstance(error, ModelError):
        return 502, refusal(str(error), "upstream_error")
    if isinstance(error, SrocError):
        return 400, refusal(str(error), "invalid_request_error")
    return 500, refusal("A fault in SROC itself; the server's log says more.", "server_error")


def refusal(message: str, kind: str) -> dict[str, Any]:
    """An error's body."""
    return {"error": {"message": message, "type": kind, "param": None, "code": kind}}
