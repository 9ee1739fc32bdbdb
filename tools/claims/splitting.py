"""A text in, the statements in it out, as places: sentences, list items and table rows that state something.

Headings, code, rules, verse, questions, leads to a list, greetings and remarks on the sources themselves are no claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..blocks import Block, blocks
from ..sentences import sentences

_MARKS = re.compile(r"(?:\s?\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\])+")
_NUMBERS = re.compile(r"\d{1,3}")
_LEAST_WORDS = 3
_FEW_WORDS = 6
"""Words of a whole answer up to which it may be no sentence."""
_VERSE_LINES = 3
_VERSE_LENGTH = 56
"""Characters: lines of verse are shorter on average."""
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|`")
_SOURCES = (
    r"passages?|documents?|sources?|texts?|handbook|context|excerpts?|information|articles?|reports?|letters?|e?-?mails?"
    r"|leaflets?|minutes|manuals?|contracts?|lease|policy|policies|mails?|threads?|tables?|terms|files?|stud(?:y|ies)|notes|artikel|bericht|vertrag|dokumente?|quellen?|texte?s?|passagen?"
    r"|documentos?|fuentes?|pasajes?"
)
_SILENT = r"(?:do|does|did)(?: not|n['’]t)|don['’]t|not|no|nicht|keine?n?|ne|n['’]"
_TELLING = (
    r"say|mention|contain|hold|state|provide|specif|include|answer|given|sagt|sagen|enthält|enthalten|nennt|nennen|erwähn"
    r"|mentionn|contien|dit|disent|précis|dice|dicen|menciona|contiene|indica"
)
_IS_NOT = r"(?:is|are|was|were)(?: not|n['’]t)"
_UNTOLD = (
    rf"\b{_IS_NOT} (?:\w+ ){{0,2}}?(?:mentioned|stated|specified|addressed|disclosed|spelled out)\b"
    rf"|^(?:whether|how|why|what|who|when|where|which)\b.*\b{_IS_NOT} (?:\w+ ){{0,2}}?(?:given|said|covered|reported"
    r"|recorded|discussed|indicated|examined|studied|investigated|tested|looked at|assessed|known|clear)\b"
    r"|\b(?:nicht|keine?) (?:genannt|erwähnt|angegeben|geregelt|festgelegt)\b"
    r"|n['’](?:est|était|sont) pas (?:précis|mentionn|indiqu)"
    r"|\bno (?:se )?(?:indica|menciona|precisa|especifica|figura|consta)"
)
_ABSENT = (
    rf"\b{_IS_NOT}\b[^.]{{0,30}}\b(?:part of|among|in)\b[^.]{{0,20}}\b(?!stud)(?:{_SOURCES})\b"
    rf"|\b(?:steht|stehen|findet|finden|ist|sind|geht)\b[^.]{{0,40}}\bnicht\b[^.]{{0,20}}\b(?:im|in|aus)\b[^.]{{0,20}}"
    rf"\b(?:{_SOURCES})\b"
)
_SAID_OF_SOURCES = re.compile(
    rf"{_UNTOLD}|{_ABSENT}"
    rf"|\b(?:{_SOURCES})\b[^.]{{0,60}}?\b(?:{_SILENT})\s?[^.]{{0,24}}?\b(?:{_TELLING})"
    rf"|\b(?:{_SOURCES})\b[^.]{{0,40}}?\b(?:gives?|names?|{_TELLING})\w*\s(?:no|nothing|nichts|keine?n?|rien|nada)\b",
    re.I,
)
_TALK = re.compile(
    r"^(?:i |i['’]|let me|please|hello|dear|hi\b|thanks|thank you|sure[,!]|certainly[,!]|of course[,!]|hope|feel free"
    r"|here (?:is|are)\b|below (?:is|are)\b|in (?:summary|conclusion)[.:]?$|ich |bitte|hier (?:ist|sind)|je |voici"
    r"|bonjour|aquí|hola|por favor)",
    re.I,
)
_HEAD = re.compile(r"(\*\*|__)[^*_.!?\n]+\1:?")
"""A heading by its emphasis."""
_SOME = (
    r"two|three|four|five|six|several|a few|zwei|drei|vier|fünf|einige|deux|trois|quatre|cinq|plusieurs|dos|tres"
    r"|cuatro|cinco|varias|varios"
)
_THINGS = (
    r"things|points|reasons|ways|options|aspects|risks|factors|areas|questions|problems|changes|dinge|punkte|gründe"
    r"|risiken|fragen|choses|raisons|risques|cosas|puntos|razones|riesgos"
)
_LEADS = re.compile(
    rf"(?:there (?:are|is)|here are|es gibt|il y a|hay)?\s?(?:{_SOME}) (?:main |key |important |wichtige )?"
    rf"(?:{_THINGS})\b[^,;:]{{0,50}}\.",
    re.I,
)
"""What only says that a list follows."""
_ADVICE = re.compile(
    r"(?:(?:if|when|before|in case|wenn|falls|si|cuando)\b[^,.]{3,90}, )?(?:please |bitte |then )?"
    r"(?:ask|contact|check|make sure|talk to|speak (?:to|with)|consult|consider|get in touch|reach out|keep in mind"
    r"|let me know|you (?:may|might|could) (?:want|wish) to|it is (?:best|worth)|frag(?:e|en sie)|sprich|wende dich"
    r"|wenden sie sich|prüfe(?:n sie)?|demande[rz]?|contacte[rz]?|vérifie[rz]?|parle[rz]|pregunt[ae]|contact[ae]"
    r"|consult[ae]|comprueba)\b",
    re.I,
)
"""What a reader is told to do, which no source need say."""
_REPLY = re.compile(r"\W{0,3}(?:yes|yeah|yep|no|nope|ja|nein|oui|non|sí|si)[.!]\W{0,3}", re.I)


@dataclass(frozen=True)
class Statement:
    """A claim's place in a text: `text[start:end]`, without the citation marks behind it."""

    start: int
    end: int
    text: str
    """As it is read: emphasis taken out, a table's row with its column heads."""
    cited: tuple[int, ...] = ()
    """The numbers of its citation marks."""
    block: int = 0
    """Its paragraph or list: those of one block stand side by side."""
    row: bool = False
    """A table's row: nothing can be written beside it."""


def statements(text: str) -> tuple[Statement, ...]:
    """The statements, in order."""
    found: list[Statement] = []
    places = sentences(text)
    group = 0
    for number, block in enumerate(blocks(text)):
        if block.apart:
            group = number
        if block.kind == "table":
            found += _rows(text, block, number)
        elif block.kind in ("paragraph", "bullet", "numbered") and not _is_verse(text, block):
            own = [(a, b) for a, b in places if block.start <= a < block.end]
            found += _in_prose(text, own, group)
    return tuple(found)


def bare(text: str) -> tuple[Statement, ...]:
    """An answer of a few words that is no sentence ("15", "Karen Holt") as what it states."""
    said = plain(_MARKS.sub(lambda mark: " " * len(mark[0]), text)).rstrip()
    start = len(said) - len(said.lstrip())
    few = 0 < len(said.split()) <= _FEW_WORDS and "\n" not in said.strip() and any(c.isalnum() for c in said)
    if not few or said.endswith(("?", ":")) or _TALK.search(said.strip()) or blocks(text)[0].kind != "paragraph":
        return ()
    return (Statement(start, len(said), said[start:], _numbers(text)),)


def _in_prose(text: str, places: list[tuple[int, int]], block: int) -> Iterator[Statement]:
    """Sentences, each with the marks inside it and those that stand after its full stop."""
    places = _with_replies(text, places)
    for at, (start, end) in enumerate(places):
        if opening := _MARKS.match(text, start, end):
            start = opening.end()
        while start < end and text[start].isspace():
            start += 1
        tail = places[at + 1][0] if at + 1 < len(places) else end
        behind = _MARKS.match(text, end) if at + 1 == len(places) else _MARKS.match(text, tail)
        last = end
        while trailing := re.search(r"\s?\[\d[\d\s,;–-]*\]$", text[start:last]):
            last = start + trailing.start()
        cited = _numbers(text[start:end]) + (_numbers(behind[0]) if behind else ())
        said = plain(text[start:last])
        if is_claim(said) and not _HEAD.fullmatch(text[start:last]):
            yield Statement(start, last, said, tuple(dict.fromkeys(cited)), block)


def _with_replies(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences, a bare "Yes." together with the one that says what holds."""
    merged = list[tuple[int, int]]()
    for start, end in places:
        if merged and _REPLY.fullmatch(text[slice(*merged[-1])]):
            start, _ = merged.pop()
        merged.append((start, end))
    return merged


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(n) for mark in _MARKS.findall(text) for n in _NUMBERS.findall(mark))


def plain(text: str) -> str:
    """Without emphasis, each mark replaced by as many blanks."""
    return _EMPHASIS.sub(lambda mark: " " * len(mark[0]), text)


def is_claim(said: str) -> bool:
    """Whether a sentence states something that a source could carry."""
    bare = _MARKS.sub("", said).strip()
    words = re.findall(r"[^\W\d_]{2,}", bare)
    if bare.endswith(("?", ":", "？", "：")) or (len(words) < _LEAST_WORDS and not re.search(r"\d", bare)) or not words:
        return False
    advice = _ADVICE.match(bare) and not re.search(r"\d", bare)
    return not (advice or _LEADS.fullmatch(bare) or _TALK.search(bare) or _SAID_OF_SOURCES.search(bare))


def _is_verse(text: str, block: Block) -> bool:
    """Short lines, three or more, each begun anew and few of them ended by a full stop."""
    lines = [line.strip() for line in text[block.start : block.end].splitlines() if line.strip()]
    if (
        block.kind != "paragraph"
        or len(lines) < _VERSE_LINES
        or any(c.isdigit() for c in text[block.start : block.end])
    ):
        return False
    ended = sum(line.endswith((".", ":", "]")) for line in lines)
    return sum(map(len, lines)) / len(lines) < _VERSE_LENGTH and ended * 2 <= len(lines)


def _rows(text: str, block: Block, number: int) -> Iterator[Statement]:
    """Each row below the heads, read as "head: cell; head: cell"."""
    heads: list[str] = []
    at = block.start
    for line in text[block.start : block.end].split("\n"):
        start, at = at, at + len(line) + 1
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not heads:
            heads = cells
        elif not re.fullmatch(r"[\s|:-]*", line):
            pairs = [f"{h}: {c}" if c else "" for h, c in zip(heads, cells, strict=False)]
            said = plain(_MARKS.sub("", "; ".join(pair for pair in pairs if pair)))
            if is_claim(said):
                yield Statement(start, start + len(line.rstrip()), said, _numbers(line), number, row=True)
