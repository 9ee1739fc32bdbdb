"""A sentence and a place in it in; whether what stands there is said of a named part of the answer, not of all, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..checks import Unit
from .amounts import Bounds, number
from .clauses import Sentence
from .lexicon import QUOTED, Lexicon, rx

# ruff: noqa: E501
_PART = (
    r"(?:keys?|fields?|sections?|columns?|chapters?|parts?|property|properties|arrays?|objects?|entry|slides?|clés?|champs?|colonnes?|chapitres?|parties?|"
    r"schlüssel|felder|feld|abschnitte?|spalten?|kapitel|teile?|claves?|campos?|sección|secciones|columnas?|capítulos?|partes?)"
)
_HOLDS = r"contains?|has|includes?|consists? of|contient|comporte|enthält|hat|umfasst|contiene|tiene|incluye"
_BEFORE = rf"(?:^|[.,;:] |\b(?:and|et|und|y) )(?:(?:the|la|le|les|das|der|die|el|los) )?(?:{_PART} )?$"
_TERM = r"(?:words?|phrases?|terms?|names?|keywords?|mots?|expressions?|wort|wörter|begriffe?|ausdruck|palabras?|frases?|términos?) $"


def of_named_part(sentence: Sentence, start: int) -> bool:
    """Whether a quoted name before it is the subject: 'The "Notes" section must have ...', 'in the "Notes" field, use ...'."""
    lex, left = sentence.lexicon, sentence.view[:start]
    for quoted in reversed(list(rx(QUOTED).finditer(left))):
        before, after = left[: quoted.start()], left[quoted.end() :]
        if rx(_TERM).search(before) or rx(rf"[.;]|\b(?:{lex.answer})\b").search(after):
            return False
        if rx(rf"^ {_PART}\b").match(after) or (before.endswith(" ") and rx(rf"\b{_PART} $").search(before)):
            return True
        return bool(rx(_BEFORE).search(before) and rx(rf"^ (?:{lex.modal}|{_HOLDS})(?!\w)").match(after))
    return False


def in_part(sentence: Sentence, end: int) -> bool:
    """Whether what ends there is said of a part that the words after it name ('... in the title', 'in the "Notes" section')."""
    place = rf"^ (?:only )?(?:in|within|inside|dans|im|in|en) (?:(?:the|la|le|les|das|der|die|dem|den|el|los) )?(?:{_PART} )?"
    return bool(rx(rf"{place}(?:{QUOTED}|(?:{sentence.lexicon.parts})\b)").match(sentence.view[end:]))


_ADDS = r"quote|cite|add|append|insert|cite[zr]?|ajoute[zr]?|insère|insérez|zitiere(?:n sie)?|füge(?:n sie)?|ergänze|cita|cite|añade|añada|agrega|inserta"
_HOLDS_ALSO = (
    r"include|including|mention|use|with|inclus|incluez|mentionne[zr]?|avec|nenne|erwähne|mit|incluye|menciona|con"
)
_PIECE = r"(?:sentences?|phrases?|words?|quotes?|quotations?|lines?|expressions?|terms?|examples?|paragraphs?|titles?|mots?|citations?|vers|titre|paragraphes?|sätze|satz|wort|wörter|zitat|begriff|absatz|oraci[oó]n|oraciones|palabras?|cita|término|párrafo|título)"


def added(left: str) -> bool:
    """Whether a number that comes next is that of something put into the answer ("quote one sentence")."""
    return bool(
        rx(
            rf"(?:^|[,;:] ?|\b(?:and|et|und|y|also|then) )(?:{_ADDS})(?: (?:me|also|aussi|auch|también|exactly))? $"
        ).search(left)
    )


_ONE_OF = (
    r"\b(?:two|three|2|3|deux|trois|zwei|drei|dos|tres|both|beide|ambas) [\w'’-]{3,}[^.;]{0,60}"
    r"[,;:(] ?(?:and |et |und |y |or )?(?:one|another|the other(?: one)?|l'une?|l'autre|une autre|eine[rs]?|die andere|una|otra|uno|otro)"
    r"(?: (?:of|with|in|at|that is|has|having|de|avec|mit|con|von))? $"
)


def one_of_several(left: str) -> bool:
    """Whether a number that comes next is that of one of several texts ("2 versions: one under 50 words")."""
    return bool(rx(_ONE_OF).search(left[-120:]))


_LABELLED = (
    r"^(?:the )?(?:(?:first|second|third|last|opening|closing|final|next) )?"
    r"(?:line|sentence|paragraph|part|section|title|intro|introduction|conclusion|ligne|phrase|partie|zeile|satz|absatz|línea|frase|párrafo)"
    r"(?: \d{1,2})? ?: "
)


def of_labelled_part(sentence: Sentence, left: str) -> bool:
    """Whether a number is that of a part named before a colon ("First line: a one-sentence summary"), or of a table."""
    table = sentence.lexicon.code == "fr" and "tableau" in sentence.reading.view
    return bool(rx(_LABELLED).search(left)) or (
        table and rx(r"\blignes?\b").search(sentence.view[len(left) :][:40]) is not None
    )


def in_piece(left: str) -> bool:
    """Whether what comes next is said of one piece of the answer ("include one sentence in French")."""
    return bool(rx(rf"\b(?:{_ADDS}|{_HOLDS_ALSO}) (?:[\w'’-]+ ){{0,3}}?{_PIECE} $").search(left[-80:]))


@dataclass(frozen=True)
class NumberedPart:
    """One part by its number, that a count is taken in."""

    per: Unit
    index: int
    start: int
    """Where its words begin before the number; -1 where they stand after it."""
    reach: int
    """How far they reach after the unit."""


_ENCLOSING: dict[Unit, tuple[Unit, ...]] = {
    "words": ("paragraphs", "sections", "sentences", "lines", "bullets"),
    "sentences": ("paragraphs", "sections", "bullets"),
    "characters": ("paragraphs", "sentences", "lines"),
    "questions": ("paragraphs", "sections"),
    "paragraphs": ("sections",),
    "bullets": ("sections",),
}
_THE = r"(?:(?:the|your|its|le|la|der|die|das|den|dem|el) )?"
_IN = r"(?:in|within|for|dans|pour|im|in der|in dem|en)"
_SUPPOSED = (
    r",?(?: (?:that|which|must|should|shall|will|needs to|has to|is to|doit|devra|soll|muss|debe))?(?: (?:only|also))?"
    r"(?: (?:has|have|contains?|includes?|uses?|write|be|is|consists? of|comporte|contienne|contenir|a|avoir|compter|hat|enthält|umfasst"
    r"|tiene|contiene|tener|contener|with|of|avec|de|mit|aus|con))?:? ?"
)


def numbered_part(lex: Lexicon, unit: Unit, left: str, right: str) -> NumberedPart | None:
    """The one part that a number is said of: "the first paragraph has ...", "... in the last section"."""
    for per in _ENCLOSING.get(unit, ()):
        before, after = _numbered(lex, per)
        if match := after.match(right):
            return NumberedPart(per, _index(lex, match), -1, match.end())
        if match := before.search(left[-70:]):
            return NumberedPart(per, _index(lex, match), len(left) - len(left[-70:]) + match.start(), 0)
        named, again = _again(lex, per)
        if match := again.search(left[-70:]):
            start = len(left) - len(left[-70:]) + match.start("lead")
            if named.search(left[:start]):
                return NumberedPart(per, lex.ordinals[match["ord"]], start, 0)
    return None


@cache
def _numbered(lex: Lexicon, per: Unit) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The part at the end of what stands before the number, and at the start of what stands after the unit."""
    ordinals = "|".join(sorted(lex.ordinals, key=len, reverse=True))
    noun = lex.units.get(per, "(?!)")
    part = rf"{_THE}(?:(?P<ord>{ordinals}) (?:{noun})|(?:{noun}) (?P<card>[1-9]\d?))(?![\w-])"
    return rx(rf"(?<![\w-])(?:{_IN} )?{part}{_SUPPOSED}$"), rx(rf"^ {_IN} {part}")


@cache
def _again(lex: Lexicon, per: Unit) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A part by its number, and a further one whose noun is left out ("the second one 5 sentences")."""
    ordinals = "|".join(sorted(lex.ordinals, key=len, reverse=True))
    named = rx(rf"\b(?:{ordinals}|{number(lex)}) (?:{lex.units.get(per, '(?!)')})\b")
    joint = r"(?:[,;]|\b(?:and|et|und|y|but|mais|aber|pero))"
    return named, rx(rf"{joint} (?P<lead>{_THE}(?P<ord>{ordinals})(?: (?:one|uno))?{_SUPPOSED})$")


def _index(lex: Lexicon, match: re.Match[str]) -> int:
    return int(match["card"]) if match["card"] else lex.ordinals[match["ord"]]


_HEAD = re.compile(
    r"[\s-](?:[\w'-]+[\s-]){0,3}?([\w'-]+)"
    r"(?=$|[.,;:!?)]|\s(?:of|for|about|on|that|to|with|in|and|which|from|explaining|describing)\b)"
)
"""The noun that a size stands before ("a three-sentence summary of")."""
_SINGULAR = re.compile(r"(?:ss|us|is|as)$")


def names_things(match: re.Match[str], right: str, said: Bounds) -> bool:
    """Whether the size is an attribute of several things ("two-word names")."""
    if match[0].endswith("s") or said.minimum in (None, 1) or match.groupdict().get("u_placeholders"):
        return False
    head = _HEAD.match(right)
    return bool(head and head[1].endswith("s") and not _SINGULAR.search(head[1]))
