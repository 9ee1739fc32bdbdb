"""A statement, the passage that carries it, and the gaps between the two, as frozen values.

The module path of these classes is a saved format (checkpoints, logs): add fields with defaults, never move or rename.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .values import Value

GapKind = Literal[
    "number",
    "unit",
    "date",
    "name",
    "quote",
    "population",
    "quantifier",
    "modality",
    "causality",
    "tense",
    "condition",
    "negation",
    "direction",
    "aggregation",
    "citation",
    "content",
]
Support = Literal["supported", "narrowed", "marked", "removed", "without source", "unchecked"]


class Gap(Value):
    """Where a claim says other or more than its passage does."""

    kind: GapKind
    said: str = ""
    """The claim's words."""
    found: str = ""
    """What the passage has instead; empty where it has nothing."""
    certain: bool = True
    """False where code sees a possibility that only a reader can decide."""
    by: Literal["code", "model"] = "code"


class Claim(Value):
    """One statement of a text and the passage that carries it, or the gaps between the two."""

    text: str
    """As it stands in the text."""
    start: int = Field(ge=0)
    end: int
    """Its place in the text."""
    support: Support
    """supported; narrowed to the passage's scope; marked: a passage speaks of it and does not carry it; removed; no
    passage speaks of it; or unchecked: code sees a possible gap that nobody decided."""
    chunk_ids: tuple[str, ...] = ()
    """The chunks of the passage, nearest first."""
    source: str = ""
    quote: str = ""
    """The passage's words."""
    place: tuple[int, int] | None = None
    """The quote's first and last character in the source."""
    gaps: tuple[Gap, ...] = ()
    derived: tuple[str, ...] = ()
    """How figures follow from the passage's own: "12 + 30 = 42"."""
    was: str = ""
    """The words before it was narrowed."""
    generic: bool = False
    """Whether it would stand in any answer: nothing in it is particular to the request or the sources."""


class Grounding(Value):
    """What was checked of a text's statements against the sources."""

    claims: tuple[Claim, ...] = ()
    """In order, the removed ones too."""
    statement: str = "No source was given, so nothing was checked against a source."
    """What was checked and how it came out, one plain sentence."""

    @property
    def specific(self) -> float:
        """The share of the claims that are particular to the request or the sources, 0 to 1; 1 where there is none."""
        return sum(not c.generic for c in self.claims) / len(self.claims) if self.claims else 1.0

    def count(self, support: Support) -> int:
        """How many claims came out so."""
        return sum(claim.support == support for claim in self.claims)


UNGROUNDED = Grounding()
"""Nothing was checked, since there was nothing to check against."""
