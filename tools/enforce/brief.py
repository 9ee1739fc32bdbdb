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
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*\d|(?<![\w.,])\d")
_SAID = re.compile(
    r"(?:\b(?:is|are|was|were|called|makes|gives|ist|sind|war|heißt|entsteht|ergibt|"
    r"est|sont|était|s'appelle|donne|es|son|era|fue|llama|da)\b|:)\s+"
    r"(?:(?:the|an?|der|die|das|eine?|les?|la|une?|el|los|las|una) )?([^.!?,;:\n]{1,60})[.!]?$",
    re.I,
)


def brief(check: Count, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """What the first sentence stresses, ends in after "is", or its one number, where that has few enough words."""
    if check.unit != "words" or not 0 < (check.maximum or 0) <= MOST_WORDS or declines(text):
        return
    for start, end in sentences(text)[:1]:
        first = text[start:end].strip()
        stressed = [next(filter(None, m.groups())) for m in _STRESSED.finditer(first)]
        numbers = _NUMBER.findall(first) if len(list(sentences(text))) == 1 else []
        told = [m[1] for m in [_SAID.search(first)] if m]
        for found in (stressed, told, numbers):
            if len(found) == 1 and len(found[0].split()) <= (check.maximum or 0):
                yield Edit(found[0].strip(" .*_\"'"), "kept the answer alone")
