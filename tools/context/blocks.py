"""The blocks a text is made of: text in, contiguous headings, paragraphs, tables, lists and code fences out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["blank", "heading", "underline", "fence", "table", "list", "text"]

_ITEM = re.compile(r"(?:[-*+•]|\d{1,9}[.)])(?:\s|$)")
_UNDERLINES = "=-~^"
"""Levels 1 to 4, as in Markdown (first two) and the usual reStructuredText."""
_SEEN = 240
"""Characters of a line that are looked at; a heading is shorter."""


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
    """The text's blocks in order: the first starts at 0, each starts where the one before ends, the last ends it."""
    found: list[Block] = []
    fence, gap = "", True
    for start, end in _lines(text):
        line = text[start : min(end, start + _SEEN)].rstrip("\n")
        kind = "fence" if fence else _kind(line)
        if fence:
            found[-1].end = end
            fence = "" if _closes(line, fence) else fence
            gap = False
            continue
        if kind == "underline" and not gap and _becomes_heading(found[-1], line, text):
            found[-1].end = end
            continue
        if found and _continues(found[-1], kind, line, gap):
            found[-1].end = end
        else:
            found.append(_opened(start, end, kind, line))
        gap = kind == "blank"
        fence = _fence(line) if kind == "fence" else ""
    return found


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield start, end
        start = end


def _kind(line: str) -> Kind:
    bare = line.strip()
    if not bare:
        return "blank"
    first = bare[0]
    if first == "#" and len(line) < _SEEN and _hashes(bare):
        return "heading"
    if first in "`~" and _fence(line):
        return "fence"
    if first in _UNDERLINES and len(bare) >= 3 and not bare.strip(first):
        return "underline"
    if first == "|":
        return "table"
    return "list" if _ITEM.match(bare) else "text"


def _opened(start: int, end: int, kind: Kind, line: str) -> Block:
    if kind == "heading":
        bare = line.strip()
        level = _hashes(bare)
        return Block(start, end, kind, level, plain(bare[level:].strip().rstrip("#")))
    return Block(start, end, "text" if kind in ("underline", "blank") else kind)


def _continues(last: Block, kind: Kind, line: str, gap: bool) -> bool:
    """Whether a line belongs to the block before it."""
    if kind == "blank":
        return True
    if last.kind in ("heading", "fence") or kind in ("heading", "fence"):
        return False
    if gap:
        return last.kind == "list" and (kind == "list" or line[0] in " \t")
    return last.kind == "list" or last.kind == ("text" if kind == "underline" else kind)


def _becomes_heading(block: Block, line: str, text: str) -> bool:
    """Turn a one-line paragraph over a line of === or --- (at least as long) into a heading, if it is one."""
    title = text[block.start : min(block.end, block.start + _SEEN)].rstrip("\n").strip()
    if block.kind != "text" or "\n" in title or not 0 < len(title) <= len(line.strip()):
        return False
    block.kind, block.title, block.level = "heading", plain(title), _UNDERLINES.index(line.strip()[0]) + 1
    return True


def plain(title: str) -> str:
    """A heading's words without their emphasis."""
    return title.replace("*", "").replace("`", "").strip(" _\t")


def _hashes(bare: str) -> int:
    """The level of a Markdown heading, 1 to 6; 0 where it is none."""
    level = len(bare) - len(bare.lstrip("#"))
    return level if level <= 6 and bare[level : level + 1] in (" ", "\t") else 0


def _fence(line: str) -> str:
    """The marks that open a code block, at least three; "" where the line opens none."""
    bare = line.lstrip()
    marks = bare[: len(bare) - len(bare.lstrip(bare[:1]))]
    return marks if len(marks) >= 3 and bare[0] in "`~" and "`" not in bare[len(marks) :] else ""


def _closes(line: str, fence: str) -> bool:
    bare = line.strip()
    return len(bare) >= len(fence) and not bare.strip(fence[0])
