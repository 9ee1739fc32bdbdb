"""`Finding`: what one check found in a text, with evidence and how far the text is from meeting it."""

from __future__ import annotations

from typing import NamedTuple

from ..record import Outcome

_SHOWN = 80
"""Characters of a quoted span."""


class Finding(NamedTuple):
    """One check's outcome."""

    outcome: Outcome
    evidence: str
    gap: int = 0
    """How far from met: units missing or too many, offending places; 0 where met or unchecked."""
    slack: int = 0
    """How far the stricter reading is from being met too; 0 where it is, or where nothing is met."""


def met(evidence: str, slack: int = 0) -> Finding:
    """The text has what the check asks for; `slack` above 0 says that one reading of it does not."""
    return Finding("met", f"{evidence}: the lenient reading holds" if slack else evidence, slack=slack)


def unmet(evidence: str, gap: int = 1) -> Finding:
    """The text lacks it by `gap`, at least 1."""
    return Finding("unmet", evidence, max(1, gap))


def unchecked(evidence: str) -> Finding:
    """The text alone cannot show it."""
    return Finding("unchecked", evidence)


def quoted(text: str) -> str:
    """The span in quotes on one line, cut to 80 characters; lone surrogates become question marks."""
    line = " ".join(text[: _SHOWN * 3].split()).encode("utf-8", "replace").decode()
    return f"“{line}”" if len(line) <= _SHOWN else f"“{line[: _SHOWN - 1].rstrip()}…”"


def wanted(minimum: int | None, maximum: int | None) -> str:
    """The bounds in words: "at most 30", "exactly 3", "2 to 4", "none allowed"."""
    if maximum == 0:
        return "none allowed"
    if minimum == maximum:
        return f"exactly {minimum}"
    if minimum is None or (minimum == 0 and maximum is not None):
        return f"at most {maximum}"
    return f"at least {minimum}" if maximum is None else f"{minimum} to {maximum}"


def distance(number: int, minimum: int | None, maximum: int | None) -> int:
    """How far the number is outside the bounds; 0 inside."""
    return max(0, (minimum or 0) - number, number - maximum if maximum is not None else 0)
