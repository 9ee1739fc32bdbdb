"""One demand on the answer as a triple: which attribute of the answer, which value, wanted or unwanted.

Two statements are compared only where they speak of the same attribute, so that no list of opposites is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Attribute = Literal[
    "topic",
    "manner",
    "quality",
    "person",
    "voice",
    "tense",
    "opening",
    "form",
    "order",
    "together",
    "within",
    "list",
    "number",
    "case",
    "tongue",
]
"""topic: what the answer speaks of. manner: a pole of an axis of style ("formality: casual"). quality: any adjective of
the manner. form: in which form or part of speech a word stands. order, together: how two terms stand to each other.
within: the part in which a term is. number: how many of a part's units."""


@dataclass(frozen=True)
class Demand:
    """What one clause demands of one attribute."""

    attribute: Attribute
    value: str
    """The pole, form, kind or opening that is meant; "" where `words` or bounds say it."""
    wanted: bool = True
    of: str = ""
    """What of the answer: the axis, the term, the part; "" is the whole answer."""
    words: frozenset[str] = frozenset()
    """The stems that say a topic."""
    total: bool = False
    """Throughout, without exception ("only", "entirely", "exclusively")."""
    some: bool = False
    """Of a part only ("at least three sentences in the passive voice")."""
    deep: bool = True
    """topic: said of the content (discuss, explain), not only of the wording (mention, use the word)."""
    asked: bool = True
    """topic: demanded by itself; False where it is only what the work is about."""
    subject: frozenset[str] = frozenset()
    """topic: the stems of what the whole work is about, which distinguish nothing."""
    low: int | None = None
    """number: inclusive bounds."""
    high: int | None = None
    at: int = 0
    """Where in its clause it is said."""
    end: int = 0
    """Where the phrase that says it ends; 0 where that is not known."""
