"""Spans to be cut out of a message in; the same, widened to sentences of which only a stub would stay, out."""

from __future__ import annotations

from collections.abc import Iterable

from .clauses import WORD, Sentence
from .compile import spoken
from .lexicon import rx
from .views import DOCUMENT, QUOTE

_MOST = 6
"""Words of a stub; more of them say something."""
_CARRIER_WORDS = """
give provide write answer respond reply use using keep make produce create draft compose everything it all
also please then and or but with in of to me us your the a an my whole entire response text output only just
exactly add include do not don't never want need i you should must be is are thanks donne écris réponds
utilise schreibe antworte verwende nutze escribe responde usa da
"""
_WORKLESS = (
    r"(?!list|table|text|piece|content|version|entry|document|liste|tabelle|lista|tabla|texte|texto|copy|statement)"
)
"""A work of which nothing is known but that it is one; or a form."""
_CARRIERS = frozenset(_CARRIER_WORDS.split())


def without_stubs(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans; a sentence of which they would leave only words that carry nothing ("Answer.") goes as a whole."""
    wanted = list(spans)
    for offset, sentence in spoken(text) if wanted else ():
        start, end = offset + sentence.start, offset + sentence.end
        inside = [(a, b) for a, b in wanted if a < end and start < b]
        if inside and _is_stub(sentence, [(a - start, b - start) for a, b in inside]):
            wanted.append((start, start + len(sentence.view.rstrip(" .!;"))))
    return wanted


def _is_stub(sentence: Sentence, cut: Iterable[tuple[int, int]]) -> bool:
    view = sentence.view
    for start, end in cut:
        view = view[: max(start, 0)] + " " * (min(end, len(view)) - max(start, 0)) + view[end:]
    words = WORD.findall(view)
    known = _CARRIERS | sentence.lexicon.frame
    if rx(rf"\b(?:an?|une?|eine?n?|una?) (?:\w+ ){{0,2}}{_WORKLESS}{sentence.lexicon.works}\b").search(
        " ".join(view.split())
    ):
        return False  # "Write a poem" says what is wanted
    return QUOTE not in view and DOCUMENT not in view and len(words) <= _MOST and all(w in known for w in words)
