"""A reading in, its sentences out, each with what kind of speech it is; and the words of one that an objective owns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from ..checks import Check
from ..types import Hardness
from .lexicon import Lexicon, rx
from .views import DOCUMENT, Reading

# ruff: noqa: E501
Mode = Literal["request", "question", "statement", "condition"]
_END = re.compile(r"[.!?…;]{1,5}[\"')\]]{0,3}(?=\s|$)|\"(?=\s)|[。！？]|\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:i\.e|e\.g|vs|approx|ca|max|min|nr|mr|mrs|ms|dr|st|z\.\s?b|bzw|d\.\s?h|p\.\s?ex|p\. ej|ej|usw|etc|cf|inkl)"
    r"|\b(?:[a-z]|\d{1,2}))\.$"
)
_LISTED = re.compile(r"^[ ]{0,8}(?:[-*•–+]|\(?\d{1,2}[.)]|\(?[a-z]\))[ ]{1,4}(?:\[[ x\ue001]\] )?")
_FRAGMENT_WORDS = 30
_LONGEST = 1_500
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}|\d")
_STOP = re.compile(
    r",? (?:and|but|or|while|et|mais|ou|und|aber|oder|y|e|o|u|pero)(?: then| also| aussi| auch| también)? "
    r"|[,;:(] ?|--? | — |\) ?"
)
_REASON = re.compile(r"\b(?:since|because|as|puisque|car|parce que|weil|da|denn|porque|ya que|pues)\s{1,3}$")
"""What follows only says why the rest is asked for."""
_WHOSE = r"(?:your|this|the|votre|ta|la|le|deine|die|der|das|ihre|tu|su)"
_RULED = (
    r"^(?!the (?:answer|reply|response) |die antwort |la (?:réponse|respuesta) )(?:(?:all|each|every|any|your|the|my|alle|jede|deine|ihre|die|toutes? (?:les|tes|vos)|chaque|les|tes|vos|todas (?:las|tus)|cada|las|tus|sus) )?"
    r"(?:answers?|reply|replies|responses?|antwort(?:en)?|réponses?|respuestas?) "
    r"(?:(?:\w+ ){0,1}(?:(?:ne |no )?(?:dépass|excèd|super|exced|pas|überschreit)\w+|is|are|has|have|contains?|consists?|ends?|begins?|starts?|stays?|remains?|ist|sind|hat|haben|enden?|beginnen?|bleiben?|sont|est|ont|a|font|fait|restent|son|es|tienen?|terminan?|empiezan?)\b)"
)
"""The present tense rules where it is said of the answers, all or each."""
_CAN_YOU = r"^(?:[^\W\d_]+[,!]? )?(?:tu peux|vous pouvez|du kannst|puedes|puede|you can)\b(?=.*\?)"
"""A question that asks for the work is no softer than an order."""
WORD = re.compile(r"[^\W_][\w'’-]*")
"""A word as it stands in a view."""


@dataclass(frozen=True)
class Found:
    """A check, and the characters of the message that say it."""

    check: Check
    start: int
    end: int
    hardness: Hardness = "hard"
    core: int = -1
    """Where what is said begins after its verb ("commas" in "avoid commas"), if apart from start."""
    whole: bool = False
    """The span is already what is to be cut."""


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence; `view` is its stretch of the reading's view on one line."""

    reading: Reading
    start: int
    view: str
    lexicon: Lexicon

    @property
    def end(self) -> int:
        """Where it ends in the message."""
        return self.start + len(self.view)

    def beyond(self, end: int) -> str:
        """The message as it was written from a place in the sentence on."""
        return self.reading.text[self.start + end :]

    @cached_property
    def mode(self) -> Mode:
        """Whether it asks for something, wonders, tells, or only applies under a condition."""
        lex, view = self.lexicon, self.view.strip()
        if rx(lex.conditional).search(view):
            return "condition"
        if (told := rx(lex.reported).search(view)) and not _REASON.search(view, 0, told.start()):
            return "statement"
        asked = view.endswith("?") and bool(rx(lex.asking).search(view))
        if rx(rf"^(?:(?:{lex.polite})\b[,:]? ){{0,4}}{lex.imperative}\b").search(view) or self._bids(asked):
            return "request"
        if asked or view.endswith("?"):
            return "question"
        if self.soft:
            return "request"
        short = len(WORD.findall(view)) <= _FRAGMENT_WORDS
        return "request" if short and not rx(lex.finite).search(view) else "statement"

    def _bids(self, asked: bool) -> bool:
        lex = self.lexicon
        joint = r"(?:[,;:(\u2014-] ?|\b(?:and|but|then|please|et|puis|und|dann|y|luego) )"
        if rx(rf"{joint}{lex.imperative}\b").search(self.view):
            return True
        if not asked and rx(_RULED).search(self.view.strip(" -*•")):
            return True
        return not asked and bool(rx(rf"\b{lex.modal}(?!\w)|\b{_WHOSE}(?: \w+)? {lex.answer}\b").search(self.view))

    @cached_property
    def soft(self) -> bool:
        """Whether it wishes rather than rules."""
        return bool(rx(self.lexicon.soft).search(rx(_CAN_YOU).sub("", self.view)))

    def _softens(self, end: int) -> bool:
        """Whether a softening word bears on what ends there; one after a comma bears on its own part only."""
        if not self.soft:
            return False
        for match in rx(self.lexicon.soft).finditer(self.view):
            opens_part = self.view[: match.start()].rstrip().endswith((",", ";"))
            if not (opens_part and end <= match.start() and self.view[match.end() :].strip(" .,;!")):
                return True
        return False

    def found(
        self, check: Check, start: int, end: int, hardness: Hardness = "hard", *, core: int = -1, whole: bool = False
    ) -> Found:
        """A check said by the sentence's characters start to end."""
        firm = "soft" if self._softens(end) else hardness
        return Found(check, self.start + start, self.start + end, firm, self.start + core if core >= 0 else -1, whole)

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
    if not _TWO_LETTERS.search(view):
        return []
    cuts = _cuts(view, lead)
    return [Sentence(reading, start + a, view[a:b], lexicon) for a, b in pairwise(cuts)]


def _cuts(view: str, lead: int) -> list[int]:
    """Where to part what no one would write as one sentence, so that no pattern looks far."""
    cuts = [lead]
    while len(view) - cuts[-1] > _LONGEST:
        space = view.rfind(" ", cuts[-1] + 1, cuts[-1] + _LONGEST)
        cuts.append(space + 1 if space > 0 else cuts[-1] + _LONGEST)
    return [*cuts, len(view)]


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
    """The span to cut: the whole clause where that holds nothing else, else the phrase with its preposition.

    Conjunctions and commas beside the span stay outside; a cutter mends them.
    """
    if found.whole:
        return found.start, found.end
    view, start, end = sentence.view, found.start - sentence.start, found.end - sentence.start
    beside = [(o.start - sentence.start, o.end - sentence.start) for o in others if o is not found]
    left, right = _left(view, start), _right(view, end)
    if _dependent(sentence.lexicon, view, right, beside):
        return _phrase(sentence, found.core - sentence.start if found.core >= 0 else start, end)
    alone = not any(left < e and s < right and (s, e) != (start, end) for s, e in beside)
    if alone and _carried(sentence, left, start, end, right):
        return sentence.start + left, sentence.start + right
    return _phrase(sentence, start, end)


def _carried(sentence: Sentence, left: int, start: int, end: int, right: int) -> bool:
    """Whether the clause around a phrase only carries it; a quoted term in a list has no clause of its own."""
    view, lex = sentence.view, sentence.lexicon
    if left == start and view[start : start + 1] == '"':
        return False
    opens = left == start or rx(rf"^\s?{lex.openers}\b").search(view[left:start])
    return bool(opens) and _carries(lex, view[left:start]) and _carries(lex, view[end:right])


def _phrase(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    view, first = sentence.view, max(0, start - 20)
    preposition = rx(sentence.lexicon.prepositions).search(view[first:start])
    compound = re.search(r"\ban? {1,3}$", view[:start]) and re.match(r"[\s-]\w", view[end:])
    if preposition and not compound:
        start = first + preposition.start()
    return sentence.start + start, sentence.start + end


def _left(view: str, start: int) -> int:
    last = 0
    for match in _STOP.finditer(view, 0, start):
        last = match.end()
    return last


def _right(view: str, end: int) -> int:
    match = _STOP.search(view, end)
    right = match.start() if match else len(view)
    return end + len(view[end:right].rstrip(' .!?;"')) if right > end else end


def _dependent(lex: Lexicon, view: str, right: int, others: Iterable[tuple[int, int]]) -> bool:
    """Whether the next clause has no words of its own before its objective, and so leans on this one."""
    stop = _STOP.match(view, right)
    if stop is None or rx(rf"(?:{lex.absence}|{lex.negation}|{lex.imperative})\b").match(view, stop.end()):
        return False
    return any(0 <= s - stop.end() <= 3 for s, _ in others)


def _carries(lexicon: Lexicon, words: str) -> bool:
    """Whether the words only carry an objective."""
    return all(w in lexicon.frame for w in WORD.findall(words)) and DOCUMENT not in words
