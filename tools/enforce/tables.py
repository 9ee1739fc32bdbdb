"""A table brought to the columns and rows asked for: what it has set in their order, one name, rows left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..checks import Columns, Count
from ..grid import Grid, grid, split
from ..verify.tables import placed
from .edits import Edit

_TOTAL = re.compile(r"\W*(?:(?:grand )?total|sum|gesamt|summe|somme|suma)\b", re.I)


def ordered(check: Columns, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The columns in their order, the others after them; where one name and one column are left over, it is that one's.

    Only a Markdown table whose rows are as long as its header is written anew.
    """
    table = grid(text)
    if table is None or not table.piped or any(len(row) != len(table.header) for row in table.rows):
        return
    places, header = placed(check.names, table.header), list(table.header)
    unnamed, note = [n for n, at in enumerate(places) if at is None], "set the columns in order"
    spare = [at for at in range(len(header)) if at not in places]
    if len(unnamed) == len(spare) == 1:
        places[unnamed[0]] = spare[0]
        header[spare[0]] = check.names[unnamed[0]]
        note = f"named a column “{check.names[unnamed[0]]}”"
    own = [at for at in places if at is not None]
    if len(own) == len(places):
        order = [*own, *(at for at in range(len(header)) if at not in own)]
        yield Edit(_written(text, table, header, order), note)


def _written(text: str, table: Grid, header: Sequence[str], order: Sequence[int]) -> str:
    rule = split(text[table.start : table.end].split("\n")[1])
    rules = rule if len(rule) == len(header) else ("---",) * len(header)
    lines = ("| " + " | ".join(row[at] for at in order) + " |" for row in (header, rules, *table.rows))
    return text[: table.start] + "\n".join(lines) + text[table.end :]


def fewer_rows(check: Count, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The first rows, down to the maximum; not where the last one sums up the others."""
    table = grid(text)
    if table is None or not table.piped or not check.maximum or len(table.rows) <= check.maximum:
        return
    if not _TOTAL.match(table.rows[-1][0] if table.rows[-1] else ""):
        end = table.lines[check.maximum - 1][1]
        yield Edit(text[:end] + text[table.end :], f"kept the first {check.maximum} rows of the table")
