"""A tally and the texts of all documents in, the figure, the records it rests on and what was read out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..claims.quantities import Date, Quantity
from ..context.words import stem, words
from .asked import Bound, Period, Tally
from .lexicon import Operation
from .mentions import same_kind, told, unnamed
from .records import Record, amount_column, amount_of, are_numbers
from .tables import set_out

LEAST_TOLD = 3
"""Records that sentences must give before they are taken for a list and not for a story."""
_NEARLY_ALL = 0.7
"""Share of the texts that a table has where it needs no name to be what is asked about."""
_PER = re.compile(r"\b(?:by|per|pro|je|par|por|nach|según)\b", re.I)
_SURE = 0.8
"""Share of the records told in sentences that must have what is asked for (an amount, a date)."""

EXTREMES: tuple[Operation, ...] = ("max", "min", "mean")
WEIGHING: tuple[Operation, ...] = (*EXTREMES, "sum")


@dataclass(frozen=True, slots=True)
class Text:
    """One source as it is read here."""

    source: str
    title: str
    text: str


@dataclass(slots=True)
class Found:
    """What was reckoned."""

    tally: Tally
    records: list[Record]
    """All of the kind, in order, each name once."""
    matching: list[Record]
    amounts: dict[int, Quantity] = field(default_factory=dict)
    """By `id()` of a matching record."""
    without: int = 0
    """Records of the kind that lack what was asked about."""
    repeated: int = 0
    """Records that stand in the documents more than once."""
    distinct: tuple[str, ...] = ()
    """The different values of the column that is counted, where one is."""
    places: list[tuple[str, int, int]] = field(default_factory=list)
    """Source, start and end of all records, those told again included."""
    beside: int = 0
    """Statements outside the records that tell such an amount, and may speak of the kind in other words."""


def reckon(tally: Tally, texts: Iterable[Text]) -> Found | None:
    """The figure, from records that code can tell apart; None where it cannot be sure of them."""
    tables, mentions, sentences, length = _gathered(tally, texts)
    chosen = _of_kind(tally, tables, length)
    if chosen:
        known = {_key(r.name) for r in chosen}
        chosen += [r for r in mentions if _key(r.name) not in known] if not chosen[0].counted else []
    elif len(mentions) >= LEAST_TOLD:
        chosen = mentions
    elif not tables and len(sentences) >= LEAST_TOLD:
        chosen = sentences
    return _sure(tally, chosen) if chosen else None


def reckoned(tally: Tally, records: Sequence[Record]) -> Found:
    """The figure over records that are known to be of the kind: names once, amounts and dates within what is asked."""
    kept, repeated = _once(records)
    places = [(record.source, record.start, record.end) for record in records]
    found = Found(tally, kept, [], repeated=repeated, places=places)
    for record in _narrowed(tally, kept):
        _weigh(found, record)
    values = dict.fromkeys(v for r in found.matching if (v := dict(r.columns).get(r.counted, "").strip()))
    found.distinct = tuple(values) if len(values) < len(found.matching) else ()
    return found


def _gathered(tally: Tally, texts: Iterable[Text]) -> tuple[list[Record], list[Record], list[Record], int]:
    """Records that are set out, told of by name, and told of without; and the characters read."""
    tables: list[Record] = []
    mentions: list[Record] = []
    sentences: list[Record] = []
    length = 0
    for each in texts:
        rows, stretches = set_out(each.source, each.text, each.title)
        tables += rows
        mentions += told(each.source, each.text, tally.noun, each.title, stretches)
        sentences += unnamed(each.source, each.text, tally.noun, each.title, stretches)
        length += len(each.text)
    return tables, mentions, sentences, length


def _of_kind(tally: Tally, tables: Sequence[Record], length: int) -> list[Record]:
    """The rows that are of the kind, each with the columns of its amount and of what is counted.

    Those that stand under the noun; else those with a column of that name; else all, where the texts hold one table and
    little else.
    """
    shapes: dict[tuple[str, ...], list[Record]] = {}
    for record in tables:
        shapes.setdefault(tuple(name for name, _ in record.columns), []).append(record)
    alone = len(shapes) == 1 and sum(r.end - r.start for r in tables) >= _NEARLY_ALL * length
    under: list[Record] = []
    beside: list[Record] = []
    for names, rows in shapes.items():
        if tally.operation == "count" and _summed_up(tally.noun, rows):
            continue
        amount = amount_column(rows, tally.field) or amount_column(rows, tally.noun)
        column = next((n for n in names if same_kind(tally.noun, n) and n != amount), "")
        for record in rows:
            record.worth = amount
            record.counted = column if not same_kind(tally.noun, record.about) else ""
        under += [r for r in rows if same_kind(tally.noun, r.about)]
        beside += rows if column or alone else []
    return under or beside


def _summed_up(noun: str, rows: Sequence[Record]) -> bool:
    """Whether rows hold counts of the noun already ("Employees by department"), so that a row is not one of it."""
    if _PER.search(rows[0].about):
        return True
    of = [n for n, (name, _) in enumerate(rows[0].columns) if same_kind(noun, name)]
    return any(are_numbers([r.columns[n][1] for r in rows]) for n in of[:1] if n or len(rows[0].columns) == 1)


def _sure(tally: Tally, records: Sequence[Record]) -> Found | None:
    """The figure, unless too few of the records say what is asked about, or they may be no list at all."""
    kept = _narrowed(tally, records)
    if not kept or not (_weighs(tally) or tally.periods or records[0].columns or _listed(records)):
        return None
    found = reckoned(tally, records)
    unsure = found.without > (1 - _SURE) * len(_narrowed(tally, found.records))
    return None if unsure or (not found.matching and tally.operation in EXTREMES) else found


def _narrowed(tally: Tally, records: Sequence[Record]) -> list[Record]:
    return [r for r in records if _has_words(r, (*tally.named, *tally.kinds))]


def _weighs(tally: Tally) -> bool:
    """Whether the records' amounts matter."""
    return bool(tally.bounds) or tally.operation in WEIGHING


def _weigh(found: Found, record: Record) -> None:
    """Take a record in where its amount and date are within what is asked for, or count what it lacks."""
    bounds, periods, weighed = found.tally.bounds, found.tally.periods, _weighs(found.tally)
    dimension = next((b.dimension for b in bounds if b.dimension), "")
    amount = amount_of(record, dimension) if weighed else None
    if (weighed and amount is None) or (periods and not record.dates()):
        found.without += 1
        return
    if amount is not None and not all(within(amount, bound) for bound in bounds):
        return
    if all(_when(record.dates()[0], period) for period in periods):
        found.matching.append(record)
        if amount is not None:
            found.amounts[id(record)] = amount


def _once(records: Sequence[Record]) -> tuple[list[Record], int]:
    """Each name once: what is said of it in several places together; rows only where all of a row is equal."""
    kept: dict[str, Record] = {}
    for record in records:
        key = _key(record.text) if record.counted or (record.columns and not record.name) else _key(record.name)
        key = key or f"{record.source}:{record.start}"
        if key not in kept:
            kept[key] = record
        elif not record.columns and not kept[key].columns:
            before = kept[key]
            kept[key] = Record(
                before.source, before.start, before.end, f"{before.text}\n{record.text}", (), before.name, before.about
            )
    return list(kept.values()), len(records) - len(kept)


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _listed(records: Sequence[Record]) -> bool:
    """Whether sentences about things without amounts are a list of them: most have one shape."""
    shapes = [re.sub(r"\S*\d\S*", "0", " ".join(r.text.split()[:2])).casefold() for r in records]
    return len(records) >= LEAST_TOLD and max(map(shapes.count, set(shapes))) >= _SURE * len(records)


def _has_words(record: Record, phrases: Sequence[str]) -> bool:
    """Whether a record, or what it stands under, has each phrase, word for word or by its stems."""
    if not phrases:
        return True
    said = f"{record.text} {record.about} {' '.join(name for name, _ in record.columns)}".casefold()
    stems = {stem(w) for w in words(said)}
    return all(
        re.search(rf"(?<!\w){re.escape(phrase.casefold())}(?!\w)", said) or stems.issuperset(map(stem, words(phrase)))
        for phrase in phrases
    )


def within(amount: Quantity, bound: Bound) -> bool:
    """Whether an amount lies on the bound's side; another measure than the bound's does not."""
    if bound.dimension and amount.dimension and bound.dimension != amount.dimension:
        return False
    value = amount.values[0] if bound.dimension and amount.dimension else amount.plain
    return {
        "above": value > bound.value,
        "from": value >= bound.value,
        "below": value < bound.value,
        "to": value <= bound.value,
        "equal": value == bound.value,
    }[bound.side]


def _when(date: Date, period: Period) -> bool:
    own = [(a, b) for a, b in ((date.year, period.year), (date.month, period.month), (date.day, period.day)) if b]
    if any(a is None for a, _ in own):
        return False
    if period.side == "equal":
        return all(a == b for a, b in own)
    said, bound = [a or 0 for a, _ in own], [b or 0 for _, b in own]
    return said > bound if period.side == "above" else said < bound


def heaviest(found: Found) -> tuple[Record, ...]:
    """The records with the highest amount, or the lowest where that is asked."""
    amounts = [found.amounts[id(r)].plain for r in found.matching]
    wanted = min(amounts) if found.tally.operation == "min" else max(amounts)
    return tuple(r for r, amount in zip(found.matching, amounts, strict=True) if amount == wanted)


def totals(found: Found) -> Iterator[tuple[str, float]]:
    """(unit as it is written, sum of the amounts) for each measure."""
    sums: dict[str, tuple[str, float]] = {}
    for amount in found.amounts.values():
        unit, value = sums.get(amount.dimension, (re.sub(r"[\d.,'’\s]+", "", amount.text), 0.0))
        sums[amount.dimension] = (unit, value + amount.plain)
    yield from sums.values()
