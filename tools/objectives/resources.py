"""By what means: a sentence in; how the answer stands to its documents, and what the work may use, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, cast

from ..checks import Resource, Sources
from .amounts import bounds, quantity
from .clauses import Found, Sentence
from .lexicon import rx
from .marks import banned

ResourceName = Literal["total_tokens", "cost_usd", "seconds", "requests"]
_SPENDS = (
    r"(?:^|[,;:(] ?|\b(?:and|but|please|should|must|then|to|not|don't) )"
    r"(?:use|spend|consume|keep|stay|budget|limit|make|within|utilise\w*|dépense\w*|fai(?:s|tes)|consomme\w*|verwende\w*|verbrauche\w*|"
    r"gib|mache?|usa|usen?|gasta|gaste|haz|haga)\b[^,;]{0,40}$"
)
_DELIVERS = (
    r"\b(?:answer|respond|reply|finish|be done|be ready|complete|return|deliver|réponds|répondez|termine[zr]?|finis|"
    r"antworte|antworten sie|liefere|responde|responda|termina)\b(?: [\w']+){0,4} $"
)
_COSTS = (
    r"\b(?:spend|cost|budget)\b[^.;]{0,40}"
    r"(?:at most|no more than|more than|under|less than|up to|of|is|maximum of) $"
)
_MOST = 1e12
"""Anything larger is no limit but a figure of speech."""


def sources(sentence: Sentence) -> Iterator[Found]:
    """How the answer stands to its documents."""
    for template, rule in sentence.lexicon.sources:
        for match in rx(template).finditer(sentence.view):
            if rule == "cite" and banned(sentence, sentence.view[: match.start()], "") is not None:
                continue
            yield sentence.found(Sources(rule=cast(Literal["cite", "only", "none"], rule)), match.start(), match.end())
            return


def resources(sentence: Sentence) -> Iterator[Found]:
    """What the work may use."""
    lex = sentence.lexicon
    for words, resource, factor in lex.resources:
        pattern = (
            r"\$(?P<usd>\d{1,6}(?:\.\d{1,4})?)" if words.endswith("$") else rf"{quantity(lex)} (?:\w+ )?(?:{words})\b"
        )
        for match in rx(pattern).finditer(sentence.view):
            left = sentence.view[: match.start()]
            amount = _money(left, match) if "usd" in match.groupdict() else _amount(sentence, match, left, resource)
            if amount and 0 < amount * factor < _MOST:
                check = Resource(resource=cast(ResourceName, resource), maximum=amount * factor)
                yield sentence.found(check, match.start(), match.end())


def _money(left: str, match: re.Match[str]) -> float | None:
    return float(match["usd"]) if rx(_COSTS).search(left) else None


def _amount(sentence: Sentence, match: re.Match[str], left: str, resource: str) -> float | None:
    """Only a cap counts, and only where it is the work that is capped."""
    said = bounds(match, sentence.lexicon, left[-90:], sentence.view[match.end() :][:40])
    if said is None or said.maximum is None:
        return None
    if resource == "seconds":
        due = not said.plain or rx(r"\b(?:in|within|en|dans|binnen|innerhalb(?: von)?) $").search(left[-20:])
        return float(said.maximum) if due and rx(_DELIVERS).search(left[-50:]) else None
    if said.plain:
        return None
    return float(said.maximum) if not left.strip() or rx(_SPENDS).search(left[-70:]) else None
