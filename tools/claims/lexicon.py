"""What the words of a language say about scope and strength: tokens in, cues out.

A lexicon is a table from "kind:value" to phrases; a word that ends in `*` stands for all that begin so. The longest
phrase wins, and a word belongs to one cue at most. The kinds:

- `quantifier` 1 few, 2 some, 3 many, 4 most, 5 all (amounts and frequencies on one scale)
- `modality` 1 possible, 2 probable, 4 certain; `can`; `duty` 1 free to, 2 should, 3 must; `plan`
- `cause`, `link` (association); `negation`; `condition`; `only`; `average`; `only`
- `bound` least, most, over, under, about (said of a number)
- `group` with its value (women, mice, cells ...); `people`: roles and groups that a restriction can narrow
- `each` (an individual) and `whole` (a collective): the level of aggregation
- `way` with a dimension and a sign ("amount+"): opposites
- `past`, `present`: finite verbs that tell a tense; `clause`: words that open a clause; `ignored`: no cue at all
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

_PREFIX = 3
"""Letters that a starred word has at least."""

_CONDITIONAL = {
    "fr": ("erait", "eraient", "irait", "iraient"),
    "es": ("aría", "arían", "ería", "erían", "iría", "irían"),
}
"""How verbs end in the conditional, which reports what is not certain."""


class Cue(NamedTuple):
    """A phrase that says something about scope or strength, at tokens `first` to `last` (inclusive)."""

    kind: str
    value: str
    first: int
    last: int


class _Entry(NamedTuple):
    words: tuple[str, ...]
    kind: str
    value: str


@dataclass(frozen=True, eq=False)
class Lexicon:
    """One language's phrases, ready to be looked up, and what it calls numbers and marks."""

    code: str
    exact: Mapping[str, tuple[_Entry, ...]]
    starred: Mapping[str, tuple[_Entry, ...]]
    hedges: Mapping[str, str]
    """The plainest word for a cue ("modality:1": "may"), used to narrow a claim."""
    marks: Mapping[str, str]
    """What is written beside a claim that fails or that others contradict: without, differs, wider, disputed."""


def lexicon(code: str, table: Mapping[str, str], hedges: Mapping[str, str], marks: Mapping[str, str]) -> Lexicon:
    """A language's table made ready: phrases are separated by commas."""
    exact: dict[str, list[_Entry]] = {}
    starred: dict[str, list[_Entry]] = {}
    for name, phrases in table.items():
        kind, _, value = name.partition(":")
        for phrase in re.split(r"\s*,\s*", phrases.strip().strip(",")):
            words = tuple(phrase.split())
            home, key = (starred, words[0][:_PREFIX]) if words[0].endswith("*") else (exact, words[0])
            home.setdefault(key, []).append(_Entry(words, kind, value))
    return Lexicon(code, _longest_first(exact), _longest_first(starred), hedges, marks)


def _longest_first(found: Mapping[str, list[_Entry]]) -> dict[str, tuple[_Entry, ...]]:
    return {key: tuple(sorted(entries, key=lambda e: len(e.words), reverse=True)) for key, entries in found.items()}


def cues(words: Sequence[str], lexicon: Lexicon) -> tuple[Cue, ...]:
    """The cues in a tokenised, lower-case text, in order; a phrase of several kinds gives a cue for each."""
    words = [_infinite(word, lexicon) for word in words] if lexicon.code == "de" else words
    conditional = _CONDITIONAL.get(lexicon.code)
    found, at = list[Cue](), 0
    while at < len(words):
        word = words[at]
        if (known := _beginning(word, lexicon)) and (entries := _at(words, at, known)):
            length = len(entries[0].words)
            found += [Cue(e.kind, e.value, at, at + length - 1) for e in entries if e.kind != "ignored"]
            at += length
            continue
        if word.endswith(("n't", "n’t")):
            found.append(Cue("negation", "", at, at))
        if conditional and len(word) > 6 and word.endswith(conditional):
            found.append(Cue("modality", "1", at, at))
        at += 1
    return tuple(found)


def _infinite(word: str, lexicon: Lexicon) -> str:
    """A German past tense that the lexicon has not as the participle that it has: "verhinderte" as "verhindert"."""
    bare = word.removesuffix("n").removesuffix("e")
    return bare if word.endswith(("te", "ten")) and word not in lexicon.exact and bare in lexicon.exact else word


@lru_cache(maxsize=16_384)
def _beginning(word: str, lexicon: Lexicon) -> tuple[tuple[_Entry, ...], ...]:
    """The entries whose first word a word is, those of one length together, the longest first."""
    starred = lexicon.starred.get(word[:_PREFIX], ())
    found = [*lexicon.exact.get(word, ()), *(e for e in starred if word.startswith(e.words[0][:-1]))]
    lengths = sorted({len(e.words) for e in found}, reverse=True)
    return tuple(tuple(e for e in found if len(e.words) == length) for length in lengths)


def _at(words: Sequence[str], at: int, known: Sequence[tuple[_Entry, ...]]) -> Sequence[_Entry]:
    """The entries of the longest phrase that goes on as it begins here."""
    for entries in known:
        length = len(entries[0].words)
        if length == 1:
            return entries
        following = tuple(words[at + 1 : at + length])
        if fitting := [e for e in entries if e.words[1:] == following]:
            return fitting
    return ()


_SMALL = {
    "en": "the a an of to in is are was and for on by with at from that it not has have be this",
    "fr": "le la les l' d' n' qu' des du un une et est sont a ont qui que dans pour sur par au aux se ne pas il elle",
    "de": "der die das und ein eine einen ist sind im den dem des zu von mit auf für nicht hat am sich wird es",
    "es": "el la los las un una y es son en de del que por con se no al ha lo su para más",
}
_SMALL_WORDS = {code: frozenset(words.split()) for code, words in _SMALL.items()}
_SMALL_WORD = re.compile(r"[^\W\d_]+['’]?")


def leaning(text: str) -> str | None:
    """Which of the lexicons' languages a short text's small words lean to; None where two are as near."""
    words = [word.casefold().replace("’", "'") for word in _SMALL_WORD.findall(text)]
    counts = sorted(((sum(w in own for w in words), code) for code, own in _SMALL_WORDS.items()), reverse=True)
    (most, code), (next_most, _) = counts[:2]
    return code if most >= 2 and most > next_most else None


@cache
def lexicon_of(language: str | None) -> Lexicon:
    """The lexicon of a language; English where there is none of its own."""
    from .english import ENGLISH
    from .french import FRENCH
    from .german import GERMAN
    from .spanish import SPANISH

    known = {own.code: own for own in (ENGLISH, FRENCH, GERMAN, SPANISH)}
    return known.get(language or "en", ENGLISH)
