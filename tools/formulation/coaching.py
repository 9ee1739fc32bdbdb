"""A brief and how its conflicts were settled in; what was missing, what mattered most, and a better way to ask, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..precedence import without
from ..sentences import pieces
from ..types import Assumption, Brief, Resolution
from .cues import spoken
from .questions import decides
from .told import Told, openings, told

MOST = 4
"""Details that a better formulation names; more would not be read."""


def coached(brief: Brief, resolutions: Sequence[Resolution]) -> str:
    """Advice for the next time, a line for each point; empty where nothing was missing and nothing yielded."""
    guessed = [a for a in brief.assumptions if a.source == "default" and a.about][:MOST]
    lost = tuple(r for r in resolutions if r.losers)
    weighing = [a for a in guessed if decides(a.text.partition(": ")[2])] or guessed
    words = told(brief.words)
    lines = [
        words.missing.format(", ".join(_label(a) for a in guessed)) if guessed else "",
        _weightiest(brief, weighing[0], words) if guessed else "",
        *(_contradiction(brief, r, words) for r in lost),
    ]
    if any(lines):
        lines.append(f"{words.better}{better(brief, lost, [*_replied(brief), *weighing])}")
    return "\n".join(line for line in lines if line)


def reusable(coaching: str) -> str:
    """The better formulation of an advice, all its lines; empty where it has none."""
    places = [(coaching.rfind(f"\n{opening}"), opening) for opening in openings("better") if f"\n{opening}" in coaching]
    start, opening = max(places, default=(-1, ""))
    return coaching[start + 1 + len(opening) :] if opening else ""


def better(brief: Brief, resolutions: Sequence[Resolution], guessed: Sequence[Assumption]) -> str:
    """The request without what yielded and with what was missing, ready to be sent or saved."""
    lost = {i for r in resolutions for i in r.losers}
    place = max((i for i, m in enumerate(brief.conversation) if m.role == "user"), default=0)
    spans = [o.span for o in brief.objectives if o.id in lost and o.span and o.source == f"message:{place}"]
    words = _whole(brief.words, without(brief.words, [span for span in spans if span[1] <= len(brief.words)]))
    return " ".join([words.strip(), *(f"{a.text}." for a in guessed)])


def _whole(before: str, after: str) -> str:
    """The text without what a cut has left of a sentence: a verb alone."""
    kept = set(pieces(before))
    alone = [s for s in pieces(after) if s not in kept and len(s.split()) < 2]
    for sentence in alone:
        after = re.sub(rf"\s*{re.escape(sentence)}(?=\s|$)", "", after)
    return after or before


def _replied(brief: Brief) -> list[Assumption]:
    """What was answered when asked: the better formulation says it from the start."""
    return [a for a in brief.assumptions if a.source == "said" and a.question_id]


def _label(assumption: Assumption) -> str:
    return assumption.text.partition(":")[0]


def _weightiest(brief: Brief, assumption: Assumption, words: Told) -> str:
    """The assumption that weighs most; details stand in the order of their weight."""
    entry = spoken(brief.words).questions.get(assumption.about)
    return words.weightiest.format(assumption.text) + (f" {entry[2]}" if entry else "")


def _contradiction(brief: Brief, resolution: Resolution, words: Told) -> str:
    """What cannot hold together, in the requester's words where they are known."""
    said = [o.text for o in brief.objectives if o.id in {*resolution.losers, *resolution.winners}]
    both = " / ".join(f"“{text}”" for text in said) if len(said) > 1 else resolution.given_up
    change = re.search("“(.+?)”", resolution.smallest_change)
    changed = words.or_else.format(change[1]) if change else ""
    return words.contradiction.format(both, changed)
