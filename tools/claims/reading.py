"""One statement in, what can be compared of it out: its words by clause, cues, numbers, dates, names and quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..context.words import STOP_WORDS
from .lexicon import Cue, cues, lexicon_of
from .names import Name, Quotation, names, quotations
from .quantities import Date, Quantity, dates, quantities
from .roots import root
from .units import MONTHS
from .verbs import IRREGULAR

_TOKEN = re.compile(r"[^\W\d_]+n['’]t\b|[^\W\d_]{1,2}['’](?=[^\W\d_]{2})|qu['’](?=\w)|\d[\d.,]*\d|[^\W_]+", re.I)
_BREAK = re.compile(r"[,;:()—–]|\s-\s|\.\s")
_MARK = re.compile(r"\s?\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]")
_EMPTY = frozenset(
    [
        "negation",
        "bound",
        "duty",
        "modality",
        "can",
        "plan",
        "quantifier",
        "condition",
        "only",
        "average",
        "present",
        "past",
        "clause",
        "report",
    ]
)
"""Kinds of cues whose words carry no content of their own."""
_REPLY = re.compile(r"\A\W{0,3}(?:yes|yeah|yep|no|nope|ja|nein|oui|non|sí|si)(?=\s?[,.:;!–—])", re.I)
"""A word that answers the question, before the statement that does."""
_FIGURE = re.compile(r"\d")
_REACH = 4
"""Content words around a cue that tell what it bears on."""


@dataclass(frozen=True, eq=False)
class Reading:
    """A statement, read once."""

    text: str
    language: str
    words: tuple[str, ...]
    """Lower case."""
    spans: tuple[tuple[int, int], ...]
    """Where each word stands."""
    clauses: tuple[int, ...]
    """Each word's clause, counted from 0."""
    stems: tuple[str, ...]
    """Each word's stem; empty where it carries no content."""
    terms: frozenset[str]
    """The stems of the content words, opposites told alike ("rise" and "fall" are both "amount")."""
    cues: tuple[Cue, ...]
    numbers: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]

    def of(self, *kinds: str) -> list[Cue]:
        """The cues of these kinds, in order."""
        found = self._of.get(kinds)
        if found is None:
            found = self._of[kinds] = [cue for cue in self.cues if cue.kind in kinds] if self.cues else []
        return found

    @cached_property
    def _of(self) -> dict[tuple[str, ...], list[Cue]]:
        return {}

    def said(self, cue: Cue) -> str:
        """The cue's words as they stand in the text."""
        return self.text[self.spans[cue.first][0] : self.spans[cue.last][1]]

    def after(self, cue: Cue, reach: int = _REACH) -> frozenset[str]:
        """The next content words in the cue's clause, or those before it where none follow."""
        own = self.clauses[cue.last]
        following = [
            s for s, c in zip(self.stems[cue.last + 1 :], self.clauses[cue.last + 1 :], strict=True) if c == own
        ]
        found = [s for s in following if s][:reach]
        return frozenset(found) if found else frozenset(self.before(cue, reach))

    def before(self, cue: Cue, reach: int = _REACH) -> list[str]:
        """The content words in the cue's clause before it, nearest last."""
        own = self.clauses[cue.first]
        return [s for s, c in zip(self.stems[: cue.first], self.clauses[: cue.first], strict=True) if s and c == own][
            -reach:
        ]

    def around(self, cue: Cue, reach: int = _REACH) -> frozenset[str]:
        """The content words on both sides of a cue, in its clause, its own left out."""
        own = frozenset(self.stems[cue.first : cue.last + 1])
        return (self.after(cue, reach) | frozenset(self.before(cue, reach))) - own

    def at(self, place: int) -> int:
        """The position of the word that stands at or after a place in the text."""
        return min(bisect_right(self._ends, place), len(self.words) - 1)

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in self.spans]


@lru_cache(maxsize=4096)
def read(text: str, language: str = "en") -> Reading:
    """Read a statement; its citation marks are no part of it."""
    text = _MARK.sub(lambda mark: " " * len(mark[0]), text)
    lexicon = lexicon_of(language)
    matches = list(_TOKEN.finditer(_REPLY.sub(lambda reply: " " * len(reply[0]), text)))
    words = tuple(m[0].casefold().replace("’", "'") for m in matches)
    spans = tuple(m.span() for m in matches)
    found = tuple(c for c in cues(words, lexicon) if not _is_month(c, text, spans))
    when = dates(text, words) if _FIGURE.search(text) or not MONTHS.keys().isdisjoint(words) else ()
    numbers = quantities(text, when, words)
    taken = [*((n.start, n.end) for n in numbers), *((d.start, d.end) for d in when)]
    out = {at for at, (start, _) in enumerate(spans) if any(a <= start < b for a, b in taken)} if taken else ()
    stems = _stems(words, found, out, lexicon.code)
    return Reading(
        text=text,
        language=lexicon.code,
        words=words,
        spans=spans,
        clauses=tuple(_clauses(text, spans, found)),
        stems=stems,
        terms=frozenset(s for s in stems if s),
        cues=found,
        numbers=numbers,
        dates=when,
        names=names(text, words, spans, lexicon.code, lexicon.exact),
        quotations=quotations(text),
    )


def _is_month(cue: Cue, text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a "may" is the month: with a capital within a sentence."""
    return cue.kind == "modality" and cue.first > 0 and text[slice(*spans[cue.first])] == "May"


def _stems(words: tuple[str, ...], found: tuple[Cue, ...], taken: Collection[int], language: str) -> tuple[str, ...]:
    """Stems of the content words; numbers, their units and dates are looked up as such and are none."""
    stems = [
        ""
        if at in taken or word in STOP_WORDS or len(word) < 2 or word[0].isdigit() or word[-1] == "'"
        else root(word, language)
        for at, word in enumerate(words)
    ]
    for cue in found:
        for at in range(cue.first, cue.last + 1):
            if cue.kind in _EMPTY and stems[at] and not (cue.kind == "past" and words[at] in IRREGULAR):
                stems[at] = ""
        if cue.kind == "way":
            stems[cue.first] = cue.value[:-1]
    return tuple(stems)


def _clauses(text: str, spans: tuple[tuple[int, int], ...], found: tuple[Cue, ...]) -> Iterator[int]:
    opening = {cue.first for cue in found if cue.kind in ("clause", "condition")}
    clause, last = 0, 0
    for at, (start, end) in enumerate(spans):
        if at and (at in opening or (text[last:start] != " " and _BREAK.search(text, last, start))):
            clause += 1
        yield clause
        last = end
