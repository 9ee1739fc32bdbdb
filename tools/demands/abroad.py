"""A clause in French, German or Spanish in; whether it bids or says what the work is, and where it splits, out."""

from __future__ import annotations

import re
from functools import cache

from ..objectives.lexicon import Lexicon, rx

# ruff: noqa: E501
_TASK = {
    "fr": r"(?:écri(?:s|vez|re)|rédige\w*|explique\w*|décri(?:s|vez)|résume\w*|donne\w*|fai(?:s|tes)|crée\w*|compose\w*|tradui\w+|liste\w*|dis|dites|parle\w*|raconte\w*|prépare\w*|propose\w*|compare\w*|analyse\w*|aide\w*|peux-tu|pouvez-vous|pourr\w+|je (?:veux|voudrais)|j'\w+|qu\w*|comment|pourquoi|où|combien|corrige\w*|améliore\w*|cite[zr]?|présente\w*|génère\w*|développe\w*)",
    "de": r"(?:schreib\w*|verfass\w*|erklär\w*|beschreib\w*|fasse?n?|gib|geben|nenn\w*|erstell\w*|übersetz\w*|liste\w*|erzähl\w*|vergleich\w*|analysier\w*|hilf|helfen|plan\w*|mach\w*|sag\w*|stell\w*|kannst|können|könn\w*|ich|was|wie|warum|wer|wo|wann|wozu|welche\w*|korrigier\w*|verbesser\w*|formulier\w*|zeig\w*)",
    "es": r"(?:escrib\w+|escríb\w+|redact\w+|expli\w+|explíc\w+|describ\w+|resum\w+|da|dame|deme|haz|haga|crea|cree|traduc\w+|enumera|lista|di|dime|cuenta|cuént\w+|compara|analiza|ayud\w+|ayúd\w+|plane\w+|propón|necesito|quiero|pued\w+|podr\w+|qué|cómo|por qué|cuál\w*|cuánt\w+|dónde|corrige|mejora|prepara|presenta|genera)",
}
_MANNER_FIRST = r"(?! (?:tout|toute|en |dans |sans |avec |locker|kurz|knapp|alles|auf |in |ohne |mit |ausführlich|formell|sachlich|einfach|todo|toda|con |sin |brevemente|formalmente))"


_AND = r"(?:et|und|y|mais|aber|pero|puis|dann|luego)"


def reads(lexicon: Lexicon) -> bool:
    """Whether these are the language's words."""
    return lexicon.code in _TASK


_EDGES = {
    "start": r"commen[cç]\w*|début\w*|beginn\w*|start\w*|emp(?:ie|e)[zc]\w*|com(?:ie|e)n[zc]\w*|inici\w*",
    "end": r"termin\w*|fini\w*|conclu\w*|ende?\w*|beende\w*|schließ\w*|acab\w*",
}
_NOT = r"\b(?:ne|n'|pas|jamais|no|nunca|nicht|nie|niemals)\b"
_NEAR = 25
"""Characters between the verb and what it puts there."""


def denied_edge(lexicon: Lexicon, view: str, quoted: int) -> str:
    """Which edge of the answer the quotation there is not to stand at; empty where none is forbidden."""
    for edge, verbs in _EDGES.items() if reads(lexicon) else ():
        for verb in rx(rf"\b(?:{verbs})\b").finditer(view[:quoted]):
            denied = rx(_NOT).search(view[max(0, verb.start() - len("ne doit ")) : quoted])
            if denied and quoted - verb.end() <= _NEAR:
                return edge
    return ""


def task(lexicon: Lexicon, view: str) -> bool:
    """Whether the clause says what the work is."""
    pattern = rf"^(?:(?:{lexicon.polite})\b[,:]? ){{0,3}}¿? ?{_TASK.get(lexicon.code, '(?!)')}\b{_MANNER_FIRST}"
    return bool(rx(pattern).match(view))


def bids(lexicon: Lexicon, view: str) -> bool:
    """Whether the clause bids, forbids, or says what must be."""
    verb = (
        rf"^(?:(?:{lexicon.polite})\b[,:]? ){{0,4}}(?:{lexicon.imperative}|{lexicon.absence}|{lexicon.negation})(?!\w)"
    )
    return bool(rx(rf"{verb}|\b{lexicon.modal}(?!\w)").search(view))


@cache
def splits(lexicon: Lexicon) -> re.Pattern[str]:
    """Where a further clause begins."""
    joint = rf"(?:[,;:] ?(?:{_AND} )?|\b{_AND} )"
    return rx(rf"{joint}(?={lexicon.imperative}\b)|,? (?=(?:sans|ohne|sin) )")
