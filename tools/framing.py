"""How a request is framed, as frozen values: intent, frame, gate, suggestions, and what a later turn changed.

The module path of these classes is a saved format, as that of `types`.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .values import Value

Intent = Literal[
    "answer",
    "explain",
    "summarise",
    "compare",
    "analyse",
    "plan",
    "recommend",
    "write",
    "rewrite",
    "translate",
    "extract",
    "classify",
    "calculate",
    "code",
    "find",
    "other",
]
"""What kind of work is asked for."""


class Frame(Value):
    """How the work is to be done, in the requester's words where they said it; empty where nobody did."""

    audience: str = ""
    purpose: str = ""
    form: str = ""
    length: str = ""
    language: str = ""
    tone: str = ""
    deadline: str = ""
    sources: str = ""
    """What may be used."""
    depth: str = ""


class Gate(Value):
    """Whether a request needs more than to be read: decided by code, from signs whose weights stand in the code."""

    question: bool = False
    """It asks about the world; otherwise it is a piece of work."""
    vague: bool = False
    """What would answer it depends on something that was not said."""
    long: bool = False
    many_sided: bool = False
    """It asks for several things."""
    loaded: bool = False
    """Words in it decide beforehand what is to be found."""
    score: float = 0.0
    """Sum of the weights; vague above 0."""
    signs: tuple[str, ...] = ()
    """What spoke for vague, one short phrase each."""

    @property
    def opens(self) -> bool:
        """Whether a model's help with the brief may be worth its call."""
        return (self.vague and not self.question) or self.long or self.many_sided or self.loaded


class Suggestion(Value):
    """A sharper formulation of the same request, with what it fills in."""

    text: str
    """The whole request, ready to be sent."""
    intent: Intent = "other"
    frame: Frame = Frame()
    objectives: tuple[str, ...] = ()
    """What it asks for in checkable words."""
    answers: dict[str, str] = Field(default_factory=dict)
    """What picking it answers, by question id."""


class Changes(Value):
    """What a later turn did to the brief, in words."""

    new: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    """What no longer holds."""
    kept: tuple[str, ...] = ()
