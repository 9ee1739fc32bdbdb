"""How much room or time a text takes, as data ("two pages", "a five-minute talk"), and the words that this stands for.

The words are a convention, kept wide so that only what nobody would call two pages breaks it: a full page has 150 to
700 words and the last one may be nearly empty; a minute aloud has 80 to 220 words (people speak at about 130,
Tauroza and Allison, 1990), a minute of silent reading 120 to 400 (about 240, Brysbaert, 2019).
"""

from __future__ import annotations

import math
from typing import Literal

from pydantic import Field, model_validator

from .values import Value

_WORDS = {"pages": (150, 700), "minutes aloud": (80, 220), "minutes of reading": (120, 400)}
_OPENING = 75
"""Words of a page that is begun."""


class Extent(Value):
    """How many pages the text fills, or how many minutes it takes."""

    kind: Literal["extent"] = "extent"
    of: Literal["pages", "minutes aloud", "minutes of reading"]
    minimum: float | None = Field(default=None, gt=0, le=100_000)
    """Pages or minutes, inclusive; None is no lower bound."""
    maximum: float | None = Field(default=None, gt=0, le=100_000)
    """Pages or minutes, inclusive; None is no upper bound."""

    @model_validator(mode="after")
    def _bounded(self) -> Extent:
        if self.minimum is None and self.maximum is None:
            raise ValueError("an extent needs a minimum or a maximum")
        return self

    @property
    def words(self) -> tuple[int | None, int | None]:
        """The fewest and the most words that the extent stands for."""
        least, most = _WORDS[self.of]
        low = None if self.minimum is None else math.ceil(self.minimum * least)
        if low is not None and self.minimum is not None and self.of == "pages":
            low = math.ceil(low - _OPENING * min(1, self.minimum))
        return low, None if self.maximum is None else math.floor(self.maximum * most)

    @property
    def convention(self) -> tuple[int, int]:
        """Words of one page or minute, fewest and most."""
        return _WORDS[self.of]
