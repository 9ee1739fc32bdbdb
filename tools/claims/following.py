"""Figures that follow from several places together: what is not found in a passage in, what is left of it out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .facts import Facts
from .periods import counted_from
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


def follow(found: Facts, statement: Reading, wide: Sequence[Reading], *, copy: bool = False) -> Facts:
    """The same without the figures that follow, by what the statement's words allow, from several places together.

    In a copy only those can that have no rival: every amount of their kind is told too.
    """
    numbers, days = [n for r in wide for n in r.numbers], [d for r in wide for d in r.dates]
    shown: dict[str, str] = {}
    for number in statement.numbers:
        free = not _rivals(number, statement, wide[0])
        some = free and number.plain >= _TELLING and number.dimension not in _FACTORS
        alike = [n for n in numbers if n.dimension in (number.dimension, *_FACTORS)] if some else numbers
        how = "" if copy and not free else reckoned(number, statement, alike, wide, free=some)
        shown |= {number.text: how} if how else {}
    for date in () if copy and wide[0].dates else statement.dates:
        if any(counted_from(date, other, wide) for other in days if not date.within(other)):
            shown[date.text] = ""
    gaps = tuple(gap for gap in found.gaps if gap.kind not in ("number", "date") or gap.said not in shown)
    left = {gap.said for gap in found.gaps} - {gap.said for gap in gaps}
    return Facts(gaps, (*found.derived, *(how for said, how in shown.items() if said in left and how)))


def worked_out(found: Facts, statement: Reading, told: Sequence[Reading]) -> Facts:
    """The same of a statement in its own words, which may reckon with its own figures and those told beside it.

    A date that stands elsewhere is no error there; and where one figure follows, the others are the writer's reckoning.
    """
    days = [d for reading in told for d in reading.dates]
    shown = dict.fromkeys((d.text for d in statement.dates if any(d.within(other) for other in days)), "")
    for number in statement.numbers:
        pool = [n for reading in (*told, statement) for n in reading.numbers if not same(n, number)]
        if _TWICE.search(statement.text):
            pool.append(Quantity((2.0,), "", 0, 0, "2", 2.0))
        how = reckoned(number, statement, pool[:_POOL], told, free=True)
        shown |= {number.text: how} if how else {}
    kept = tuple(gap for gap in found.gaps if gap.kind not in ("number", "date") or gap.said not in shown)
    derived = (*found.derived, *(how for said, how in shown.items() if how and any(g.said == said for g in found.gaps)))
    loose = tuple(g.model_copy(update={"certain": False}) if g.kind in ("number", "date") else g for g in kept)
    return Facts(loose if derived else kept, derived)


def _rivals(number: Quantity, statement: Reading, nearest: Reading) -> bool:
    """Whether the nearest sentence has an amount of the same kind that the statement does not tell."""
    own = [n for n in nearest.numbers if n.dimension == number.dimension]
    return any(not any(same(n, told) for told in statement.numbers) for n in own)
