"""A number and those of its passage in, the reckoning by which it follows from them out: "12 + 30 = 42".

Allowed are what the words allow: a sum, a difference, a ratio, a share, a change in percent, a rounding, the count of
a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from .quantities import Quantity
from .reading import Reading

_TOTAL = re.compile(
    r"\b(?:total|sum|together|combined|altogether|both|overall|all|ensemble|somme|au total|zusammen|insgesamt|summe"
    r"|beide|juntos|conjunto|ambos|suma|added up|adds? up)\b",
    re.I,
)
_LESS = re.compile(
    r"\b(?:difference|gap|more|less|fewer|longer|shorter|higher|lower|older|younger|later|earlier|rise|rose|risen|fell"
    r"|fall|drop|dropped|increase\w*|decrease\w*|decline\w*|grew|gained|lost|extra|remaining|left|by|cheaper|faster|slower"
    r"|apart|between|saves?|plus|moins|différence|de plus|écart|mehr|weniger|länger|kürzer|unterschied|um|stieg|sank"
    r"|más|menos|diferencia|subió|bajó|aumentó)\b",
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
_ABOUT = re.compile(
    r"(?:about|around|approximately|roughly|nearly|almost|some|circa|ca\.|close to|environ|près de|presque|etwa|rund"
    r"|fast|knapp|ungefähr|unos|unas|casi|cerca de|aproximadamente|alrededor de|over|more than|just)\s*$",
    re.I,
)


def reckoned(number: Quantity, statement: Reading, numbers: Sequence[Quantity], passage: Sequence[Reading]) -> str:
    """How a number follows from the passage's own, written out; empty where it does not."""
    before = statement.text[max(0, number.start - 24) : number.start]
    for other in numbers:
        if _rounds(number, other, near=bool(_ABOUT.search(before))):
            return f"{other.text} ≈ {number.text}"
    for text, value in _results(
        number, statement.text, statement.numbers, numbers, " ".join(reading.text for reading in passage)
    ):
        if abs(value - number.values[0]) <= 0.5 * 10.0**-number.digits * (1 if number.dimension != "time" else 1e-9):
            return f"{text} = {number.text}"
    if number.dimension == "percent" and number.plain == 50 and any(_halves(reading, before) for reading in passage):
        return "a median or a majority"
    if not number.dimension and number.plain <= 12 and number.plain == int(number.plain):
        for reading in passage:
            if _listed(reading.text) == int(number.plain):
                return f"{int(number.plain)} listed"
    return ""


def _halves(reading: Reading, before: str) -> bool:
    """Whether a sentence tells what half of something is by its median, or that "more than" half of it is so."""
    most = _MORE.search(before) and any(c.value == "4" for c in reading.of("quantifier"))
    return bool(most) or not _MEDIAN.isdisjoint(reading.words)


def _rounds(number: Quantity, other: Quantity, *, near: bool) -> bool:
    """Whether a number is another one rounded to the digits it shows; with "about", within a twentieth of it."""
    if number.dimension != other.dimension or not other.plain:
        return False
    a, b = number.values[0], other.values[0]
    if near and abs(a - b) <= 0.05 * abs(b):
        return True
    finer = other.digits > number.digits and number.unit == other.unit
    return finer and round(other.plain, number.digits) == number.plain


def _results(
    number: Quantity, text: str, own: Sequence[Quantity], numbers: Sequence[Quantity], near: str
) -> Iterator[tuple[str, float]]:
    """Yield (the reckoning, its result) for what the statement's words allow, or the passage's ("of whom 12")."""
    alike = [n for n in (_measured(n, number) for n in numbers) if n.dimension == number.dimension]
    earlier = bool(_EARLIER.search(text) and _LESS.search(near))
    if _TOTAL.search(text) or earlier:
        for count in range(2, min(6, len(alike)) + 1):
            for chosen in combinations(alike[:8], count):
                yield " + ".join(n.text for n in chosen), sum(n.values[0] for n in chosen)
    said = {q.plain for q in own}
    parted = _PARTS.search(near) and not any(n.plain in said for n in alike)
    if _LESS.search(text) or _REST.search(text) or parted or earlier:
        for a, b in combinations(alike, 2):
            high, low = (a, b) if a.values[0] >= b.values[0] else (b, a)
            yield f"{high.text} − {low.text}", high.values[0] - low.values[0]
    if number.dimension in ("percent", "times"):
        yield from _ratios(number, text, numbers)


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
        if a.dimension == "percent":
            yield f"{high.text} − {low.text}", high.values[0] - low.values[0]
        if _LESS.search(text):
            yield f"({b.text} − {a.text}) ÷ {a.text}", abs(b.values[0] - a.values[0]) / a.values[0] * 100
    if len(numbers) == 1 and numbers[0].dimension == "percent" and _REST.search(text):
        yield f"100 % − {numbers[0].text}", 100 - numbers[0].values[0]


def _listed(text: str) -> int:
    """How many things a sentence enumerates ("a, b and c" are three); 0 where it enumerates none."""
    best = 0
    for run in re.split(r"[:;.]", text):
        parts = re.split(r",\s*(?:and|or|und|oder|et|ou|y|o)\s+|\s(?:and|or|und|oder|et|ou|y|o)\s+|,\s*", run)
        best = max(best, len([p for p in parts if p.strip()]) if len(parts) > 1 else 0)
    return best
