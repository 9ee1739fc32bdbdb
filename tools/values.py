"""`Value`: the frozen pydantic class that every word of SROC is written in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Self

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value: compared by content, hashable where its fields are, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    def model_post_init(self, context: Any, /) -> None:  # noqa: ARG002
        """The names of its given fields are kept once for all: a set of them takes more room than most values."""
        object.__setattr__(self, "__pydantic_fields_set__", _kept(frozenset(self.model_fields_set)))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """As pydantic's."""
        copied = super().model_copy(update=update, deep=deep)
        copied.model_post_init(None)
        return copied


@lru_cache(maxsize=4096)
def _kept(names: frozenset[str]) -> set[str]:
    return set(names)
