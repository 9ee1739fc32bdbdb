"""Verifies objectives on a text by code alone, with evidence, tolerantly."""

from .finding import Finding
from .refusal import announces, answer_alone, declines, echoes
from .standing import Standing, standing
from .verdicts import find, importance, score, verify

__all__ = [
    "Finding",
    "Standing",
    "announces",
    "answer_alone",
    "declines",
    "echoes",
    "find",
    "importance",
    "score",
    "standing",
    "verify",
]
