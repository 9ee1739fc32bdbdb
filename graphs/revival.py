"""A node's input as a checkpoint gave it back in; the same with our own values where it held plain data, out.

With LANGGRAPH_STRICT_MSGPACK a checkpointer rebuilds only types it was told of. The graph's own is told of ours; one
of a graph around it, or of LangGraph's server, is not, and gives dicts and lists.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter
from typing_extensions import get_type_hints

from .state import State, Work

S = TypeVar("S")
_OURS = ("brief", "settlement", "plan", "drafts", "reviews", "calls", "answer", "packets", "left")


@cache
def _adapters() -> Mapping[str, TypeAdapter[Any]]:
    """How each channel's plain data become its values."""
    hints = {**get_type_hints(State), **get_type_hints(Work)}
    return {name: TypeAdapter(hints[name]) for name in _OURS}


def revived(state: S) -> S:
    """The state with our own values; the same object where it has them, as it mostly does."""
    if not isinstance(state, Mapping):
        return state
    plain = [name for name in _OURS if _is_plain(name, state.get(name))]
    if not plain:
        return state
    return cast("S", {**state, **{name: _adapters()[name].validate_python(state[name]) for name in plain}})


def _is_plain(name: str, value: Any) -> bool:
    if name in ("drafts", "reviews", "calls"):
        return isinstance(value, Mapping) and any(isinstance(each, Mapping) for each in value.values())
    if name == "packets":
        return isinstance(value, list | tuple) and any(isinstance(each, Mapping) for each in value)
    return isinstance(value, Mapping)
