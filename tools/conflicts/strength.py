"""An objective in; how strong it stands among others, by authority first and then by what a caller puts first, out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from ..checks import Occurs, Position
from ..types import AUTHORITIES, HARDNESSES, Objective

Yardstick = Literal["priority", "hardness", "specificity"]
Precedence = tuple[Yardstick, ...]
"""What decides among wishes of equal authority, the first first; where all are equal the one said later wins."""
PRECEDENCE: Precedence = ("priority", "hardness", "specificity")
Rank = tuple[int, ...]
"""Smaller is stronger; compared place by place, authority first."""
_PARTS = frozenset({"title", "postscript"})


def rank(objective: Objective, precedence: Precedence = PRECEDENCE) -> Rank:
    """Authority, then the yardsticks in their order."""
    return AUTHORITIES.index(objective.authority), *(_MEASURES[name](objective) for name in precedence)


def specificity(objective: Objective) -> int:
    """How narrowly the words bind the answer, 0 to 3: the exception beats the rule (lex specialis).

    0 what only a judge can tell; 1 the whole answer, or a character anywhere in it; 2 a part, or one word; 3 one
    place, or one phrase.
    """
    check = objective.check
    if check is None:
        return 0
    if isinstance(check, Position):
        return 2 if check.index is None and check.unit != "text" else 3
    if isinstance(check, Occurs) and check.scope in ("word", "phrase"):
        return 3 if " " in check.term.strip() else 2
    return 2 if check.kind in _PARTS else 1


def _priority(objective: Objective) -> int:
    return -objective.priority


def _hardness(objective: Objective) -> int:
    return HARDNESSES.index(objective.hardness)


def _specificity(objective: Objective) -> int:
    return -specificity(objective)


_MEASURES: dict[Yardstick, Callable[[Objective], int]] = {
    "priority": _priority,
    "hardness": _hardness,
    "specificity": _specificity,
}
