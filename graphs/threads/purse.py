"""A budget's row in the checkpointer's database: whoever shares the database, shares it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ...tools.budgets import Amounts, Budget
from ...tools.types import Allowance
from .book import SHARED, Book, Place

_OPEN = "INSERT INTO sroc_budgets (name) VALUES (?) ON CONFLICT (name) DO NOTHING"
_USED = f"SELECT {', '.join(SHARED)} FROM sroc_budgets WHERE name = ?"
_GROWN = f"UPDATE sroc_budgets SET {', '.join(f'{name} = {name} + ?' for name in SHARED)} WHERE name = ?"
_TAKE = f"{_GROWN} AND {' AND '.join(f'{name} + ? <= ?' for name in SHARED)} RETURNING name"


@dataclass(frozen=True)
class BookPurse:
    """`Purse` of one budget.

    Args:
        book: The tables in the database.
        place: The thread that asks; its tenant's budgets are its own.
        budget: The name and the limits.
    """

    book: Book
    place: Place
    budget: Budget

    async def left(self) -> Allowance:
        """As `Purse.left`."""
        await self.book.run(self.place, _OPEN, self._name)
        ((*used,),) = await self.book.run(self.place, _USED, self._name)
        left = dict[str, float]()
        for name, amount in zip(SHARED, used, strict=True):
            if (most := getattr(self.budget, name)) is not None:
                left[name] = max(0.0, most - amount) if name == "cost_usd" else max(0, math.floor(most - amount))
        return Allowance.model_validate(left)

    async def take(self, amounts: Amounts) -> bool:
        """As `Purse.take`."""
        await self.book.run(self.place, _OPEN, self._name)
        wanted = [amounts.get(name, 0) for name in SHARED]
        most = [getattr(self.budget, name) for name in SHARED]
        bounds = [
            each for want, limit in zip(wanted, most, strict=True) for each in (want, 1e300 if limit is None else limit)
        ]
        return bool(await self.book.run(self.place, _TAKE, *wanted, self._name, *bounds))

    async def give(self, amounts: Amounts) -> None:
        """As `Purse.give`."""
        await self.book.run(self.place, _GROWN, *(-amounts.get(name, 0) for name in SHARED), self._name)

    @property
    def _name(self) -> str:
        return f"{self.place.tenant}{self.budget.name}"
