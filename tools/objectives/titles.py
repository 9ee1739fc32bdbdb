"""What stands above and below the answer: a sentence in; titles and postscripts out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..checks import Postscript, Title
from .clauses import Found, Sentence
from .lexicon import rx

_PS = re.compile(r"(?<![\w.])[Pp]\.?\s?[Pp]\.?\s?[Ss]\b\.?|(?<![\w.])(?:P\.?\s?S\b\.?|p\.s\b\.?)")


def titles(sentence: Sentence) -> Iterator[Found]:
    """Whether the answer has a title, or is to have none."""
    lex = sentence.lexicon
    if lex.no_title and (match := rx(lex.no_title).search(sentence.view)):
        yield sentence.found(Title(negated=True), match.start(), match.end())
        return
    for template, left, right in sentence.lexicon.title:
        for match in rx(template).finditer(sentence.view):
            yield sentence.found(Title(left=left, right=right), match.start(), match.end())
            return


_BESIDE = r"(?:, |\b(?:and|plus|with|add|und|mit|et|avec|y|con) )(?:an? |eine[mn]? |une? |una )?"
"""What puts a postscript beside other things that are asked for."""


def postscripts(sentence: Sentence) -> Iterator[Found]:
    """Whether the answer ends with a postscript, and how that opens."""
    lex = sentence.lexicon
    match = rx(lex.postscript).search(sentence.view) if lex.postscript else None
    mark = _PS.search(sentence.said(0, len(sentence.view)))
    if match is None and mark:
        before = rf"(?:\b(?:{lex.starts})(?: [\w-]+){{0,3}} \W?|{_BESIDE})$"
        match = rx(before).search(sentence.view[: mark.start()])
    if match:
        start, end = match.start(), match.end()
        if mark:
            start, end = min(start, mark.start()), max(end, mark.end())
        yield sentence.found(Postscript(mark=mark[0] if mark else "P.S."), start, end)
