"""Scope and strength: a statement and its passage in, where the statement says more, other or less than it out.

Each comparison is typed and looks only at cues that bear on words the two share. The kinds follow what readers found
when they compared summaries of research with its texts (Peters and Chin-Yee 2025) and releases with abstracts
(Sumner et al. 2014, Wright and Augenstein 2021).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..support import Gap
from .actors import actors
from .alignment import in_order, is_copy
from .bounds import aggregation, contrary
from .deadlines import deadlines
from .edits import edits
from .effects import causality, tense
from .groups import condition, population
from .negation import negation
from .opposites import courses, opposites
from .pairing import Pair
from .quantifiers import quantifier
from .roles import roles
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
    edits,
    actors,
    contrary,
    courses,
    deadlines,
    roles,
)
_IN_ANY_WORDS = (edits, actors, contrary, courses, deadlines, roles)
"""Those whose gaps are as certain in other words."""
_SURE = 0.55
"""Share of copied words below which a cue may be said in other words, so that no comparison of cues is certain."""
_OTHER_WORDS = 0.3
"""Share below which a statement is in words of its own, and a cue of the passage that it lacks tells nothing."""


def compare(pair: Pair) -> tuple[Gap, ...]:
    """All gaps of scope and strength, in the order of their kinds; one of a kind, a certain one where there is one.

    How far a statement is a copy decides what is certain: in a copy a change is meant, in other words it may be none.
    """
    found: dict[str, Gap] = {}
    alike = max(in_order(pair.statement, reading) for reading in pair.passage)
    near = is_copy(pair.statement, pair.nearest)
    for check in _CHECKS:
        for gap in check(pair):
            if not gap.said and alike < _OTHER_WORDS:
                continue
            if check not in _IN_ANY_WORDS and gap.kind != "causality" and (near or alike < _SURE):
                gap = gap.model_copy(update={"certain": near})
            if gap.kind not in found or (gap.certain and not found[gap.kind].certain):
                found[gap.kind] = gap
    return tuple(found.values())
