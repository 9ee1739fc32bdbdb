"""A number that the passage tells of another thing: a statement and its passage in, the gap out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..support import Gap
from .copies import copied
from .periods import lone
from .quantities import Quantity, same
from .reading import Reading
from .roots import root

_COPY = 0.6
"""Share of copied words from which a number stands where the passage has another."""
_OTHER = 2
"""Words of another number's clause that a statement has, and none of the number's own, where the two are swapped."""
_COMMA = re.compile(r"[,;:](?=\s)")
_LIST = 3
"""Amounts of one kind that make a list."""
_PLACING = frozenset(
    ["on", "in", "at", "for", "with", "without", "during", "by", "among", "bei", "im", "für", "en", "con"]
)
"""Words behind which two cases are told apart."""
_ABOUT = re.compile(r"\b(?:about|around|roughly|nearly|almost|environ|presque|etwa|rund|fast|casi|unos|unas)\s$", re.I)
_THAN = frozenset(["than", "als", "que"])


def instead(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> Quantity | None:
    """The number of the passage whose place another one takes in words that are copied; nothing is reckoned there."""
    if _ABOUT.search(statement.text[: number.start]):
        return None
    own = _beside(number, statement)
    for reading in passage:
        if copied(statement, reading) >= _COPY:
            for n in reading.numbers:
                if n.dimension == number.dimension and own == _beside(n, reading) and not same(number, n):
                    return n
    return None


def _beside(number: Quantity, reading: Reading) -> tuple[str, str]:
    """The words before and behind a number; the opening and the end are empty words."""
    at, last = reading.at(number.start), reading.at(number.end - 1)
    return reading.words[at - 1] if at else "", reading.words[last + 1] if last + 1 < len(reading.words) else ""


def swapped(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> Gap | None:
    """A number that is in the passage, but said of another thing there: its own clause there is not the nearest."""
    if (noun := _other_noun(number, statement, passage)) is not None:
        return Gap(kind="number", said=number.text, found=noun.text)
    if (other := _listed_otherwise(number, statement, passage)) is not None:
        return Gap(kind="number", said=number.text, found=other.text)
    if _other_case(number, statement, passage):
        return Gap(kind="number", said=number.text)
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
    copy = max(copied(statement, reading) for reading in passage) >= _COPY
    if (here or there < _OTHER or not copy) and not (_other_thing(number, statement, passage)):
        return None
    return Gap(kind="number", said=number.text, found=rival.text)


def _other_noun(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> Quantity | None:
    """The number that the passage has behind the noun that is before this one: "the battery for five", told of two."""
    said = _noun_before(number, statement)
    for reading in passage:
        nouns = {_noun_before(n, reading): n for n in reading.numbers if n.dimension in ("", number.dimension)}
        own = next((noun for noun, n in nouns.items() if same(number, n)), "")
        if (
            said
            and said in nouns
            and own not in ("", said)
            and own not in statement.terms
            and copied(statement, reading) >= _COPY
        ):
            return nouns[said]
    return None


def _noun_before(number: Quantity, reading: Reading) -> str:
    """The content word before a number and the small word that ties it to it: "the battery for five"."""
    at = reading.at(number.start)
    tied = reading.text[reading.spans[at - 2][0] : number.start] if at > 1 and not reading.stems[at - 1] else ","
    return "" if "," in tied else reading.stems[at - 2]


def _other_thing(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> bool:
    """Whether the passage tells the number of another designation: "type K4 lost 12 %", told of type K5."""
    own = {w for n in statement.names if n.certain for w in n.words}
    for reading in passage:
        named = {w for n in reading.names if n.certain for w in n.words}
        for place in (n for n in reading.numbers if same(number, n)):
            clause = reading.clauses[reading.at(place.start)]
            here = {w for w, c in zip(reading.words, reading.clauses, strict=True) if c == clause} & named
            if here & own or not here:
                return False
            if own & named and not here & set(statement.words):
                return True
    return False


def _other_case(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> bool:
    """Whether the passage tells the number of another case: "18 % on sunny days", told of cloudy ones."""
    for reading in passage:
        for place in (n for n in reading.numbers if same(number, n)):
            clause = reading.clauses[reading.at(place.start)]
            here = [at for at, c in enumerate(reading.clauses) if c == clause and reading.stems[at]]
            known = {reading.stems[at] for at in here}
            spare = {_preposition(at, reading) for at in here if at and reading.stems[at] not in statement.terms}
            for at, stem in enumerate(statement.stems[1:], 1):
                elsewhere = stem and stem not in known and stem in reading.terms
                if elsewhere and _preposition(at, statement) in spare & _PLACING:
                    return True
    return False


def _preposition(at: int, reading: Reading) -> str:
    """The small word before a word, an article and an adjective between them left out."""
    before = [n for n in range(max(0, at - 3), at) if not reading.stems[n]]
    placing = [reading.words[n] for n in before if reading.words[n] in _PLACING]
    return placing[-1] if placing else ""


@lru_cache(maxsize=2048)
def _company(number: Quantity, reading: Reading) -> frozenset[str]:
    """The words of the clause that a number stands in, roughly stemmed; small words tell clauses apart too."""
    at = reading.at(number.start)
    clause = reading.clauses[at]
    joined = {clause, clause - 1} if reading.words[reading.clauses.index(clause)] in _THAN else {clause}
    words = (w for w, c in zip(reading.words, reading.clauses, strict=True) if c in joined)
    return frozenset(root(w, reading.language) for w in words if not w[0].isdigit())


def _listed_otherwise(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> Quantity | None:
    """The amount that a list has for what the statement names: "two years on the motor, one on the display"."""
    for reading in passage if number.dimension else ():
        alike = [n for n in reading.numbers if n.dimension == number.dimension]
        own = [n for n in alike if same(n, number)]
        if len(own) != 1 or len(alike) + len(lone(reading, number.dimension)) < _LIST:
            continue
        parts = {n: _listed(n, reading) for n in alike}
        named = [n for n in alike if parts[n] & statement.terms - parts[own[0]]]
        if all(parts.values()) and not parts[own[0]] & statement.terms and len(named) == 1:
            return named[0]
    return None


def _listed(number: Quantity, reading: Reading) -> frozenset[str]:
    """The content words between the commas around a number."""
    marks = [m.start() for m in _COMMA.finditer(reading.text)]
    left = max((at for at in marks if at < number.start), default=0)
    right = min((at for at in marks if at >= number.end), default=len(reading.text))
    return frozenset(
        s for s, (a, b) in zip(reading.stems, reading.spans, strict=True) if s and left <= a and b <= right
    )
