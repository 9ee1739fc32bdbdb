"""Whether a text declines the request instead of answering it."""

from __future__ import annotations

import re

_OPENING = 240
"""Characters from the start within which a refusal is said."""
_LEAD, _SHORT = 60, 90
"""Characters before it at most; words of a text that says little else."""
_DECLINES = re.compile(
    r"\b(?:i(?:['’]m| am) (?:sorry|unable|not able)|i apologi[sz]e|i (?:can(?:['’]t|not)|won['’]t|will not) "
    r"(?:assist|help|provide|answer|fulfil|comply|do that|write|create|generate)"
    r"|as an ai\b[^.]{0,80}\b(?:can(?:['’]t|not)|unable)|es tut mir leid"
    r"|ich kann (?:das|ihnen|dir|dabei)[^.]{0,40}nicht|je suis désolée?|je ne peux pas|lo siento|no puedo)",
    re.I,
)
_HELPS = re.compile(r"\b(?:but|however|instead|here is|here are|here['’]s|aber|mais|pero)\b", re.I)


def declines(text: str) -> bool:
    """Whether its opening declines and nothing of use follows: dissent, which no form makes an answer."""
    opening = text.lstrip('*_#>"“ \n')[:_OPENING]
    match = _DECLINES.search(opening)
    if match is None or match.start() > _LEAD or len(text.split()) > _SHORT:
        return False
    return not _HELPS.search(text[match.end() :])
