"""An answer and what its request offers in; each sentence's share that is particular, and why one is general, out."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ..blocks import Span
from ..claims.reading import Reading, read
from ..claims.splitting import plain
from ..language import detect
from ..sentences import sentences
from ..specificity import UNMEASURED, Detail, Measured, Specificity, Talk
from .commonplaces import commonplaces
from .details import Fragment, Offered
from .stock import opener, stock, summary
from .words import empty_words

LEAST = 3
"""Sentences from which an answer is measured: a shorter one is an answer in brief."""
_LEADS = re.compile(r":[\s*_]*$|^[*_]{2,3}[^*_\n]+[*_]{2,3}$")
"""A lead to a list, and a heading in bold."""
_REST = 2
"""Particular words that may stand beside a stock phrase in a sentence for any answer."""
_MOST_PARTICULAR = 0.34
"""Share of a general sentence's words that may be neither words for any answer nor of everyday advice."""
_ONE = re.compile(r"\bone (?:hour|week|month|year)\b", re.I)
"""A period that no number tells."""
_SAID_AGAIN = 8
"""Words from which a sentence that was said before is no entry of a list or a timetable."""
_OPENING = 2
"""Sentences in which a request is said over again."""


def measured(text: str, given: Offered, *, carried: Sequence[Span] = (), removed: Collection[str] = ()) -> Specificity:
    """Measure an answer's sentences; nothing where the request offers no details, or the answer is brief or in
    another language.

    A sentence is general where nothing in it is a figure, a date, a name or a quotation, and it is a stock phrase with
    hardly anything beside it, or is made of words for any answer and of the question's own topic.

    Args:
        text: The answer.
        given: What the request offers.
        carried: Places of sentences that a source carries: these are never general.
        removed: Sentences that were left out before.
    """
    spans = [s for s in sentences(text) if not _LEADS.search(text[slice(*s)])]
    language = given.language
    if not given.fragments or len(spans) < LEAST or detect(text) not in (None, language):
        return UNMEASURED
    found = list[Measured]()
    particular = list[Reading]()
    for at, (start, end) in enumerate(spans):
        said = plain(text[start:end])
        reading = read(said, language)
        kept = any(a < end and start < b for a, b in carried)
        talk: Talk = "" if kept else _talk(said, reading, given, first=at < _OPENING)
        talk = talk or ("repeated" if not kept and _repeats(reading, particular) else "")
        found.append(
            Measured(text=text[start:end], start=start, end=end, share=round(_share(reading, given), 2), talk=talk)
        )
        particular += [] if talk else [reading]
    details = tuple(Detail(text=f.text, taken=any(takes_up(r, f) for r in particular)) for f in given.fragments)
    return Specificity(details=details, sentences=tuple(found), removed=tuple(removed))


def takes_up(reading: Reading, fragment: Fragment) -> bool:
    """Whether a sentence has a figure or a name of a detail, or half of its words: two where it has such."""
    if fragment.figures & {n.plain for n in reading.numbers} or fragment.names & set(reading.words):
        return True
    shared = len(fragment.terms & reading.terms)
    least = 2 if fragment.figures or fragment.names else 1
    return shared >= least and 2 * shared >= min(len(fragment.terms), 4)


def _talk(said: str, reading: Reading, given: Offered, *, first: bool) -> Talk:
    """Why a sentence would stand in any answer; empty where it would not."""
    if first and _restates(reading, given):
        return "restated"
    told = reading.numbers or reading.dates or reading.quotations or any(n.certain for n in reading.names)
    hard = told or _ONE.search(said)
    small = said.lower().replace("’", "'").strip(" *_-•")
    found: list[tuple[Talk, str]] = [
        (kind, match.group()) for kind, pattern in stock(reading.language) for match in pattern.finditer(small)
    ]
    if found and (found[0][0] == "greeting" or not hard):
        rest = _particular(reading, given, " . ".join(phrase for _, phrase in found))
        if len(rest) <= _REST and 2 * len(rest) <= len(reading.terms):
            return found[0][0]
    bare = opener(reading.language).sub("", small)
    own = read(bare, reading.language) if bare and bare != small else reading
    if hard or len(reading.words) <= _REST or not own.terms or _tied(own, given):
        return ""
    rest = _particular(own, given) - commonplaces(own.language)
    return "empty" if len(rest) <= _MOST_PARTICULAR * len(own.terms) else ""


def _tied(reading: Reading, given: Offered) -> bool:
    """Whether a sentence has a word of the request's own case."""
    return any(fragment.terms & reading.terms for fragment in given.fragments)


def _particular(reading: Reading, given: Offered, stock_words: str = "") -> frozenset[str]:
    """A sentence's words that are no words for any answer, nor of the topic, nor of a stock phrase in it."""
    phrase = read(stock_words, reading.language).terms if stock_words else frozenset[str]()
    return reading.terms - empty_words(reading.language) - given.topic - phrase


def _repeats(reading: Reading, before: Sequence[Reading]) -> bool:
    """Whether a sentence has nothing that one before it has not, or sums up what several said."""
    facts = {n.plain for r in before for n in r.numbers} | {word for r in before for n in r.names for word in n.words}
    own = {n.plain for n in reading.numbers} | {word for n in reading.names if n.certain for word in n.words}
    if len(reading.words) < _SAID_AGAIN or not own <= facts:
        return False
    said = frozenset[str]().union(*(r.terms for r in before)) if summary(reading.language).match(reading.text) else None
    return (said is not None and reading.terms - empty_words(reading.language) <= said) or any(
        reading.terms <= r.terms for r in before
    )


def _restates(reading: Reading, given: Offered) -> bool:
    """Whether an opening sentence has nothing but the request's words and figures."""
    figures = {n.plain for f in given.fragments for n in f.reading.numbers}
    asked = read(given.words, given.language)
    shared = reading.terms & asked.terms
    new = reading.terms - asked.terms - empty_words(reading.language)
    return not new and len(shared) > _REST and {n.plain for n in reading.numbers} <= figures


def _share(reading: Reading, given: Offered) -> float:
    """The share of a sentence's words, names and figures that are particular, 0 to 1."""
    figures = len(reading.numbers) + len(reading.dates)
    total = len(reading.terms) + figures
    own = frozenset[str]().union(*(fragment.terms for fragment in given.fragments)) & reading.terms
    told = (_particular(reading, given) - commonplaces(reading.language)) | own
    return (len(told) + figures) / total if total else 0.0
