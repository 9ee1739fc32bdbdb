"""Records that a text sets out: its tables, delimited lines, "name: value" blocks and JSON in, records out."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from .records import Record

_ROW = re.compile(r"^[ \t]*\|?(.*?\|.*?)\|?[ \t]*$")
_RULE = re.compile(r"^[ \t|:+-]*-{2,}[ \t|:+-]*$")
_PAIR = re.compile(
    r"^[ \t]*(?:[-*+•][ \t]+)?(?:\*\*)?([^\W\d_][^:\n|\d]{0,40}?)(?:\*\*)?[ \t]*:(?:\*\*)?[ \t]+(\S.*?)[ \t]*$"
)
_LABEL = re.compile(r"(?:[-*+•][ \t]+)?([^\W\d_]\w*(?:[ _-]\w+){0,2})[ \t]*[:=][ \t]*(\S.*)$")
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.+?)[ \t#]*$")
_DELIMITERS = ("\t", ";", ",")
_LEAST_ROWS = 2
_LONGEST_HEADER = 40
Line = tuple[int, int, str]
"""Start, end, text without its end."""


def set_out(source: str, text: str, title: str) -> tuple[list[Record], list[tuple[int, int]]]:
    """The records of a text, in order, and the stretches that they come from."""
    if text.lstrip()[:1] in "{[" and (found := _objects(source, text, title)):
        return found, [(0, len(text))]
    lines = list(_lines(text))
    records: list[Record] = []
    stretches: list[tuple[int, int]] = []
    about, at = title, 0
    while at < len(lines):
        line = lines[at][2]
        if heading := _HEADING.match(line):
            about = f"{title} {heading[1]}"
        made, used = _block(source, lines, at, f"{about} {_caption(lines, at)}")
        if made:
            records += made
            stretches.append((lines[at][0], lines[at + used - 1][1]))
        at += max(1, used)
    return records, stretches


def _block(source: str, lines: Sequence[Line], at: int, about: str) -> tuple[list[Record], int]:
    """The records of the block that begins at a line, and how many lines it has; none where it is prose."""
    for read in (_piped, _labelled, _delimited, _paired):
        made, used = read(source, lines, at, about)
        if made:
            return made, used
    return [], 1


def _lines(text: str) -> Iterator[Line]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end, text[start:end]
        start = end + 1


def _caption(lines: Sequence[Line], at: int) -> str:
    """The last line of words before a block, if it is near and no part of another block."""
    near = [line for _, _, line in lines[max(0, at - 2) : at] if line.strip()]
    return (
        near[-1].strip() if near and len(near[-1]) < 200 and not _PAIR.match(near[-1]) and "|" not in near[-1] else ""
    )


def _piped(source: str, lines: Sequence[Line], at: int, about: str) -> tuple[list[Record], int]:
    """A Markdown table: a row of names, a rule, rows."""
    if (
        at + 2 >= len(lines)
        or "|" not in lines[at][2]
        or not _RULE.match(lines[at + 1][2])
        or "|" not in lines[at + 1][2]
    ):
        return [], 0
    names, end = _cells(lines[at][2]), at + 2
    while end < len(lines) and "|" in lines[end][2]:
        end += 1
    rows = [(line, _cells(line[2])) for line in lines[at + 2 : end]]
    return [_row(source, line, names, cells, about) for line, cells in rows if any(cells)], end - at


def _cells(line: str) -> list[str]:
    bare = line.strip().removeprefix("|").removesuffix("|").replace("\\|", "\0")
    return [cell.strip().strip("*").replace("\0", "|") for cell in bare.split("|")]


def _labelled(source: str, lines: Sequence[Line], at: int, about: str) -> tuple[list[Record], int]:
    """A line whose cells each say their name ("id: 7, to: Pell, total: 200"), and those after it with the same ones."""
    records: list[Record] = []
    for n in range(at, len(lines)):
        pairs = next(filter(None, (_labels(lines[n][2], mark) for mark in (*_DELIMITERS, "|"))), [])
        if not pairs or (records and [name for name, _ in pairs] != [name for name, _ in records[0].columns]):
            break
        records += _pairs(source, lines[n : n + 1], pairs, about)
    return records, len(records)


def _labels(line: str, mark: str) -> list[tuple[str, str]]:
    """Names and values of a line's cells; none where one of them has no name."""
    if mark not in line or line.count(":") + line.count("=") < 2:
        return []
    cells = _split(line, mark)
    pairs = [(found[1], found[2]) for cell in cells if (found := _LABEL.match(cell))]
    return pairs if len(pairs) == len(cells) > 1 else []


def _delimited(source: str, lines: Sequence[Line], at: int, about: str) -> tuple[list[Record], int]:
    """Lines with the same number of delimiters, the first of which names the columns."""
    for mark in _DELIMITERS if at + _LEAST_ROWS < len(lines) else ():
        if mark not in lines[at][2]:
            continue
        names = _split(lines[at][2], mark)
        if len(names) < 2 or not _are_names(names):
            continue
        end = at + 1
        while end < len(lines) and mark in lines[end][2] and len(_split(lines[end][2], mark)) == len(names):
            end += 1
        if end - at > _LEAST_ROWS:
            rows = [(line, _split(line[2], mark)) for line in lines[at + 1 : end]]
            return [_row(source, line, names, cells, about) for line, cells in rows], end - at
    return [], 0


def _split(line: str, mark: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader(io.StringIO(line), delimiter=mark), [])]
    except csv.Error:
        return []


def _are_names(cells: Sequence[str]) -> bool:
    return len(set(cells)) == len(cells) and all(
        cell and len(cell) <= _LONGEST_HEADER and not cell[0].isdigit() and cell[-1] not in ".!?;" for cell in cells
    )


def _row(source: str, line: Line, names: Sequence[str], cells: Sequence[str], about: str) -> Record:
    padded = [*cells, *[""] * (len(names) - len(cells))][: len(names)]
    return Record(source, line[0], line[1], line[2], tuple(zip(names, padded, strict=True)), padded[0], about)


def _paired(source: str, lines: Sequence[Line], at: int, about: str) -> tuple[list[Record], int]:
    """Blocks of "name: value" lines: a record ends where a line is empty or its first name comes again."""
    records: list[Record] = []
    pairs: list[tuple[str, str]] = []
    start, end = at, at
    while end < len(lines) and (pair := _PAIR.match(lines[end][2])):
        if pairs and pair[1] == pairs[0][0]:
            records += _pairs(source, lines[start:end], pairs, about)
            pairs, start = [], end
        pairs.append((pair[1].strip(), pair[2]))
        end += 1
    records += _pairs(source, lines[start:end], pairs, about)
    return records, end - at


def _pairs(source: str, lines: Sequence[Line], pairs: Sequence[tuple[str, str]], about: str) -> list[Record]:
    if len(pairs) < 2 or len({name for name, _ in pairs}) < len(pairs):
        return []
    text = "\n".join(line for _, _, line in lines)
    return [Record(source, lines[0][0], lines[-1][1], text, tuple(pairs), pairs[0][1], about)]


def _objects(source: str, text: str, title: str) -> list[Record]:
    """A JSON array of objects, one inside an object, or an object on each line."""
    decoder, found, about = json.JSONDecoder(), [], title
    lead = re.match(r'\s*\{\s*"([^"]+)"\s*:\s*(?=\[\s*\{)', text)
    at = lead.end() if lead else len(text) - len(text.lstrip())
    about = f"{title} {lead[1]}" if lead else title
    at += text[at : at + 1] == "["
    while at < len(text):
        while at < len(text) and text[at] in " \t\n\r,":
            at += 1
        try:
            value, end = decoder.raw_decode(text, at)
        except ValueError:
            break
        if not isinstance(value, dict):
            break
        columns = tuple(_flat(value))
        found.append(Record(source, at, end, text[at:end], columns, columns[0][1] if columns else "", about))
        at = end
    return found if not text[at:].strip(" \t\n\r]}") and found else []


def _flat(value: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, held in value.items():
        if isinstance(held, dict):
            yield from _flat(held, f"{prefix}{name} ")
        else:
            yield f"{prefix}{name}", str(held if held is not None else "")
