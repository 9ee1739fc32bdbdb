"""The format of a text: machine formats are parsed, Markdown forms are looked for, forbidden ones shown."""

from __future__ import annotations

import csv
import importlib
import io
import json
import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..blocks import Kind, blocks
from ..checks import Format, FormatCheck
from .finding import Finding, met, quoted, unchecked, unmet

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

_FENCE_OPENS = re.compile(r"(?:```|~~~)[\w+-]*[ \t]*\n")
_HTML = re.compile(
    r"<(?:!doctype html|/?(?:html|body|div|p|span|h[1-6]|ul|ol|li|table|tr|td|a|b|i|em|strong|br))\b[^<>]*>", re.I
)
_EMPHASIS = re.compile(
    r"(?<![\w*\\])(\*{1,3})(?=[^\s*])[^*\n]*?(?<=[^\s*\\])\1(?![\w*])|(?<!\w)__(?=\S)[^_\n]+(?<=\S)__(?!\w)"
)
_LINK = re.compile(r"!?\[[^\[\]\n]+\]\([^()\s]+\)")
_DIVIDER = re.compile(r"^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+(?:\|[ \t]*)?$", re.M)
_DEEP = re.compile(r"[\[{]{50}")
_CODE = re.compile(r"`[^`\n]+`")


def format_check(check: FormatCheck, text: str) -> Finding:
    """The text is (machine formats) or contains (the others) the format; or neither, where it is forbidden."""
    if check.format in _PARSERS:
        problem = unfenced_problem(check, text)
        if check.negated:
            return unmet(f"is {check.format}") if problem is None else met(f"is not {check.format}")
        return problem or met(f"is {check.format}")
    plain = check.format == "plain"
    place = form("markdown" if plain else check.format, text)
    if plain != check.negated:
        return unmet(f"has {_called(check)}: {quoted(place)}") if place else met(f"has no {_called(check)}")
    return met(f"has {_called(check)}: {quoted(place)}") if place else unmet(f"has no {_called(check)}")


def _called(check: FormatCheck) -> str:
    return "Markdown" if check.format in ("plain", "markdown") else check.format.replace("_", " ")


def unfenced(text: str) -> str:
    """The text without the one fence around it, if there is one."""
    whole = text.strip()
    match = _FENCE_OPENS.match(whole)
    if match and len(whole) >= match.end() + 3 and whole.endswith(whole[:3]):
        return whole[match.end() : -3].strip()
    return whole


def unfenced_problem(check: FormatCheck, text: str) -> Finding | None:
    """What keeps the text, without its fence, from being the machine format; None where nothing does."""
    try:
        return _PARSERS[check.format](check, unfenced(text))
    except RecursionError:
        return unmet(f"{check.format} nested too deeply", 2)


def _json(check: FormatCheck, text: str) -> Finding | None:
    try:
        value = json.loads(text, parse_constant=_no_constant)
    except ValueError as error:
        return unmet(f"not JSON: {error}: {quoted(text[getattr(error, 'pos', 0) :])}", 1000)
    return _against(check.json_schema, value) if check.json_schema else None


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _against(schema: str, value: Any) -> Finding | None:
    """The schema's first error, and how many there are (at most 100)."""
    from jsonschema.exceptions import SchemaError
    from referencing.exceptions import Unresolvable

    try:
        errors = [e for e, _ in zip(_validator(schema).iter_errors(value), range(100), strict=False)]
    except (ValueError, TypeError, re.error, SchemaError, Unresolvable) as error:
        return unchecked(f"the JSON Schema cannot be used: {quoted(str(error))}")
    if not errors:
        return None
    return unmet(f"against the schema at {errors[0].json_path}: {quoted(errors[0].message)}", len(errors))


@lru_cache(maxsize=64)
def _validator(schema: str) -> Validator:
    """A validator that fetches nothing: references outside the schema are errors."""
    from jsonschema.validators import Draft202012Validator, validator_for
    from referencing import Registry

    parsed = json.loads(schema)
    kind = validator_for(parsed, default=Draft202012Validator)
    kind.check_schema(parsed)
    return kind(parsed, registry=Registry())


def _csv(_check: FormatCheck, text: str) -> Finding | None:
    rows: list[list[str]] = []
    for mark in ",;\t":
        try:
            rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True) if row]
        except csv.Error as error:
            return unmet(f"not CSV: {error}")
        if len(rows) > 1 and len({len(row) for row in rows}) == 1 and len(rows[0]) > 1:
            return None
    return unmet(f"not CSV: one row or column, or rows of different length: {quoted(text)}", 1000)


def _xml(_check: FormatCheck, text: str) -> Finding | None:
    from xml.etree import ElementTree

    if "<!ENTITY" in text:
        return unmet("XML with entities of its own is not read")
    try:
        ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError) as error:
        return unmet(f"not XML: {error}: {quoted(text)}", 1000)
    return None


def _yaml(_check: FormatCheck, text: str) -> Finding | None:
    if _DEEP.search(text):
        return unmet("YAML nested too deeply")
    yaml = importlib.import_module("yaml")
    try:
        value = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:
        return unmet(f"not YAML: {quoted(str(error))}")
    return None if isinstance(value, dict | list) else unmet(f"not YAML, plain text: {quoted(text)}", 1000)


_PARSERS: dict[Format, Callable[[FormatCheck, str], Finding | None]] = {
    "json": _json,
    "csv": _csv,
    "xml": _xml,
    "yaml": _yaml,
}


def form(name: Format, text: str) -> str:
    """The first place where the text has the form; empty where it has none. Code is not looked into."""
    return _FORMS[name](text)


def _of(kind: Kind) -> Callable[[str], str]:
    return lambda text: next((text[b.start : b.end] for b in blocks(text) if b.kind == kind), "")


def _outside_code(*patterns: re.Pattern[str]) -> Callable[[str], str]:
    def find(text: str) -> str:
        for block in blocks(text):
            for pattern in patterns if block.kind != "code" else ():
                if match := pattern.search(text, block.start, block.end):
                    return match.group()
        return ""

    return find


def _table(text: str) -> str:
    match = _DIVIDER.search(text) or re.search(r"<table\b", text, re.I)
    return match.group() if match else ""


def _code(text: str) -> str:
    return _of("code")(text) or _outside_code(_CODE)(text)


def _markdown(text: str) -> str:
    kinds = ("heading", "bullet", "code", "table")
    block = next((text[b.start : b.end] for b in blocks(text) if b.kind in kinds), "")
    return block or _outside_code(_EMPHASIS, _LINK, _CODE)(text)


_FORMS: dict[Format, Callable[[str], str]] = {
    "html": lambda text: m.group() if (m := _HTML.search(text)) else "",
    "markdown": _markdown,
    "table": _table,
    "bullets": _of("bullet"),
    "numbered_list": _of("numbered"),
    "headings": _of("heading"),
    "code": _code,
}
