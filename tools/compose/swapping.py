"""A word too many where no sentence holds it, in keys, tables or code: another word in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ..checks import Occurs
from ..sentences import sentences
from ..verify.counts import QUOTES, occurrences, term_pattern
from .parts import Part, lines

_QUOTED = re.compile(r"[\"“'*]([^\"”'*\n]+)[\"”'*]")
_LONGEST = 3
"""Words of what stands in for a term."""


def swapped(check: Occurs, text: str) -> Iterator[Part]:
    """One part: a word that says the same, put wherever the term stands."""
    if check.maximum is None or check.scope in ("letter", "character"):
        return
    within = sum(occurrences(check, text[a:b]).strict for a, b in sentences(text))
    if occurrences(check, text).strict > max(check.maximum, within):
        wanted = f"Which other word says the same as “{check.term}”? Reply with that one word, in the same language."
        place = partial(_put, term=check.term)
        yield Part(wanted, partial(_word, term=check.term), place, f"put another word for “{check.term}”", 8, "nothing")


def _word(reply: str, *, term: str) -> list[str]:
    """The word alone, or the last one that the first line quotes; never the term again."""
    first = (lines(reply) or [""])[0]
    said = first.strip(" .!\"'“”*") if len(first.split()) <= _LONGEST else ["", *_QUOTED.findall(first)][-1]
    good = 0 < len(said.split()) <= _LONGEST and not term_pattern(term, inside=True).search(said)
    return [said.lower()] if good else []


def _put(text: str, piece: str, *, term: str) -> Iterator[str]:
    """In the case of what it replaces."""
    pieces, at = list[str](), 0
    for match in term_pattern(term).finditer(text.translate(QUOTES)):
        old = text[match.start() : match.end()]
        new = piece.upper() if old.isupper() else piece.capitalize() if old[:1].isupper() else piece
        pieces += [text[at : match.start()], new]
        at = match.end()
    yield "".join([*pieces, text[at:]])
