"""What a caller passes to the graph in; the same out, or one sentence that says what is wrong, before anything runs.

Within another graph its state, context and config are its own, and what they hold besides is no mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from typing import Any

from langchain_core.messages import convert_to_messages
from langchain_core.runnables import RunnableConfig
from langgraph.config import get_config
from langgraph.runtime import get_runtime
from langgraph.types import Command
from pydantic import BaseModel

from ..tools.errors import InputError, SettingsError
from .chain import entry
from .intake import documents_of, objectives_of
from .settings import Settings, nearest
from .state import Input

_COMMON = frozenset({"user", "models", "note", "secrets", "parallel"})
"""Settings whose names mean something else in many a program."""
_OURS = frozenset(Settings.model_fields) - _COMMON
_BOUNDS = frozenset({"limits", "budget", "max_rounds", "interactive", "canaries"})
"""Those that a config, which a run shares with much else, surely means for us."""
_DOCUMENTS = frozenset({"context", "docs", "document", "sources", "files"})
"""What documents are called elsewhere."""


def asked(given: Any) -> Any:
    """What the graph takes; what it cannot take is told before anything runs.

    Raises:
        InputError: It is no request, or one of its messages has no known role or content.
    """
    if given is None or isinstance(given, Command | BaseModel) or is_dataclass(given):
        return given
    if not isinstance(given, Mapping):
        return asked(entry(given))
    if not within():
        _spelt(given)
    given = {key: value for key, value in given.items() if key != "messages" or value is not None}
    said = given.get("messages") or []
    try:
        convert_to_messages(said if isinstance(said, list | tuple) else [said])
    except (ValueError, TypeError, NotImplementedError) as error:
        raise InputError(
            f"messages: {str(said)[:80]} cannot be read ({type(error).__name__}); each is a message of LangChain's, a "
            "pair (role, text), or a mapping with `role` and `content`, its role user, assistant or system."
        ) from error
    parts: dict[str, Callable[[Any], list[Any]]] = {"documents": documents_of, "objectives": objectives_of}
    return {**given, **{key: read(given[key]) for key, read in parts.items() if given.get(key) is not None}}


def settled(context: Any, config: RunnableConfig | None) -> None:
    """Check that settings stand where they are read: in a context that can hold some, and nowhere else.

    Raises:
        SettingsError: The context holds none, or the config does.
    """
    if isinstance(context, str | bytes | int | float | list | tuple | set):
        raise SettingsError(f"context={context!r:.80} is none: pass a mapping of settings by name, or Settings(...).")
    own = (config or {}).get("configurable", {}).keys() & _BOUNDS
    left = sorted(own - context.keys() if isinstance(context, Mapping) else own)  # LangGraph's server mirrors them
    if left and not within():
        raise SettingsError(
            f"config configurable {left[0]!r} is a setting: the graph reads it from context={{{left[0]!r}: ...}}."
        )


def context_of(given: Any) -> Any:
    """The run's settings as the caller passed them; where there are none, the context of the graph around it."""
    if given is not None or not within() or "configurable" not in get_config():
        return given
    return getattr(get_runtime(), "context", None)


def within() -> bool:
    """Whether another graph's node calls."""
    try:
        get_config()
    except RuntimeError:
        return False
    return True


def _spelt(given: Mapping[str, Any]) -> None:
    """A key that is none of the graph's would be left out without a word; one that was surely meant is told."""
    known = [*Input.__annotations__]
    for key in given:
        near = "documents" if key in _DOCUMENTS and given[key] else nearest(key, known, 0.85)
        if near and near not in given:
            raise InputError(f"{key!r} is no part of a request: did you mean {near!r}? It takes {', '.join(known)}.")
        if key in _OURS:
            raise InputError(f"{key!r} is a setting, no part of a request: pass it as context={{{key!r}: ...}}.")
    if given and not given.keys() & set(known):
        raise InputError(f"{', '.join(map(repr, given))}: no part of a request; it takes {', '.join(known)}.")
