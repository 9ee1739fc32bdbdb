"""A number and those of its passage in, the reckoning by which it follows from them out: "12 + 30 = 42".

Allowed are what the words allow: a sum, a difference, a ratio, a share, a change in percent, a rounding, the count of
a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .arithmetic import results
from .periods import between, between_hours, lasts, rated, single, until_now, up_to_next
from .quantities import Quantity
from .reading import Reading
from .units import KINDS_OF_MONEY

_MORE = re.compile(r"(?:over|more than|plus de|mehr als|über|más de)\s*(?:the\s|la\s|die\s)?$", re.I)
_MEDIAN = frozenset(["median", "médiane", "médian", "mediana"])
_NEARLY = 0.05
"""How far a number may be from what it is told to be about, as a share."""
_POINTS = 5.0
"""The same of shares, in percentage points: 62 % are "nearly two thirds"."""
_THINGS = re.compile(r"\s[^\W\d_]{4,}", re.I)
_LARGE = 10_000
_ABOUT = re.compile(
    r"(?:about|around|approximately|roughly|nearly|almost|some|circa|ca\.|close to|environ|près de|presque|etwa|rund"
    r"|fast|knapp|ungefähr|unos|unas|casi|cerca de|aproximadamente|alrededor de|over|more than|just)\s*$",
    re.I,
)


def reckoned(
    number: Quantity,
    statement: Reading,
    numbers: Sequence[Quantity],
    passage: Sequence[Reading],
    *,
    free: bool = True,
    apart: bool = False,
) -> str:
    """How a number follows from the passage's own, written out; empty where it does not.

    Args:
        number: What is said.
        statement: The statement it stands in.
        numbers: The passage's numbers.
        passage: Its sentences.
        free: False allows only what the words call for ("together", "less", "the rest").
        apart: Whether the sentences stand in several places.
    """
    number = _of_money(number, numbers)
    before = statement.text[max(0, number.start - 24) : number.start]
    near = bool(_ABOUT.search(before))
    for other in numbers:
        if _rounds(number, other, near=near) or lasts(number, other):
            return f"{other.text} ≈ {number.text}"
    return (
        single(number, passage)
        or up_to_next(number, passage)
        or rated(number, statement, passage)
        or between(number, passage)
        or between_hours(number, passage)
        or _shared_unit(number, passage)
        or _resulting(number, statement, numbers, passage, near=near, free=free, apart=apart)
        or _shared_out(number, before, passage)
        or until_now(number, passage)
        or _counted(number, statement, passage)
    )


def _of_money(number: Quantity, numbers: Sequence[Quantity]) -> Quantity:
    """A bare number of thousands, in the one currency that the passage speaks of."""
    kinds = {n.dimension for n in numbers if n.dimension in KINDS_OF_MONEY}
    large = not number.dimension and number.values[0] >= _LARGE
    return number._replace(dimension=kinds.pop()) if large and len(kinds) == 1 else number


def _resulting(
    number: Quantity,
    statement: Reading,
    numbers: Sequence[Quantity],
    passage: Sequence[Reading],
    *,
    near: bool,
    free: bool,
    apart: bool,
) -> str:
    """The reckoning whose result a number is; with "about", within a twentieth."""
    rounded = number.digits or number.dimension in ("percent", "times", "points")
    exact = 0.5 * 10.0**-number.digits if rounded else 1e-6
    exact = min(exact, _NEARLY * number.plain) if number.dimension == "times" and not number.digits else exact
    least = max(exact, _NEARLY * abs(number.values[0])) if near else exact
    for shown, value in results(number, statement, numbers, passage, free=free, apart=apart):
        if abs(value - abs(number.values[0])) <= least:
            return f"{shown} {'≈' if near else '='} {number.text}"
    return ""


def _shared_out(number: Quantity, before: str, passage: Sequence[Reading]) -> str:
    half = number.dimension == "percent" and number.plain == 50
    return "a median or a majority" if half and any(_halves(reading, before) for reading in passage) else ""


def _counted(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> str:
    """The count of a list in the passage, up to twelve; "node 2" counts nothing."""
    if not number.word and not _THINGS.match(statement.text, number.end):
        return ""
    if number.dimension or number.plain > 12 or number.plain != int(number.plain):
        return ""
    listed = any(_listed(reading.text) == int(number.plain) for reading in passage)
    return f"{int(number.plain)} listed" if listed else ""


def _halves(reading: Reading, before: str) -> bool:
    """Whether a sentence tells what half of something is by its median, or that "more than" half of it is so."""
    most = _MORE.search(before) and any(c.value == "4" for c in reading.of("quantifier"))
    return bool(most) or not _MEDIAN.isdisjoint(reading.words)


def _rounds(number: Quantity, other: Quantity, *, near: bool) -> bool:
    """Whether a number is another one rounded to the digits it shows; with "about", within a twentieth of it."""
    if number.dimension != other.dimension or not other.plain:
        return False
    a, b = number.values[0], other.values[0]
    if near and abs(a - b) <= (_POINTS if number.dimension == "percent" else _NEARLY * abs(b)):
        return True
    finer = other.digits > number.digits and number.unit == other.unit
    return finer and round(other.plain, number.digits) == number.plain


def _shared_unit(number: Quantity, passage: Sequence[Reading]) -> str:
    """A bare number of the passage that leans on another's unit: "five years for the motor, two for the battery"."""
    for reading in passage:
        units = {n.unit: n for n in reading.numbers if n.unit and n.dimension == number.dimension}
        for bare in (n for n in reading.numbers if not n.dimension):
            for unit, other in units.items():
                if other.plain and abs(bare.plain * other.values[0] / other.plain - number.values[0]) < 1e-9:
                    return f"{bare.text} ({unit}) = {number.text}"
    return ""


def _listed(text: str) -> int:
    """How many things a sentence enumerates ("a, b and c" are three); 0 where it enumerates none."""
    best = 0
    for run in re.split(r"[:;.]", text):
        parts = re.split(r",\s*(?:and|or|und|oder|et|ou|y|o)\s+|\s(?:and|or|und|oder|et|ou|y|o)\s+|,\s*", run)
        best = max(best, len([p for p in parts if p.strip()]) if len(parts) > 1 else 0)
    return best
