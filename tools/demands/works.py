"""Words in; the kinds of work that they forbid or ask for ("never write poems", "write me a poem"), out.

What an application never does is forbidden by the kind, whatever it would be about; the request that asks for it
is met by the ban as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ..objectives.compile import spoken
from ..objectives.lexicon import rx
from ..types import Authority, Message, Objective
from .contents import SIGNS, contents
from .crossed import crossed

# ruff: noqa: E501
_KINDS: dict[str, str] = {
    "poem": r"poems?|poetry|verses?|haikus?|limericks?|sonnets?|poèmes?|poésies?|gedichte?n?|poemas?|poesías?|versos",
    "story": r"(?:short )?stor(?:y|ies)|fiction|tales?|histoires?|contes?|récits?|geschichten?|märchen|erzählungen?|historias?|cuentos?|relatos?",
    "song": r"songs?|lyrics|chansons?|paroles|lied|lieder|liedtexte?|canci(?:ón|ones)|letras de canciones",
    "joke": r"jokes?|puns?|blagues?|witze?n?|chistes?",
    "essay": r"essays?|dissertations?|aufsatz|aufsätze|ensayos?",
    "letter": r"(?:cover )?letters?|lettres?(?: de motivation)?|briefe?n?|anschreiben|cartas?(?: de presentación)?",
    "email": r"e-?mails?|mails?|courriels?|correos?(?: electrónicos?)?",
    "recipe": r"recipes?|recettes?|rezepte?n?|recetas?",
    "code": r"(?:source )?code|(?:python|shell|bash|java|javascript|sql|c\+\+|html)(?:[ -][\w-]+)?[ -](?:code|scripts?|programs?|functions?|quer(?:y|ies)|skripte?|programme?|funktion(?:en)?)|(?:computer )?(?:scripts?|programs?|functions?)(?= (?:that|which|to|in)\b)|code source|quellcode|código|(?:scripts?|programmes?|fonctions?|funci(?:ón|ones)|funktion(?:en)?|skripte?|programas?) (?:en|in) (?:python|java|javascript|bash|sql|c)",
    "speech": r"speech(?:es)?|discours|reden?|discursos?",
    "contract": r"contracts?|contrats?|verträge?n?|vertrag|contratos?",
    "legal advice": r"legal advice|conseils? juridiques?|rechtsberatung|rechtliche[nr]? rat(?:schläge)?|asesoramiento (?:legal|jurídico)|consejos? (?:legales?|jurídicos?)",
    "medical advice": r"medical advice|diagnos[ei]s|conseils? médica(?:l|ux)|diagnostics?|medizinische[nr]? rat(?:schläge)?|diagnosen?|consejos? médicos?|diagnósticos?",
    "financial advice": r"(?:financial|investment) advice|conseils? (?:financiers?|d'investissement|en placement)|anlageempfehlungen?|anlageberatung|finanzberatung|consejos? (?:financieros?|de inversión)",
}
_MAKES = (
    r"(?:write|compose|create|generate|produce|make(?: up)?|draft|tell|give|provide|offer|output|rhyme|recite|invent|show"
    r"|écri(?:s|re|vez)|rédige[rz]?|compose[rz]?|crée[rz]?|génère[rz]?|générer|raconte[rz]?|donne[rz]?|fai(?:s|re|tes)|invente[rz]?|produi(?:s|re)"
    r"|schreibe?n?|verfasse?n?|dichte?n?|erstelle?n?|erzeuge?n?|erzähle?n?|gib|gebe?n?|mache?n?|erfinde?n?|formuliere?n?"
    r"|escr[ií]b(?:e|as?|ir)|redact(?:a|es?|ar)|compon(?:er|gas?)|cre(?:a|es|ar)|gener(?:a|es|ar)|cu[eé]nt(?:a|es)|contar|d(?:a|es|ar|é)|ha(?:z|gas?|cer)|invent(?:a|es|ar))"
)
_WRITTEN = r"(?:write|compose|draft|send|écri(?:s|re|vez)|rédige[rz]?|schreibe?n?|verfasse?n?|escr[ií]b(?:e|as?|ir)|redact(?:a|es?|ar))"
"""Verbs of what may also be given out ("do not share emails")."""
_MOST = 8_000
"""Characters of a message that are looked at."""
_DONE: dict[str, str] = {
    "translation": r"translat(?:e|ing|ions?)|tradui(?:s|re|sez)|traductions?|übersetz(?:e|en|t|ungen?)|tradu(?:ce|zcas?|cir|zca)|traducci(?:ón|ones)",
    "summary": r"summari[sz](?:e|ing)|summar(?:y|ies)|résume[rz]?|résumés?|zusammenfass(?:en|ungen?)|fass(?:e|t)? (?=.*\bzusammen\b)|resum(?:e|as|ir|a)|resúmenes|resumen",
}
"""Kinds of work that are verbs of their own."""
_NEVER = (
    r"(?:never|(?:do|must|may|should|shall|can|will) not|don't|mustn't|can't|cannot|won't|no|not allowed to|not permitted to|forbidden to|refuse to|refrain from|avoid"
    r"|jamais|ne|n'|aucune?|pas (?:de|d')|interdit de|refuse[zr]? de"
    r"|niemals|nie|keine?[nr]?|nicht|verboten"
    r"|nunca|jamás|no|ning[uú]n\w*|prohibido)"
)
_ASKS = (
    r"^\W{0,3}(?:(?:hi|hello|hey|hallo|salut|bonjour|hola|please|pls|bitte|s'il (?:te|vous) plaît|por favor|ok|so|now|then|and|and then|can you|could you|would you|will you|i (?:want|need) you to|i'd like you to"
    r"|tu peux|peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|kannst du|können sie|könntest du|puedes|puede|podrías)[,!]? ){0,4}"
)
_OBJECT = r"(?:[- ](?:me|moi|nous|us|mir|uns|nos))?(?:me|nos)? (?:(?:a|an|the|some|one|any|two|three|short|little|brief|nice|long|funny|quick|une?|des|deux|trois|petite?|courte?|joli|eine?[nm]?|zwei|drei|kurze[sn]?|kleine[sn]?|una?|unos|unas|dos|tres|breve|corto|corta|pequeño) ){0,4}(?:(?!about|over|sobre|über|sur)[\w'’-]{3,20} ){0,1}?"
_ANY = r"(?: (?:any|a|an|the|some|de|d'|des|une?|aucune?|keine?[nr]?|irgendwelche|ningún|ninguna?|una?))*(?: [\w'’-]{3,14}){0,1}?"


@dataclass(frozen=True)
class Work:
    """A kind of work that words forbid or ask for."""

    kind: str
    wanted: bool


def works(words: str) -> Iterator[Work]:
    """The kinds of work that one clause asks for, or forbids altogether ("no poems about cats" forbids no poems)."""
    view = words.lower().replace("’", "'")
    for kind, (banned, wanted) in _patterns().items():
        if rx(banned).search(view):
            yield Work(kind, wanted=False)
        elif rx(wanted).search(view):
            yield Work(kind, wanted=True)


def forbidden(messages: Sequence[tuple[int, Message]], known: Sequence[Objective]) -> tuple[Objective, ...]:
    """What asks for what other words forbid, a kind of work or a thing by name, and those words, to be judged.

    Args:
        messages: Those in force, each with its number in the conversation.
        known: The objectives that were read already; none is made of words that one of them has.
    """
    said = [(place, work) for place in _sentences(messages) for work in works(place.text)]
    banned = {work.kind for _, work in said if not work.wanted}
    asked = {work.kind for _, work in said if work.wanted}
    places = dict.fromkeys(place for place, work in said if work.kind in banned & asked)
    found = [o for place in places if (o := _bare(place, known))]
    return (*found, *crossed(messages, (*known, *found)))


def _bare(place: Objective, known: Sequence[Objective]) -> Objective | None:
    """The sentence up to the first thing in it that is checked; None where it is an objective already."""
    start, end = place.span or (0, 0)
    inside = [o for o in known if o.source == place.source and o.span and o.span[0] < end and start < o.span[1]]
    if any(o.check is None or next(works(o.text), None) for o in inside):
        return None
    stop = min((o.span[0] for o in inside if o.span), default=end)
    words = place.text[: stop - start].rstrip(" ,;:.!?")
    return place.model_copy(update={"text": words, "span": (start, start + len(words))}) if words else None


def _sentences(messages: Sequence[tuple[int, Message]]) -> Iterator[Objective]:
    for number, message in messages:
        authority: Authority = "system" if message.role == "system" else "user"
        for offset, sentence in (
            spoken(message.content[:_MOST]) if _signs().search(message.content[:_MOST].lower()) else ()
        ):
            start, end = offset + sentence.start, offset + sentence.end
            if _signs().search(sentence.view) and (words := message.content[start:end].rstrip(" \n.!?")):
                span = (start, start + len(words))
                yield Objective(text=words, authority=authority, source=f"message:{number}", span=span)


@cache
def _signs() -> re.Pattern[str]:
    return rx(rf"(?<!\w)(?:{'|'.join((*_KINDS.values(), *_DONE.values(), *SIGNS))})")


@cache
def _patterns() -> dict[str, tuple[str, str]]:
    end = r"(?= ?(?:$|[.,;:!?)])| (?:or|ou|oder|o|for (?:anyone|anybody|users?|customers?|the user)|under|in any|whatsoever|at all|bajo|sous|unter|ever|code)\b)"
    listed = r"(?:[^.;:!?]{0,60}(?:,|\b(?:or|ou|oder|o|y|ni)) (?:any )?)?"
    found = {}
    for kind, nouns in _KINDS.items():
        makes = _WRITTEN if kind in ("email", "letter") else _MAKES
        never = rf"(?<!\w){_NEVER}(?: (?:ever|nie|niemals|jamais|pas|to|bitte|schreib))*(?: ?{makes}(?: pas| jamais| nie| niemals| sie)*)"
        german = (
            rf"^\W{{0,3}}(?:bitte )?{makes}(?: sie)? (?:nie|niemals|keine?[nr]?|nicht|jamais)(?: (?:eine?n?|keine?))?"
        )
        alone = r"^\W{0,3}(?:no|never any|aucune?|pas de|keine?|ning[uú]n\w*|nada de)"
        banned = rf"{never}{_ANY} {listed}(?:{nouns}){end}|{german} (?:{nouns}){end}|{alone} (?:{nouns}){end}"
        found[kind] = (banned, rf"{_ASKS}{makes}{_OBJECT}(?:{nouns})(?!\w)")
    for kind, verbs in _DONE.items():
        denied = rf"(?<!\w){_NEVER}(?: (?:ever|to|pas|jamais|{_MAKES}|any|de))* ?(?:{verbs})(?: (?:pas|jamais|nie|niemals|nichts|anything|any|texts?|documents?|textes?|textos?|texte|de|des|nada|for|user|users?))*{end}"
        german = rf"|^\W{{0,3}}(?:bitte )?(?:{verbs})(?: sie)? (?:nie|niemals|nicht|nichts|keine?)(?: (?:texte?|dokumente|etwas))?{end}"
        found[kind] = (
            denied + german,
            rf"{_ASKS}(?:{verbs})(?:[- ](?:me|moi|mir))?(?= )(?! (?:is|are|of|ist|est|es)\b)",
        )
    return found | contents()
