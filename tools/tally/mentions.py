"""Records that a text tells of in sentences or lines: what is said about each named or numbered thing of a kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from ..context.words import stem
from ..sentences import spans
from .lexicon import GENERAL
from .records import Record

_ID = r"[A-Z]{0,6}[-/_.]?\d[\w/-]*(?:\.\d+)*"
_NUMBER = r"(?i:no\.?|nr\.?|number|nummer|num\.?|id|n[°º]|numéro|número)"
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_ITEM = re.compile(r"\n(?=[ \t]*(?:[-*+•]|\d{1,4}[.)])[ \t])")


def told(source: str, text: str, noun: str, about: str, skip: Sequence[tuple[int, int]] = ()) -> Iterator[Record]:
    """What is said about each thing that the noun names with a number ("Invoice 1042", "INV-1042"), in order."""
    named = _pattern(noun)
    for start, end in _paragraphs(text) if _may_speak_of(noun, text) else ():
        if any(left < end and start < right for left, right in skip) or not named.search(text, start, end):
            continue
        yield from _in_paragraph(source, text, start, end, named, about)


def unnamed(source: str, text: str, noun: str, about: str, skip: Sequence[tuple[int, int]] = ()) -> Iterator[Record]:
    """Sentences about one thing of the kind that has no number, in order; none about such things in general."""
    single = _one_of(noun)
    for start, end in _paragraphs(text) if _may_speak_of(noun, text) else ():
        if any(left < end and start < right for left, right in skip) or not single.search(text, start, end):
            continue
        for left, right in spans(text[start:end]):
            sentence = text[start + left : start + right]
            if not GENERAL.search(sentence):
                yield from _each(source, start + left, sentence, single, about)


def _each(source: str, at: int, sentence: str, single: re.Pattern[str], about: str) -> Iterator[Record]:
    """Each thing that a sentence names one by one: what is said before the first one belongs to it."""
    starts = [0, *[match.start() for match in single.finditer(sentence)][1:], len(sentence)]
    for start, end in pairwise(starts) if single.search(sentence) else ():
        said = sentence[start:end].rstrip()
        if re.search(r"\d", said):
            yield Record(source, at + start, at + start + len(said), said, about=about)


def _singular(noun: str) -> str:
    low = noun.casefold()
    if low.endswith("ies") and len(low) > 4:
        return f"{low[:-3]}y"
    if low.endswith(("sses", "xes", "ches", "shes")):
        return low[:-2]
    if low.endswith("ungen"):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 3 else low


def _may_speak_of(noun: str, text: str) -> bool:
    """Whether the patterns may find something of the noun: most texts hold none of it, and patterns are slow."""
    return not text.isascii() or any(map(text.lower().__contains__, _parts(noun)))


@lru_cache(maxsize=16)
def _parts(noun: str) -> tuple[str, ...]:
    """One of these stands, in lower case, in all that a pattern of the noun finds: a short one's finds any number."""
    single = _singular(noun)
    return (single[:3], noun.casefold(), _consonants(single)) if len(single) > 2 else ("",)


@lru_cache(maxsize=16)
def _one_of(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(_singular(noun))}\b", re.I)


@lru_cache(maxsize=16)
def _pattern(noun: str) -> re.Pattern[str]:
    """The noun with a number, or a number whose letters begin or shorten the noun; group "id" is the number."""
    single = _singular(noun)
    plural = noun.casefold()
    forms = "|".join(sorted({re.escape(single), re.escape(plural)}, key=len, reverse=True))
    short = "|".join(re.escape(single[:n].upper()) for n in (4, 3) if len(single) >= n)
    return re.compile(
        rf"(?:\b(?i:{forms})(?![^\W_])[ \t_]*{_NUMBER}?[ \t]*[#:=(]?[ \t]*(?P<id>{_ID})"
        rf"|\b(?P<short>(?:{short}|{re.escape(_consonants(single).upper())})[-/_]?\d[\w/-]*))"
    )


def _consonants(single: str) -> str:
    return re.sub(r"(?<!^)[aeiou]", "", single)[:3]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between empty lines, lists item by item."""
    start = 0
    for gap in (*_PARAGRAPH.finditer(text), None):
        end = gap.start() if gap else len(text)
        items = [start, *(m.start() + 1 for m in _ITEM.finditer(text, start, end)), end]
        yield from ((a, b) for a, b in pairwise(items) if b > a)
        start = gap.end() if gap else end


def _in_paragraph(source: str, text: str, start: int, end: int, named: re.Pattern[str], about: str) -> Iterator[Record]:
    """A thing is spoken of from the sentence that names it to the one that names the next."""
    found: list[re.Match[str]] = []
    for match in named.finditer(text, start, end):
        if not found or _name(match) != _name(found[-1]):
            found.append(match)
    places = [(start + a, start + b) for a, b in spans(text[start:end])]
    opens = [max((a for a, b in places if a <= m.start() < b), default=start) for m in found]
    for n, match in enumerate(found):
        shared = n and opens[n] == opens[n - 1]
        first = match.start() if shared else opens[n]
        last = end
        if n + 1 < len(found):
            last = found[n + 1].start() if opens[n + 1] == opens[n] else opens[n + 1]
        body = text[first:last].rstrip()
        yield Record(source, first, first + len(body), body, name=_name(match), about=about)


def _name(match: re.Match[str]) -> str:
    return (match["id"] or match["short"]).rstrip("-/.,")


def same_kind(noun: str, said: str) -> bool:
    """Whether a heading or a column's name speaks of the noun."""
    wanted = stem(_singular(noun))
    return any(stem(_singular(word)) == wanted for word in re.findall(r"[^\W_]+", said.casefold()))
