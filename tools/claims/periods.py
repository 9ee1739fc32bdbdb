"""Periods and dates that follow from others: a number or a date and its passage in, how it follows out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import combinations

from .quantities import Date, Quantity
from .reading import Reading
from .units import UNITS

PER = re.compile(
    r"(?:\bper|\bpar|\bpro|\bpor|\bje|\ba|\ban|\beach|\bevery|\bal|/)\s?"
    r"(second|minute|hour|day|week|month|quarter|year|night|evening|head|person|piece|heure|jour|semaine|mois|an|année"
    r"|stunde|tag|woche|monat|jahr|hora|día|semana|mes|año)\b",
    re.I,
)
"""What a number is told per."""
_ONE = re.compile(r"\b(?:an?|one|une?|eine?[nms]?|una?)\s([^\W\d_]+)", re.I)
_NEXT = re.compile(
    r"\b(?:before|previous|prior|earlier|later|following|next|davor|vorjahr\w*|zuvor|darauf|folgejahr\w*|précédente?|suivante?"
    r"|avant|après|anterior|siguiente)\b",
    re.I,
)
_LIMIT = re.compile(r"\b(?:before|by|until|than|bis|vor|avant|jusqu|antes|hasta|after|nach|après|después)\b", re.I)
_SINCE = re.compile(r"\b(?:since|from|seit|depuis|desde)\b", re.I)
_MEAN = 0.02
"""How far months and years may be from their mean length, as a share."""
_CALENDAR = 30.44 * 86_400
"""Seconds of a month, by the mean length of a Gregorian one."""
_ROUGHLY = 0.1
"""How far weeks and months that are told for one another may differ: twelve weeks are "three months"."""


YEAR = re.compile(r"\b(?:years?|yearly|annual\w*|ans?|année\w*|annuel\w*|jahr\w*|jährlich\w*|año\w*|anual\w*)\b", re.I)
_MONTHLY = re.compile(r"\b(?:month\w*|mois|mensuel\w*|monat\w*|mes|meses|mensual\w*)\b", re.I)
_WEEKLY = re.compile(r"\b(?:week\w*|semaine\w*|hebdomadaire\w*|woche\w*|wöchentlich\w*|semana\w*)\b", re.I)


def times_a_year(text: str) -> int:
    """How often what a text tells of happens a year: 12 or 52 times; 0 where it says neither."""
    return 12 if _MONTHLY.search(text) else 52 if _WEEKLY.search(text) else 0


def single(number: Quantity, passage: Sequence[Reading]) -> str:
    """One of a unit, which no number tells: "for a year" is twelve months."""
    for reading in passage:
        for match in _ONE.finditer(reading.text):
            dimension, size = UNITS.get(match[1].casefold(), ("", 0.0))
            if dimension == number.dimension and dimension in ("time", "months") and size == number.values[0]:
                return f"{match[0]} = {number.text}"
    return ""


def rated(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> str:
    """So much an hour of so much a minute; months and years by their mean length."""
    own = _period(statement.text, number.end) or _period(statement.text)
    for reading in passage if own else ():
        for n in reading.numbers:
            its = _period(reading.text, n.end)
            if own and n.dimension == "time" and number.dimension in ("", "times") and _fits(own, n, number):
                return f"{number.text} at intervals of {n.text}"
            alike = {n.dimension, number.dimension} <= {"", "times"} or n.dimension == number.dimension
            if its and own and own != its and alike and n.values[0]:
                ratio = own / its * n.values[0] / number.values[0] if number.values[0] else 0.0
                if abs(ratio - 1) < _MEAN:
                    return f"{n.text} × {own / its:g} = {number.text}"
    return ""


def _fits(own: float, every: Quantity, number: Quantity) -> bool:
    """Whether so many intervals are one period: four of fifteen minutes an hour."""
    return every.values[0] > 0 and abs(own / every.values[0] - number.values[0]) < 1e-9


def between(number: Quantity, passage: Sequence[Reading]) -> str:
    """The years or days between two dates that the passage has: "built between 1651 and 1659" took eight."""
    whole = [d for reading in passage for d in reading.dates if d.month and d.day and not d.clock]
    for one, other in combinations(whole, 2) if number.dimension == "time" else ():
        year = one.year or other.year or 2023
        if abs((_day(one.year or year, one) - _day(other.year or year, other)).total_seconds()) == number.values[0]:
            return f"{one.text} to {other.text} = {number.text}"
    years = sorted({d.year for reading in passage for d in reading.dates if d.year})
    for first, last in combinations(years, 2) if number.dimension == "months" else ():
        if 12.0 * (last - first) == number.values[0]:
            return f"{last} − {first} = {number.text}"
    return ""


def _period(text: str, start: int = 0) -> float:
    """Seconds of the period that "per day" or "an hour" names; 0.0 where nothing does."""
    found = PER.search(text, start)
    dimension, size = UNITS.get(found[1].casefold(), ("", 0.0)) if found else ("", 0.0)
    return size * _CALENDAR if dimension == "months" else size if dimension == "time" else 0.0


def lasts(number: Quantity, other: Quantity) -> bool:
    """Whether days or weeks on one side are about the months or years on the other."""
    if {number.dimension, other.dimension} != {"time", "months"}:
        return False
    a, b = (q.values[0] * (_CALENDAR if q.dimension == "months" else 1.0) for q in (number, other))
    return abs(a - b) <= _ROUGHLY * max(a, b)


def until_now(number: Quantity, passage: Sequence[Reading]) -> str:
    """A span of years from a year that the passage has to today: "for more than two decades", "since 1998"."""
    if number.dimension != "months" or number.values[0] < 12 or not any(_SINCE.search(r.text) for r in passage):
        return ""
    now = datetime.now(UTC).year
    spans = [(date.text, now - date.year) for r in passage for date in r.dates if date.year]
    fits = [f"{now} − {year} = {span}" for year, span in spans if 0 <= span - number.values[0] / 12 < 10]
    return fits[0] if fits else ""


def counted_from(date: Date, other: Date, passage: Sequence[Reading]) -> bool:
    """Whether a date is so many days, weeks or months from one that the passage has: three months before December."""
    numbers = [n for reading in passage for n in reading.numbers]
    if date.year and other.year and not date.month:
        apart = abs(date.year - other.year)
        told = any(n.dimension == "months" and n.values[0] == 12.0 * apart for n in numbers)
        return told or (apart == 1 and any(_NEXT.search(reading.text) for reading in passage))
    if date.clock or not (date.month and other.month):
        return False
    if _months_from(date, other, [n.values[0] for n in numbers if n.dimension == "months"]):
        return True
    if not (date.day and other.day):
        return False
    year = other.year or date.year or 2023
    between = abs((_day(date.year or year, date) - _day(year, other)).total_seconds())
    return any(abs(n.values[0] - between) < 1 for n in numbers if n.dimension == "time")


def _months_from(date: Date, other: Date, steps: Sequence[float]) -> bool:
    """Whether a step of so many months, or two, lead from one day to the other; years count where both have one.

    What is over on the first of a month is over at the end of the month before.
    """
    apart = (date.month or 0) - (other.month or 0)
    if other.day == 1 and date.day in (None, 28, 29, 30, 31):
        ends = (apart, apart + 1) if date.day is None else (apart + 1,)
    elif date.day in (None, other.day):
        ends = (apart,)
    else:
        return False
    ways = [way * step for step in steps for way in (1, -1)]
    if date.year and other.year:
        reached = {*ways, *(a + b for a, b in combinations(ways, 2))}
        return any(end + 12 * (date.year - other.year) in reached for end in ends)
    return any((ends[0] - step) % 12 == 0 for step in ways)


def day_beside(date: Date, other: Date, text: str) -> bool:
    """Whether two days follow each other, since "before the 15th" is also "by the 14th"."""
    if not _LIMIT.search(text):
        return False
    alike = date.month in (None, other.month) and date.year in (None, other.year)
    return alike and bool(date.day and other.day) and abs((date.day or 0) - (other.day or 0)) == 1


def _day(year: int, date: Date) -> datetime:
    """The day, the last of its month where the month has no such."""
    return datetime(year, date.month or 1, 1, tzinfo=UTC) + timedelta(days=(date.day or 1) - 1)
