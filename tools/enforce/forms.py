"""Formats: Markdown forms taken off or put on existing lines; machine formats handed to `machine`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..blocks import Block, blocks
from ..checks import MACHINE_FORMATS, Format, FormatCheck
from .edits import Edit, Place, replaced
from .items import as_items
from .machine import extracted

_EMPHASIS = re.compile(
    r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]*?[^\s*\\])\1(?![\w*])|(?<!\w)(__)(?=\S)([^_\n]*[^\s_])__(?!\w)"
)
_LINK = re.compile(r"!?\[([^\[\]\n]+)\]\(([^()\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")
_FENCE = re.compile(r"^[ \t]*(?:```|~~~)[^\n]*\n?", re.M)
_BOLD_LINE = re.compile(r"^[ \t]*\*\*([^*\n]+?):?\*\*:?[ \t]*$", re.M)


def forms(check: FormatCheck, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The text in the format, or without the forbidden one."""
    if check.format in MACHINE_FORMATS:
        if not check.negated:
            yield from extracted(check, text)
    elif check.negated == (check.format != "plain"):
        yield from _without("markdown" if check.format == "plain" else check.format, text)
    else:
        yield from _with(check.format, text)


def _without(name: Format, text: str) -> Iterator[Edit]:
    if name in _REMOVERS:
        yield Edit(
            _REMOVERS[name](text), f"removed {'Markdown marks' if name == 'markdown' else name.replace('_', ' ')}"
        )


def _with(name: Format, text: str) -> Iterator[Edit]:
    if name in ("bullets", "numbered_list"):
        yield from as_items("bullet" if name == "bullets" else "numbered", text, 2)
    elif name == "headings" and _BOLD_LINE.search(text):
        yield Edit(_BOLD_LINE.sub(r"## \1", text), "turned bold lines into headings")


def unmarked(text: str, *kinds: str) -> str:
    """The list items and headings of these kinds as plain lines, without markers and indents."""
    return replaced(text, [Place(_line_start(text, b), b.body, "") for b in blocks(text) if b.kind in kinds])


def _line_start(text: str, block: Block) -> int:
    return text.rfind("\n", 0, block.start) + 1


def _unfenced(text: str) -> str:
    code = [b for b in blocks(text) if b.kind == "code"]
    return replaced(text, [Place(b.start, b.end, _FENCE.sub("", text[b.start : b.end]).strip("\n")) for b in code])


def _outside_code(pattern: re.Pattern[str], new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        kept = [b for b in blocks(text) if b.kind != "code"]
        return replaced(text, [Place(b.start, b.end, pattern.sub(new, text[b.start : b.end])) for b in kept])

    return change


def _plain_tables(text: str) -> str:
    """Each row as one line, its cells divided by dashes."""
    return replaced(
        text, [Place(b.start, b.end, _rows(text[b.start : b.end])) for b in blocks(text) if b.kind == "table"]
    )


def _rows(table: str) -> str:
    rows = ([cell.strip() for cell in row.strip().strip("|").split("|")] for row in table.splitlines())
    return "\n".join(
        " – ".join(c for c in row if c) for row in rows if not all(re.fullmatch(r":?-*:?", c) for c in row)
    )


def _plain(text: str) -> str:
    text = _plain_tables(_unfenced(text))
    text = unmarked(text, "bullet", "heading")
    text = _outside_code(_EMPHASIS, r"\2\4")(text)
    return _outside_code(_CODE, r"\1")(_outside_code(_LINK, r"\1 (\2)")(text))


_REMOVERS: dict[Format, Callable[[str], str]] = {
    "markdown": _plain,
    "bullets": lambda text: unmarked(text, "bullet"),
    "numbered_list": lambda text: unmarked(text, "numbered"),
    "headings": lambda text: unmarked(text, "heading"),
    "table": _plain_tables,
    "code": lambda text: _CODE.sub(r"\1", _unfenced(text)),
}
