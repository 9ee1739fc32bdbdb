"""How many things a list names: a reading in; the count of a list's items in the request's own noun out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..checks import Check, Count, FormatCheck, Unit
from .amounts import bounds, number, quantity
from .clauses import Found, Sentence
from .counts import counts
from .forms import formats
from .lexicon import Lexicon, rx

# ruff: noqa: E501

_LISTS: dict[str, Unit] = {"bullets": "bullets", "numbered_list": "numbered_items"}
_VERBS = {
    "en": r"(?:list|name|provide|suggest|share|brainstorm|enumerate|write|generate|create|offer|state)|"
    r"(?:give|tell)(?: me| us)?",
    "fr": r"(?:donne|liste|cite|propose|nomme|énumère|suggère|écri)(?:s|z|r|-moi|z-moi)?",
    "de": r"(?:nenn|list|gib|gebt|schreib|zähl|führ)\w* ?(?:mir|uns|sie)?",
    "es": r"(?:da|dame|lista|enumera|nombra|escribe|propón|sugiere)",
}
"""Verbs whose object the list is."""
_NAMED: dict[Unit, str] = {
    "bullets": r"(?:bullet(?:ed)?(?:[\s-]point)?|unordered) list|list of bullet points|liste à puces|stichpunktliste|aufzählung|lista (?:con|de) viñetas",
    "numbered_items": r"(?:numbered|ordered) list|liste (?:numérotée|ordonnée)|nummerierten? liste|lista (?:numerada|ordenada)",
}
_HOLDS = (
    r"with|of|containing|that (?:has|have|contains)|contains?|has|having|must (?:contain|have|include)|"
    r"should (?:contain|have|include)|de|d'|avec|contenant|comportant|mit|aus|von|con"
)


def itemised(said: Sequence[Sentence]) -> Iterator[Found]:
    """Of "List 8 names" where the answer is a list, that many items; nothing where items are counted."""
    orders = [s for s in said if s.mode in ("request", "question")]
    unit: Unit | None = next(filter(None, (_list(f.check) for s in orders for f in formats(s))), None)
    if unit is None or any(isinstance(f.check, Count) and f.check.unit == unit for s in orders for f in _counted(s)):
        return
    found = [one for s in orders for one in _things(s, unit)]
    if len(found) == 1:
        yield from found


def _list(check: Check) -> Unit | None:
    """What a list that is asked for counts."""
    return _LISTS.get(check.format) if isinstance(check, FormatCheck) and not check.negated else None


def _counted(sentence: Sentence) -> Iterator[Found]:
    yield from counts(sentence)
    yield from listed(sentence)


def _things(sentence: Sentence, unit: Unit) -> Iterator[Found]:
    """A counted plural that is no unit of text and no work, right after a verb that lists."""
    lex = sentence.lexicon
    plural = r"(?:[^\W\d_][\w'-]+ ){0,3}?[^\W\d_][\w'-]*[sen]"
    pattern = rf"\b(?:{_VERBS[lex.code]}) {quantity(lex)} (?P<things>{plural})\b"
    for match in rx(pattern).finditer(sentence.view):
        said = bounds(match, lex, sentence.view[: match.start("n")][-90:], sentence.view[match.end() :][:40])
        if said and not _other(lex, match["things"]) and (said.minimum or said.maximum or 0) > 1:
            check = Count(unit=unit, minimum=said.minimum, maximum=said.maximum)
            yield sentence.found(check, match.start("n"), match.end(), said.hardness)


def _other(lex: Lexicon, things: str) -> bool:
    """Whether units of text or whole works are counted."""
    last = things.split()[-1]
    units = "|".join(lex.units.values())
    return bool(rx(rf"(?:{units}|{lex.works}|(?:{lex.works})e?s)").fullmatch(last))


def listed(sentence: Sentence) -> Iterator[Found]:
    """Counts of a list's items by the list's name ("a bulleted list with exactly three points")."""
    lex, view = sentence.lexicon, sentence.view
    sizes = "|".join(lex.units[unit] for unit in ("words", "characters", "sentences", "lines", "paragraphs"))
    thing = rf"(?!(?:{sizes})\b)[^\W\d_][\w'’-]+"
    for name, words in _NAMED.items():
        for match in rx(rf"\b(?:{words}) (?:{_HOLDS}) ?(?:the )?{quantity(lex)} {thing}").finditer(view):
            said = bounds(match, lex, view[: match.start("n")][-90:], view[match.end() :][:40])
            several = rx(rf"\b(?:{lex.each}|{number(lex)}|lists) (?:[\w-]+ )?$").search(view[: match.start()][-30:])
            if said is not None and not (
                several and not rx(r"\b(?:a|une?|eine[rn]?|una) $").search(view[: match.start()])
            ):
                check = Count(unit=name, minimum=said.minimum, maximum=said.maximum)
                yield sentence.found(check, match.start(), match.end(), said.hardness)
