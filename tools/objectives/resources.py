"""A sentence in; what time, money, tokens and calls the work itself may use, as it says, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from ..checks import Resource
from .amounts import bounds, number, quantity, value
from .clauses import Found, Sentence
from .lexicon import Lexicon, rx
from .resource_words import RESOURCE_WORDS, ResourceWords

ResourceName = Literal["total_tokens", "output_tokens", "cost_usd", "seconds", "requests"]
_MOST = 1e12
"""Anything larger is no limit but a figure of speech."""
_NEAR = 110
"""Characters before the number in which the words stand that make it the work's."""
_SMALL = 10.0
"""US dollars below which a sum is no other budget than the work's."""
_SUM = r"\d{1,3}(?:[,.']\d{3})+(?!\d)|\d{1,9}(?:[.,]\d{1,6})?"


def resources(sentence: Sentence) -> Iterator[Found]:
    """What the work may use at most. Amounts of what it is about ("a trip for $500") are none of its limits."""
    words = RESOURCE_WORDS[sentence.lexicon.code]
    if sentence.mode == "question" or not _signs(words).search(sentence.view):
        return
    for resource, maximum, (start, end) in (*_counted(sentence, words), *_paid(sentence, words)):
        if 0 < maximum < _MOST:
            yield sentence.found(Resource(resource=resource, maximum=maximum), start, end)


@cache
def _signs(words: ResourceWords) -> re.Pattern[str]:
    return rx(rf"[$¢]|(?<![^\W\d])(?:{words.signs})(?!\w)")


Said = tuple[ResourceName, float, tuple[int, int]]


def _counted(sentence: Sentence, words: ResourceWords) -> Iterator[Said]:
    lex, view = sentence.lexicon, sentence.view
    timed = [(unit, "seconds", seconds) for unit, seconds in words.times]
    for unit, kind, factor in ((words.tokens, "tokens", 1), (words.calls, "requests", 1), *timed):
        for match in rx(rf"{quantity(lex)}[ -]?(?:\w+ )?(?:{unit})(?![\w-])").finditer(view):
            left, right = view[: match.start()][-_NEAR:], view[match.end() :]
            tail = rx(rf"^(?:{words.follows})").match(right)
            if not tail or rx(words.others).search(left):
                continue
            said = _timed(left, right, words) if kind == "seconds" else _used(kind, left, view, words)
            most = _most(match, lex, left, right) if said else None
            if said and most is not None:
                yield said[0], float(most * factor), (match.start() - said[1], match.end() + tail.end())


def _most(match: re.Match[str], lex: Lexicon, left: str, right: str) -> int | None:
    """The number where it is a cap: said as one, denied to be passed, or given out."""
    said = bounds(match, lex, left[-90:], right[:40])
    if said is None:
        return None
    if match["b_above"] and rx(rf"\b(?:{lex.negation})\b").search(left[-60:]):
        return value(match["n"], lex)
    return said.maximum if said.plain or not said.minimum else None


Owned = tuple[ResourceName, int]
"""Whose the number is, and how many characters before it only say so."""


def _timed(left: str, right: str, words: ResourceWords) -> Owned | None:
    due = rf"(?P<due>{words.due} (?:the next )?)"
    if allots := rx(rf"(?:{words.opens})(?P<lead>{words.allots}){due}?$").search(left):
        return "seconds", len(left) - allots.start("lead")
    answers = rx(rf"(?:{words.opens})(?:{words.answers}){due}?$").search(left)
    if answers or (not left.strip() and not right.strip(" .!")) or rx(rf"^{due}$").search(left):
        return "seconds", len(answers["due"] or "") if answers else len(left)
    return None


def _used(kind: str, left: str, view: str, words: ResourceWords) -> Owned | None:
    spent = rx(rf"(?:{words.opens})(?:{words.spends})$").search(left)
    if kind == "requests":
        return ("requests", 0) if spent or rx(rf"(?:{words.opens})$").search(left) else None
    if spent or rx(rf"\b{words.whole}\b").search(view):
        return "total_tokens", 0
    written = not left.strip() or rx(rf"(?:{words.opens})(?:{words.writes})$").search(left)
    return ("output_tokens", 0) if written else None


def _paid(sentence: Sentence, words: ResourceWords) -> Iterator[Said]:
    lex, view = sentence.lexicon, sentence.view
    for match in _money(lex, words).finditer(view):
        left, right = view[: match.start()][-_NEAR:], view[match.end() :]
        owned = rx(rf"(?:{words.opens})(?P<lead>{words.costs})$").search(left)
        tail = rx(rf"^(?:{words.follows})").match(right)
        if not owned or not tail or rx(words.others).search(left):
            continue
        denied = rx(rf"\b(?:{lex.negation})\b").search(owned[0])
        cap = match["above"] if denied else match["cap"] or (not match["above"] and _capped(lex, owned[0], right))
        if not cap:
            continue
        amount = _dollars(match, lex)
        if amount < _SMALL or rx(rf"\b{words.work}\b").search(view):
            yield "cost_usd", amount, (match.start() - len(owned["lead"]), match.end() + tail.end())


def _capped(lex: Lexicon, left: str, right: str) -> bool:
    """Whether the number is a cap by what it belongs to ("budget: 5 cents"), or by what stands behind it."""
    named = rx(r"(?:budget|limit|cap|cost|coût|kosten\w*|presupuesto|cost[oe]|gasto)\b[^.;]{0,40}$").search(left)
    return bool(named or rx(rf"^ (?:{lex.after['most']})").match(right))


@cache
def _money(lex: Lexicon, words: ResourceWords) -> re.Pattern[str]:
    n = rf"(?:{_SUM}|{number(lex)})"
    caps = rf"(?:(?P<cap>{lex.before['most']}|{lex.before['below']})|(?P<above>{lex.before['above']}))"
    signed = rf"(?:us)?\$ ?(?P<sign>{_SUM})|usd ?(?P<usd>{_SUM})"
    worded = (
        rf"(?P<dollars>{n})[ -]?(?:us[ -]?)?(?:\$|usd|{words.dollars})"
        rf"|(?P<cents>{n})[ -]?(?:us[ -]?)?(?:{words.cents})"
    )
    return rx(rf"(?<![\w$.,])(?:{caps}\s{{0,2}}(?:a total of )?)?(?:{signed}|{worded})(?!\w)")


def _dollars(match: re.Match[str], lex: Lexicon) -> float:
    said = match["sign"] or match["dollars"] or match["usd"] or match["cents"]
    if not said[0].isdigit():
        amount = float(value(said, lex) or 0)
    elif re.fullmatch(r"[1-9]\d{0,2}(?:[,.']\d{3})+", said):
        amount = float(re.sub(r"\D", "", said))
    else:
        amount = float(said.replace(",", "."))
    return round(amount / 100, 8) if match["cents"] else amount
