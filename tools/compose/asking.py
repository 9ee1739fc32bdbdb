"""A question that opens or ends the text, where one is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ..checks import Count
from .parts import Part, whole_sentences

_SHOWN = 240
"""Characters of the text beside the question."""


def questioned(check: Count, text: str) -> Iterator[Part]:
    """The question, written for the text's first or last words."""
    if (check.unit, check.per) != ("questions", "sentences") or check.index not in (1, -1):
        return
    opens = check.index == 1
    beside = text.strip()[:_SHOWN] if opens else text.strip()[-_SHOWN:]
    wanted = "opens the text; this follows" if opens else "ends the text, after this"
    yield Part(
        f"Write one short question, in the same language, that {wanted}: “{beside}”",
        lambda reply: [s for s in whole_sentences(reply) if s.rstrip('"”»').endswith("?")][:1],
        partial(_put, opens=opens),
        "opened with a question" if opens else "ended with a question",
        25,
        "nothing",
    )


def _put(text: str, piece: str, *, opens: bool) -> Iterator[str]:
    """With the paragraph beside it, else by itself."""
    joints: tuple[str, ...] = (" ", "\n\n")
    if re.search(r"(?:^|\n)[ \t]*(?:[-*•#]|\d+[.)])", text.strip().splitlines()[0 if opens else -1]):
        joints = ("\n\n",)
    for joint in joints:
        yield f"{piece}{joint}{text.lstrip()}" if opens else f"{text.rstrip()}{joint}{piece}"
