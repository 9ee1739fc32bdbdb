"""A reply to a letter, brought to the two names of the letter where only one of its ends is the other party's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..parties import Reply, confused
from .edits import Edit

_ANYBODY = re.compile(r"\W*(?:dear|hi|hello|hey|good|hallo|guten|bonjour|hola|buen\w+)\b", re.I)


def rightly_named(check: Reply, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The one wrong end, a salutation only where its first word fits anybody.

    Where both are wrong the text is the other party's letter, which no exchange of names mends.
    """
    saluted, signed = confused(check, text)
    if (saluted is None) == (signed is None) or (saluted and not _ANYBODY.match(saluted[0])):
        return
    match, name = (saluted, check.to) if saluted else (signed, check.by)
    if match is not None:
        start, end = match.span("names")
        gap = " " if text[start : start + 1] == " " else ""
        note = f"addressed it to {name}" if saluted else f"signed it as {name}"
        yield Edit(f"{text[:start]}{gap}{name}{text[end:]}", note)
