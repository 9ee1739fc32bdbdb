"""Figures that follow from a table: its lines and a statement in, a column's total or a row's change out.

A statement that names a row may tell the difference of two of its cells; one that names none, a column's total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from .quantities import Quantity
from .reading import Reading
from .units import UNITS

_CELL = re.compile(r"-?\d[\d.,'’\u00a0\u202f ]*\d|-?\d")
_SCALES = (1.0, 1e3, 1e6, 1e9)
"""What a column's head may say in "k€" or "million"."""
_LEAST_ROWS = 2


@dataclass(frozen=True)
class Table:
    """The rows that have figures: each its label and its numbers, by column."""

    rows: tuple[tuple[str, tuple[float | None, ...]], ...]
    heads: tuple[str, ...] = ()
    """Of the columns behind the labels, in small letters."""


def tables(text: str) -> Iterator[Table]:
    """The tables of a text: lines between bars, or lines with as many commas, semicolons or tabs each."""
    run: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        cells = _cells(line, len(run[0]) if run else 0)
        if cells:
            run.append(cells)
            continue
        if table := _table(run):
            yield table
        run = []


def _cells(line: str, width: int) -> list[str]:
    if line.lstrip().startswith("|"):
        return [cell.strip() for cell in line.strip().strip("|").split("|")]
    for mark in ("\t", ";", ","):
        cells = [cell.strip() for cell in line.split(mark)]
        if len(cells) > 2 and width in (0, len(cells)) and not line.rstrip().endswith("."):
            return cells
    return []


def _table(run: Sequence[Sequence[str]]) -> Table | None:
    rows = [(cells[0], tuple(map(_value, cells[1:]))) for cells in run[1:] if any(map(_value, cells[1:]))]
    return Table(tuple(rows), tuple(head.casefold() for head in run[0][1:])) if len(rows) >= _LEAST_ROWS else None


def _value(cell: str) -> float | None:
    found = _CELL.search(cell)
    if not found:
        return None
    bare = re.sub(r"['’\u00a0\u202f ]", "", found[0])
    whole = re.fullmatch(r"-?\d{1,3}([.,]\d{3})+", bare)
    return float(re.sub(r"[.,]", "", bare) if whole else re.sub(r",(?=\d{1,2}$)", ".", bare).replace(",", ""))


def tabulated(number: Quantity, statement: Reading, found: Sequence[Table]) -> str:
    """How a number follows from a table, written out; empty where it does not."""
    least = 0.5 * 10.0**-number.digits
    scales = (1.0,) if number.dimension == "percent" else _SCALES
    for table in found:
        if shown := _cell(number, table, set(statement.words)):
            return shown
        for shown, value, percent in _results(table, set(statement.words)):
            told = {value} if number.dimension != "percent" else {value} if percent else set[float]()
            if any(abs(abs(v) * scale - abs(own)) <= least for v in told for scale in scales for own in number.values):
                return f"{shown} = {number.text}"
    return ""


def _cell(number: Quantity, table: Table, words: set[str]) -> str:
    """The cell of a named row that has a number in the unit at its column's head: 21 days are three weeks."""
    for values in _named(table, words):
        for value, head in zip(values, table.heads, strict=False):
            units = [UNITS[word] for word in re.findall(r"[^\W\d_]+|%", head) if word in UNITS]
            if value is not None and any(d == number.dimension and value * size in number.values for d, size in units):
                return f"{value:g} ({head}) = {number.text}"
    return ""


def _named(table: Table, words: set[str]) -> list[tuple[float | None, ...]]:
    """The rows whose label shares a word with a statement, those that share most."""
    shared = [(len(words & set(re.findall(r"[^\W\d_]+", label.casefold()))), values) for label, values in table.rows]
    most = max((count for count, _ in shared), default=0)
    return [values for count, values in shared if most and count == most]


def _results(table: Table, words: set[str]) -> Iterator[tuple[str, float, bool]]:
    """Yield (the reckoning, its result, whether that is in percent)."""
    named = _named(table, words)
    columns = list(zip(*(values for _, values in table.rows), strict=False))
    totals = tuple(sum(filter(None, column)) if None not in column else None for column in columns)
    yield from ((f"total of column {at + 2}", total, False) for at, total in enumerate(totals) if total is not None)
    for values in named or [totals]:
        for a, b in combinations([v for v in values if v is not None], 2):
            yield f"{a:g} − {b:g}", a - b, False
            yield from ((f"({a:g} − {b:g}) ÷ {base:g}", 100 * (a - b) / base, True) for base in (a, b) if base)
        for value, total in zip(values, totals, strict=False):
            if value and total and values is not totals:
                yield f"{value:g} ÷ {total:g}", 100 * value / total, True
