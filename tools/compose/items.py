"""List items and sections that a text lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ..blocks import blocks
from ..checks import Count
from ..language import detect
from ..measure import measure
from .parts import Part, bare, lines

_ONE = "Write one more point for the list in the text, in one line."
_LABEL_WORDS = 3
_USUAL = ("Name", "Date", "Place", "Time", "Contact", "Phone", "Email", "Address", "Amount", "Reference", "Signature")
"""Gaps of nearly every form, for what a model leaves out; they say nothing."""
_ITEMS = {"bullets": "bullet", "numbered_items": "numbered"}


def itemised(check: Count, text: str) -> Iterator[Part]:
    """More items for a list, or placeholders."""
    short = (check.minimum or 0) - max(measure(text, check.unit, check.mark))
    if check.per is not None or short <= 0:
        return
    if check.unit in (*_ITEMS, "items"):
        kind = _ITEMS.get(check.unit) or next((b.kind for b in blocks(text) if b.kind in ("bullet", "numbered")), "")
        what = f"Write {short} more points for the list in the text, one per line." if short > 1 else _ONE
        place = partial(_listed, kind=kind)
        yield Part(what, _points, place, "added points to the list", short * 18, "text")
    if check.unit == "placeholders":
        asked = f"List {short + 2} details that the reader of the text fills in, one per line, a word or two each:"
        pieces = partial(_labels, usual=_USUAL if detect(text) in ("en", None) else ())
        yield Part(f"{asked}\n1. Name\n2. Date\n3.", pieces, _detailed, "added placeholders", 20 + 4 * short)


def _points(reply: str) -> list[str]:
    """Each point; at last all of them, for a text that has no room for more than a list."""
    found = lines(reply)
    return [*found, "\n".join(found)] if len(found) > 1 else found


def _listed(text: str, piece: str, *, kind: str) -> Iterator[str]:
    """After the last item of the list, marked like it; else as a list after the text; several points are the text."""
    items = [b for b in blocks(text) if b.kind == kind]
    if not kind:  # lines without a marker
        yield f"{text.rstrip()}\n{piece}"
        return
    marker = "-" if kind == "bullet" else "1."
    if "\n" in piece:
        marks = ("-" if kind == "bullet" else f"{n}." for n in range(1, len(piece)))
        yield "\n".join(f"{mark} {line}" for mark, line in zip(marks, piece.split("\n"), strict=False))
        return
    if not items:
        yield f"{text.rstrip()}\n\n{marker} {piece}"
        return
    last = items[-1]
    number = re.sub(r"\d+", lambda m: str(int(m.group()) + 1), last.mark)
    end = last.start + len(text[last.start : last.end].rstrip())
    yield f"{text[:end]}\n{' ' * last.indent}{number} {piece}{text[end:]}"


def _labels(reply: str, *, usual: tuple[str, ...]) -> list[str]:
    """The names of details, each once: what stands before a colon or a bracket, of a few words; then the usual ones."""
    said = lines(re.sub(r":[ \t]*$", "", reply, flags=re.M))
    found = (re.split(r"[:,;(\[]", line.strip("[]*_ "))[0].strip("[]*_. ") for line in said)
    return list(dict.fromkeys([*(name for name in found if 0 < len(name.split()) <= _LABEL_WORDS), *usual]))


def _detailed(text: str, piece: str) -> Iterator[str]:
    """The detail with a gap for it, in the block of details that ends the text."""
    gap = "\n" if re.search(r":[ ]\[[^\]\n]+\][^\n]*\Z", text.rstrip()) else "\n\n"
    yield f"{text.rstrip()}{gap}{piece}: [{piece.lower()}]"


def sectioned(check: Count, text: str) -> Iterator[Part]:
    """One part for each missing section or heading."""
    if check.unit not in ("sections", "headings") or check.per is not None:
        return
    have = max(measure(text, check.unit, check.mark))
    mark = check.mark.strip() if check.mark else ""
    if mark and not any(c.isalnum() for c in mark):
        yield from _divided(mark, (check.minimum or 0) - have)
        return
    for number in range(have + 1, (check.minimum or 0) + 1):
        head = "" if mark else " a heading, and then"
        wanted = f"Write{head} 2 or 3 sentences for section {number} of the text, about something new."
        place = partial(_headed, mark=mark, number=number)
        yield Part(wanted, lambda reply: [bare(reply)], place, "added a section", 70)


def _divided(mark: str, short: int) -> Iterator[Part]:
    """One part for each that is missing between dividers."""
    wanted = "Write 2 or 3 more sentences for the next part of the text, about something new."
    for _ in range(short):
        yield Part(
            wanted, lambda reply: [bare(reply).strip(mark).strip()], partial(_after, mark=mark), "added a part", 70
        )


def _after(text: str, piece: str, *, mark: str) -> Iterator[str]:
    yield f"{text.rstrip().removesuffix(mark).rstrip()}\n\n{mark}\n\n{piece}"


def _headed(text: str, piece: str, *, mark: str, number: int) -> Iterator[str]:
    if mark:
        body = re.sub(rf"\A[ \t#*_]*{re.escape(mark)}\s*\w+[ \t*_:.-]*", "", piece, flags=re.I).strip()
        yield f"{text.rstrip()}\n\n{mark} {number}\n{body}"
        return
    head, _, body = piece.partition("\n")
    if body.strip() and len(head.split()) <= 12:
        yield f"{text.rstrip()}\n\n## {head.strip('#*: ')}\n\n{body.strip()}"
