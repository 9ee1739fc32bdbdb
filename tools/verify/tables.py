"""The columns of a text's table: their names and their order."""

from __future__ import annotations

from ..checks import Columns
from ..grid import grid
from .counts import term_pattern
from .finding import Finding, met, quoted, unmet
from .places import folded

_SHOWN = 8
"""Columns that evidence names."""


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
