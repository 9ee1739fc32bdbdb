"""List items and sections that a text lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ..blocks import blocks
from ..checks import Count
from ..measure import measure
from .parts import Part, unquoted

_MARKER = re.compile(r"^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]+")
_ITEMS = {"bullets": "bullet", "numbered_items": "numbered"}


def itemised(check: Count, text: str) -> Iterator[Part]:
    """More items for a list, or placeholders."""
    short = (check.minimum or 0) - max(measure(text, check.unit, check.mark))
    if check.per is not None or short <= 0:
        return
    if check.unit in _ITEMS:
        what = f"{short} more point{'s' if short > 1 else ''} for the list of the text, one per line"
        yield Part(what, _lines, partial(_listed, kind=_ITEMS[check.unit]), "added points to the list", short * 18)
    if check.unit == "placeholders":
        wanted = f"a closing sentence that has {short} gaps to be filled in later, named in square brackets like [name]"
        yield Part(wanted, lambda reply: [unquoted(reply)], _closed, "added placeholders", 30 + 4 * short)


def _lines(reply: str) -> list[str]:
    lines = [_MARKER.sub("", line).strip() for line in unquoted(reply).splitlines()]
    return [line for line in lines if line and not line.endswith(":")]


def _listed(text: str, piece: str, *, kind: str) -> Iterator[str]:
    """After the last item of the list, marked like it; else as a list after the text."""
    items = [b for b in blocks(text) if b.kind == kind]
    marker = "-" if kind == "bullet" else "1."
    if not items:
        yield f"{text.rstrip()}\n\n{marker} {piece}"
        return
    last = items[-1]
    number = re.sub(r"\d+", lambda m: str(int(m.group()) + 1), last.mark)
    end = last.start + len(text[last.start : last.end].rstrip())
    yield f"{text[:end]}\n{' ' * last.indent}{number} {piece}{text[end:]}"


def _closed(text: str, piece: str) -> Iterator[str]:
    yield f"{text.rstrip()}\n\n{piece}"
    yield f"{text.rstrip()} {piece}"


def sectioned(check: Count, text: str) -> Iterator[Part]:
    """One part for each missing section or heading."""
    if check.unit not in ("sections", "headings") or check.per is not None:
        return
    have = max(measure(text, check.unit, check.mark))
    mark = check.mark.strip() if check.mark and any(c.isalnum() for c in check.mark) else ""
    for number in range(have + 1, (check.minimum or 0) + 1):
        head = (
            f"section {number} of the text, 2 or 3 sentences"
            if mark
            else f"section {number} of the text, a heading and then 2 or 3 sentences"
        )
        yield Part(
            head, lambda reply: [reply.strip()], partial(_headed, mark=mark, number=number), "added a section", 70
        )


def _headed(text: str, piece: str, *, mark: str, number: int) -> Iterator[str]:
    if mark:
        body = re.sub(rf"\A[ \t#*_]*{re.escape(mark)}\s*\w+[ \t*_:.-]*", "", piece, flags=re.I).strip()
        yield f"{text.rstrip()}\n\n{mark} {number}\n{body}"
        return
    head, _, body = piece.partition("\n")
    if body.strip() and len(head.split()) <= 12:
        yield f"{text.rstrip()}\n\n## {head.strip('#*: ')}\n\n{body.strip()}"
