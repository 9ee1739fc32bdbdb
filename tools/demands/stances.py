"""A clause in; the manners that phrases of its language name by themselves, each with its place, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..objectives.lexicon import Lexicon, rx
from .demand import Demand
from .feature_words import FEATURES, features
from .said import Said
from .stance_words import BIDS, EXTREME, LEADS, NAMES
from .tension_words import TENSIONS

FIRM = FEATURES | {
    "haste",
    "depth",
    "expense",
    "explaining",
    "citing",
    "opinion",
    "side",
    "basis",
    "spelling",
    "sorting",
    "direction",
    "units",
    "asking",
    "place of the conclusion",
    "sentence length",
    "first person",
    "capitals",
    "solution",
    "kindness",
    "syllables",
    "numbering",
}
"""Axes that only such phrases speak of: their poles exclude each other, in one sentence too."""
_JOINTS = "and|but|yet|et|mais|und|aber|doch|y|pero"


def stances(said: Said) -> Iterator[Demand]:
    """The pole of each axis that a phrase names; of one pole the first phrase."""
    led = ", " if said.before.strip() else ""  # what goes on from an earlier clause
    view = led + said.bare
    seen = set[str]()
    for name, pattern in _patterns(said.lexicon):
        if name not in seen and (match := pattern.search(view)):
            seen.add(name)
            axis, _, pole = name.rpartition(" ")
            at, end = next(match.span(group) for group in ("said", "bid", "named") if _has(match, group))
            total = axis in FIRM or (axis == "length" and bool(rx(EXTREME).search(view)))
            at, end = at - len(led), end - len(led)
            if axis not in FIRM and said.tempered(at):
                continue
            denied = said.denied(at, since=said.view.rfind(",", 0, at) + 1)
            yield Demand("manner", pole, not denied, axis, total=total, at=at, end=end)


def _has(match: re.Match[str], group: str) -> bool:
    return group in match.re.groupindex and match[group] is not None


def named(lexicon: Lexicon, view: str) -> bool:
    """Whether a phrase names a firm stance, so that even a statement ("I need this fast") rules the answer."""
    readers = rx(r"(?:the |my |our |your )?(?:target |intended )?(?:audience|readers?)\b").match(view)
    axes = FIRM | {"difficulty"} if readers else FIRM
    return any(name.rpartition(" ")[0] in axes and pattern.match(view) for name, pattern in _patterns(lexicon)) or bool(
        readers and any(name.startswith("difficulty ") and p.search(view) for name, p in _patterns(lexicon))
    )


def opens(lexicon: Lexicon, view: str) -> bool:
    """Whether it allows other knowledge than that of the documents, be it only where these say nothing."""
    return any(name == "basis open" and pattern.search(view) for name, pattern in _patterns(lexicon))


@cache
def _patterns(lexicon: Lexicon) -> tuple[tuple[str, re.Pattern[str]], ...]:
    bids, names = BIDS.get(lexicon.code, {}), NAMES.get(lexicon.code, {})
    lead = rf"(?:^|[,;:(-] )[ \W]{{0,4}}(?:(?:{LEADS.get(lexicon.code, '(?!)')})\b[,:]? ){{0,4}}"
    joint = rf"\b(?:{_JOINTS}) "
    found = [(name, rx(rf"(?<![\w-])(?P<named>{words})")) for name, words in features(lexicon.code).items()]
    for name in dict.fromkeys((*bids, *names)):
        parts = [rf"(?:{lead}|{joint})(?P<bid>{bids[name]})(?!\w)"] if name in bids else []
        parts += [rf"(?<![\w-])(?P<named>{names[name]})(?![\w-])"] if name in names else []
        found.append((name, rx("|".join(parts))))
    tensions = TENSIONS.get(lexicon.code, {})
    found += [(name, rx(rf"(?<![\w-])(?P<named>{words})(?![\w-])")) for name, words in tensions.items()]
    return tuple(found)
