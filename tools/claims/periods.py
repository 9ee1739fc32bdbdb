"""Periods and dates that follow from others: a number or a date and its passage in, how it follows out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
_END = re.compile(r"\b(?:end of|ende|fin|fin de|final de|finales de)\s$", re.I)
_BEGINNING = re.compile(r"\b(?:beginning of|start of|anfang|début|principios de|comienzos de)\s$", re.I)
_NTH = re.compile(
    r"\b(?:(second|zweiten|deuxième|segundo)|(third|dritten|troisième|tercer)|(fourth|vierten|quatrième|cuarto)"
    r"|(fifth|fünften|cinquième|quinto)|(sixth|sechsten|sixième|sexto)|(seventh|siebten|septième|séptimo)"
    r"|(eighth|achten|huitième|octavo)|(ninth|neunten|neuvième|noveno)|(tenth|zehnten|dixième|décimo))"
    r"\s(?P<unit>day|week|month|year|tag|woche|monat|jahr|jour|semaine|mois|année|día|semana|mes|año)\b",
    re.I,
)
"""The unit that begins so many, less one, after the first."""
_TIME = r"\d{1,2}(?:[:.]\d\d|\s?h\s\d\d|\s?h\d\d)?(?:\s?(?:h\b|a\.?m\b\.?|p\.?m\b\.?|uhr))?"
_HOURS = re.compile(
    rf"\b(?P<from>{_TIME})\s?(?:to|until|and|[-–]|bis|und|à|et|a las|a|y)\s?(?:las\s)?(?P<to>{_TIME})"
    r"(?:(?<=[hmr.])|(?<=[:.]\d\d)|(?<=h\s\d\d))",
    re.I,
)
_DAY = 86_400
_TO_DAY = re.compile(r"\b(\d{1,2})\.?\s?(?:to|until|till|and|[–-]|bis(?: zum)?|und|au|al|et|y)\s(?:the\s)?$", re.I)
"""A day before another in the same month: "from 8 to 12 June"."""
_MEAN = 0.02
"""How far months and years may be from their mean length, as a share."""
_CALENDAR = 30.44 * 86_400
"""Seconds of a month, by the mean length of a Gregorian one."""
_ROUGHLY = 0.1
"""How far weeks and months that are told for one another may differ: twelve weeks are "three months"."""


YEAR = re.compile(r"\b(?:years?|yearly|annual\w*|ans?|année\w*|annuel\w*|jahr\w*|jährlich\w*|año\w*|anual\w*)\b", re.I)
_MONTHLY = re.compile(r"\b(?:month\w*|mois|mensuel\w*|monat\w*|mes|meses|mensual\w*)\b", re.I)
_WEEKLY = re.compile(r"\b(?:week\w*|semaine\w*|hebdomadaire\w*|woche\w*|wöchentlich\w*|semana\w*)\b", re.I)


def _begun(reading: Reading, dimension: str) -> Iterator[tuple[int, str]]:
    """How many of a unit are over where the next begins, "from the fourth day", and the words."""
    for match in _NTH.finditer(reading.text):
        if UNITS[match["unit"].casefold()][0] == dimension:
            yield next(n for n, word in enumerate(match.groups(), 1) if word), match[0]


def up_to_next(number: Quantity, passage: Sequence[Reading]) -> str:
    """So many that are over where the next begins: three days, where the passage tells of the fourth."""
    for reading in passage:
        for count, shown in _begun(reading, number.dimension):
            if count == number.plain:
                return f"before the {shown} = {number.text}"
    return ""


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


def lone(reading: Reading, dimension: str) -> list[float]:
    """The sizes of the units that a sentence tells one of, as "for a year"."""
    units = [UNITS.get(m[1].casefold(), ("", 0.0)) for m in _ONE.finditer(reading.text)]
    return [size for kind, size in units if kind == dimension]


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
    clocks = [d for reading in passage for d in reading.dates if d.clock]
    for one, other in combinations(clocks, 2) if number.dimension == "time" else ():
        apart = _seconds(other) - _seconds(one)
        if number.values[0] in (apart % _DAY, -apart % _DAY):
            return f"{one.text} to {other.text} = {number.text}"
    if nights := _nights(number, passage):
        return nights
    years = sorted({d.year for reading in passage for d in reading.dates if d.year})
    for first, last in combinations(years, 2) if number.dimension == "months" else ():
        if 12.0 * (last - first) == number.values[0]:
            return f"{last} − {first} = {number.text}"
    return ""


def between_hours(number: Quantity, passage: Sequence[Reading]) -> str:
    """The hours from one time of day to another, and of two such spans together: 9 to 12 and 14 to 17 are six."""
    if number.dimension != "time" or number.values[0] >= _DAY:
        return ""
    for reading in passage:
        spans = [(m[0], 3600 * ((_hour(m["to"]) - _hour(m["from"])) % 24)) for m in _HOURS.finditer(reading.text)]
        both = [(", ".join(shown for shown, _ in spans), sum(n for _, n in spans))] if len(spans) > 1 else []
        for shown, seconds in (*spans, *both):
            if abs(seconds - number.values[0]) < 1:
                return f"{shown} = {number.text}"
    return ""


def _hour(text: str) -> float:
    """The hours after midnight of "9.30", "9 h 30", "2 p.m."."""
    hour, minute = (*re.findall(r"\d+", text), "0")[:2]
    return float(hour) % 12 + 12 + float(minute) / 60 if "p" in text.casefold() else float(hour) + float(minute) / 60


def _nights(number: Quantity, passage: Sequence[Reading]) -> str:
    """The days or nights from one day of a month to another: "from 8 to 12 June" are four nights."""
    for reading in passage if number.dimension == "time" else ():
        for date in reading.dates:
            first = _TO_DAY.search(reading.text[: date.start])
            nights = date.day - int(first[1]) if first and date.day else 0
            if first and nights > 0 and number.values[0] in (nights * _DAY, (nights + 1) * _DAY):
                return f"{first[0]}{date.text} = {number.text}"
    return ""


def _seconds(date: Date) -> int:
    hour, minute = date.clock.split(":")
    return 3600 * int(hour) + 60 * int(minute)


def _period(text: str, start: int = 0) -> float:
    """Seconds of the period that "per day" or "an hour" names; 0.0 where nothing does."""
    found = PER.search(text, start)
    dimension, size = UNITS.get(found[1].casefold(), ("", 0.0)) if found else ("", 0.0)
    return size * _CALENDAR if dimension == "months" else size if dimension == "time" else 0.0


def lasts(number: Quantity, other: Quantity) -> bool:
    """Whether days or weeks on one side are about the months or years on the other."""
    if number.dimension == other.dimension == "time" and {number.plain, other.plain} == {2, 15}:
        return {number.values[0], other.values[0]} == {14.0 * _DAY, 15.0 * _DAY}  # "quinze jours", "quince días"
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
    begun = [float(count) for reading in passage for count, _ in _begun(reading, "months")]
    begun += [size for r in passage for size in lone(r, "months")]
    if _months_from(date, other, [*begun, *(n.values[0] for n in numbers if n.dimension == "months")]):
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


def ends(date: Date, other: Date, passage: Sequence[Reading]) -> bool:
    """Whether a day is the last of the month whose end the passage names, or its first the month's beginning."""
    edge = _END if (date.day or 0) >= 28 else _BEGINNING if date.day == 1 else None
    if not edge or other.day or date.month != other.month or date.year not in (None, other.year):
        return False
    return any(edge.search(r.text[: d.start]) for r in passage for d in r.dates if d == other)


def day_beside(date: Date, other: Date, text: str) -> bool:
    """Whether two days follow each other, since "before the 15th" is also "by the 14th"."""
    if not _LIMIT.search(text):
        return False
    alike = date.month in (None, other.month) and date.year in (None, other.year)
    return alike and bool(date.day and other.day) and abs((date.day or 0) - (other.day or 0)) == 1


def _day(year: int, date: Date) -> datetime:
    """The day, the last of its month where the month has no such."""
    return datetime(year, date.month or 1, 1, tzinfo=UTC) + timedelta(days=(date.day or 1) - 1)
