"""Sentences, bullets and lines that are too long by themselves, said shorter one by one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..checks import Count
from ..measure import measure, units
from .parts import Part, lines

MOST_SHORTENED = 3
"""Units said shorter in one go."""


def shortened(check: Count, text: str) -> Iterator[Part]:
    """Each bullet, sentence or line with more words than it may have, the first ones first."""
    if (
        check.unit != "words"
        or check.per not in ("sentences", "bullets", "numbered_items", "lines")
        or not check.maximum
    ):
        return
    spans = units(text, check.per, check.mark)
    if check.index is not None:
        place = check.index - 1 if check.index > 0 else len(spans) + check.index
        spans = spans[max(0, place) : place + 1]
    long = [text[a:b] for a, b in spans if min(measure(text[a:b], "words")) > check.maximum]
    for said in long[:MOST_SHORTENED]:
        body = said.lstrip("-*•+ \t").lstrip("0123456789").lstrip(".) ") if check.per != "sentences" else said
        most = max(1, check.maximum - 1) if check.maximum > 4 else check.maximum
        yield Part(
            f"Say this in at most {most} words, in the same language: “{body.strip()}”",
            lambda reply: lines(reply)[:1],
            partial(_instead, said=body.rstrip()),
            f"said a {check.per[:-1].replace('_', ' ')} shorter",
            check.maximum + 10,
            "nothing",
            anew=True,
        )


def _instead(text: str, piece: str, *, said: str) -> Iterator[str]:
    at = text.find(said)
    if at >= 0:
        full = piece if said[-1:] not in ".!?" or piece[-1:] in ".!?" else f"{piece}."
        yield text[:at] + (full if said[-1:] in ".!?" else piece.rstrip(".")) + text[at + len(said) :]
