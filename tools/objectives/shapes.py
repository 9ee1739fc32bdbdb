"""What follows the word JSON in, the JSON Schema that it asks for out: its keys, a list of objects, a given schema."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

REACH = 600
"""Characters after the word in which its shape is said."""
_FAR = 1_200
"""Characters after the word in which a schema begins."""
_KEYS = re.compile(
    r"\b(?:keys?|fields?|properties|attributes?|members|schlüsseln?|feldern?|felder|eigenschaften|clés?|champs?|"
    r"claves?|campos?|propiedades)\b"
    r"(?: (?:named|called|are|is|of|namens|sind|nommée?s?|sont|llamad[oa]s|son))?\s?[:=]?\s*[({\[]?\s*",
    re.I,
)
_EXACT = re.compile(
    r"\b(?:only|exactly|just|no other|nothing else|nur|genau|seulement|exactement|solo|exactamente)\b", re.I
)
_NAME = r"(?:\"[^\"\n]{1,40}\"|[“„][^”“\n]{1,40}[”“]|'[^'\n]{1,40}'|`[^`\n]{1,40}`|[A-Za-z_]\w{0,39})"
_JOINT = r"(?:\s*[,;/]\s*(?:(?:and|und|et|y|e)\s+)?|\s+(?:and|und|et|y)\s+|\s*\n\s*(?:[-*•]\s*)?)"
_NAMES = re.compile(rf"(?:[-*•]\s*)?({_NAME}(?:{_JOINT}{_NAME}){{0,29}})")
_LISTS = r"(?:array|list|liste|tableau|lista|arreglo)"
_LIST_BEFORE = re.compile(rf"\b{_LISTS}\W+(?:of|von|de|d')\W*(?:json)?\W*$|\bjson[ -]?{_LISTS}\W*$", re.I)
_LIST_AFTER = re.compile(rf"^\W{{0,2}}{_LISTS}\b", re.I)
_TYPES = {
    "integer": "integer|int|whole number|ganzzahl|entier|entero",
    "number": "number|float|decimal|zahl|nombre|número",
    "boolean": "bool|true",
    "string": "string|text|zeichenkette|chaîne|texte|cadena|texto",
}
_KINDS = "|".join((*_TYPES.values(), _LISTS))
_TYPED = re.compile(rf"\s?\((?P<type>(?:an? |eine? |une? |una )?(?:{_KINDS})\b[^()\n]{{0,30}})\)", re.I)
_SMALL = frozenset(("the", "a", "an", "for", "each", "of", "all", "der", "die", "das", "le", "la", "les", "el", "los"))


def shape_of(before: str, after: str) -> str | None:
    """The JSON Schema, as JSON text, that the words around "JSON" ask for; None where they name no shape.

    Args:
        before: The sentence up to the words that ask for JSON, and those.
        after: What stands behind them.
    """
    if given := _given(after):
        return given
    typed = after[:REACH]
    keys = _keys(_TYPED.sub("", typed))
    many = bool(_LIST_AFTER.match(after) or _LIST_BEFORE.search(before[-30:]))
    if not keys and not many:
        return None
    return json.dumps(
        _array(keys) if many else _object(keys, typed, exact=bool(_EXACT.search(before[-40:] + after[:40])))
    )


def _keys(after: str) -> tuple[str, ...]:
    """The names behind "with the keys", as they are written."""
    after = after.partition("\n\n")[0]
    lead = _KEYS.search(after)
    if lead is None or any(mark in after[: lead.start()] for mark in ".!?"):
        return ()
    listed = _NAMES.match(after, lead.end())
    if listed is None:
        return ()
    names = [n for n in re.split(_JOINT, listed[1]) if n]
    quoted = [n for n in names if not n[0].isalnum() and n[0] != "_"]
    kept = [n.strip("\"“”„'`") for n in (quoted or names)]
    return () if kept[0].casefold() in _SMALL and len(kept) == 1 else tuple(dict.fromkeys(kept))


def _object(keys: tuple[str, ...], said: str = "", *, exact: bool) -> Mapping[str, Any]:
    made = {"type": "object", "properties": {key: _type(key, said) for key in keys}, "required": list(keys)}
    return {**made, "additionalProperties": False} if exact else made


def _type(key: str, said: str) -> Mapping[str, Any]:
    """What stands in brackets behind a key ("minutes" (integer)); nothing is any value."""
    behind = re.search(rf"{re.escape(key)}\W?{_TYPED.pattern}", said)
    words = behind["type"].casefold() if behind else ""
    many = re.match(rf"(?:an? |eine? |une? |una )?{_LISTS}\b", words)
    kind = next((kind for kind, named in _TYPES.items() if re.search(rf"\b(?:{named})", words)), None)
    own = {} if kind is None else {"type": kind}
    return {"type": "array", **({"items": own} if own else {})} if many else own


def _array(keys: tuple[str, ...]) -> Mapping[str, Any]:
    return {"type": "array", "items": _object(keys, exact=False)} if keys else {"type": "array"}


def _given(after: str) -> str | None:
    """The JSON Schema that stands in the words themselves; the last one, since examples come before it."""
    at, found = after.find("{"), None
    while 0 <= at < _FAR:
        try:
            value, end = json.JSONDecoder().raw_decode(after, at)
        except (ValueError, RecursionError):
            end = at + 1
        else:
            found = json.dumps(value) if isinstance(value, dict) and _is_schema(value) else found
        at = after.find("{", end)
    return found


def _is_schema(value: Mapping[str, Any]) -> bool:
    """Whether it is a JSON Schema; those of LangChain's parsers do not say their type."""
    properties = value.get("properties")
    told = isinstance(properties, dict) and "required" in value and all(map(_is_shape, properties.values()))
    return "$schema" in value or ("type" in value and not {"properties", "items"}.isdisjoint(value)) or told


def _is_shape(value: object) -> bool:
    return isinstance(value, dict)
