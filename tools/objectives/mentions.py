"""Whom and what to mention: a sentence in; names that are to stand in the answer, or not to, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..checks import Occurs
from .clauses import Found, Sentence
from .lexicon import rx
from .terms import Term, forbids

_ANY = Term("x", "", 0, 0, (0, 0))
# ruff: noqa: E501
_NAME = re.compile(
    r"(?:(?:the |our |la |le |die |el )?(?:brand|company|competitor|product|firm|name|marque|société|marke|firma|marca|empresa) )?"
    r"(?:the )?([A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){0,3}|[A-Z]{2,})"
)
_GAPS = r"\[[^\[\]\n]{1,40}\](?:,? ?(?:(?:and|und|et|y) )?\[[^\[\]\n]{1,40}\]){0,9}"
_ASIDE = re.compile(r"\s?\(((?:[A-Z][\w.&' -]{1,30}(?:, |\)|,? (?:or|and) |;)){1,12}|[A-Z][\w.&' ,-]{1,80})\)?")
"""Names in brackets behind the kind of things that they are ("competitors (Orion, BlueTel)")."""
_KIND = re.compile(r"[^\W\d_](?:[^is]s|ies)$")
_GOES_ON = re.compile(
    r" (?!(?:and|or|nor|in|at|by|as|et|ou|und|oder|y|o|please|anywhere|once|twice|when|more|exactly|only|too|again|ever"
    r"|explicitly|directly|if|but|with|to|for|dans|im|en)\b)[a-z]"
)
"""What a name is only a part of ("Jira ticket numbers")."""
_JOINT = re.compile(r",? (?:and|or|nor|et|ou|ni|und|oder|y|o|ni) |, ")


def mentions(sentence: Sentence) -> Iterator[Found]:
    """Names that are to be mentioned, or names and words that are not to."""
    lex = sentence.lexicon
    for match in rx(rf"\b{lex.mention} ").finditer(sentence.view):
        left = sentence.view[: match.start()]
        forbidden = forbids(sentence, (_ANY,), left, "")
        found = _names(sentence, match)
        if forbidden is None and not rx(rf"(?:^|[,;:] ?|\b(?:and|but|please|to|must|should|{lex.polite}) )$").search(
            left
        ):
            continue
        if forbidden is not None and not found:
            found = _words(sentence, match)
        low, high = (1, None) if forbidden is None else (None, 0)
        for term in found:
            check = Occurs(term=term.text, minimum=low, maximum=high, scope=term.scope)
            start = match.start() if forbidden is None else forbidden
            yield sentence.found(check, start if len(found) == 1 else term.start, term.end)


def gaps(sentence: Sentence) -> Iterator[Found]:
    """Placeholders that are given one by one: "placeholders for [name] and [date]"."""
    placeholders = sentence.lexicon.units["placeholders"]
    for match in rx(rf"\b(?:{placeholders})(?: (?:for|für|pour|para|named?|called))?:? (?P<all>{_GAPS})").finditer(
        sentence.view
    ):
        for gap in re.finditer(r"\[[^\[\]\n]+\]", match["all"]):
            start, end = (match.start("all") + n for n in gap.span())
            check = Occurs(term=sentence.said(start, end), minimum=1, scope="character")
            yield sentence.found(check, start, end)


def _names(sentence: Sentence, verb: re.Match[str]) -> list[Term]:
    """The capitalised names that follow a verb, joined by commas and conjunctions."""
    words, at = sentence.said(0, len(sentence.view)), verb.end()
    found: list[Term] = []
    while name := _NAME.match(words, at):
        text = name[1].rstrip(".'")
        if _GOES_ON.match(words, name.end()):
            return []  # part of the name of something else ("Jira ticket numbers")
        found.append(Term(text, "", name.start(1), name.start(1) + len(text), verb.span()))
        joint = _JOINT.match(words, found[-1].end)
        if joint is None:
            break
        at = joint.end()
    return found


def _words(sentence: Sentence, verb: re.Match[str]) -> list[Term]:
    """Single words that are not to be mentioned, to the end of their clause ("politics or religion")."""
    lex = sentence.lexicon
    word = rf"(?!{lex.bare_stop}\b){lex.bare}"
    listed = rx(rf"{word}(?:(?:, | (?:{lex.and_or}) |, (?:{lex.and_or}) ){word}){{0,9}}(?={lex.bare_end})").match(
        sentence.view, verb.end()
    )
    if not listed:
        return []
    joint = rx(rf"\b{word}").finditer(sentence.view, listed.start(), listed.end())
    words = [m for m in joint if not re.fullmatch(lex.and_or, m[0])]
    if aside := _ASIDE.match(sentence.said(0, len(sentence.view)), listed.end()):
        return [
            Term(m[0], "", aside.start(1) + m.start(), aside.start(1) + m.end(), verb.span())
            for m in _NAME.finditer(aside[1])
        ]
    if len(words) == 1 and _KIND.search(words[0][0]):
        return []  # a kind of things, which other words name
    return [Term(sentence.said(*m.span()), "", *m.span(), verb.span()) for m in words]
