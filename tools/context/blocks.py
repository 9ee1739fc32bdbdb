"""The stretches a document is made of: text in, contiguous headings, paragraphs, tables, lists and code fences out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from .. import blocks as parser

Kind = Literal["heading", "fence", "table", "list", "text"]
_KINDS: dict[parser.Kind, Kind] = {
    "heading": "heading",
    "code": "fence",
    "table": "table",
    "bullet": "list",
    "numbered": "list",
    "paragraph": "text",
    "rule": "text",
}
_UNDERLINES = "=-~^"
"""Levels 1 to 4, as in Markdown (first two) and the usual reStructuredText."""
_LONGEST_TITLE = 240
"""Characters of a line that can be a heading."""


@dataclass(slots=True)
class Block:
    """A stretch of whole lines, the empty ones after it included."""

    start: int
    end: int
    kind: Kind
    level: int = 0
    """1 to 6, outermost first; headings only."""
    title: str = ""
    """Headings only."""


def blocks(text: str) -> list[Block]:
    """The text's stretches in order: the first starts at 0, each starts where the one before ends, the last ends it.

    A list is one, its items' further paragraphs included; a line of === or --- makes the line above it a heading.
    """
    found: list[Block] = []
    for part in parser.parsed(text):
        start = text.rfind("\n", 0, part.start) + 1 if found else 0
        title = _underlined(text, found[-1], part, start) if found and part.kind == "rule" else ""
        if title:
            level = _UNDERLINES.index(text[part.start]) + 1
            found[-1] = Block(found[-1].start, len(text), "heading", level, plain(title))
        elif not (found and _continues(found[-1], part)):
            found.append(_opened(text, start, part))
    for block, after in pairwise(found):
        block.end = after.start
    return found or ([Block(0, len(text), "text")] if text else [])


def _opened(text: str, start: int, part: parser.Block) -> Block:
    kind = _KINDS[part.kind]
    if kind == "heading" and part.end - part.start < _LONGEST_TITLE:
        return Block(start, len(text), kind, len(part.mark), plain(text[part.body : part.end].rstrip().rstrip("#")))
    return Block(start, len(text), "text" if kind == "heading" else "table" if text[part.start] == "|" else kind)


def _underlined(text: str, last: Block, rule: parser.Block, start: int) -> str:
    """The one-line paragraph, or "1. Terms", right above a rule that is as long: a heading; "" where it is none."""
    title = text[last.start : min(start, last.start + _LONGEST_TITLE)].strip()
    if rule.apart or text[rule.start] not in _UNDERLINES or len(title) > rule.end - rule.start:
        return ""
    one = last.kind == "text" or (last.kind == "list" and title[:1].isdigit())
    return title if one and "\n" not in title else ""


def _continues(last: Block, part: parser.Block) -> bool:
    """Whether a block of the parser belongs to the stretch before it."""
    kind = _KINDS[part.kind]
    if part.apart:
        return last.kind == "list" and (kind == "list" or (kind == "text" and part.indent > 0))
    return last.kind == kind and kind in ("list", "text")


def plain(title: str) -> str:
    """A heading's words without their emphasis."""
    return title.replace("*", "").replace("`", "").strip(" _\t")
