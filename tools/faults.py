"""An error or an empty reply goes in; what it means comes out: one line, whether to try again, and the fix."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from .errors import SrocError
from .overflow import is_overflow
from .replies import ENDINGS, without_thinking
from .secrets import masked

if TYPE_CHECKING:
    from langchain_core.messages import BaseMessage

TRIES = 3
"""Requests to one model for one call, at most."""
BUSY_TRIES = 8
"""The same for a model that asks for fewer requests, where no other model is left to ask."""
LONGEST = 30.0
"""Seconds of a pause at most, where the server does not say."""
PATIENCE = 60.0
"""Seconds that a server may ask us to wait; one that wants more is left for the next model."""
PARAMETERS = {
    "json_schema": ("response_format", "json_schema", "schema", "grammar"),
    "json_object": ("response_format", "json_object", "json"),
    "stream_options": ("stream_options", "include_usage"),
    "max_tokens": ("max_tokens",),
    "max_completion_tokens": ("max_completion_tokens",),
    "temperature": ("temperature",),
    "logprobs": ("logprobs", "top_logprobs", "log probabilities"),
}
"""What a request may carry beside its messages, and the words by which a refusal names it."""
_BUSY = frozenset({408, 409, 425, 429})
_QUOTA = re.compile(r"insufficient_quota|exceeded your current quota|billing|credit balance", re.I)
_WITHHELD = frozenset({"safety", "prohibited_content", "blocklist", "recitation", "spii", "guardrail_intervened"})
"""Why Gemini and Bedrock withhold a reply."""
_SECRET = re.compile(
    r"\b(?:sk|pk|rk|gsk|hf|xai)[-_][\w*.-]{8,}|(?<=Bearer )\S+|(?<=key provided: )\S+|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)"
)
_SPAN = re.compile(r"(\d+(?:\.\d+)?) ?(ms|d|h|m|s)", re.I)
_WAIT = re.compile(
    r"(?:(?:try again|retry)(?: again)? (?:in|after)|retry_?delay\W{1,4}) ?"
    r"((?:\d+(?:\.\d+)? ?(?:ms|d|h|m|s)[a-z]* ?)+)",
    re.I,
)
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_FIXES = {
    400: "change the request or the model",
    401: "check the API key",
    402: "check the account's balance",
    403: "check what the API key may do",
    404: "check the model's name and the address",
    413: "make the request smaller",
    429: "wait, or raise the rate limit",
}


class Overdue(Exception):
    """No whole reply came in time.

    Args:
        seconds: How long it was waited for.
        limit: The limit's name, where one set the time.
    """

    def __init__(self, seconds: float, limit: str | None) -> None:
        super().__init__(f"no whole reply within {seconds:.3g} s")
        self.limit = limit


@dataclass(frozen=True)
class Fault:
    """Why a request gave no usable reply, and what that allows."""

    line: str
    """One line without secrets."""
    tries: int = 1
    """Requests that this kind of fault is worth in all: 1 is to give up at once."""
    fix: str = "try again later, or add a second model"
    wait: float | None = None
    """Seconds the server asked for before the next try."""
    busy: bool = False
    """Whether the server asked for fewer requests."""
    charged: bool = False
    """Whether the server may have read the prompt all the same."""
    requests: int = 1
    """Requests really sent."""
    said: str = ""
    """The server's words, where it refused the request as such."""
    overflow: bool = False
    """Whether the prompt was larger than the model's window."""

    def pause(self, tried: int, chance: float) -> float:
        """Seconds before the next try: what the server asked for, else exponential with jitter.

        Args:
            tried: Requests so far, from 1.
            chance: 0 to 1, drawn anew each time, so that parallel calls do not come back together.
        """
        if self.wait is not None:
            return self.wait
        grown = 2.0 ** (tried - 1) if self.busy else 4.0 ** (tried - 2)
        return min(LONGEST, grown * (1 + chance / 2))

    def worth(self, *, last: bool) -> int:
        """Requests that this fault is worth to this model, where it is the last one of the ladder or not."""
        return BUSY_TRIES if self.busy and last and self.tries > 1 else min(self.tries, TRIES)


BROKE_OFF = Fault("its stream ended before the reply did", 2, charged=True)


def classify(error: BaseException, secrets: Iterable[str] = ()) -> Fault:
    """What an exception of a model call means, whichever library raised it.

    Rate limits, server errors, connections and timeouts are worth three requests; a reply that no library could read,
    and errors nobody knows, two; what would be refused again, one.

    Args:
        error: As the model's library raised it.
        secrets: Words that must not be told.
    """
    if not isinstance(error, Exception):
        return Fault("cancelled", charged=True)
    line = one_line(error, secrets)
    status = _status_of(error)
    if status >= 400:
        return _refused(error, status, line)
    if isinstance(error, SrocError):
        return Fault(str(error), fix="or give another model", requests=0)
    if isinstance(error, Overdue):
        return Fault(str(error), charged=True)
    if isinstance(error, ConnectionError | TimeoutError | OSError) or getattr(error, "is_retryable", False):
        unsent = _never_connected(error)
        fix = "check the address and that the server runs" if unsent else "try again later, or add a second model"
        return Fault(line, TRIES, fix, charged=not unsent)
    if hasattr(error, "is_retryable"):
        return Fault(line)
    fix = "check that the address is a chat model's, and the code of a model of your own"
    return Fault(f"no readable reply: {line}", 2, fix, charged=True)


def unusable(message: BaseMessage, text: str, *, cut: bool) -> Fault | None:
    """Why a reply that came is none; None for one that has text beside its thinking."""
    ended = {str(message.response_metadata.get(key)).lower() for key in ENDINGS}
    change = "change the request or the model"
    if "content_filter" in ended:
        return Fault("a content filter withheld its reply", 2, fix=change)
    if without_thinking(text).strip():
        return None
    if ended & _WITHHELD:
        return Fault(f"its reply was withheld ({', '.join(sorted(ended & _WITHHELD))})", 2, fix=change)
    blocks = [block for block in message.content if isinstance(block, dict)]
    said = message.additional_kwargs.get("refusal") or next((b["refusal"] for b in blocks if b.get("refusal")), None)
    if (said and isinstance(said, str)) or "refusal" in ended:
        return Fault(f"it refused: {' '.join(str(said or '').split())[:200]}".rstrip(": "), fix=change)
    if cut:
        return Fault("its reply was cut by its length before its text began", fix="allow it more output")
    if getattr(message, "tool_calls", None):
        return Fault("it called a tool and wrote no text", 2, fix="give the model without tools")
    kinds = sorted({str(block.get("type")) for block in blocks} - {"text"})
    return Fault(f"a reply of {', '.join(kinds)}, without text" if kinds else "an empty reply", 2)


def _status_of(error: Exception) -> int:
    """HTTP's status, wherever a library keeps it, also where a proxy tells it in the body of a 200; 0 for none."""
    response, told = getattr(error, "response", None), error.args[0] if error.args else None
    aws = response.get("ResponseMetadata") if isinstance(response, Mapping) else None
    found = (
        getattr(error, "status_code", None),
        getattr(response, "status_code", None),
        aws.get("HTTPStatusCode") if isinstance(aws, Mapping) else None,
        told.get("code") if isinstance(told, Mapping) else None,
        getattr(error, "code", None),
    )
    return next((int(status) for status in found if isinstance(status, int)), 0)


def _refused(error: BaseException, status: int, line: str) -> Fault:
    line = line if str(status) in line else f"{status} {line}"
    about = f"{getattr(error, 'param', None) or ''} {error}".strip()
    if is_overflow(status, about):
        return Fault(line, fix=_FIXES[413], overflow=True)
    if status == 429 and _QUOTA.search(f"{getattr(error, 'code', '')} {error}"):
        return Fault(line, fix="check the account's quota and balance")
    if status in _BUSY or status >= 500:
        wait = _asked_to_wait(error)
        tries = 1 if wait is not None and wait > PATIENCE else TRIES
        return Fault(line, tries, _FIXES.get(status, Fault.fix), wait, busy=status == 429)
    return Fault(line, fix=_FIXES.get(status, _FIXES[400]), said=about if status in (400, 422) else "")


def refused_parameter(said: str, sent: frozenset[str]) -> str | None:
    """Which of the parameters sent a refusal names first, by its own name in `PARAMETERS`; None where it names none."""
    places = {
        name: min((m.start() for word in PARAMETERS[name] if (m := re.search(rf"\b{word}\b", said, re.I))), default=-1)
        for name in sent
    }
    named = {name: place for name, place in places.items() if place >= 0}
    return min(sorted(named), key=lambda name: named[name]) if named else None


def one_line(error: BaseException, secrets: Iterable[str] = (), *, most: int = 300) -> str:
    """An error's words on one line, its kind before them; the secrets, and what looks like one, left out."""
    words = masked(" ".join(str(error).split()), secrets)
    text = _SECRET.sub("[secret]", f"{type(error).__name__}: {words}" if words else type(error).__name__)
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _asked_to_wait(error: BaseException) -> float | None:
    """The seconds of a Retry-After header (RFC 9110 §10.2.3), of its variant in milliseconds, or of the words."""
    headers: Mapping[str, Any] = getattr(getattr(error, "response", None), "headers", None) or {}
    try:
        if (milliseconds := headers.get("retry-after-ms")) is not None:
            return max(0.0, float(milliseconds) / 1000)
        value = str(headers.get("retry-after") or "")
        if not value:
            return _wait_in(str(error))
        if re.fullmatch(r"\d+(\.\d+)?", value):
            return float(value)
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None


def _wait_in(words: str) -> float | None:
    """The seconds in "try again in 1m7.5s", "retry after 12 seconds" or "retryDelay": "34s"; None where none are."""
    found = _WAIT.search(words)
    if found is None:
        return None
    return sum(float(n) * _SECONDS[unit.lower()] for n, unit in _SPAN.findall(found[1]))


def _never_connected(error: BaseException | None) -> bool:
    """Whether the connection itself failed, so that nothing was sent."""
    while error is not None:
        if isinstance(error, ConnectionRefusedError) or type(error).__name__ in ("ConnectError", "ConnectTimeout"):
            return True
        error = error.__cause__
    return False
