"""What a question asks for: a request in, the line that asks for nothing else out ("Reply with the year alone.").

Small models name the thing that a question speaks of (who was the first governor) where it asks for something about it
(where that governor was from), and say again what they were asked; told the kind of what is sought, they do less.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from ..checks import Bare, Count
from ..language import detect
from ..sentences import sentences
from ..types import Objective

_LONGEST = 4
"""Words that name a kind ("modern art museum")."""

_SENTENCE = 10
"""Words that a sentence may take."""
_OPENING = 5
"""Characters before a word that opens a question ("By whom", "¿De quién")."""


@dataclass(frozen=True)
class _Tongue:
    code: str
    which: re.Pattern[str]
    """What stands before the kind."""
    of: re.Pattern[str]
    """"What is the KIND of": the kind is its group."""
    kinds: tuple[tuple[re.Pattern[str], str], ...]
    """Other words that ask, and the kind they ask for."""
    line: str
    sentence: str
    """The line that asks for a sentence."""
    names_are_capital: bool = True
    """A kind is written small: what ends in a capital is a name ("in which Ada played")."""


def _rx(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


_WORDS = r"((?:[^\W\d_]+ ){0,2}[^\W\d_]+?)"
_SAYINGS = r" (?:the |this |that )?(?:name|word|term|phrase|expression|saying|title|surname|idea|quote|tradition)s?\b"
"""What comes from a person, a tongue or a thing as well as from a place."""
_AT_PLACES = (
    "live|come|go|happen|take place|stand|lie|grow|study|work|die|play|meet|originate|begin|start|end|land|sail"
)
"""What is done at a place; what is kept or hidden somewhere may be in a thing."""
_TONGUES = (
    _Tongue(
        "en",
        _rx(r"\b(?:what|which)\s+([^,;:?!.()\"“]+)"),
        _rx(rf"\bwh?at(?:'s| is| was) the {_WORDS} (?:of|that|in|for|where|when|which)\b"),
        (
            (_rx(r"\bhow many\b"), "number"),
            (_rx(r"\bhow much\b"), "amount"),
            (_rx(r"\bwhen (?:is|was|are|were|did|does|do|will|has)\b"), "date or time"),
            (_rx(r"\bwhere (?:is|was|are|were)\b"), "place"),
            (_rx(rf"\bwhere (?:did|does|do|can|will)\b(?!{_SAYINGS}).*\b(?:{_AT_PLACES})\b"), "place"),
            (_rx(r"\bwho (?:are|were) (?:the |all |all the )?(?:\w+ ){0,3}?(?-i:[a-z]{3,}s)\b"), "names"),
            (_rx(r"\bby whom\b|\bwho(?:se)? (?!(?:is|was|are|were) (?-i:[A-Z]\S*)(?: (?-i:[A-Z]\S*))*\s*\?)"), "name"),
        ),
        "Reply with the {} alone.",
        "Answer in one sentence.",
    ),
    _Tongue(
        "fr",
        _rx(r"\bquel(?:le)?\s+([^,;:?!.()«\"]+)"),
        _rx(rf"\bquel(?:le)? (?:est|était) (?:la |le |l['’]){_WORDS} (?:de|du|des|d['’])"),
        (
            (_rx(r"\bcombien\b"), "nombre"),
            (_rx(r"\bquand\b"), "date"),
            (_rx(r"(?:^|\W)où (?:est|était|se|sont)\b"), "lieu"),
            (_rx(r"^(?:par )?qui (?:a|est|était|fut|ont)\b"), "nom"),
        ),
        "Réponds uniquement par ceci : {}.",
        "Réponds en une phrase.",
    ),
    _Tongue(
        "de",
        _rx(r"\bwelche[rsnm]?\s+([^,;:?!.()„\"]+)"),
        _rx(rf"\bwas (?:ist|war) (?:der|die|das) {_WORDS} (?:von|des|der)\b"),
        (
            (_rx(r"\bwie ?viele?\b"), "Zahl"),
            (_rx(r"\bwann\b"), "Datum oder Zeit"),
            (_rx(r"\b(?:wo|woher|wohin) (?:ist|war|wird|wurde|liegt|steht|kommt)\b"), "Ort"),
            (_rx(r"^(?:von )?(?:wer|wem|wen) (?:hat|ist|war|wurde|wird)\b"), "Name"),
        ),
        "Antworte nur hiermit: {}.",
        "Antworte in einem Satz.",
        names_are_capital=False,
    ),
    _Tongue(
        "es",
        _rx(r"(?:^|\W)(?:qué|cuál)\s+([^,;:?!.()«\"]+)"),
        _rx(rf"(?:^|\W)cuál (?:es|era|fue) (?:el|la) {_WORDS} (?:de|del)\b"),
        (
            (_rx(r"(?:^|\W)cuánt[oa]s?\b"), "número"),
            (_rx(r"(?:^|\W)cuándo\b"), "fecha"),
            (_rx(r"(?:^|\W)dónde (?:está|estaba|se|fue|hay|vive|queda)\b"), "lugar"),
            (_rx(r"(?:^|\W)quién (?:es|era|fue|ha|hizo)\b"), "nombre"),
        ),
        "Responde solo con esto: {}.",
        "Responde en una frase.",
    ),
)
GENERAL = frozenset(["", *(kind for tongue in _TONGUES for _, kind in tongue.kinds)])
"""Kinds that the question does not name itself (a place, a name), or does not tell."""
_SMALL_WORDS = (
    "is was are were be been do does did has have had will would can could may might should that which who whom whose "
    "where when you i he she it they we in on of at to for from by with and or as a the this these those between about "
    "est était ont de du des d la le les qui que pour par en dans et ou se fut fait "
    "ist war hat haben wird wurde wurden der die das den dem von zu zum zur im am auf und oder für mit kann "
    "es era fue ha han del el los las y o con tiene"
)
_ENDS = frozenset(_SMALL_WORDS.split())
_VERB = re.compile(
    r"(?:\w+ed|came|won|led|made|took|wrote|began|became|gave|got|went|held|ran|sang|set|shot|said|saw|sold|sits|"
    r"stands|lies|plays?|means?|comes|holds|shares?|out|first|happens|steps?)$"
)
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|«[^»\n]*»|„[^“\n]*“")
_CLOSING = "\"'”’»)"
_ENDINGS = str.maketrans("?!.？", "    ")
_SHORTLY = _rx(
    r"\b(?:alone|only|just|short(?:ly|est)?|brief(?:ly)?|concise(?:ly)?|(?:one|single|few(?:est)?) words?|"
    r"seul(?:ement)?|uniquement|bref|brièvement|nur|kurz|knapp|solo|sólo|únicamente|brevemente)\b"
)
_ABOUT_ANSWERING = _rx(
    r"\b(?:answers?|repl(?:y|ies)|respond|question|request|passages?|documents?|context|texts?|réponds?|répondez|réponse|antworte\w*|"
    r"antwort|frage|responde|respuesta|pregunta)\b"
)


_IS = r"(?:'s|’s|\s+(?:is|are|was|were|do|does|did|can|could|should|will|would|has|have|must|may|else)\b)"
_SECOND = _rx(
    rf"(?:\band|\bor|\bplus|,)\s+(?:\w+\s+)?(?:how|why|what{_IS})\b|"
    rf"\b(?:and|or)\s+(?:(?:who|when|where){_IS}|by whom\b)|"
    r"\b(?:and|or)\s+(?:who|what|when|where|which)\s*[?,]|"
    r"\b(?:and|or)\s+(?:is|are|can|could|do|does|did|will|should|may|must)\s+(?:i|we|he|she|it|they|you|there)\b|"
    r"\bet\s+(?:\w+\s+)?(?:comment|combien|pourquoi|quand|où|qui|que|quel\w*|est-ce)\b|\bet\s+qu['’]|"
    r"\bund\s+(?:\w+\s+)?(?:wie|warum|wieso|weshalb|wann|wo|wer|was|wem|wen|welche\w*)\b|"
    r"\by\s+(?:\w+\s+)?(?:cómo|cuánt\w+|por qué|cuándo|dónde|quién\w*|qué|cuál\w*)"
)
"""A second question in one sentence ("When was it built, and how long is it?")."""


class Sought(NamedTuple):
    """The one fact that a request asks for."""

    question: str
    kind: str
    """What it is, in the question's language ("year"); "" where the question does not tell."""
    line: str
    """What to end the prompt with; "" where the question does not tell of what kind it is."""
    sentence: str
    """What to end it with where the fact is told in a sentence."""
    brief: bool
    """Whether the request itself wants no more than the fact."""


def sought(request: str, objectives: Iterable[Objective] = ()) -> Sought | None:
    """What a request asks for where it is one fact and nothing else; None where it asks for more.

    Args:
        request: One question, and at most how to answer it.
        objectives: In force; one that asks for more than a short answer leaves nothing to say here.
    """
    given = tuple(objectives)
    found = _asked_for(request) if all(map(_allows, given)) else None
    return found._replace(brief=True) if found and any(map(_is_brief, given)) else found


@lru_cache(maxsize=64)
def _asked_for(request: str) -> Sought | None:
    """The same by the request alone, which all packets of a plan share."""
    plain = _QUOTED.sub(lambda quoted: quoted[0].translate(_ENDINGS), request)
    said = [(plain[start:end], request[start:end]) for start, end in sentences(plain, lenient=True)]
    questions = [own for bare, own in said if bare.rstrip(_CLOSING).endswith(("?", "？"))]
    rest = [own for _, own in said if own not in questions]
    if len(questions) != 1 or _SECOND.search(questions[0]):
        return None
    if not all(_ABOUT_ANSWERING.search(part) or _SHORTLY.search(part) for part in rest):
        return None
    question = questions[0].strip(" ¿\t")
    kind, line, sentence = _told(question)
    brief = any(_SHORTLY.search(part) for part in rest)
    return Sought(question, kind, line, sentence, brief) if line or brief else None


def without_manner(request: str) -> str:
    """A request without the sentences that only tell how to answer ("Answer with the name alone."); else as it is."""
    said = [request[start:end] for start, end in sentences(request, lenient=True)]
    manner = [part for part in said if _SHORTLY.search(part) and _ABOUT_ANSWERING.search(part) and "?" not in part]
    if len(manner) == len(said):
        return request
    for part in manner:
        request = request.replace(part, " ")
    return request


def _allows(objective: Objective) -> bool:
    check = objective.check
    if isinstance(check, Count):
        return check.maximum is not None and not (check.minimum or 0) > 1
    return _SHORTLY.search(objective.text) is not None if check is None else _is_bare(check)


def _is_brief(objective: Objective) -> bool:
    check = objective.check
    few = isinstance(check, Count) and check.unit == "words" and (check.maximum or 0) < _SENTENCE
    return check is None or few or _is_bare(check)


def _is_bare(check: object) -> bool:
    return isinstance(check, Bare) and check.of != "code"


def _told(question: str) -> tuple[str, str, str]:
    """The kind of what is sought, the line that asks for it alone, and the one that asks for a sentence."""
    for tongue in _TONGUES:
        if kind := _kind(question, tongue):
            return kind, tongue.line.format(kind), tongue.sentence
    own = next((tongue for tongue in _TONGUES if tongue.code == detect(question)), _TONGUES[0])
    return "", "", own.sentence


def _kind(question: str, tongue: _Tongue) -> str:
    """The word that opens the question counts first: another "which" only adds to what it speaks of."""
    others = [(match.start(), kind) for rx, kind in tongue.kinds if (match := rx.search(question))]
    if others and (first := min(others, key=itemgetter(0)))[0] < _OPENING:
        return first[1]
    for match in tongue.which.finditer(question):
        kind = _named(match[1])
        if kind is not None and not (tongue.names_are_capital and kind.rpartition(" ")[2][:1].isupper()):
            return kind
    if match := tongue.of.search(question):
        return _named(match[1]) or ""
    return others[0][1] if others else ""


def _named(words: str) -> str | None:
    """The words that name one thing; "" for several of a kind, None where they name none."""
    found: list[str] = []
    for word in words.split():
        if word.casefold() in _ENDS or _VERB.match(word.casefold()):
            break
        found.append(word)
    if not 0 < len(found) <= _LONGEST or found[-1].casefold() in ("kind", "sort", "type"):
        return None
    several = found[-1].endswith("s") and not found[-1].endswith(("ss", "us", "is", "series"))
    return "" if several else " ".join(found)
