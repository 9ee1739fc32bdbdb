"""A number and those that are told beside it in, what these may give by what the words allow, out.

Chance gives any small number, so that a small one follows only from numbers that are told together.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from .periods import PER, YEAR, times_a_year
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
_EACH = re.compile(r"\b(?:each|every|apiece|per|je|jeweils|chacune?|chaque|cada)\b|\ba (?:day|week|month|year)\b", re.I)
_RATIO = re.compile(
    r"\b(?:up|down|over|above|below|under|margins?|shares?|ratios?|rates?|proportions?|percentage|marges?|parts?|taux|anteile?|quote|marge|margen|proporción|tasa)\b",
    re.I,
)
_COMPARED = re.compile(
    r"\s(?:more|less|fewer|longer|shorter|higher|lower|cheaper|dearer|earlier|later|above|below|mehr|weniger|länger|kürzer"
    r"|höher|niedriger|früher|später|de plus|de moins|plus tôt|plus tard|más|menos)\b",
    re.I,
)
"""Behind a difference of any two amounts."""
_FEW = 6
"""Numbers of a sentence up to which a sum or a difference needs no word that says so: with more, chance makes any."""
_TELLING = 10
"""What such a result is at least, in whole units, since chance makes small ones more often."""
_LARGE = 100
"""A count from which two of different sentences hardly make a share by chance."""
_FACTORS = ("percent", "times")
Result = tuple[str, float]
"""A reckoning, and what it gives."""


def results(
    number: Quantity,
    statement: Reading,
    numbers: Sequence[Quantity],
    passage: Sequence[Reading],
    *,
    free: bool,
    apart: bool = False,
) -> Iterator[Result]:
    """Yield (the reckoning, its result) for what the statement's words allow, or the passage's ("of whom 12").

    Args:
        number: Whose reckoning is looked for.
        statement: Where it stands.
        numbers: Those it may follow from.
        passage: Where they stand.
        free: False allows only what the words call for.
        apart: Whether the sentences stand in several places, so that a bare number is read only in its own one's unit.
    """
    own, text = statement.numbers, statement.text
    if not is_small(number) and number.dimension not in _FACTORS:
        lent = {n for r in (*passage, statement) for n in _leaning(r, number.dimension)} if apart else {*numbers}
        lent |= {n for n in numbers if n.plain >= _LARGE}
        yield from _results(number, text, own, numbers, " ".join(r.text for r in passage), free=free, lent=lent)
        return
    if number.dimension in _FACTORS:
        told = [n for n in numbers if n.dimension or n.plain >= _LARGE]
        yield from _results(number, text, own, told, " ".join(r.text for r in passage), free=free)
    if number.dimension and _COMPARED.match(text[number.end :]):
        told = [n for n in numbers if n.dimension == number.dimension]
        yield from _differences(told)
    for reading in passage:
        together = [n for n in numbers if n in own or (n in reading.numbers and _fits(n, number, reading))]
        if any(n in reading.numbers for n in together):
            yield from _results(number, text, own, together, reading.text, free=free)


def is_small(number: Quantity) -> bool:
    """Whether a number is one that chance gives: a whole one below ten."""
    return number.plain < _TELLING and not number.digits


def _fits(bare: Quantity, number: Quantity, reading: Reading) -> bool:
    return (
        bool(bare.dimension)
        or not number.dimension
        or number.dimension in _FACTORS
        or bare in _leaning(reading, number.dimension)
    )


def _leaning(reading: Reading, dimension: str) -> list[Quantity]:
    """Bare numbers that may be in a unit which their sentence, or the head of their column, says."""
    told = any(n.dimension == dimension for n in reading.numbers) or "|" in reading.text
    return [n for n in reading.numbers if not n.dimension] if told else []


def _results(
    number: Quantity,
    text: str,
    own: Sequence[Quantity],
    numbers: Sequence[Quantity],
    near: str,
    *,
    free: bool,
    lent: Collection[Quantity] | None = None,
) -> Iterator[Result]:
    """A large number needs no word for it: that the passage's few numbers give just this one is hardly chance."""
    some = [n for n in numbers if lent is None or n.dimension or n in lent]
    alike = [n for n in (_measured(n, number) for n in some) if n.dimension == number.dimension][:8]
    earlier = bool(_EARLIER.search(text) and _LESS.search(near))
    few = free and len(numbers) <= _FEW and (number.plain >= _TELLING or number.digits > 0)
    said = {q.plain for q in own}
    parted = _PARTS.match(text, number.end + 1) or (_PARTS.search(near) and not any(n.plain in said for n in alike))
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
            yield from _products(number, numbers, f"{text} {near}")
        if _EACH.search(text) or PER.search(text):
            yield from _shared_out(number, numbers)


def _told_with_its_share(own: Sequence[Quantity], numbers: Sequence[Quantity]) -> bool:
    """Whether a statement tells the share as well: "60 percent of it, or 8.76 million"."""
    shares = [n for n in numbers if n.dimension in ("percent", "times")]
    return any(q.dimension == n.dimension and q.plain == n.plain for q in own for n in shares)


def _over_a_year(alike: Sequence[Quantity], near: str) -> Iterator[Result]:
    """What is told of each month or week, or the difference of two such amounts, over a year."""
    if times := times_a_year(near):
        yield from ((f"{times} × {n.text}", times * n.values[0]) for n in alike)
        yield from ((f"{times} × ({shown})", times * value) for shown, value in _differences(alike))


def _sums(alike: Sequence[Quantity]) -> Iterator[Result]:
    for count in range(2, min(6, len(alike)) + 1):
        for chosen in combinations(alike, count):
            yield " + ".join(n.text for n in chosen), sum(n.values[0] for n in chosen)


def _differences(alike: Sequence[Quantity]) -> Iterator[Result]:
    for a, b in combinations(alike, 2):
        high, low = (a, b) if a.values[0] >= b.values[0] else (b, a)
        yield f"{high.text} − {low.text}", high.values[0] - low.values[0]


def _rests(alike: Sequence[Quantity]) -> Iterator[Result]:
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


def _each_of(period: Quantity, text: str) -> bool:
    """Whether something is told of each of the units of a period."""
    unit = period.unit[:3]
    return bool(
        re.search(rf"\b(?:per|each|every|an?|par|pro|je|jede[nrs]?|al|por|cada|chaque)\s(?:\w+\s)?{unit}", text, re.I)
    )


def _products(number: Quantity, numbers: Sequence[Quantity], near: str) -> Iterator[Result]:
    """So many of so much each; "in five years" is five of a year."""
    never = {"percent", "points", *KINDS_OF_MONEY} | ({number.dimension} if number.dimension else set())
    counts = [n for n in numbers if n.dimension not in never and n.plain]
    for count in (n for n in counts if n.dimension not in ("time", "months") or _each_of(n, near)):
        for each in (n for n in numbers if n is not count and n.dimension == number.dimension):
            yield f"{count.text} × {each.text}", count.plain * each.values[0]


def _shared_out(number: Quantity, numbers: Sequence[Quantity]) -> Iterator[Result]:
    """So much each of so many in all."""
    for count in (n for n in numbers if n.dimension in ("", "times", "time", "months") and n.plain):
        wholes = [n for n in numbers if n is not count and n.dimension == number.dimension != count.dimension]
        wholes = wholes or [n for n in numbers if n is not count and not (n.dimension or count.dimension)]
        for whole in wholes:
            yield f"{whole.text} ÷ {count.text}", whole.values[0] / count.plain


def _parts(alike: Sequence[Quantity], numbers: Sequence[Quantity]) -> Iterator[Result]:
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
                    if rate and not is_small(n):
                        yield f"{n.text} ÷ (100 % {sign} {factor.text})", n.values[0] / rate


def _measured(bare: Quantity, number: Quantity) -> Quantity:
    """A number without a unit, read in the other's: "310 km in summer and 260 in winter"."""
    if bare.dimension or not number.dimension or number.dimension in ("percent", "times") or not number.plain:
        return bare
    scale = number.values[0] / number.plain
    return bare._replace(values=tuple(value * scale for value in bare.values), dimension=number.dimension)


def _ratios(number: Quantity, text: str, numbers: Sequence[Quantity]) -> Iterator[Result]:
    for a, b in combinations([n for n in numbers if n.values[0]], 2):
        if a.dimension != b.dimension:
            continue
        high, low = (a, b) if a.values[0] >= b.values[0] else (b, a)
        ratio = high.values[0] / low.values[0]
        if number.dimension == "times":
            yield f"{high.text} ÷ {low.text}", ratio
            yield f"{low.text} ÷ {high.text}", 1 / ratio
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
        yield from ((f"{n.text} ÷ 100 %", n.plain / 100) for n in numbers if n.dimension == "percent")
        yield from ((f"1 ÷ {n.text}", 1 / n.plain) for n in numbers if n.dimension == "times" and n.plain)
    if number.dimension == "percent":
        yield from ((f"100 % − {n.text}", 100 - n.values[0]) for n in numbers if n.dimension == "percent")
        for n in (n for n in numbers if n.dimension == "times" and n.plain):
            yield f"1 ÷ {n.text}", 100 / n.plain
            yield f"{n.text} − 100 %", 100 * n.plain - 100
