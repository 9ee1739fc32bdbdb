"""Casing: the whole text's, and single existing words in capitals or in bold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..blocks import Span, blocks
from ..checks import Case, Count, Occurs
from ..measure import measure, units
from ..sentences import sentences
from ..verify.counts import is_stressed, term_pattern
from ..verify.letters import SMALL_WORDS, TITLE_WORD
from .edits import Edit, Place, around, aside, covered, replaced

_KEY_WORD = re.compile(r"(?<![\w'’*_\-\[])[^\W\d_]{4,}(?:-[^\W\d_]+)*(?![\w'’*_\-\]])")
_ANY_WORD = re.compile(r"(?<![\w'’*_\-\[])[^\W\d_]{2,}(?![\w'’*_\-\]])")
_ACRONYM_LETTERS = 5
_FUNCTION_WORDS = (
    "about above after again against also although among because been before being below between both could does doing"
    " down during each either even every from further have having here into itself just like more most much must other"
    " over same shall should since some such than that their them then there these they this those though through under"
    " until upon very were what when where whether which while whom whose will with within without would your yours"
)
_DULL = frozenset(_FUNCTION_WORDS.split())


def cased(check: Case, text: str, kept: tuple[str, ...]) -> Iterator[Edit]:
    """The text in its case: first with code, URLs and given words left alone, then without leaving anything."""
    change = {"lower": str.lower, "upper": str.upper, "title": _titled}[check.case]
    note = f"set the text in {check.case} case"
    yield Edit(around(text, change, kept), note)
    yield Edit(around(text, change), note)
    yield Edit(change(text), note)


def stressed(check: Occurs, text: str) -> Iterator[Edit]:
    """The word in capitals, or in small letters, wherever it stands outside code and addresses."""
    small = check.scope == "character" and bool(check.minimum) and check.term.isalpha() and check.term.islower()
    if is_stressed(check) or (small and len(check.term) > 1):
        word, case = term_pattern(check.term), "small letters" if small else "capitals"
        yield Edit(around(text, lambda part: word.sub(check.term, part)), f"set “{check.term}” in {case}")


def _titled(text: str) -> str:
    first = TITLE_WORD.search(text)
    start = first.start() if first else 0

    def capital(match: re.Match[str]) -> str:
        word = match.group()
        return word if word in SMALL_WORDS and match.start() > start else word[0].title() + word[1:]

    return TITLE_WORD.sub(capital, text)


def key_words(text: str, number: int, taken: tuple[Span, ...], kept: tuple[str, ...]) -> list[Span]:
    """Up to `number` words to stress, spread over the sentences: of each the longest, then the next.

    A word is taken once; where that is not enough, also short ones, and again.

    Headings, code, URLs, words that an objective gives and what is taken already are left out.
    """
    given = (m.span() for words in kept for m in re.finditer(re.escape(words), text, re.I))
    aside_too = (*given, *aside(text), *((b.start, b.end) for b in blocks(text) if b.kind in ("heading", "table")))
    found = _spread(text, number, covered(text, (*aside_too, *taken)), _KEY_WORD, once=True)
    missing = number - len(found)
    return found + _spread(text, missing, covered(text, (*aside_too, *taken, *found)), _ANY_WORD, once=False)


def _spread(text: str, number: int, left_out: bytearray, pattern: re.Pattern[str], *, once: bool) -> list[Span]:
    seen: set[str] = set()
    per_sentence = []
    for start, end in sentences(text):
        words = [m for m in pattern.finditer(text, start, end) if not left_out[m.start()]]
        ordered = sorted(words, key=_dullness)
        per_sentence.append([m.span() for m in ordered if not (once and _known(m.group(), seen))])
    found: list[Span] = []
    while len(found) < number and any(per_sentence):
        found += [words.pop(0) for words in per_sentence if words][: number - len(found)]
    return found


def _dullness(word: re.Match[str]) -> tuple[bool, int, int]:
    """Function words and adverbs last, long words first."""
    return word.group().lower() in _DULL or word.group().endswith("ly"), -len(word.group()), word.start()


def _known(word: str, seen: set[str]) -> bool:
    known = word.casefold() in seen
    seen.add(word.casefold())
    return known


def capitals(check: Count, text: str, kept: tuple[str, ...]) -> Iterator[Edit]:
    """Existing words set in capitals up to the minimum, or written small down to the maximum."""
    spans = units(text, "capital_words")
    if check.minimum and len(spans) < check.minimum:
        chosen = key_words(text, check.minimum - len(spans), spans, kept)
        places = [Place(a, b, text[a:b].upper()) for a, b in chosen]
        yield Edit(replaced(text, places), f"set {_words(len(places))} in capitals")
    elif check.maximum is not None and (more := measure(text, "capital_words").lenient - check.maximum) > 0:
        yield from _lowered(text, more)


def _lowered(text: str, number: int) -> Iterator[Edit]:
    """Acronyms stay, unless most of the text shouts."""
    spans = units(text, "capital_words")
    shouts = len(spans) * 2 > measure(text, "words").strict
    long = [s for s in spans if shouts or s[1] - s[0] > _ACRONYM_LETTERS]
    starts = {start for start, _ in sentences(text)} | {m.end() for m in re.finditer(r"\n[ \t]*", text)}
    single = [s for s in units(text, "capital_words", lenient=True) if shouts and text[slice(*s)] == "A"]
    long += [s for s in single if s[0] not in starts]
    chosen = sorted(long, key=lambda s: (s[0] - s[1], s))[:number]
    places = [Place(a, b, _small(text, text[a:b], a in starts)) for a, b in chosen]
    yield Edit(replaced(text, places), f"took {_words(len(places))} out of capitals")


def _small(text: str, word: str, starts: bool) -> str:
    return word.capitalize() if starts or re.search(rf"\b{re.escape(word.capitalize())}\b", text) else word.lower()


def highlights(check: Count, text: str, kept: tuple[str, ...]) -> Iterator[Edit]:
    """Existing words in bold up to the minimum; marks taken off the last ones down to the maximum."""
    spans = units(text, "highlights")
    if check.minimum and len(spans) < check.minimum:
        mark = "*" if check.mark in ("*", "*x*") else "**"
        chosen = key_words(text, check.minimum - len(spans), (*spans, *units(text, "highlights", lenient=True)), kept)
        places = [Place(a, b, f"{mark}{text[a:b]}{mark}") for a, b in chosen]
        yield Edit(replaced(text, places), f"highlighted {_words(len(places))}")
    elif check.maximum is not None and len(spans) > check.maximum:
        surplus = spans[check.maximum :]
        places = [Place(a, b, text[a:b].strip("*")) for a, b in surplus]
        yield Edit(replaced(text, places), f"took the marks off {_words(len(places))}")


def _words(number: int) -> str:
    return "1 word" if number == 1 else f"{number} words"
