"""Rows and columns that a table lacks, by number or by name: each written alone, the table stays."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..checks import Columns, Count, Rows
from ..grid import grid, split
from ..verify.tables import absent, placed
from .parts import Part, bare, lines

_CELL = 8
"""Words of a cell, at most, for which there is room in a reply."""
_MOST = 30
"""Rows of a table that is given a column."""


def rowed(check: Count, text: str) -> Iterator[Part]:
    """More rows, in the columns of the table."""
    table = grid(text)
    if check.unit != "rows" or check.per is not None or table is None or not table.piped:
        return
    short = (check.minimum or 0) - len(table.rows)
    if short > 0:
        what = f"{short} more rows" if short > 1 else "one more row"
        head = _row(list(table.header))
        wanted = f"Write {what} for the table in the text, about something new, in its columns, one per line:\n{head}"
        pieces = partial(_rows, columns=len(table.header), most=short)
        yield Part(wanted, pieces, _added, "added rows to the table", short * 6 * len(table.header), "text")


def named(check: Rows, text: str) -> Iterator[Part]:
    """The rows that are named and not there."""
    table = grid(text)
    missing = absent(check.names, table.rows) if table is not None and table.piped else []
    if table is None or not missing:
        return
    head = _row(list(table.header))
    wanted = f"Write a row of the table in the text for each of these, one per line: {', '.join(missing)}\n{head}"
    pieces = partial(_rows, columns=len(table.header), most=len(missing))
    yield Part(wanted, pieces, _added, "added rows to the table", len(missing) * _CELL * len(table.header), "text")


def columned(check: Columns, text: str) -> Iterator[Part]:
    """The columns that are named and not there, a part for each: what stands in it, row by row."""
    table = grid(text)
    if table is None or not table.piped or not 0 < len(table.rows) <= _MOST:
        return
    about = [row[0] for row in table.rows if row]
    if len(about) < len(table.rows):
        return
    for name, at in zip(check.names, placed(check.names, table.header), strict=True):
        if at is None:
            listed = "\n".join(f"{n}. {row}:" for n, row in enumerate(about, 1))
            wanted = f"The table in the text lacks the column “{name}”. Write what stands in it for each row:\n{listed}"
            place, note = partial(_widened, name=name), f"added the column “{name}”"
            yield Part(wanted, partial(_cells, name=name, about=about), place, note, len(about) * _CELL, "text")


def _cells(reply: str, *, name: str, about: list[str]) -> list[str]:
    """What is said of each row, in their order, a line each; nothing where there are more or fewer."""
    table = grid(bare(reply))
    if table is not None and table.piped:
        at = placed((name,), table.header)[0]
        full = [row for row in table.rows if len(row) == len(table.header)]
        by_name = {row[0].casefold(): row[-1 if at is None else at] for row in full}
        found = [by_name.get(row.casefold(), "") for row in about]
    else:
        found = lines(reply)
    said = list(map(_cell, found, about)) if len(found) == len(about) else []
    return ["\n".join(said)] if said and all(said) else []


def _cell(line: str, row: str) -> str:
    """The last cell of a line like a row, else what follows the row's name."""
    own = split(line)[-1] if "|" in line else line
    bare_row = row.strip("*_` ")
    own = own.strip("*_` ")
    if own.casefold().startswith(bare_row.casefold()):
        own = own[len(bare_row) :]
    return own.lstrip("*_` :-–—").replace("|", "/").strip()


def _widened(text: str, piece: str, *, name: str) -> Iterator[str]:
    """With the column as the last one; code sets them in order."""
    table = grid(text)
    said = piece.split("\n")
    if table is None or len(said) != len(table.rows):
        return
    width = len(table.header)
    body = [_row([*_filled(row, width), cell]) for row, cell in zip(table.rows, said, strict=True)]
    head = [_row([*table.header, name]), _row(["---"] * (width + 1))]
    yield text[: table.start] + "\n".join([*head, *body]) + text[table.end :]


def _filled(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*row[:width], *[""] * (width - len(row)))


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _rows(reply: str, *, columns: int, most: int) -> list[str]:
    """Each line that has as many cells, without rules; the header comes again where a model begins with it."""
    cells = (split(line) for line in bare(reply).splitlines() if "|" in line)
    full = [row for row in cells if len(row) == columns and any(c.strip("-: ") for c in row)]
    return [_row(list(row)) for row in full][-most:]


def _added(text: str, piece: str) -> Iterator[str]:
    """After the last row."""
    table = grid(text)
    if table is not None:
        yield f"{text[: table.end].rstrip()}\n{piece}{text[table.end :]}"
