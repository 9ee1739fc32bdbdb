"""A clause in; the manners that phrases of its language name by themselves, each with its place, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..objectives.lexicon import Lexicon, rx
from .demand import Demand
from .said import Said
from .stance_words import BIDS, EXTREME, LEADS, NAMES

FIRM = frozenset({"haste", "depth", "expense", "explaining", "citing", "opinion", "emoji", "side", "basis"})
"""Axes that only such phrases speak of: their poles exclude each other, in one sentence too."""
_JOINTS = "and|but|yet|et|mais|und|aber|doch|y|pero"


def stances(said: Said) -> Iterator[Demand]:
    """The pole of each axis that a phrase names; of one pole the first phrase."""
    led = ", " if said.before.strip() else ""  # what goes on from an earlier clause
    view = led + said.bare
    for name, pattern in _patterns(said.lexicon):
        if match := pattern.search(view):
            axis, pole = name.split()
            at, end = next(match.span(group) for group in ("said", "bid", "named") if _has(match, group))
            total = axis in FIRM or (axis == "length" and bool(rx(EXTREME).search(view)))
            at, end = at - len(led), end - len(led)
            denied = said.denied(at, since=said.view.rfind(",", 0, at) + 1)
            yield Demand("manner", pole, not denied, axis, total=total, at=at, end=end)


def _has(match: re.Match[str], group: str) -> bool:
    return group in match.re.groupindex and match[group] is not None


def named(lexicon: Lexicon, view: str) -> bool:
    """Whether a phrase names a firm stance, so that even a statement ("I need this fast") rules the answer."""
    return any(name.split()[0] in FIRM and pattern.match(view) for name, pattern in _patterns(lexicon))


@cache
def _patterns(lexicon: Lexicon) -> tuple[tuple[str, re.Pattern[str]], ...]:
    bids, names = BIDS.get(lexicon.code, {}), NAMES.get(lexicon.code, {})
    lead = rf"(?:^|[,;:(-] )[ \W]{{0,4}}(?:(?:{LEADS.get(lexicon.code, '(?!)')})\b[,:]? ){{0,4}}"
    joint = rf"\b(?:{_JOINTS}) "
    found = []
    for name in dict.fromkeys((*bids, *names)):
        parts = [rf"(?:{lead}|{joint})(?P<bid>{bids[name]})(?!\w)"] if name in bids else []
        parts += [rf"(?<![\w-])(?P<named>{names[name]})(?![\w-])"] if name in names else []
        found.append((name, rx("|".join(parts))))
    return tuple(found)
