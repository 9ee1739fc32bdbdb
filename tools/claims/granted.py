"""What a statement allows, held against its passage's bound: "you can stay 4 days", where up to 3 are allowed.

The amount may be the request's own, which needs no source; whether it is allowed does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..support import Gap
from .bounds import bound_of
from .periods import PER
from .quantities import Quantity
from .reading import Reading
from .roots import root

_ASSENT = {"en": "yes|yep|yeah", "de": "ja", "fr": "oui", "es": "sí|si"}
_DISSENT = {"en": "No", "de": "Nein", "fr": "Non", "es": "No"}
_MAY = ("can", "duty", "modality")
_NOUN = re.compile(r"\s([^\W\d_]{3,})")
_SHARED = 2
"""Content words that the statement shares with the sentence that has the bound."""


def beyond(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> Gap | None:
    """The gap where the statement allows more, or less, than the bound that the passage sets; None else.

    A sentence with several bounds of one kind of amount tells nothing: either may be meant.
    """
    return _outside(number, statement, passage) if _allows(statement) else None


def exceeding(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> Gap | None:
    """The gap where the request's own amount, told as what holds, is outside the nearest sentence's bound."""
    if statement.of("negation", "lack", "modality", "condition") or not number.dimension or len(statement.numbers) > 1:
        return None
    bounded = [(n, bound) for n, bound in _bounded(passage[0]) if n.dimension == number.dimension]
    if len(bounded) != 1 or not statement.terms & passage[0].terms:
        return None
    other, bound = bounded[0]
    over = bound in ("most", "under") and number.values[0] > other.values[0]
    return Gap(kind="number", said=number.text, found=_shown(passage[0], other)) if over else None


def is_denied(statement: Reading, passage: Sequence[Reading]) -> bool:
    """Whether the statement denies an amount that is outside the passage's bound, which so carries it."""
    if not statement.of("negation") or not statement.of(*_MAY):
        return False
    return any(_outside(number, statement, passage) for number in statement.numbers)


def _outside(number: Quantity, statement: Reading, passage: Sequence[Reading]) -> Gap | None:
    kind = _kind(statement, number)
    for reading in passage if kind else ():
        bounded = [(other, bound) for other, bound in _bounded(reading) if _kind(reading, other) == kind]
        if len(bounded) != 1 or len(statement.terms & reading.terms) < _SHARED:
            continue
        other, bound = bounded[0]
        over = bound in ("most", "under") and number.values[0] > other.values[0]
        under = bound in ("least", "over") and number.values[0] < other.values[0]
        if (over or under) and _alike(statement, number, reading, other):
            return Gap(kind="number", said=number.text, found=_shown(reading, other))
    return None


def _kind(reading: Reading, number: Quantity) -> str:
    """What is counted: its dimension, or the noun behind it."""
    if number.dimension:
        return number.dimension
    noun = _NOUN.match(reading.text, number.end)
    return root(noun[1].casefold(), reading.language) if noun else ""


def denial(statement: Reading) -> str:
    """The word that denies, in the statement's language, where it opens with its consent; else empty."""
    said = _ASSENT.get(statement.language, "(?!)")
    return _DISSENT.get(statement.language, "") if re.match(rf"\W*(?:{said})\b", statement.text, re.I) else ""


def _allows(statement: Reading) -> bool:
    if statement.of("negation"):
        return False
    may = any(
        statement.said(c).casefold() in ("may", "darf", "dürfen", "peut", "peuvent", "pouvez", "puede", "pueden")
        for c in statement.of("modality")
    )
    return may or bool(statement.of("can") or denial(statement)) or any(c.value == "1" for c in statement.of("duty"))


def _bounded(reading: Reading) -> Iterator[tuple[Quantity, str]]:
    for number in reading.numbers:
        if (bound := bound_of(reading, number.start, number.end)) in ("most", "under", "least", "over"):
            yield number, bound


def _alike(statement: Reading, number: Quantity, reading: Reading, other: Quantity) -> bool:
    """Whether both are told per the same period, or the statement's is told per none."""
    mine, its = _period(statement, number), _period(reading, other)
    return not mine or mine == its


def _period(reading: Reading, number: Quantity) -> str:
    found = PER.search(reading.text[: number.end + 20], number.end)
    return root(found[1].casefold()) if found else ""


def _shown(reading: Reading, number: Quantity) -> str:
    """The bound in the passage's words."""
    cues = [c for c in reading.of("bound") if reading.spans[c.last][1] <= number.start]
    start = (
        reading.spans[cues[-1].first][0]
        if cues and number.start - reading.spans[cues[-1].last][1] <= 12
        else number.start
    )
    return reading.text[start : number.end]
