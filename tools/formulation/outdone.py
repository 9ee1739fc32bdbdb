"""What was wished in earlier turns and what a later one says in; what it says anew, as a length or a manner, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..blocks import Span
from ..checks import Count
from ..measure import units
from ..sentences import sentences
from ..types import Message, Objective
from .frame import frame_of
from .request import request_of

_LENGTHS = frozenset({"words", "characters", "sentences", "paragraphs", "lines"})
_SHORTER = re.compile(
    r"\b(?:shorter|shorten|more concise|briefer|kürzer|kürzen?|knapper|plus courte?|raccourci\w*|plus concise?|"
    r"más cort[oa]|más concis[oa]|acórt\w+|acorta)\b",
    re.I,
)
_LONGER = re.compile(
    r"\b(?:longer|lengthen|more detailed|länger|ausführlicher|plus longue?|plus détaillée?|rallonge\w*|"
    r"más larg[oa]|más detallad[oa]|alarg\w+)\b",
    re.I,
)
_MANNERS = ("tone", "audience", "depth")
"""Parts of the frame that a text has one of."""
_LESS, _MORE = 0.9, 1.1
"""Of the words of the answer before: from there on a reader sees that it is shorter, or longer."""
_LEAST = 10
"""Words of an answer whose length can be told."""
_ALONE = 8
"""Words of a sentence that says nothing but a manner, at most ("Use a formal tone.")."""


def said_anew(wish: Objective, later: Objective) -> bool:
    """Whether a later count is about the same thing and bounds it on the same side, so that it holds instead."""
    one, other = wish.check, later.check
    if not isinstance(one, Count) or not isinstance(other, Count):
        return False
    bounds = {"minimum": None, "maximum": None}
    same = one.model_dump() | bounds == other.model_dump() | bounds
    both = [getattr(one, side) is not None and getattr(other, side) is not None for side in bounds]
    return same and any(both)


def sized(text: str, answer: str) -> Objective | None:
    """What "shorter" or "longer" asks of the next answer's words, given the one before; None where neither is said."""
    words = len(units(answer, "words"))
    less, more = _SHORTER.search(text), _LONGER.search(text)
    match = less or more
    if match is None or (less and more) or words < _LEAST:
        return None
    check = Count(unit="words", maximum=int(words * _LESS)) if less else Count(unit="words", minimum=int(words * _MORE))
    return Objective(text=match[0], authority="user", span=match.span(), check=check)


def resized(text: str, wishes: Sequence[Objective]) -> list[Objective]:
    """The lengths that hold no more where a turn asks for a shorter or a longer text."""
    sides = [side for said, side in ((_SHORTER, "minimum"), (_LONGER, "maximum")) if said.search(text)]
    return [
        wish
        for wish in wishes
        if isinstance(wish.check, Count)
        and (wish.check.unit in _LENGTHS and wish.check.per is None)
        and wish.span
        and any(getattr(wish.check, side) is not None for side in sides)
        and text[wish.span[0] : wish.span[1]] != wish.text
    ]


def outdone_manner(texts: Sequence[str]) -> Iterator[tuple[int, Span, str]]:
    """Sentences of earlier turns that say only how to write and that the last turn says otherwise, by turn."""
    last = frame_of(request_of(texts[-1]), ())
    slots = [slot for slot in _MANNERS if getattr(last, slot)]
    for n, text in enumerate(texts[:-1] if slots else ()):
        for start, end in sentences(text, lenient=True):
            words = text[start:end]
            if (n, start) == (0, 0) or len(words.split()) > _ALONE:
                continue
            said = frame_of(request_of(words), ())
            if any((before := getattr(said, slot)) and before != getattr(last, slot) for slot in slots):
                yield n, (start, end), words.strip(" .!")


def with_size(found: list[Objective], conversation: Sequence[Message], shift: int) -> list[Objective]:
    """The objectives, and how long the next answer is to be where the last turn asks for a shorter or a longer one.

    Args:
        found: What the conversation asks for.
        conversation: The turns as they are put together.
        shift: Messages that objectives are counted from and that stand before the conversation.
    """
    *_, before, last = (Message(role="user", content=""), *conversation)
    size = sized(last.content, before.content) if before.role == "assistant" and last.role == "user" else None
    if size is None or size.span is None:
        return found
    source, (start, end) = f"message:{len(conversation) - 1 + shift}", size.span
    if any(o.source == source and isinstance(o.check, Count) for o in found):
        return found
    left = [
        o for o in found if o.check or o.source != source or not (o.span and o.span[0] <= start and end <= o.span[1])
    ]
    return [*left, size.model_copy(update={"source": source})]
