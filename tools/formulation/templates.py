"""A saved brief with {blanks} and what fills them in; the request out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..errors import InputError

_BLANK = re.compile(r"\{([^\W\d_][\w -]{0,40})(?:=([^{}\n]{0,300}))?\}")


def blanks(template: str) -> tuple[str, ...]:
    """The names of the blanks, each once, in order: "{topic}" and "{number of words=90}" are blanks."""
    return tuple(dict.fromkeys(match[1].strip() for match in _BLANK.finditer(template)))


def filled(template: str, values: Mapping[str, str]) -> str:
    """The template with every blank filled in, by its value or else by its default ("{tone=formal}").

    Raises:
        InputError: A blank has neither, or a value has no blank.
    """
    names, usual = blanks(template), defaults(template)
    given = {**usual, **{name: words for name, words in values.items() if words.strip()}}
    empty = [name for name in names if not given.get(name, "").strip()]
    strange = [name for name in values if name not in names]
    if empty:
        raise InputError(f"blank {empty[0]!r} is empty: give it as {empty[0].replace(' ', '-')}=WORDS.")
    if strange:
        known = ", ".join(names) or "none"
        raise InputError(f"{strange[0]!r} is no blank of this brief; its blanks are: {known}.")
    return _BLANK.sub(lambda match: given[match[1].strip()], template)


def defaults(template: str) -> dict[str, str]:
    """What fills a blank that nobody fills, by its name."""
    return {match[1].strip(): match[2].strip() for match in _BLANK.finditer(template) if (match[2] or "").strip()}


def with_blanks(text: str, details: Iterable[str]) -> str:
    """A text whose details ("Duration: one week") become blanks with these words as defaults."""
    for detail in details:
        label, colon, words = detail.partition(": ")
        name = label.casefold()
        blank = f"{label}: {{{name}={words}}}"
        if colon and _BLANK.fullmatch(f"{{{name}={words}}}") and f"{detail}." in text:
            text = text.replace(f"{detail}.", f"{blank}.")
    return text
