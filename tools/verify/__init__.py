"""Verifies objectives on a text by code alone, with evidence, tolerantly."""

from .finding import Finding
from .standing import Standing, standing
from .verdicts import find, importance, score, verify

__all__ = ["Finding", "Standing", "find", "importance", "score", "standing", "verify"]
