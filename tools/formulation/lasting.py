"""What a requester says of every answer in; the lasting preferences it states, by slot, out. Nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..framing import Frame
from ..objectives import compile_objectives
from ..sentences import pieces
from ..types import Question
from .cues import Slot, pattern
from .frame import frame_of
from .request import request_of
from .taken import slot_of

KEPT = frozenset({"audience", "form", "length", "language", "tone", "depth", "sources"})
"""The parts of a frame that can last; purpose and deadline are of one request."""


def stated(texts: Iterable[str]) -> dict[Slot, str]:
    """The preferences that sentences with "always", "from now on", "I prefer" state; the last one of a slot counts."""
    found: dict[Slot, str] = {}
    for text in texts:
        for sentence in pieces(text):
            found |= _of_sentence(sentence)
    return found


def confirmed(questions: Iterable[Question], replies: Mapping[str, str]) -> dict[Slot, str]:
    """The answers that were given for good ("nurses, always"), without the words that say so."""
    found = {}
    for question in questions:
        answer = replies.get(question.id, "")
        request = request_of(answer)
        match = pattern(request.cues.always).search(request.view)
        words = f"{answer[: match.start()]} {answer[match.end() :]}".strip(" ,;.") if match else ""
        if words and slot_of(question) in KEPT:
            found[slot_of(question)] = words
    return found


def _of_sentence(sentence: str) -> dict[Slot, str]:
    request = request_of(sentence)
    match = pattern(request.cues.always).search(request.view)
    if match is None:
        return {}
    wish = f"{sentence[: match.start()]} {sentence[match.end() :]}".strip(" ,:")
    frame: Frame = frame_of(request_of(wish), compile_objectives(wish, authority="user", source="profile"))
    return {slot: words for slot in sorted(KEPT) if (words := getattr(frame, slot))}
