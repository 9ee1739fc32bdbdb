"""A paid reply goes in before it is used; the same reply comes out where a resumed run asks again.

The journal of paid calls: a request is noted before it is sent, its reply before anyone reads it (write-ahead logging,
Mohan et al., ARIES, 1992). What was noted and has no reply was under way when a process ended, and counts as used.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar

from . import faults
from .formats import Request

T = TypeVar("T")


@dataclass(frozen=True)
class Receipt:
    """What is known of one request."""

    reply: Any = None
    """What came of it; None where that is not known."""
    sent: int = 0
    """How often it was sent and may have been paid."""


class Receipts(Protocol):
    """Where receipts lie, by key. Every method raises `SaveError` where they cannot be read or written."""

    async def find(self, key: str) -> Receipt:
        """What is known of a request."""
        ...

    async def note(self, key: str, change: int) -> None:
        """It is about to be sent (+1), or cost nothing (-1)."""

    async def keep(self, key: str, reply: Any) -> None:
        """Its reply came."""


class Once:
    """One asker's way to send each request once, whichever process ends in between.

    Args:
        receipts: Where they lie; None sends every request. A request's key is made only where they are kept.
    """

    def __init__(self, receipts: Receipts | None) -> None:
        self._receipts, self._own = receipts, Counter[str]()
        """Sends that are accounted for already."""
        self._asked = Counter[Request]()

    def numbered(self, request: Request) -> Request:
        """The request with its number among those of this asker that are the same: each has a receipt of its own."""
        if self._receipts is None:
            return request
        self._asked[request] += 1
        return replace(request, number=self._asked[request] - 1)

    async def lost(self, named: Callable[[], str]) -> int:
        """How often the request was sent by processes that ended before its reply was kept; told once.

        Raises:
            SaveError: The receipt could not be read.
        """
        if self._receipts is None:
            return 0
        known = await self._receipts.find(key := named())
        count = known.sent - self._own[key] - (known.reply is not None)
        self._own[key] += max(0, count)
        return count

    async def reply(self, named: Callable[[], str], send: Callable[[], Awaitable[T]]) -> T:
        """The reply that was paid for before, else the one that `send` gets.

        Raises:
            SaveError: The receipt could not be written, and nothing was sent.
        """
        if self._receipts is None:
            return await send()
        known = await self._receipts.find(key := named())
        if known.reply is not None:
            kept: T = known.reply
            return kept
        await self._receipts.note(key, 1)
        self._own[key] += 1
        try:
            reply = await send()
        except Exception as error:
            if not faults.classify(error).charged:
                await self._receipts.note(key, -1)
                self._own[key] -= 1
            raise
        await self._receipts.keep(key, reply)
        return reply


def key_of(request: Request, *about: Any) -> str:
    """The same for the same request of the same run, whichever process asks.

    Args:
        request: What is asked.
        about: Where in the run, by whom and of which model: plain JSON-able data.
    """
    said = [[message.role, message.content] for message in request.messages]
    form = request.into.__name__ if request.into else None
    told = [*about, form, request.temperature, request.number, said]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]
