"""Sections that are to stand under given headings: the check, and where the headings stand in a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from pydantic import Field

from .values import Value

Span = tuple[int, int]


class Headed(Value):
    """The text has a section under each of these headings, in this order."""

    kind: Literal["headed"] = "headed"
    names: tuple[str, ...] = Field(min_length=1)


_BEFORE = r"^[ \t]{0,3}(?:[#>*_+-]{1,6}[ \t]*){0,3}(?:\(?(?:\d{1,2}|[IVX]{1,4})[.):]?[ \t]+)?[*_\"“]{0,3}"
_BEHIND = r"[*_\"”]{0,3}[ \t]*(?:\([^)\n]*\))?(?::|[–—-][ \t]|[*_ \t]*$)"


@lru_cache(maxsize=256)
def headings(text: str, names: tuple[str, ...]) -> tuple[Span | None, ...]:
    """For each name the first line that is its heading: alone, numbered, marked, or with text behind a colon.

    A span holds the name and the marks before it: ("## Risks", "**2. Risks**", "Risks: none").
    """
    found = list[Span | None]()
    for name in names:
        words = r"\s+".join(map(re.escape, name.split()))
        match = re.search(rf"{_BEFORE}{words}{_BEHIND}", text, re.I | re.M)
        found.append(match.span() if match else None)
    return tuple(found)
