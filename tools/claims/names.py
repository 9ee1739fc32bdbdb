"""Names and quotations: a statement in, what must stand in its passage word for word out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..context.words import STOP_WORDS
from .units import DAYS, MONTHS, NUMBER_WORDS

_QUOTATION = re.compile(r"“([^“”]{3,400})”|\"([^\"\n]{3,400})\"|«\s?([^«»]{3,400}?)\s?»|„([^„“”]{3,400})[“”]")
_IDENTIFIER = re.compile(r"[A-Z]{2,}|[A-Za-z]*\d[\w]*[A-Za-z][\w]*|[A-Za-z]+[\w]*\d[\w]*")
_TITLES = frozenset(
    ["mr", "mrs", "ms", "dr", "prof", "herr", "frau", "madame", "monsieur", "señor", "señora", "sir", "lady", "saint"]
)
_COMMON_WORDS = """
    i section chapter table figure note however according abschnitt
    kapitel tabelle chapitre tableau capítulo tabla article artikel
"""
_COMMON = frozenset(_COMMON_WORDS.split())


class Name(NamedTuple):
    """A proper name, or a designation such as "XR-200"."""

    words: tuple[str, ...]
    """Each in small letters."""
    start: int
    end: int
    text: str
    certain: bool
    """False where the words may be ordinary ones, written with a capital for another reason."""


class Quotation(NamedTuple):
    """Words that the text says are another's."""

    start: int
    end: int
    text: str
    """Without the marks."""


def names(
    text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], language: str, known: Collection[str] = ()
) -> tuple[Name, ...]:
    """The names in a statement: runs of words with a capital, days of the week, designations with digits.

    A single word that opens the statement is uncertain, and so is a single one in German, where nouns have capitals.

    Args:
        text: The statement.
        words: Its words in small letters.
        spans: Where they stand.
        language: Its language's code.
        known: Words that are no name where they open a sentence, such as "some".
    """
    runs = [
        (first + _opens(text, spans[first][0]) * (words[first] in known), last)
        for first, last in _runs(text, words, spans)
    ]
    runs = [(first, last) for first, last in runs if first <= last]
    return tuple(_name(text, words, spans, first, last, language) for first, last in runs)


def _runs(text: str, words: Sequence[str], spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    run: list[int] = []
    for at, (start, end) in enumerate(spans):
        if not run and text[start].islower() and words[at].isalpha() and words[at] not in DAYS:
            continue
        between = text[spans[at - 1][1] : start] if run else ""
        joined = between in (" ", "-", "\u00a0", " & ", ". ")
        named = _named(text[start:end], words[at]) or (between == "-" and text[start:end].isdigit())
        if run and not (named and joined):
            yield run[0], run[-1]
            run = []
        if named:
            run.append(at)
    if run:
        yield run[0], run[-1]


def _named(written: str, word: str) -> bool:
    if word in DAYS:
        return True
    if written.isalpha() and not written[0].isupper():
        return False
    if word in MONTHS or word in STOP_WORDS or word in NUMBER_WORDS:
        return False
    if _IDENTIFIER.fullmatch(written):
        return not written.isdigit()
    return written[0].isupper() and len(written) > 1 and word not in _COMMON


def _name(
    text: str, words: Sequence[str], spans: Sequence[tuple[int, int]], first: int, last: int, language: str
) -> Name:
    start, end = spans[first][0], spans[last][1]
    opens = _opens(text, start)
    single = first == last
    written = text[start:end]
    sure = bool(_IDENTIFIER.fullmatch(written)) or words[first] in DAYS or words[first] in _TITLES
    certain = sure or not (single and (opens or language == "de"))
    return Name(tuple(words[first : last + 1]), start, end, written, certain)


def _opens(text: str, start: int) -> bool:
    """Whether a word opens the statement or a sentence within it."""
    before = text[:start]
    return not before.strip("“\"«„' *_([-•\t\n") or before.rstrip()[-1:] in (".", ":", ";", "!", "?", "|")


def quotations(text: str) -> tuple[Quotation, ...]:
    """What stands between quotation marks, three words or more."""
    found = []
    for match in _QUOTATION.finditer(text):
        said = next(group for group in match.groups() if group is not None)
        if len(said.split()) >= 3:
            found.append(Quotation(match.start(), match.end(), said))
    return tuple(found)


@lru_cache(maxsize=256)
def flat(text: str) -> str:
    """A text as quotations are compared: small letters, plain marks, single blanks, nothing but words and marks."""
    text = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.sub(r"[*_`“”„«»\"'’‘]", "", text).replace("–", "-").replace("—", "-").split())
