"""Words to checks: a message in, its objectives out, each with the verbatim words that say it; no model."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from ..checks import Answers, Case, Count, Occurs, Unit
from ..types import Authority, Objective
from . import (
    abroad,
    counts,
    emphasis,
    extents,
    figures,
    forms,
    fragments,
    headed,
    initials,
    levels,
    listing,
    marks,
    mentions,
    points,
    positions,
    references,
    resources,
    steps,
    tabled,
    terms,
    things,
    titles,
    tongues,
    whole,
)
from .clauses import Found, Sentence, owned, sentences
from .each import in_each
from .figure_words import FIGURES
from .heard import hinted_in, hints, is_in, lexicons
from .lexicon import Lexicon, rx
from .resource_words import RESOURCE_WORDS
from .spelling import respelled
from .views import Reading, read, windows

Family = Callable[[Sentence], Iterable[Found]]
_ACROSS: tuple[Callable[[Sequence[Sentence]], Iterator[Found]], ...] = (
    whole.repeats,
    whole.divided,
    whole.patterned,
    whole.labelled,
    tabled.tabled,
    headed.headed,
    listing.itemised,
    things.things,
)
_FAMILIES: tuple[Family, ...] = (
    fragments.alone,
    titles.postscripts,
    titles.titles,
    initials.initials,
    positions.positions,
    positions.questions,
    forms.options,
    forms.wraps,
    emphasis.highlights,
    emphasis.capitals,
    listing.listed,
    forms.stressed,
    terms.frequencies,
    resources.resources,
    mentions.gaps,
    marks.punctuation,
    extents.extents,
    counts.counts,
    counts.sizes,
    counts.several,
    initials.names,
    terms.inclusions,
    mentions.mentions,
    forms.cases,
    forms.formats,
    fragments.fragments,
    tongues.languages,
    figures.figures,
    levels.levels,
    references.sources,
    points.points,
)
"""In order of precedence: words that one family has read are not read again by a later one."""
_BY_MODE: dict[str, tuple[Family, ...]] = {
    "request": _FAMILIES,
    "question": (fragments.alone, extents.extents, counts.counts, fragments.fragments),
    "statement": (counts.stated, resources.resources),
}


def compile_objectives(text: str, *, authority: Authority, source: str) -> tuple[Objective, ...]:
    """Read what a message asks of the answer, in order of position.

    `text[span[0]:span[1]]` is each objective's `text`. Quotations, fenced blocks, tagged or announced documents and
    statements about other things are content and set nothing. Of a huge message both ends are read.
    """
    found: dict[tuple[int, int, str], Objective] = {}
    for offset, piece in windows(text):
        for one, (start, end) in _compiled(piece):
            span = _trimmed(text, offset + start, offset + end, " \t\n\r,;" if one.whole else " \t\n\r,;-")
            key = (*span, one.check.model_dump_json())
            found.setdefault(key, _objective(text, span, one, authority, source))
    return _sparing(_divided_alike(tuple(found[key] for key in sorted(found))))


def _sparing(objectives: tuple[Objective, ...]) -> tuple[Objective, ...]:
    """A letter case spares the words that are wanted in another one: the narrower wish is its exception."""
    checks = [o.check for o in objectives]
    words = [
        c.term for c in checks if isinstance(c, Occurs) and c.scope == "character" and c.minimum and len(c.term) > 1
    ]
    return tuple(_spared(o, words) if isinstance(o.check, Case) else o for o in objectives)


def _spared(objective: Objective, words: Sequence[str]) -> Objective:
    check = objective.check
    if not isinstance(check, Case) or check.case == "title":
        return objective
    other = tuple(w for w in words if w.isalpha() and (w != w.upper() if check.case == "upper" else w != w.lower()))
    return objective.model_copy(update={"check": check.model_copy(update={"spared": other})}) if other else objective


def _divided_alike(objectives: tuple[Objective, ...]) -> tuple[Objective, ...]:
    """What is counted in each section or paragraph, by the mark that the request gives these."""
    counts = [o.check for o in objectives if isinstance(o.check, Count)]
    marks: dict[Unit, str] = {check.unit: check.mark for check in counts if check.mark and check.per is None}
    if answers := next((o.check for o in objectives if isinstance(o.check, Answers)), None):
        marks["items"] = answers.mark
    return tuple(_divided_by(marks, o) for o in objectives)


def _divided_by(marks: Mapping[Unit, str], objective: Objective) -> Objective:
    check = objective.check
    if not isinstance(check, Count) or check.mark or check.per is None or check.per not in marks:
        return objective
    per = "sections" if check.per == "items" else check.per
    return objective.model_copy(update={"check": check.model_copy(update={"per": per, "mark": marks[check.per]})})


def _objective(text: str, span: tuple[int, int], one: Found, authority: Authority, source: str) -> Objective:
    words = text[span[0] : span[1]]
    return Objective(text=words, authority=authority, hardness=one.hardness, check=one.check, source=source, span=span)


def _trimmed(text: str, start: int, end: int, loose: str) -> tuple[int, int]:
    while start < end - 1 and text[start] in " \t\n\r,;":
        start += 1
    while end > start + 1 and text[end - 1] in loose:
        end -= 1
    if text[end : end + 1] == ")" and "(" in text[start:end] and ")" not in text[start:end]:
        end += 1
    return start, end


def _compiled(text: str) -> list[tuple[Found, tuple[int, int]]]:
    hinted = hinted_in(text)
    spoken = [lex for lex in lexicons() if hinted[lex]] or list(lexicons())
    reading = read(text, spoken)
    mostly = max(spoken, key=lambda lex: hinted[lex], default=None)
    pairs: list[tuple[Found, tuple[int, int]]] = []
    for lex in sorted(spoken, key=lambda lex: -hinted[lex]):
        own = _spoken(reading, lex, spoken, mostly=lex is mostly)
        pairs += [pair for pair in own if not any(_again(pair, other) for other in pairs)]
    foreign = [(f, (f.start, f.end)) for f in abroad.counted(reading)]
    pairs += [pair for pair in foreign if not any(_again(pair, other) for other in pairs)]
    return pairs if mostly is None else steps.within(reading, mostly, pairs)


def parted(text: str) -> tuple[str, ...]:
    """The words of each part that a message orders one after the other; empty where there are fewer than two.

    As many as the checks of its parts (`InPart`) count; of a huge message none.
    """
    lowered = respelled(text.lower())
    spoken = [lex for lex in lexicons() if hints(lex, lowered)] or list(lexicons())
    return steps.parts_in(read(text, spoken)) if len(tuple(windows(text))) == 1 else ()


def _again(one: tuple[Found, tuple[int, int]], other: tuple[Found, tuple[int, int]]) -> bool:
    """Whether another language has read the same words as the same kind of check."""
    (found, (a, b)), (known, (c, d)) = one, other
    return found.check.kind == known.check.kind and a < d and c < b


def spoken(text: str) -> Iterator[tuple[int, Sentence]]:
    """The sentences of a message, each with the offset of its window; of a huge message those of both ends."""
    for offset, piece in windows(text):
        hinted = hinted_in(piece)
        mostly = max(lexicons(), key=lambda lex: hinted[lex])
        reading = read(piece, [lex for lex in lexicons() if hinted[lex]] or lexicons())
        yield from ((offset, sentence) for sentence in sentences(reading, mostly))


def _spoken(
    reading: Reading, lexicon: Lexicon, spoken: Sequence[Lexicon], *, mostly: bool
) -> list[tuple[Found, tuple[int, int]]]:
    """What the sentences in one language ask for; one without hints is in the message's main language."""
    said = sentences(reading, lexicon)
    if len(spoken) > 1:
        said = [s for s in said if is_in(lexicon, s.view, spoken, mostly=mostly)]
    claimed: list[Found] = []
    for across in _ACROSS:
        claimed += _free(across(said), claimed)
    pairs = [(one, (one.start, one.end)) for one in claimed if one.whole]
    for sentence in said:
        near = [f for f in claimed if f.start < sentence.end and sentence.start < f.end]
        if any(f.whole and f.start <= sentence.start and sentence.end <= f.end for f in near):
            continue
        found = [*(f for f in near if not f.whole and f.start >= sentence.start), *_read(sentence, near)]
        pairs += [(one, owned(sentence, one, [*near, *found])) for one in found]
    return pairs


def _read(sentence: Sentence, claimed: Sequence[Found]) -> list[Found]:
    """What one sentence asks for, outside the words already read."""
    if not _signs(sentence.lexicon).search(sentence.view):
        return []
    found: list[Found] = []
    for family in _BY_MODE.get(sentence.mode, ()):
        said = (in_each(sentence, f) for f in family(sentence) if not _elsewhere(sentence, f))
        found += _free(said, [*claimed, *found])
    return found


@cache
def _signs(lex: Lexicon) -> re.Pattern[str]:
    """What some word of must stand in a sentence that a family reads: most prose is passed over."""
    nouns = (
        lex.word_nouns,
        lex.phrase_nouns,
        lex.letter_nouns,
        lex.mention,
        lex.starts,
        lex.ends,
        lex.times,
        terms.THINGS,
    )
    named = (*lex.units.values(), *lex.marks.values(), *lex.languages, *lex.format_names, *lex.repeated)
    tables = (
        lex.signs,
        FIGURES[lex.code].signs,
        levels.SIGNS,
        fragments.SIGNS,
        extents.SIGNS,
        points.signs(lex),
        RESOURCE_WORDS[lex.code].signs,
    )
    return rx(rf"[\"$¢<]|\b(?:{'|'.join((*nouns, *named, *tables))})")


def _elsewhere(sentence: Sentence, found: Found) -> bool:
    """Whether the words rule someone the answer is about ("people who avoid commas")."""
    return bool(rx(sentence.lexicon.relative).search(sentence.view[: found.start - sentence.start][-120:]))


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
    same = (one.start, one.end) == (other.start, other.end) and one.check.kind in ("occurs", "format")
    return one.start < other.end and other.start < one.end and not same
