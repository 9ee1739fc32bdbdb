"""What the answer is to speak of: a message's sentences in; its points ("mention the venue, the date and parking") out.

The points stand in the sentence itself, or behind a colon, in line or as a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from ..covered import Covers, told_apart
from .clauses import Found, Sentence
from .lexicon import Lexicon, rx
from .views import QUOTE

# ruff: noqa: E501
MOST, LONGEST = 12, 24
"""Points that are told apart; words of one."""
_BARE = 10
"""Words of a point without a colon before it."""


class _Words(NamedTuple):
    """How one language asks for points."""

    verbs: str
    """Verbs whose objects are points, several of them."""
    alone: str
    """Those of which one object is enough."""
    announced: str
    """What announces a list of points, up to its colon."""
    details: str
    """What announces what a work is to say, where it opens a sentence."""
    starts: str
    """How a point begins that stands without a colon."""
    stops: str
    """What ends a point."""


_SPOKEN: dict[str, _Words] = {
    "en": _Words(
        verbs=r"mention(?:ing)?|includ(?:e|ing)|cover(?:ing)?|address(?:ing)?|touch(?:ing)? (?:up)?on|bring(?:ing)? up|remind \w+ (?:of|about)|tell (?:them|him|her|us|people|everyone|guests) about",
        alone=r"mention(?:ing)?|bring(?:ing)? up|touch(?:ing)? (?:up)?on|don't forget(?: to (?:mention|include|say|add))?|do not forget(?: to (?:mention|include|say|add))?",
        announced=r"(?:these|the following|all (?:of )?(?:these|the following)|the|following|key|some)(?: \w+){0,2}? ?(?:points|details|info(?:rmation)?|facts|topics|things|aspects|news|updates|issues)|the following|these",
        details=r"(?:the |some |key |important |relevant |event |here are (?:the|some|my) )?(?:details|info(?:rmation)?|facts|key points|points|key facts|notes)(?: (?:to (?:include|mention|cover)|are|you need|for (?:the|this|it) ?\w*))?",
        starts=r"(?:the|our|my|your|his|her|their|its|any|both|how|why|when|where|what|who|whom|which|that|possible|all)\b",
        stops=r"\b(?:but|in (?:at most|under|about|less|no more|exactly|your|a \w+ (?:tone|way|style))|within \d|using|without|at the (?:end|start|beginning)|so that|because|since|as well as possible|if possible|please|somewhere)\b",
    ),
    "fr": _Words(
        verbs=r"mentionne[rz]?|inclu(?:s|re|ez|ant)|aborde[rz]?|évoque[rz]?|parle[rz]? (?:de|du|des|d')|indique[rz]?|précise[rz]?",
        alone=r"mentionne[rz]?|évoque[rz]?|n'oublie[rz]? pas(?: de (?:mentionner|dire|préciser|parler de))?",
        announced=r"(?:les|ces|tous les|toutes les)(?: \w+){0,2}? ?(?:points|détails|informations|infos|faits|sujets|aspects|éléments)(?: suivante?s)?|ce qui suit",
        details=r"(?:les |quelques |voici (?:les|mes) )?(?:détails|informations|infos|points(?: clés)?|faits)(?: à (?:inclure|mentionner|donner|aborder))?",
        starts=r"(?:le|la|les|l'|notre|nos|votre|vos|mon|ma|mes|ton|ta|tes|son|sa|ses|leurs?|que|qu'|comment|pourquoi|quand|où|qui)(?!\w)",
        stops=r"\b(?:mais|en (?:moins|au plus|environ)|sans|à la fin|parce que|car|si possible|s'il (?:te|vous) plaît|svp)\b",
    ),
    "de": _Words(
        verbs=r"erwähnen?|erwähnst|nennen?|behandeln?|geh(?:e|en sie)? auf|spri?ch(?:e|en sie)? über|schreib(?:e|en sie)? über|sag(?:e|en sie)? etwas (?:zu|über)",
        alone=r"erwähnen?|erwähnst|vergiss nicht|vergessen sie nicht|nicht vergessen",
        announced=r"(?:die|diese|folgenden?|alle|den)(?: \w+){0,2}? ?(?:punkten?|punkte|angaben|details|informationen|infos|fakten|themen|aspekten?|dinge)|folgendes",
        details=r"(?:die |einige |hier (?:die|sind die|meine) )?(?:details|infos?|informationen|angaben|eckdaten|fakten|stichpunkte|punkte|notizen)(?: (?:für|zu[rm]?) \w+)?",
        starts=r"(?:der|die|das|den|dem|unsere?[nmrs]?|meine?[nmrs]?|deine?[nmrs]?|ihre?[nmrs]?|seine?[nmrs]?|dass|wie|warum|wann|wo|wer|was|alle)(?!\w)",
        stops=r"\b(?:aber|in (?:höchstens|maximal|etwa|ca)|ohne|am (?:ende|anfang|schluss)|weil|damit|wenn möglich|bitte)\b",
    ),
    "es": _Words(
        verbs=r"menciona(?:r|ndo)?|mencione|incluy(?:e|a|endo)|incluir|aborda(?:r|ndo)?|habla(?:r)? (?:de|del)|indica|di algo (?:de|sobre)|trata(?:r)?",
        alone=r"menciona(?:r|ndo)?|mencione|no (?:te olvides|olvides|se olvide|olvide)(?: de)?(?: (?:mencionar|decir|incluir))?",
        announced=r"(?:los|las|estos|estas|todos los|todas las)(?: \w+){0,2}? ?(?:puntos|datos|detalles|informaciones|temas|aspectos|hechos|cosas)(?: siguientes)?|lo siguiente",
        details=r"(?:los |algunos |aquí (?:están|tienes) (?:los|las) )?(?:detalles|datos|información|puntos(?: clave)?|hechos|apuntes)(?: (?:para|que) \w+)?",
        starts=r"(?:el|la|los|las|nuestr[oa]s?|mis?|tus?|sus?|que|cómo|por qué|cuándo|dónde|quién)(?!\w)",
        stops=r"\b(?:pero|en (?:menos|máximo|unas)|sin|al (?:final|principio)|porque|para que|si es posible|por favor)\b",
    ),
}
_FORM = re.compile(
    r"^(?:(?:the|an?|some|any|one|two|three|four|five|at least|at most|both|each|le|la|les|une?|des|der|die|das|eine?n?|el|los|las|un[ao]?|\d+) )*(?:[\w-]+ ){0,2}?"
    r"(?:words?|sentences?|paragraphs?|bullets?|bullet points?|headings?|headers?|titles?|subtitles?|sections?|tables?|lists?|charts?|graphs?|diagrams?|summary|summaries|introduction|intro|conclusion|"
    r"outline|abstract|hook|thesis|examples?|quotes?|quotations?|citations?|references?|sources?|links?|images?|pictures?|photos?|emojis?|hashtags?|placeholders?|letters?|code|comments?|ps|postscript|"
    r"greetings?|sign-?off|signature|subject line|subject|keywords?|phrases?|names?|facts?|figures?|data|statistics?|dialogue|rhymes?|metaphors?|similes?|humou?r|jokes?|steps?|questions?|answers?|"
    r"explanations?|reason(?:s|ing)?|everything|anything|it|them|this|that|these|those|all|rest|call to action|"
    r"mots?|phrases?|paragraphes?|titres?|tableaux?|listes?|résumé|exemples?|citations?|sources?|liens?|conclusion|wörter|sätze|absätze|überschrift(?:en)?|titel|tabellen?|listen?|beispiele?|zitate?|quellen?|anrede|"
    r"palabras|frases|párrafos|títulos?|tablas?|listas?|resumen|ejemplos?|citas?|fuentes?|enlaces?|saludo|conclusión)$",
    re.I,
)
"""What is form, or says too little to be found."""
_LETTERS = (
    r"e?-?mails?|messages?|invit\w+|flyers?|captions?|einladung\w*|nachricht\w*|anzeige|mensaje|correo|courrier|annonce"
)
"""Works besides, that facts are given for."""
_ITEM = re.compile(r"[ \t]{0,8}(?:[-*•–+]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]{1,4}(?P<words>\S[^\n]*)")
_SPLIT = re.compile(
    r"\s*(?:;|,(?!\d)|(?<![\w.])\(?[1-9][.)](?=\s)|\b(?:and|as well as|plus|et|ainsi que|und|sowie|y|e)\b)\s*", re.I
)
_OF = re.compile(r"\b(?:of|for|from|with|in|about|on|de|von|über|sur|para|sobre)\b")
_DENIED = r"(?:n't|\b(?:not|never|without|avoid\w*|no|nicht|nie|ohne|kein\w*|vermeide\w*|pas|jamais|sans|évite[rz]?|nunca|sin|evita\w*))(?: \w+){0,2} $"


def points(sentence: Sentence) -> Iterator[Found]:
    """The points that the sentence, or the list behind it, wants the answer to speak of."""
    return _behind_a_colon(sentence, match) if (match := _colon(sentence)) else _within(sentence)


@cache
def _announcing(lex: Lexicon) -> re.Pattern[str]:
    words = _SPOKEN[lex.code]
    verb = rf"\b(?:{words.verbs}|{words.alone})(?: \w+){{0,3}}? (?:{words.announced})|\b(?:{words.verbs}|{words.alone})"
    with_them = r"\b(?:with|avec|mit|con) "
    return rx(rf"(?:{verb}|{with_them}(?:{words.announced})|^(?:{words.details})) ?:")


def _colon(sentence: Sentence) -> re.Match[str] | None:
    match = _announcing(sentence.lexicon).search(sentence.view)
    return match if match and not rx(_DENIED).search(sentence.view[: match.start()][-40:]) else None


def _behind_a_colon(sentence: Sentence, match: re.Match[str]) -> Iterator[Found]:
    """Points in the same line, else the list that follows."""
    if not _tells(sentence, match) and not _works(sentence):
        return
    if sentence.view[match.end() :].strip(" ."):
        yield from _found(sentence, match.start(), *_parted(sentence, match.end(), len(sentence.view)))
    else:
        yield from _found(sentence, match.start(), _items(sentence), match.end())


def _tells(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a verb asks for the points; what a bare heading tells belongs to a work that is asked for."""
    words = _SPOKEN[sentence.lexicon.code]
    return not rx(rf"(?:{words.details}) ?:").fullmatch(match[0])


def _works(sentence: Sentence) -> bool:
    before = sentence.reading.flat[: sentence.start]
    return bool(rx(rf"\b(?:{sentence.lexicon.works}|{_LETTERS})\b").search(before))


def _items(sentence: Sentence) -> list[str]:
    """The list items in the lines after the sentence."""
    found = list[str]()
    for line in sentence.reading.text[sentence.end :].split("\n"):
        item = _ITEM.match(line)
        if item:
            found.append(item["words"])
        elif found or (line.strip(" :.*") and not item):
            break
    return found


@cache
def _object(lex: Lexicon) -> re.Pattern[str]:
    """A verb, and its objects to the end of their clause."""
    words = _SPOKEN[lex.code]
    return rx(
        rf"\b(?:(?P<alone>{words.alone})|(?:{words.verbs})) (?P<all>(?:(?:also|both|briefly|auch|kurz|aussi|también) )?{words.starts}[^.;:!?\n\"]{{2,300}}?)(?=[.;:!?\n]|$|,? {words.stops})"
    )


def _within(sentence: Sentence) -> Iterator[Found]:
    """Points that are the objects of a verb: several of any such verb, or one of "mention"."""
    for match in _object(sentence.lexicon).finditer(sentence.view):
        if rx(_DENIED).search(sentence.view[: match.start()][-40:]) or QUOTE in match["all"]:
            continue
        listed, end = _parted(sentence, *match.span("all"))
        listed = [one for one in listed if len(one.split()) <= _BARE]
        if len(listed) > 1 or match["alone"]:
            yield from _found(sentence, match.start(), listed, end)


def _parted(sentence: Sentence, start: int, end: int) -> tuple[list[str], int]:
    """The words there, taken apart at commas and conjunctions outside brackets, up to another order; where they end."""
    words, order = sentence.said(start, end), _order(sentence.lexicon)
    joints = [
        m.span() for m in _SPLIT.finditer(words) if words.count("(", 0, m.start()) <= words.count(")", 0, m.start())
    ]
    starts, stops = [0, *(b for _, b in joints)], [*(a for a, _ in joints), len(words)]
    found = list(takewhile(lambda at: not order.match(words[at[0] :].lower()), zip(starts, stops, strict=True)))
    return [words[a:b] for a, b in found], start + (found[-1][1] if found else 0)


@cache
def _order(lex: Lexicon) -> re.Pattern[str]:
    return rx(rf"(?:(?:{lex.polite}) )?{lex.imperative}\b")


def _found(sentence: Sentence, start: int, listed: Sequence[str], end: int) -> Iterator[Found]:
    """One check of the points that can be told apart; none where there are too many."""
    named = [one.strip(" \t.,;:*_") for one in listed]
    of = next((n for n, one in enumerate(named) if _OF.search(one) and _of_form(sentence.lexicon, one)), len(named))
    told = told_apart(o for o in named[:of] if len(o.split()) <= LONGEST and not _of_form(sentence.lexicon, o))
    if 0 < len(told) <= MOST:
        yield sentence.found(Covers(points=told), start, start + len(sentence.view[start:end].rstrip(" .,;:")))


def _of_form(lex: Lexicon, point: str) -> bool:
    """Whether it asks for form, or names words: other checks read that."""
    bare = re.sub(rf"\s*(?:\(.*\)|{_OF.pattern}.*)$", "", point).strip()
    nouns = f"{lex.word_nouns}|{lex.phrase_nouns}|{lex.letter_nouns}|{'|'.join(lex.units.values())}"
    return bool(_FORM.match(bare) or rx(rf"\b(?:{nouns})\b").search(point.lower()))


def signs(lex: Lexicon) -> str:
    """Words without one of which a sentence names no points."""
    words = _SPOKEN[lex.code]
    return f"{words.verbs}|{words.alone}|{words.announced}|{words.details}"
