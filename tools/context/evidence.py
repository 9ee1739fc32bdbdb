"""Which stretch of which chunk carries a statement: chunks and a statement in, the nearest place in them out."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from math import log

from ..sentences import spans
from ..types import Chunk
from .words import stem, words

LONGEST_QUOTE = 400
"""Characters."""
_FULL = 4
"""Different words from which a stretch says something: a heading is no quote where nothing fits."""
_Span = tuple[int, int]


class Evidence:
    """Compares statements with the sentences of some chunks, by the words they share; a rare word weighs more.

    The weight is the inverse document frequency (Spärck Jones 1972) with sentences as the documents.
    """

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self._texts = [chunk.text for chunk in chunks]
        self._places: defaultdict[str, array[int]] = defaultdict(partial(array, "L"))
        """In which chunks each term is, in order: a list of terms for each chunk takes ten times as much room."""
        uses, sentences = Counter[str](), 0
        for position, text in enumerate(self._texts):
            terms = _by_sentence(text, spans(text))
            for term in frozenset[str]().union(*terms):
                self._places[term].append(position)
            uses.update(term for sentence in terms for term in sentence)
            sentences += len(terms)
        sentences = max(1, sentences)
        self._weights = {term: log(1 + sentences / used) for term, used in uses.items()}
        self._unseen = log(1 + 2 * sentences)

    def best(self, statement: str) -> tuple[int, float, int]:
        """The chunk nearest to a statement: (its position, the share of the statement's weight it has, words shared).

        A chunk without one of the statement's numbers shares nothing. The first of equals wins; without chunks -1.
        """
        terms = _terms(statement)
        numbers = {term for term in terms if term[0].isdigit()}
        whole = self._weight(terms) or 1.0
        shared = defaultdict[int, list[str]](list)
        for term in terms:
            for position in self._places.get(term, ()):
                shared[position].append(term)
        support = {n: self._weight(known) / whole for n, known in shared.items() if numbers.issubset(known)}
        if not support:
            return -1, 0.0, 0
        best = max(support, key=lambda n: (support[n], -n))
        return best, support[best], len(shared[best])

    def quote(self, position: int, statements: Iterable[str]) -> _Span:
        """The place in a chunk's text, at most 400 characters, that comes nearest to one of the statements."""
        found = [self._nearest(position, _terms(statement)) for statement in statements]
        _, start, end, terms = max(found, key=lambda each: each[0], default=(0.0, 0, len(self._texts[position]), set()))
        return _trimmed(self._texts[position], start, end, terms)

    def _nearest(self, position: int, terms: frozenset[str]) -> tuple[float, int, int, frozenset[str]]:
        """(likeness, start, end, the terms) of the best sentence, with its neighbours while they add to it."""
        text = self._texts[position]
        places = spans(text)
        if not places:
            return 0.0, 0, len(text), terms
        known = _by_sentence(text, places)
        scores = [self._likeness(terms, sentence) for sentence in known]
        first = last = max(range(len(scores)), key=lambda each: (scores[each], min(_FULL, len(known[each]))))
        score, together = scores[first], known[first]
        while True:
            wider = [(first - 1, last), (first, last + 1)]
            grown = [
                (self._likeness(terms, together | known[low] | known[high]), low, high)
                for low, high in wider
                if low >= 0 and high < len(places) and places[high][1] - places[low][0] <= LONGEST_QUOTE
            ]
            best = max(grown, default=(0.0, first, last))
            if best[0] <= score:
                return score, places[first][0], places[last][1], terms
            score, first, last = best
            together = together | known[first] | known[last]

    def _likeness(self, statement: frozenset[str], sentence: frozenset[str]) -> float:
        """F-measure with recall of the statement counted twice (van Rijsbergen 1979), 0 to 1."""
        shared = self._weight(statement & sentence)
        return 5 * shared / (4 * self._weight(statement) + self._weight(sentence)) if shared else 0.0

    def _weight(self, terms: Iterable[str]) -> float:
        return sum(self._weights.get(term, self._unseen) for term in terms)


def _by_sentence(text: str, places: Iterable[_Span]) -> list[frozenset[str]]:
    return [_terms(text[start:end]) for start, end in places]


def _terms(text: str) -> frozenset[str]:
    return frozenset(map(stem, words(text)))


def _trimmed(text: str, start: int, end: int, terms: Iterable[str]) -> _Span:
    """At most 400 characters of a stretch, from the first of the terms on, whole words where it has any."""
    if end - start <= LONGEST_QUOTE:
        return start, end
    low = text[start:end].casefold()
    hits = [at for at in (low.find(term) for term in terms) if at >= 0]
    start += min(hits, default=0) if len(low) == end - start else 0
    stop = min(end, start + LONGEST_QUOTE)
    space = text.rfind(" ", start + LONGEST_QUOTE // 2, stop)
    return start, space if stop < end and space > 0 else stop
