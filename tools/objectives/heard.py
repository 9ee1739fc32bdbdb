"""A text in; which of the languages that are read it is in, by the words that give them away, out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice

from ..language import detect
from .lexicon import Lexicon, rx
from .spelling import respelled

_START = 600
"""Characters by which a text's language is told."""
_AHEAD = 2
"""What that counts, in words."""
_ENOUGH = 200
"""Words that tell the language apart."""


@cache
def lexicons() -> tuple[Lexicon, ...]:
    """The languages that are read, loaded when first needed."""
    from .english import ENGLISH
    from .french import FRENCH
    from .german import GERMAN
    from .spanish import SPANISH

    return (ENGLISH, FRENCH, GERMAN, SPANISH)


def hinted_in(text: str) -> dict[Lexicon, int]:
    """How many words give each language away; the one that the text as a whole is in is ahead."""
    view, known = respelled(text.lower()), detect(text[:_START])
    found = {lex: hints(lex, view) for lex in lexicons()}
    return {lex: n + _AHEAD * (lex.code == known) for lex, n in found.items()}


def hints(lexicon: Lexicon, view: str) -> int:
    """How many words of a view give the language away."""
    return sum(1 for _ in islice(rx(lexicon.hints).finditer(view), _ENOUGH))


def is_in(lexicon: Lexicon, view: str, spoken: Sequence[Lexicon], *, mostly: bool) -> bool:
    """Whether a sentence is in the language; one that nothing gives away is in the message's main one."""
    own, most = hints(lexicon, view), max(hints(lex, view) for lex in spoken)
    return mostly if not most else own == most or (mostly and 0 < most - own < _AHEAD and own > 0)
