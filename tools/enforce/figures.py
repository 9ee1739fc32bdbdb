"""Dates in the form asked for, and numbers rounded to the digits asked for; what could be read in two ways stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from ..checks import DateForm, Decimals
from ..claims.quantities import Date, dates
from ..verify.figures import FULL, NUMERAL
from .edits import Edit, Place, around, replaced

_MONTHS, _DAYS = 12, 31
_YEAR = 4
"""Digits of a year."""
_THE = re.compile(r"\bthe $")
"""English has it before a date in words, and not before one in digits."""


def dated(check: DateForm, text: str, kept: tuple[str, ...]) -> Iterator[Edit]:
    """The full dates in the form; one in digits whose day and month could be either stays as it is."""

    def change(read: str) -> str:
        digits = [m for m in FULL.finditer(read) if _parts(m)]
        words = [d for d in dates(read) if d.year and d.month and d.day and any(c.isalpha() for c in d.text)]
        return replaced(read, (*(_in_digits(check, m) for m in digits), *(_in_words(check, d, read) for d in words)))

    yield Edit(around(text, change, kept), "wrote the dates in the form asked for")


def _in_digits(check: DateForm, match: re.Match[str]) -> Place:
    return Place(match.start(), match.end(), _written(check, *(_parts(match) or (0, 0, 0))))


def _in_words(check: DateForm, date: Date, text: str) -> Place:
    article = _THE.search(text[max(0, date.start - len("the ")) : date.start])
    start = date.start - len(article[0]) if article else date.start
    return Place(start, date.end, _written(check, date.year or 0, date.month or 0, date.day or 0))


def _written(check: DateForm, year: int, month: int, day: int) -> str:
    parts = {"y": f"{year:04}", "m": f"{month:02}", "d": f"{day:02}"}
    return check.mark.join(parts[part] for part in check.order)


def _parts(match: re.Match[str]) -> tuple[int, int, int] | None:
    """Year, month and day, where only one reading is possible."""
    first, second, third = int(match[1]), int(match[3]), int(match[4])
    if len(match[1]) == _YEAR:
        parts = first, second, third
    elif match[2] == "." or first > _MONTHS:
        parts = third, second, first
    elif second > _MONTHS:
        parts = third, first, second
    else:
        return None
    whole = _YEAR in (len(match[1]), len(match[4]))
    return parts if whole and 0 < parts[1] <= _MONTHS and 0 < parts[2] <= _DAYS else None


def rounded(check: Decimals, text: str, kept: tuple[str, ...]) -> Iterator[Edit]:
    """Numbers with too many decimals rounded, half up; where the result alone is meant, the last one."""
    most = check.maximum
    if most is None or check.significant:
        return

    def change(read: str) -> str:
        dated_at = [(d.start, d.end) for d in dates(read)]
        found = [m for m in NUMERAL.finditer(read) if not any(a <= m.start() < b for a, b in dated_at)]
        long = [m for m in (found if check.every else found[-1:]) if _is_decimal(m, most)]
        return replaced(read, (Place(m.start(), m.end(), _rounded(m, most)) for m in long))

    yield Edit(around(text, change, kept), f"rounded to {most} decimals")


def _is_decimal(match: re.Match[str], most: int) -> bool:
    """Whether there are more decimals than asked for; three digits after a mark may be thousands."""
    return bool(match[1]) and len(match[1]) > most and len(match[1]) != len("000")


def _rounded(match: re.Match[str], most: int) -> str:
    whole, mark, decimals = (
        match[0][: match.start(1) - match.start() - 1],
        match[0][match.start(1) - match.start() - 1],
        match[1],
    )
    digits = re.sub(r"\D", "", whole)
    value = Decimal(f"{digits}.{decimals}").quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP)
    new, _, rest = f"{value}".partition(".")
    kept = whole if new == digits else new
    return f"{kept}{mark}{rest}" if rest else kept
