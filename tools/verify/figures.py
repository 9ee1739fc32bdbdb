"""The numbers, amounts and dates of a text: their unit, form, decimals, range and how many there are."""

from __future__ import annotations

import re

from ..checks import DateForm, Decimals, Figures, Measured, Within
from ..claims.quantities import Quantity, dates, quantities
from ..claims.units import KINDS, UNITS
from ..measure import Reading
from .counts import bounded, outside
from .finding import Finding, met, quoted, unchecked, unmet

_FULL = re.compile(r"(?<![\w./-])(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})(?![\w/-]|\.\d)")
"""A date in digits, in any order."""
_DECIMAL = re.compile(r"(?<![\w.,/-])\d+(?:[,.'’\u202f\u00a0]\d{3})*([.,])(\d+)(?![\w/]|[.,]\d)")
_OF = re.compile(r"(?<=\d)\s?(?:/|out of|sur|von|auf|sobre|de)\s?\d+\b")
"""What a mark is out of ("7/10")."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_LINE = re.compile(r"[^\n]+")


def measured(check: Measured, text: str) -> Finding:
    """The amounts' unit; leniently another unit may stand in the same line as the one asked for ("26 mi (42 km)").

    Where the result alone is meant, one amount in the unit is enough. A text with no such amount is unchecked.
    """
    if check.unit not in UNITS:
        return unchecked(f"the unit {quoted(check.unit)} is not known")
    read = outside(text)
    kind = KINDS.get(UNITS[check.unit][0])
    amounts = [q for q in quantities(read, dates(read)) if q.dimension and KINDS.get(q.dimension) == kind]
    others = [q for q in amounts if not _is_in(check.unit, q)]
    if not amounts or kind is None:
        return unchecked(f"no amount to hold against {check.unit}")
    if not others:
        return met(f"{len(amounts)} in {check.unit}")
    own = [q for q in amounts if q not in others]
    lines = [m.span() for m in _LINE.finditer(read) if any(m.start() <= q.start < m.end() for q in own)]
    bare = [q for q in others if not any(a <= q.start < b for a, b in lines)]
    if own and not (bare and check.every):
        return met(f"{len(own)} of {len(amounts)} in {check.unit}", len(others))
    return unmet(f"not in {check.unit}: {', '.join(quoted(q.text) for q in bare[:3])}", len(bare))


def _is_in(unit: str, amount: Quantity) -> bool:
    """Whether the amount is in the unit; cents are euros."""
    dimension, size = UNITS[unit]
    return amount.dimension == dimension and (KINDS[dimension] == "money" or UNITS[amount.unit][1] == size)


def date_form(check: DateForm, text: str) -> Finding:
    """The form of full dates; leniently months and days may have one digit. A text without any is unchecked."""
    read = outside(text)
    found = [m for m in _FULL.finditer(read) if any(len(m[i]) == 4 for i in (1, 4))]
    taken = [m.span() for m in found]
    named = [d for d in dates(read) if d.year and d.month and d.day]
    worded = [d.text for d in named if not any(a <= d.start < b for a, b in taken)]
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
    """Digits after the decimal mark; leniently fewer are enough, and "1,234" has none."""
    read = outside(text)
    dated = [(d.start, d.end) for d in dates(read)]
    found = [m for m in _DECIMAL.finditer(read) if not any(a <= m.start() < b for a, b in dated)]
    numbers = [(m[0], len(m[2])) for m in found if not (len(m[2]) == 3 and check.maximum is not None)]
    low, high = check.minimum or 0, check.maximum
    over = [said for said, n in numbers if high is not None and n > high]
    if over:
        return unmet(f"more than {high} decimals: {', '.join(map(quoted, over[:3]))}", len(over))
    under = [said for said, n in numbers if n < low]
    if high is None and low and (not numbers or len(under) == len(numbers)):
        shown = ", ".join(map(quoted, under[:3])) or "none"
        return unmet(f"fewer than {low} decimals: {shown}", max(1, len(under))) if numbers else unchecked("no decimals")
    if not numbers:
        return unchecked("no number with decimals") if low else met("no decimals")
    return met(f"{len(numbers)} numbers with decimals, {len(numbers) - len(under)} as asked", len(under))


def within(check: Within, text: str) -> Finding:
    """Whether the number given lies in the range; leniently one of several does. A text without one is unchecked."""
    read = _OF.sub("", outside(text))
    found = [q for q in quantities(read, dates(read)) if q.dimension in ("", "points")]
    wrong = [q for q in found if not any(check.minimum <= value <= check.maximum for value in q.values)]
    asked = f"{check.minimum} to {check.maximum}"
    if not found:
        return unchecked(f"no number to hold against {asked}")
    if len(wrong) == len(found):
        return unmet(f"not {asked}: {', '.join(quoted(q.text) for q in wrong[:3])}", len(wrong))
    return met(f"{len(found) - len(wrong)} of {len(found)} numbers in {asked}", len(wrong))


def figures(check: Figures, text: str) -> Finding:
    """How many numbers or dates; leniently each run of digits is a number, and each date in digits a date."""
    read = outside(text)
    named = dates(read)
    if check.of == "dates":
        full = [m.span() for m in _FULL.finditer(read)]
        other = sum(not any(a <= d.start < b for a, b in full) for d in named)
        reading = Reading(len(named), max(len(named), len(full) + other))
    else:
        strict = len(quantities(read, named))
        reading = Reading(strict, max(strict + len(named), len(_DIGITS.findall(read))) if check.minimum else strict)
    return bounded(reading, check.minimum, check.maximum, check.of)
