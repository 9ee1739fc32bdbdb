"""A saved brief with {blanks} and what fills them in; the request out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..errors import InputError

_BLANK = re.compile(r"\{([^\W\d_][\w -]{0,40})\}")


def blanks(template: str) -> tuple[str, ...]:
    """The names of the blanks, each once, in order: "{topic}" and "{number of words}" are blanks."""
    return tuple(dict.fromkeys(match[1].strip() for match in _BLANK.finditer(template)))


def filled(template: str, values: Mapping[str, str]) -> str:
    """The template with every blank filled in.

    Raises:
        InputError: A blank has no value, or a value has no blank.
    """
    names = blanks(template)
    empty = [name for name in names if not values.get(name, "").strip()]
    strange = [name for name in values if name not in names]
    if empty:
        raise InputError(f"blank {empty[0]!r} is empty: give it as {empty[0].replace(' ', '-')}=WORDS.")
    if strange:
        known = ", ".join(names) or "none"
        raise InputError(f"{strange[0]!r} is no blank of this brief; its blanks are: {known}.")
    return _BLANK.sub(lambda match: values[match[1].strip()], template)
