"""A saved state in; the same in today's form out, or one sentence that says why it cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from pydantic import ValidationError

from ...tools.errors import InputError
from ...tools.record import Answer
from ...tools.types import Brief, Plan, Settlement
from ..revival import revived

FORM = 1
"""Of the state that this SROC writes; raised with a migration whenever an older state needs one to be read."""
Migration = Callable[[dict[str, Any]], dict[str, Any]]


def _stamped(values: dict[str, Any]) -> dict[str, Any]:
    """0 to 1: only the stamp was new."""
    return values


MIGRATIONS: Sequence[Migration] = (_stamped,)
"""The one at N brings a state of form N to form N + 1."""
_KINDS: Mapping[str, type] = {"brief": Brief, "settlement": Settlement, "plan": Plan, "answer": Answer}


def readable(
    values: Mapping[str, Any], thread_id: str | None, migrations: Sequence[Migration] = MIGRATIONS
) -> dict[str, Any]:
    """The channels of a checkpoint in today's form.

    Args:
        values: The channels as they were saved; those of another graph are left alone.
        thread_id: Where they were saved.
        migrations: From each form to the next.

    Raises:
        InputError: They were saved by a newer SROC, or by a checkpointer that may not load SROC's types.
    """
    own = dict(values)
    form, newest = own.get("form", 0), len(migrations)
    if "brief" not in own:
        return own
    if form > newest:
        raise InputError(
            f"thread {thread_id!r}: a newer SROC saved it (form {form}; this one reads up to {newest}); "
            "upgrade SROC, or begin another thread."
        )
    with suppress(ValidationError):  # said below
        own = revived(own)
    for name, kind in _KINDS.items():
        if name in own and not isinstance(own[name], kind | None):
            raise InputError(
                f"thread {thread_id!r}: its {name} came back as {type(own[name]).__name__}; the checkpointer's "
                "serializer must be allowed to load SROC's types, or another SROC saved it: begin another thread."
            )
    for migration in migrations[form:]:
        own = migration(own)
    return {**own, "form": newest}
