"""A text and its objectives in, the parts that would let it meet those that code alone could not meet, out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ..types import Objective
from ..verify import find, importance
from .asking import questioned
from .covering import spoken_of
from .frame import answered, ended, opened, optioned, reduced, titled
from .growth import explained, grown, per_unit
from .hashtags import tagged
from .heading import under
from .items import itemised, sectioned
from .parts import Part
from .rows import columned, named, rowed
from .shortening import shortened
from .swapping import swapped
from .translating import translated
from .wording import begun, everywhere, reworded

_PARTS: dict[str, tuple[Callable[[Any, str], Iterator[Part]], ...]] = {
    "title": (titled,),
    "postscript": (ended,),
    "answers": (answered,),
    "options": (optioned,),
    "position": (opened,),
    "occurs": (tagged, reworded, swapped, begun, everywhere),
    "count": (questioned, shortened, per_unit, itemised, rowed, sectioned, reduced),
    "language": (translated,),
    "columns": (columned,),
    "rows": (named,),
    "headed": (under,),
    "covers": (spoken_of,),
}
"""By check kind, in the order they are tried."""


def lacking(text: str, objectives: Sequence[Objective]) -> tuple[Part, ...]:
    """The parts, strongest objectives first; empty where nothing is unmet or nothing local would help.

    What only makes the text longer (sentences, words, terms that must occur) is one part together.
    """
    unmet = [objectives[i] for i in importance(objectives) if find(objectives[i], text).outcome == "unmet"]
    parts = list(grown(unmet, text))
    for objective in unmet:
        parts += _of(objective.check, text)
    return (*parts, *explained(unmet, text))


def _of(check: Any, text: str) -> Iterator[Part]:
    for wanted in _PARTS.get(check.kind, ()):
        yield from wanted(check, text)
