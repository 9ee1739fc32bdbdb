"""A request's words and its kind of work in; whether advice on a case of the requester's own is asked for, out."""

from __future__ import annotations

import re

from ..framing import Intent

_ADVISING: frozenset[Intent] = frozenset(("recommend", "plan", "compare", "analyse"))
"""Kinds of work that are about the requester's own case where they speak of themself."""
_TASKS: frozenset[Intent] = frozenset(
    ("translate", "summarise", "classify", "extract", "code", "calculate", "rewrite", "write")
)
"""Kinds of work that have no case."""
_WORKS = re.compile(
    r"\b(?:e-?mails?|mails?|letters?|cards?(?= (?:for|to|saying))|poems?|stor(?:y|ies)|songs?"
    r"|lyrics|speech(?:es)?|toast|essays?"
    r"|captions?"
    r"|slogans?|messages?|tweets?|posts?|jokes?"
    r"|how (?:many|much)|gedichte?|geschichten?|lieder|reden?"
    r"|wie ?viele?|\w*karten?(?= (?:für|an|zum|zur)\b)|nachrichten?"
    r"|lettres?|poèmes?|histoires?|chansons?|discours|combien|cartas?|poemas?|historias?|cuentos?|discursos?|mensajes?"
    r"|cuánt[oa]s?)\b",
    re.I,
)
"""What is written for others, and sums: neither is advice on a case."""
SELF = re.compile(
    r"\b(?:i|i['’]\w+|my|mine|we|we['’]\w+|our|mum|mom|dad|ich|mein\w*|wir|unser\w*|je|j['’]\w*|mon|ma|mes"
    r"|nous|notre|nos|on|yo|mi|mis|nosotros|nuestr\w+|tengo|trabajo|vivo|gano|doy|vamos|soy|estoy|llevo)\b",
    re.I,
)
ASKS = re.compile(
    r"\b(?:how|what|which|should|could|can|where|ideas|advice|tips|help|wie|was|welche\w*|kann|soll\w*|ideen|comment|que|quelle?"
    r"|quoi|conseil\w*|idée|faut|cómo|como|qué|cuál|puedo|debo|consejos?)\b",
    re.I,
)
_ASKS_FOR_ONESELF = re.compile(
    r"\b(?:(?:how|what|which|should|can|could|where)\b[^.,?!]{0,20}\b(?:i|we|she|he|they)\b|any (?:ideas|advice|tips)"
    r"|(?:what|how) to do|ideas\?|(?:wie|was|welche\w*|soll\w*)\b[^.,?!]{0,25}\b(?:ich|wir)\b|ideen\?"
    r"|(?:comment|que|quoi)\b[^.,?!]{0,25}\b(?:je|on|nous|faire|trouver)\b|je fais quoi|bonne idée|conseill\w+"
    r"|(?:qué|cómo)\b[^.,?!]{0,15}\b(?:hago|hacemos|puedo|podemos|ahorro|lo \w+o)\b)",
    re.I,
)
"""A question about what one is to do oneself."""
TO_THE_WRITER = re.compile(
    r"\b(?:can|could|would|will) you\b|\byour (?:\w+ )?(?:response|answer|reply|output|text)\b"
    r"|^\W*(?:please )?(?:give|tell|write|make"
    r"|use|include|keep|answer|respond|list|explain|do not|don['’]t|suggest|recommend|describe|provide|create|help)\b"
    r"|\b(?:kannst|könnten|können) (?:du|sie)\b|^\W*(?:bitte|gib|schreib\w*|nenn\w*|erklär\w*|verwende)\b"
    r"|\b(?:peux-tu|pouvez-vous|pourriez-vous)\b|^\W*(?:donne\w*|écri\w*|explique\w*|utilise\w*)\b"
    r"|\b(?:puedes|podrías|podría) (?:dar|hacer|escribir|decir)\w*|^\W*(?:dame|escribe|explica|usa|dime)\b",
    re.I,
)
"""What is said to whoever answers, of the answer."""


_PERSON_IN_THE_VERB = re.compile(r"¿")
"""Spanish needs no pronoun to speak of oneself."""


def seeks_advice(words: str, intent: Intent) -> bool:
    """Whether what to do oneself is asked, or something about what one tells of oneself; no work, fact or sum."""
    told = SELF.search(words) or _PERSON_IN_THE_VERB.search(words)
    own = told and (intent in _ADVISING or ("?" in words and intent not in _TASKS))
    return bool(own or _ASKS_FOR_ONESELF.search(words)) and not _WORKS.search(words)
