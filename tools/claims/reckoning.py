"""A number and those of its passage in, the reckoning by which it follows from them out: "12 + 30 = 42".

Allowed are what the words allow: a sum, a difference, a ratio, a share, a change in percent, a rounding, the count of
a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from .periods import PER, YEAR, between, lasts, rated, single, times_a_year, until_now
from .quantities import Quantity
from .reading import Reading
from .units import KINDS_OF_MONEY

_TOTAL = re.compile(
    r"\b(?:total|sum|together|combined|altogether|both|overall|all|ensemble|somme|au total|zusammen|insgesamt|summe"
    r"|beide|juntos|conjunto|ambos|suma|added up|adds? up)\b",
    re.I,
)
_LESS = re.compile(
    r"\b(?:difference|gap|change|more|less|fewer|additional|further|longer|shorter|higher|lower|older|younger|later|earlier"
    r"|ris(?:e|es|en|ing)|rose|goes up|fell|falls?|drop(?:s|ped)?|increase\w*|decrease\w*|decline\w*|grew|gained|lost"
    r"|extra|remaining|left|by|cheaper|faster|slower|apart|between|saves?|plus|moins|différence|de plus|écart|mehr"
    r"|weniger|länger|kürzer|unterschied|um|stieg|sank|más|menos|diferencia|subió|bajó|aumentó)\b",
    re.I,
)
_PARTS = re.compile(
    r"\b(?:of (?:whom|which|them|these|those)|out of|the (?:rest|others?|remainder)|dont|parmi (?:eux|elles)|davon"
    r"|darunter|de los cuales|de las cuales|de ellos|de ellas)\b",
    re.I,
)
_REST = re.compile(
    r"\b(?:not|no|none|without|other|others|rest|remain\w*|lack\w*|against|n't|pas|autres?|reste\w*|nicht|kein\w*|andere\w*"
    r"|übrig\w*|sonst\w*|demás|otros|otras|sin|resto)\b|n['’]t\b",
    re.I,
)
_EARLIER = re.compile(r"\b(?:before|previous\w*|prior|earlier|précédente?|vor\w*|anterior)\b", re.I)
_MORE = re.compile(r"(?:over|more than|plus de|mehr als|über|más de)\s*(?:the\s|la\s|die\s)?$", re.I)
_MEDIAN = frozenset(["median", "médiane", "médian", "mediana"])
_EACH = re.compile(r"\b(?:each|every|apiece|per|je|jeweils|chacune?|chaque|cada)\b|\ba (?:day|week|month|year)\b", re.I)
_RATIO = re.compile(
    r"\b(?:up|down|over|above|below|under|margins?|shares?|ratios?|rates?|proportions?|percentage|marges?|parts?|taux|anteile?|quote|marge|margen|proporción|tasa)\b",
    re.I,
)
_NEARLY = 0.05
"""How far a number may be from what it is told to be about, as a share."""
_POINTS = 5.0
"""The same of shares, in percentage points: 62 % are "nearly two thirds"."""
_FEW = 6
"""Numbers of a sentence up to which a sum or a difference needs no word that says so: with more, chance makes any."""
_LARGE = 10_000
_TELLING = 10
"""What such a result is at least, in whole units, since chance makes small ones more often."""
_ABOUT = re.compile(
    r"(?:about|around|approximately|roughly|nearly|almost|some|circa|ca\.|close to|environ|près de|presque|etwa|rund"
    r"|fast|knapp|ungefähr|unos|unas|casi|cerca de|aproximadamente|alrededor de|over|more than|just)\s*$",
    re.I,
)


def reckoned(
    number: Quantity, statement: Reading, numbers: Sequence[Quantity], passage: Sequence[Reading], *, free: bool = True
) -> str:
    """How a number follows from the passage's own, written out; empty where it does not.

    Args:
        number: What is said.
        statement: The statement it stands in.
        numbers: The passage's numbers.
        passage: Its sentences.
        free: False allows only what the words call for ("together", "less", "the rest").
    """
    number = _of_money(number, numbers)
    before = statement.text[max(0, number.start - 24) : number.start]
    near = bool(_ABOUT.search(before))
    for other in numbers:
        if _rounds(number, other, near=near) or lasts(number, other):
            return f"{other.text} ≈ {number.text}"
    return (
        single(number, passage)
        or rated(number, statement, passage)
        or between(number, passage)
        or _shared_unit(number, passage)
        or _resulting(number, statement, numbers, passage, near=near, free=free)
        or _shared_out(number, before, passage)
        or until_now(number, passage)
        or _counted(number, passage)
    )


def _of_money(number: Quantity, numbers: Sequence[Quantity]) -> Quantity:
    """A bare number of thousands, in the one currency that the passage speaks of."""
    kinds = {n.dimension for n in numbers if n.dimension in KINDS_OF_MONEY}
    large = not number.dimension and number.values[0] >= _LARGE
    return number._replace(dimension=kinds.pop()) if large and len(kinds) == 1 else number


def _resulting(
    number: Quantity,
    statement: Reading,
    numbers: Sequence[Quantity],
    passage: Sequence[Reading],
    *,
    near: bool,
    free: bool,
) -> str:
    """The reckoning whose result a number is; with "about", within a twentieth."""
    text = " ".join(reading.text for reading in passage)
    rounded = number.digits or number.dimension in ("percent", "times", "points")
    exact = 0.5 * 10.0**-number.digits if rounded else 1e-6
    least = max(exact, _NEARLY * abs(number.values[0])) if near else exact
    for shown, value in _results(number, statement.text, statement.numbers, numbers, text, free=free):
        if abs(value - abs(number.values[0])) <= least:
            return f"{shown} {'≈' if near else '='} {number.text}"
    return ""


def _shared_out(number: Quantity, before: str, passage: Sequence[Reading]) -> str:
    half = number.dimension == "percent" and number.plain == 50
    return "a median or a majority" if half and any(_halves(reading, before) for reading in passage) else ""


def _counted(number: Quantity, passage: Sequence[Reading]) -> str:
    """The count of a list in the passage, up to twelve."""
    if number.dimension or number.plain > 12 or number.plain != int(number.plain):
        return ""
    listed = any(_listed(reading.text) == int(number.plain) for reading in passage)
    return f"{int(number.plain)} listed" if listed else ""


def _halves(reading: Reading, before: str) -> bool:
    """Whether a sentence tells what half of something is by its median, or that "more than" half of it is so."""
    most = _MORE.search(before) and any(c.value == "4" for c in reading.of("quantifier"))
    return bool(most) or not _MEDIAN.isdisjoint(reading.words)


def _rounds(number: Quantity, other: Quantity, *, near: bool) -> bool:
    """Whether a number is another one rounded to the digits it shows; with "about", within a twentieth of it."""
    if number.dimension != other.dimension or not other.plain:
        return False
    a, b = number.values[0], other.values[0]
    if near and abs(a - b) <= (_POINTS if number.dimension == "percent" else _NEARLY * abs(b)):
        return True
    finer = other.digits > number.digits and number.unit == other.unit
    return finer and round(other.plain, number.digits) == number.plain


def _shared_unit(number: Quantity, passage: Sequence[Reading]) -> str:
    """A bare number of the passage that leans on another's unit: "five years for the motor, two for the battery"."""
    for reading in passage:
        units = {n.unit: n for n in reading.numbers if n.unit and n.dimension == number.dimension}
        for bare in (n for n in reading.numbers if not n.dimension):
            for unit, other in units.items():
                if other.plain and abs(bare.plain * other.values[0] / other.plain - number.values[0]) < 1e-9:
                    return f"{bare.text} ({unit}) = {number.text}"
    return ""


def _results(
    number: Quantity, text: str, own: Sequence[Quantity], numbers: Sequence[Quantity], near: str, *, free: bool
) -> Iterator[tuple[str, float]]:
    """Yield (the reckoning, its result) for what the statement's words allow, or the passage's ("of whom 12").

    A large number needs no such word: that the passage's few numbers give just this one is hardly chance.
    """
    alike = [n for n in (_measured(n, number) for n in numbers) if n.dimension == number.dimension][:8]
    earlier = bool(_EARLIER.search(text) and _LESS.search(near))
    few = free and len(numbers) <= _FEW and (number.plain >= _TELLING or number.digits > 0)
    said = {q.plain for q in own}
    parted = _PARTS.search(near) and not any(n.plain in said for n in alike)
    rest = _REST.search(text) or parted or few
    if _TOTAL.search(text) or earlier or few:
        yield from _sums(alike)
    if _LESS.search(text) or rest or earlier:
        yield from _differences(alike)
    if rest:
        yield from _rests(alike)
    if YEAR.search(text):
        yield from _over_a_year(alike, near)
    if number.dimension in ("percent", "times"):
        allowed = free or any(words.search(text) for words in (_LESS, _REST, _RATIO))
        yield from _ratios(number, text, numbers) if allowed else ()
    elif number.dimension == "points":
        yield from _differences([n for n in numbers if n.dimension == "percent"])
    elif free or rest or earlier or _told_with_its_share(own, numbers):
        yield from _parts(alike, numbers)
        if any(pattern.search(told) for pattern in (_TOTAL, _EACH, PER) for told in (text, near)):
            yield from _products(number, numbers)


def _told_with_its_share(own: Sequence[Quantity], numbers: Sequence[Quantity]) -> bool:
    """Whether a statement tells the share as well: "60 percent of it, or 8.76 million"."""
    shares = [n for n in numbers if n.dimension in ("percent", "times")]
    return any(q.dimension == n.dimension and q.plain == n.plain for q in own for n in shares)


def _over_a_year(alike: Sequence[Quantity], near: str) -> Iterator[tuple[str, float]]:
    """What is told of each month or week, or the difference of two such amounts, over a year."""
    if times := times_a_year(near):
        yield from ((f"{times} × {n.text}", times * n.values[0]) for n in alike)
        yield from ((f"{times} × ({shown})", times * value) for shown, value in _differences(alike))


def _sums(alike: Sequence[Quantity]) -> Iterator[tuple[str, float]]:
    for count in range(2, min(6, len(alike)) + 1):
        for chosen in combinations(alike, count):
            yield " + ".join(n.text for n in chosen), sum(n.values[0] for n in chosen)


def _differences(alike: Sequence[Quantity]) -> Iterator[tuple[str, float]]:
    for a, b in combinations(alike, 2):
        high, low = (a, b) if a.values[0] >= b.values[0] else (b, a)
        yield f"{high.text} − {low.text}", high.values[0] - low.values[0]


def _rests(alike: Sequence[Quantity]) -> Iterator[tuple[str, float]]:
    """What two or three parts leave of the largest."""
    whole = max(alike, key=lambda n: n.values[0], default=None)
    parts = [n for n in alike if n is not whole]
    for count in (2, 3):
        for chosen in combinations(parts, count):
            if whole:
                yield (
                    " − ".join(n.text for n in (whole, *chosen)),
                    whole.values[0] - sum(n.values[0] for n in chosen),
                )


def _products(number: Quantity, numbers: Sequence[Quantity]) -> Iterator[tuple[str, float]]:
    """So many of so much each, and so much each of so many in all; "in five years" is five of a year."""
    for count in numbers:
        factor = 0.0 if count.dimension in ("percent", "points", *KINDS_OF_MONEY) else count.plain
        for each in numbers:
            if factor and each is not count and each.dimension == number.dimension:
                yield f"{count.text} × {each.text}", factor * each.values[0]
                yield f"{each.text} ÷ {count.text}", each.values[0] / factor


def _parts(alike: Sequence[Quantity], numbers: Sequence[Quantity]) -> Iterator[tuple[str, float]]:
    """A share or a multiple that the passage tells of one of its numbers: "a third of 312"."""
    for factor in (n for n in numbers if n.dimension in ("percent", "times") and n.plain):
        for n in (n for n in alike if n.dimension != factor.dimension):
            if factor.dimension == "times":
                yield f"{n.text} ÷ {factor.text}", n.values[0] / factor.plain
                yield f"{n.text} × {factor.text}", n.values[0] * factor.plain
            else:
                yield f"{n.text} × {factor.text}", n.values[0] * factor.plain / 100
                for sign, way in (("+", 1), ("−", -1)):
                    rate = 1 + way * factor.plain / 100
                    yield f"{n.text} × (100 % {sign} {factor.text})", n.values[0] * rate
                    if rate:
                        yield f"{n.text} ÷ (100 % {sign} {factor.text})", n.values[0] / rate


def _measured(bare: Quantity, number: Quantity) -> Quantity:
    """A number without a unit, read in the other's: "310 km in summer and 260 in winter"."""
    if bare.dimension or not number.dimension or number.dimension in ("percent", "times") or not number.plain:
        return bare
    scale = number.values[0] / number.plain
    return bare._replace(values=tuple(value * scale for value in bare.values), dimension=number.dimension)


def _ratios(number: Quantity, text: str, numbers: Sequence[Quantity]) -> Iterator[tuple[str, float]]:
    for a, b in combinations([n for n in numbers if n.values[0]], 2):
        if a.dimension != b.dimension and a.dimension and b.dimension:
            continue
        high, low = (a, b) if a.values[0] >= b.values[0] else (b, a)
        ratio = high.values[0] / low.values[0]
        if number.dimension == "times":
            yield f"{high.text} ÷ {low.text}", ratio
            continue
        yield f"{low.text} ÷ {high.text}", 100 / ratio
        yield f"1 − {low.text} ÷ {high.text}", 100 - 100 / ratio
        if a.dimension == "percent":
            yield f"{high.text} − {low.text}", high.values[0] - low.values[0]
        if _LESS.search(text) or _RATIO.search(text):
            yield f"({b.text} − {a.text}) ÷ {a.text}", abs(b.values[0] - a.values[0]) / a.values[0] * 100
            if b.values[0]:
                yield f"({a.text} − {b.text}) ÷ {b.text}", abs(a.values[0] - b.values[0]) / b.values[0] * 100
    if number.dimension == "times":
        yield from ((f"100 % ÷ {n.text}", 100 / n.plain) for n in numbers if n.dimension == "percent" and n.plain)
    if number.dimension == "percent":
        yield from ((f"100 % − {n.text}", 100 - n.values[0]) for n in numbers if n.dimension == "percent")
        for n in (n for n in numbers if n.dimension == "times" and n.plain):
            yield f"1 ÷ {n.text}", 100 / n.plain
            yield f"{n.text} − 100 %", 100 * n.plain - 100


def _listed(text: str) -> int:
    """How many things a sentence enumerates ("a, b and c" are three); 0 where it enumerates none."""
    best = 0
    for run in re.split(r"[:;.]", text):
        parts = re.split(r",\s*(?:and|or|und|oder|et|ou|y|o)\s+|\s(?:and|or|und|oder|et|ou|y|o)\s+|,\s*", run)
        best = max(best, len([p for p in parts if p.strip()]) if len(parts) > 1 else 0)
    return best
