"""How numbers are given: a sentence in; units, forms of dates, decimals, ranges and how many figures, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from ..checks import DateForm, Decimals, Figures, Measured, Within
from ..claims.units import KINDS, UNITS
from .amounts import bounds, number, quantity, value
from .clauses import Found, Sentence
from .figure_words import FIGURES, FigureWords
from .lexicon import rx
from .marks import banned

# ruff: noqa: E501
_FORM = re.compile(
    r"\b([A-Z]{2,4}|[dmy]{2,4})([-/.])([A-Z]{2}|[dmy]{2})\2([A-Z]{2,4}|[dmy]{2,4})\b|\bISO(?:[ -]?8601)?\b"
)
_ENDS = r"(?= ?(?:[.,;:!?)]|$)| (?:{ends})\b)"
_REACH = 60
"""Characters between the noun for dates and their form."""
_MOST = 20
"""Decimals; more is a figure of speech."""
_EVERY = r"\b(?:all|every|each|tous|toutes|chaque|alle|jede\w*|todos|todas|cada|numbers|values|nombres|valeurs|zahlen|werte|números|valores)\b"
_HOMONYMS = frozenset(["an", "ans", "mal", "min", "sec", "feet", "m", "k"])
"""Unit words that are also others."""


def figures(sentence: Sentence) -> Iterator[Found]:
    """All that a sentence says of the numbers, amounts and dates of the answer."""
    words = FIGURES[sentence.lexicon.code]
    if not rx(words.signs).search(sentence.view):
        return
    yield from _units(sentence, words)
    yield from _dates(sentence, words)
    yield from _decimals(sentence, words)
    yield from _ranges(sentence, words)
    yield from _counted(sentence, words)
    yield from _forbidden(sentence, words)
    yield from _spelled(sentence, words)


@cache
def _lead(words: FigureWords) -> str:
    """What stands before the thing whose form is set: the start, a comma, or a verb with its articles."""
    return rf"(?:^|[,;:(\u2014] ?|- |\b(?:{words.verbs}) )(?:(?:{words.articles}) ?){{0,4}}"


@cache
def _unit_names(kind: str) -> str:
    names = [u for u in UNITS if KINDS.get(UNITS[u][0]) == kind and u not in _HOMONYMS and (len(u) > 1 or u in "€$£")]
    return "|".join(re.escape(u).replace(r"\ ", " ") for u in sorted(names, key=len, reverse=True))


def _units(sentence: Sentence, words: FigureWords) -> Iterator[Found]:
    """The unit of the result, or of all amounts of a kind."""
    for subject, kinds, every in words.subjects:
        for kind in kinds.split():
            unit = rf"(?P<unit>{_unit_names(kind)})"
            ends = _ENDS.replace("{ends}", words.ends)
            both = rf"(?! ?(?:{words.joins}|/|,) ?(?:{_unit_names(kind)})(?!\w))"
            middle = rf"(?: (?:{words.middle})){{0,4}}"
            pattern = rf"{_lead(words)}(?P<of>{subject}){middle} {words.within} {unit}{both}{ends}"
            for match in rx(pattern).finditer(sentence.view):
                if banned(sentence, sentence.view[: match.start("of")], "") is None and not _denies(sentence, match):
                    yield sentence.found(Measured(unit=match["unit"], every=every), match.start("of"), match.end())


def _denies(sentence: Sentence, match: re.Match[str]) -> bool:
    return bool(rx(rf"\b(?:{sentence.lexicon.negation}|not)\b").search(match[0]))


def _dates(sentence: Sentence, words: FigureWords) -> Iterator[Found]:
    """The form of dates, shown by letters ("YYYY-MM-DD") or called ISO."""
    said = sentence.said(0, len(sentence.view))
    for match in _FORM.finditer(said):
        left = sentence.view[max(0, match.start() - _REACH) : match.start()]
        named = rx(rf"\b{words.dates}\b(?P<after>[^.;!?]*)$").search(left)
        tail = rx(rf"^[\"')]?(?: (?:format|form|formato))?,? (?:{words.for_dates} )?{words.dates}\b")
        after = tail.match(sentence.view[match.end() :])
        form = _form(match)
        if form is None or not (named or after) or banned(sentence, sentence.view[: match.start()], "") is not None:
            continue
        start = match.start() - len(left) + named.start() if named else match.start()
        yield sentence.found(form, start, match.end() + (after.end() if after and not named else 0))
        return


def _form(match: re.Match[str]) -> DateForm | None:
    if not match[1]:
        return DateForm(order="ymd", mark="-")
    parts = tuple(part.upper() for part in (match[1], match[3], match[4]))
    orders: dict[tuple[bool, int], Literal["ymd", "dmy", "mdy"]] = {
        (True, 1): "ymd",
        (False, 1): "dmy",
        (False, 0): "mdy",
    }
    months = [i for i, part in enumerate(parts) if part == "MM"]
    order = orders.get((len(parts[0]) == 4, months[0])) if len(months) == 1 else None
    marks: dict[str, Literal["-", "/", "."]] = {"-": "-", "/": "/", ".": "."}
    mark = marks.get(match[2])
    return DateForm(order=order, mark=mark) if order and mark and sorted(map(len, parts)) == [2, 2, 4] else None


def _decimals(sentence: Sentence, words: FigureWords) -> Iterator[Found]:
    """To how many decimals, or significant digits, numbers are given."""
    lex, view = sentence.lexicon, sentence.view
    for match in rx(rf"{quantity(lex)} (?:(?P<significant>{words.significant})|{words.decimals})(?!\w)").finditer(view):
        left = view[: match.start()]
        said = bounds(match, lex, left[-90:], view[match.end() :][:40])
        led = rx(rf"(?:{words.rounding})(?: [^\s,;.]{{1,20}}){{0,5}} {words.to} $").search(left)
        if (
            said is None
            or not (led or rx(rf"\b(?:{words.having}) $").search(left))
            or max(said.minimum or 0, said.maximum or 0) > 20
        ):
            continue
        start = led.start() if led else match.start()
        if banned(sentence, left[:start], "") is None:
            every = bool(rx(_EVERY).search(view[start : match.end()]))
            check = Decimals(
                minimum=said.minimum, maximum=said.maximum, every=every, significant=bool(match["significant"])
            )
            yield sentence.found(check, start, match.end())
    for match in rx(words.whole).finditer(view):
        if banned(sentence, view[: match.start()], "") is None:
            every = bool(rx(_EVERY).search(match[0].rpartition(" to ")[0]))
            yield sentence.found(Decimals(minimum=0, maximum=0, every=every), match.start(), match.end())


def _ranges(sentence: Sentence, words: FigureWords) -> Iterator[Found]:
    """Between which numbers the one that is asked for lies."""
    lex = sentence.lexicon
    n = number(lex)
    pattern = rf"(?P<of>{words.rated}) (?P<n>{n})(?: (?:{lex.joins}) | ?- ?)(?P<m>{n})" + _ENDS.replace(
        "{ends}", words.ends
    )
    for match in rx(pattern).finditer(sentence.view):
        low, high = value(match["n"], lex), value(match["m"], lex)
        if low is not None and high is not None and low < high and not _denies(sentence, match):
            yield sentence.found(Within(minimum=low, maximum=high), match.start(), match.end())


def _forbidden(sentence: Sentence, words: FigureWords) -> Iterator[Found]:
    """Numbers, or digits, that the answer is to have none of."""
    kinds: tuple[tuple[Literal["numbers", "digits"], str], ...] = (("numbers", words.bare), ("digits", words.digits))
    for of, noun in kinds:
        where = (
            rf"(?: (?:in|dans|im|en)(?: (?:the|your|it|le|la|ta|der|dem|die|el|tu))?(?: {sentence.lexicon.answer})?)?"
        )
        for match in rx(rf"\b(?:{noun})\b{where}{_ENDS.replace('{ends}', words.ends)}").finditer(sentence.view):
            left, right = sentence.view[: match.start()], sentence.view[match.end() :]
            if (start := banned(sentence, left, right)) is not None:
                yield sentence.found(Figures(of=of, maximum=0), start, match.end())


def _spelled(sentence: Sentence, words: FigureWords) -> Iterator[Found]:
    """Numbers in words alone are no digits."""
    for match in rx(words.spelled).finditer(sentence.view):
        if banned(sentence, sentence.view[: match.start()], "") is None:
            yield sentence.found(Figures(of="digits", maximum=0), match.start(), match.end())


def _counted(sentence: Sentence, words: FigureWords) -> Iterator[Found]:
    """How many numbers or dates the answer gives."""
    lex, view = sentence.lexicon, sentence.view
    kinds: tuple[tuple[Literal["numbers", "dates"], str], ...] = (("numbers", words.numbers), ("dates", words.dates))
    for of, noun in kinds:
        ends = _ENDS.replace("{ends}", words.ends)
        for match in rx(rf"{quantity(lex)} (?:(?:{words.kinds}) )?(?:{noun})(?: (?:{words.kinds}))?{ends}").finditer(
            view
        ):
            left = view[: match.start()]
            said = bounds(match, lex, left[-90:], view[match.end() :][:40])
            if said and rx(
                rf"\b(?:{words.giving})(?: (?:{words.articles})| [^.;:]{{1,60}} (?:{words.joins}))? $"
            ).search(left):
                high = None if said.plain else said.maximum
                check = Figures(of=of, minimum=said.minimum, maximum=high)
                yield sentence.found(check, match.start(), match.end(), said.hardness)
