"""The score card: requests from a file in, the same items through several arms, quality and spend of each out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..graphs.traces import offline_client
    from .feedback import send_feedback, verdicts
    from .order import Order
    from .run import score_card

__all__ = ["Order", "offline_client", "score_card", "send_feedback", "verdicts"]

_HOMES = {"Order": ".order", "offline_client": "..graphs.traces", "send_feedback": ".feedback", "verdicts": ".feedback"}


def __getattr__(name: str) -> Any:
    """Import a name when it is first used: the score card loads the frameworks."""
    if name not in __all__:
        raise AttributeError(f"module 'sroc.evaluation' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, ".run"), __name__), name)
