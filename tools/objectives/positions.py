"""What stands where: a sentence in; openings, endings, n-th paragraphs, titles and postscripts out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from ..checks import Position, Postscript, Title
from .clauses import Found, Sentence
from .lexicon import QUOTED, Lexicon, rx
from .views import QUOTE

Edge = Literal["start", "end"]
Place = Literal["text", "paragraph", "sentence", "line"]
_UNQUOTED = 200


def positions(sentence: Sentence) -> Iterator[Found]:
    """Phrases that open or close the answer, or one of its paragraphs, sentences or lines."""
    lex = sentence.lexicon
    edge: Edge
    for edge in ("start", "end"):
        for match in _pattern(lex, edge).finditer(sentence.view):
            text, end = _phrase(sentence, match)
            subject = _subject(sentence, match)
            if text and subject is not None:
                place, index, start = subject
                end += _nothing_after(sentence, end)
                yield sentence.found(Position(edge=edge, text=text, unit=place, index=index), start, end)
        yield from _next_line(sentence, edge)
    for template, side in lex.edges:
        for match in rx(template).finditer(sentence.view):
            text = sentence.said(match.start("term") + 1, match.end("term") - 1).strip()
            yield sentence.found(Position(edge="start" if side == "start" else "end", text=text), match.start(), match.end())


def _next_line(sentence: Sentence, edge: Edge) -> Iterator[Found]:
    """A phrase that stands on the line after "end with:"."""
    lex = sentence.lexicon
    verb = lex.starts if edge == "start" else lex.ends
    match = rx(rf"\b(?P<verb>{verb})(?: [\w-]+){{0,3}}{lex.with_words}(?: {lex.phrase_nouns})?\s?:$").search(sentence.view)
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
    thing = (
        rf"(?: (?:(?P<each>{lex.each})|(?:the |le |la |den |die |das |el )?(?P<ord>{_ordinal(lex)})|the|your|my|its|this|le|la|ta|votre|deine|die|den|ihre|tu|su|el)"
        rf"(?: (?:whole|entire|full|complete))?(?: (?:{_unit(lex)})(?: (?P<card>\d{{1,3}}))?| (?P<work>{lex.answer}|{lex.works}))?"
        rf"|(?: (?:{lex.paragraph['paragraph']}) (?P<card2>\d{{1,3}}))| it| off| out)?"
    )
    noun = rf"(?: (?P<noun>{lex.word_nouns}|{lex.phrase_nouns}|{lex.letter_nouns}))?"
    return rx(
        rf"\b(?P<verb>{verb}){thing}{lex.with_words}{noun}(?: of)?\s?:? ?"
        rf"(?:(?P<quoted>{QUOTED})|(?P<bare>(?!(?:the|an?|of|this|these|your|my|le|la|les|der|die|das|el|los|{lex.word_nouns}|{lex.phrase_nouns}|{lex.letter_nouns})\b){lex.bare})(?=$|[\s.,;!?]))"
    )


def _phrase(sentence: Sentence, match: re.Match[str]) -> tuple[str, int]:
    """The words that are to stand there, and where they end."""
    if match["quoted"]:
        text = sentence.said(match.start("quoted") + 1, match.end("quoted") - 1).strip()
        single = (match["noun"] or "") and rx(sentence.lexicon.word_nouns).fullmatch(match["noun"]) and " " not in text
        return text.rstrip(".,") if single and len(text) > 1 else text, match.end()
    lead = sentence.view[match.start() : match.start("bare")]
    if lead.rstrip().endswith(":") or rx(rf"(?:exact|exactly|{sentence.lexicon.phrase_nouns}) ?$").search(lead):
        rest = sentence.said(match.start("bare"), len(sentence.view)).strip()
        return (rest, len(sentence.view)) if len(rest) <= _UNQUOTED and QUOTE not in sentence.view[match.start("bare") :] else ("", 0)
    known = match["noun"] and rx(sentence.lexicon.word_nouns).fullmatch(match["noun"])
    if known and not rx(sentence.lexicon.bare_stop).fullmatch(match["bare"]):
        return sentence.said(match.start("bare"), match.end("bare")), match.end()
    return "", 0


def _subject(sentence: Sentence, match: re.Match[str]) -> tuple[Place, int | None, int] | None:
    """Which unit is meant, its number, and where its words begin; None where things other than the answer start so."""
    lex = sentence.lexicon
    left = sentence.view[: match.start()]
    own = _own(match, lex)
    if own is not None:
        return (*own, match.start()) if own[0] != "text" or _commands(lex, left, match["verb"], bool(match["work"])) else None
    told = rx(
        rf"(?:\b(?:(?P<each>{lex.each})|(?P<ord>{_ordinal(lex)})) (?:{_unit(lex)})|\b{lex.paragraph['paragraph']} (?P<card>\d{{1,3}}))(?: (?:of|in) (?:the|your) \w+)?(?: (?:that|which))?(?: {lex.modal})? ?$"
    ).search(left)
    if told:
        place = _place(told)
        number = int(told["card"]) if told["card"] else None if told["each"] else lex.ordinals[told["ord"]]
        return ("paragraph" if told["card"] else place), number, told.start()
    if rx(rf"\b(?:{lex.paragraph['sentence']}|{lex.paragraph['line']}|{lex.paragraph['paragraph']}|words?|names?)(?: (?:that|which))?(?: {lex.modal})? ?$").search(left):
        return None
    if rx(rf"\b(?:{lex.answer}|{lex.works}|it|which)(?: (?:that|which|should|must|has to|needs to|will|and|have to|doit|soll|muss|debe|which must|that must)){{0,2}},? ?$").search(left):
        return "text", None, match.start()
    return ("text", None, match.start()) if _commands(lex, left, match["verb"], False) else None


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
    for name in ("paragraph", "sentence", "line"):
        if match.groupdict().get(f"u_{name}"):
            return name
    return "text"


def _commands(lex: Lexicon, left: str, verb: str, named: bool) -> bool:
    """Whether the verb is said to the writer: at the start, or after a pause, a conjunction or a modal."""
    return bool(
        rx(rf"(?:^|[.,;:(\u2014-] ?|\b(?:and|but|then|please|also|to|must|should|{lex.polite}|{lex.modal}) ?)$").search(left)
    ) and (named or not verb.endswith("ing"))


def _nothing_after(sentence: Sentence, end: int) -> int:
    match = rx(r"^,? and (?:no|nothing) (?:other )?(?:words?|text|else)?[^.;]{0,40}").match(sentence.view[end:])
    return len(match[0].rstrip(" .")) if match else 0


def titles(sentence: Sentence) -> Iterator[Found]:
    """Whether the answer has a title."""
    for template, left, right in sentence.lexicon.title:
        for match in rx(template).finditer(sentence.view):
            yield sentence.found(Title(left=left, right=right), match.start(), match.end())
            return


def postscripts(sentence: Sentence) -> Iterator[Found]:
    """Whether the answer ends with a postscript, and how that opens."""
    lex = sentence.lexicon
    if not lex.postscript or not (match := rx(lex.postscript).search(sentence.view)):
        return
    mark = re.search(r"\bP\.?\s?P\.?\s?S\b\.?|\bP\.?\s?S\b\.?", sentence.said(0, len(sentence.view)))
    if not mark:
        mark = re.search(r"\bp\.p\.s\.?|\bp\.s\.?", sentence.said(0, len(sentence.view)))
    text = mark[0] if mark else "P.S."
    end = max(match.end(), mark.end() if mark else 0)
    yield sentence.found(Postscript(mark=text), match.start(), end)
