"""A clause in French, German or Spanish in; whether it bids or says what the work is, and where it splits, out."""

from __future__ import annotations

import re
from functools import cache

from ..latin import PROFILES
from ..objectives.lexicon import Lexicon, rx
from .stems import stem

# ruff: noqa: E501
_TASK = {
    "fr": r"(?:écri(?:s|vez|re)|rédige\w*|explique\w*|décri(?:s|vez)|résume\w*|donne\w*|fai(?:s|tes)|crée\w*|compose\w*|tradui\w+|liste\w*|dis|dites|parle\w*|raconte\w*|prépare\w*|propose\w*|compare\w*|analyse\w*|aide\w*|peux-tu|pouvez-vous|pourr\w+|je (?:veux|voudrais)|j'\w+|qu\w*|comment|pourquoi|où|combien|corrige\w*|améliore\w*|cite[zr]?|présente\w*|génère\w*|développe\w*)",
    "de": r"(?:schreib\w*|verfass\w*|erklär\w*|beschreib\w*|fasse?n?|gib|geben|nenn\w*|erstell\w*|übersetz\w*|liste\w*|erzähl\w*|vergleich\w*|analysier\w*|hilf|helfen|plan\w*|mach\w*|sag\w*|stell\w*|kannst|können|könn\w*|ich|was|wie|warum|wer|wo|wann|wozu|welche\w*|korrigier\w*|verbesser\w*|formulier\w*|zeig\w*)",
    "es": r"(?:escrib\w+|escríb\w+|redact\w+|expli\w+|explíc\w+|describ\w+|resum\w+|da|dame|deme|haz|haga|crea|cree|traduc\w+|enumera|lista|di|dime|cuenta|cuént\w+|compara|analiza|ayud\w+|ayúd\w+|plane\w+|propón|necesito|quiero|pued\w+|podr\w+|qué|cómo|por qué|cuál\w*|cuánt\w+|dónde|corrige|mejora|prepara|presenta|genera)",
}
_MANNER_FIRST = r"(?! (?:tout|toute|en |dans |sans |avec |locker|kurz|knapp|alles|auf |in |ohne |mit |ausführlich|formell|sachlich|einfach|todo|toda|con |sin |brevemente|formalmente))"


_WORD = re.compile(r"[^\W\d_]{3,}")
_AND = r"(?:et|und|y|mais|aber|pero|puis|dann|luego)"


def reads(lexicon: Lexicon) -> bool:
    """Whether these are the language's words."""
    return lexicon.code in _TASK


_SPEAKS = {
    "fr": r"(?:parle|mentionne|aborde|évoque|décri|indique|donne|explique|cite|traite|détaille|précise|présente|compare)\w*",
    "de": r"(?:erwähn|nenn|sprich|sprech|beschreib|schreib|gib|geben|geh|sag|diskutier|erklär|erläuter|behandel|vergleich|stell)\w*",
    "es": r"(?:habl|mencion|indi[cq]|describ|trat|nombr|expli[cq]|detall|present|compar|incluy|d[aé])\w*",
}
"""Verbs of what an answer speaks of."""
_BANS = {
    "fr": r"^(?:\w+ )?(?:ne |n')\s?\w+ (?:pas|jamais|aucune?|rien|plus)\b|^(?:sans|aucune?|pas d[e']|évite[zr]?)",
    "de": r"^(?:bitte )?(?:keine?[nrsm]?|ohne|niemals|nie|vermeide\w*)\b|^(?:bitte )?\w+(?: sie)? (?:nicht|nichts|niemals|nie|keine?[nrsm]?)\b|\bnicht$",
    "es": r"^(?:por favor,? )?(?:no|nunca|sin|ning[uú]n\w*|nada de|evit[ae]r?)\b",
}
_TURNS = r"\b(?:mais|sauf|aber|sondern|außer|sonst|pero|sino|salvo)\b"
"""What a ban does not reach beyond."""


def topic(lexicon: Lexicon, view: str) -> tuple[frozenset[str], bool | None]:
    """The stems of what a clause is about, and whether it asks for that, forbids it (False) or says neither (None)."""
    view = view.strip(" .,;:!-*•")
    verb, small = rx(rf"(?:{_SPEAKS[lexicon.code]}|{lexicon.imperative})"), PROFILES[lexicon.code]
    plain = [w for w in _WORD.findall(view) if w not in small and not verb.fullmatch(w)]
    words = frozenset(stem(w) for w in plain if not rx(rf"(?:{lexicon.negation}|{lexicon.absence})").fullmatch(w))
    if rx(_BANS[lexicon.code]).search(view):
        return words, None if rx(_TURNS).search(view) else False
    denied = rx(rf"\b(?:{lexicon.negation})\b|\b(?:{lexicon.absence})\b").search(view)
    return words, True if not denied and rx(rf"\b{_SPEAKS[lexicon.code]}\b").search(view) else None


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
