"""A model's reply goes in; its text without thinking, whether it was cut, its tokens, or a typed value come out."""

from __future__ import annotations

import json
import math
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from .record import Usage
from .secrets import changed

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage, BaseMessage

    from .models import Rung
    from .prices import Price
    from .tokens import Meter

V = TypeVar("V", bound=BaseModel)
_THINKING = re.compile(r"\s*<(think|thinking)>.*?(?:</\1>|\Z)", re.S | re.I)
_UNOPENED = re.compile(r"(?:(?!<think).)*</think(?:ing)?>", re.S | re.I)
_FINAL = re.compile(r".*<\|channel\|>final\b[^<]*<\|message\|>", re.S)
_ENDS = re.compile(
    r"(?:\s*(?:</s>|<\|(?:im_end|im_start|eot_id|eom_id|end|endoftext|end_of_text|return)\|>|<end_of_turn>))+\s*\Z"
)
"""Marks of a turn's end, which a server with the wrong template leaves in the text."""
_HALF = re.compile("[\ud800-\udfff]")
_MENDINGS = 3
"""Broken objects that are worth mending in one reply; each costs its length."""
ENDINGS = ("finish_reason", "stop_reason", "done_reason", "stopReason")
"""Where services tell why a reply ended."""
_LENGTH = frozenset({"length", "max_tokens", "max_output_tokens", "model_length"})


@dataclass(frozen=True)
class Reply:
    """What a model said."""

    text: str
    """Without thinking."""
    cut: bool
    """Whether it ended because of its length."""
    model: str
    """The name of the rung that said it."""
    id: str | None = None
    """The message's, as those who stream the graph's messages saw it."""


@dataclass(frozen=True)
class Said:
    """A reply as it came."""

    raw: str
    cut: bool
    rung: Rung
    allowed: int | None
    id: str | None
    likely: Mapping[str, float] = field(default_factory=dict)
    """How likely each word of a closed question was as the reply's first; empty where the endpoint does not tell."""


class Unreadable(ValueError):
    """A reply that holds no such value; its words are meant for the model."""


def whole(message: AIMessage) -> AIMessage:
    """The reply without half characters and NUL, which no database keeps: what runs is what is saved."""
    content = changed(message.content, lambda text: _HALF.sub("\ufffd", text.replace("\0", "")))
    return message if content == message.content else message.model_copy(update={"content": content})


def without_thinking(text: str) -> str:
    """The reply after the thinking it opens with, without marks of its end; one that ends while thinking is empty.

    Some templates open the thinking in the prompt, so a reply may only close it; some servers hand on what they should
    have read themselves, as OpenAI's harmony and its channels.
    """
    text = _ENDS.sub("", text) if ">" in text[-20:] and "<s>" not in text else text
    if "<|channel|>" in text:
        final = _FINAL.match(text)
        return text[final.end() :].lstrip() if final else ""
    opened = _THINKING.match(text)
    if opened:
        return text[opened.end() :].lstrip()
    closed = _UNOPENED.match(text) if "</think" in text else None
    return text[closed.end() :].lstrip() if closed else text


def was_cut(message: BaseMessage) -> bool:
    """Whether the reply ended because of its length, in the words of whichever service."""
    told = message.response_metadata
    reasons = [told.get(key) for key in ENDINGS]
    details = told.get("incomplete_details")
    reasons.append(details.get("reason") if isinstance(details, Mapping) else None)
    return any(str(reason).lower() in _LENGTH for reason in reasons)


def likelihoods(message: BaseMessage, words: Sequence[str]) -> dict[str, float]:
    """The likelihood of each word as the beginning of a reply, 0 to 1, together at most 1; empty where none is told.

    A token counts for the word that it begins, whatever its case: "w" for "wider" where no other word begins so.
    """
    content = (message.response_metadata.get("logprobs") or {}).get("content") or [{}]
    most = content[0].get("top_logprobs") or ()
    return by_word([(str(t.get("token", "")), float(t.get("logprob", -math.inf))) for t in most], words)


def by_word(tokens: Sequence[tuple[str, float]], words: Sequence[str]) -> dict[str, float]:
    """The same of tokens and the logarithms of their likelihoods."""
    found = dict[str, float]()
    for token, logprob in tokens:
        said = token.strip().casefold()
        own = [word for word in words if said and word.startswith(said)]
        if len(own) == 1:
            found[own[0]] = found.get(own[0], 0.0) + math.exp(min(0.0, logprob))
    return found


def said_of(message: AIMessage, rung: Rung, allowed: int | None, words: Sequence[str]) -> Said:
    """The reply as it came, with the likelihood of each word of a closed question."""
    likely = likelihoods(message, words) if words else {}
    return Said(str(message.text), was_cut(message), rung, allowed, message.id, likely)


def first_word(text: str, words: Sequence[str]) -> dict[str, float]:
    """1 for the word that a reply begins with; empty where it begins with none of them."""
    first = re.match(r"\W*(\w+)", without_thinking(text))
    return {word: 1.0 for word in words if first and first[1].casefold() == word}


def usage_of(
    message: BaseMessage, guessed: float, replied: float, *, meter: Meter, price: Price | None, started: float
) -> Usage:
    """The tokens that the server reports, estimated where it says nothing; the meter learns from what it says.

    Args:
        message: The reply as it came.
        guessed: Of the prompt.
        replied: Guess for the reply's text.
        meter: The model's own.
        price: None where it is unknown.
        started: `time.perf_counter` at the call's begin.
    """
    told: Mapping[str, Any] = getattr(message, "usage_metadata", None) or {}
    read, written = (max(0, int(told.get(name) or 0)) for name in ("input_tokens", "output_tokens"))
    meter.learn(guessed, read)
    estimated = not read or (not written and replied > 0)
    read, written = read or meter.estimate(guessed), written or meter.estimate(replied)
    most = max(read + written, int(told.get("total_tokens") or 0))
    return Usage(
        calls=1,
        input_tokens=read,
        output_tokens=written,
        total_tokens=read + written if estimated else most,
        cost_usd=cost_of(read, written, price),
        seconds=time.perf_counter() - started,
        estimated=estimated,
    )


def usage_of_failure(requests: int, read: int, written: int, *, price: Price | None, started: float) -> Usage:
    """What a request without a whole reply used: nothing where it was refused, else the prompt and what was heard."""
    return Usage(
        calls=requests,
        input_tokens=read,
        output_tokens=written,
        total_tokens=read + written,
        cost_usd=cost_of(read, written, price),
        seconds=time.perf_counter() - started,
        estimated=read > 0,
    )


def cost_of(read: int, written: int, price: Price | None) -> float | None:
    """US dollars for tokens read and written; None where the price is unknown."""
    return None if price is None else (read * price.input + written * price.output) / 1e6


def parse(text: str, into: type[V], *, whole: bool = True) -> V:
    """The first JSON object in a reply that is a valid `into`; fences, prose and thinking around it do not matter.

    Args:
        text: The reply.
        into: What it should be.
        whole: False for a reply cut by its length, which is read strictly: mending it would invent its end.

    Raises:
        Unreadable: There is none; says what is wrong with the first object.
    """
    text = without_thinking(text).strip()
    wrong = "it holds no JSON object"
    for found in _objects(text, mend=whole):
        if not found and text != "{}":
            continue  # an empty object in prose would be valid wherever every field has a default
        try:
            return into.model_validate(found)
        except ValidationError as error:
            wrong = wrong if wrong.startswith("in ") else f"in {json.dumps(found)[:200]}: {_told(error)}"
    raise Unreadable(wrong)


def _objects(text: str, *, mend: bool) -> Iterator[dict[str, Any]]:
    """Every outermost JSON object, in order; a broken one is mended where that is allowed, else nothing follows it."""
    decoder, place, broken = json.JSONDecoder(), text.find("{"), 0
    while place >= 0:
        try:
            found, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            broken += 1
            if not mend or broken > _MENDINGS:
                return
            yield from _mended(text[place:])
            end = place + 1
        else:
            yield found
        place = text.find("{", end)


def _mended(text: str) -> Iterator[dict[str, Any]]:
    import json_repair

    try:
        found = json_repair.loads(text.partition("```")[0])
    except (ValueError, RecursionError):
        return
    if isinstance(found, dict):
        yield found


def _told(error: ValidationError) -> str:
    """Each thing that is wrong, with its place, as pydantic says it."""
    lines = []
    for item in error.errors(include_url=False, include_context=False, include_input=False):
        where = ".".join(str(part) for part in item["loc"])
        lines.append(f"{where}: {item['msg']}" if where else item["msg"])
    return "; ".join(lines)
