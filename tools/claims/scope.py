"""Scope and strength: a statement and its passage in, where the statement says more, other or less than it out.

Each comparison is typed and looks only at cues that bear on words the two share. The kinds follow what readers found
when they compared summaries of research with its texts (Peters and Chin-Yee 2025) and releases with abstracts
(Sumner et al. 2014, Wright and Augenstein 2021).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..support import Gap
from .bounds import aggregation
from .copies import copied, exchange
from .effects import causality, tense
from .groups import condition, population
from .negation import negation
from .opposites import opposites
from .pairing import Pair
from .quantifiers import quantifier
from .strength import duty, modality, plan

_CHECKS: tuple[Callable[[Pair], Iterator[Gap]], ...] = (
    negation,
    opposites,
    quantifier,
    modality,
    plan,
    duty,
    causality,
    population,
    condition,
    tense,
    aggregation,
    exchange,
)
_RETOLD = 0.5
"""Share of copied words below which a cue that the statement lacks may be said in other words."""
_OTHER_WORDS = 0.3
"""Share below which a statement is in words of its own, and a cue of the passage that it lacks tells nothing."""
_FAR = 0.25
"""Share below which no comparison of cues is certain."""


def compare(pair: Pair) -> tuple[Gap, ...]:
    """All gaps of scope and strength, in the order of their kinds; one of a kind, a certain one where there is one."""
    found: dict[str, Gap] = {}
    alike = max(copied(pair.statement, reading) for reading in pair.passage)
    for check in _CHECKS:
        for gap in check(pair):
            least = _FAR if gap.said or gap.kind == "negation" else _RETOLD
            if not gap.said and alike < _OTHER_WORDS:
                continue
            if gap.kind != "causality" and alike < least:
                gap = gap.model_copy(update={"certain": False})
            if gap.kind not in found or (gap.certain and not found[gap.kind].certain):
                found[gap.kind] = gap
    return tuple(found.values())
