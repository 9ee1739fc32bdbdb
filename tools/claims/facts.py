"""Facts that must stand in the passage: a statement and its passage in, what is missing and what follows from it out.

Numbers with their units, dates, names and quotations are looked up, not judged. A number may follow from the passage's
own: a sum, a difference, a ratio, a share, a change in percent, a rounding, or the count of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..support import Gap
from .granted import beyond, exceeding
from .names import flat
from .naming import unnamed
from .periods import PER, counted_from, day_beside, ends
from .places import in_heads, is_row, points, unplaced
from .quantities import Date, Quantity, same
from .reading import Reading
from .reckoning import reckoned
from .roots import root
from .swaps import instead, swapped

_EVERY = re.compile(
    r"\b(?:every|each|chaque|cada|jeden?|jedes)\s(minute|hour|day|week|month|quarter|year|night|jour|semaine|mois|année"
    r"|heure|tag|woche|monat|jahr|stunde|día|semana|mes|año|hora)\b|\b(hourly|daily|weekly|monthly|quarterly|yearly)\b",
    re.I,
)
_CONTENT = re.compile(r"\s([^\W\d_]{3,}s)\b")
"""A plural behind a number."""


@dataclass(frozen=True)
class Facts:
    """What came of looking a statement's facts up."""

    gaps: tuple[Gap, ...] = ()
    derived: tuple[str, ...] = ()


def look_up(
    statement: Reading, passage: Sequence[Reading], *, around: str = "", known: str = "", whole: str = ""
) -> Facts:
    """Find each fact of a statement in its passage.

    Args:
        statement: What is said.
        passage: The sentences that carry it, the nearest first.
        around: Text near the passage: its chunk, its headings; a name that stands only there is no certain gap.
        known: The request, whose names and numbers need no source.
        whole: All that was read, in which a quotation must stand.
    """
    gaps: list[Gap] = []
    derived: list[str] = []
    numbers = [n for reading in passage for n in reading.numbers]
    for number in statement.numbers:
        if points(statement, number):
            gaps += unplaced(number, around)
            continue
        gap, shown = _number(number, statement, passage, numbers, known)
        gaps += [gap] if gap else []
        derived += [shown] if shown else []
    gaps += _dates(statement, passage, known, around)
    gaps += _how_often(statement, passage)
    gaps += unnamed(statement, passage, around, known)
    gaps += _quotations(statement, whole or " ".join(reading.text for reading in passage))
    return Facts(tuple(gaps), tuple(derived))


def _number(
    number: Quantity, statement: Reading, passage: Sequence[Reading], numbers: Sequence[Quantity], known: str
) -> tuple[Gap | None, str]:
    if any(same(number, other) for other in numbers):
        return (
            _rate(number, statement, passage)
            or _other_noun(number, statement, passage)
            or (None if is_row(statement) else swapped(number, statement, passage))
        ), ""
    if in_heads(number, statement, numbers):
        return None, ""
    if gap := beyond(number, statement, passage):
        return gap, ""
    rival = instead(number, statement, passage)
    if shown := reckoned(number, statement, numbers, passage, free=rival is None):
        return None, shown
    if number.text and flat(number.text) in flat(known):
        return exceeding(number, statement, passage), ""
    alike = [n for n in numbers if _digits_alike(number, n)]
    if alike and number.dimension == "times" and not alike[0].dimension:
        return None, ""  # "100 times" of what is done so often
    if alike:
        return Gap(kind="unit", said=number.text, found=alike[0].text), ""
    like = [rival] if rival else [n for n in numbers if n.dimension == number.dimension] or list(numbers)
    if any(_labelled(number, word) for reading in passage for word in reading.words):
        return None, ""
    plain_year = any(d.year == number.plain for reading in passage for d in reading.dates)
    again = sum(same(number, n) for n in statement.numbers) > 1  # an example of one's own: "20 items count as 20"
    gap = Gap(kind="number", said=number.text, found=like[0].text if like else "", certain=not again)
    return None if plain_year else gap, ""


def _rate(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> Gap | None:
    """A number "per hour" that the passage has "per day"."""
    own = PER.search(statement.text, number.end)
    if not own:
        return None
    its = {
        found[1].casefold()
        for r in passage
        for n in r.numbers
        if same(number, n) and (found := PER.search(r.text, n.end))
    }
    if not its or root(own[1].casefold()) in {root(each) for each in its}:
        return None
    return Gap(kind="unit", said=f"{number.text} {own[0]}", found=f"{number.text} per {min(its)}")


def _other_noun(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> Gap | None:
    """A number with a unit that the passage has of things: "500 hours" for "500 charges"."""
    alike = [(n, r) for r in passage for n in r.numbers if same(number, n)]
    if number.dimension in ("", "times") or number.word or not alike or any(n.dimension for n, _ in alike):
        return None
    found, reading = alike[0]
    noun = _CONTENT.match(reading.text, found.end)
    if not noun or not (stem := reading.stems[reading.at(noun.start(1))]) or stem in statement.terms:
        return None
    return Gap(kind="unit", said=number.text, found=f"{found.text} {noun[1]}")


def _how_often(statement: Reading, passage: Sequence[Reading]) -> Iterator[Gap]:
    """An "every hour" that the passage has as "every day"."""
    own = {_often(m): m[0] for m in _EVERY.finditer(statement.text)}
    its = {_often(m): m[0] for r in passage for m in _EVERY.finditer(r.text)} if own else {}
    if its and not own.keys() & its.keys():
        yield Gap(kind="unit", said=next(iter(own.values())), found=next(iter(its.values())))


def _often(match: re.Match[str]) -> str:
    word = (match[1] or match[2]).casefold()
    return root({"daily": "day"}.get(word, word.removesuffix("ly")))


def _labelled(number: Quantity, word: str) -> bool:
    """Whether a word is a label with the number in it: "SEV1" is severity 1."""
    digits = word.lstrip("abcdefghijklmnopqrstuvwxyz")
    return digits != word and digits.isdigit() and not number.dimension and float(digits) == number.plain


def _digits_alike(a: Quantity, b: Quantity) -> bool:
    return abs(a.plain - b.plain) < 1e-9 and a.dimension != b.dimension


def _dates(statement: Reading, passage: Sequence[Reading], known: str, around: str) -> Iterator[Gap]:
    found = [date for reading in passage for date in reading.dates]
    numbers = {n.plain for reading in passage for n in reading.numbers}
    for date in statement.dates:
        if any(date.within(other) for other in found) or flat(date.text) in flat(known):
            continue
        if date.year and not date.month and float(date.year) in numbers:
            continue
        if any(counted_from(date, other, passage) or ends(date, other, passage) for other in found):
            continue
        other = next((d.text for d in found if bool(d.clock) == bool(date.clock)), "")
        yield Gap(
            kind="date",
            said=date.text,
            found=other,
            certain=not (
                _in_title(date, around)
                or _year_alone(date, found)
                or any(day_beside(date, d, statement.text) for d in found)
            ),
        )


def _year_alone(date: Date, found: Sequence[Date]) -> bool:
    """Whether only the year was added to a date that the passage has without one."""
    return any(not d.year and d.month == date.month and d.day == date.day and d.month for d in found)


def _in_title(date: Date, around: str) -> bool:
    """Whether a year alone stands beside the passage: a report's own period is told once, at its head."""
    return bool(date.year) and not date.month and str(date.year) in around


def _quotations(statement: Reading, whole: str) -> Iterator[Gap]:
    text = flat(whole)
    for quotation in statement.quotations:
        parts = [part.strip(" .,;:!?") for part in re.split(r"\[?(?:\.\.\.|…)\]?", flat(quotation.text))]
        if not all(part in text for part in parts if part):
            yield Gap(kind="quote", said=quotation.text)
