"""A checkpointer in; the same, which loads SROC's types and what its owner allows, and no other class, out.

By default LangGraph imports and builds any class that a checkpoint names, so that whoever can write to the database can
run code (CVE-2026-28277).
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from langchain_core.documents import Document
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.checkpoint.serde.encrypted import EncryptedSerializer
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer

from ...tools.values import Value
from .. import state as _state  # so that every class a state can hold is there
from .tenants import TenantSaver

_HOME = _state.__name__.removesuffix("graphs.state")


def allowed() -> set[tuple[str, ...]]:
    """Module and name of every class that SROC saves."""
    own = {(kind.__module__, kind.__name__) for kind in _below(Value) if kind.__module__.startswith(_HOME)}
    return own | {(Document.__module__, Document.__name__)}


def _below(kind: type[Value]) -> Iterator[type[Value]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)


def strict_saver(saver: BaseCheckpointSaver[Any]) -> BaseCheckpointSaver[Any]:
    """The saver on the same database, with a strict serializer; one of its owner's own making stays as it is.

    LANGGRAPH_STRICT_MSGPACK=true makes every saver strict.
    """
    if isinstance(saver, TenantSaver):
        return TenantSaver(strict_saver(saver.saver), saver.tenant)
    if not type(saver).__module__.startswith("langgraph.checkpoint."):
        return saver
    clone = copy.copy(saver)
    clone.serde = strict(saver.serde)
    return clone


def strict(serde: Any) -> Any:
    """A serializer that loads our classes, and those that its owner named; one of another kind stays as it is."""
    if isinstance(serde, EncryptedSerializer):
        return EncryptedSerializer(serde.cipher, strict(serde.serde))
    if not isinstance(serde, JsonPlusSerializer):
        return serde
    named = serde.with_msgpack_allowlist(allowed())
    # One that loads everything has nothing to add to.
    return JsonPlusSerializer(allowed_msgpack_modules=allowed()) if named is serde else named
