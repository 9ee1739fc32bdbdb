"""Rows that a table lacks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..checks import Count
from ..grid import grid, split
from .parts import Part, bare


def rowed(check: Count, text: str) -> Iterator[Part]:
    """More rows, in the columns of the table."""
    table = grid(text)
    if check.unit != "rows" or check.per is not None or table is None or not table.piped:
        return
    short = (check.minimum or 0) - len(table.rows)
    if short > 0:
        what = f"{short} more rows" if short > 1 else "one more row"
        head = "| " + " | ".join(table.header) + " |"
        wanted = f"Write {what} for the table in the text, about something new, in its columns, one per line:\n{head}"
        pieces = partial(_rows, columns=len(table.header), most=short)
        yield Part(wanted, pieces, _added, "added rows to the table", short * 6 * len(table.header), "text")


def _rows(reply: str, *, columns: int, most: int) -> list[str]:
    """Each line that has as many cells, without rules; the header comes again where a model begins with it."""
    cells = (split(line) for line in bare(reply).splitlines() if "|" in line)
    full = [row for row in cells if len(row) == columns and any(c.strip("-: ") for c in row)]
    return ["| " + " | ".join(row) + " |" for row in full][-most:]


def _added(text: str, piece: str) -> Iterator[str]:
    """After the last row."""
    table = grid(text)
    if table is not None:
        yield f"{text[: table.end].rstrip()}\n{piece}{text[table.end :]}"
