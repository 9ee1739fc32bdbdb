"""A text in, its sentences out, as places in it: by terminators, abbreviations, decimals, initials and list items.

An answer is read by its blocks (`sentences`), a document by its lines (`ends`, `spans`), in linear time whatever it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from .blocks import Span, blocks

# No repetition may start at more than one place of a run: "!!!!" and long gaps must stay linear.
_STOP = r"(?<![.!?])(?:[.!?]+|…)[\"'”’»)\]*_]*(?=\s|$)|[。！？]+[」』”’）]*"
_END = re.compile(_STOP)
_END_OR_LINE = re.compile(rf"(?P<stop>{_STOP})[^\S\n]*|\n(?:[^\S\n]*\n)*")
_MARKER = re.compile(r"(?:[-*+•>]|#{1,6}|\d{1,3}[.)])[^\S\n]+")
_ROW = re.compile(r"[\t|]|,[^\s\d]")
_WRAPPED = 40
"""Characters: a line shorter than this was ended on purpose, not wrapped."""
_WORD_BEFORE = re.compile(r"[^\s(\[\"“„«'*_]+$")
_LONGEST_WORD = 24
_MONTHS = r"Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert"
_ORDINAL = re.compile(rf"\s+(?:{_MONTHS})\b")
"""What follows the full stop of a German ordinal: "am 31. Dezember"."""
_TITLES = (
    "mr mrs ms dr prof st jr gen col sgt capt lt rev hon vs fig figs eq inc ltd corp dept est approx e.g i.e cf ed eds"
    " mt bzw evtl ggf inkl vgl bsp mio mrd m mm mme mlle mgr p.ex env resp sra srta dra ud uds p.ej aprox gral"
    " z.b d.h u.a"
)
_BEFORE_NUMBERS = (
    "no nos nr min max vol ch sec p pp art chap cap pág págs núm abs tel ca av"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
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


def ends(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, bool]]:
    """Yield each offset in `text[start:end]` where a sentence is over, and whether a line is over too, in order.

    A line that was merely wrapped goes on in the next one.
    """
    end = len(text) if end is None else end
    begin, small = start, text[start:end] == text[start:end].lower()
    for match in _END_OR_LINE.finditer(text, start, end):
        if match["stop"] is None:
            if not _goes_on(text, match):
                yield match.end(), True
            begin = match.end()
        elif match.end() < end and text[match.end()] != "\n" and _closes(text, begin, *match.span("stop"), small):
            yield match.end(), False
            begin = match.end()


def spans(text: str) -> list[Span]:
    """A document's sentences, without the blanks around them and without a list's or a heading's marker."""
    found: list[Span] = []
    start = 0
    for end in [*(offset for offset, _ in ends(text)), len(text)]:
        piece = text[start:end]
        first = start + len(piece) - len(piece.lstrip())
        if marker := _MARKER.match(text, first, end):
            first = marker.end()
        last = start + len(piece.rstrip())
        if first < last:
            found.append((first, last))
        start = end
    return found


def pieces(text: str) -> list[str]:
    """What a person wrote, sentence by sentence, as words: a line or a terminator ends one, whatever follows."""
    return [line[start:end] for line in text.splitlines() for start, end in sentences(line, lenient=True)]


def _between(spans: list[Span], length: int) -> Iterator[Span]:
    start = 0
    for left, right in spans:
        yield start, left
        start = right
    yield start, length


def _split(text: str, start: int, end: int, small: bool) -> Iterator[Span]:
    for match in _END.finditer(text, start, end):
        if match.end() < end and not _closes(text, start, *match.span(), small):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    if any(c.isalnum() for c in piece):
        left = start + len(piece) - len(piece.lstrip())
        yield left, start + len(piece.rstrip())


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether a line's end is only a wrap inside a sentence."""
    at, after = match.start(), match.end()
    line = text[text.rfind("\n", max(0, at - 400), at) + 1 : at][-400:]
    following = text[after : after + 40].lstrip()
    if after - at > 1 or len(line) < _WRAPPED or not following or _ROW.search(line):
        return False
    first, last = following[0], line[-1]
    ends = last.isalpha() or last in ",-–—" or (last.isdigit() and first.islower())
    number = first.isdigit() and last.islower() and not _MARKER.match(following)
    return ends and (first.isalpha() or first in "(\"'“«" or number)


def _closes(text: str, begin: int, at: int, stop: int, small: bool) -> bool:
    """Whether the terminator from `at` to `stop`, with text after it, ends the sentence that began at `begin`."""
    mark = text[at:stop]
    after = text[stop : stop + 40].lstrip(" \t\r\n\"'“„«([*_")
    if after[:1].islower() and (not small or mark[:2] == ".."):
        return False
    if mark[0] != "." or len(mark.strip("\"'”’»)]*_")) > 1:
        return True
    word = _WORD_BEFORE.search(text, max(begin, at - _LONGEST_WORD), at)
    return word is None or not _short(word.group(), text, word.start() - begin, at + 1)


def _short(word: str, text: str, before: int, after: int) -> bool:
    """Whether the full stop belongs to the word: an abbreviation, an initial, a list number, an ordinal.

    Args:
        word: What stands before the full stop.
        text: All of it.
        before: Characters of the sentence before the word.
        after: Where the text goes on after the full stop.
    """
    if word.casefold() in _SHORT or (len(word) == 1 and word.isupper() and word != "I"):
        return True
    if word.isdigit() and len(word) < 3:
        start = after - 1 - len(word)
        opens = before < _LONGEST_WORD and not text[start - before : start].strip()
        return opens or _ORDINAL.match(text, after) is not None
    if word.casefold() in _SHORT_BEFORE_NUMBERS:
        return text[after : after + 3].lstrip()[:1].isdigit()
    return "." in word.strip(".") and all(len(part) == 1 and part.isalpha() for part in word.split("."))
