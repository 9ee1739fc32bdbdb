"""A school grade in, how easy a text for it reads, out."""

from __future__ import annotations

_EASE_OF_GRADE = ((5, 90), (6, 80), (7, 70), (9, 60), (12, 50), (16, 30))
"""Flesch's table (1949): up to this school grade, at least so many points of reading ease."""


def ease_of_grade(grade: int) -> int:
    """The points of reading ease that a text for the school grade has at least, 0 to 90."""
    return next((points for highest, points in _EASE_OF_GRADE if grade <= highest), 0)
