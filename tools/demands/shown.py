"""A wish and a text in; the sentence of the text that speaks of what the wish names, out."""

from __future__ import annotations

from ..sentences import sentences
from .stems import akin, distinct, stems

_LONGEST = 160
"""Characters of a sentence that is shown."""


def shown(wish: str, text: str) -> str:
    """The sentence that shares most stems with the wish; empty where none shares any that tells something."""
    wanted = distinct(stems(wish))
    best, most = "", 0
    for start, end in sentences(text) if wanted else ():
        own = stems(text[start:end])
        shared = sum(any(akin(one, other) for other in own) for one in wanted)
        if shared > most:
            best, most = text[start:end], shared
    return " ".join(best.split())[:_LONGEST]
