"""Counts brought within their bounds, by the unit that is counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..checks import Count, Unit
from .brief import brief
from .edits import Edit
from .gaps import placeholders
from .headings import attached, bare_headings
from .items import bullets, entries, numbered_items, sections
from .letters import capitals, highlights
from .paragraphs import divided_sections, moved_on, paragraphs, sentences_per_paragraph
from .sentences import more_sentences
from .tables import fewer_rows
from .trim import trimmed


def counted(check: Count, text: str, kept: tuple[str, ...]) -> Iterator[Edit]:
    """What brings the count within its bounds without new content."""
    if check.per is not None:
        if (check.unit, check.per, check.index) == ("sentences", "paragraphs", None):
            yield from sentences_per_paragraph(check, text, kept)
        elif (check.unit, check.per) == ("sentences", "paragraphs"):
            yield from moved_on(check, text)
        return
    for edits in _BY_UNIT.get(check.unit, ()):
        yield from edits(check, text, kept)


_BY_UNIT: dict[Unit, tuple[Callable[[Count, str, tuple[str, ...]], Iterator[Edit]], ...]] = {
    "words": (brief, trimmed),
    "characters": (trimmed,),
    "sentences": (trimmed, more_sentences),
    "lines": (trimmed,),
    "paragraphs": (paragraphs, attached),
    "bullets": (bullets,),
    "numbered_items": (numbered_items,),
    "items": (entries,),
    "sections": (sections, divided_sections),
    "headings": (bare_headings,),
    "highlights": (highlights,),
    "capital_words": (capitals,),
    "placeholders": (placeholders,),
    "questions": (trimmed,),
    "rows": (fewer_rows,),
}
