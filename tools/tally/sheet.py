"""The tables of the documents as an SQLite database in memory: their description and a query in, its rows out."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field

from ..claims.quantities import dates, quantities
from .reckon import Text
from .records import Record, are_numbers
from .tables import set_out

LEAST_ROWS = 3
"""Rows of a table that is worth a query."""
MOST_TABLES = 6
MOST_ROWS = 200
"""Rows that a query may return."""
STEPS = 20_000_000
"""Instructions of SQLite's machine that one query may take, about two seconds."""
_SAMPLES, _SAMPLE_LENGTH = 6, 24
_NEARLY_ALL = 0.7
"""Share of the text that tables must make up."""
_ALLOWED = frozenset(
    (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, getattr(sqlite3, "SQLITE_RECURSIVE", 33))
)
_SELECT = re.compile(r"\s*(?:select|with)\b", re.I)
_LITERAL = re.compile(r"(?:(\w+)\"?\s*(?:=|<>|!=|\blike\b|\bin\b)\s*\(?\s*)?'((?:[^']|'')*)'", re.I)
_DATE = re.compile(r"[\d:TZ% .-]*")
_FROM = re.compile(
    r"\bfrom\s+\"?(\w+)\"?(\s+where\b(?:(?!\b(?:group by|order by|limit|having|union|join|select)\b).)*)?"
    r"(?:\s+(?:group by|order by|limit)\b.*)?$",
    re.I | re.S,
)


_GROUPED = re.compile(r"select\s+((?:(?!\bfrom\b).)*)\bfrom\b.*\bgroup by\s+(\w+)\b.*", re.I | re.S)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with the same columns."""

    name: str
    columns: tuple[str, ...]
    kinds: tuple[str, ...]
    """Of each column: "number", "date" or "text"."""
    rows: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What one query returned."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    records: tuple[Record, ...] = ()
    """The rows that it read out or counted, where its conditions say which."""
    more: bool = False
    """Whether rows beyond the most that are returned were left out."""


@dataclass(slots=True)
class Sheet:
    """Tables that can be queried."""

    tables: tuple[Table, ...]
    _cells: set[str] = field(default_factory=set[str])

    def described(self) -> str:
        """Each table with its columns, what they hold and some of their cells, for a model that writes SQL."""
        return "\n\n".join(map(_described, self.tables))

    def ask(self, sql: str) -> tuple[Result, ...]:
        """What each of its SELECT statements returns.

        Raises:
            ValueError: One sentence says why a statement cannot be run, or can match nothing.
        """
        statements = [_with_groups(s.strip()) for s in sql.split(";") if s.strip()]
        if not statements or not all(map(_SELECT.match, statements)):
            raise ValueError("only SELECT statements can be run")
        with closing(self._database()) as database:
            return tuple(self._run(database, each) for each in statements)

    def _database(self) -> sqlite3.Connection:
        database = sqlite3.connect(":memory:")
        for table in self.tables:
            kinds = zip(table.columns, table.kinds, strict=True)
            made = ", ".join(f'"{c}" {"NUMERIC" if k == "number" else "TEXT COLLATE NOCASE"}' for c, k in kinds)
            database.execute(f'CREATE TABLE "{table.name}" ({made})')
            slots = ", ".join("?" * len(table.columns))
            rows = (_row(record, table.kinds) for record in table.rows)
            database.executemany(f'INSERT INTO "{table.name}" VALUES ({slots})', rows)
        database.set_authorizer(lambda action, *_: sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY)
        steps = iter(range(STEPS // 100_000))
        database.set_progress_handler(lambda: next(steps, None) is None, 100_000)
        return database

    def _run(self, database: sqlite3.Connection, sql: str) -> Result:
        self._known(sql)
        try:
            cursor = database.execute(sql)
            rows = cursor.fetchmany(MOST_ROWS + 1)
        except sqlite3.Error as error:
            raise ValueError(f"SQLite says: {error}") from error
        columns = tuple(name for name, *_ in cursor.description)
        return Result(columns, tuple(rows[:MOST_ROWS]), self._read(database, sql), len(rows) > MOST_ROWS)

    def _known(self, sql: str) -> None:
        """Refuse a text that no cell has: what is compared with it would match nothing."""
        self._cells = self._cells or {
            value.casefold() for table in self.tables for record in table.rows for _, value in record.columns
        }
        for column, literal in _LITERAL.findall(sql):
            bare = literal.replace("''", "'").strip("%_ ").casefold()
            if bare and not _DATE.fullmatch(bare) and not any(bare in cell for cell in self._cells):
                raise ValueError(f"no cell holds '{literal}'{self._held(column)}")

    def _held(self, column: str) -> str:
        for table in self.tables:
            if column.casefold() in table.columns:
                at = table.columns.index(column.casefold())
                return f": {column} is {_samples([r.columns[at][1] for r in table.rows], table.kinds[at])}"
        return ""

    def _read(self, database: sqlite3.Connection, sql: str) -> tuple[Record, ...]:
        """The rows that meet the conditions of a query of one table; none where it is more than that."""
        found = _FROM.search(sql)
        table = next((t for t in self.tables if found and t.name.casefold() == found[1].casefold()), None)
        if found is None or table is None or len(re.findall(r"\bfrom\b", sql, re.I)) > 1:
            return ()
        try:
            ids = database.execute(f'SELECT rowid FROM "{table.name}"{found[2] or ""} ORDER BY rowid').fetchall()
        except sqlite3.Error:  # a condition on a name that only the statement gives
            return ()
        return tuple(table.rows[n - 1] for (n,) in ids)


def sheet_of(texts: Iterable[Text]) -> Sheet | None:
    """The tables of these texts, where they are most of them; None where they hold other things, or none."""
    shapes: dict[tuple[str, ...], list[Record]] = {}
    length = held = 0
    for each in texts:
        rows, stretches = set_out(each.source, each.text, each.title)
        length += len(each.text)
        held += sum(end - start for start, end in stretches)
        for row in rows:
            shapes.setdefault(tuple(name for name, _ in row.columns), []).append(row)
    kept = [rows for rows in shapes.values() if len(rows) >= LEAST_ROWS][:MOST_TABLES]
    if not kept or held < _NEARLY_ALL * length:
        return None
    names = _unlike(_name(rows[0].about or rows[0].source) or "data" for rows in kept)
    return Sheet(tuple(_table(name, rows) for name, rows in zip(names, kept, strict=True)))


def _with_groups(sql: str) -> str:
    """A query with the columns that it groups by, which say what its figures are of."""
    found = _GROUPED.fullmatch(sql)
    if not found or re.search(rf"\b{found[2]}\b", found[1], re.I) or re.search(r"\blimit\s+1\b", sql, re.I):
        return sql
    return re.sub(r"^select\s+", f"SELECT {found[2]}, ", sql, count=1, flags=re.I)


def _table(name: str, rows: Sequence[Record]) -> Table:
    columns = _unlike(_name(c) or "column" for c, _ in rows[0].columns)
    kinds = tuple(_kind([r.columns[n][1] for r in rows]) for n in range(len(columns)))
    return Table(name, tuple(columns), kinds, tuple(rows))


def _name(said: str) -> str:
    """A name as SQL takes it without quotes."""
    name = re.sub(r"\W+", "_", re.sub(r"\.\w{1,5}$", "", said.strip()).casefold()).strip("_")[:40]
    return f"n_{name}" if name[:1].isdigit() else name


def _unlike(names: Iterable[str]) -> list[str]:
    """The names, a repeated one with a number."""
    kept: list[str] = []
    for name in names:
        kept.append(f"{name}_{len(kept) + 1}" if name in kept else name)
    return kept


def _kind(values: Sequence[str]) -> str:
    filled = [v for v in values if v.strip()]
    if filled and all(len(found := dates(v)) == 1 and found[0].day and found[0].year for v in filled):
        return "date"
    return "number" if are_numbers(values) else "text"


def _row(record: Record, kinds: Sequence[str]) -> list[object]:
    cells = (value for _, value in record.columns)
    return [_stored(value, kind) for value, kind in zip(cells, kinds, strict=True)]


def _stored(value: str, kind: str) -> object:
    """A number as one, a date as YYYY-MM-DD, an empty cell as NULL."""
    if not value.strip():
        return None
    if kind == "number" and (found := quantities(value, ())):
        return found[0].plain
    if kind == "date" and (days := dates(value)):
        return f"{days[0].year:04}-{days[0].month:02}-{days[0].day:02}"
    return value.strip()


def _described(table: Table) -> str:
    lines = (
        f"- {column}: {kind}, {_samples([r.columns[n][1] for r in table.rows], kind)}"
        for n, (column, kind) in enumerate(zip(table.columns, table.kinds, strict=True))
    )
    return "\n".join((f"table {table.name}, {len(table.rows)} rows", *lines))


def _samples(values: Sequence[str], kind: str) -> str:
    """The different cells of a column where they are few, else some of them."""
    different = list(dict.fromkeys(f"{_stored(v, kind)}".removesuffix(".0") for v in values if v.strip()))
    shown = ", ".join(v[:_SAMPLE_LENGTH] for v in _spread(different))
    return f"one of {shown}" if len(different) <= _SAMPLES else f"such as {shown}"


def _spread(values: Sequence[str]) -> Iterator[str]:
    yield from values[:: max(1, len(values) // _SAMPLES)][:_SAMPLES]
