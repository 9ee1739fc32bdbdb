"""A sentence and a place in it in; whether what stands there is said of a named part of the answer, not of all, out."""

from __future__ import annotations

from .clauses import Sentence
from .lexicon import QUOTED, rx

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
