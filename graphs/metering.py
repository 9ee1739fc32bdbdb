"""What a Runnable's models and tools do goes in; what they use is counted, and stopped at the limits."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.messages import BaseMessage
from langchain_core.outputs import LLMResult

from ..tools.errors import LimitReached
from ..tools.faults import classify
from ..tools.limits import Ledger, Reservation, total_of
from ..tools.record import Usage
from ..tools.tokens import PER_MESSAGE, guess
from ..tools.types import Message

SPARE = 1.25
"""Tokens reserved for a prompt, for each that is guessed."""
UNTOLD = 1024
"""Tokens reserved for a reply at most, where its model does not tell what bounds it."""


class Meter(BaseCallbackHandler):
    """Reserves each call of a model before it is sent, as its own bound says, and counts calls of tools.

    Args:
        ledger: What may be used.
        tool_calls: Calls of tools that may be made; None is no limit.
    """

    raise_error = True
    run_inline = True

    def __init__(self, ledger: Ledger, tool_calls: int | None) -> None:
        self._ledger, self._most, self._started = ledger, tool_calls, time.perf_counter()
        self._open = dict[UUID, Reservation]()
        self._used = list[Usage]()
        self.tools = 0
        self.bounded = True
        """Whether every model so far told what bounds its replies."""

    def on_chat_model_start(self, serialized: Any, messages: Sequence[Sequence[BaseMessage]], **about: Any) -> None:  # noqa: ARG002
        """A call is reserved, or refused."""
        said = [message.text for each in messages for message in each]
        self._begin(sum(guess(text) + PER_MESSAGE for text in said), **about)

    def on_llm_start(self, serialized: Any, prompts: Sequence[str], **about: Any) -> None:  # noqa: ARG002
        """The same for models that complete a text."""
        self._begin(sum(map(guess, prompts)), **about)

    def _begin(self, guessed: float, *, run_id: UUID, metadata: Mapping[str, Any] | None = None, **_: Any) -> None:
        read, told = math.ceil(guessed * SPARE), (metadata or {}).get("ls_max_tokens")
        self.bounded &= told is not None
        wrote = self._ledger.allowance(read, UNTOLD) if told is None else int(told)
        self._open[run_id] = self._ledger.reserve(read, wrote)

    def on_llm_end(self, response: LLMResult, *, run_id: UUID, **_: Any) -> None:
        """What the model tells is counted, else what can be estimated."""
        firsts = [each[0] for each in response.generations if each]
        told = [getattr(getattr(first, "message", None), "usage_metadata", None) or {} for first in firsts]
        read = sum(int(each.get("input_tokens") or 0) for each in told)
        wrote = sum(int(each.get("output_tokens") or 0) for each in told)
        if read or wrote:
            self._end(run_id, read, wrote)
        else:
            self._end(run_id, None, math.ceil(sum(guess(first.text) for first in firsts)))

    def on_llm_error(self, error: BaseException, *, run_id: UUID, **_: Any) -> None:
        """A call that failed counts, its prompt too where the server may have read it."""
        self._end(run_id, None if classify(error).charged else 0, 0)

    def on_tool_start(self, *_: Any, **__: Any) -> None:
        """A call of a tool is counted, or refused."""
        if self._most is not None and self.tools >= self._most:
            raise LimitReached("tool_calls", f"tool_calls={self._most} forbids a further tool call; raise the limit.")
        self.tools += 1

    def _end(self, run_id: UUID, read: int | None, wrote: int) -> None:
        """Settle a call; `read` is None where nobody told it."""
        if (reservation := self._open.pop(run_id, None)) is None:
            return  # it was refused
        known = math.ceil(reservation.input_tokens / SPARE) if read is None else read
        usage = Usage(
            calls=1, input_tokens=known, output_tokens=wrote, total_tokens=known + wrote, estimated=read is None
        )
        self._ledger.settle(reservation, usage)
        self._used.append(usage)

    def usage(self, prompt: Sequence[Message], said: str) -> Usage:
        """All of it, once the Runnable has ended; estimated from the texts where it asked no model."""
        for run_id in tuple(self._open):
            self._end(run_id, None, 0)
        used = total_of(self._used)
        if not self._used:
            read, wrote = round(guess("\n".join(m.content for m in prompt))), round(guess(said))
            used = Usage(input_tokens=read, output_tokens=wrote, total_tokens=read + wrote, estimated=True)
        seconds = time.perf_counter() - self._started
        return used.model_copy(update={"cost_usd": None, "seconds": seconds, "tool_calls": self.tools})
