"""How many things a list names: a reading in; the count of a list's items in the request's own noun out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..checks import Check, Count, FormatCheck, Unit
from .amounts import bounds, quantity
from .clauses import Found, Sentence
from .counts import counts, listed
from .forms import formats
from .lexicon import Lexicon, rx

_LISTS: dict[str, Unit] = {"bullets": "bullets", "numbered_list": "numbered_items"}
_VERBS = {
    "en": r"(?:list|name|provide|suggest|share|brainstorm|enumerate|write|generate|create|offer|state)|"
    r"(?:give|tell)(?: me| us)?",
    "fr": r"(?:donne|liste|cite|propose|nomme|énumère|suggère|écri)(?:s|z|r|-moi|z-moi)?",
    "de": r"(?:nenn|list|gib|gebt|schreib|zähl|führ)\w* ?(?:mir|uns|sie)?",
    "es": r"(?:da|dame|lista|enumera|nombra|escribe|propón|sugiere)",
}
"""Verbs whose object the list is."""


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
