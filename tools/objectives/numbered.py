"""Words of an objective without a check in; whether, and where, they set a number that code did not read, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .amounts import bounds, quantity
from .heard import lexicons
from .lexicon import Lexicon, rx

_OF_OTHERS = r"\b(?:who|whose|that|which|qui|que|dont|die|der|das|welche|cuy[oa]s?)(?: [\w'’-]+){0,2} $"
"""What makes the number one of things told of ("files that have more than 5 lines")."""

_LONGEST = 400
"""Characters of a clause that is looked at."""


def sets_a_number(words: str) -> bool:
    """Whether they compare a number of things ("no more than 7 verses")."""
    return any(True for lex in lexicons() for _ in _compared(words.lower(), lex, r"[^\W\d_]{3,}"))


def limits(words: str) -> tuple[tuple[int, int], ...]:
    """Where they compare a number of words, sentences or other parts of a text, each place once."""
    said = words.lower()
    if "?" in said or len(said) > _LONGEST or not _parts().search(said):
        return ()
    places: list[tuple[int, int]] = []
    for lex in lexicons():
        for start, end in _compared(said, lex, rf"(?:{'|'.join(lex.units.values())})\b"):
            if not rx(_OF_OTHERS).search(said[:start][-60:]) and not any(a < end and start < b for a, b in places):
                places.append((start, end))
    return tuple(sorted(places))


@cache
def _parts() -> re.Pattern[str]:
    return rx(rf"\b(?:{'|'.join(words for lex in lexicons() for words in lex.units.values())})(?!\w)")


def _compared(said: str, lex: Lexicon, thing: str) -> Iterator[tuple[int, int]]:
    for match in rx(rf"{quantity(lex)} {thing}").finditer(said):
        found = bounds(match, lex, said[: match.start()][-90:], said[match.end() :][:40])
        if found is not None and not found.plain:
            yield match.span()
