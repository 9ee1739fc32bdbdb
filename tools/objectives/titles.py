"""What stands above and below the answer: a sentence in; titles and postscripts out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..checks import Postscript, Title
from .clauses import Found, Sentence
from .lexicon import QUOTED, Lexicon, rx

# ruff: noqa: E501

_PS = re.compile(r"(?<![\w.])[Pp]\.?\s?[Pp]\.?\s?[Ss]\b\.?|(?<![\w.])(?:P\.?\s?S\b\.?|p\.s\b\.?)")


def titles(sentence: Sentence) -> Iterator[Found]:
    """Whether the answer has a title, or is to have none."""
    lex = sentence.lexicon
    if lex.no_title and (match := rx(lex.no_title).search(sentence.view)):
        yield sentence.found(Title(negated=True), match.start(), match.end())
        return
    given = list(_given(sentence))
    yield from given
    for template, left, right in sentence.lexicon.title if not given else ():
        for match in rx(template).finditer(sentence.view):
            denied = rx(rf"\b(?:{lex.negation})(?: \w+)? $").search(sentence.view[: match.start()][-40:])
            check = Title(negated=True) if denied else Title(left=left, right=right)
            yield sentence.found(check, match.start(), match.end())
            return


_WRITES = {
    "en": r"(?:write|draft|compose|create|produce|pen|craft|make|generate|prepare|give) (?:me |us )?(?:an?|one) (?:(?!of|about|on)[\w-]+ ){0,4}?(?:{works})",
    "fr": r"(?:écri|rédige|compose|crée|fai|prépare|invente)[\w-]{0,6} (?:une?|moi une?) (?:(?!de |sur )[\w-]+ ){0,3}?(?:{works}|conte|récit|histoire|nouvelle|chanson|article)",
    "de": r"(?:schreib|verfass|erstell|dicht|entwirf|entwerf)\w{0,3} (?:mir |uns |bitte |sie )?ein(?:e|en)? (?:[\w-]+ ){0,4}?(?:\w*{works}|\w*text|\w*geschichte|\w*lied|\w*artikel|märchen)",
    "es": r"(?:escrib|redact|compon|cre|haz|prepar|invent)[\w-]{0,4} (?:me )?una? (?:(?!de |sobre )[\w-]+ ){0,3}?(?:{works}|relato|historia|canción|artículo)",
}
"""A verb with the work that it makes, from which a title in quotation marks follows at once."""
_NAMED = {
    "en": r",? (?:titled|entitled|called|headed|with the (?:title|headline|heading)|under the (?:title|headline|heading))",
    "fr": r",? (?:(?:intitulé|appelé|nommé|titré)e?|(?:avec (?:le|pour|comme)|sous le|ayant pour|dont le) titre(?: est)?)",
    "de": r",? (?:mit (?:dem titel|der überschrift)|unter dem titel|namens|betitelt(?: mit)?|mit titel)",
    "es": r",? (?:titulad[oa]|llamad[oa]|con el título(?: de)?|bajo el título|que se llame|que se titule)",
}
_GIVEN = {
    "en": (
        r"\b(?:title|entitle|headline) (?:it|this|the {works}|your {works}|my {works})",
        r"\b(?:use|with|put|give (?:it|the {works}|your {works})) (?:the |a )?(?:title|headline|heading)(?: of)?",
        r"\b(?:the|its|your|my|{works}) (?:title|heading|headline)(?: (?:of|for|at the top of) (?:the|your|my) \w+)? (?:should|must|has to|needs to|is to|shall|will|ought to)(?: exactly)? (?:be|read|say)",
        r"^(?:the )?(?:title|headline|heading)",
    ),
    "fr": (
        r"\b(?:intitule|titre)[zr]?(?:-l[ae]| l[ae] {works}| ce {works})",
        r"\b(?:donne|mets|mettez|donnez)(?:-(?:lui|y))?(?: le| pour| comme)? titre",
        r"\b(?:le|son) titre (?:doit|devra|devrait|sera)(?: être)?",
        r"^(?:le )?titre",
    ),
    "de": (
        r"\bbetitel\w* (?:sie )?(?:ihn|es|sie|das|den {works}|den text) (?:mit|als)",
        r"\bgib (?:ihm|ihr|dem \w+|der \w+) (?:den titel|die überschrift)",
        r"\b(?:der titel|die überschrift) (?:soll|muss|sollte|lautet|heißt|ist)(?: lauten| sein| heißen)?",
        r"^(?:der )?(?:titel|überschrift)",
    ),
    "es": (
        r"\btit[uú]l(?:a|e)(?:l[oa])?(?: (?:el|la) {works})?",
        r"\b(?:ponle|ponlo|dale|pon|ponga)(?: de| el| como| por)? título",
        r"\b(?:el|su) (?:título|encabezado) (?:debe|tiene que|debería|será|ha de)(?: ser)?",
        r"^(?:el )?título",
    ),
}
"""What a title in quotation marks follows, wherever the work is named."""
_CALLS = {
    "en": r"\b(?:call|name) (?:it|this|the {works}|your {works})",
    "fr": r"\b(?:appelle|nomme)[zr]?(?:-l[ae])",
    "de": r"\bnenn(?:e|en sie)? (?:ihn|es|sie|das|den text)",
    "es": r"\b(?:llám[ae]l[oa]|nómbral[oa])",
}
"""The same where what is named might be something else: a work is being written, and no thing with a name of its own."""
_NAMESAKES = r"\b(?:function|class|variable|file|method|module|package|company|character|dog|cat|hero|project|app|folder|table|product|brand|fonction|classe|fichier|entreprise|personnage|héros|funktion|klasse|datei|firma|figur|held|hund|función|clase|archivo|empresa|personaje|perro|protagonista)\b"
_AS_TITLE = rf"(?P<term>{QUOTED}) (?:as|should be|must be|comme|als|como) (?:the |its |your |a |le |den |el )?(?:title|headline|heading|titre|titel|überschrift|título|encabezado)\b"
_UNQUOTED = r"(?P<plain>[A-ZÀ-Þ][\w'’-]*(?: [\w'’-]+){0,7})(?=\s*(?:$|[.;\n]|, (?:and|but|then)))"


def _given(sentence: Sentence) -> Iterator[Found]:
    """A title in its own words: "title it “Dawn”", "a poem called “Dawn”"."""
    lex, view = sentence.lexicon, sentence.view
    for template in _leads(lex, calls=_work_is_written(sentence)):
        for match in rx(template).finditer(view):
            text = sentence.said(*match.span("term"))[1:-1].strip()
            if text and "\n" not in text:
                yield sentence.found(Title(text=text), match.start("said"), match.end(), core=match.start("said"))
                return
    lead = rx(r"\btitle it:? ").search(view) if lex.code == "en" else None
    if lead and (plain := re.match(_UNQUOTED, sentence.beyond(lead.end()))):
        yield sentence.found(Title(text=plain["plain"]), lead.start(), lead.end() + plain.end())


def _leads(lex: Lexicon, *, calls: bool) -> Iterator[str]:
    works = f"(?:{lex.works})"
    term = rf"[:,]? (?P<term>{QUOTED})"
    writes = _WRITES[lex.code].replace("{works}", works)
    yield rf"\b{writes}(?P<said>{_NAMED[lex.code]}{term})"
    for lead in (*_GIVEN[lex.code], *((_CALLS[lex.code],) if calls else ())):
        yield rf"(?P<said>{lead.replace('{works}', works)}{term})"
    yield rf"(?P<said>{_AS_TITLE})"


def _work_is_written(sentence: Sentence) -> bool:
    """Whether what comes before speaks of a work, and of nothing else that would be named."""
    before = sentence.reading.view[max(0, sentence.start - 300) : sentence.end]
    return bool(rx(rf"\b(?:{sentence.lexicon.works})\b").search(before)) and not rx(_NAMESAKES).search(before)


_BESIDE = r"(?:, |\b(?:and|plus|with|add|und|mit|et|avec|y|con) )(?:an? |eine[mn]? |une? |una )?"
"""What puts a postscript beside other things that are asked for."""


def postscripts(sentence: Sentence) -> Iterator[Found]:
    """Whether the answer ends with a postscript, and how that opens."""
    lex = sentence.lexicon
    match = rx(lex.postscript).search(sentence.view) if lex.postscript else None
    mark = _PS.search(sentence.said(0, len(sentence.view)))
    if match is None and mark:
        before = rf"(?:\b(?:{lex.starts})(?: [\w-]+){{0,3}} \W?|{_BESIDE})$"
        match = rx(before).search(sentence.view[: mark.start()])
    if match:
        start, end = match.start(), match.end()
        if mark:
            start, end = min(start, mark.start()), max(end, mark.end())
        yield sentence.found(Postscript(mark=mark[0] if mark else "P.S."), start, end)
