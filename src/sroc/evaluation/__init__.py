"""The score card: requests from a file in, the same items through several arms, quality and spend of each out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .run import Order, score_card

__all__ = ["Order", "score_card"]


def __getattr__(name: str) -> Any:
    """Import the score card when it is first used: it loads the frameworks."""
    if name not in __all__:
        raise AttributeError(f"module 'sroc.evaluation' has no attribute {name!r}")
    from . import run

    return getattr(run, name)
