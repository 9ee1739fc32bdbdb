"""What a task is asked and what is in force in; the tokens that its reply will probably have, out.

A count in force says it; else the kind of question does: lengths that chat models' replies usually have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .checks import Count
from .types import Objective
from .whole import counts_of

USUAL = 300
"""Tokens of a reply to an open request."""
SHORT = 40
"""Tokens of a reply to a question for one fact."""
REASONED = 150
"""Tokens of a reply that says why or how."""
REPAIR = 60
"""Tokens that a repair's own words take, beside the prompt and the draft."""
_PER_UNIT = {
    **{"words": 1.35, "characters": 0.25, "sentences": 25.0, "paragraphs": 90.0, "sections": 120.0},
    **dict.fromkeys(("bullets", "numbered_items", "lines"), 14.0),
}
"""Tokens of one, in prose."""
_FACT = re.compile(
    r"\W*(?:and |by )*(?:what(?:'s| is| are| was| were)|which|who|whom|whose|when|where"
    r"|how (?:much|many|long|old|far|big|tall|often)|is|are|was|were|do|does|did|can|has|have|name)\b",
    re.I,
)
_WHY = re.compile(r"\W*(?:why|how)\b", re.I)


def reply_tokens(words: str, objectives: Iterable[Objective], most: int, *, parts: int = 1) -> int:
    """Tokens that a reply will probably have.

    Args:
        words: What the task is asked.
        objectives: In force.
        most: Tokens that it may have, at most.
        parts: Texts that share what is counted.
    """
    told = [_middle(count) * _PER_UNIT[count.unit] for count in counts_of(objectives) if count.unit in _PER_UNIT]
    return min(most, round(max(told) / parts) if told else _asked_for(words))


def _middle(count: Count) -> float:
    """Units that a reply within the bounds usually has."""
    if count.minimum is None:
        return 0.8 * (count.maximum or 0)
    return 1.15 * count.minimum if count.maximum is None else (count.minimum + count.maximum) / 2


def _asked_for(words: str) -> int:
    if _WHY.match(words) and not _FACT.match(words):
        return REASONED
    return SHORT if _FACT.match(words) and len(words) < 200 else USUAL
