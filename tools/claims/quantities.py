"""Numbers with their units, magnitudes and bounds, and dates: a text in, values that can be compared out.

A number is kept in every reading its punctuation allows ("1.234" is 1.234 or 1,234), since the writer's convention is
not known; two numbers are the same where one reading of each is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from typing import NamedTuple

from .fractions import shares
from .units import DATES, DATES_IN_DIGITS, KINDS_OF_MONEY, MAGNITUDES, MONTHS, NUMBER_WORDS, UNITS

_CURRENCY = r"[$€£¥₹]|US\$|EUR|USD|CHF|GBP"
_DIGITS = r"\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_MORE = r"(?:\s(?:more|fewer|less|additional|extra|further|mehr|weniger|weitere|más|menos))?"
_NUMBER = re.compile(
    rf"(?<![\w.,/:#§])(?<![^\W\d_]-)(?P<sign>[−–-](?=\d))?(?:(?P<before>{_CURRENCY})\s?)?(?P<digits>{_DIGITS})"
    r"(?![\d/:]|[.,]\d)"
    rf"(?P<magnitude>\s?(?:k|m|bn|Mio|Mrd|Md)\b\.?|[\s\u00a0\u202f-](?:{'|'.join(MAGNITUDES)})\b)?"
    rf"{_MORE}(?:[\s\u00a0\u202f-]?(?P<unit>%|‰|[€$£¥₹]|°\s?[CF]|[^\W\d_]+\b²?³?))?(?P<next>[\s-][^\W\d_]+)?",
    re.I,
)
_WORDS = re.compile(
    rf"\b(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\b(?:[\s-](?P<more>[^\W\d_]+))?", re.I
)
_AND_A_HALF = re.compile(r"\s(?:and a half|et demie?|y medi[oa])\b", re.I)
_DIGIT = re.compile(r"\d")
_SPLIT = re.compile(r"[\W_]+")
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b", re.I)
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2})[:h.](\d{2})(?:\s?Uhr|\b)(?!\s?%|\d|\.\d)")
_JOIN = re.compile(r"\s?(?:[-–—]|to|and|or|bis|und|oder|auf|à|au|et|ou|a|al|y|o|,)\s?")
_NEAR = 20.0
"""How many times larger one end of a range is than the other, at most, where both share "million"."""
_JOINED = re.compile(r"\d+(?:st|nd|rd|th|er|re|e|ème|º|ª)\b", re.I)


class Quantity(NamedTuple):
    """A number as it stands in a text."""

    values: tuple[float, ...]
    """Its readings, in the unit's smallest measure (days and weeks both in seconds)."""
    dimension: str
    """What its unit measures; the unit's own name where that has no measure; empty without unit."""
    start: int
    end: int
    text: str
    plain: float
    """The first reading as written."""
    unit: str = ""
    """The unit's key."""
    digits: int = 0
    """After the decimal mark."""
    word: bool = False


class Date(NamedTuple):
    """A date or a time of day, as far as it is said."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int
    text: str
    clock: str = ""

    def within(self, other: Date) -> bool:
        """Whether all that this says, the other says too."""
        own, its = (self.year, self.month, self.day), (other.year, other.month, other.day)
        return self.clock == other.clock and all(a is None or a == b for a, b in zip(own, its, strict=True))


def same(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are one: a reading of each, in measures that fit; a bare number fits any measure."""
    fits = a.dimension == b.dimension or not a.dimension or not b.dimension or _degrees(a, b)
    if fits and a.plain == b.plain and a.dimension == b.dimension:
        return abs(a.values[0] - b.values[0]) <= 1e-9 * max(abs(a.values[0]), 1)  # written alike, read alike
    values = (a.values, b.values) if a.dimension == b.dimension else (_plain(a), _plain(b))
    return fits and any(abs(x - y) <= 1e-9 * max(abs(x), abs(y), 1) for x in values[0] for y in values[1])


def _degrees(a: Quantity, b: Quantity) -> bool:
    """Whether one is in degrees that the other says the scale of."""
    return "degrees" in (a.dimension, b.dimension) and {a.dimension, b.dimension} <= {
        "degrees",
        "celsius",
        "fahrenheit",
    }


def _plain(number: Quantity) -> tuple[float, ...]:
    scale = number.values[0] / number.plain if number.plain else 1.0
    return tuple(value / scale for value in number.values)


def quantities(text: str, dates: tuple[Date, ...] = (), words: Collection[str] | None = None) -> tuple[Quantity, ...]:
    """The numbers in the text, in digits or in words, without those of its dates; "one" is no number.

    Args:
        text: What is read.
        dates: The dates in it.
        words: Its words in small letters, where they are known.
    """
    taken = sorted((d.start, d.end) for d in dates)
    found: list[Quantity] = []
    words = frozenset(_SPLIT.split(text.casefold()) if words is None else words)
    named = () if NUMBER_WORDS.keys().isdisjoint(words) else _in_words(text)
    for number in (*_in_shares(text, words), *_in_digits(text), *named):
        place = bisect_left(taken, (number.end, -1))
        if not place or taken[place - 1][1] <= number.start:
            taken.insert(place, (number.start, number.end))
            found.append(number)
    return _with_shared_units(text, sorted(found, key=lambda q: q.start))


def _with_shared_units(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """In "5 to 10 days" both numbers are days, and in "5.1 to 4.4 million" both are millions."""
    for at in range(len(found) - 2, -1, -1):
        here, after = found[at], found[at + 1]
        if after.unit and not here.unit and not here.dimension and _JOIN.fullmatch(text, here.end, after.start):
            scale = UNITS.get(after.unit, ("", 1.0))[1]
            size = next((MAGNITUDES[w] for w in _SPLIT.split(after.text.casefold()) if w in MAGNITUDES), 1.0)
            near = size > 1 and 1 / _NEAR < here.plain * size / (after.plain or 1.0) < _NEAR
            values = tuple(value * scale * (size if near else 1.0) for value in here.values)
            found[at] = here._replace(values=values, dimension=after.dimension, unit=after.unit)
    return tuple(found)


def _in_digits(text: str) -> Iterator[Quantity]:
    if not _DIGIT.search(text):
        return
    for match in _NUMBER.finditer(text):
        if _JOINED.match(text, match.start("digits")):
            continue
        digits = match["digits"]
        end = match.end("digits")
        factor = 1.0
        size = MAGNITUDES.get((match["magnitude"] or "").strip(" -\u00a0\u202f.").casefold())
        metres = match["magnitude"] in ("m", " m", "\u00a0m", "\u202fm") and not _is_money(match)
        if size and not metres:
            factor, end = size, match.end("magnitude")
        sign = -1.0 if match["sign"] and not text[: match.start()].rstrip()[-1:].isalnum() else 1.0
        found = _readings(digits)[-1:] if factor > 1 and not match["magnitude"].strip()[2:] else _readings(digits)
        readings = tuple(sign * factor * value for value in found)
        unit, end = ("m", match.end("magnitude")) if metres else _unit(match, end)
        decimals = re.search(r"[.,](\d+)$", digits)
        yield _quantity(text, match.start(), end, readings, unit, len(decimals[1]) if decimals else 0)


def _is_money(match: re.Match[str]) -> bool:
    """Whether "3m" is three million of a currency."""
    return bool(match["before"]) or UNITS.get((match["unit"] or "").casefold(), ("",))[0] in KINDS_OF_MONEY


def _unit(match: re.Match[str], end: int) -> tuple[str, int]:
    """The unit's key and where it ends; a word that is no unit belongs to the text."""
    if match["before"]:
        return match["before"].casefold(), end
    first = (match["unit"] or "").replace(" ", "").casefold()
    both = f"{first} {(match['next'] or '').strip(' -').casefold()}"
    if both in UNITS:
        return both, match.end("next")
    return (first, match.end("unit")) if first in UNITS else ("", end)


def _quantity(
    text: str, start: int, end: int, readings: tuple[float, ...], unit: str, digits: int = 0, *, word: bool = False
) -> Quantity:
    dimension, scale = UNITS.get(unit, ("", 1.0))
    values = tuple(value * scale for value in readings)
    return Quantity(values, dimension, start, end, text[start:end].strip(), readings[0], unit, digits, word)


def _readings(digits: str) -> tuple[float, ...]:
    """What a written number may mean: thousands' marks or a decimal mark."""
    bare = re.sub(r"['’\u00a0\u202f ]", "", digits)
    marks = [c for c in bare if c in ".,"]
    if not marks:
        return (float(bare),)
    last = marks[-1]
    whole, _, rest = bare.rpartition(last)
    decimal = float(f"{re.sub('[.,]', '', whole)}.{rest}")
    thousands = float(re.sub("[.,]", "", bare))
    if len(set(marks)) == 2:
        return (decimal,)
    if len(marks) > 1:
        return (thousands,)
    return (thousands, decimal) if len(rest) == 3 and len(whole) <= 3 and whole != "0" else (decimal,)


def _in_words(text: str) -> Iterator[Quantity]:
    """Number words and what they build: "forty-two", "three hundred", "zwei Millionen"."""
    end = -1
    for match in _WORDS.finditer(text):
        if match.start() < end:
            continue
        value, end = _built(text, match)
        unit = re.match(rf"{_MORE}[\s-]([^\W\d_]+)(?:[\s-]([^\W\d_]+))?", text[end : end + 50], re.I)
        key, stop = "", end
        if unit:
            both = f"{unit[1]} {unit[2] or ''}".casefold()
            key = both if both in UNITS else unit[1].casefold()
            stop = end + (unit.end() if both in UNITS else unit.end(1)) if key in UNITS else end
            if value and (half := _AND_A_HALF.match(text, stop)):
                value, stop = value + 0.5, half.end()
        if value is not None:
            yield _quantity(text, match.start(), stop, (value,), key if key in UNITS else "", word=True)


def _built(text: str, match: re.Match[str]) -> tuple[float | None, int]:
    value, end = NUMBER_WORDS[match[0].split()[0].split("-")[0].casefold()], match.start() + len(match[0])
    if match["more"]:
        end = match.start("more") - 1
    while more := re.match(r"[\s-](?:(?:and|y|et)[\s-])?([^\W\d_]+)", text[end : end + 30]):
        word = more[1].casefold()
        if word in NUMBER_WORDS and NUMBER_WORDS[word] < 10 <= value < 100 and value % 10 == 0:
            value += NUMBER_WORDS[word]
        elif word in MAGNITUDES and len(word) > 2:
            value *= MAGNITUDES[word]
        else:
            break
        end += more.end()
    if half := _AND_A_HALF.match(text, end):
        value, end = value + 0.5, half.end()
    return (None if value == 1 else value), end


def _in_shares(text: str, words: frozenset[str]) -> Iterator[Quantity]:
    for share in shares(text, words):
        told = share.unit or share.dimension
        yield _quantity(text, share.start, share.end, (share.value,), told if told in UNITS else "", word=True)


def dates(text: str, words: Collection[str] | None = None) -> tuple[Date, ...]:
    """The dates and times of day in the text, in the orders and with the months of four languages.

    Args:
        text: What is read.
        words: Its words in small letters, where they are known.
    """
    found: list[Date] = []
    named = _MONTH.search(text) if words is None else not MONTHS.keys().isdisjoint(words)
    for pattern in DATES if named else DATES_IN_DIGITS:
        for match in pattern.finditer(text):
            modal = match.groupdict().get("month") == "may" and not match["year"]  # "at most 20 may be carried over"
            if not modal and not any(d.start < match.end() and match.start() < d.end for d in found):
                found.append(_date(match))
    if ":" in text or "h" in text or "Uhr" in text:
        for match in _CLOCK.finditer(text):
            hour, minute = int(match[1]), int(match[2])
            if hour < 25 and minute < 60 and (":" in match[0] or "h" in match[0] or "Uhr" in match[0]):
                clock = f"{hour}:{minute:02}"
                found.append(Date(None, None, None, match.start(), match.end(), match[0], clock))
    return tuple(sorted(found, key=lambda d: d.start))


def _date(match: re.Match[str]) -> Date:
    parts = match.groupdict()
    month = parts.get("month") or ""
    number = int(month) if month.isdigit() else MONTHS.get(month.casefold().rstrip("."))
    year, day = parts.get("year"), parts.get("day")
    return Date(int(year) if year else None, number, int(day) if day else None, match.start(), match.end(), match[0])
