"""Where sentences end: text in, offsets out, in linear time whatever the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..sentences import ORDINAL

# No repetition may start at more than one place of a run: "!!!!" and long gaps must stay linear.
_END = re.compile(
    r"""[.!?…]["'”’»)\]*_]{0,3}[^\S\n]+"""  # a full stop, what closes after it, a gap
    r"""|[。！？][”’」』）]{0,3}"""
    r"""|\n(?:[^\S\n]*\n)*"""  # a line's end and the empty lines after it
)
_MARKER = re.compile(r"(?:[-*+•>]|#{1,6}|\d{1,3}[.)])[^\S\n]+")
_ROW = re.compile(r"[\t|]|,[^\s\d]")
_ABBREVIATIONS = (
    "approx bzw ca cf d.h dr e.g ed eds evtl ggf i.e max mind min mme mr mrs ms p.ex prof resp st u.a vgl vs z.b"
)
_SHORT = frozenset(_ABBREVIATIONS.split())
_BEFORE_NUMBERS = frozenset(("abs", "art", "fig", "figs", "no", "nr", "p", "pp", "sec", "vol"))
_WRAPPED = 40
"""Characters: a line shorter than this was ended on purpose, not wrapped."""


def ends(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, bool]]:
    """Yield each offset in `text[start:end]` where a sentence is over, and whether a line is over too, in order.

    A line that was merely wrapped goes on in the next one.
    """
    end = len(text) if end is None else end
    for match in _END.finditer(text, start, end):
        if text[match.start()] == "\n":
            if not _goes_on(text, match):
                yield match.end(), True
        elif not text[match.end() : match.end() + 1].islower() and (match[0][0] != "." or _is_full_stop(text, match)):
            yield match.end(), False


def spans(text: str) -> list[tuple[int, int]]:
    """The sentences as (start, end), without the space around them and without a list's or a heading's marker."""
    found: list[tuple[int, int]] = []
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


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether a line's end is only a wrap inside a sentence."""
    at, after = match.start(), match.end()
    line = text[text.rfind("\n", max(0, at - 400), at) + 1 : at][-400:]
    following = text[after : after + 40].lstrip()
    if after - at > 1 or len(line) < _WRAPPED or not following or _ROW.search(line):
        return False
    first = following[0]
    return (line[-1].isalpha() or line[-1] in ",-–—") and (first.isalpha() or first in "(\"'“«")


def _is_full_stop(text: str, match: re.Match[str]) -> bool:
    """Whether a dot ends a sentence: not after an abbreviation, an initial or a list's number."""
    at = match.start()
    before = text[max(0, at - 12) : at]
    word = re.split(r"[\s(\"“]", before)[-1]
    if word.isdigit():
        if len(word) < 3 and ORDINAL.match(text, match.start() + 1):
            return False
        return at - len(word) > 0 and text[at - len(word) - 1] != "\n"
    if word.casefold() in _BEFORE_NUMBERS:
        return not text[match.end() : match.end() + 1].isdigit()
    return not (word.casefold() in _SHORT or (len(word) == 1 and word.isupper() and word.isascii()))
