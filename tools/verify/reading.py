"""How easy a text reads, held against the level asked for."""

from __future__ import annotations

from ..checks import ReadingLevel
from ..readability import MARGIN_GRADES, MARGIN_POINTS, Ease, ease
from .counts import outside
from .finding import Finding, met, unchecked, unmet, wanted


def reading_level(check: ReadingLevel, text: str) -> Finding:
    """The level by the formula of the text's language; leniently with its margin of 10 points or 2 grades.

    Short texts, other languages, and mixtures are unchecked.
    """
    read = outside(text)
    found = [e for lenient in (False, True) if (e := ease(read, lenient=lenient))]
    if not found:
        return unchecked("too short, or in no language with a formula")
    gaps, margin = [_gap(check, each) for each in found], _margin(check, found[0])
    evidence = _evidence(check, found[0])
    if not gaps[0]:
        return met(evidence)
    if min(gaps) <= margin:
        return met(evidence, round(gaps[0]) or 1)
    return unmet(evidence, round(min(gaps)))


def _by_grade(check: ReadingLevel, found: Ease) -> float | None:
    return found.grade if check.scale == "grade" else None


def _margin(check: ReadingLevel, found: Ease) -> int:
    return MARGIN_POINTS if _by_grade(check, found) is None else MARGIN_GRADES


def _gap(check: ReadingLevel, found: Ease) -> float:
    """How far outside the bounds; in points where the scale has no formula in the language."""
    grade = _by_grade(check, found)
    low, high = (check.minimum, check.maximum) if grade is not None else check.points
    value = found.points if grade is None else grade
    return max(0.0, (low if low is not None else value) - value, value - (high if high is not None else value))


def _evidence(check: ReadingLevel, found: Ease) -> str:
    grade = _by_grade(check, found)
    if grade is not None:
        return f"grade {grade:.1f} (Flesch-Kincaid), {wanted(check.minimum, check.maximum)}"
    return f"reading ease {found.points:.0f} ({found.language}), {wanted(*check.points)}"
