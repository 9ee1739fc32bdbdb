"""A statement beside its passage: what the comparisons of scope and strength all look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..support import Gap
from .lexicon import Cue
from .reading import Reading

_JOINING_WORDS = """
    and but while whereas although though however so yet et mais tandis alors und aber während obwohl doch sondern
    y e pero mientras aunque sino
"""
_JOINING = frozenset(_JOINING_WORDS.split())
"""Words that join clauses as equals."""
_OTHERS = frozenset(["other", "others", "rest", "autres", "anderen", "übrigen", "demás", "otros", "otras"])
_PART = 3
"""Content words from which a part of a sentence stands by itself."""


@dataclass(frozen=True)
class Pair:
    """A statement beside its passage."""

    statement: Reading
    passage: tuple[Reading, ...]
    """The nearest sentence first."""
    around: tuple[Reading, ...] = ()
    """The statements beside it in its paragraph, which may say what it leaves out, and what the request asks for."""
    above: frozenset[str] = frozenset()
    """The stems of the passage's headings."""

    @property
    def nearest(self) -> Reading:
        """The first sentence of the passage."""
        return self.passage[0]

    @cached_property
    def told(self) -> frozenset[str]:
        """The stems of the statement and of what stands around it."""
        return self.statement.terms.union(*(reading.terms for reading in self.around))

    def bearing(self, *kinds: str) -> Iterator[tuple[Reading, Cue]]:
        """The passage's cues of these kinds that bear on words of the statement."""
        for reading in self.passage:
            wanted = self.statement.terms if reading is self.nearest else self.statement.terms - self.nearest.terms
            for cue in reading.of(*kinds):
                if not drawn(self.statement, reading, cue) or _other_side(self.statement, reading, cue):
                    continue
                if reading.after(cue) & wanted or (
                    reading is self.nearest and whole_clause(reading, cue, self.statement)
                ):
                    yield reading, cue


def drawn(statement: Reading, reading: Reading, cue: Cue) -> bool:
    """Whether the statement draws on that part of a passage's sentence in which a cue stands."""
    return parts_of(reading)[cue.first] in drawn_parts(statement, reading)


def covered(statement: Reading, reading: Reading, cue: Cue) -> float:
    """The share of a part's content words that the statement has, 0 to 1: near 1 where it is told in the same words."""
    parts = parts_of(reading)
    own = {s for s, p in zip(reading.stems, parts, strict=True) if s and p == parts[cue.first]}
    return len(own & statement.terms) / len(own) if own else 1.0


def is_main(statement: Reading, reading: Reading, cue: Cue) -> bool:
    """Whether no other part of the sentence holds as much of the statement as the cue's, or as much of itself."""
    parts = parts_of(reading)
    shares = dict[int, tuple[int, float]]()
    for part in set(parts):
        own = {s for s, p in zip(reading.stems, parts, strict=True) if s and p == part}
        shares[part] = (len(own & statement.terms), len(own & statement.terms) / (len(own) or 1))
    return max(shares.values()) == shares[parts[cue.first]]


def drawn_words(statement: Reading, reading: Reading) -> frozenset[str]:
    """The words of those parts of a passage's sentence that a statement draws on."""
    found = drawn_parts(statement, reading)
    return frozenset(w for w, p in zip(reading.words, parts_of(reading), strict=True) if p in found)


@lru_cache(maxsize=2048)
def parts_of(reading: Reading) -> tuple[int, ...]:
    """Each word's part of the sentence: clauses joined as equals ("..., but ..."), fragments left where they are."""
    parts, part, held = list[int](), 0, 0
    telling = {c.first for c in reading.of("quantifier", "negation")}
    weights = [bool(stem) or at in telling for at, stem in enumerate(reading.stems)]
    left = sum(weights)
    for at, word in enumerate(reading.words):
        between = reading.text[reading.spans[at - 1][1] if at else 0 : reading.spans[at][0]]
        before = "" if between == " " else between.rstrip()[-1:]
        opens = (
            word in _JOINING or before == ";" or (before == "," and _OTHERS.intersection(reading.words[at : at + 2]))
        )
        if opens and held >= _PART and left >= _PART - 1:
            part, held = part + 1, 0
        parts.append(part)
        held, left = held + weights[at], left - weights[at]
    return tuple(parts)


@lru_cache(maxsize=2048)
def signed(reading: Reading) -> tuple[str, ...]:
    """The stems, opposites told apart."""
    ways = reading.of("way")
    if not ways:
        return reading.stems
    stems = list(reading.stems)
    for cue in ways:
        stems[cue.first] = cue.value
    return tuple(stems)


@lru_cache(maxsize=2048)
def drawn_parts(statement: Reading, reading: Reading) -> frozenset[int]:
    """The parts of a passage's sentence that hold what a statement says, as a greedy set cover.

    A further part must add two words, or a third of its own.
    """
    parts: dict[int, set[str]] = defaultdict(set)
    for stem, part in zip(signed(reading), parts_of(reading), strict=True):
        parts[part].add(stem)
    left, found = {stem for stem in signed(statement) if stem}, set[int]()
    while rest := parts.keys() - found:
        best = max(rest, key=lambda p: (len(parts[p] & left), -p))
        new = parts[best] & left
        if found and (not new or (len(new) < 2 and len(new) * 3 < len(parts[best]))):
            break
        found.add(best)
        left -= new
    return frozenset(found)


def _other_side(statement: Reading, reading: Reading, cue: Cue) -> bool:
    """Whether the statement denies, and another part that it draws on denies too, the cue's part not."""
    parts = parts_of(reading)
    denying = {parts[c.first] for c in reading.of("negation")}
    return (
        bool(statement.of("negation"))
        and bool(denying & drawn_parts(statement, reading))
        and parts[cue.first] not in denying
    )


def whole_clause(reading: Reading, cue: Cue, statement: Reading) -> bool:
    """Whether the cue's clause is, for the most part, what the statement says."""
    own = reading.clauses[cue.first]
    terms = {s for s, c in zip(reading.stems, reading.clauses, strict=True) if s and c == own}
    return bool(terms) and len(terms & statement.terms) >= 0.6 * len(terms)


def close(pair: Pair, reading: Reading, cue: Cue) -> bool:
    """Whether the statement has most of what the cue bears on, the word next to it among them."""
    borne = reading.after(cue)
    own = reading.clauses[cue.last]
    places = range(cue.last + 1, len(reading.words))
    following = next((reading.stems[at] for at in places if reading.stems[at] and reading.clauses[at] == own), None)
    if following and following not in pair.statement.terms:
        return False
    return bool(borne) and len(borne & pair.statement.terms) * 2 >= len(borne)


def gap_of(kind: str, said: str, reading: Reading | None, cue: Cue | None, *, certain: bool = True) -> Gap:
    """A gap between the statement's words and a cue of the passage."""
    found = reading.said(cue) if reading and cue else ""
    return Gap.model_validate({"kind": kind, "said": said, "found": found, "certain": certain})
