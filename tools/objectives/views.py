"""A message in; its masked view out: same length, lower case, with quotations, documents and examples blanked.

Offsets in the view are offsets in the message, so that what a pattern finds can be read back verbatim.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, partial

from .lexicon import Lexicon, rx
from .material import material
from .spelling import respelled

QUOTE, DOCUMENT = "\ue000", "\ue001"
WINDOW = 20_000
"""Characters compiled at each end of a message."""

_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "\t": " ",
        "\xa0": " ",
        "\u202f": " ",
    }
    | {"–": "-", "\r": " ", QUOTE: " ", DOCUMENT: " "}
)
_FENCE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,}|\"\"\"|''')[^\n]*$", re.M)
_TAG = re.compile(
    r"<(documents?|docs?|texts?|articles?|context|emails?|passages?|examples?|sources?|data|input|transcript|quote|content)\b[^>\n]{0,80}>"
)
_QUOTED_LINE = re.compile(r"^[ ]{0,3}>[^\n]*$", re.M)
_BRACKETS = re.compile(r"\[[^\]\n\"]{1,120}\]")
_ADDRESS = re.compile(r"https?://[^\s\"'<>)]{1,500}")
_DOUBLE = re.compile(r"[\"]")
_SINGLE = re.compile(r"(?<!\w)'((?:[^'\n]|(?<=\w)'(?=\w)){1,80})'(?!\w)")
_CODE = re.compile(r"`([^`\n]{1,80})`")
_EXAMPLE = re.compile(r"(?<=[\w ])\*([^*\n\s][^*\n]{0,80})\*")


@dataclass(frozen=True, eq=False)
class Reading:
    """One message (or one end of a huge one) and its view."""

    text: str
    view: str

    @cached_property
    def flat(self) -> str:
        """The view on one line."""
        return self.view.replace("\n", " ")

    def said(self, start: int, end: int) -> str:
        """The verbatim words there."""
        return self.text[start:end]


def windows(text: str) -> Iterable[tuple[int, str]]:
    """The stretches to compile, with their offsets: the whole text, or both ends of a huge one."""
    if len(text) <= 2 * WINDOW:
        return ((0, text),)
    return ((0, text[:WINDOW]), (len(text) - WINDOW, text[-WINDOW:]))


def read(text: str, lexicons: Iterable[Lexicon]) -> Reading:
    """The message with its masked view; `lexicons` say how documents are announced."""
    view = respelled(_lower(text.translate(_PLAIN)))
    last, pieces = 0, []
    for start, end in sorted(_enclosed(view)):
        if start >= last:
            pieces += [view[last:start], _masked(view[start:end], 0, end - start, DOCUMENT)]
            last = end
    view = "".join([*pieces, view[last:]])
    view = _quotations(text, view)
    for pattern in (_BRACKETS, _ADDRESS, _EXAMPLE):
        view = pattern.sub(lambda m: m[0][0] + DOCUMENT * (len(m[0]) - 2) + m[0][-1], view)
    for lexicon in lexicons:
        view = _announced(view, lexicon)
    if place := material(text):
        view = _masked(view, *place, DOCUMENT)
    return Reading(text, view)


def _lower(text: str) -> str:
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def _masked(view: str, start: int, end: int, fill: str) -> str:
    inner = "\n".join(fill * len(line) for line in view[start:end].split("\n"))
    return view[:start] + inner + view[end:]


def _enclosed(view: str) -> list[tuple[int, int]]:
    """Fenced blocks, documents in tags, and lines quoted with >."""
    found = [(m.start(), m.end()) for m in _QUOTED_LINE.finditer(view)]
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(view):
        if opened is None:
            opened = fence
        elif fence[1] == opened[1]:
            found.append((opened.end(), fence.start()))
            opened = None
    end = 0
    for match in _TAG.finditer(view):
        close = view.find(f"</{match[1]}>", match.end()) if match.start() >= end else -1
        if close > 0:
            found.append((match.end(), close))
            end = close
    return found


def _quotations(text: str, view: str) -> str:
    pieces, last = [], 0
    for start, end in _pairs(text, view):
        pieces += [view[last:start], '"', QUOTE * (end - start - 1), '"']
        last = end + 1
    view = "".join([*pieces, view[last:]])
    for pattern in (_SINGLE, _CODE):
        view = pattern.sub(partial(_short, view), view)
    return view


def _pairs(text: str, view: str) -> list[tuple[int, int]]:
    """Double quotation marks that open and close, by what stands around them."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _DOUBLE.finditer(view):
        i = match.start()
        before, after = view[i - 1 : i], view[i + 1 : i + 2]
        can_close = text[i] != "«" and opened is not None and i > opened + 1 and not after.isalnum()
        can_open = text[i] == "«" or (not before.isalnum() and bool(after.strip()))
        if can_close and (text[i] == "»" or before.strip() or not can_open):
            found.append((opened or 0, i))
            opened = None
        elif can_open:
            opened = i
    return found


def _short(view: str, match: re.Match[str]) -> str:
    """A term in single quotes or backticks becomes a quotation; an apostrophe does not."""
    before, after = view[match.start() - 1 : match.start()], view[match.end() : match.end() + 1]
    inner = match[1]
    if (
        before.isalnum()
        or after.isalnum()
        or not inner.strip()
        or inner != inner.strip()
        or QUOTE in inner
        or before == "`"
    ):
        return match[0]
    return f'"{QUOTE * len(inner)}"'


def _announced(view: str, lexicon: Lexicon) -> str:
    """Blank what a document's announcement introduces: the rest of its line, or the next paragraph."""
    if not lexicon.documents:
        return view
    done = 0
    for match in list(rx(lexicon.documents).finditer(view)):
        start = match.end()
        if match.start() < done:
            continue
        rest = view[start : start + 200].lstrip(" ")
        if rest.lstrip().startswith('"'):
            continue
        if rest.startswith("\n"):
            start = len(view) - len(view[start:].lstrip())
            end = view.find("\n\n", start)
        else:
            end = view.find("\n", start)
        done = len(view) if end < 0 else end
        view = _masked(view, start, done, DOCUMENT)
    return view
