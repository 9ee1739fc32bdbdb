"""A JSONL file of requests in, items out: whatever cannot be used is an item that says why, never a lost line."""

from __future__ import annotations

import json
import random
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..errors import InputError, SettingsError
from ..types import Message, Objective
from ..values import Value

FIELDS: dict[str, tuple[str, ...]] = {
    "request": ("messages", "prompt", "question", "instruction", "request", "query", "task", "input"),
    "documents": ("documents", "docs", "passages", "contexts", "context"),
    "gold": ("answers", "answer", "gold", "reference", "target", "expected", "label", "output"),
    "system": ("system", "system_prompt"),
    "objectives": ("objectives",),
    "id": ("id", "_id", "key"),
}
"""What an item is made of, and the names that are looked for where none is given, first come first."""
_TEXT = ("page_content", "text", "content", "body")
_ROLES = {"human": "user", "ai": "assistant"}


class Passage(Value):
    """One document of an item."""

    text: str
    title: str = ""


class Item(Value):
    """One request of the data."""

    id: str
    line: int
    """In the file, from 1."""
    messages: tuple[Message, ...] = ()
    documents: tuple[Passage, ...] = ()
    objectives: tuple[str, ...] = ()
    gold: tuple[str, ...] = ()
    """The accepted answers as text; empty where the record has none."""
    record: dict[str, Any] = {}
    """The whole line, for scorers of one's own."""
    in_force: tuple[Objective, ...] = ()
    """The objectives of the request after its conflicts were settled."""
    problem: str = ""
    """Why it cannot be asked; empty where it can."""


def parse_fields(given: Sequence[str]) -> dict[str, str]:
    """`["gold=answers"]` as {"gold": "answers"}.

    Raises:
        SettingsError: A part that no item has, or no name.
    """
    named = {}
    for each in given:
        part, _, name = each.partition("=")
        if part not in FIELDS or not name:
            raise SettingsError(f"--field {each!r}: write PART=NAME, where PART is one of {', '.join(FIELDS)}.")
        named[part] = name
    return named


_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)


def read_items(path: Path, named: Mapping[str, str] | None = None) -> list[Item]:
    """Every line that is not blank, in the file's order; ids are unique.

    Raises:
        InputError: The file cannot be read, holds no line, or no line has a field that was named.
    """
    try:
        lines = _lines(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); give a JSONL file, one request a line.") from error
    items = list(_unique(_item(line, n, named or {}) for n, line in enumerate(lines, 1) if line.strip()))
    if not items:
        raise InputError(f"{path} is empty; give a JSONL file, one request a line.")
    for part, name in (named or {}).items():
        if not any(name in item.record for item in items):
            held = ", ".join(next((i.record for i in items if i.record), {})) or "nothing that can be read"
            raise InputError(f"--field {part}={name}: no line of {path.name} has {name!r}; the first has {held}.")
    return items


def sample(items: Sequence[Item], n: int | None, seed: int) -> list[Item]:
    """The first n of one shuffled order, so that a larger n adds to a smaller one; None is all of them."""
    order = list(items)
    random.Random(seed).shuffle(order)
    return order[:n]


def _unique(items: Iterator[Item]) -> Iterator[Item]:
    seen: set[str] = set()
    for item in items:
        name = item.id if item.id not in seen else f"{item.id}#{item.line}"
        seen.add(name)
        yield item if name == item.id else item.model_copy(update={"id": name})


def _lines(data: bytes) -> list[bytes]:
    """The lines in UTF-8, whatever mark Windows put before them."""
    if data[:2] in _UTF_16:
        with suppress(UnicodeError):
            data = data.decode("utf-16").encode()
    return data.removeprefix(BOM_UTF8).splitlines()


def _item(line: bytes, number: int, named: Mapping[str, str]) -> Item:
    blank: dict[str, Any] = {"id": f"line {number}", "line": number}
    try:
        record = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        return Item(**blank, problem=f"the line cannot be read: {type(error).__name__}: {str(error)[:120]}")
    if not isinstance(record, dict):
        return Item(**blank, problem=f"the line is a {type(record).__name__}, not an object with fields")
    found = {part: _found(record, part, named) for part in FIELDS}
    made: dict[str, Any] = {**blank, "record": record}
    made |= {"id": str(found["id"])} if found["id"] not in (None, "") else {}
    try:
        made["messages"] = _messages(found["request"], found["system"])
        made["documents"] = tuple(_passages(found["documents"]))
        return Item(**made, gold=_texts(found["gold"]), objectives=_texts(found["objectives"]))
    except (ValidationError, TypeError, ValueError, KeyError) as error:
        reason = "a message is not {role, content}" if isinstance(error, ValidationError) else str(error)
        return Item(**{**made, "messages": (), "documents": ()}, problem=reason)


def _found(record: Mapping[str, Any], part: str, named: Mapping[str, str]) -> Any:
    if part in named:
        return record.get(named[part])
    return next((record[name] for name in FIELDS[part] if name in record), None)


def _messages(request: Any, system: Any) -> tuple[Message, ...]:
    if isinstance(request, str) and request.strip():
        said = [Message(role="user", content=request)]
    elif isinstance(request, list) and request:
        said = [_message(each) for each in request]
    else:
        raise ValueError(f"no request: none of the fields {', '.join(FIELDS['request'])} holds text; name it: --field")
    if not any(m.role == "user" and m.content.strip() for m in said):
        raise ValueError("no message of the user holds text")
    first = [Message(role="system", content=system)] if isinstance(system, str) and system.strip() else []
    return (*first, *said)


def _message(each: Any) -> Message:
    role, content = each if isinstance(each, list) else (each["role"], each["content"])
    return Message.model_validate({"role": _ROLES.get(role, role), "content": content})


def _passages(value: Any) -> Iterator[Passage]:
    """Texts, {title, text}, [title, sentences], or a list of any of these."""
    if isinstance(value, str):
        yield from [Passage(text=value)] if value.strip() else []
    elif isinstance(value, dict):
        text = next((value[name] for name in _TEXT if name in value), None)
        if not isinstance(text, str):
            raise ValueError(f"a document has none of {', '.join(_TEXT)}")
        title = value.get("title") or (value.get("metadata") or {}).get("title") or ""
        yield Passage(text=text, title=str(title))
    elif isinstance(value, list) and len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], list):
        yield Passage(text="".join(map(str, value[1])), title=value[0])
    else:
        for each in value or ():
            yield from _passages(each)


def _texts(value: Any) -> tuple[str, ...]:
    if value is None or value == "":
        return ()
    if isinstance(value, list):
        return tuple(text for each in value for text in _texts(each))
    return (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False),)
