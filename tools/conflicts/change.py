"""An objective that yields and what is kept in, the least change of its number that would let it hold out."""

from __future__ import annotations

from collections.abc import Sequence

from ..types import Objective


def smallest_change(loser: Objective, kept: Sequence[Objective]) -> Objective | None:
    """The same objective with the least change of its number; None where no number can cure it."""
    return None
