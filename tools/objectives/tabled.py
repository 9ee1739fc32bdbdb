"""A message's sentences in; of a table that it asks for the rows, the columns and their names, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ..checks import Columns, Count, Rows, Unit
from .amounts import bounds, number, quantity
from .clauses import Found, Sentence
from .lexicon import QUOTED, Lexicon, rx

# ruff: noqa: E501


@dataclass(frozen=True)
class Words:
    """What one language says of tables."""

    table: str
    """A table that is to be made."""
    rows: str
    columns: str
    heads: str
    """What column names are listed behind."""
    named: str
    """Between that and the names."""
    articles: str
    ends: str
    """What ends the list of names."""
    each: str
    """What stands before the names of rows: "a row for each of these cities: ..."."""


WORDS = {
    "en": Words(
        table=r"(?:an?|one)(?: (?!an?\b|the\b|about\b|on\b|of\b)[\w-]+){0,3}? (?:table|csv(?: file)?|spreadsheet|chart)\b(?! of contents| tennis| manners)|\btable (?:form(?:at)?|layout)|\b(?:as|in|into) (?:csv|tabular|table)\b|^(?:markdown )?table\b",
        rows=r"rows?",
        columns=r"columns?|cols?",
        heads=r"column (?:headers?|headings?|names|titles)|columns?|(?:table )?headers?|headings",
        named=r"(?: (?:named|called|labell?ed|titled|for|as follows|should be|must be|are))+(?: the following)?\s?:?",
        articles=r"(?:the|an?|its|their)",
        ends=r" (?:with|where|that|which|who|sorted|ordered|using|so|because|in (?:this|that|exactly)|no|only|from|please|pls)\b",
        each=r" for(?: each of| each)?(?: (?:the following|these|those)(?: \w+)?)?\s?:?",
    ),
    "fr": Words(
        table=r"(?:un|sous forme (?:de|d'un)|en)(?: [\w-]+){0,2}? (?:tableau|csv)\b(?! (?:de bord|noir|blanc))|^tableau\b",
        rows=r"lignes?|rangées?",
        columns=r"colonnes?",
        heads=r"colonnes?|en-têtes?|entêtes?",
        named=r"(?: (?:nommées?|intitulées?|appelées?|pour|suivantes|sont|doivent être))+\s?:?",
        articles=r"(?:les?|la|l'|une?|son|sa)",
        ends=r" (?:avec|où|qui|que|dont|triée?s?|dans (?:cet|ce)|sans|svp|s'il)\b",
        each=r" pour(?: chacune?(?: (?:de|d')(?: ?ces| ?les)?)?)?(?: (?:ces )?\w+(?= ?:))?\s?:?",
    ),
    "de": Words(
        table=r"(?:eine[rmn]?|als|in)(?: [\w-]+){0,2}? (?:tabelle(?:nform)?|csv(?:-datei)?)\b|^tabelle\b",
        rows=r"zeilen?|reihen?",
        columns=r"spalten?",
        heads=r"spalten?(?:namen|titel|köpfen?|überschriften)?",
        named=r"(?: (?:namens|genannt|mit (?:den )?(?:namen|titeln|überschriften)|für|sind|lauten|heißen|sollen|heißen))+\s?:?",
        articles=r"(?:der|die|das|den|ein|eine|einen)",
        ends=r" (?:mit|wobei|die|deren|sortiert|geordnet|in (?:dieser|genau)|ohne|bitte|sein|heißen|lauten|enthalten)\b",
        each=r" für(?: (?:jede[nrs]?|alle|folgende)(?: (?:der|dieser|von))?(?: folgenden)?(?: \w+(?= ?:))?)?\s?:?",
    ),
    "es": Words(
        table=r"(?:una|en|como)(?: [\w-]+){0,2}? (?:tabla|csv)\b|^tabla\b",
        rows=r"filas?",
        columns=r"columnas?",
        heads=r"columnas?|encabezados?|cabeceras?",
        named=r"(?: (?:llamadas?|tituladas?|para|siguientes|son|deben ser))+\s?:?",
        articles=r"(?:el|la|los|las|una?|su)",
        ends=r" (?:con|donde|que|cuyas?|ordenad\w+|en (?:este|ese)|sin|por favor)\b",
        each=r" (?:para|por)(?: cada una? de)?(?: (?:estas|estos|las|los)(?: siguientes)?(?: \w+(?= ?:))?)?\s?:?",
    ),
}
_PROGRAM = r"\b(?:sql|quer(?:y|ies)|schema|database|postgres\w*|mysql|sqlite|pandas|dataframe|python|javascript|css|latex|excel formula|function|script|datenbank|base de (?:données|datos)|primary key)\b"
_ABOUT = r"\b(?:about|on|under|behind|sur|sous|über|unter|an|sobre|bajo|acerca de)"
_JOINT = re.compile(r"\s?[,/|;]\s?(?:(?:and|und|et|y|e|&)\s)?|\s(?:and|und|et|y|&)\s")
_AND = r"(?:and|und|et|y)"
_MOST, _LONGEST = 12, 3
"""Columns that are named, and words of a name."""
_BREAK = re.compile(r"[.!?;)\n]|\s[-–—]\s|, (?:and|but|with|und|aber|mit|et|mais|avec|y|pero|con) (?=\S+ \S+ \S+ \S+)")


def tabled(said: Sequence[Sentence]) -> Iterator[Found]:
    """Rows and columns by number, columns by name; only where a table is to be made, and no program is to make it."""
    orders = [s for s in said if s.mode in ("request", "question") and s.lexicon.code in WORDS]
    if not wants_table(said) or any(rx(_PROGRAM).search(s.view) for s in said):
        return
    for sentence in [s for s in said if s.lexicon.code in WORDS]:
        named = [*_named(sentence), *_rows(sentence)]
        yield from named
        for found in _counted(sentence) if sentence in orders else ():
            if not any(found.start < other.end and other.start < found.end for other in named):
                yield found


def wants_table(said: Sequence[Sentence]) -> bool:
    """Whether one of the sentences asks for a table."""
    return any(_makes_one(s) for s in said if s.mode in ("request", "question") and s.lexicon.code in WORDS)


def _makes_one(sentence: Sentence) -> bool:
    """Whether it asks for a table, and does not only speak about one."""
    found = rx(rf"(?:{WORDS[sentence.lexicon.code].table})").finditer(sentence.view)
    return any(not rx(rf"(?:{_ABOUT}) $").search(sentence.view[: m.start()][-20:]) for m in found)


@cache
def _sized(lex: Lexicon) -> re.Pattern[str]:
    words = WORDS[lex.code]
    units = rf"(?P<rows>{words.rows})|(?P<columns>{words.columns})"
    return rx(rf"{quantity(lex)}[\s-]{{1,3}}(?:(?:{lex.adjectives}|data) ){{0,2}}(?:{units})\b")


def _counted(sentence: Sentence) -> Iterator[Found]:
    lex, view = sentence.lexicon, sentence.view
    for match in _sized(lex).finditer(view):
        left, right = view[: match.start()], view[match.end() :]
        said = bounds(match, lex, left[-90:], right[:40])
        of_all = rx(rf"\b(?:{lex.each}|the|first|last|top|these|les|die|los|las) $").search(left[-20:])
        if said is None or of_all or rx(r"^ (?:per|each|for each|je|pro|par|por)\b").match(right):
            continue
        unit: Unit = "rows" if match["rows"] else "columns"
        end = match.end() + _reach(lex, right)
        yield sentence.found(
            Count(unit=unit, minimum=said.minimum, maximum=said.maximum), match.start(), end, said.hardness
        )
    for match in rx(rf"\b(?P<n>\d+-?|{'|'.join(lex.numbers)})(?P<kind>spaltig|zeilig)e[rnms]?\b").finditer(view):
        n = lex.numbers[match["n"]] if match["n"] in lex.numbers else int(match["n"].strip("-"))
        one: Unit = "columns" if match["kind"] == "spaltig" else "rows"
        yield sentence.found(Count(unit=one, minimum=n, maximum=n), match.start(), match.end())


def _reach(lex: Lexicon, right: str) -> int:
    match = rx(rf"^[\s,]{{0,2}}\(?(?:{'|'.join(lex.after.values())})\)?(?! {number(lex)})").match(right)
    return match.end() if match else 0


def _named(sentence: Sentence) -> Iterator[Found]:
    """The columns' names, as they are written: behind a colon or a word that names, in quotes, or as a bare list."""
    words, view = WORDS[sentence.lexicon.code], sentence.view
    lead = rf"\b(?:{words.heads})(?:(?P<told>{words.named}|\s?[:(=]| -(?= ))|(?= ))\s?"
    for match in rx(lead).finditer(view):
        start = match.end()
        names, end = listed(words, sentence, start)
        quotes = rx(QUOTED).match(view[start:])
        sure = match["told"] or quotes or all(name[0].isupper() for name in names)
        if len(names) >= (2 if sure else 3):
            yield sentence.found(Columns(names=names), match.start(), end)
            return


def _rows(sentence: Sentence) -> Iterator[Found]:
    """The things that have a row each, behind a word that says so or a colon; names, or three at least."""
    words, view = WORDS[sentence.lexicon.code], sentence.view
    for match in rx(rf"\b(?:{words.rows})(?:(?:{words.each})|(?P<told>\s?[:(=])|(?= ))\s?").finditer(view):
        names, end = listed(words, sentence, match.end())
        sure = match["told"] or match[0].rstrip().endswith(":") or all(name[0].isupper() for name in names)
        if len(names) >= (2 if sure else 3) and not any(rx(rf"^(?:{sentence.lexicon.each})\b").match(n) for n in names):
            yield sentence.found(Rows(names=names), match.start(), end)
            return


def listed(words: Words, sentence: Sentence, start: int) -> tuple[tuple[str, ...], int]:
    """The names that are listed from there, and where they end; none where one is too long to be a name."""
    view = sentence.view
    one = r"(?:je|one|an?|the|eine[nr]?|den|une?|les|una|las)"
    other = rx(rf"(?:,| {_AND}|, {_AND})(?: {one})* (?:{words.rows}|{words.columns})\b")
    stop = min([m.start() for p in (_BREAK, rx(words.ends), other) if (m := p.search(view, start))], default=len(view))
    names, end, at = list[str](), start, start
    edges = [*((m.start(), m.end()) for m in _JOINT.finditer(view, start, stop)), (stop, stop)]
    for left, right in edges:
        said = sentence.said(at, left).strip().rstrip(".")
        if _sized(sentence.lexicon).search(view[at:left]) or (not said and names and left == stop):
            break
        bare = re.sub(rf"^{words.articles}\s", "", said, flags=re.I).strip("\"'“”„«»‘’`*_ ")
        if not bare or len(bare.split()) > _LONGEST:
            return (), start
        names.append(bare)
        end, at = left, right
    return (tuple(dict.fromkeys(names)) if len(names) <= _MOST else ()), end
