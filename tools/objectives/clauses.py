"""A reading in, its sentences out, each with what kind of speech it is; and the words of one that an objective owns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ..checks import Check
from ..types import Hardness
from .lexicon import Lexicon, rx
from .views import DOCUMENT, QUOTE, Reading

Mode = Literal["request", "question", "statement", "condition"]
_END = re.compile(r"[.!?…;]{1,5}[\"')\]]{0,3}(?=\s|$)|\"(?=\s)|[。！？]|\n")
_ABBREVIATION = re.compile(r"(?:\b(?:i\.e|e\.g|vs|approx|ca|max|min|nr|no|mr|mrs|ms|dr|st|z\.\s?b|bzw|d\.\s?h|p\.\s?ex|p\. ej|ej|usw|etc|cf|inkl)|\b(?:[a-z]|\d{1,2}))\.$")
_LISTED = re.compile(r"^[ ]{0,8}(?:[-*•–+]|\(?\d{1,2}[.)]|\(?[a-z]\))[ ]{1,4}(?:\[[ x\ue001]\] )?")
_FRAGMENT_WORDS = 16
_STOP = re.compile(r",? (?:and|but|or|while|et|mais|ou|und|aber|oder|y|e|o|u|pero)(?: then| also| aussi| auch| también)? |[,;:(] ?|--? | — |\) ?")
_WORD = re.compile(r"[^\W_][\w'’-]*")


@dataclass(frozen=True)
class Found:
    """A check, and the characters of the message that say it."""

    check: Check
    start: int
    end: int
    hardness: Hardness = "hard"
    whole: bool = False
    """The span is already what is to be cut."""


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence; `view` is its stretch of the reading's view on one line."""

    reading: Reading
    start: int
    view: str
    lexicon: Lexicon

    @cached_property
    def mode(self) -> Mode:
        """Whether it asks for something, wonders, tells, or only applies under a condition."""
        lex, view = self.lexicon, self.view.strip()
        if rx(lex.conditional).search(view):
            return "condition"
        if rx(lex.reported).search(view):
            return "statement"
        asked = view.endswith("?") and bool(rx(lex.asking).search(view))
        if rx(rf"^(?:(?:{lex.polite})\b[,:]? ){{0,4}}{lex.imperative}\b").search(view) or self._bids(asked):
            return "request"
        if asked or view.endswith("?"):
            return "question"
        short = len(_WORD.findall(view)) <= _FRAGMENT_WORDS
        return "request" if short and not rx(lex.finite).search(view) else "statement"

    def _bids(self, asked: bool) -> bool:
        lex = self.lexicon
        if asked:
            return bool(rx(rf"(?:[,;:(\u2014-] ?|\b(?:and|but|then|please|et|und|y) ){lex.imperative}\b").search(self.view))
        return bool(
            rx(rf"\b{lex.modal}(?!\w)|\b(?:your|this|the|votre|ta|la|le|deine|die|der|das|ihre|tu|su)(?: \w+)? {lex.answer}\b").search(self.view)
            or rx(rf"(?:[,;:(\u2014] ?|- |\b(?:and|but|then|et|puis|und|dann|y|luego) ){lex.imperative}\b").search(self.view)
        )

    @cached_property
    def soft(self) -> bool:
        """Whether it wishes rather than rules."""
        return bool(rx(self.lexicon.soft).search(self.view))

    def found(self, check: Check, start: int, end: int, hardness: Hardness = "hard", *, whole: bool = False) -> Found:
        """A check said by the sentence's characters start to end."""
        return Found(check, self.start + start, self.start + end, "soft" if self.soft else hardness, whole)

    def said(self, start: int, end: int) -> str:
        """The verbatim words there."""
        return self.reading.text[self.start + start : self.start + end]


def sentences(reading: Reading, lexicon: Lexicon) -> list[Sentence]:
    """The sentences of a reading, in order; list items are sentences, and a wrapped line continues."""
    found: list[Sentence] = []
    start = 0
    for match in _END.finditer(reading.view):
        if _ends(reading, match):
            found += _sentence(reading, lexicon, start, match.end())
            start = match.end()
    return [*found, *_sentence(reading, lexicon, start, len(reading.view))]


def _sentence(reading: Reading, lexicon: Lexicon, start: int, end: int) -> list[Sentence]:
    view = reading.view[start:end].replace("\n", " ").rstrip()
    marker = _LISTED.match(view)
    lead = marker.end() if marker else len(view) - len(view.lstrip())
    if not view.strip(f" {DOCUMENT}{QUOTE}\""):
        return []
    return [Sentence(reading, start + lead, view[lead:], lexicon)]


def _ends(reading: Reading, match: re.Match[str]) -> bool:
    view, i = reading.view, match.end()
    following = reading.text[i : i + 40].lstrip(" \t")
    if match[0] == "\n":
        return _breaks(view[max(0, match.start() - 1) : match.start()], reading.text[i : i + 40])
    if match[0] == '"':
        return reading.text[match.start() - 1 : match.start()] in (".", "!", "?") and following[:1].isupper()
    if match[0][0] == "." and _ABBREVIATION.search(view, max(0, match.start() - 7), match.start() + 1):
        return view[match.start() - 2 : match.start()] == ".s" and following[:1].isupper()
    return True


def _breaks(before: str, following: str) -> bool:
    """Whether a line break ends the sentence: not where a lower-case word goes on in a wrapped line."""
    return before in ("", "\n", ".", "!", "?", ":", ";") or not following[:1].islower()


def owned(sentence: Sentence, found: Found, others: Iterable[Found]) -> tuple[int, int]:
    """The span to cut for an objective: its whole clause where that holds nothing else, else its phrase with its preposition.

    Conjunctions and commas beside the span stay outside; a cutter mends them.
    """
    if found.whole:
        return found.start, found.end
    view, start, end = sentence.view, found.start - sentence.start, found.end - sentence.start
    others = [(o.start - sentence.start, o.end - sentence.start) for o in others if (o.start, o.end) != (found.start, found.end)]
    left, right = _left(view, start), _right(view, end)
    if not any(left < e and s < right for s, e in others) and not _dependent(view, right, others):
        opening = rx(rf"^\s?{sentence.lexicon.openers}\b").search(view[left:start]) or left == start
        if opening and _carries(sentence.lexicon, view[left:start]) and _carries(sentence.lexicon, view[end:right]):
            return sentence.start + left, sentence.start + right
    preposition = rx(sentence.lexicon.prepositions).search(view[max(0, start - 20) : start])
    compound = re.search(r"\ban? {1,3}$", view[:start]) and re.match(r"[\s-]\w", view[end:])
    if preposition and not compound:
        start = max(0, start - 20) + preposition.start()
    return sentence.start + start, sentence.start + end


def _left(view: str, start: int) -> int:
    last = 0
    for match in _STOP.finditer(view, 0, start):
        last = match.end()
    return last


def _right(view: str, end: int) -> int:
    match = _STOP.search(view, end)
    right = match.start() if match else len(view)
    return end + len(view[end:right].rstrip(" .!?;\""))  if right > end else end


def _dependent(view: str, right: int, others: Iterable[tuple[int, int]]) -> bool:
    """Whether the next clause has no words of its own before its objective, and so leans on this one."""
    stop = _STOP.match(view, right)
    return stop is not None and any(0 <= s - stop.end() <= 3 for s, _ in others)


def _carries(lexicon: Lexicon, words: str) -> bool:
    """Whether the words only carry an objective."""
    return all(w in lexicon.frame for w in _WORD.findall(words)) and DOCUMENT not in words
