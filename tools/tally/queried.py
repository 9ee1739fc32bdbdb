"""What queries of the tables returned in, the text that tells it and the rows that it cites out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .records import Record
from .sheet import Result

CITED = 5
"""Rows that are cited for each result."""
_ROWS = re.compile(
    r"\b(?:how many|how much|number of|count|totals?|sum|average|mean|median|highest|lowest|largest|smallest|biggest|"
    r"maximum|minimum|most|least|which|list|show|top \w+|per|by (?:month|year|\w+er|\w+ry)|each|between|more than|over|"
    r"above|below|under|share|percent(?:age)?|rank|sort|"
    r"combien|nombre de|somme|moyenne|quel(?:le)?s|liste[rz]?|par|plus (?:grand|élevé|cher)\w*|"
    r"wie ?viele?|anzahl|summe|durchschnitt\w*|höchste\w*|niedrigste\w*|welche\w*|liste|pro|je|"
    r"cuánt[oa]s|número de|suma|promedio|cuáles|lista\w*|por|mayor|menor)\b",
    re.I,
)
_WRITES = re.compile(
    r"\b(?:summari[sz]e|summary|describe|explain|write|draft|translate|rewrite|compose|email|letter|report on|why|"
    r"résume\w*|écri\w+|rédige\w*|explique\w*|traduis\w*|zusammenfass\w*|schreib\w*|erklär\w*|übersetz\w*|"
    r"resum\w+|escrib\w+|explica\w*|traduc\w+)\b",
    re.I,
)


def asks_of_rows(request: str) -> bool:
    """Whether a request asks for figures or rows, and for no text of its own about them."""
    return bool(_ROWS.search(request)) and not _WRITES.search(request)


def told(results: Sequence[Result], request: str, *, tables: bool = False) -> tuple[str, tuple[Record, ...]]:
    """A line or a table for each result, with [1], [2] … for the rows returned beside it, in their order.

    Args:
        results: What the queries returned.
        request: Names a result of one cell that its query gave no name.
        tables: Whether each is to be a table.
    """
    lines: list[str] = []
    cited: list[Record] = []
    for result in results:
        own = result.records[:CITED]
        cited += [record for record in own if record not in cited]
        marks = "".join(f"[{cited.index(record) + 1}]" for record in own)
        alone = request.strip(" ?.!¿") if len(results) == 1 else ""
        heads = [_head(name, alone if len(result.columns) == 1 else "") for name in result.columns]
        rows = [[cell(value) for value in row] for row in result.rows]
        lines.append(_table(heads, rows, marks) if tables else _told(heads, rows, marks, "…" if result.more else ""))
    return "\n\n".join(lines), tuple(cited)


def _told(heads: Sequence[str], rows: Sequence[Sequence[str]], marks: str, more: str) -> str:
    end = f" {marks}." if marks else "."
    if not rows:
        return f"{_capital(', '.join(heads))}: 0."
    if len(rows) == 1:
        return _capital(", ".join(f"{head}: {value}" for head, value in zip(heads, rows[0], strict=True))) + end
    if len(heads) == 1:
        return f"{_capital(heads[0])} ({len(rows)}): {', '.join([row[0] for row in rows])}{more}{end}"
    return _table(heads, rows, marks)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], marks: str) -> str:
    table = "\n".join(f"| {' | '.join(row)} |" for row in [heads, ["---"] * len(heads), *rows])
    return f"{table}\n\n{marks}".strip()


def _head(name: str, alone: str) -> str:
    """A result column's name in words: an expression without a name is said as what it reckons."""
    if re.fullmatch(r"\w+", name):
        return name.replace("_", " ").strip()
    return alone or re.sub(r"\W+|_", " ", name).strip().casefold() or "number"


def cell(value: object) -> str:
    """A value as the answer says it: at most two digits after the decimal mark, "–" where there is none."""
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return str(value).replace("|", "\\|")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
