"""How much of the documents a request needs: its words in, a reading and the questions to search with out."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Literal

from ..types import Objective
from .sought import without_manner

Need = Literal["fact", "tally", "all", "some"]
"""A fact to be looked up; a figure that may be one or have to be counted; everything; or what bears on it, as far as
there is room."""
LOOKED_UP = frozenset[Need](("fact", "tally"))
"""What is looked up, by the best passages within a small budget."""
WHOLE_UP_TO = 500
"""Tokens of documents that are always read whole."""
SHARE, LEAST, USUAL, MOST = 0.45, 350, 760, 1_500
"""What a lookup reads: this share of the documents' tokens, within bounds that grow slowly with them."""
_GROWTH = 4_000
_EVERYTHING = re.compile(
    r"\b(?:summar\w*|overview|compare|comparison|contrast|list (?:all|every|each|the)|key (?:points|takeaways)|"
    r"main (?:points|ideas|topics|themes)|(?-i:all (?:of )?(?:the|these|those))|translate\w*|"
    r"rewrite|rephrase|proofread\w*|"
    r"shorten|condense|résum\w+|tou(?:te)?s les|compare[rz]|tradui\w+|zusammenfass\w*|fasse?\b.{0,60}\bzusammen|"
    r"vergleich\w*|übersetz\w*|auflist\w*|resum\w+|tod[oa]s l[oa]s|comparar?|traduc\w+|enumer\w+)\b",
    re.I,
)
_REWORKS = re.compile(
    r"\b(?:translate|rewrite|rephrase|paraphrase|proofread|reword|tradui(?:s|sez|re)|reformule[rz]?|réécri\w+|"
    r"übersetz(?:e|en|t)|(?:schreib\w*|formulier\w*)\b.{0,60}\bum|umschreiben|umformulieren|traduc(?:e|ir)|"
    r"traduzca|reescrib\w+)\b",
    re.I,
)
_TALLY = re.compile(
    r"\b(?:how many|how much|number of|count|total|sum|average|mean|median|highest|lowest|largest|smallest|biggest|"
    r"maximum|minimum|most|least|combien|nombre de|somme|moyenne|wie ?viele?|anzahl|summe|durchschnitt\w*|höchste\w*|"
    r"niedrigste\w*|cuánt[oa]s|número de|suma|promedio)\b",
    re.I,
)
_ASKS = re.compile(
    r"\b(?:who|whom|whose|what|when|where|which|why|how|find|look up|tell me|name the|give the|qui|que|quoi|quel\w*|"
    r"quand|où|pourquoi|comment|wer|wen|wem|was|wann|wo|welche\w*|warum|wie|quién\w*|qué|cuándo|dónde|cuál\w*|"
    r"por qué|cómo)\b|[?？]",
    re.I,
)
_THROUGHOUT = re.compile(
    r"\b(?:all|every|each|whole|entire|throughout|across|overall|alle\w*|ganz\w*|chaque|cada)\b", re.I
)
_PART = re.compile(r"^[ \t]*(?:\d{1,2}[.)]|[a-h][.)])[ \t]+(\S.*)$", re.M)
_QUESTION = re.compile(r"[^.?!？。\n]*[?？]")


def need(request: str) -> Need:
    """What the words of a request ask of the documents."""
    if _EVERYTHING.search(request):
        return "all"
    if _TALLY.search(request):
        return "tally"
    if _ASKS.search(request):
        return "fact"
    return "all" if _THROUGHOUT.search(request) else "some"


def reworks(request: str) -> bool:
    """Whether a request wants the text itself in another form (translated, reworded), all of it and in its order."""
    verb = _REWORKS.search(request)
    asked = next((q for q in _QUESTION.findall(request) if _REWORKS.search(q)), "")
    return verb is not None and _ASKS.search(asked.rstrip("?？")) is None


def lookup_budget(total: int) -> int:
    """Tokens that a lookup in documents of `total` tokens reads."""
    usual: float = min(MOST, USUAL * math.sqrt(math.sqrt(max(1.0, total / _GROWTH))))
    return round(max(LEAST, min(total * SHARE, usual)))


def parts_of(request: str) -> tuple[str, ...]:
    """The numbered parts of a request, each with the words before the first; empty where there are fewer than two."""
    found = list(_PART.finditer(request))
    if len(found) < 2:
        return ()
    lead = request[: found[0].start()].strip()
    return tuple(f"{lead}\n{m.group(1).strip()}".strip() for m in found)


def questions_of(request: str, objectives: Iterable[Objective] = ()) -> tuple[str, ...]:
    """What to search for: each question of a request that asks several, else the request; without words on form.

    Objectives that code can check speak of the answer's form: their words would find nothing in documents.
    """
    bare = request
    for objective in objectives:
        if objective.check is not None and objective.text.strip() != request.strip():
            bare = bare.replace(objective.text, " ")
    bare = without_manner(bare if any(c.isalnum() for c in bare) else request)
    asked = [q.strip() for q in _QUESTION.findall(bare) if len(q.split()) > 2]
    return tuple(asked) if len(asked) > 1 else (bare.strip(),)
