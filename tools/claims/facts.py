"""Facts that must stand in the passage: a statement and its passage in, what is missing and what follows from it out.

Numbers with their units, dates, names and quotations are looked up, not judged. A number may follow from the passage's
own: a sum, a difference, a ratio, a share, a change in percent, a rounding, or the count of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from ..context.words import stem
from ..support import Gap
from .names import Name, flat
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
_ABOUT = re.compile(
    r"(?:about|around|approximately|roughly|nearly|almost|some|circa|ca\.|close to|environ|près de|presque|etwa|rund"
    r"|fast|knapp|ungefähr|unos|unas|casi|cerca de|aproximadamente|alrededor de|over|more than|just)\s*$",
    re.I,
)


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
        gap, shown = _number(number, statement, passage, numbers, known)
        gaps += [gap] if gap else []
        derived += [shown] if shown else []
    gaps += _dates(statement, passage, known)
    gaps += _names(statement, passage, around, known)
    gaps += _quotations(statement, whole or " ".join(reading.text for reading in passage))
    return Facts(tuple(gaps), tuple(derived))


def same(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers are one: a reading of each, in measures that fit; a bare number fits any measure."""
    fits = a.dimension == b.dimension or not a.dimension or not b.dimension
    values = (a.values, b.values) if a.dimension == b.dimension else (_plain(a), _plain(b))
    return fits and any(abs(x - y) <= 1e-9 * max(abs(x), abs(y), 1) for x in values[0] for y in values[1])


def _plain(number: Quantity) -> tuple[float, ...]:
    scale = number.values[0] / number.plain if number.plain else 1.0
    return tuple(value / scale for value in number.values)


def _number(
    number: Quantity, statement: Reading, passage: Sequence[Reading], numbers: Sequence[Quantity], known: str
) -> tuple[Gap | None, str]:
    if any(same(number, other) for other in numbers):
        return _swapped(number, statement, passage), ""
    if shown := _derived(number, statement, numbers, passage):
        return None, shown
    if number.text and flat(number.text) in flat(known):
        return None, ""
    alike = [n for n in numbers if _digits_alike(number, n)]
    if alike:
        return Gap(kind="unit", said=number.text, found=alike[0].text), ""
    like = [n for n in numbers if n.dimension == number.dimension] or list(numbers)
    if any(_labelled(number, word) for reading in passage for word in reading.words):
        return None, ""
    plain_year = any(d.year == number.plain for reading in passage for d in reading.dates)
    return None if plain_year else Gap(kind="number", said=number.text, found=like[0].text if like else ""), ""


def _labelled(number: Quantity, word: str) -> bool:
    """Whether a word is a label with the number in it: "SEV1" is severity 1."""
    digits = word.lstrip("abcdefghijklmnopqrstuvwxyz")
    return digits != word and digits.isdigit() and not number.dimension and float(digits) == number.plain


def _digits_alike(a: Quantity, b: Quantity) -> bool:
    return abs(a.plain - b.plain) < 1e-9 and a.dimension != b.dimension


def _derived(number: Quantity, statement: Reading, numbers: Sequence[Quantity], passage: Sequence[Reading]) -> str:
    """How a number follows from the passage's own, written out; empty where it does not."""
    before = statement.text[max(0, number.start - 24) : number.start]
    for other in numbers:
        if _rounds(number, other, near=bool(_ABOUT.search(before))):
            return f"{other.text} ≈ {number.text}"
    for text, value in _results(number, statement.text, numbers, " ".join(reading.text for reading in passage)):
        if abs(value - number.values[0]) <= 0.5 * 10.0**-number.digits * (1 if number.dimension != "time" else 1e-9):
            return f"{text} = {number.text}"
    if not number.dimension and number.plain <= 12 and number.plain == int(number.plain):
        for reading in passage:
            if _listed(reading.text) == int(number.plain):
                return f"{int(number.plain)} listed"
    return ""


def _rounds(number: Quantity, other: Quantity, *, near: bool) -> bool:
    """Whether a number is another one rounded to the digits it shows; with "about", within a twentieth of it."""
    if number.dimension != other.dimension or not other.plain:
        return False
    a, b = number.values[0], other.values[0]
    if near and abs(a - b) <= 0.05 * abs(b):
        return True
    finer = other.digits > number.digits and number.unit == other.unit
    return finer and round(other.plain, number.digits) == number.plain


def _results(number: Quantity, text: str, numbers: Sequence[Quantity], near: str) -> Iterator[tuple[str, float]]:
    """Yield (the reckoning, its result) for what the statement's words allow, or the passage's ("of whom 12")."""
    alike = [n for n in (_measured(n, number) for n in numbers) if n.dimension == number.dimension]
    if _TOTAL.search(text):
        for count in range(2, min(6, len(alike)) + 1):
            for chosen in combinations(alike[:8], count):
                yield " + ".join(n.text for n in chosen), sum(n.values[0] for n in chosen)
    if _LESS.search(text) or _PARTS.search(near):
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
    if len(numbers) == 1 and numbers[0].dimension == "percent":
        yield f"100 % − {numbers[0].text}", 100 - numbers[0].values[0]


def _listed(text: str) -> int:
    """How many things a sentence enumerates ("a, b and c" are three); 0 where it enumerates none."""
    best = 0
    for run in re.split(r"[:;.]", text):
        parts = re.split(r",\s*(?:and|or|und|oder|et|ou|y|o)\s+|\s(?:and|or|und|oder|et|ou|y|o)\s+|,\s*", run)
        best = max(best, len([p for p in parts if p.strip()]) if len(parts) > 1 else 0)
    return best


def _swapped(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> Gap | None:
    """A number that is in the passage, but said of another thing there: its own clause there is not the nearest."""
    own = _company(number, statement)
    places = [(n, _company(n, r)) for r in passage for n in r.numbers if same(number, n)]
    rivals = [
        (n, _company(n, r))
        for r in passage
        for n in r.numbers
        if not same(number, n) and (n.dimension == number.dimension)
    ]
    if not places or not rivals or any(same(number, n) for n, _ in rivals):
        return None
    shared = frozenset.intersection(*(company for _, company in (*places, *rivals)))
    here = max(len((company - shared) & own) for _, company in places)
    rival, there = max(((n, len((company - shared) & own)) for n, company in rivals), key=lambda each: each[1])
    if there > here and here == 0 and not any(same(rival, n) for n in statement.numbers if n.start < number.start):
        return Gap(kind="number", said=number.text, found=rival.text)
    if there > here == 0:
        return Gap(kind="number", said=number.text, found=rival.text)
    return None


def _company(number: Quantity, reading: Reading) -> frozenset[str]:
    """The words of the clause that a number stands in, roughly stemmed; small words tell clauses apart too."""
    at = reading.at(number.start)
    clause = reading.clauses[at]
    words = (w for w, c in zip(reading.words, reading.clauses, strict=True) if c == clause)
    return frozenset(stem(w) for w in words if not w[0].isdigit())


def _dates(statement: Reading, passage: Sequence[Reading], known: str) -> Iterator[Gap]:
    found = [date for reading in passage for date in reading.dates]
    numbers = {n.plain for reading in passage for n in reading.numbers}
    for date in statement.dates:
        if any(date.within(other) for other in found) or flat(date.text) in flat(known):
            continue
        if date.year and not date.month and float(date.year) in numbers:
            continue
        other = next((d.text for d in found if bool(d.clock) == bool(date.clock)), "")
        yield Gap(kind="date", said=date.text, found=other)


def _names(statement: Reading, passage: Sequence[Reading], around: str, known: str) -> Iterator[Gap]:
    here = {word for reading in passage for word in (*reading.words, *(stem(w) for w in reading.words))}
    near, asked = flat(around), flat(known)
    others = [n for reading in passage for n in reading.names if n.certain]
    for name in statement.names:
        absent = [w for w in name.words if w not in here and stem(w) not in here and w not in _initials(passage)]
        if not absent or all(_in(word, asked) for word in absent):
            continue
        if not name.certain and not _like_a_name(name, statement, passage):
            continue
        rivals = [other.text for other in others if not set(other.words) & set(statement.words)]
        nearby = all(_in(word, near) for word in absent)
        yield Gap(kind="name", said=name.text, found=rivals[0] if rivals else "", certain=not nearby or bool(rivals))


def _in(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None


def _initials(passage: Iterable[Reading]) -> set[str]:
    """Abbreviations of the names in the passage: "World Health Organization" is also "who"."""
    return {"".join(word[0] for word in name.words) for reading in passage for name in reading.names if name.words[1:]}


def _like_a_name(name: Name, statement: Reading, passage: Sequence[Reading]) -> bool:
    """Whether a word that opens a statement is a name after all: the passage opens with another name at its place."""
    first = statement.text.strip().startswith(name.text)
    follows = statement.text[name.end :].lstrip()[:1]
    opening = [n for reading in passage for n in reading.names if n.start < 3 and not n.words[1:]]
    return (
        first
        and follows.islower()
        and any(
            reading.text[n.end :].split()[:1] == statement.text[name.end :].split()[:1]
            for reading in passage
            for n in opening
        )
    )


def _quotations(statement: Reading, whole: str) -> Iterator[Gap]:
    text = flat(whole)
    for quotation in statement.quotations:
        parts = [part.strip(" .,;:!?") for part in re.split(r"\[?(?:\.\.\.|…)\]?", flat(quotation.text))]
        if not all(part in text for part in parts if part):
            yield Gap(kind="quote", said=quotation.text)
