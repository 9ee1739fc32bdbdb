"""SROC: typed objectives, settled conflicts, focused packets and verified answers over any chat model.

Everything a user needs is here; `create_sroc` is the way in.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .graphs.profile import Profile
    from .graphs.settings import Settings
    from .graphs.sroc import create_sroc
    from .tools.display.asked import Asked
    from .tools.errors import InputError, LimitReached, ModelError, SettingsError, SrocError, WeightsError
    from .tools.journal import inspect_history
    from .tools.record import Answer
    from .tools.specialists import Specialist
    from .tools.types import Limits, Objective

__all__ = [
    "Answer",
    "Asked",
    "InputError",
    "LimitReached",
    "Limits",
    "ModelError",
    "Objective",
    "Profile",
    "Settings",
    "SettingsError",
    "Specialist",
    "SrocError",
    "WeightsError",
    "create_sroc",
    "inspect_history",
]

_HOMES = {
    "Answer": ".tools.record",
    "Asked": ".tools.display.asked",
    "Limits": ".tools.types",
    "Objective": ".tools.types",
    "Profile": ".graphs.profile",
    "Settings": ".graphs.settings",
    "Specialist": ".tools.specialists",
    "create_sroc": ".graphs.sroc",
    "inspect_history": ".tools.journal",
}


def __getattr__(name: str) -> Any:
    """Import a name of the door when it is first used: importing `sroc` alone loads no framework."""
    if name not in __all__:
        raise AttributeError(f"module 'sroc' has no attribute {name!r}")
    value = getattr(import_module(_HOMES.get(name, ".tools.errors"), __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
