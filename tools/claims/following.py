"""Figures that follow from several places together: what is not found in a passage in, what is left of it out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..support import Gap
from .columns import Table, tabulated
from .facts import Facts
from .periods import counted_from, ends
from .quantities import Quantity, same
from .reading import Reading
from .reckoning import reckoned

_POOL = 16
"""Figures that a reckoning may start from."""
_TWICE = re.compile(
    r"\b(?:return|round trip|both ways|there and back|hin- und rück\w*|aller-retour|ida y vuelta)\b", re.I
)
_FACTORS = ("percent", "times")
_TELLING = 10
"""What a figure is at least that may follow without a word that says how: small ones follow by chance."""


def follow(
    found: Facts,
    statement: Reading,
    wide: Sequence[Reading],
    beside: Sequence[Reading] = (),
    tables: Sequence[Table] = (),
    *,
    copy: bool = False,
) -> Facts:
    """The same without the figures and dates that follow from several places together.

    By what the statement's words allow, they follow from the passage's; where `beside` is given, freely from those, its
    own and the passage's, and where one follows the others are the writer's reckoning.

    Args:
        found: What is not found in the passage.
        statement: What is said.
        wide: The passage and what else is told of it, the nearest first.
        beside: What a statement in its own words may reckon with besides: the request and its neighbours.
        tables: Those that its figures may be reckoned from.
        copy: Whether it is told in copied words: only those follow that have no rival, every amount of their kind told.
    """
    lacking = {gap.said for gap in found.gaps if gap.kind in ("number", "date")}
    wide = (*wide[:1], *(r for r in wide[1:] if not _other_row(r, statement)))
    told = (*wide, *beside) if beside else ()
    shown: dict[str, str] = {}
    for number in (n for n in statement.numbers if n.text in lacking):
        how = _allowed(number, statement, wide, copy=copy) or tabulated(number, statement, tables)
        how = how or (_free(number, statement, told) if told else "")
        shown |= {number.text: how} if how else {}
    days, others = ([d for r in readings for d in r.dates] for readings in (told or wide, told))
    steps = (*told, statement) if told else wide
    for date in (d for d in statement.dates if d.text in lacking):
        counted = any(counted_from(date, other, steps) for other in days if not date.within(other))
        if any(date.within(other) or ends(date, other, steps) for other in others) or (
            counted and not (copy and wide[0].dates)
        ):
            shown[date.text] = ""
    kept = tuple(gap for gap in found.gaps if gap.kind not in ("number", "date") or gap.said not in shown)
    derived = (*found.derived, *filter(None, shown.values()))
    return Facts(tuple(map(_doubtful, kept)) if told and derived else kept, derived)


def beside_passage(found: Facts, statement: Reading, nearest: Reading, beside: Sequence[Reading]) -> Facts:
    """The same without amounts that stand in the sentence before or after, where the nearest has none of the kind."""
    if any(not n.dimension and not any(same(n, own) for own in statement.numbers) for n in nearest.numbers):
        return found
    has = {n.dimension for n in nearest.numbers}
    near = [n for r in beside for n in r.numbers if n.dimension and n.dimension not in has]
    told = {n.text for n in statement.numbers if any(same(n, o) and n.dimension == o.dimension for o in near)}
    return Facts(tuple(gap for gap in found.gaps if gap.kind != "number" or gap.said not in told), found.derived)


def _other_row(reading: Reading, statement: Reading) -> bool:
    """Whether a sentence is a table's row whose label the statement does not name."""
    label = reading.text.strip("| ").partition("|")[0] if reading.text.startswith("|") else ""
    return bool(label) and set(statement.words).isdisjoint(re.findall(r"[^\W_]+", label.casefold()))


def _allowed(number: Quantity, statement: Reading, wide: Sequence[Reading], *, copy: bool) -> str:
    """How a figure follows from those of the passage by what the statement's words allow."""
    free = not _rivals(number, statement, wide[0])
    if copy and not free:
        return ""
    some = free and number.plain >= _TELLING and number.dimension not in _FACTORS
    fitting = (number.dimension, *_FACTORS)
    numbers = [n for r in wide for n in r.numbers if not some or n.dimension in fitting]
    return reckoned(number, statement, numbers, wide, free=some, apart=True)


def _free(number: Quantity, statement: Reading, told: Sequence[Reading]) -> str:
    """How a figure follows from any others that are told."""
    pool = [n for r in (*told, statement) for n in r.numbers if not same(n, number)]
    twice = [Quantity((2.0,), "", 0, 0, "2", 2.0)] if _TWICE.search(statement.text) else []
    return reckoned(number, statement, [*pool, *twice][:_POOL], told, free=True, apart=True)


def _doubtful(gap: Gap) -> Gap:
    return gap.model_copy(update={"certain": False}) if gap.kind in ("number", "date") else gap


def _rivals(number: Quantity, statement: Reading, nearest: Reading) -> bool:
    """Whether the nearest sentence has an amount of the same kind that the statement does not tell."""
    own = [n for n in nearest.numbers if n.dimension == number.dimension]
    return any(not any(same(n, told) for told in statement.numbers) for n in own)
