"""One thing that can be counted, as it stands in a document: its name, its columns or its sentences, its amounts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..claims.quantities import Date, Quantity, dates, quantities
from ..context.words import stem, words
from .lexicon import AMOUNTS, LEADING

_NAMES = re.compile(
    r"(?:^|\b)(?:id|no|nr|num|number|nummer|numéro|número|ref|reference|code|key|name|invoice|#)\b|#", re.I
)

_PROSE = re.compile(r"[^\W\d]{8}")


@dataclass(slots=True)
class Record:
    """A row, an object, a block of "name: value" lines, or what is said about one named thing."""

    source: str
    start: int
    end: int
    text: str
    columns: tuple[tuple[str, str], ...] = ()
    """Names and values, where the text has them."""
    name: str = ""
    """Its number or name; empty where it has none."""
    about: str = ""
    """The headings, title or caption it stands under."""
    worth: str = ""
    """The column of its amount."""
    counted: str = ""
    """The column whose different values are counted, where not the records are."""
    mark: int = 0
    """The number of the passage it was listed from; 0 where it was read by code."""

    def amounts(self) -> tuple[Quantity, ...]:
        """Its numbers that are amounts: of one column, or of its words without its name, dates and shares."""
        if self.worth:
            text = next((value for name, value in self.columns if name == self.worth), "")
            return quantities(text, ())[:1]
        found = _without_name(self.text, self.name)
        when = dates(found)
        for taken in (when, tuple(d for d in when if d.month or d.clock)):  # four digits alone are a year at first
            numbers = quantities(found, taken)
            if amounts := tuple(q for q in numbers if not q.word and q.dimension not in ("percent", "time")):
                return amounts
        return ()

    def dates(self) -> tuple[Date, ...]:
        """The dates that it says, those with a day first."""
        return tuple(sorted((d for d in dates(self.text) if not d.clock), key=lambda d: (d.day is None, d.start)))


def _without_name(text: str, name: str) -> str:
    return text.replace(name, " " * len(name)) if name else text


def amount_of(record: Record, dimension: str) -> Quantity | None:
    """The one amount that a record is weighed by; None where it has none.

    Of several: that of the column; else one in the measure asked for; else money before bare numbers; else the one that
    words such as "total" announce; else the first.
    """
    found = record.amounts()
    for fits in (lambda q: dimension and q.dimension == dimension, lambda q: q.dimension in MONEY):
        found = tuple(filter(fits, found)) or found
    if len(found) > 1:
        text = _without_name(record.text, record.name)
        for words_before in (LEADING, AMOUNTS):
            announced = [
                q for q in found if words_before.search(text[max(0, q.start - 40) : q.start].rpartition(",")[2])
            ]
            if announced:
                return announced[0]
    return found[0] if found else None


MONEY = frozenset({"euro", "dollar", "pound", "franc", "yen", "rupee"})


def amount_column(records: Sequence[Record], asked: str) -> str:
    """The column that holds the records' amounts: the one asked for, else the only or the best named numeric one."""
    names = [name for name, _ in records[0].columns]
    wanted = {stem(w) for w in words(asked)}
    numeric = [name for n, name in enumerate(names) if are_numbers([r.columns[n][1] for r in records])]
    for name in numeric:
        if wanted and wanted <= {stem(w) for w in words(name)}:
            return name
    numeric = [name for name in numeric if not _NAMES.search(name)] or numeric
    for pattern in (LEADING, AMOUNTS):
        if len(numeric) > 1:
            numeric = [name for name in numeric if pattern.search(name)] or numeric
    return numeric[0] if len(numeric) == 1 else ""


def are_numbers(values: Sequence[str]) -> bool:
    """Whether nearly all filled cells hold one number and no date."""
    filled = [v for v in values if v.strip()]
    hits = sum(
        1 for v in filled if len(quantities(v, ())) == 1 and not any(d.month for d in dates(v)) and not _PROSE.search(v)
    )
    return bool(filled) and hits >= 0.8 * len(filled)
