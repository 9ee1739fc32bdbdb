"""The parts that a run streams in; the words that may be shown, and at the end the answer and its message, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from ..tools import replies

MODES: tuple[Literal["messages", "custom", "values"], ...] = ("messages", "custom", "values")
"""What a run must stream for this, in v2 parts."""
_THINKING = "<thinking>"
_MARK = re.compile(r"(?:\s*<(?:/s?|\||\|\w*\|?|/s>|\|\w+\|>|e\w*>?))+\s*\Z")
"""The end of a text that may be, or become, a mark of a turn's end; "a <" waits for its next word."""


class Spoken:
    """What a run has said so far."""

    def __init__(self) -> None:
        self._said = self._shown = ""
        self._values: Mapping[str, Any] = {}

    def take(self, part: Mapping[str, Any]) -> str:
        """The words of this part that are final and were not shown before; mostly none."""
        if part["type"] == "values" and not part.get("ns"):
            self._values = part["data"]
        elif part["type"] == "messages" and type(part["data"][0]).__name__ == "AIMessageChunk":
            self._said += str(part["data"][0].text)
            visible = _visible(self._said)
            new, self._shown = visible[len(self._shown) :], max(self._shown, visible, key=len)
            return new
        return ""

    @property
    def message(self) -> Any:
        """The answer as a message.

        Raises:
            RuntimeError: The run ended without an answer: it stopped to ask, or is none of `create_sroc`.
        """
        if self._values.get("answer") is None:
            raise RuntimeError(
                "the graph ended without an answer: pass one that create_sroc made, and do not let it ask here "
                "(interactive=False)"
            )
        return self._values["messages"][-1]

    @property
    def answer(self) -> Any:
        """The answer with its record; raises as `message` does."""
        return self.message and self._values["answer"]

    @property
    def rest(self) -> str:
        """What is left to show at the end; where the words shown are not the answer's, the whole answer."""
        content = str(self.message.text)
        for kept in (self._shown, self._shown.rstrip()):
            if content.startswith(kept):
                return content[len(kept) :]
        return f"\n\n{content}"


def _visible(said: str) -> str:
    """What may be shown of a text that is still coming: no thinking, no mark of an end, no blank before all."""
    text = _MARK.sub("", said.lstrip())
    opening = text[:10].lower()
    if opening.startswith("<|"):
        return replies.without_thinking(text)
    if not (_THINKING.startswith(opening) or opening.startswith(_THINKING[:6])):
        return text
    return replies.without_thinking(text).lstrip() if "</think" in text else ""
