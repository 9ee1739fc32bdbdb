"""A text in, the number of its words, sentences, paragraphs and other units out, read strictly and leniently."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from .blocks import Block, Span, blocks, chunks
from .checks import Unit
from .grid import grid
from .letters import frame
from .sentences import sentences

_TOKEN = re.compile(r"(?<![^\s—–])(?:_|[^\s\w—–])*+[^\W_][^\s—–]*+")
_LETTERS = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
)
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LINES = re.compile(r"[^\n]*\S[^\n]*")
_BOLD_LINE = re.compile(r"^[ \t]*(?:\*\*|__)[^*_\n]+(?:\*\*|__):?[ \t]*$", re.M)
_UNDERLINED = re.compile(r"^[ \t]*\S[^\n]*\n[ \t]*(?:={2,}|-{2,})[ \t]*$", re.M)
_HIGHLIGHT = re.compile(r"(?<![*\w\\])(\*{1,3})(?=[^\s*])[^*\n]*?(?<=[^\s*\\])\1(?!\*)")
_HIGHLIGHT_LOOSE = re.compile(r"\*\*[^*\n]+\*\*|\*[^*\n]+\*|(?<!\w)_{1,2}[^_\n]+_{1,2}(?!\w)")
_PLACEHOLDER = re.compile(r"\[(?!\d+\]|[xX ]\])(?=[ \t]*[^\s\[\]])[^\[\]\n]*\](?!\()")
_PLACEHOLDER_LOOSE = re.compile(r"\[(?=\s*[^\s\[\]])[^\[\]]*\]")
_CAPITAL = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BETWEEN_COMMAS = re.compile(r"[^,;]*[^,;\s][^,;]*")
_COUNTING = ("", "#", "no", "nr", "n°", "nº", "num")
_ASKED = re.compile(r"[?？]+")


class Reading(NamedTuple):
    """One count, read twice: a bound is broken only where both readings break it."""

    strict: int
    lenient: int


def measure(text: str, unit: Unit, mark: str | None = None) -> Reading:
    """How many units the text has. `mark` is the literal that opens or divides them, where the words name one.

    Characters are counted without the blanks around the text; leniently, a letter and its accent are one.
    """
    if unit == "characters":
        return Reading(len(text.strip()), len(unicodedata.normalize("NFC", text.strip())))
    if unit == "words":
        return _word_count(text)
    if unit in ("rows", "columns"):
        return _table(text, unit)
    return Reading(len(units(text, unit, mark)), len(units(text, unit, mark, lenient=True)))


@lru_cache(maxsize=256)
def _word_count(text: str) -> Reading:
    return Reading(len(_TOKEN.findall(text)), len(_LETTERS.findall(text)))


def _table(text: str, unit: Unit) -> Reading:
    """Rows below the header; columns, leniently without one that only numbers or heads the rows."""
    table = grid(text)
    if table is None:
        return Reading(0, 0)
    if unit == "rows":
        return Reading(len(table.rows), len(table.rows))
    return Reading(len(table.header), len(table.header) - (table.header[0].strip("*. ").casefold() in _COUNTING))


@lru_cache(maxsize=1024)
def units(text: str, unit: Unit, mark: str | None = None, *, lenient: bool = False) -> tuple[Span, ...]:
    """Where the units stand in the text, in order; a section reaches to the next. Characters are not listed: empty."""
    if mark and unit in ("sections", "paragraphs"):
        return tuple(_marked(text, unit, mark, lenient))
    return tuple(_FINDERS[unit](text, lenient)) if unit in _FINDERS else ()


def _words(text: str, lenient: bool) -> Iterable[Span]:
    if lenient:
        return [m.span() for m in _LETTERS.finditer(text)]
    return [m.span() for m in _TOKEN.finditer(text)]


def _sentences(text: str, lenient: bool) -> Iterable[Span]:
    return sentences(text, lenient=lenient)


def _paragraphs(text: str, lenient: bool) -> Iterable[Span]:
    """Strictly divided by blank lines; leniently by rules ("***"), else by line ends, else prose alone is counted.

    Leniently a letter's salutation and its sign-off are none.
    """
    groups = [g for g in chunks(text) if g[0].kind not in ("heading", "rule")]
    spans = [(g[0].start, g[-1].end) for g in groups]
    if not lenient:
        return [(a, b) for a, b in spans if any(c.isalnum() for c in text[a:b])]  # marks alone are no paragraph
    rules = [b for b in blocks(text) if b.kind == "rule"]
    if rules:
        return _filled(text, [(b.start, b.end) for b in rules])
    if len(groups) == 1:
        return _lines(text, True)
    first, last = frame([text[a:b] for a, b in spans])
    own = slice(first, len(groups) - last)
    return [span for group, span in zip(groups[own], spans[own], strict=True) if group[0].kind == "paragraph"]


def apart(text: str) -> tuple[Span, ...]:
    """What blank lines divide, headings and rules too: how a program counts paragraphs."""
    return tuple(_filled(text, [m.span() for m in _BLANK_LINES.finditer(text)]))


def _filled(text: str, dividers: list[Span]) -> list[Span]:
    """What stands between the dividers, empty stretches left out."""
    edges = [0, *(edge for span in dividers for edge in span), len(text)]
    stretches = zip(edges[::2], edges[1::2], strict=True)
    return [_stripped(text, start, end) for start, end in stretches if text[start:end].strip()]


def _stripped(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _lines(text: str, lenient: bool) -> Iterable[Span]:
    spans = [_stripped(text, *m.span()) for m in _LINES.finditer(text)]
    if not lenient:
        return spans
    aside = {b.start for b in blocks(text) if b.kind in ("heading", "rule")}
    return [s for s in spans if s[0] not in aside and not text.startswith("```", s[0])]


def _items(kind: str) -> Callable[[str, bool], Iterable[Span]]:
    def find(text: str, lenient: bool) -> Iterable[Span]:
        """All items; leniently those of the outermost level alone."""
        found = [b for b in blocks(text) if b.kind == kind]
        outermost = min((b.indent for b in found), default=0)
        return [(b.start, b.end) for b in found if not lenient or b.indent <= outermost + 1]

    return find


def _entries(text: str, lenient: bool) -> Iterable[Span]:
    """What a list of whatever marker names, each once: its items, else its lines, else what commas divide.

    Leniently, where some items are numbered and some are not, the numbered ones alone.
    """
    found = [b for b in blocks(text) if b.kind in ("bullet", "numbered")]
    outermost = min((b.indent for b in found), default=0)
    found = [b for b in found if b.indent <= outermost + 1]
    numbered = [b for b in found if b.kind == "numbered"]
    spans = [(b.body, b.end) for b in (numbered if lenient and numbered else found)]
    lines = spans or [s for s in _lines(text, True) if text[s[1] - 1] != ":"]
    if len(lines) == 1 and not spans and lenient:
        lines = [_stripped(text, *m.span()) for m in _BETWEEN_COMMAS.finditer(text, *lines[0])]
    named = {" ".join(_LETTERS.findall(text[a:b])).casefold(): (a, b) for a, b in reversed(lines)}
    return sorted(named.values())


def _headings(text: str, lenient: bool) -> Iterable[Span]:
    found = [(b.start, b.end) for b in blocks(text) if b.kind == "heading"]
    if not lenient:
        return found
    loose = [m.span() for pattern in (_BOLD_LINE, _UNDERLINED) for m in pattern.finditer(text)]
    return sorted(found + loose)


def _sections(text: str, lenient: bool) -> Iterable[Span]:
    return _reaching(text, [start for start, _ in _headings(text, lenient)])


def _reaching(text: str, starts: list[int]) -> list[Span]:
    return [_stripped(text, a, b) for a, b in zip(starts, [*starts[1:], len(text)], strict=False)]


def _marked(text: str, unit: Unit, mark: str, lenient: bool) -> Iterable[Span]:
    """What a divider divides, or what a name with a number ("SECTION 2") opens; leniently wherever in a line."""
    if not any(c.isalnum() for c in mark):
        pattern = (
            rf"(?<![{re.escape(mark[0])}]){re.escape(mark)}(?![{re.escape(mark[-1])}])" if lenient else re.escape(mark)
        )
        return _filled(text, [m.span() for m in re.finditer(pattern, text)])
    if unit == "paragraphs":
        return _paragraphs(text, lenient)
    word = re.escape(mark.strip())
    # A lone "SECTION X" is the request's own wording, where nothing else is numbered by letters.
    copied = "" if re.search(rf"(?i:{word})\s*(?![NX-Z]\b)(?:[IVXLC]+|[A-Z])\b", text) else r"(?![NX-Z]\b)"
    name = rf"{word}\s*{copied}(?:\d+|[IVXLC]+\b|[A-Z]\b)"
    pattern = rf"(?i:\b{name})" if lenient else rf"^[ \t#*_>]*{name}"
    return _reaching(text, [m.start() for m in re.finditer(pattern, text, re.M)])


def _found(strict: re.Pattern[str], lenient: re.Pattern[str]) -> Callable[[str, bool], Iterable[Span]]:
    def find(text: str, loose: bool) -> Iterable[Span]:
        code = [b for b in blocks(text) if b.kind == "code"]
        spans = (m.span() for m in (lenient if loose else strict).finditer(text))
        return [span for span in spans if loose or not _inside(span, code)]

    return find


def _inside(span: Span, within: list[Block]) -> bool:
    return any(b.start <= span[0] and span[1] <= b.end for b in within)


def _capital_words(text: str, lenient: bool) -> Iterable[Span]:
    """Words all in capitals, of two letters or more; leniently also "I" and "A"."""
    least = 1 if lenient else 2
    return [m.span() for m in _CAPITAL.finditer(text) if m.group().isupper() and m.end() - m.start() >= least]


def _questions(text: str, lenient: bool) -> Iterable[Span]:
    if lenient:
        return [m.span() for m in _ASKED.finditer(text)]
    return [(a, b) for a, b in sentences(text) if text[a:b].rstrip("\"'”’»)]*_!").endswith(("?", "？"))]


_FINDERS: dict[Unit, Callable[[str, bool], Iterable[Span]]] = {
    "words": _words,
    "sentences": _sentences,
    "paragraphs": _paragraphs,
    "lines": _lines,
    "bullets": _items("bullet"),
    "numbered_items": _items("numbered"),
    "headings": _headings,
    "sections": _sections,
    "highlights": _found(_HIGHLIGHT, _HIGHLIGHT_LOOSE),
    "placeholders": _found(_PLACEHOLDER, _PLACEHOLDER_LOOSE),
    "capital_words": _capital_words,
    "questions": _questions,
    "items": _entries,
    "rows": lambda text, _: [line for line in table.lines if any(line)] if (table := grid(text)) else (),
}
