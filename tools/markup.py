"""The text of a web page: HTML in, its text with Markdown headings and list marks, and its title, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Literal

_BLOCK_TAGS = """
    address article aside blockquote dd details div dl dt fieldset figcaption figure footer form header hr main nav
    ol p pre section summary table ul
"""
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_OPENINGS = {"li": "\n- ", "br": "\n", "tr": "\n|", "td": " ", "th": " "} | dict.fromkeys(_BLOCKS, "\n\n")
_CLOSINGS = {"td": " |", "th": " |"} | dict.fromkeys((*_BLOCKS, *_HEADINGS), "\n\n")
_RAW = frozenset({"script", "style", "template", "noscript", "svg", "title"})
"""Read up to their closing tag, whatever is inside."""
# Never past the next "<" and without backtracking: html.parser takes quadratic time on broken pages, and may raise.
_TAG = re.compile(r"""<(/?)([A-Za-z][\w:-]*)(?:[^<>"']|"[^"<]{0,2000}"|'[^'<]{0,2000}'|["'])*+>""", re.ASCII)
_EMPTY_LINES = re.compile(r"\n{3,}")
_Token = tuple[Literal["text", "open", "close", "title"], str]


def text_of(html: str) -> tuple[str, str]:
    """A page as (text, title): tags, scripts and styles left out, references resolved, one line per block's end."""
    parts: list[str] = []
    title, preformatted = "", 0
    for kind, value in _tokens(html):
        if kind == "title":
            title = title or " ".join(unescape(value).split())
        elif kind == "text":
            at_start = not parts or parts[-1].endswith("\n")
            parts += filter(None, [unescape(value) if preformatted else _squeezed(unescape(value), at_start)])
        else:
            step = 1 if kind == "open" else -1
            preformatted = max(0, preformatted + step) if value == "pre" else preformatted
            parts += filter(None, [_opening(value) if kind == "open" else _CLOSINGS.get(value, "")])
    lines = "\n".join(line.rstrip() for line in "".join(parts).split("\n"))
    return _EMPTY_LINES.sub("\n\n", lines).strip(), title


def _tokens(html: str) -> Iterator[_Token]:
    """Yield the page's pieces in order; comments, declarations and raw elements but the title are left out."""
    at = 0
    while at < len(html):
        start = html.find("<", at)
        if start < 0:
            start = len(html)
        if start > at:
            yield "text", html[at:start]
        if html.startswith(("<!", "<?"), start):
            at = _after(html, "-->" if html.startswith("<!--", start) else ">", start)
        elif tag := _TAG.match(html, start):
            name, at = tag[2].lower(), tag.end()
            if not tag[1] and name in _RAW:
                close = re.compile(f"</{name}", re.IGNORECASE).search(html, at)
                if name == "title":
                    yield "title", html[at : close.start() if close else len(html)]
                at = _after(html, ">", close.start()) if close else len(html)
            else:
                yield ("close" if tag[1] else "open"), name
        else:
            at = start + 1
            yield "text", html[start:at]


def _after(html: str, mark: str, start: int) -> int:
    end = html.find(mark, start)
    return len(html) if end < 0 else end + len(mark)


def _opening(tag: str) -> str:
    return f"\n\n{_HEADINGS[tag]}" if tag in _HEADINGS else _OPENINGS.get(tag, "")


def _squeezed(data: str, at_start: bool) -> str:
    """As a browser shows it: every run of space is one space, none at a line's start."""
    text = re.sub(r"\s+", " ", data)
    return text.lstrip() if at_start else text
