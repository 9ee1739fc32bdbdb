"""A model's endpoint and name in, what this process learnt about it out."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tokens import Meter


def _new_meter() -> Meter:
    from .tokens import Meter

    return Meter()


@dataclass
class Memory:
    """What was learnt about one model at one endpoint, while this process lives."""

    meter: Meter = field(default_factory=_new_meter)
    refused: set[str] = field(default_factory=set)
    """Reply formats and parameters that the endpoint refused."""
    deaf: bool = False
    """Whether it gave a longer reply than it was asked for."""
    keeps: bool = False
    """Whether it is known to end a reply at the bound that it was given."""
    ends: bool | None = None
    """Whether its streams say that they are at their end; None where that is not known."""
    tells: bool | None = None
    """Whether it told how likely the words of a closed question were; None where none was asked yet."""
    judges: str | None = None
    """Why what it says as a judge does not count, empty where it does; None where it was not tried."""
    window: int | None = None
    """The window that the endpoint told when it refused a prompt as too large."""


_memories: dict[tuple[str, str], Memory] = {}
_lock = threading.Lock()


def remembered(endpoint: str, name: str, *, keeps: bool = False) -> Memory:
    """The one memory of a model at an endpoint.

    Args:
        endpoint: The address.
        name: The model's.
        keeps: Whether it is known to keep to bounds, where this is the first time.
    """
    with _lock:
        return _memories.setdefault((endpoint, name), Memory(keeps=keeps))
