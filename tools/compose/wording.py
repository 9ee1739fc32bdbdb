"""Sentences with a word too many, said in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ..checks import Occurs
from ..enforce.trim import without
from ..measure import units
from ..sentences import sentences
from ..verify.counts import occurrences
from .parts import Part, lines, whole_sentences

MOST_REWORDED, MOST_OTHERS = 3, 8
"""Sentences said in other words, and written anew, in one go."""
_NO_LABEL = re.compile(r"(?:ed|ing|ly)$", re.I)
LEAST_SAID = 4
"""Words of a sentence that can be said anew."""
_STRING = re.compile(r"\"((?:[^\"\\\n]|\\.){1,600})\"(?=\s*[,}\]])")
LIVELY = 0.7
"""The temperature that keeps several sentences apart."""
KEPT = 0.4
"""Of the words, where sentences that could not be said in other words are left out."""


def everywhere(check: Occurs, text: str) -> Iterator[Part]:
    """The sentences or lines that lack the term that each of them must have, each said anew with it."""
    if not check.minimum or check.per not in ("sentences", "lines"):
        return
    lacking = [text[a:b] for a, b in units(text, check.per) if not occurrences(check, text[a:b]).lenient]
    for said in lacking[:MOST_REWORDED]:
        yield Part(
            f"Say this sentence anew, in the same language, with “{check.term}” in it: “{said}”",
            lambda reply: lines(reply)[:1],
            partial(_instead, said=said, words=len(text.split())),
            f"said a sentence with “{check.term}”",
            len(said.split()) + 14,
            "nothing",
            anew=True,
        )


def reworded(check: Occurs, text: str) -> Iterator[Part]:
    """Each sentence that holds the term beyond its maximum, the last ones first; at last without the sentence."""
    if check.maximum is None or check.scope == "character" or check.per:
        return
    holding = [(a, b) for a, b in _spoken_in(text) if occurrences(check, text[a:b]).strict]
    surplus = occurrences(check, text).strict - check.maximum
    if surplus > 0 and check.scope == "letter":
        yield _others(check, [text[a:b] for a, b in holding], len(text.split()))
        return
    what = f"the word “{check.term}”"
    for start, end in holding[::-1][: min(surplus, MOST_REWORDED)]:
        said = text[start:end]
        yield Part(
            f"Say this sentence in other words, without {what}, in the same language: “{said}”",
            _spoken,
            partial(_instead, said=said, words=len(text.split())),
            f"said a sentence without “{check.term}”",
            len(said.split()) + 10,
            "nothing",
            anew=True,
        )


def begun(check: Occurs, text: str) -> Iterator[Part]:
    """A late sentence said anew, from the word or phrase that the text lacks: small models keep a given beginning."""
    if not check.minimum or check.scope in ("letter", "character") or occurrences(check, text).lenient:
        return
    full = [text[a:b] for a, b in sentences(text) if text[a:b].endswith(".") and len(text[a:b].split()) >= LEAST_SAID]
    for said in full[-1:]:
        term = check.term[:1].upper() + check.term[1:]
        yield Part(
            f"Say this sentence anew, in the same language, so that it starts with “{term}”: “{said}”",
            partial(_beginning, term=term),
            partial(_instead, said=said, words=len(text.split())),
            f"said a sentence with “{check.term}”",
            len(said.split()) + 10,
            "nothing",
            anew=True,
        )


def _spoken_in(text: str) -> list[tuple[int, int]]:
    """Where sentences stand; in JSON each string that is a value."""
    if text.lstrip("` \n").removeprefix("json").lstrip()[:1] in ("{", "["):
        return [m.span(1) for m in _STRING.finditer(text) if len(m[1].split()) >= LEAST_SAID]
    return list(sentences(text))


def _beginning(reply: str, *, term: str) -> list[str]:
    """The first line; a verb or an adverb is a word of its sentence, and no label before it."""
    label = rf"{re.escape(term)}\W*\s?[:–—-]\s" if _NO_LABEL.search(term) else r"(?!)"
    return [s for s in lines(reply)[:1] if not re.match(label, s, re.I)]


def _others(check: Occurs, holding: list[str], words: int) -> Part:
    """New sentences without the letter in place of those with it; those for which none is left are left out."""
    number = min(len(holding) + 2, MOST_OTHERS)
    letter = f"the letter “{check.term}”"
    wanted = f"Write {number} short sentences for the answer, none with {letter} in any word, numbered 1 to {number}."

    def pieces(reply: str) -> list[str]:
        fitting = [s for s in whole_sentences(reply) if not occurrences(check, s).lenient]
        return [*fitting, *[""] * len(holding)]

    def places(text: str, piece: str) -> Iterator[str]:
        for said in holding:
            yield from _instead(text, piece, said=said, words=words)

    return Part(wanted, pieces, places, f"said sentences without {letter}", number * 14, temperature=LIVELY)


def _spoken(reply: str) -> list[str]:
    """What was said, then nothing at all: the sentence left out."""
    return [*lines(reply)[:1], ""]


def _instead(text: str, piece: str, *, said: str, words: int) -> Iterator[str]:
    at = text.find(said)
    if at < 0:
        return
    if piece:
        yield text[:at] + piece + text[at + len(said) :]
        return
    spans = sentences(text)
    shorter = without(text, [s for s in spans if s[0] == at], spans)
    if len(shorter.split()) >= words * KEPT:
        yield shorter
