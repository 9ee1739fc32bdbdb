"""What one language says of a request: frozen tables of its words, as patterns over a message's lower-case view."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ..framing import Intent
from ..language import detect

Slot = str
"""What a detail is about, by one lower-case word: a field of `Frame`, or a part of the work ("place", "budget")."""


@dataclass(frozen=True, eq=False)
class Cues:
    """One language's cues; patterns are matched against lower-case text in which quotations are masked."""

    code: str
    signs: Mapping[str, str]
    """What makes a request vague or clear, by the names that `gate` weighs."""
    intents: tuple[tuple[Intent, str], ...]
    """The kinds of work, the more particular first."""
    frame: tuple[tuple[Slot, str], ...]
    """How the frame is said: the group `value` holds the words, else the whole match does."""
    excluded: str
    """What is out of scope: the group `value`."""
    themes: Mapping[str, str]
    """Fields of life and work that a request can lie in, each with details of its own."""
    known: Mapping[Slot, str]
    """What shows that a detail has been given."""
    labels: Mapping[Slot, str]
    """The slot's name as a reader knows it ("Audience")."""
    questions: Mapping[Slot, tuple[str, tuple[str, ...], str]]
    """The question, its options (the first is the default), and why it matters."""
    starts: str
    """What opens a new request: a verb of work with a new thing as its object, or a question about the world."""
    refers: str
    """What points back to the answer ("make it shorter", "the second paragraph")."""
    edits: str
    """What changes the answer's text rather than the request, so that it needs the answer ("shorter")."""
    leans: str
    """What cannot stand without the turns before ("and Paris?", "why?")."""
    self_told: str
    """What the requester says about themself or their case: it holds beyond one request."""
    plans: str
    """What the requester wants to do, or the part that is to be played: what comes next may ask for help with it."""
    always: str
    """What states a lasting preference, ending before it ("from now on")."""
    go: str
    """"Just do it": every default is taken."""
    small: str
    """Words between which a thing is named: articles, prepositions, pronouns, numbers in words, auxiliaries."""
    articles: str
    """What opens a thing's name, so that a verb may stand before it."""
    verb_after: str
    """What stands before a verb; "." where a sentence begins with it."""
    says_of: str
    """What stands before a quality or a name rather than a thing ("is", "more")."""
    pieces: str
    """What is made or given, told by other questions ("script", "list")."""
    plain: str
    """Words that tell no thing from another ("best", "tips", "write")."""
    which: tuple[str, tuple[str, ...], str]
    """The question about a general thing, its options, and why it matters; `{}` is the thing."""
    alone: str = "(?!)"
    """The small word before and the last word of what there is only one of ("the board", "chess")."""
    nouns_are_capital: bool = False
    """Whether things are written with a capital letter, which then says nothing about names."""
    assume: str = "Where the request leaves it open or contradicts itself, take this as given:"


_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 2_000
"""Characters by which a language is told."""
_OPENING = 3
"""Small words that an opening verb of work is worth."""
_SOME, _MOST = 0.3, 0.5
"""Shares of the words from which the small words tell the language by themselves, and outweigh statistics that say
another: these err on short texts."""


@cache
def pattern(fragment: str) -> re.Pattern[str]:
    """Compile a fragment once."""
    return re.compile(fragment)


@cache
def tables() -> Mapping[str, Cues]:
    """Every language's cues by its code, loaded when first needed."""
    from .english import ENGLISH
    from .french import FRENCH
    from .german import GERMAN
    from .spanish import SPANISH

    return {cues.code: cues for cues in (ENGLISH, FRENCH, GERMAN, SPANISH)}


def spoken(text: str) -> Cues:
    """The cues of the language that the words are in; English where that is not certain."""
    known, found = tables(), detect(text)
    code, share = _hinted(text[:_SAMPLE].lower(), found)
    if found is not None and found in known:
        return known[code if share >= _MOST else found]
    return known[code] if share >= (_SOME if found is None else _MOST) else known["en"]


def _hinted(view: str, found: str | None) -> tuple[str, float]:
    """The language of most of the small words, the opening counting for several, and their share of all words.

    Among equals the one that statistics found, else English; that one too where it alone has more of the small words.
    """
    words = _WORD.findall(view)
    small = {code: sum(1 for word in words if pattern(cues.small).fullmatch(word)) for code, cues in tables().items()}
    counts = {
        code: small[code]
        + _OPENING * any(pattern(said).search(view.strip()) for said in (cues.starts, cues.edits, cues.leans))
        for code, cues in tables().items()
    }
    best = max(counts.values())
    code = next(code for code in (found, "en", *counts) if code is not None and counts.get(code) == best)
    if found in small and small[found] > small[code]:
        code = found
    return code, best / (len(words) or 1)
