"""Letters that open lines or sentences, and names in quotation marks: a sentence in; the checks that it sets out."""

from __future__ import annotations

from collections.abc import Iterator

from ..checks import Count, Occurs, Position
from .clauses import Found, Sentence
from .lexicon import QUOTED, rx
from .marks import banned

# ruff: noqa: E501
_EACH = {
    "en": r"\b(?:every|each|all(?: the)?) (?:(?P<line>lines?)|(?P<sentence>sentences?))(?: of (?:the|your) \w+)? (?:(?:must|should|has to|have to|needs to|shall) )?(?:starts?|begins?|starting|beginning) with (?:the )?(?:same )?letter",
    "fr": r"\bchaque (?:(?P<line>ligne|vers)|(?P<sentence>phrase)) (?:doit )?commence[r]? par la (?:même )?lettre",
    "de": r"\bjede[rs]? (?:(?P<line>zeile|vers)|(?P<sentence>satz)) (?:muss |soll )?(?:beginnt |beginne )?mit dem buchstaben",
    "es": r"\bcada (?:(?P<line>línea|verso)|(?P<sentence>frase|oración)) (?:debe )?(?:empezar|empieza|empiece|comenzar|comienza|comience) (?:con|por) la (?:misma )?letra",
}
_NAMED = {
    "en": r"\b(?:include|contain|mention|feature|use|work in|have|including|containing|mentioning)s? (?:the |our |my |your |their )?(?:[\w-]+ ){0,2}?(?:name|slogan|tagline|motto|hashtag|discount code|promo code|address|url)",
    "fr": r"\b(?:inclu(?:s|re|ez)|conten(?:ir|ant)|contient|mentionne[rz]?|utilise[rz]?) (?:le |la |notre |mon |ma |votre )?(?:nom|slogan|devise|hashtag|code promo|adresse)(?: \w+){0,2}",
    "de": r"\b(?:erwähne?|nenne?|verwende|benutze|enthält|enthalten)(?: sie)? (?:unseren|den|meinen|unser|das|unsere) (?:vollen |ganzen )?(?:\w*namen?|slogan|motto|hashtag|\w*code)",
    "es": r"\b(?:incluye|incluya|contener|contenga|menciona|mencione|usa|use) (?:el |la |nuestro |mi |nuestra )?(?:nombre|eslogan|lema|hashtag|código(?: de descuento)?|dirección)(?: \w+){0,2}",
}

_QUESTIONS = (
    r"\b(?:(?:make|phrase|write|turn) (?:every|each) sentence (?:as |into )?a question"
    r"|(?:every|each) sentence (?:must|should|has to|needs to) be a question"
    r"|chaque phrase doit être une question|jeder satz (?:muss|soll) eine frage sein|cada frase debe ser una pregunta)\b"
)
"""Every sentence asks."""


def initials(sentence: Sentence) -> Iterator[Found]:
    """The letter that each line or sentence starts with."""
    for match in rx(rf"{_EACH[sentence.lexicon.code]} (?P<term>{QUOTED}|[^\W\d_])(?!\w)").finditer(sentence.view):
        letter = sentence.said(*match.span("term")).strip("\"'“”„«»‘’ ")
        if len(letter) == 1:
            check = Position(edge="start", text=letter, unit="line" if match["line"] else "sentence")
            yield sentence.found(check, match.start(), match.end())
    for match in rx(_QUESTIONS).finditer(sentence.view):
        yield sentence.found(Count(unit="questions", minimum=1, per="sentences"), match.start(), match.end())


def names(sentence: Sentence) -> Iterator[Found]:
    """A name, a slogan or a code in quotation marks that the answer has."""
    for match in rx(rf"{_NAMED[sentence.lexicon.code]},?:? (?P<term>{QUOTED})").finditer(sentence.view):
        if banned(sentence, sentence.view[: match.start()], "") is None:
            term = sentence.said(*match.span("term"))[1:-1].strip(" .,;!")
            yield sentence.found(Occurs(term=term, minimum=1, scope="phrase"), match.start(), match.end())
