"""Whether a text speaks of each of some points."""

from __future__ import annotations

from ..covered import Covers, coverage
from .finding import Finding, met, quoted, unchecked, unmet

_NAMED = 4
"""Points that the evidence quotes."""


def covers(check: Covers, text: str) -> Finding:
    """Each point is spoken of; unchecked where all are in another language than the text."""
    found, number = coverage(check.points, text), len(check.points)
    if found.left_out:
        more = f" and {len(found.left_out) - _NAMED} more" if len(found.left_out) > _NAMED else ""
        return unmet(f"says nothing of {', '.join(map(quoted, found.left_out[:_NAMED]))}{more}", len(found.left_out))
    if len(found.unknown) == number:
        return unchecked("the points are in another language than the text")
    return met(f"speaks of {number} points" if number > 1 else "speaks of it", len(found.doubtful))
