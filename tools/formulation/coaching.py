"""A brief and how its conflicts were settled in; what was missing, what mattered most, and a better way to ask, out."""

from __future__ import annotations

from collections.abc import Sequence

from ..precedence import without
from ..types import Assumption, Brief, Resolution
from .cues import spoken

MOST = 4
"""Details that a better formulation names; more would not be read."""


def coached(brief: Brief, resolutions: Sequence[Resolution]) -> str:
    """Advice for the next time, a line for each point; empty where nothing was missing and nothing yielded."""
    guessed = [a for a in brief.assumptions if a.source == "default" and a.about][:MOST]
    lost = tuple(r for r in resolutions if r.losers)
    lines = [
        f"Not said: {', '.join(_label(a) for a in guessed)}." if guessed else "",
        _weightiest(brief, guessed[0]) if guessed else "",
        *(_contradiction(r) for r in lost),
    ]
    if any(lines):
        lines.append(f"Better: {better(brief, lost, guessed)}")
    return "\n".join(line for line in lines if line)


def better(brief: Brief, resolutions: Sequence[Resolution], guessed: Sequence[Assumption]) -> str:
    """The request without what yielded and with what was missing, ready to be sent or saved."""
    lost = {i for r in resolutions for i in r.losers}
    place = max((i for i, m in enumerate(brief.conversation) if m.role == "user"), default=0)
    spans = [o.span for o in brief.objectives if o.id in lost and o.span and o.source == f"message:{place}"]
    words = without(brief.words, [span for span in spans if span[1] <= len(brief.words)])
    return " ".join([words.strip(), *(f"{a.text}." for a in guessed)])


def _label(assumption: Assumption) -> str:
    return assumption.text.partition(":")[0]


def _weightiest(brief: Brief, assumption: Assumption) -> str:
    """The assumption that weighs most; details stand in the order of their weight."""
    entry = spoken(brief.words).questions.get(assumption.about)
    return f"What mattered most: {assumption.text}.{f' {entry[2]}' if entry else ''}"


def _contradiction(resolution: Resolution) -> str:
    changed = f", or: {resolution.smallest_change}" if resolution.smallest_change else ""
    return f"Contradiction: {resolution.given_up}; say only one of them{changed}."
