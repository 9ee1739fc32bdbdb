"""A request of numbered tasks and what compiled of it in; the objectives, those of one task alone without a check, out.

"1. What is a mutex? 2. Give an example of at most 5 lines." must not cut the whole answer to five lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..objectives.english import ENGLISH
from ..objectives.lexicon import rx
from ..types import Objective
from .said import Said

_NUMBER = re.compile(r"(?:^|(?<=[\s:]))\(?(\d{1,2})[.)][ \t]{1,9}(?=\S)", re.M)
_WHOLE = re.compile(
    rf"\b(?:{ENGLISH.answer}|whole|everything|entire|overall|altogether|in total|all (?:the )?(?:parts|answers|points)|"
    r"gesamt\w*|insgesamt|alles|tout|l'ensemble|au total|todo|en total|cada|jede\w*|chaque|each)\b",
    re.I,
)
_END = re.compile(r"[.!?](?=\s|$)|\n")


def with_items(text: str, objectives: Sequence[Objective]) -> tuple[Objective, ...]:
    """The same objectives; what is said within one of several numbered tasks rules that task's part alone.

    No check of the whole text reads such a one: it is judged, in its own words.
    """
    spans = tuple(_tasks(text))
    if len(spans) < 2:
        return tuple(objectives)
    return tuple(o.model_copy(update={"check": None}) if _within(o, spans, text) else o for o in objectives)


def _within(objective: Objective, spans: Sequence[tuple[int, int]], text: str) -> bool:
    if objective.check is None or objective.span is None:
        return False
    start, end = objective.span
    return any(a <= start and end <= b + 1 and not _WHOLE.search(text[a:b]) for a, b in spans)


def _tasks(text: str) -> Iterator[tuple[int, int]]:
    """The first sentence of each numbered item that is a question or says what to make, where the numbers count up."""
    found = list(_NUMBER.finditer(text))
    counted = [m for n, m in enumerate(found) if int(m[1]) == n + 1]
    ends = [*(m.start() for m in counted), len(text)]
    for match, (_, after) in zip(counted, pairwise(ends), strict=True):
        stop = _END.search(text, match.end(), after)
        end = stop.end() if stop else after
        said = text[match.end() : end].strip()
        if said.endswith("?") or Said(rx(r"\s+").sub(" ", said.lower()), said, "", "request").task:
            yield match.end(), end
