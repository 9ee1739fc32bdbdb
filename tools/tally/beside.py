"""What a count by code may have missed: the figure and the texts in, how many other statements could belong out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from ..sentences import spans
from .lexicon import GENERAL
from .reckon import Found, Text, within
from .records import Record, amount_of

_WEIGHED = 20
"""Records whose measure is looked at."""
_MOST = 5_000
"""Sentences with figures that are read."""
_DIGITS = re.compile(r"\d")
_ROW = re.compile(r"[\t|{]|,[^\s\d]")


def beside(found: Found, texts: Iterable[Text]) -> int:
    """How many sentences outside the records tell an amount in the records' measure that is within the bounds.

    They may speak of a thing of the kind in words that do not say so ("We billed Acme 12,000 euros"): code cannot tell.
    """
    measures = {q.dimension for r in found.records[:_WEIGHED] if (q := amount_of(r, ""))} - {""}
    if not found.tally.bounds or not measures:
        return 0
    told: dict[str, list[tuple[int, int]]] = {}
    for source, start, end in sorted(found.places):
        told.setdefault(source, []).append((start, end))
    missed, left = 0, _MOST
    for each in texts:
        taken = told.get(each.source, [])
        for start, end in spans(each.text) if left else ():
            said = each.text[start:end]
            if not _DIGITS.search(said) or _ROW.search(said) or GENERAL.search(said) or _lies_in(start, end, taken):
                continue
            left -= 1
            amounts = Record(each.source, start, end, said).amounts() if left >= 0 else ()
            missed += any(q.dimension in measures and all(within(q, b) for b in found.tally.bounds) for q in amounts)
    return missed


def _lies_in(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    """Whether a sentence overlaps with one of the stretches, which are sorted."""
    at = bisect_right(taken, (start, end))
    return any(left < end and start < right for left, right in taken[max(0, at - 1) : at + 1])
