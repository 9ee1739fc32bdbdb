"""A reply to a letter: whom its salutation addresses and who signs it."""

from __future__ import annotations

from ..parties import Reply, confused
from .finding import Finding, met, quoted, unmet


def reply(check: Reply, text: str) -> Finding:
    """By names alone: a text without a salutation or a signature says nothing of either."""
    saluted, signed = confused(check, text)
    wrong = [f"it addresses {quoted(saluted['names'].strip())}, who answers"] if saluted else []
    wrong += [f"it is signed by {quoted(signed['names'].strip())}, who is answered"] if signed else []
    if wrong:
        return unmet("; ".join(wrong), len(wrong))
    return met(f"{quoted(check.by)} answers {quoted(check.to)}")
