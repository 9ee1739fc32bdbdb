"""Pages, minutes and many words in; what they make of a text's words, sentences, lines and paragraphs out.

What people call one sentence or one line has a length that nobody exceeds: more words than that are several.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..extents import Extent
from ..types import Objective
from .engine import System
from .facts import WORDS
from .saying import Saying
from .texts import Texts

_SENTENCE, _LINE = 100, 60
"""Words of the longest sentence, and of the longest line that is called one."""
_SEVERAL = 1
"""Pages beyond which there are several paragraphs."""


def fill(system: System, _texts: Texts, owner: int, check: Extent) -> None:
    """So many pages or minutes: the words that they stand for."""
    low, high = check.words
    if low:
        system.at_least(WORDS, low, owner=owner)
        lengthen(system, owner, low)
        system.at_least(("unit", "sentences"), 2, owner=owner)
    if check.of == "pages" and (check.minimum or 0) > _SEVERAL:
        system.at_least(("unit", "paragraphs"), 2, owner=owner)
    if high is not None:
        system.at_most(WORDS, high, owner=owner)


def lengthen(system: System, owner: int, words: int) -> None:
    """At least so many words: the sentences and lines that they make."""
    if words > _SENTENCE:
        system.at_least(("unit", "sentences"), math.ceil(words / _SENTENCE), owner=owner)
        system.at_least(("unit", "lines"), 2, owner=owner)
    elif words > _LINE:
        system.at_least(("unit", "lines"), 2, owner=owner)


def conventions(members: Sequence[Objective], say: Saying) -> str:
    """How many words a page or a minute was taken to have, where one of them says it; else empty."""
    said = {o.check.of: o.check.convention for o in members if isinstance(o.check, Extent)}
    return "".join(f" {say.conventions[of].format(*words)}" for of, words in said.items())
