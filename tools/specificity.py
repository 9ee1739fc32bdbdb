"""How much of an answer is particular to its request, as frozen values.

The module path of these classes is a saved format (checkpoints, logs): add fields with defaults, never move or rename.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .values import Value

Talk = Literal["", "greeting", "truism", "referral", "advice", "restated", "repeated", "empty"]
"""Why a sentence would stand in any answer: courtesies; what always holds; sending elsewhere; what everybody is told;
the request over again; what was said before; words for any answer. Empty where it would not."""


class Detail(Value):
    """One thing that the request tells of its own case."""

    text: str
    """Verbatim."""
    taken: bool = False
    """Whether a sentence that would not stand in any answer takes it up."""


class Measured(Value):
    """One sentence of an answer."""

    text: str
    start: int = Field(ge=0)
    end: int
    """Its place in the text."""
    share: float = Field(ge=0, le=1)
    """Of its words, names and figures those that are the request's details or no words for any answer, 0 to 1."""
    talk: Talk = ""


class Specificity(Value):
    """How much of an answer is particular to what was asked; nothing where the request tells no details."""

    details: tuple[Detail, ...] = ()
    sentences: tuple[Measured, ...] = ()
    removed: tuple[str, ...] = ()
    """What code left out since it would stand in any answer."""

    @property
    def share(self) -> float:
        """The share of the sentences that would not stand in any answer, 0 to 1; 1 where there is none."""
        return 1.0 - len(self.general) / len(self.sentences) if self.sentences else 1.0

    @property
    def general(self) -> tuple[Measured, ...]:
        """The sentences that would stand in any answer, in order."""
        return tuple(s for s in self.sentences if s.talk)

    @property
    def taken(self) -> int:
        """How many of the details the answer takes up."""
        return sum(detail.taken for detail in self.details)

    @property
    def rank(self) -> float:
        """How particular it is beside another answer to the same request, 0 to 1 in tenths; 0 where not measured."""
        told = self.taken / len(self.details) if self.details else 0.0
        return round((self.share + told) / 2, 1) if self.sentences else 0.0

    @property
    def statement(self) -> str:
        """How it came out, one plain sentence; empty where nothing was measured."""
        if not self.sentences:
            return ""
        told = f"Of {len(self.details)} details in the request, the answer takes up {self.taken}"
        return f"{told}; {len(self.general)} of its {len(self.sentences)} sentences would stand in any answer."


UNMEASURED = Specificity()
"""The request tells no details, or a work of its own was asked for."""
