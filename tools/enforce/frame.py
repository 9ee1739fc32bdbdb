"""What stands around the content: wrapping, title marks, postscript, the repeated request, openings, endings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..blocks import Span, blocks, chunks
from ..checks import Answers, Position, Postscript, Repeat, Title, Wrap
from ..sentences import sentences
from ..verify.places import folded, places, title_like, title_line
from .edits import Edit, Place, around, replaced

_POSTSCRIPT = re.compile(
    r"^[*_]*(?:p\.?[ ]?){1,2}s\b[.:]*[*_]*[:.]?[ \t]*(?=\S)|^postscript(?:um)?[ \t]*[:.–-][ \t]*(?=\S)", re.I
)
_LABEL = re.compile(
    r"^[ \t]*(?:\#{1,6}[ \t]+|\*\*)?(?:answer|response|option|version|alternative|antwort|réponse|respuesta)"
    r"[ \t]*(?:\#?\d+|[A-D]|one|two|three)\b[^\n]{0,40}$",
    re.I | re.M,
)
_TITLE_PREFIX = re.compile(r"^[#\s]*(?:\*\*|__)?(?:title[ \t]*:[ \t]*)?[\"“]?(.+?)[\"”]?(?:\*\*|__)?[#\s]*$", re.I)
_LONGEST_TITLE = 200
"""Characters."""
_OPENERS = frozenset(("yes", "no", "sure", "hello", "hi", "today", "however", "thus", "indeed"))
_NAMED = (
    "summary conclusion introduction overview background answer result note tip warning solution example question fact"
    " zusammenfassung fazit einleitung überblick antwort ergebnis hinweis lösung beispiel résumé réponse résultat"
    " remarque exemple resumen conclusión introducción respuesta resultado nota solución"
)
_LABELS = frozenset(_NAMED.split())
"""Nouns that can stand before what they name."""
_STARTS = "the a an this that these those it its there we you they he she my our your his her in on"
_SMALL_STARTS = frozenset(_STARTS.split())
"""Words that lose their capital when something is put before them."""


def wrapped(check: Wrap, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The whole text between the marks; quotation marks inside become single ones first."""
    left, right, inner = check.left.strip(), check.right.strip(), text.strip()
    note = f"put the text between {left} and {right}"
    inner = inner[len(left) :].lstrip() if inner.startswith(left) and not inner.endswith(right) else inner
    inner = inner[: -len(right)].rstrip() if inner.endswith(right) and not inner.startswith(left) else inner
    if left.startswith(("```", "~~~")):
        if left not in inner:
            yield Edit(f"{left}\n{inner}\n{right}", note)
        return
    if left == right == '"':
        single = around(inner, lambda s: re.sub(r'"([^"\n]+)"', r"'\1'", s))
        yield Edit(f'"{single}"', note)
    yield Edit(f"{left}{inner}{right}", note)


def titled(check: Title, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The marks put around a title that the text already has: a heading or bold line first, or a short line apart."""
    first = blocks(text)[:1]
    if check.negated and title_line(text)[1] and text[first[0].end :].strip():
        yield Edit(text[first[0].end :].lstrip(), "left the title out")
    if check.text and not check.negated and first:
        yield from _retitled(check.text, text)
    if not first or not check.left:
        return
    line = text[first[0].start : first[0].end]
    bold = re.fullmatch(r"(?:\*\*|__).+(?:\*\*|__)|(?i:title)[ \t]*:.+", line)
    if "\n" in line or len(line) > _LONGEST_TITLE or not (first[0].kind == "heading" or bold or title_like(text)):
        return
    words = _TITLE_PREFIX.match(line)
    name = (words[1] if words else line).strip()
    yield Edit(
        replaced(text, [Place(first[0].start, first[0].end, f"{check.left}{name}{check.right}")]), "marked the title"
    )


def _retitled(title: str, text: str) -> Iterator[Edit]:
    """The given title instead of the one that the text has, or above the text."""
    first = blocks(text)[0]
    line = text[first.start : first.end]
    titles = title_line(text)[1] or title_like(text)
    if titles and "\n" not in line and text[first.end :].strip():
        yield Edit(f"# {title}{text[first.end :]}", "gave it the title")
    yield Edit(f"# {title}\n\n{text.lstrip()}", "put the title above it")


def repeated(check: Repeat, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The request, then the text; an inexact repetition at the start is replaced rather than doubled."""
    from rapidfuzz.fuzz import ratio

    request, groups = check.text.strip(), chunks(text)
    note = "repeated the request first"
    for number in range(1, min(4, len(groups))):
        opening = text[: groups[number - 1][-1].end]
        if ratio(folded(opening), folded(request)) >= 80:
            yield Edit(f"{request}\n\n{text[groups[number][0].start :]}", note)
    yield Edit(f"{request}\n\n{text.strip()}", note)


def opened(check: Postscript, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The mark at the last paragraph or line that is a postscript under another mark."""
    lines = [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    for start, end in lines[: -len(lines) - 1 : -1][:4]:
        line = text[start:end]
        found = _POSTSCRIPT.match(line.lstrip())
        if found:
            words = line.lstrip()[found.end() :].lstrip("*_ ")
            yield Edit(
                text[:start].rstrip() + f"\n\n{check.mark.strip()} {words}" + text[end:],
                "opened the postscript by its mark",
            )


def answered(check: Answers, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """The mark between parts that the text has: labelled, or divided by rules; stray marks dropped."""
    note = f"divided the answers by {check.mark}"
    rules = [(b.start, b.end) for b in blocks(text) if b.kind == "rule"]
    labels = [m.span() for m in _LABEL.finditer(text)]
    labelled = [
        text[a:b] for a, b in zip([0, *(s for s, _ in labels)], [*(s for s, _ in labels), len(text)], strict=True)
    ]
    items = [text[b.body : b.end] for b in blocks(text) if b.kind in ("numbered", "bullet")]
    listed = items if len(items) == len(blocks(text)) else []
    for parts in (text.split(check.mark), _between(text, rules), labelled[1:], labelled, listed):
        filled = [part.strip() for part in parts if part.strip()]
        if len(filled) == check.number:
            yield Edit(f"\n\n{check.mark}\n\n".join(filled), note)


def _between(text: str, dividers: list[Span]) -> list[str]:
    edges = [0, *(edge for span in dividers for edge in span), len(text)]
    return [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]


def positioned(check: Position, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """Words that the objective gives verbatim, added at their place; single words only where they read well."""
    spans = places(check, text)
    words = check.text.strip()
    if len(spans) != 1:
        return
    start, end = spans[0]
    unit = text[start:end].strip()
    options = _started(words, unit) if check.edge == "start" else _ended(words, unit)
    verb = "opened" if check.edge == "start" else "closed"
    for option in options:
        yield Edit(text[:start] + option + text[end:], f"{verb} the {check.unit} with “{words}”")


def _started(words: str, unit: str) -> Iterator[str]:
    if words[-1:] in ".!?:;,–—":
        yield f"{words} {unit}"
        yield f"{words}\n\n{unit}"
    elif len(words.split()) > 2:
        yield f"{words}\n\n{unit}"
        yield f"{words}: {unit}"
    elif words.lower() in _LABELS:
        yield f"{words} – {unit}"
    elif words.lower() in _OPENERS or words.lower().endswith("ly"):
        first = unit.split(" ", 1)[0]
        small = unit[0].lower() + unit[1:] if first.lower() in _SMALL_STARTS and first != "I" else ""
        yield f"{words}, {small}" if small else f"{words}. {unit}"
        yield f"{words} {small or unit}"


_SIGNED = re.compile(r"[,.!]?\s*(?:\n[^.!?\n]{1,40}){0,2}\s*")
_SIGNATURE = 100
"""A name or a placeholder under the closing words, and its characters at most."""


def _ended(words: str, unit: str) -> Iterator[str]:
    """The phrase after the text; a sentence that says it earlier moves to the end instead of being said twice."""
    if not any(c.isalnum() for c in words):
        if words in (".", "!", "?") and unit[-1:].isalnum():
            yield unit + words
        return
    if len(words.split()) < 2 and words[-1:].isalnum():
        return
    at = unit.rfind(words)
    if at > 0 and len(unit) - at - len(words) <= _SIGNATURE and _SIGNED.fullmatch(unit, at + len(words)):
        yield unit[: at + len(words)]
    said = next((s for s in reversed(sentences(unit)) if folded(unit[slice(*s)]) == folded(words)), None)
    body = (unit[: said[0]] + unit[said[1] :].lstrip()).strip() if said else unit
    body = body + "." if body[-1:].isalnum() else body
    apart = len(chunks(body)) > 1 or any(block.kind != "paragraph" for block in blocks(body)[-1:])
    gaps = ("\n\n", " ") if apart else (" ", "\n\n")
    yield from (f"{body}{gap}{words}" for gap in gaps if body)
