"""Sentences brought up to their number: list items and verses ended, long sentences divided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..blocks import Block, blocks
from ..checks import Count
from ..measure import measure
from .edits import Edit, Place, aside, covered, replaced

_DIVIDES = (
    re.compile(r"(?<![ \t])[ \t]*;[ \t]+(?=[^\W\d_])"),
    re.compile(
        r",?(?<![ \t])[ \t]+"
        r"(?=(?:but|so|and|yet|aber|und|mais|et|pero|y) (?:I|you|he|she|it|we|they|this|that|there|the)\b)"
    ),
)
_OPEN_END = re.compile(r"(?<=[^\W_])([*_\"”’)]*)[,;]?[ \t]*$", re.M)
"""The end of a line that no mark ends."""
_VERSE = 12
"""Words of a line, at most."""


def more_sentences(check: Count, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """Full stops after list items and verses, so that every way to count sees them; then long sentences divided.

    They are divided at semicolons, then before "but" and its kind with a subject, as many as are missing.
    """
    reading = measure(text, "sentences")
    if min(reading) < (check.minimum or 0):
        yield Edit(replaced(text, list(_ends(text, ("bullet", "numbered")))), "ended list items with full stops")
        yield Edit(replaced(text, list(_ends(text, ("paragraph",)))), "ended verses with full stops")
    missing = (check.minimum or 0) - max(reading)
    code = covered(text, aside(text))
    for pattern in _DIVIDES if missing > 0 else ():
        found = [m for m in pattern.finditer(text) if not code[m.start()]][:missing]
        places = [Place(m.start(), m.end() + 1, ". " + text[m.end()].upper()) for m in found]
        if places:
            yield Edit(replaced(text, places), "divided long sentences")


def _ends(text: str, kinds: tuple[str, ...]) -> Iterator[Place]:
    """Where full stops go: at the end of each item, of each line of a verse."""
    for block in blocks(text):
        if block.kind in kinds and (block.kind != "paragraph" or _is_verse(text, block)):
            ends = list(_OPEN_END.finditer(text, block.body, block.end))
            for match in ends if block.kind == "paragraph" else ends[-1:]:
                if match.end() == block.end or block.kind == "paragraph":
                    yield Place(match.start(), match.end(), f".{match[1]}")


def _is_verse(text: str, block: Block) -> bool:
    """Several short lines that each begin anew."""
    lines = [line.strip() for line in text[block.start : block.end].splitlines()]
    small = text == text.lower()
    return len(lines) > 1 and all(
        0 < len(line.split()) <= _VERSE and (small or not line[0].islower()) for line in lines
    )
