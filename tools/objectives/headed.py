"""A message's sentences in; the headings that it wants its answer to have, by their names, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..headed import Headed
from .clauses import Found, Sentence
from .lexicon import rx
from .tabled import WORDS, listed, wants_table

# ruff: noqa: E501
_HEADS = {
    "en": r"(?:with|using|use|under|(?:must|should) (?:have|contain|include)|include|into|in)(?: (?:the|these|exactly|following|two|three|four|five|six|\d)){0,4} (?:headings?|subheadings?|headers|section titles|sections)(?P<told>(?: (?:named|called|titled|labell?ed))?(?: as follows)?\s?:?)",
    "de": r"(?:mit|unter|in|verwende|nutze)(?: (?:den|die|diese[nr]?|folgende[nr]?|zwei|drei|vier|fünf|\d)){0,4} (?:(?:zwischen)?überschriften|abschnitte[n]?)(?P<told>(?: (?:namens|genannt))?\s?:?)",
    "fr": r"(?:avec|sous|utilise[rz]?|en)(?: (?:les|ces|deux|trois|quatre|cinq|\d)){0,3} (?:titres|intertitres|sous-titres|sections|rubriques)(?P<told>(?: (?:suivant(?:e)?s|nommées|intitulées))?\s?:?)",
    "es": r"(?:con|bajo|usa|utiliza|en)(?: (?:los|las|estos|estas|dos|tres|cuatro|cinco|\d)){0,3} (?:títulos|subtítulos|encabezados|secciones|apartados)(?P<told>(?: (?:siguientes|llamad[oa]s|titulad[oa]s))?\s?:?)",
}


def headed(said: Sequence[Sentence]) -> Iterator[Found]:
    """The names behind "with the headings" or a colon: in capitals or told, two at least; a table's are its columns."""
    if wants_table(said):
        return
    for sentence in said:
        code = sentence.lexicon.code
        if sentence.mode not in ("request", "question") or code not in _HEADS:
            continue
        for match in rx(rf"\b{_HEADS[code]} ?").finditer(sentence.view):
            names, end = listed(WORDS[code], sentence, match.end())
            sure = match["told"].strip() or all(name[0].isupper() or name[0] in "\"'“„«‘" for name in names)
            if len(names) >= 2 and sure:
                yield sentence.found(Headed(names=names), match.start(), end)
                break
