"""Sections under given headings: which are missing, and whether they stand in their order."""

from __future__ import annotations

from itertools import pairwise

from ..headed import Headed, headings
from .finding import Finding, met, quoted, unmet


def headed(check: Headed, text: str) -> Finding:
    """Leniently in any order."""
    places = headings(text, check.names)
    missing = [name for name, at in zip(check.names, places, strict=True) if at is None]
    if missing:
        return unmet(f"no heading {', '.join(map(quoted, missing))}", len(missing))
    starts = [at[0] for at in places if at is not None]
    return met(f"{len(starts)} headings by their names", sum(b < a for a, b in pairwise(starts)))
