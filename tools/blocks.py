"""A text in, its blocks out: headings, paragraphs, list items, code, tables and rules, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

Span = tuple[int, int]
"""Character offsets, start inclusive, end exclusive."""
Kind = Literal["paragraph", "heading", "bullet", "numbered", "code", "table", "rule"]

_LINE = re.compile(
    r"[ \t]{0,3}(?P<code>`{3,}(?=[^`]*$)|~{3,})"
    r"|[ \t]{0,3}(?P<heading>\#{1,6}[ \t]+)(?=\S)"
    r"|(?P<rule>[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:=[ \t]*){3,}|\^{3,}[ \t]*)[\r]?$)"
    r"|(?P<bullet>[ \t]*[-*+•‣◦▪●][ \t]+)(?=\S)"
    r"|(?P<numbered>[ \t]*\d{1,3}[.)][ \t]+)(?=\S)"
    r"|(?P<table>[ \t]*\|.*\|[ \t]*\r?$)"
)


class Block(NamedTuple):
    """One block: `text[start:end]`, without the blank lines around it."""

    kind: Kind
    start: int
    body: int
    """Where the content starts, after a marker ("- ", "## "); `start` where there is none."""
    end: int
    mark: str = ""
    """The marker without blanks: "-", "##", "2."."""
    indent: int = 0
    """Blanks before the marker."""
    apart: bool = True
    """True where a blank line, or nothing, stands before it."""


@lru_cache(maxsize=256)
def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of the text, in order; each list item is one. Indented code counts as paragraphs."""
    return tuple(parsed(text))


def parsed(text: str) -> list[Block]:
    """As `blocks`, of a text too long to be kept."""
    found: list[Block] = []
    apart, fence = True, ""
    for start, end in _lines(text):
        line = text[start:end]
        if fence:
            found[-1] = found[-1]._replace(end=end)
            fence = "" if _ends_code(line.strip(), fence) else fence
        elif not line.strip():
            apart = True
        else:
            match = _LINE.match(line)
            _add(found, match, (start, start + len(line.rstrip())), line, apart)
            fence = (match["code"] or "") if match else ""
            apart = False
    return found


def _ends_code(bare: str, fence: str) -> bool:
    """Whether a line has the fence's mark, at least as often, and nothing else (CommonMark 0.31, 4.5)."""
    return len(bare) >= len(fence) and not bare.strip(fence[0])


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _add(found: list[Block], match: re.Match[str] | None, span: Span, line: str, apart: bool) -> None:
    """Append a block for the line, or let the last block go on over it."""
    kind = _kind(match)
    last = found[-1].kind if found and not apart else None
    if (kind == "paragraph" and last in ("paragraph", "bullet", "numbered")) or (kind == last == "table"):
        found[-1] = found[-1]._replace(end=span[1])
        return
    start, indent = span[0], len(line) - len(line.lstrip())
    body = start + match.end() if match and kind in ("heading", "bullet", "numbered") else start + indent
    mark = line[indent : body - start].strip()
    found.append(Block(kind, start + indent, body, span[1], mark, indent, apart))


def _kind(match: re.Match[str] | None) -> Kind:
    if match is None:
        return "paragraph"
    kinds: tuple[Kind, ...] = ("code", "heading", "rule", "bullet", "numbered", "table")
    return next(kind for kind in kinds if match[kind])


def chunks(text: str) -> tuple[tuple[Block, ...], ...]:
    """The blocks grouped by blank lines, headings and rules: what a reader sees as one paragraph or one list."""
    groups: list[list[Block]] = []
    for block in blocks(text):
        alone = block.kind in ("heading", "rule")
        if groups and not block.apart and not alone and groups[-1][-1].kind not in ("heading", "rule"):
            groups[-1].append(block)
        else:
            groups.append([block])
    return tuple(tuple(group) for group in groups)
