"""The numbers said in an objective's words, in digits or in English, French, German or Spanish: found and replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_WORDS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
 nineteen twenty
un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
 dix-neuf vingt
ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn
 neunzehn zwanzig
uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho
 diecinueve veinte
"""
_TENS = """
thirty forty fifty sixty seventy eighty ninety hundred
trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix cent
dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert
treinta cuarenta cincuenta sesenta setenta ochenta noventa cien
"""
_ALSO = {"une": 1, "eine": 1, "einen": 1, "einem": 1, "una": 1}
_DIGITS = r"\d{1,3}(?:[,.'’ ]\d{3})+(?!\d)|\d+"
_MOST_DIGITS = 40


@cache
def _words() -> dict[str, int]:
    found: dict[str, int] = dict(_ALSO)
    for start, step, table in ((1, 1, _WORDS), (30, 10, _TENS)):
        for line in table.replace("\n ", " ").split("\n"):
            found |= {word: start + step * i for i, word in enumerate(line.split())}
    # Spanish "once" is eleven, but an English "once" is no number to replace.
    del found["once"]
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _words()), key=len, reverse=True))
    return re.compile(rf"(?<![\w.,-])(?:{_DIGITS}(?!\w|-\d|[.,]\d)|(?:{words})(?![\w-]|[.,]\d))", re.I)


def spoken(text: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Each number in the words with its place (start inclusive, end exclusive), in order."""
    for match in _pattern().finditer(text):
        said = match.group().casefold()
        digits = re.sub(r"\D", "", said)
        if said in _words():
            yield _words()[said], match.span()
        elif len(digits) <= _MOST_DIGITS:
            yield int(digits), match.span()


def renumbered(text: str, place: tuple[int, int], number: int, noun: str) -> str:
    """The words with another number there; the English `noun` (a plural) after it follows in number."""
    rest = text[place[1] :]
    if number != 1 and (match := re.match(rf"\s+{re.escape(noun.removesuffix('s'))}\b", rest, re.I)):
        rest = f"{match.group()}s{rest[match.end() :]}"
    return f"{text[: place[0]]}{number}{rest}"
