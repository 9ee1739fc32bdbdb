"""Which chunks a question needs: an index and the question in, its chunks in the order worth reading out.

Two hops: what the question's own words find, then what those chunks point to (the titles they name, the names they
share, the words of the question that they leave open), so that a fact split over two documents is found whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from math import log

from ..types import Chunk
from .index import Index
from .words import stem, words

FOUND = 40
"""Chunks that each search adds to what is ranked."""
NEAR = 5
"""Chunks of a ranking by meaning, or of a retriever, that are worth reading whatever words they have."""
_SEEDS = 5
"""Chunks of the first hop whose pointers are followed."""
_NAMES, _LED_ON = 12, 4
"""Names of a chunk that a second search of the index looks for; and that a retriever is asked for."""
_SMALL = 60
"""Chunks up to which all are ranked, those without a word of the question too."""
_RANK_DECAY = 0.3
_COVERAGE, _POSITION, _NAMED, _TITLE = 0.6, 0.25, 0.5, 0.1
"""First hop: the share of the question's weight that a chunk has, its places in the rankings, whether the question
names it, the share of its title that the question has."""
_POINTED, _POINTING, _PARTLY, _SHARED, _OPEN = 0.5, 0.35, 0.3, 0.5, 0.5
"""Second hop, from a seed: it names the chunk, is named by it, has part of its title, shares rare names with it, and
the share of the question's weight that the seed leaves open and the chunk has."""
_MUCH = 0.4
"""Share of what the best chunk has of the question, from which another source may bear on it too."""
_ENOUGH = 6.0
"""Weight of shared rare names that counts fully."""
_VARIETY = 0.5
"""What likeness to a chunk chosen before takes away (maximal marginal relevance, Carbonell & Goldstein 1998)."""
_COPY = 0.97
_NAME = re.compile(
    r"\b[A-Z0-9][\w'’.-]*(?:\s+(?:(?:of|the|and|de|la|von|van|for|in|on|at|to|a|an|&)\s+){0,2}[A-Z0-9][\w'’.-]*)*"
)
_ASIDE = re.compile(r"\s*\([^)]*\)")
_SHORT_FORM = re.compile(r"\(([A-Z][A-Z0-9&.]{1,7})\)")
_NUMBERING = re.compile(r"^(?:[\d.]+|[A-Z]\.)\s+")
_TOKEN = re.compile(r"\w+")


def rank(
    index: Index, question: str, *, others: Sequence[Sequence[Chunk]] = (), least: float = 0.0
) -> tuple[Chunk, ...]:
    """The chunks worth reading for a question, best first; in document order where none of its words occurs.

    Args:
        index: All chunks.
        question: The request or a part of it.
        others: Further rankings, best first (by meaning, of a retriever), fused with the one by words by reciprocal
            rank (Cormack, Clarke & Buettcher 2009).
        least: Share of the best one's score, 0 to 1, below which a chunk is left out, the first of the others apart.
    """
    rankings = [index.search(question, FOUND), *others]
    first, found = rankings[0], dict.fromkeys(chain.from_iterable(rankings))
    if not found:
        return tuple(index.all()) if len(index) <= _SMALL else ()
    if len(index) <= _SMALL:
        found |= dict.fromkeys(index.all())
    else:
        found |= dict.fromkeys(_pointed_to(index, question, first))
    pool = _Pool(tuple(found), index, question)
    direct = pool.first_hop(rankings)
    scores = [own + more for own, more in zip(direct, pool.second_hop(direct), strict=True)]
    near = {chunk.id for ranking in others for chunk in ranking[:NEAR]}
    floor = least * max(scores)
    only = pool.alone(direct) if least and not others else ""
    return pool.chosen(
        [
            s if (s >= floor or each.chunk.id in near) and only in ("", each.chunk.source) else 0.0
            for s, each in zip(scores, pool.all, strict=True)
        ]
    )


def _pointed_to(index: Index, question: str, first: Sequence[Chunk]) -> Iterable[Chunk]:
    """What a second search finds, by the names and short forms in the best chunks that the question does not have."""
    for chunk in first[:3]:
        left, names = _onward(question, chunk.text)
        yield from index.titled(names, FOUND // 2)
        yield from index.search(" ".join([*left, *names]), FOUND // 4)


def onward(question: str, found: str) -> str:
    """The query of a second hop: what of the question a text leaves open, with the names it adds; "" without either."""
    left, names = _onward(question, found)
    return " ".join([*left, *names[:_LED_ON]]) if left and names else ""


def _onward(question: str, found: str) -> tuple[list[str], list[str]]:
    said, has = _plain(question), _terms(found)
    names = [name for name in dict.fromkeys(_NAME.findall(found)) if len(name) > 3 and _plain(name) not in said]
    return [word for word in words(question) if stem(word) not in has], names[:_NAMES]


class _Seen:
    """What is compared of one chunk."""

    def __init__(self, chunk: Chunk, title: str, telling: bool) -> None:
        headings = [_NUMBERING.sub("", part) for part in chunk.heading.split(" > ") if part]
        self.chunk = chunk
        self.title = _ASIDE.sub("", title).strip() if telling else headings[-1] if headings else ""
        self.plain = _plain(chunk.text)
        self.terms = _terms(f"{chunk.text} {chunk.heading} {self.title}")
        self.title_terms = _terms(self.title)
        self.names = {_plain(name) for name in _NAME.findall(chunk.text) if len(name) > 3}
        self.known_as = _known_as(self.title, chunk.text)

    def is_named_in(self, plain: str, text: str) -> bool:
        """Whether a text has the chunk's title or one of its short forms."""
        return any(name in plain if name[0] == " " else name in _TOKEN.findall(text) for name in self.known_as)


class _Pool:
    """The chunks that are ranked against each other."""

    def __init__(self, chunks: Sequence[Chunk], index: Index, question: str) -> None:
        per_source = Counter(chunk.source for chunk in chunks)
        self.all = [
            _Seen(c, index.titles.get(c.source, ""), len(chunks) < 3 or per_source[c.source] * 3 <= len(chunks))
            for c in chunks
        ]
        uses = Counter(term for seen in self.all for term in seen.terms)
        self._rare = max(2, len(chunks) // 4)
        self._uses: Mapping[str, int] = uses
        self._weights = {term: _idf(used, len(chunks)) for term, used in uses.items()}
        self._question, self._plain = question, _plain(question)
        self._terms = _terms(question)
        if len(index) > len(chunks):
            counts = index.counts(words(question)[:32])
            self._weights |= {stem(w): _idf(n, len(index)) for w, n in counts.items() if stem(w) in self._weights}

    def weight(self, terms: Iterable[str]) -> float:
        """Inverse document frequencies, summed."""
        return sum(self._weights.get(term, 0.0) for term in terms)

    def share(self, terms: frozenset[str], of: frozenset[str]) -> float:
        """How much of the weight of `of` lies in `terms`, 0 to 1."""
        return self.weight(terms & of) / whole if (whole := self.weight(of)) else 0.0

    def first_hop(self, rankings: Iterable[Sequence[Chunk]]) -> list[float]:
        """How near each chunk is to the question by itself."""
        places = [{chunk.id: n for n, chunk in enumerate(ranking)} for ranking in rankings if ranking]
        scores = []
        for seen in self.all:
            held = [1 / (1 + _RANK_DECAY * at[seen.chunk.id]) for at in places if seen.chunk.id in at]
            scores.append(
                _COVERAGE * self.share(seen.terms, self._terms)
                + _POSITION * sum(held)
                + _NAMED * seen.is_named_in(self._plain, self._question)
                + _TITLE * self.share(self._terms, seen.title_terms)
            )
        return scores

    def second_hop(self, direct: Sequence[float]) -> list[float]:
        """What each chunk gains from the best seed that points to it."""
        seeds = sorted(range(len(direct)), key=lambda n: -direct[n])[:_SEEDS]
        gains = [0.0] * len(direct)
        for n in seeds:
            for m, other in enumerate(self.all):
                seed = self.all[n]
                if direct[n] > 0 and (seed.title, seed.chunk.source) != (other.title, other.chunk.source):
                    gains[m] = max(gains[m], self._pointer(seed, other) * direct[n] / direct[seeds[0]])
        return gains

    def _pointer(self, seed: _Seen, other: _Seen) -> float:
        named = {t for name in seed.names if name in other.plain and name not in self._plain for t in _stems(name)}
        shared = self.weight(term for term in named if self._uses.get(term, 0) <= self._rare)
        new = bool(other.title_terms - self._terms)
        return (
            _POINTED * other.is_named_in(seed.plain, seed.chunk.text)
            + _POINTING * seed.is_named_in(other.plain, other.chunk.text)
            + _PARTLY * new * self.share(seed.terms - self._terms, other.title_terms)
            + _SHARED * min(1.0, shared / _ENOUGH)
            + _OPEN * self.share(other.terms, self._terms - seed.terms)
        )

    def alone(self, direct: Sequence[float]) -> str:
        """The best chunk's source where no other one has much of the question, names it or is named there; else ""."""
        best = self.all[max(range(len(direct)), key=lambda n: (direct[n], -n))]
        much = _MUCH * self.share(best.terms, self._terms)
        others = [seen for seen in self.all if seen.chunk.source != best.chunk.source]
        bear = (
            self.share(other.terms, self._terms) >= much
            or other.is_named_in(best.plain, best.chunk.text)
            or best.is_named_in(other.plain, other.chunk.text)
            for other in others
        )
        return "" if any(bear) else best.chunk.source

    def chosen(self, scores: Sequence[float]) -> tuple[Chunk, ...]:
        """Best first, each weighed against those before it."""
        rest = {n for n, score in enumerate(scores) if score > 0}
        likeness = dict.fromkeys(rest, 0.0)
        order: list[int] = []
        while rest:
            best = max(rest, key=lambda n: (scores[n] - _VARIETY * likeness[n], -n))
            order.append(best)
            rest.discard(best)
            for n in rest if len(order) <= FOUND else ():
                likeness[n] = max(likeness[n], self._likeness(best, n))
        return tuple(self.all[n].chunk for n in order)

    def _likeness(self, one: int, two: int) -> float:
        """The weight that both have, of the lighter one's, 0 to 1."""
        a, b = self.all[one].terms, self.all[two].terms
        lighter = min(self.weight(a), self.weight(b))
        return self.weight(a & b) / lighter if lighter else 0.0


def _known_as(title: str, text: str) -> frozenset[str]:
    """A title as it may stand in other texts: plain, with a space first; short forms as they are written."""
    if len(title) < 3:
        return frozenset()
    found = {_plain(name) for name in (title, title.split(",")[0]) if len(name) > 2}
    found |= set(_SHORT_FORM.findall(text[:300]))
    letters = "".join(word[0] for word in title.split())
    if len(letters) > 2 and letters.isupper():
        found.add(letters)
    return frozenset(found)


def _idf(used: int, of: int) -> float:
    """Okapi's inverse document frequency, never below 0."""
    return log(1 + (of - used + 0.5) / (used + 0.5))


def _plain(text: str) -> str:
    return f" {' '.join(_TOKEN.findall(text.casefold()))} "


def _terms(text: str) -> frozenset[str]:
    return frozenset(map(stem, words(text)))


def _stems(plain: str) -> Iterable[str]:
    return map(stem, plain.split())
