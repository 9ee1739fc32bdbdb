"""An answer of a word or three taken out of the sentence that gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..checks import Count
from ..sentences import sentences
from ..verify.refusal import declines
from .edits import Edit

MOST_WORDS = 3
_STRESSED = re.compile(r"\*\*([^*\n]{1,60})\*\*|[\"“«]\s?([^\"”»\n]{1,60}?)\s?[\"”»]")
_SAID = re.compile(
    r"(?:\b(?:is|are|was|were|called|ist|sind|war|heißt|est|sont|était|s'appelle|es|son|era|fue|llama)\b|:)\s+"
    r"(?:(?:the|an?|der|die|das|eine?|les?|la|une?|el|los|las|una) )?([^.!?,;:\n]{1,60})[.!]?$",
    re.I,
)


def brief(check: Count, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """What the first sentence stresses, or ends in after "is", where it has few enough words by itself."""
    if check.unit != "words" or not 0 < (check.maximum or 0) <= MOST_WORDS or declines(text):
        return
    for start, end in sentences(text)[:1]:
        first = text[start:end].strip()
        stressed = [next(filter(None, m.groups())) for m in _STRESSED.finditer(first)]
        told = _SAID.search(first)
        found = stressed if len(stressed) == 1 else [told[1]] if told else []
        for words in found:
            if len(words.split()) <= (check.maximum or 0):
                yield Edit(words.strip(" .*_\"'"), "kept the answer alone")
