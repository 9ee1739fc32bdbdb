"""Texts in; what they say of a detail on a line of its own ("Budget: 900 euros"), by slot, out. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..framing import Frame
from ..types import Assumption
from .cues import Cues, Slot, tables

READ = 6_000
"""Characters read of each text: who labels a detail does so at the start."""
_LINE = re.compile(r"(?:^|[\n;|])[ \t>*_#-]*([^\W\d_][^:=\n;|]{0,40}?)[ \t*_]*[:=][ \t*_]*([^\n;|]{1,80})")


_HEADING = re.compile(r"\s*#{1,6}[ \t]+(\S[^\n]{0,120})")


def heading_of(text: str) -> str:
    """The heading that a text begins with; empty where it begins otherwise."""
    found = _HEADING.match(text)
    return found[1].strip(" #\t") if found else ""


def slot_called(label: str) -> Slot | None:
    """The slot that a label names, in any of the languages; None where it names none."""
    return _names().get(label.strip().casefold())


def labelled(texts: Iterable[str]) -> dict[Slot, str]:
    """By slot, the words after the first label that names it."""
    found: dict[Slot, str] = {}
    for text in texts:
        for label, words in _LINE.findall(text[:READ]):
            slot = slot_called(label)
            if slot is not None and words.strip(" .*_"):
                found.setdefault(slot, words.strip(" .*_"))
    return found


def inferred(texts: Iterable[str], before: Iterable[Assumption], cues: Cues) -> tuple[Assumption, ...]:
    """What documents say of the work's details, as assumptions; what was inferred before holds.

    A document informs and never instructs: how the answer is to be written is not taken from it.
    """
    kept = tuple(a for a in before if a.source == "inferred" and a.about)
    slots = {a.about for a in kept} | (set(Frame.model_fields) - {"deadline"})
    found = {slot: words for slot, words in labelled(texts).items() if slot not in slots}
    return (
        *kept,
        *(
            Assumption(text=f"{cues.labels[slot]}: {words}", source="inferred", about=slot)
            for slot, words in found.items()
        ),
    )


def _names() -> Mapping[str, Slot]:
    return {label.casefold(): slot for cues in tables().values() for slot, label in cues.labels.items()}
