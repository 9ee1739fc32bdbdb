"""The numbers, amounts and dates of a text: their unit, form, decimals, range and how many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..checks import DateForm, Decimals, Figures, Measured, Within
from ..claims.quantities import Date, Quantity, dates, quantities
from ..claims.units import KINDS, UNITS
from ..measure import Reading
from .counts import bounded, outside
from .finding import Finding, met, quoted, unchecked, unmet

FULL = re.compile(r"(?<![\w./-])(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})(?![\w/-]|\.\d)")
"""A date in digits, in any order."""
NUMERAL = re.compile(
    r"(?<![\w.,/-])\d+(?:[,.'’\u202f\u00a0]\d{3}(?=[,.'’\u202f\u00a0]))*(?:[.,](\d+))?(?![\w/]|[.,]\d)"
)
_OF = re.compile(r"(?<=\d)\s?(?:/|out of|sur|von|auf|sobre|de)\s?\d+\b")
"""What a mark is out of ("7/10")."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_LINE = re.compile(r"[^\n]+")
_PIECE = 4_000
"""Characters that are searched at a time, so that a huge text takes no more than its share."""


class _Figures(NamedTuple):
    """A stretch of a text without code, URLs and addresses, and what it says in figures."""

    text: str
    dates: tuple[Date, ...]
    quantities: tuple[Quantity, ...]


@lru_cache(maxsize=4)
def _searched(text: str) -> tuple[_Figures, ...]:
    """The whole text, in stretches that end with a line or a word."""
    read = outside(text)
    found, start = list[_Figures](), 0
    while start < len(read):
        end = _cut(read, start)
        piece = read[start:end]
        named = dates(piece)
        found.append(_Figures(piece, named, quantities(piece, named)))
        start = end
    return tuple(found)


def _cut(text: str, start: int) -> int:
    """Where a stretch ends: at the last line break or blank in reach, or where there is none at its longest."""
    end = start + _PIECE
    if end >= len(text):
        return len(text)
    half = start + _PIECE // 2
    return (
        max(text.rfind("\n", half, end), text.rfind(" ", half, end) if "\n" not in text[half:end] else -1, -1) + 1
        or end
    )


def measured(check: Measured, text: str) -> Finding:
    """The amounts' unit; leniently another unit may stand in the same line as the one asked for ("26 mi (42 km)").

    Where the result alone is meant, one amount in the unit is enough. A text with no such amount is unchecked.
    """
    if check.unit not in UNITS:
        return unchecked(f"the unit {quoted(check.unit)} is not known")
    kind = KINDS.get(UNITS[check.unit][0])
    amounts, others, bare = 0, 0, list[Quantity]()
    for read in _searched(text):
        found = [q for q in read.quantities if q.dimension and KINDS.get(q.dimension) == kind]
        own = [q for q in found if _is_in(check.unit, q)]
        lines = [m.span() for m in _LINE.finditer(read.text) if any(m.start() <= q.start < m.end() for q in own)]
        foreign = [q for q in found if q not in own]
        bare += [q for q in foreign if not any(a <= q.start < b for a, b in lines)]
        amounts, others = amounts + len(found), others + len(foreign)
    if not amounts or kind is None:
        return unchecked(f"no amount to hold against {check.unit}")
    if not others:
        return met(f"{amounts} in {check.unit}")
    if others < amounts and not (bare and check.every):
        return met(f"{amounts - others} of {amounts} in {check.unit}", others)
    return unmet(f"not in {check.unit}: {', '.join(quoted(q.text) for q in bare[:3])}", len(bare))


def _is_in(unit: str, amount: Quantity) -> bool:
    """Whether the amount is in the unit; cents are euros."""
    dimension, size = UNITS[unit]
    return amount.dimension == dimension and (KINDS[dimension] == "money" or UNITS[amount.unit][1] == size)


def date_form(check: DateForm, text: str) -> Finding:
    """The form of full dates; leniently months and days may have one digit. A text without any is unchecked."""
    found, worded = list[re.Match[str]](), list[str]()
    for read in _searched(text):
        digits = [m for m in FULL.finditer(read.text) if any(len(m[i]) == 4 for i in (1, 4))]
        named = [d for d in read.dates if d.year and d.month and d.day]
        worded += [d.text for d in named if not any(m.start() <= d.start < m.end() for m in digits)]
        found += digits
    wrong = [m[0] for m in found if not _has_form(check, m)] + worded
    called = check.mark.join({"y": "YYYY", "m": "MM", "d": "DD"}[part] for part in check.order)
    if not found and not worded:
        return unchecked(f"no full date to hold against {called}")
    if wrong:
        return unmet(f"not {called}: {', '.join(map(quoted, wrong[:3]))}", len(wrong))
    short = sum(any(len(part) == 1 for part in m.groups()[::2] if part) or len(m[3]) == 1 for m in found)
    return met(f"{len(found)} as {called}", short)


def _has_form(check: DateForm, match: re.Match[str]) -> bool:
    parts = dict(zip(check.order, (match[1], match[3], match[4]), strict=True))
    in_range = 1 <= int(parts["m"]) <= 12 and 1 <= int(parts["d"]) <= 31
    return match[2] == check.mark and len(parts["y"]) == 4 and in_range


def decimals(check: Decimals, text: str) -> Finding:
    """Digits after the decimal mark; leniently fewer are enough, and "1,234" has none.

    Where the result alone is meant, too many in the middle of a reckoning are no fault: the first number of the text
    and its last must both have too many.
    """
    found = list(_numerals(text))
    if check.significant:
        return _significant(check, [m[0] for m in found])
    numbers = [(m[0], 0 if m[1] and len(m[1]) == 3 and check.maximum != 3 else len(m[1] or "")) for m in found]
    low, high = check.minimum or 0, 1000 if check.maximum is None else check.maximum
    over = [said for said, n in numbers if n > high]
    under = [said for said, n in numbers if 0 < n < low]
    told = [n for _, n in numbers if n]
    if over and (check.every or min(numbers[0][1], numbers[-1][1]) > high):
        return unmet(f"more than {high} decimals: {', '.join(map(quoted, over[:3]))}", len(over))
    if not told:
        return unchecked("no number with decimals") if low or not numbers else met("no decimals")
    if check.maximum is None and len(under) == len(told):
        return unmet(f"fewer than {low} decimals: {', '.join(map(quoted, under[:3]))}", len(under))
    wrong = len(over) + len(under)
    return met(f"{len(told) - wrong} of {len(told)} numbers with decimals have as many as asked", wrong)


def _numerals(text: str) -> Iterator[re.Match[str]]:
    """The numbers in digits that belong to no date."""
    for read in _searched(text):
        dated = [(d.start, d.end) for d in read.dates]
        yield from (m for m in NUMERAL.finditer(read.text) if not any(a <= m.start() < b for a, b in dated))


def _quantities(text: str) -> Iterator[Quantity]:
    for read in _searched(text):
        yield from read.quantities


def _significant(check: Decimals, numbers: Sequence[str]) -> Finding:
    """Significant digits; leniently fewer are enough, and zeros at the end of a whole number count or not."""
    low, high = check.minimum or 0, 1000 if check.maximum is None else check.maximum
    told = [(said, *_digits(said)) for said in numbers if re.search("[1-9]", said)]
    over = [said for said, least, _ in told if least > high]
    if not told:
        return unchecked("no number with significant digits")
    if over and (check.every or min(told[0][1], told[-1][1]) > high):
        return unmet(f"more than {high} significant digits: {', '.join(map(quoted, over[:3]))}", len(over))
    if check.maximum is None and all(most < low for _, _, most in told):
        return unmet(f"fewer than {low} significant digits: {quoted(told[-1][0])}", len(told))
    wrong = sum(not low <= most <= high for _, _, most in told)
    return met(f"{len(told) - wrong} of {len(told)} numbers with as many significant digits as asked", wrong)


def _digits(said: str) -> tuple[int, int]:
    """How many digits are significant, without and with the zeros at the end of a whole number."""
    whole = not re.search(r"[.,]\d{1,2}$|[.,]\d{4,}$|^0", said)
    digits = re.sub(r"\D", "", said).lstrip("0")
    return len(digits.rstrip("0") if whole else digits), len(digits)


def within(check: Within, text: str) -> Finding:
    """Whether the number given lies in the range; leniently one of several does. A text without one is unchecked."""
    found = [q for q in _quantities(_OF.sub("", text)) if q.dimension in ("", "points")]
    wrong = [q for q in found if not any(check.minimum <= value <= check.maximum for value in q.values)]
    asked = f"{check.minimum} to {check.maximum}"
    if not found:
        return unchecked(f"no number to hold against {asked}")
    if len(wrong) == len(found):
        return unmet(f"not {asked}: {', '.join(quoted(q.text) for q in wrong[:3])}", len(wrong))
    return met(f"{len(found) - len(wrong)} of {len(found)} numbers in {asked}", len(wrong))


def figures(check: Figures, text: str) -> Finding:
    """How many numbers or dates; leniently each run of digits is a number, and each date in digits a date."""
    readings = [_counted(check, read) for read in _searched(text)]
    reading = Reading(sum(r.strict for r in readings), sum(r.lenient for r in readings))
    return bounded(reading, check.minimum, check.maximum, check.of)


def _counted(check: Figures, read: _Figures) -> Reading:
    runs = len(_DIGITS.findall(read.text))
    if check.of == "digits":
        return Reading(runs, runs)
    if check.of == "dates":
        full = [m.span() for m in FULL.finditer(read.text)]
        other = sum(not any(a <= d.start < b for a, b in full) for d in read.dates)
        return Reading(len(read.dates), max(len(read.dates), len(full) + other))
    strict = len(read.quantities)
    if check.minimum:
        return Reading(strict, max(strict + len(read.dates), runs))
    return Reading(max(strict, runs), min(strict, runs))
