"""A text and its objectives in, how it stands among other texts for them out."""

from __future__ import annotations

from collections.abc import Sequence

from ..types import Objective
from .finding import Finding
from .verdicts import WEIGHT, find, importance, level

Standing = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""Compares by `<` for the same objectives, higher is better."""


def standing(text: str, objectives: Sequence[Objective]) -> Standing:
    """The verified score; then how near each unmet objective is, strongest first; then how near stricter readings are.

    An empty text stands below every other.
    """
    found = [find(o, text) for o in objectives]
    order = importance(objectives)
    gaps = tuple(-found[i].gap if found[i].outcome == "unmet" else 0 for i in order)
    return _score(found, objectives), gaps, tuple(-found[i].slack for i in order)


def _score(found: Sequence[Finding], objectives: Sequence[Objective]) -> tuple[int, ...]:
    places = dict.fromkeys(sorted({level(o) for o in objectives}), 0)
    for objective, finding in zip(objectives, found, strict=True):
        places[level(objective)] += WEIGHT[finding.outcome]
    return tuple(places.values())
