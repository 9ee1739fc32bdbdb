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
_NUMERAL = re.compile(
    r"(?<![\w.,/-])\d+(?:[,.'’\u202f\u00a0]\d{3}(?=[,.'’\u202f\u00a0]))*(?:[.,](\d+))?(?![\w/]|[.,]\d)"
)
_OF = re.compile(r"(?<=\d)\s?(?:/|out of|sur|von|auf|sobre|de)\s?\d+\b")
"""What a mark is out of ("7/10")."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_LINE = re.compile(r"[^\n]+")
_LONGEST = 20_000
"""Characters in which figures are looked for."""


def _looked_at(text: str) -> str:
    """The start of a huge text, without code, URLs and addresses."""
    return outside(text[:_LONGEST])


def measured(check: Measured, text: str) -> Finding:
    """The amounts' unit; leniently another unit may stand in the same line as the one asked for ("26 mi (42 km)").

    Where the result alone is meant, one amount in the unit is enough. A text with no such amount is unchecked.
    """
    if check.unit not in UNITS:
        return unchecked(f"the unit {quoted(check.unit)} is not known")
    read = _looked_at(text)
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
    read = _looked_at(text)
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
    """Digits after the decimal mark; leniently fewer are enough, and "1,234" has none.

    Where the result alone is meant, too many in the middle of a reckoning are no fault: the first number of the text
    and its last must both have too many.
    """
    read = _looked_at(text)
    dated = [(d.start, d.end) for d in dates(read)]
    found = [m for m in _NUMERAL.finditer(read) if not any(a <= m.start() < b for a, b in dated)]
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


def within(check: Within, text: str) -> Finding:
    """Whether the number given lies in the range; leniently one of several does. A text without one is unchecked."""
    read = _OF.sub("", _looked_at(text))
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
    read = _looked_at(text)
    named = dates(read)
    if check.of == "dates":
        full = [m.span() for m in _FULL.finditer(read)]
        other = sum(not any(a <= d.start < b for a, b in full) for d in named)
        reading = Reading(len(named), max(len(named), len(full) + other))
    else:
        strict = len(quantities(read, named))
        reading = Reading(strict, max(strict + len(named), len(_DIGITS.findall(read))) if check.minimum else strict)
    return bounded(reading, check.minimum, check.maximum, check.of)
