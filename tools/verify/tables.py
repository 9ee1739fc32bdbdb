"""A text's table: its columns by their names and order, its rows by what they are about."""

from __future__ import annotations

from collections.abc import Sequence

from ..checks import Columns, Rows
from ..grid import grid
from .counts import term_pattern
from .finding import Finding, met, quoted, unmet
from .places import folded

_ALIKE = 85
"""Likeness, 0 to 100, from which a cell is called so."""
_SHOWN = 8
"""Columns or rows that evidence names."""


def columns(check: Columns, text: str) -> Finding:
    """Leniently in any order, with others beside them, and each in more words ("price" in "Price (€)")."""
    table = grid(text)
    if table is None:
        return unmet("there is no table to have columns", 1000)
    shown = f"columns: {', '.join(quoted(cell) for cell in table.header[:_SHOWN])}"
    places = placed(check.names, table.header)
    missing = [name for name, at in zip(check.names, places, strict=True) if at is None]
    if missing:
        return unmet(f"no column {', '.join(map(quoted, missing))}; {shown}", len(missing))
    return met(shown, sum(n != at for n, at in enumerate(places)) + len(table.header) - len(places))


def rows(check: Rows, text: str) -> Finding:
    """Each name in one of a row's cells, alone or in more words ("Rome (Italy)")."""
    table = grid(text)
    if table is None:
        return unmet("there is no table to have rows", 1000)
    missing = absent(check.names, table.rows)
    if missing:
        shown = ", ".join(quoted(row[0]) for row in table.rows[:_SHOWN] if row)
        return unmet(f"no row for {', '.join(map(quoted, missing))}; rows: {shown}", len(missing))
    return met(f"{len(check.names)} rows by their names")


def absent(names: tuple[str, ...], rows: Sequence[Sequence[str]]) -> list[str]:
    """The names that no row has in one of its cells; one thing of several ("plum") has its name."""
    from rapidfuzz.fuzz import ratio

    cells = [folded(cell.strip("*_` :")) for row in rows for cell in row]

    def has_row(name: str) -> bool:
        return any(term_pattern(name).search(cell) or ratio(name, cell) >= _ALIKE for cell in cells)

    return [name for name in names if not has_row(folded(name))]


def placed(names: tuple[str, ...], header: tuple[str, ...]) -> list[int | None]:
    """For each name which column has it, each column once: those that are called just so before the others."""
    own, places = [folded(cell.strip("*_` :")) for cell in header], dict[int, int]()
    for exactly in (True, False):
        for n, name in enumerate(names):
            short = folded(name)
            fitting = (
                at
                for at, cell in enumerate(own)
                if at not in places.values() and (cell == short if exactly else term_pattern(short).search(cell))
            )
            if n not in places and (found := next(fitting, None)) is not None:
                places[n] = found
    return [places.get(n) for n in range(len(names))]
