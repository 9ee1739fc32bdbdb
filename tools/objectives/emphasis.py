"""What stands out: a sentence in; counts of highlighted passages and of words in capitals out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..checks import Count
from .amounts import Bounds, bounds, quantity
from .clauses import Found, Sentence
from .counts import per_unit
from .lexicon import Lexicon, rx

_MARKED = (
    r"^ (?:(?!and\b|in\b|with\b)[\w-]+ ){0,2}?(?:words?|phrases?|sections?|terms?|parts?|keywords?|passages?)"
    r"(?: (?:with|using|in|by) (?:asterisks|markdown|italics?|bold))?\b"
)
"""What is highlighted, and with what."""


def highlights(sentence: Sentence) -> Iterator[Found]:
    """Counts of passages between asterisks."""
    lex = sentence.lexicon
    if not lex.highlight_signs or not rx(lex.highlight_signs).search(sentence.reading.flat):
        return
    for template in lex.highlights:
        for match in rx(template.replace("{quantity}", quantity(lex))).finditer(sentence.view):
            said = _said(sentence, match)
            if said is not None:
                maximum = None if said.plain else said.maximum
                check = Count(unit="highlights", minimum=said.minimum, maximum=maximum)
                tail = rx(_MARKED).match(sentence.view[match.end() :])
                end = match.end() + (tail.end() if tail else 0)
                yield sentence.found(check, match.start(), end, said.hardness)


def capitals(sentence: Sentence) -> Iterator[Found]:
    """Counts of words in capital letters."""
    lex = sentence.lexicon
    for template in lex.capitals:
        for match in rx(template.replace("{quantity}", quantity(lex))).finditer(sentence.view):
            said = _said(sentence, match)
            if said is not None:
                right = sentence.view[match.end() :]
                per, tail = per_unit(lex, "capital_words", sentence.view[: match.start()], right)
                if tail < 0:
                    continue
                end = match.end() + max(tail, _times(lex, right))
                check = Count(unit="capital_words", minimum=said.minimum, maximum=said.maximum, per=per)
                yield sentence.found(check, match.start(), end, said.hardness)


def _times(lex: Lexicon, right: str) -> int:
    match = rx(rf"^ (?:{lex.times})\b").match(right)
    return match.end() if match else 0


def _said(sentence: Sentence, match: re.Match[str]) -> Bounds | None:
    groups = match.groupdict()
    if groups.get("some"):
        return Bounds(1, None)
    if not groups.get("n"):
        return None
    first = min(match.start(name) for name, words in groups.items() if words and name not in ("some",))
    return bounds(match, sentence.lexicon, sentence.view[:first][-90:], sentence.view[match.end() :][:40])
