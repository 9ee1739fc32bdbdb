"""A budget that several runs share goes in; what each of their requests may use, taken before it is sent, comes out.

What is taken stays taken until it is settled, so a process that ends in between leaves it counted as used: a budget may
be left with less than it has, and is never passed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn, Protocol

from pydantic import Field, field_validator

from .errors import LimitReached, SaveError, SettingsError
from .limits import COUNTED, Ledger, Reservation, spent
from .record import Usage
from .replies import cost_of
from .types import Allowance, Limits

if TYPE_CHECKING:
    from .prices import Price

FEW = 8
"""Of what is left so much is leased whole."""
Amounts = Mapping[str, float]
"""By the names of the limits, `seconds` left out."""


class Budget(Limits):
    """What all runs that name it may use together, over processes that share the checkpointer's database.

    What requests under way may still use counts as used.
    """

    name: str = Field(min_length=1)
    """Another name is another budget: "search 2026-11" is one for that month."""

    @field_validator("seconds", mode="after")
    @classmethod
    def _timeless(cls, value: float | None) -> float | None:
        if value is not None:
            raise SettingsError(f"Budget(seconds={value}): runs share no clock; set seconds in a run's limits.")
        return value


class Purse(Protocol):
    """Where a budget lies. Every method raises `SaveError` where it cannot be reached."""

    async def left(self) -> Allowance:
        """What nobody has taken, each at least 0; None where the budget has no such limit."""
        ...

    async def take(self, amounts: Amounts) -> bool:
        """All of these or, where one is not left, none; whether they were taken. Atomic over processes."""
        ...

    async def give(self, amounts: Amounts) -> None:
        """Put back what was not used; an amount below 0 takes, whatever is left."""


@dataclass(frozen=True)
class Lease:
    """What was taken of a budget for work whose requests are not seen before they are sent."""

    allowance: Allowance
    """Within which it stays."""
    amounts: Amounts = field(default_factory=dict)
    """What was taken."""


class Shared:
    """One run's way to a budget.

    Args:
        budget: Its name and limits.
        purse: Where it lies.
    """

    def __init__(self, budget: Budget, purse: Purse) -> None:
        self._budget, self._purse = budget, purse

    @property
    def counts_output(self) -> bool:
        """Whether it bounds what models may write."""
        return Ledger(self._budget).counts_output

    async def hold(self, read: int, wanted: int, price: Price | None) -> tuple[int | None, Reservation]:
        """Take what one request may use at most; the output tokens it may ask for, and what was taken.

        Args:
            read: Tokens of the prompt, estimated from above.
            wanted: Output tokens at most.
            price: None where it is unknown: then no money is counted.

        Raises:
            LimitReached: It is not left.
            SaveError: The budget cannot be reached.
        """
        while True:  # whoever takes in between has what is not left here
            ledger = Ledger(await self._purse.left())
            try:
                allowed = ledger.allowance(read, wanted, price)
                held = ledger.reserve(read, allowed, cost_of(read, allowed or 0, price))
            except LimitReached as reached:
                self._refuse(reached.limit, str(reached))
            if await self._purse.take({name: getattr(held, name) for name in COUNTED}):
                return allowed, held

    async def lease(self, wanted: Allowance) -> Lease:
        """Take what a whole piece of work may use: what it may by itself, at most a quarter of what is left of much.

        Raises:
            LimitReached: There is nothing left.
            SaveError: The budget cannot be reached.
        """
        while True:
            left, amounts = await self._purse.left(), dict[str, float]()
            for name in (*COUNTED, "tool_calls"):
                most, own = getattr(left, name), getattr(wanted, name)
                if most is None or name == "cost_usd":
                    continue  # what others' models cost is not known
                if most < 1 and name != "tool_calls":
                    self._refuse(name, f"nothing is left of {name}={getattr(self._budget, name)}.")
                part = most if most <= FEW else most // 4
                amounts[name] = part if own is None else min(own, part)
            if await self._purse.take(amounts):
                return Lease(wanted.model_copy(update=amounts), amounts)

    async def end(self, lease: Lease, usage: Usage) -> None:
        """Give back what the work did not use."""
        used = {**spent(usage), "tool_calls": usage.tool_calls}
        with suppress(SaveError):
            back = {name: amount - used[name] for name, amount in lease.amounts.items()}
            await asyncio.shield(self._purse.give(back))

    async def settle(self, held: Reservation, usage: Usage) -> None:
        """Put what was really used in the place of what was taken; where that fails, all of it stays taken."""
        used = spent(usage)
        with suppress(SaveError):
            await asyncio.shield(self._purse.give({name: getattr(held, name) - used[name] for name in COUNTED}))

    def _refuse(self, limit: str, why: str) -> NoReturn:
        raise LimitReached(limit, f"The budget {self._budget.name!r}: {why}")
