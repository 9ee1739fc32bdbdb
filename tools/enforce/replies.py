"""A reply to a letter, brought to the two names of the letter where only one of its ends is the other party's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..parties import Reply, confused, ends, is_of
from .edits import Edit

_ANYBODY = re.compile(r"\W*(?:dear|hi|hello|hey|good|hallo|guten|bonjour|hola|buen\w+)\b", re.I)


def rightly_named(check: Reply, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The one wrong end, where the other one is right; a salutation only where its first word fits anybody.

    Else the text is the other party's letter, which no exchange of names mends.
    """
    (saluted, signed), there = confused(check, text), ends(text)
    if saluted and is_of(there.signed, check.by, check.to) and _ANYBODY.match(saluted[0]):
        yield Edit(_named(text, saluted, check.to), f"addressed it to {check.to}")
    if signed and is_of(there.saluted, check.to, check.by):
        yield Edit(_named(text, signed, check.by), f"signed it as {check.by}")


def _named(text: str, match: re.Match[str], name: str) -> str:
    start, end = match.span("names")
    gap = " " if text[start : start + 1] == " " else ""
    return f"{text[:start]}{gap}{name}{text[end:]}"
