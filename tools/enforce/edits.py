"""`Edit`: one changed text and the line that records it; and the cuts and masks that edits are made of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ..blocks import Block, Span
from ..verify.counts import ASIDE


class Edit(NamedTuple):
    """A candidate: it counts only once the checks have confirmed it."""

    text: str
    note: str


class Place(NamedTuple):
    """A stretch of a text and what shall stand there instead."""

    start: int
    end: int
    text: str


def replaced(text: str, places: Iterable[Place]) -> str:
    """The text with all the places rewritten; they must not overlap."""
    for start, end, new in sorted(places, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def around(text: str, change: Callable[[str], str], kept: Iterable[str] = ()) -> str:
    """The text changed by `change`, while code, URLs, addresses and the kept words stay as they are.

    Each of them is one private-use character while `change` works, so that it sees what stands around it.
    """
    mask = next((chr(c) for c in range(0xE000, 0xF8FF) if chr(c) not in text), "")
    literals = [re.escape(words) for words in sorted(kept, key=len, reverse=True) if words.strip()]
    pattern = re.compile("|".join([*literals, ASIDE.pattern]), re.S)
    found = [m.group() for m in pattern.finditer(text)]
    changed = change(pattern.sub(mask, text)) if found else change(text)
    if found and not mask:
        return text
    if not found or changed.count(mask) != len(found):
        return changed if not found else text
    pieces = changed.split(mask)
    return "".join(piece + (found[i] if i < len(found) else "") for i, piece in enumerate(pieces))


def by_block(spans: Sequence[Span], found: Sequence[Block]) -> list[list[Span]]:
    """The spans that start in each of the blocks; both in order."""
    starts = [start for start, _ in spans]
    return [list(spans[bisect_left(starts, b.start) : bisect_left(starts, b.end)]) for b in found]


def covered(text: str, spans: Iterable[Span]) -> bytearray:
    """One byte per character: 1 inside a span."""
    mask = bytearray(len(text) + 1)
    for start, end in spans:
        mask[start:end] = b"\1" * (end - start)
    return mask


def aside(text: str) -> tuple[Span, ...]:
    """Where code, URLs and addresses stand."""
    return tuple(m.span() for m in ASIDE.finditer(text))
