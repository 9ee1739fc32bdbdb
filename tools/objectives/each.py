"""A sentence and what was found in it in; terms that are wanted "in every sentence" counted there, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ..checks import Occurs, Unit
from .amounts import number
from .clauses import Found, Sentence
from .lexicon import Lexicon, rx

_UNITS: tuple[Unit, ...] = ("sentences", "paragraphs", "lines", "bullets", "sections")
_BEFORE = 70
"""Characters before the term in which its part is named."""


def in_each(sentence: Sentence, found: Found) -> Found:
    """The same; where the words say so, the term is counted in each sentence, paragraph, line, bullet or section."""
    check = found.check
    if not isinstance(check, Occurs) or (check.maximum == 0 and not check.minimum):
        return found  # what is nowhere in the text is in no part of it
    start, end = found.start - sentence.start, found.end - sentence.start
    place = next(_places(sentence, start, end), None)
    if place is None:
        return found
    unit, first, last = place
    return replace(
        found,
        check=check.model_copy(update={"per": unit}),
        start=sentence.start + min(start, first),
        end=sentence.start + max(end, last),
    )


def _places(sentence: Sentence, start: int, end: int) -> Iterator[tuple[Unit, int, int]]:
    """The part that is named before, within or after the words found, and where its own words stand."""
    view, near = sentence.view, max(0, start - _BEFORE)
    for unit in _UNITS:
        before, within, after = _patterns(sentence.lexicon, unit)
        if match := before.search(view[near:start]):
            yield unit, near + match.start(), end
        elif match := within.search(view[start:end]):
            yield unit, start, end
        elif match := after.match(view[end:]):
            yield unit, start, end + match.end()


@cache
def _patterns(lex: Lexicon, unit: Unit) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    noun = rf"(?:{lex.units.get(unit, '(?!)')})"
    each = rf"\b{lex.each}(?: (?:single|of the|\d{{1,2}}|{number(lex)}|des|der|de l[oa]s)){{0,3}} {noun}(?![\w-])"
    between = r"(?:,? (?!(?:and|but|et|mais|und|aber|y|pero)\b)[\w'-]+){0,4},? ?"
    return (
        rx(rf"(?:\b(?:in|within|dans|im|en) )?{each}{between}$"),
        rx(each),
        rx(lex.per.replace("{unit}", noun) + r"(?![\w-])"),
    )
