"""What stands where: a sentence in; openings, endings and what n-th paragraphs begin or end with, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from ..checks import Count, Position
from .clauses import Found, Sentence
from .lexicon import QUOTED, Lexicon, rx
from .views import QUOTE

Edge = Literal["start", "end"]
Place = Literal["text", "paragraph", "sentence", "line", "bullet"]
_THE = "the|your|my|its|this|le|la|ta|votre|deine|die|den|das|ihre|tu|su|el"
_SHALL = "that|which|should|must|has to|needs to|will|and|have to|doit|soll|muss|debe|which must|that must"
_OPENING = (
    r"start|begin|open|starte|beginne?|eröffne|commence[zr]?|débute[zr]?|ouvr(?:e|ez)|empieza|comienza|inicia|abre"
)
_ENDING = (
    r"end|finish|close|conclude|ende|beende|schließe|schliesse|termine[zr]?|fini(?:s|ssez)|conclu(?:s|ez)|termina|acaba|"
    r"cierra|concluye|finaliza"
)
_WITH_QUESTION = (
    r"(?:(?:with|on|in) (?:an?|one|exactly one)|by asking (?:an?|one)|mit (?:einer|genau einer)|"
    r"(?:par|avec|sur) une|con una)(?: (?!mark)[\w-]+){0,2}? (?:question|frage|pregunta)(?: ab\b)?"
)
_UNQUOTED = 200
_PLURAL = ("words", "wörtern", "worten", "mots", "palabras")
_AND_THEN = "and|but|then|please|pls|und|aber|bitte|et|mais|y|pero|por favor|svp"
_FEW_WORDS = 8
_BACK = 200
"""Characters before a sentence in which the unit is named that it points back to."""
_WHICH = "(?:qui|que|which|that)(?: se)?"
_NOUN = r"(?P<noun>\w[\w'’-]*)"
_MUST = "should|must|has to|needs to|will|have to|doit|soll|muss|debe"
_TOO = "(?:also|always|then|only|auch|immer|aussi|toujours|siempre|también|se)"
_WRITER = (
    "you|it|this|that|everything|and|but|also|please|they|we|du|sie|es|das|alles|und|tu|vous|il|elle|ça|tout|et|usted|"
    "todo|y|eso|esto|which|qui|que"
)
"""Subjects before a modal by which the answer or its writer is meant."""
_SALUTES = re.compile(
    r"(?i:dear|hi|hello|hey|good (?:morning|evening|afternoon)|liebe[rs]?|hallo|sehr geehrte[rs]?|guten tag|chère?"
    r"|bonjour|salut|estimad[oa]|querid[oa]|hola|buenos días|best(?: regards| wishes)?|kind regards|regards|thanks"
    r"|thank you|cheers|love|sincerely|viele grüße|liebe grüße|mit freundlichen grüßen|cordialement|merci|bises"
    r"|saludos|un saludo|atentamente|gracias|un abrazo)"
    r"(?:,? (?:(?:Mr|Mrs|Ms|Dr|Prof|Hr|Fr|M|Mme|Sr|Sra)\.?(?!\w)|Herr|Frau|[A-ZÀ-Ý][\w'’-]*))*(?![\w])"
)
"""A salutation or a close, with the name that follows."""
_LABEL = re.compile(r"\b\w{1,40} (?:X|N|#)")
"""A label with its number left open ("SECTION X") is read with the sections."""


def positions(sentence: Sentence) -> Iterator[Found]:
    """Phrases that open or close the answer, or one of its paragraphs, sentences or lines."""
    lex = sentence.lexicon
    edge: Edge
    for edge in ("start", "end"):
        for match in _pattern(lex, edge).finditer(sentence.view):
            if rx(rf"\b(?:{lex.negation})(?: (?:ever|to|your|the))* ?$").search(sentence.view[: match.start()][-40:]):
                continue
            text, end = _phrase(sentence, match)
            subject = _subject(sentence, match)
            if not text and (greeting := _greeting(sentence, match)):
                text, end = greeting
                subject = subject or ("text", None, match.start())
            if text and subject is not None and not _LABEL.fullmatch(text):
                place, index, start = subject
                end += _nothing_after(sentence, end)
                yield sentence.found(Position(edge=edge, text=text, unit=place, index=index), start, end)
        yield from _next_line(sentence, edge)
    for template, side in lex.edges:
        for match in rx(template).finditer(sentence.view):
            tail = match.groupdict().get("tail") is not None
            span = match.span("tail") if tail else (match.start("term") + 1, match.end("term") - 1)
            text = sentence.said(*span).strip()
            nth = _nth(lex).search(sentence.view[: match.start()]) or _inside(lex).search(match[0])
            place, index = (_place(nth), _number(lex, nth)) if nth else ("text", None)
            check = Position(edge="start" if side == "start" else "end", text=text, unit=place, index=index)
            own = nth is not None and nth.string != match[0]
            yield sentence.found(check, nth.start() if nth and own else match.start(), match.end())


def questions(sentence: Sentence) -> Iterator[Found]:
    """A question that opens or ends the answer."""
    for verbs, index in ((_OPENING, 1), (_ENDING, -1)):
        for match in rx(
            rf"\b(?:{verbs})(?:s|ing|es)?(?: (?!each|every|any)[\w'-]+){{0,3}} {_WITH_QUESTION}\b"
        ).finditer(sentence.view):
            left = sentence.view[: match.start()]
            if not rx(rf"\b(?:{sentence.lexicon.negation}|each|every|jede[rsn]?|chaque|cada)\b[^.;]{{0,40}}$").search(
                left
            ):
                check = Count(unit="questions", minimum=1, per="sentences", index=index)
                yield sentence.found(check, match.start(), match.end())


def _next_line(sentence: Sentence, edge: Edge) -> Iterator[Found]:
    """A phrase that stands on the line after "end with:"."""
    lex = sentence.lexicon
    verb = lex.starts if edge == "start" else lex.ends
    match = rx(rf"\b(?P<verb>{verb})(?: [\w-]+){{0,3}}{lex.with_words}(?: {lex.phrase_nouns})?\s?:$").search(
        sentence.view
    )
    if not match or not lex.with_words or not _commands(lex, sentence.view[: match.start()], match["verb"], False):
        return
    at = sentence.start + match.end()
    line = re.match(r"\s{0,4}([^\n]{1,200})(?=\n\s*\n|\n?\s*$)", sentence.reading.text[at : at + 220])
    if line and (text := line[1].strip().strip('"“”')):
        span = sentence.start + match.start(), at + line.end(1)
        yield Found(Position(edge=edge, text=text), *span, "soft" if sentence.soft else "hard", whole=True)


@cache
def _ordinal(lex: Lexicon) -> str:
    return "|".join(sorted(lex.ordinals, key=len, reverse=True))


@cache
def _unit(lex: Lexicon) -> str:
    return "|".join(rf"(?P<u_{name}>{words})" for name, words in lex.paragraph.items())


@cache
def _pattern(lex: Lexicon, edge: Edge) -> re.Pattern[str]:
    verb = lex.starts if edge == "start" else lex.ends
    which = rf"(?P<each>{lex.each})|(?:(?:{_THE}) )?(?P<ord>{_ordinal(lex)})|{_THE}"
    what = rf"(?:{_unit(lex)})(?: (?P<card>\d{{1,3}}))?|(?P<work>{lex.answer}|{lex.works})"
    thing = (
        rf"(?: (?:{which})(?: (?:whole|entire|full|complete))?(?: (?:{what}))?"
        rf"|(?: (?:{lex.paragraph['paragraph']}) (?P<card2>\d{{1,3}}))| it| off| out)?"
    )
    nouns = f"{lex.word_nouns}|{lex.phrase_nouns}|{lex.letter_nouns}"
    noun = rf"(?: (?P<noun>{nouns}))?"
    return rx(
        rf"\b(?P<verb>{verb}){thing}{lex.with_words}{noun}(?: of)?\s?:? ?"
        rf"(?:(?P<quoted>{QUOTED})|(?P<bare>(?!(?:{_THE}|an?|of|these|les|der|los|{nouns})\b){lex.bare})(?=$|[\s.,;!?]))"
    )


def _phrase(sentence: Sentence, match: re.Match[str]) -> tuple[str, int]:
    """The words that are to stand there, and where they end."""
    if match["quoted"]:
        text = sentence.said(match.start("quoted") + 1, match.end("quoted") - 1).strip()
        single = (match["noun"] or "") and rx(sentence.lexicon.word_nouns).fullmatch(match["noun"]) and " " not in text
        return text.rstrip(".,") if single and len(text) > 1 else text, match.end()
    known = match["noun"] and rx(sentence.lexicon.word_nouns).fullmatch(match["noun"])
    if known and match["noun"].endswith(_PLURAL) and (several := _several(sentence, match.start("bare"))):
        return several
    lead = sentence.view[match.start() : match.start("bare")]
    if lead.rstrip().endswith(":") or rx(rf"(?:exact|exactly|{sentence.lexicon.phrase_nouns}) ?$").search(lead):
        rest = sentence.said(match.start("bare"), len(sentence.view)).strip()
        fine = len(rest) <= _UNQUOTED and QUOTE not in sentence.view[match.start("bare") :]
        return (rest, len(sentence.view)) if fine else ("", 0)
    if known and not rx(sentence.lexicon.bare_stop).fullmatch(match["bare"]):
        return sentence.said(match.start("bare"), match.end("bare")), match.end()
    return "", 0


def _several(sentence: Sentence, start: int) -> tuple[str, int] | None:
    """The words that follow "with the words", to the end of their clause."""
    stop = rx(rf"[.,;:!?\n\"()]| (?:{_AND_THEN})\b|$").search(sentence.view, start)
    words = sentence.said(start, stop.start()).rstrip() if stop else ""
    return (words, start + len(words)) if 1 < len(words.split()) <= _FEW_WORDS else None


def _greeting(sentence: Sentence, match: re.Match[str]) -> tuple[str, int] | None:
    """A salutation or a close without quotation marks ("start with Dear Mr. Kim"), and where it ends."""
    if not match["bare"]:
        return None
    said = _SALUTES.match(sentence.said(match.start("bare"), len(sentence.view)))
    return (said[0].rstrip(" ,"), match.start("bare") + len(said[0].rstrip(" ,"))) if said else None


def _subject(sentence: Sentence, match: re.Match[str]) -> tuple[Place, int | None, int] | None:
    """Which unit is meant, its number, and where its words begin; None where things other than the answer start so."""
    lex = sentence.lexicon
    left = sentence.view[: match.start()]
    if match["each"] and _place(match) == "text" and not match["work"] and not match["card2"]:
        return None  # "start each with": of what, is not said
    own = _own(match, lex)
    if own is not None:
        told = own[0] != "text" or _commands(lex, left, match["verb"], bool(match["work"]))
        return (*own, match.start()) if told else None
    if nth := _nth(lex).search(left):
        return "paragraph" if nth["card"] else _place(nth), _number(lex, nth), nth.start()
    if match["verb"].endswith("ing") and (
        each := rx(rf"\b{lex.each} (?:{_unit(lex)})\b[^.;:]{{0,80}}\band $").search(left)
    ):
        return _place(each), None, match.start()
    units = "|".join(lex.paragraph.values())
    if rx(rf"\b(?:{units}|words?|names?)(?: (?:that|which))?(?: {lex.modal})? ?$").search(left):
        return None
    if rx(rf"\b{lex.each} {lex.works}(?: {lex.modal})? ?$").search(left):
        return None  # each of several
    if rx(rf"\b(?:{lex.answer}|{lex.works}|it|which)(?: (?:{_SHALL})){{0,2}},? ?$").search(left):
        return "text", None, match.start()
    if here := rx(rf"\b(?:{lex.answer}|{lex.works})(?:\b[^.;,]{{0,80}},)?(?P<which> (?:{_WHICH}) ?)$").search(left):
        return "text", None, here.start("which")
    if subject := rx(rf"{_NOUN} (?:{lex.modal}|{_MUST})(?: {_TOO})* ?$").search(left):
        return _meant(sentence, subject, match)
    return ("text", None, match.start()) if _commands(lex, left, match["verb"], False) else None


def _meant(sentence: Sentence, subject: re.Match[str], match: re.Match[str]) -> tuple[Place, int | None, int] | None:
    """The unit that a subject before a modal points back to ("the second one should"); None: another thing."""
    lex, noun = sentence.lexicon, subject["noun"]
    if rx(rf"{_WRITER}|{lex.answer}|{lex.works}|{lex.polite}|{lex.modal}|{_SHALL}").fullmatch(noun):
        return "text", None, match.start()
    numbered = rx(rf"\b(?P<ord>{_ordinal(lex)})(?: (?:one|uno|una))? $").search(
        f"{match.string[: subject.end('noun')]} "
    )
    before = sentence.reading.flat[max(0, sentence.start - _BACK) : sentence.start] + match.string[: subject.start()]
    named = list(rx(rf"\b(?:{_unit(lex)})\b").finditer(before))
    return (_place(named[-1]), lex.ordinals[numbered["ord"]], numbered.start()) if numbered and named else None


def _number(lex: Lexicon, nth: re.Match[str]) -> int | None:
    return int(nth["card"]) if nth["card"] else None if nth["each"] else lex.ordinals[nth["ord"]]


@cache
def _nth(lex: Lexicon) -> re.Pattern[str]:
    """A numbered unit, at the end of what stands before a verb."""
    unit = rf"(?:(?P<each>{lex.each})|(?P<ord>{_ordinal(lex)})) (?:{_unit(lex)})"
    return rx(
        rf"(?:\b{unit}|\b{lex.paragraph['paragraph']} (?P<card>\d{{1,3}}))"
        rf"(?: (?:of|in) (?:the|your) \w+)?(?: (?:that|which))?(?: {lex.modal})? ?$"
    )


@cache
def _inside(lex: Lexicon) -> re.Pattern[str]:
    """A numbered unit within the words that name an edge ("the first word of the second paragraph")."""
    return rx(rf"\b(?:of|in) (?:the|your) (?P<ord>{_ordinal(lex)}) (?:{_unit(lex)})(?P<card>(?!))?(?P<each>(?!))?")


def _own(match: re.Match[str], lex: Lexicon) -> tuple[Place, int | None] | None:
    """The unit named between the verb and its "with"."""
    if match["card2"]:
        return "paragraph", int(match["card2"])
    place = _place(match)
    if place != "text":
        if match["card"]:
            return place, int(match["card"])
        return place, None if match["each"] else lex.ordinals.get(match["ord"] or "", None)
    return ("text", None) if match["work"] else None


def _place(match: re.Match[str]) -> Place:
    name: Place
    for name in ("paragraph", "sentence", "line", "bullet"):
        if match.groupdict().get(f"u_{name}"):
            return name
    return "text"


def _commands(lex: Lexicon, left: str, verb: str, named: bool) -> bool:
    """Whether the verb is said to the writer: at the start, or after a pause, a conjunction or a modal."""
    lead = rf"(?:^|[.,;:(\u2014-] ?|\b(?:and|but|then|please|also|to|must|should|que|{lex.polite}|{lex.modal}) ?)$"
    return bool(rx(lead).search(left)) and (named or not verb.endswith("ing"))


def _nothing_after(sentence: Sentence, end: int) -> int:
    match = rx(r"^,? and (?:no|nothing) (?:other )?(?:words?|text|else)?[^.;]{0,40}").match(sentence.view[end:])
    return len(match[0].rstrip(" .")) if match else 0
