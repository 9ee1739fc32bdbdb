"""A text in, how easy it reads out, by published formulas: points of reading ease and the school grade in English.

Flesch (1948) for English, Kandel and Moles (1958) for French, Amstad (1978) for German, Fernández Huerta (1959, words
per sentence as corrected by Law, 2011) for Spanish; the grade is Kincaid et al. (1975). All rest on words per sentence
and syllables per word; syllables are counted by groups of vowels, which is right for about nine words in ten.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from .language import detect
from .sentences import sentences

MARGIN_POINTS, MARGIN_GRADES = 10, 2
"""What the formulas are unsure by."""
LEAST_WORDS = 60
"""Below this many words nothing is said: the formulas were made on samples of 100."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouyàâáäéèêëíîïóôöúùûüœæ]+")
_SILENT = {
    "en": re.compile(r"(?<![aeiouyl])es?$|(?<=[aeiouy]l)es?$|(?<![aeioutdy])ed$"),
    "fr": re.compile(r"(?<![aeiouyéèê])es?$"),
}
"""Endings that are written and not spoken; kept after a sibilant by `_SPOKEN`."""
_SPOKEN = re.compile(r"(?:s|x|z|ch|sh|[cg])es$")
_HIATUS = re.compile(r"[aeoáéó](?=[aeoáéóíú])|[íú](?=[aeoáéó])")
_FORMULAS: Mapping[str, tuple[float, float, float]] = {
    "en": (206.835, 1.015, 84.6),
    "fr": (207.0, 1.015, 73.6),
    "de": (180.0, 1.0, 58.5),
    "es": (206.84, 1.02, 60.0),
}
"""Points, less so many for each word per sentence and so many for each syllable per word."""


class Ease(NamedTuple):
    """How easy a text reads."""

    language: str
    """ISO 639-1 code of the formula."""
    points: float
    """Reading ease: about 100 very easy, 60 to 70 plain, under 30 very hard."""
    grade: float | None
    """US school grade; English only."""


@lru_cache(maxsize=128)
def ease(text: str, *, lenient: bool = False) -> Ease | None:
    """How easy the text reads; None under 60 words, in a language without formula, or where that is not certain.

    `lenient` divides sentences by terminators alone.
    """
    words = _WORD.findall(text)
    code = detect(text) if len(words) >= LEAST_WORDS else None
    if code is None or code not in _FORMULAS:
        return None
    length = len(words) / max(1, len(sentences(text, lenient=lenient)))
    spoken = sum(syllables(word, code) for word in words) / len(words)
    start, per_word, per_syllable = _FORMULAS[code]
    grade = 0.39 * length + 11.8 * spoken - 15.59 if code == "en" else None
    return Ease(code, start - per_word * length - per_syllable * spoken, grade)


def syllables(word: str, language: str) -> int:
    """About how many syllables the word has, at least 1; language is en, fr, de or es."""
    small = word.casefold().replace("ß", "ss")
    number = len(_VOWELS.findall(small))
    silent = _SILENT.get(language)
    if silent and silent.search(small) and not (language == "en" and _SPOKEN.search(small)):
        number -= 1
    if language == "es":
        number += len(_HIATUS.findall(small))
    return max(1, number)
