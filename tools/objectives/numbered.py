"""Words of an objective without a check in; whether they set a number that code did not read, out."""

from __future__ import annotations

from .amounts import bounds, quantity
from .compile import lexicons
from .lexicon import rx


def sets_a_number(words: str) -> bool:
    """Whether they compare a number of things ("no more than 7 verses")."""
    said = words.lower()
    for lex in lexicons():
        for match in rx(rf"{quantity(lex)} [^\W\d_]{{3,}}").finditer(said):
            found = bounds(match, lex, said[: match.start()][-90:], said[match.end() :][:40])
            if found is not None and not found.plain:
                return True
    return False
