"""A sentence cut to what it answers: a question and the sentence in, the phrase that is new in it out.

Small models read better when they tell a fact in a sentence than when they name it in a word; code then leaves out
what the question says already. Where a sentence says several new things, none of them is chosen.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from .claims.quantities import dates, quantities
from .context.words import STOP_WORDS, stem, words

_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"\w+")
_ARTICLE_WORDS = "a an the le la les l der die das el los las"
_JOINING = "of and or de du des et ou den und oder del y o"
_SAYING = "called named known located based situated found"
ARTICLES = frozenset(_ARTICLE_WORDS.split())
_INSIDE = ARTICLES | frozenset(_JOINING.split())
"""Small words that may stand within a phrase."""
_SMALL = STOP_WORDS | frozenset(_SAYING.split())
_KIN = 3
"""Letters that the shorter of two forms of a word has at least ("own", "owner")."""


class _Token(NamedTuple):
    start: int
    end: int
    plain: str
    kind: Literal["new", "old", "small"]
    """New, said by the question, or without weight."""
    opens: bool
    """Whether it begins in a capital."""
    closed: bool
    """Whether a mark stands after it."""


def phrase(question: str, sentence: str, *, figure: bool = False) -> str:
    """What a sentence adds to a question, as it stands there; "" where that is nothing or more than one thing.

    Args:
        question: What was asked.
        sentence: One sentence that answers it.
        figure: Whether a number or date is asked for: then the only one that the question does not have.
    """
    if figure:
        return _one_figure(question, sentence)
    asked = frozenset(map(stem, words(question)))
    tokens = [_token(match, asked) for match in _TOKEN.finditer(sentence)]
    runs = _runs(tokens)
    if len(runs) != 1:
        return ""
    first, last = _whole(*runs[0], tokens)
    return sentence[tokens[first].start : tokens[last].end].strip(' .,;:!"“”«»')


def _one_figure(question: str, sentence: str) -> str:
    days = dates(sentence)
    for figures in (days, quantities(sentence, days)):
        found = dict.fromkeys(sentence[each.start : each.end] for each in figures)
        new = [each for each in found if each.casefold() not in question.casefold()]
        if new:
            return new[0] if len(new) == 1 else ""
    return ""


def _token(match: re.Match[str], asked: frozenset[str]) -> _Token:
    said = [word.casefold() for word in _WORD.findall(match[0])]
    own = [stem(word) for word in said if word not in _SMALL]
    kind: Literal["new", "old", "small"] = "small"
    if own:
        kind = "old" if all(_is_kin(word, asked) for word in own) else "new"
    opens = match[0].lstrip("\"'“(«")[:1].isupper()
    return _Token(match.start(), match.end(), " ".join(said), kind, opens, not match[0][-1].isalnum())


def _is_kin(word: str, asked: frozenset[str]) -> bool:
    if word in asked:
        return True
    return any(min(len(word), len(a)) >= _KIN and (a.startswith(word) or word.startswith(a)) for a in asked)


def _runs(tokens: list[_Token]) -> list[tuple[int, int]]:
    """First and last places of the stretches of new words, with the small ones inside."""
    runs: list[tuple[int, int]] = []
    for n, token in enumerate(tokens):
        if token.kind != "new":
            continue
        if runs and all(t.kind == "small" and t.plain in _INSIDE for t in tokens[runs[-1][1] + 1 : n]):
            runs[-1] = (runs[-1][0], n)
        else:
            runs.append((n, n))
    return runs


def _whole(first: int, last: int, tokens: list[_Token]) -> tuple[int, int]:
    """A stretch with the rest of the names at its ends, the noun that closes the sentence, and its article."""
    while first and tokens[first].opens and tokens[first - 1].opens and not tokens[first - 1].closed:
        first -= 1
    while last + 1 < len(tokens) and tokens[last].opens and tokens[last + 1].opens and not tokens[last].closed:
        last += 1
    if first and last + 2 == len(tokens) and not tokens[last].closed and tokens[-1].kind == "old":
        last += 1
    return first - (first > 0 and tokens[first - 1].plain in ARTICLES), last
