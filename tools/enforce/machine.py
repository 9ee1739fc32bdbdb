"""Replies that a program reads: JSON and its kin taken out of the prose around them, one option named alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from ..blocks import blocks
from ..checks import Format, FormatCheck, Occurs, Options, Sources
from ..verify.counts import term_pattern
from ..verify.formats import unfenced_problem
from ..verify.letters import CITED, named
from ..verify.refusal import declines
from .edits import Edit

_VERDICT = re.compile(
    r"(?:answer|choice|verdict|option|antwort|réponse|respuesta)\s*(?:is|:|=|ist|est|es)\s*([^\n]+)", re.I
)
_OPENS: dict[Format, re.Pattern[str]] = {
    "json": re.compile(
        r"\{\s*(?:[\"'}]|\w+[\"']?\s*:)|(?:(?<=\n)|(?<=: )|\A)\[\s*(?:[\"'{\[\]]|-?\d+\s*,|true|false|null)"
    ),
    "xml": re.compile(r"<(?:\?xml\b|[A-Za-z][\w.:-]*(?:\s[^<>]*)?/?>)"),
}
"""What opens the format in prose: not a citation, a placeholder or a remark in brackets."""
_HOPELESS = re.compile(r"(?:[\[{]\s*){20}")
_LONGEST_REPAIR = 50_000
_LEAST_PROSE = 30
"""Words from which prose is worth being set as JSON."""


def extracted(check: FormatCheck, text: str) -> Iterator[Edit]:
    """The machine-readable part alone; JSON also mended, against the schema where there is one."""
    name = check.format.upper()
    fenced = [_inner(text[b.start : b.end]) for b in blocks(text) if b.kind == "code"]
    parts = list(dict.fromkeys((*fenced, *_bracketed(check, text))))
    for part in parts:
        if unfenced_problem(check, part) is None:
            yield Edit(part.strip(), f"took the {name} out of the text around it")
    if check.format == "json":
        for part in parts:
            if _OPENS["json"].match(part.strip()):
                yield from _mended(check, part)
        if not check.json_schema and len(text.split()) >= _LEAST_PROSE and not declines(text):
            yield Edit(_as_json(text), "set the text as JSON")


def _as_json(text: str) -> str:
    """The text by its headings: each names a list of the paragraphs and items below it; without headings one list."""
    named: dict[str, list[str]] = {}
    heading = "text"
    for block in blocks(text):
        words = text[block.body : block.end].strip()
        if block.kind == "heading" or re.fullmatch(r"\*\*[^*\n]+\*\*:?", words):
            heading = words.strip("*: ") or heading
        elif block.kind != "rule":
            named.setdefault(heading, []).append(words)
    value = {name: held[0] if len(held) == 1 else held for name, held in named.items()}
    return json.dumps(value, ensure_ascii=False, indent=2)


def _inner(code: str) -> str:
    lines = code.splitlines()
    return "\n".join(lines[1:-1] if len(lines) > 1 and lines[-1].strip()[:3] == lines[0].strip()[:3] else lines[1:])


def _bracketed(check: FormatCheck, text: str) -> Iterator[str]:
    """From where the format seems to open to its last closing mark, and to the end where that was cut off."""
    opens = _OPENS.get(check.format)
    match = opens.search(text) if opens else None
    if match:
        closing = {"{": "}", "[": "]", "<": ">"}[match.group()[0]]
        end = text.rfind(closing, match.start())
        if end > 0:
            yield text[match.start() : end + 1]
        if check.format == "json":
            yield text[match.start() :]


def _mended(check: FormatCheck, part: str) -> Iterator[Edit]:
    """What json_repair reads in the part, if it is an object or a list with something in it."""
    import json_repair

    if len(part) > _LONGEST_REPAIR or _HOPELESS.search(part):
        return
    schema = json.loads(check.json_schema) if check.json_schema and _is_json(check.json_schema) else None
    for using in (None, schema) if schema is not None else (None,):
        try:
            value = json_repair.loads(part, schema=using)
            mended = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
        except (ValueError, TypeError, RecursionError, KeyError):
            continue
        if value and isinstance(value, dict | list):
            yield Edit(mended, "mended the JSON" + (" to fit its schema" if using is not None else ""))


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def chosen(check: Options, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The option alone: where a line is one, the text says "the answer is" one, or nothing more is wanted.

    A single option is what the request dictates: it is the answer whatever else was said.
    """
    note = "kept the chosen option alone"
    if len(check.options) == 1 and not declines(text):
        yield Edit(check.options[0], "gave the answer that the request dictates")
    lines = [line for line in text.splitlines() if line.strip()]
    alone = [option for line in lines for option in named(check, line, alone=True)]
    said = [option for m in _VERDICT.finditer(text) for option in named(check, m[1])[:1]]
    for found in (alone, said):
        if len(set(found)) == 1:
            yield Edit(found[0], note)
    first = [
        o for o in sorted(check.options, key=len, reverse=True) if re.match(rf"\W{{0,3}}{re.escape(o)}\b", text, re.I)
    ]
    only = [(m := re.search(rf"\b{re.escape(o)}\b", text, re.I)) and m[0] for o in (first[:1] or named(check, text))]
    if check.alone and len(only) == 1 and only[0]:
        yield Edit(only[0], note)


def rekeyed(check: Occurs, text: str) -> Iterator[Edit]:
    """JSON whose keys say a forbidden word: a key that is the word is named "answer", another goes without it."""
    if check.maximum != 0 or check.scope not in ("word", "phrase") or not text.lstrip("` \n").startswith(("{", "json")):
        return
    key = re.compile(r"\"([^\"\n]*)\"(?=\s*:)")

    def renamed(match: re.Match[str]) -> str:
        kept = term_pattern(check.term, inside=True).sub("", match[1]).strip(" _-")
        return f'"{kept or "answer"}"' if term_pattern(check.term, inside=True).search(match[1]) else match[0]

    yield Edit(key.sub(renamed, text), f"named a key without “{check.term}”")


def unsourced(check: Sources, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The text without [n] marks, where references are not wanted."""
    if check.rule == "none":
        yield Edit(re.sub(rf"(?<![ \t])[ \t]*{CITED.pattern}", "", text), "removed the reference marks")
