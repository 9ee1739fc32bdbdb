"""A text in, its sentences out, as places in it: by terminators, abbreviations, decimals, initials and list items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .blocks import Span, blocks

_END = re.compile(r"(?<![.!?])(?:[.!?]+|…)[\"'”’»)\]*_]*(?=\s|$)|[。！？]+[」』”]*")
_WORD_BEFORE = re.compile(r"[^\s(\[\"“„«'*_]+$")
_MONTHS = r"Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert"
ORDINAL = re.compile(rf"\s+(?:{_MONTHS})\b")
"""What follows the full stop of a German ordinal: "am 31. Dezember"."""
_TITLES = (
    "mr mrs ms dr prof st jr gen col sgt capt lt rev hon vs fig figs eq inc ltd corp dept est approx e.g i.e cf ed eds"
    " mt bzw evtl ggf inkl vgl bsp mio mrd m mm mme mlle mgr p.ex env sra srta dra ud uds p.ej aprox gral z.b d.h u.a"
)
_BEFORE_NUMBERS = (
    "no nos nr vol ch sec p pp art chap cap pág págs núm abs tel ca av jan feb mar apr jun jul aug sep sept oct nov dec"
)
_SHORT = frozenset(_TITLES.split())
"""English, German, French and Spanish abbreviations, without their last full stop."""
_SHORT_BEFORE_NUMBERS = frozenset(_BEFORE_NUMBERS.split())


@lru_cache(maxsize=512)
def sentences(text: str, *, lenient: bool = False) -> tuple[Span, ...]:
    """The sentences, in order, without the blanks around them.

    Strictly, a list item or paragraph without a full stop is a sentence, and headings, tables and code are none.
    Leniently, only terminators divide the text, whatever its blocks are, also before a small letter.
    """
    code = [(b.start, b.end) for b in blocks(text) if b.kind == "code"]
    small = lenient or text == text.lower()
    if lenient:
        stretches = list(_between(code, len(text)))
    else:
        stretches = [(b.body, b.end) for b in blocks(text) if b.kind in ("paragraph", "bullet", "numbered")]
    return tuple(span for start, end in stretches for span in _split(text, start, end, small))


def _between(spans: list[Span], length: int) -> Iterator[Span]:
    start = 0
    for left, right in spans:
        yield start, left
        start = right
    yield start, length


def _split(text: str, start: int, end: int, small: bool) -> Iterator[Span]:
    for match in _END.finditer(text, start, end):
        if match.end() < end and not _closes(text, start, match, small):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    if any(c.isalnum() for c in piece):
        left = start + len(piece) - len(piece.lstrip())
        yield left, start + len(piece.rstrip())


def _closes(text: str, start: int, match: re.Match[str], small: bool) -> bool:
    """Whether a terminator with text after it ends the sentence that began at `start`."""
    after = text[match.end() : match.end() + 40].lstrip(" \t\r\n\"'“„«([*_")
    stop = match.group()[0]
    if after[:1].islower() and (not small or match.group()[:2] == ".."):
        return False
    if stop != "." or len(match.group().strip("\"'”’»)]*_")) > 1:
        return True
    word = _WORD_BEFORE.search(text, max(start, match.start() - 24), match.start())
    return word is None or not _short(word.group(), text, start, match)


def _short(word: str, text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the full stop belongs to the word: an abbreviation, an initial, a list number, an ordinal."""
    if word.casefold() in _SHORT or (len(word) == 1 and word.isupper() and word != "I"):
        return True
    if word.isdigit() and len(word) < 3:
        return not text[start : match.start() - len(word)].strip() or ORDINAL.match(text, match.end()) is not None
    if word.casefold() in _SHORT_BEFORE_NUMBERS:
        return text[match.end() : match.end() + 3].lstrip()[:1].isdigit()
    return "." in word.strip(".") and all(len(part) == 1 and part.isalpha() for part in word.split("."))
