"""A later request and the turns before it in; whether it can be understood without them, out.

What is left out in doubt is lost, what is kept in doubt costs tokens; so turns stay unless the request stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..context.words import words
from ..language import detect

_READ = ("en", "de", "fr", "es")
_LEAST = 2
"""Words that carry meaning, from which on a request can say by itself what it is about."""
_PERSON = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]ers?|[Tt]hey|[Tt]heirs?|[Tt]here|[Bb]oth|[Nn]either|"
    r"er|sie|ihn|ihm|ihnen|ihre?[nrms]?|seine[nrms]?|da(?:von|mit|für|zu|bei|ran|rin)|beide[nrs]?|dort|"
    r"[Ii]l(?! y a| faut| s'agit| est (?:possible|vrai))|[Ee]lles?|[Ii]ls|lui|leurs?|"
    r"[ÉéEe]l(?=\?| (?:es|era|fue))|[Ee]ll[ao]s?|ambos|all[íi])\b"
)
"""Who or what an earlier turn named, unless the request has named somebody before."""
_TALK = re.compile(
    r"\b(?:(?:i|you|we) (?:\w+ )?(?:ask|sa(?:y|id)|t[eo]l[ld]|mention|wr[io]te|g[ai]ve|list|suggest|discuss|talk)\w*|"
    r"our (?:conversation|chat|discussion|dialogue)|are you (?:\w+ )?(?:sure|certain)|earlier|so far|"
    r"the (?:former|latter|others?|rest|(?:\w+ )?ones?)|(?:ich|du|wir|sie) (?:\w+ )?(?:gesagt|gefragt)|"
    r"(?:habe|hast|haben) (?:ich|du|wir|sie) [^.?!]{0,60}(?:gesagt|gefragt|genannt|geschrieben)|"
    r"unser\w* (?:gespräch|unterhaltung)|sicher|vorhin|bisher|"
    r"(?:j'ai|tu as|vous avez|as-tu|avez-vous|nous avons) [^.?!]{0,20}(?:dit|demandé|écrit|mentionné)|"
    r"notre conversation|(?:tu es|vous êtes|es-tu|êtes-vous) sûre?s?|jusqu'ici|"
    r"dije|dijiste|pregunt[ée]|preguntaste|mencionaste|nuestra conversaci[óo]n|est[áa]s segur[oa]|hasta ahora)\b",
    re.I,
)
"""What speaks of what was said."""
_WHICH = re.compile(
    r"^\W*(?:which (?:is|are|was|were|of|one|has|have|do|does|did|would|should|can|will)\b|"
    r"(?:lequel|laquelle|lesquel(?:le)?s)\b|cu[aá]l(?:es)? de (?:ell[ao]s|l[ao]s)\b)",
    re.I,
)
_WELCHE = re.compile(r"^\W*[Ww]elche[rsnm]? [a-zäöüß]")
_THE = re.compile(
    r"\b(?:the|der|die|das|den|dem|le|la|les|el|los|las) (?:(?!of\b|in\b|for\b|de\b|von\b)[^\W\d_]+ ){0,2}[^\W\d_]{3,}"
    r"\s*[.?!]*$",
    re.I,
)
"""What is named as known at the end, with nothing that says which."""
_PICKS = re.compile(
    r"\A\W{0,9}(?:(?:now|please|then|jetzt|bitte|maintenant|ahora) )*(?:pick|choose|select|rank|sort|compare|multiply|"
    r"divide|wähle?|sortiere?|ordne|vergleiche?|multipliziere?|teile|choisi[ts]|choisissez|classe|trie|compare|multiplie|"
    r"elige|escoge|selecciona|ordena|compara|multiplica|divide)\b",
    re.I,
)
"""What works on the answer: it takes from it, or puts it in an order."""
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b(?:[A-ZÄÖÜÉ][\w-]+|(?=\w*[^\W\d_])\w*\d\w*)")


def stands_alone(text: str, earlier: Sequence[str]) -> bool:
    """Whether a request names what it is about, and nothing in it is known from the conversation only.

    Args:
        text: The request.
        earlier: All that was said before, answers too.
    """
    if len(words(text)) < _LEAST or _is_unread(text):
        return False
    person = _PERSON.search(text)
    if person and len(words(text[: person.start()])) < _LEAST:
        return False
    if any(known.search(text.strip()) for known in (_TALK, _WHICH, _WELCHE, _THE)):
        return False
    names = set(_NAME.findall(text.strip()))
    return not (names and any(names & set(re.findall(r"[\w-]+", said)) for said in earlier))


def takes_up(text: str) -> bool:
    """Whether a turn works on what the answer holds ("pick the shortest one"), or may do so in a language not read."""
    return _PICKS.match(text) is not None or _is_unread(text)


def _is_unread(text: str) -> bool:
    return detect(text) not in (None, *_READ)
