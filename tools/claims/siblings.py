"""An amount that a neighbouring sentence has of another thing: a statement and all passages in, the right amount out.

"25 days a year. At most 20 may be carried over." carries "25 days a year", and not "up to 25 may be carried over".
"""

from __future__ import annotations

from collections.abc import Sequence

from ..support import Gap
from .bounds import bound_of
from .passages import Passages
from .periods import lasts
from .quantities import Quantity, same
from .reading import Reading
from .roots import PALE
from .sentences import Sentence


def sibling(number: Quantity, statement: Reading, passage: Sequence[Sentence], passages: Passages) -> Gap | None:
    """The gap where the sentences that have all that a statement speaks of have another amount; None else."""
    strong = statement.terms - PALE
    if statement.of("negation", "lack") or not any(same(number, n) for s in passage for n in s.reading.numbers):
        return None
    if not number.dimension or number.dimension in ("percent", "times", "points") or not strong:
        return None
    holding = passages.holding(strong)
    told = [n for sentence in holding for n in sentence.reading.numbers]
    if any(same(n, own) or lasts(n, own) for n in told for own in statement.numbers):
        return None
    rivals = [n for sentence in holding for n in _amounts(sentence, number.dimension)]
    return Gap(kind="number", said=number.text, found=rivals[0].text) if rivals else None


def _amounts(sentence: Sentence, dimension: str) -> list[Quantity]:
    """The amounts of a kind in a sentence; a bare number where a bound leads it."""
    reading = sentence.reading
    return [
        n
        for n in reading.numbers
        if n.dimension == dimension or (not n.dimension and bound_of(reading, n.start, n.end))
    ]
