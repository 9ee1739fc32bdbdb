"""A text in, its tables out, as rows of cells with their places: Markdown, HTML, or a text that is CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .blocks import Span

_DIVIDER = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$")
_CELLS = re.compile(r"(?:[^|\\]|\\.)+")
_HTML_ROW = re.compile(r"<tr\b[^>]*>(.*?)(?=</tr|<tr|</table|\Z)", re.I | re.S)
_HTML_CELL = re.compile(r"<t[hd]\b[^>]*>(.*?)(?=</t[hd]|<t[hd]|\Z)", re.I | re.S)
_FENCE = re.compile(r"\A(?:```|~~~)[\w+-]*[ \t]*\n(.*?)\n?(?:```|~~~)\Z", re.S)
_TAG = re.compile(r"<[^>]+>")


class Grid(NamedTuple):
    """One table: the names of its columns, and its other rows."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[Span, ...]
    """Where each of the rows stands, the header left out; as many as `rows`."""
    start: int
    """Where its header begins."""
    end: int
    piped: bool = False
    """Whether it is in Markdown, so that code can write it anew."""


def grid(text: str) -> Grid | None:
    """The table with the most rows, the first of several; None where there is none."""
    return max(_grids(text), key=lambda g: len(g.rows), default=None)


@lru_cache(maxsize=256)
def _grids(text: str) -> tuple[Grid, ...]:
    if "|" in text and (found := tuple(_piped(text))):
        return found
    if "<tr" in text.casefold():
        return tuple(_tagged(text))
    return tuple(_delimited(text)) if "," in text or ";" in text or "\t" in text else ()


def _piped(text: str) -> Iterator[Grid]:
    """A row of names, a rule, and rows as long as lines have bars."""
    lines, at = list(_lines(text)), 0
    while at + 1 < len(lines):
        head, rule = (text[slice(*lines[n])] for n in (at, at + 1))
        if "|" not in head or "|" not in rule or not _DIVIDER.match(rule):
            at += 1
            continue
        end = at + 2
        while end < len(lines) and "|" in text[slice(*lines[end])]:
            end += 1
        rows = lines[at + 2 : end]
        cells = tuple(split(text[slice(*row)]) for row in rows)
        yield Grid(split(head), cells, tuple(rows), lines[at][0], lines[end - 1][1], piped=True)
        at = end


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def split(line: str) -> tuple[str, ...]:
    """The cells of one line of a Markdown table."""
    return tuple(cell.strip() for cell in _CELLS.findall(re.sub(r"\|(?=\|)", "| ", line.strip().strip("|"))))


def _tagged(text: str) -> Iterator[Grid]:
    for table in re.finditer(r"<table\b.*?(?:</table|\Z)", text, re.I | re.S):
        rows = list(_HTML_ROW.finditer(text, *table.span()))
        cells = [tuple(_TAG.sub("", c).strip() for c in _HTML_CELL.findall(row[1])) for row in rows]
        if cells:
            yield Grid(cells[0], tuple(cells[1:]), tuple(row.span() for row in rows[1:]), *table.span())


def _delimited(text: str) -> Iterator[Grid]:
    """A whole text whose lines have as many fields each, at least two."""
    fenced = _FENCE.match(text.strip())
    lines = [line for line in (fenced[1] if fenced else text.strip()).split("\n") if line.strip()]
    for mark in ",;\t":
        rows = list(csv.reader(io.StringIO("\n".join(lines), newline=""), delimiter=mark))
        if len(rows) > 1 and len(rows[0]) > 1 and len({len(row) for row in rows}) == 1:
            cells = [tuple(cell.strip() for cell in row) for row in rows]
            yield Grid(cells[0], tuple(cells[1:]), ((0, 0),) * (len(rows) - 1), 0, len(text))
            return
