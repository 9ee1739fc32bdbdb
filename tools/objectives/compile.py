"""Words to checks: a message in, its objectives out, each with the verbatim words that say it; no model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from ..types import Authority, Objective
from . import counts, forms, positions, terms, whole
from .clauses import Found, Sentence, owned, sentences
from .lexicon import Lexicon, rx
from .views import Reading, read, windows

Family = Callable[[Sentence], Iterable[Found]]
_ACROSS: tuple[Callable[[Sequence[Sentence]], Iterator[Found]], ...] = (whole.repeats, whole.divided, whole.patterned, whole.labelled)
_FAMILIES: tuple[Family, ...] = (
    positions.postscripts,
    positions.titles,
    positions.positions,
    forms.options,
    forms.wraps,
    counts.highlights,
    counts.capitals,
    terms.frequencies,
    forms.resources,
    counts.punctuation,
    counts.counts,
    terms.inclusions,
    forms.cases,
    forms.formats,
    forms.languages,
    forms.sources,
)
"""In order of precedence: words that one family has read are not read again by a later one."""


def compile_objectives(text: str, *, authority: Authority, source: str) -> tuple[Objective, ...]:
    """Read what a message asks of the answer, in order of position.

    `text[span[0]:span[1]]` is each objective's `text`. Quotations, fenced blocks, tagged or announced documents and
    statements about other things are content and set nothing. Of a huge message both ends are read.
    """
    found: dict[tuple[int, int, str], Objective] = {}
    for offset, piece in windows(text):
        for one, (start, end) in _compiled(piece):
            span = _trimmed(text, offset + start, offset + end)
            key = (*span, one.check.model_dump_json())
            found.setdefault(key, _objective(text, span, one, authority, source))
    return tuple(found[key] for key in sorted(found))


def _objective(text: str, span: tuple[int, int], one: Found, authority: Authority, source: str) -> Objective:
    words = text[span[0] : span[1]]
    return Objective(text=words, authority=authority, hardness=one.hardness, check=one.check, source=source, span=span)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end - 1 and text[start] in " \t\n\r,;":
        start += 1
    while end > start + 1 and text[end - 1] in " \t\n\r,;-":
        end -= 1
    if text[end : end + 1] == ")" and "(" in text[start:end] and ")" not in text[start:end]:
        end += 1
    return start, end


@cache
def lexicons() -> tuple[Lexicon, ...]:
    """The languages that are read, loaded when first needed."""
    from .english import ENGLISH

    return (ENGLISH,)


def _compiled(text: str) -> list[tuple[Found, tuple[int, int]]]:
    reading = read(text, lexicons())
    spoken = [lex for lex in lexicons() if rx(lex.hints).search(reading.view)]
    return [pair for lex in spoken for pair in _spoken(reading, lex)]


def _spoken(reading: Reading, lexicon: Lexicon) -> list[tuple[Found, tuple[int, int]]]:
    said = sentences(reading, lexicon)
    claimed: list[Found] = []
    for across in _ACROSS:
        claimed += _free(across([s for s in said]), claimed)
    for sentence in said:
        if any(f.whole and f.start <= sentence.start and sentence.start + len(sentence.view) <= f.end for f in claimed):
            continue
        claimed += _read(sentence, claimed)
    return [(one, owned(_holding(said, one), one, claimed)) for one in claimed]


def _read(sentence: Sentence, claimed: Sequence[Found]) -> list[Found]:
    """What one sentence asks for, outside the words already read."""
    if sentence.mode not in ("request", "question"):
        return []
    found: list[Found] = []
    for family in _FAMILIES if sentence.mode == "request" else (counts.counts,):
        found += _free(family(sentence), [*claimed, *found])
    return found


def _free(found: Iterable[Found], claimed: Sequence[Found]) -> list[Found]:
    """Those that overlap nothing claimed; of one family the first of two that overlap, unless they say one list."""
    free: list[Found] = []
    for one in found:
        if any(one.start < other.end and other.start < one.end for other in claimed):
            continue
        if not any(_clashes(one, other) for other in free):
            free.append(one)
    return free


def _clashes(one: Found, other: Found) -> bool:
    same = (one.start, one.end) == (other.start, other.end) and one.check.kind == "occurs"
    return one.start < other.end and other.start < one.end and not same


def _holding(said: Sequence[Sentence], one: Found) -> Sentence:
    return next((s for s in reversed(said) if s.start <= one.start), said[0])
