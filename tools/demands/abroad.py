"""A clause in French, German or Spanish in; the manner it names, and whether it bids or says what the work is, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..objectives.lexicon import Lexicon, rx

# ruff: noqa: E501
_POLES: dict[str, dict[str, str]] = {
    "fr": {
        "length brief": r"(?:sois|soyez|reste[zr]?) (?:très |le plus )?(?:bref|brève|brefs|concis\w*|succinct\w*)|(?:réponse|texte|résumé) (?:très )?(?:brève?|courte?|concise?)|fai(?:s|tes) (?:court|bref)|brièvement",
        "length full": r"détaillée?s?|exhaustive?s?|exhaustifs?|approfondie?s?|en détail|dans (?:les moindres|le) détails?|longuement",
        "register formal": r"(?:ton|style|registre|langage|langue) (?:très )?(?:formel|soutenue?|professionnel|officiel)|(?:formellement|de façon formelle)",
        "register casual": r"(?:ton|style|registre|langage) (?:très )?(?:familier|décontracté|détendu|informel)|façon (?:décontractée|familière)|comme à un (?:ami|pote|copain)",
        "tense past": r"au passé|le passé(?: composé| simple)?|à l'imparfait",
        "tense present": r"au présent|le présent(?: de l'indicatif)?",
        "person first": r"à la première personne",
        "person third": r"à la troisième personne",
        "address polite": r"vouvoie[zr]?|vouvoyez|vouvoyer|vouvoiement",
        "address familiar": r"tutoie[zr]?|tutoyez|tutoyer|tutoiement",
    },
    "de": {
        "length brief": r"(?:fasse? dich|fassen sie sich|halte dich|halten sie sich|halte es|halte die antwort|antworte|antworten sie) (?:möglichst |sehr |bitte )?(?:kurz|knapp)(?: und (?:bündig|knapp))?|kurze (?:antwort|fassung)|kurz und (?:bündig|knapp)",
        "length full": r"ausführlich\w*|detailliert\w*|erschöpfend\w*|in allen einzelheiten|bis ins detail",
        "register formal": r"formell\w*|förmlich\w*|offizielle[rnm]? (?:ton|stil)|im geschäftston",
        "register casual": r"locker(?:e[rnsm]?)?|umgangssprachlich\w*|salopp\w*|lässig\w*|informell\w*|wie (?:mit|unter|zu|an) (?:einem |einen )?freund\w*",
        "tense past": r"(?:in der|die) vergangenheit(?:sform)?|(?:im|das) präteritum|(?:im|das) perfekt",
        "tense present": r"(?:im|das) präsens|(?:in der|die) gegenwart(?:sform)?",
        "person first": r"(?:in der|die) (?:ersten person|ich-form)",
        "person third": r"(?:in der|die) (?:dritten person|er-form)",
        "address polite": r"sieze|siezen|sie-form|per sie",
        "address familiar": r"duze|duzen|du-form|per du",
    },
    "es": {
        "length brief": r"(?:sé|sea|sed) (?:muy |lo más )?(?:breve|concis[oa])|respuesta (?:muy )?(?:breve|corta|concisa)|brevemente|de forma (?:breve|concisa)",
        "length full": r"detallad\w+|exhaustiv\w+|en profundidad|con (?:todo )?(?:lujo de )?detalles?|a fondo",
        "register formal": r"(?:tono|estilo|lenguaje|registro) (?:muy )?(?:formal|profesional|oficial)|formalmente|de manera formal",
        "register casual": r"(?:tono|estilo|lenguaje|registro) (?:muy )?(?:coloquial|informal|desenfadado)|coloquialmente|como a un amigo",
        "tense past": r"en (?:tiempo )?pasado|el (?:tiempo )?pasado|en pretérito",
        "tense present": r"en (?:tiempo )?presente|el (?:tiempo )?presente(?: de indicativo)?",
        "person first": r"en primera persona",
        "person third": r"en tercera persona",
        "address polite": r"(?:trata|trate|háblale|dirígete|tratar)\b[^.;]{0,30} de usted|usa (?:el )?usted|ustede[oe]\w*",
        "address familiar": r"tutea|tutee|tutear|tuteo|(?:trata|háblale)\b[^.;]{0,30} de tú",
    },
}
_EXTREME = r"\b(?:exhausti\w+|erschöpfend\w*|très détaillée?s?|sehr (?:detailliert|ausführlich)\w*|muy detallad\w+|moindres|allen einzelheiten|todo (?:lujo de )?detalle|ausführlich und (?:vollständig|detailliert))\b"
_TASK = {
    "fr": r"(?:écri(?:s|vez|re)|rédige\w*|explique\w*|décri(?:s|vez)|résume\w*|donne\w*|fai(?:s|tes)|crée\w*|compose\w*|tradui\w+|liste\w*|dis|dites|parle\w*|raconte\w*|prépare\w*|propose\w*|compare\w*|analyse\w*|aide\w*|peux-tu|pouvez-vous|pourr\w+|je (?:veux|voudrais)|j'\w+|qu\w*|comment|pourquoi|où|combien|corrige\w*|améliore\w*|cite[zr]?|présente\w*|génère\w*|développe\w*)",
    "de": r"(?:schreib\w*|verfass\w*|erklär\w*|beschreib\w*|fasse?n?|gib|geben|nenn\w*|erstell\w*|übersetz\w*|liste\w*|erzähl\w*|vergleich\w*|analysier\w*|hilf|helfen|plan\w*|mach\w*|sag\w*|stell\w*|kannst|können|könn\w*|ich|was|wie|warum|wer|wo|wann|wozu|welche\w*|korrigier\w*|verbesser\w*|formulier\w*|zeig\w*)",
    "es": r"(?:escrib\w+|escríb\w+|redact\w+|expli\w+|explíc\w+|describ\w+|resum\w+|da|dame|deme|haz|haga|crea|cree|traduc\w+|enumera|lista|di|dime|cuenta|cuént\w+|compara|analiza|ayud\w+|ayúd\w+|plane\w+|propón|necesito|quiero|pued\w+|podr\w+|qué|cómo|por qué|cuál\w*|cuánt\w+|dónde|corrige|mejora|prepara|presenta|genera)",
}
_MANNER_FIRST = r"(?! (?:tout|toute|en |dans |sans |avec |locker|kurz|knapp|alles|auf |in |ohne |mit |ausführlich|formell|sachlich|einfach|todo|toda|con |sin |brevemente|formalmente))"


_AND = r"(?:et|und|y|mais|aber|pero|puis|dann|luego)"


def reads(lexicon: Lexicon) -> bool:
    """Whether these are the language's words."""
    return lexicon.code in _POLES


def poles(lexicon: Lexicon, view: str) -> Iterator[tuple[str, str, int, bool]]:
    """The axis and pole of each manner named, where, and whether in the extreme ("exhaustive")."""
    for name, words in _POLES.get(lexicon.code, {}).items():
        axis, pole = name.split()
        if match := rx(rf"(?<![\w-])(?:{words})(?![\w-])").search(view):
            yield axis, pole, match.start(), axis == "length" and bool(rx(_EXTREME).search(view))


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
