"""A length in pages or minutes: a sentence in; how many the answer fills or takes out ("two pages", "a 5-minute talk").

Only where the answer is what is so long: "summarise my 20-page thesis" and "a 30-minute recipe" set nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from ..checks import Count
from ..extents import Extent
from .amounts import Bounds, bounds, quantity
from .clauses import Found, Sentence
from .counts import reach
from .lexicon import Lexicon, rx

# ruff: noqa: E501
_PAGE = {"en": r"pages?", "fr": r"pages?", "de": r"seiten?", "es": r"páginas?|paginas?"}
_SIDED = {"en": r"[ -]page[dr]?", "fr": "(?!)", "de": r"-?seitige[nrs]?", "es": "(?!)"}
"""The number as part of an adjective: "a two-page report"."""
_MINUTE = {"en": r"min(?:ute)?s?", "fr": r"min(?:utes?)?", "de": r"min(?:uten?)?", "es": r"min(?:utos?)?"}
_MINUTES = {"en": r"[ -]min(?:ute)?s?", "fr": "(?!)", "de": r"-?minütige[nrs]?", "es": "(?!)"}
_ALOUD = {
    "en": r"talk|speech|toast|eulogy|sermon|monologue|address|pitch|voice-?over|lecture|keynote|radio (?:spot|script)|podcast(?: script)?|ted talk|wedding speech|bedtime story|spoken (?:piece|word)",
    "fr": r"discours|exposé|allocution|toast|conférence|éloge|monologue|oraison|sermon|intervention",
    "de": r"rede|ansprache|vortrag|vortrags|referat|trauerrede|hochzeitsrede|predigt|monolog|pitch|trinkspruch",
    "es": r"discurso|charla|brindis|ponencia|monólogo|sermón|exposición oral|conferencia",
}
_MAKES = {
    "en": r"\b(?:write|draft|compose|create|produce|pen|craft|make|generate|prepare|give|need|want|deliver|get|do)\w* (?:me |us |up |out )?(?:an? |my |our |the |one )?(?:(?!of |on |about |for |from |in |to )[\w'’,-]+ ){0,3}?$",
    "fr": r"\b(?:écri|rédige|compose|crée|fai|prépare|donne|il me faut|veux|voudrais|besoin d)[\w'’-]{0,6} ?(?:moi |nous )?(?:une? |mon |ma )?(?:(?!de |sur |pour )[\w'’-]+ ){0,3}?(?:de |d'|sur )?$",
    "de": r"\b(?:schreib|verfass|erstell|entwirf|formulier|halt|mach|bereit|gib|brauch|möchte|will)\w{0,4} (?:mir |uns |bitte |sie |ich )*(?:eine?[nrs]? |meine? )?(?:(?!über |von |zu |für )[\w-]+ ){0,3}?$",
    "es": r"\b(?:escrib|redact|compon|cre|haz|prepar|da|necesit|quiero|elabor)[\w-]{0,6} (?:me |nos )?(?:una? |mi )?(?:(?!de |sobre |para )[\w-]+ ){0,3}?(?:de )?$",
}
"""A verb of making, up to the length of what is made."""
_LEADS = r"^(?:[^\w]*|(?:(?:keep|make|limit|cap|hold|fit|fill|cover|write|stay|use|need|want|about|length|size|long|should be|must be|max|it|this|that|everything|the (?:whole|answer|text|report|essay|letter)|within|to|in|on|into|exactly|just|only|please|a|full|whole|of|under|over|at|and|total|garde|tenir|tient|sur|en|doit|faire|limite|remplis|longueur|halte|auf|länge|umfang|ungefähr|genau|fülle|soll|sollte|darf|es|longitud|ocupa|que|llena|extensión|un|una|une|eine?n?|deux|mit|con|avec|is|be|ist|est|es|den|le|el|:|-|,) ?){0,8})$"
"""What may stand before a length that stands by itself ("max two pages", "keep it to one page")."""
_TAKES = r"\b(?:fill|span|cover|fit|fits|run|take|last|be|exceed|than|long|keep \w+(?: \w+)?|length|to|tenir|tienne|tient|faire|fasse|dure|durer|dépasse[rz]?|umfassen|haben|füllen|passen|sein|dauern|überschreiten|dauert|ocupar|ocupe|durar|dure|tener|superar|exceder|caber|quepa) (?:to |on |in |into |about |up |no |more |than |at |most |least |a |at least |under |within |sur |en |plus |de |pas |auf |höchstens |maximal |mindestens |como |máximo |más |unos |unas |un |una |single |full |whole ){0,5}$"
_WHEN = {
    "en": r"^ (?:when (?:read|spoken|delivered)(?: aloud| out loud)?|(?:when )?read (?:aloud|out)|aloud|out loud|spoken|of speaking(?: time)?|to (?:deliver|say|speak|read (?:aloud|out))|speaking time|long when spoken)\b",
    "fr": r"^ (?:à l'oral|à voix haute|de parole|de temps de parole|à lire à voix haute)\b",
    "de": r"^ (?:redezeit|sprechzeit|vorgelesen|gesprochen|laut gelesen)\b",
    "es": r"^ (?:en voz alta|al hablar|de habla|hablad[oa]s?|de exposición)\b",
}
_READ = {
    "en": r"^(?: or less| max(?:imum)?)? (?:to read(?! (?:aloud|out))|reading time|read time|of reading)\b|^[ -]read(?:ing)?\b",
    "fr": r"^ (?:de lecture|pour (?:le |la )?lire|à lire(?! à))\b",
    "de": r"^ (?:lesezeit|zum lesen|zu lesen)\b",
    "es": r"^ (?:de lectura|para leer(?:lo)?)\b",
}
_TIME_OF = r"\b(?:speak(?:ing)?(?: time)?|read(?:ing)? time|lesezeit|redezeit|sprechzeit|temps de (?:parole|lecture)|tiempo de lectura|lectura)(?: (?:for|of|is|should be|must be|:|von|de|d'environ|beträgt))*[: ]{1,3}$"
_HALF = {
    "en": r"(?:half (?:a|an?)|half)[ -]page|half of (?:a|one) page",
    "fr": r"(?:une )?demi-page",
    "de": r"(?:eine )?halbe seite",
    "es": r"media página",
}
_FULL = {
    "en": r"an? (?:full|whole|entire|single) page",
    "fr": r"une page (?:entière|pleine)|une pleine page",
    "de": r"eine (?:ganze|volle) seite",
    "es": r"una página (?:entera|completa)",
}
_TINY: tuple[tuple[str, int], ...] = (
    (r"\b(?:tweet|twitter)[ -](?:length|sized?|long)\b|\b(?:fits?|fit it|short enough) (?:in|into|within|for) (?:a|one|a single) tweet\b|\b(?:tient|tenir) dans un tweet\b|\b(?:passt|passen) in einen tweet\b|\b(?:quepa|cabe|caber) en un tuit\b", 280),
    (r"\b(?:sms|text[ -]message)[ -](?:length|sized?)\b|\b(?:fits?|fit it|short enough) (?:in|into|within|for) (?:a|one|a single) (?:sms|text message)\b|\b(?:tient|tenir) dans un sms\b|\b(?:passt|passen) in eine sms\b", 160),
)  # fmt: skip
"""Messages with a length of their own, in characters."""
_OTHERS = r"\b(?:my|his|her|their|our|its|this|these|the (?:attached|following)|per|each|every|thesis|book|novel|contract|pdf|document|mon|ma|son|sa|ce|cette|par|chaque|mein\w*|dies\w*|pro|je|mi|su|este|esta|por|cada)(?: (?!must|should|has|is|to|be|doit|ne|soll|muss|darf|debe|no)[\w'’-]{1,14}){0,3} $"
"""Whose length it is, where it is not the answer's."""
_OF_OTHERS = r"^(?:s| \d| of (?:the|my|this|these|your)\b| (?:de la|du|des?|von|aus) (?:dem|der|la|le|mon|mi)\b| (?:number|layout|break|limit is)\b)"
_OF_WORK = r"^ (?:{works}|novel|book|thesis|film|movie|\w*roman|buch|livre|libro|novela) (?:outline|summary|synopsis|abstract|review|plan|pitch|blurb|title)\b"
"""A work on that which has so many pages."""
_MOST = {"pages": 40, "minutes aloud": 90, "minutes of reading": 90}
"""What nobody asks an answer to exceed: more is said of something else."""
_ALONE = r"^ ?(?:$|[.,;:!?)-]| (?:max|maximum|please|pls|on|about|at|or|and|but|long|tops|in|sur|de|svp|über|bitte|zu|sobre|por|only|per|with|mit|avec|con|total|of|nicht)\b)"
"""What may stand behind a length that is said by itself."""
_FITS = r"\b(?:fits?|tenir|tient|tienne|passen|passt|caber|quepa|cabe|limit(?:ed)?|within)\b[^,;]{0,15}$"
_NOT_OVER = r"^ (?:nicht|keinesfalls) (?:überschreiten|übersteigen)\b"
_ONE = r"an? page|une page|eine seite|una página"
"""One page, where that is what it fits on."""
SIGNS = r"\w*pages?|\w*seiten?|\w*seitige\w*|p[áa]ginas?|min\b|min(?:ute|uto)\w*|\w*minütige\w*|tweet|tuit|sms|lesezeit|halbe"
"""A word of these stands in every sentence that sets a length in these."""
Of = Literal["pages", "minutes aloud", "minutes of reading"]


def extents(sentence: Sentence) -> Iterator[Found]:
    """The pages that the answer is to fill, the minutes that it is to take."""
    lex, view = sentence.lexicon, sentence.view
    if not rx(rf"(?<!\w)(?:{SIGNS})").search(view):
        return
    for match in _counted(lex, _PAGE[lex.code], _SIDED[lex.code]).finditer(view):
        if _own(sentence, match) and (said := _said(sentence, match)):
            yield from _found(sentence, match, "pages", said)
    for match in rx(rf"(?<!\w)(?:(?P<half>{_HALF[lex.code]})|(?P<full>{_FULL[lex.code]})|{_ONE})\b").finditer(view):
        fits = _capped(view, match)
        if (match["half"] or match["full"] or fits) and _own(sentence, match):
            n = 0.5 if match["half"] else 1
            check = Extent(of="pages", minimum=None if fits else n, maximum=n)
            yield sentence.found(check, match.start(), match.end() + reach(lex, view[match.end() :]))
    for match in _counted(lex, _MINUTE[lex.code], _MINUTES[lex.code]).finditer(view):
        if (of := _spoken_or_read(sentence, match)) and (said := _said(sentence, match)):
            yield from _found(sentence, match, of, said)
    for template, most in _TINY:
        if tiny := rx(template).search(view):
            yield sentence.found(Count(unit="characters", maximum=most), tiny.start(), tiny.end())


@cache
def _counted(lex: Lexicon, noun: str, adjective: str) -> re.Pattern[str]:
    kinds = "full|whole|single|a4|letter|volle|ganze|pleines|entières|completas|enteras"
    if lex.code == "de":  # "zweiseitig" is one word
        noun = f"(?:{noun})"
        glued = "|".join(sorted(lex.numbers, key=len, reverse=True))
        return rx(
            rf"(?:{quantity(lex)}(?:(?:{adjective})|[ -]{{1,2}}(?:(?:{kinds}) )?{noun})|(?<!\w)(?P<glued>{glued})(?:{adjective}))(?!\w)"
        )
    return rx(rf"{quantity(lex)}(?:(?:{adjective})|[ -]{{1,2}}(?:(?:{kinds}) )?(?:{noun}))(?![\w-])")


def _own(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the answer is what has so many pages."""
    lex, left, right = sentence.lexicon, sentence.view[: match.start()], sentence.view[match.end() :]
    if (
        rx(_OTHERS).search(left[-60:])
        or rx(_OF_OTHERS).match(right)
        or rx(_OF_WORK.replace("{works}", lex.works)).match(right)
    ):
        return False
    if rx(_MAKES[lex.code]).search(left[-90:]):
        return True
    if rx(_ALONE).match(right):
        works = rf"\b(?:an?|une?|eine?n?|una?) (?:[\w-]+ ){{0,3}}(?:{lex.works}|{lex.answer})[ ,(]{{1,3}}(?:of |de |von |mit |con |with )?$"
        return bool(
            rx(_LEADS).match(left)
            or rx(works).search(left[-90:])
            or rx(_TAKES).search(left[-70:])
            or rx(_NOT_OVER).match(right)
        )
    return False


def _spoken_or_read(sentence: Sentence, match: re.Match[str]) -> Of | None:
    """Whether the minutes are those of speaking the answer, or of reading it."""
    lex, left, right = sentence.lexicon, sentence.view[: match.start()], sentence.view[match.end() :]
    aloud, makes = rf"\w*(?:{_ALOUD[lex.code]})", rx(_MAKES[lex.code])
    if rx(_OTHERS).search(left[-60:]):
        return None
    if rx(_READ[lex.code]).match(right):
        return "minutes of reading"
    if lead := rx(_TIME_OF).search(left[-50:]):
        return "minutes of reading" if rx(r"read|lese|lect").search(lead[0]) else "minutes aloud"
    if rx(_WHEN[lex.code]).match(right):
        return "minutes aloud"
    before = rx(
        rf"{aloud}(?: (?:of|de|d'|von|lasting|that lasts|qui dure|que dure|über|about|around|environ|etwa|unos))* ?$"
    ).search(left[-60:])
    behind = rx(rf"^[ -](?:(?!of |on |about |for )[\w'’-]+ ){{0,2}}{aloud}\b").match(right)
    if (behind and makes.search(left[-80:])) or (before and makes.search(left[: len(left) - len(before[0])][-80:])):
        return "minutes aloud"
    return "minutes aloud" if rx(_TAKES).search(left[-60:]) and rx(rf"{aloud}\b").search(left[-120:]) else None


def _capped(view: str, match: re.Match[str]) -> bool:
    most = r"(?:no (?:more|longer) than|at most|max(?:imum)?|under|up to|höchstens|maximal|au plus|como máximo|or less|tops)"
    left, right = view[: match.start()][-40:], view[match.end() :]
    before = rx(rf"{most} $").search(left) or rx(_FITS).search(left)
    return bool(before or rx(rf"^ {most}\b").match(right) or rx(_NOT_OVER).match(right))


def _said(sentence: Sentence, match: re.Match[str]) -> Bounds | None:
    view, glued = sentence.view, match.groupdict().get("glued")
    if glued:
        return Bounds(sentence.lexicon.numbers[glued], sentence.lexicon.numbers[glued], plain=True)
    return bounds(match, sentence.lexicon, view[: match.start()][-90:], view[match.end() :][:40])


def _found(sentence: Sentence, match: re.Match[str], of: Of, said: Bounds) -> Iterator[Found]:
    right = sentence.view[match.end() :]
    fits = said.plain and (rx(_FITS).search(sentence.view[: match.start()][-40:]) or rx(_NOT_OVER).match(right))
    low, high = (None if fits else said.minimum), said.maximum
    if not (low or high):
        low = high = 1
    end = match.end() + reach(sentence.lexicon, right)
    if max(low or 0, high or 0) <= _MOST[of]:
        check = Extent(of=of, minimum=low or None, maximum=high or None)
        start, end = _widened(sentence, match, end)
        yield sentence.found(
            check, start, end, said.hardness, whole="glued" in match.groupdict() and bool(match["glued"])
        )


def _widened(sentence: Sentence, match: re.Match[str], end: int) -> tuple[int, int]:
    """With what only leads to the length ("should fill"), or says what it is the length of ("to read")."""
    lex, left = sentence.lexicon, sentence.view[: match.start()]
    lead = rx(_TAKES).search(left) or rx(_TIME_OF).search(left)
    tail = next((m for t in (_READ, _WHEN) if (m := rx(t[lex.code]).match(sentence.view[end:]))), None)
    return lead.start() if lead else match.start(), end + (tail.end() if tail else 0)
