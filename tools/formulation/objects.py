"""A request's words in; the things that its work is about and that it leaves general, out, in the order named.

"Write a script that crawls a website" is about a website, none in particular. Noun phrases are found without a parser:
runs of words between the small words of the language (articles, prepositions, pronouns), less the verbs, which stand
where a language puts them: first in a sentence, after "to", before an article (Abney 1991, Parsing by chunks).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .cues import pattern
from .request import Request

MOST = 3
"""Things told of one request."""
_LONGEST = 3
"""Words of one thing: the last ones name it."""
_LEAST = 3
"""Letters of a word that alone names a thing."""
_ELIDED = re.compile(r"\b(l|d|j|qu|s|c|n|m|t)['’](?=\w)", re.I)
_TOKEN = re.compile(r"[^\W\d_][\w'’-]*|[^\w\s]|\d[\w.,%-]*|\S")


@dataclass
class _Run:
    """Words between small ones."""

    before: str
    """The small word or the stop before it; empty at the start."""
    words: list[str]
    after: str = ""


def objects_of(request: Request) -> tuple[str, ...]:
    """The general things, at most `MOST`; what has a name, a number or a single meaning is none."""
    found = (_thing(run, request) for run in _runs(request))
    return tuple(dict.fromkeys(thing for thing in found if thing))[:MOST]


def _runs(request: Request) -> Iterator[_Run]:
    small = pattern(request.cues.small)
    run = _Run("", [])
    for token in _TOKEN.findall(_ELIDED.sub(r"\1 ", request.bare)):
        if small.fullmatch(token.lower()) or not token[0].isalpha():
            yield _Run(run.before, run.words, token.lower())
            run = _Run(token.lower() if token[0].isalpha() else ".", [])
        else:
            run.words.append(token)
    yield run


def _thing(run: _Run, request: Request) -> str:
    """What a run of words names in general; empty where it names nothing, or something by its name."""
    cues, words = request.cues, list(run.words)
    if pattern(cues.says_of).fullmatch(run.before):
        return ""
    if pattern(cues.verb_after).fullmatch(run.before or "."):
        words = words[1:]
    if words and pattern(cues.articles).fullmatch(run.after):
        words = words[:-1]
    if cues.nouns_are_capital:
        words = [w for w in words if w[0].isupper()]
    if words and pattern(cues.alone).fullmatch(f"{run.before} {words[-1].lower()}"):
        return ""
    words = _trimmed([w.lower() if w.isupper() else w for w in words], pattern(cues.plain))
    named = not cues.nouns_are_capital and any(w[0].isupper() for w in words)
    pieces = len(words) == 1 and (len(words[0]) < _LEAST or pattern(cues.pieces).fullmatch(words[0].lower()))
    return "" if named or pieces else " ".join(words[-_LONGEST:])


def _trimmed(words: list[str], plain: re.Pattern[str]) -> list[str]:
    """The words without those at the ends that tell nothing."""
    while words and plain.fullmatch(words[0].lower()):
        words = words[1:]
    while words and plain.fullmatch(words[-1].lower()):
        words = words[:-1]
    return words
