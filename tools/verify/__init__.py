"""Verifies objectives on a text by code alone, with evidence, tolerantly."""

from .finding import Finding
from .verdicts import find, importance, score, verify

__all__ = ["Finding", "find", "importance", "score", "verify"]
