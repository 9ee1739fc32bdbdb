"""Calls go in as they are made; the last ones come out, as values or as readable text."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable
from typing import Any

from .record import Call
from .types import Message

KEPT = 200
_calls: deque[Call] = deque(maxlen=KEPT)


def entry(messages: tuple[Message, ...], place: tuple[Any, int], **fields: Any) -> Call:
    """A request as the journal keeps it; its id is the same where a resumed run comes here again, and unique in a run.

    Args:
        messages: The prompt.
        place: The graph's step, and how many requests came before in it.
        fields: The call's others: role, task_id, model, format and what came of it.
    """
    said = [part for message in messages for part in (message.role, message.content)]
    key = [*map(str, (fields["role"], fields["task_id"], fields["model"], fields["format"], *place)), *said]
    told = "\n".join([" ".join(map(str, map(len, key))), *key])
    digest = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Call(id=digest, messages=messages, **fields)


def remember(call: Call) -> None:
    """Keep a call for `inspect_history`: the last 200 of this process, in memory only."""
    _calls.append(call)


def inspect_history(n: int = 1) -> tuple[Call, ...]:
    """The last `n` calls to models in this process, oldest first; fewer where fewer were made.

    Method: DSPy's `inspect_history`, as values.

    Args:
        n: How many, at least 1; with 0 or less there are none.
    """
    return tuple(_calls)[-n:] if n > 0 else ()


def as_text(calls: Iterable[Call]) -> str:
    """Each call as a person reads it: role and model, the messages, the reply, what it used, why it failed."""
    return "\n\n".join(_told(call) for call in calls)


def _told(call: Call) -> str:
    task = f", task {call.task_id}" if call.task_id else ""
    form = "" if call.format == "text" else f", {call.format}"
    lines = [f"== {call.role}{task}: {call.model}{form} [{call.id}]"]
    lines += [f"-- {message.role}\n{message.content}" for message in call.messages]
    if call.error is None:
        lines.append(f"-- reply{' (cut by its length)' if call.cut else ''}\n{call.reply}")
    else:
        lines.append(f"-- failed: {call.error}")
        lines += [call.reply] if call.reply else []
    return "\n".join([*lines, f"-- {_used(call)}"])


def _used(call: Call) -> str:
    usage = call.usage
    about = "about " if usage.estimated else ""
    cost = "" if usage.cost_usd is None else f", ${usage.cost_usd:.6f}"
    tokens = f"{about}{usage.input_tokens} tokens in, {usage.output_tokens} out"
    return f"{tokens}, {usage.seconds:.2f} s{cost}"
