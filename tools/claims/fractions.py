"""Shares and parts told in words in ("three fifths", "one in ten", "half an hour"), their values and places out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .units import MAGNITUDES, UNITS

_COUNTS: Mapping[str, int] = {
    word: count
    for count, words in {
        1: "a one un une uno una ein eine einer eines einem la der die das",
        2: "two deux zwei dos",
        3: "three trois drei tres",
        4: "four quatre vier cuatro",
        5: "five cinq fünf cinco",
        6: "six sechs seis",
        7: "seven sept sieben siete",
        8: "eight huit acht ocho",
        9: "nine neuf neun nueve",
        10: "ten dix zehn diez",
        20: "twenty vingt zwanzig veinte",
    }.items()
    for word in words.split()
}
_PARTS: Mapping[str, int] = {
    word: part
    for part, words in {
        3: "third thirds tiers drittel tercio tercios tercera terceras",
        4: "quarter quarters fourth fourths quart quarts viertel cuarto cuartos cuarta cuartas",
        5: "fifth fifths cinquième cinquièmes fünftel quinto quintos quinta quintas",
        6: "sixth sixths sixième sixièmes sechstel sexto sextos sexta sextas",
        7: "seventh sevenths septième septièmes siebtel",
        8: "eighth eighths huitième huitièmes achtel octavo octavos octava octavas",
        9: "ninth ninths neuvième neuvièmes neuntel",
        10: "tenth tenths dixième dixièmes zehntel décimo décimos décima décimas",
    }.items()
    for word in words.split()
}
_ALONE: Mapping[str, tuple[float, str]] = {
    phrase: (value, dimension)
    for (value, dimension), phrases in {
        (50.0, "percent"): "halve|halves|halved|halving|half|one half|la moitié|die hälfte|der hälfte|la mitad",
        (2.0, "times"): "twice|doubled|doppelt so|le double|el doble",
        (3.0, "times"): "tripled|three times|dreimal so|le triple|el triple",
    }.items()
    for phrase in phrases.split("|")
}
_EVERY: Mapping[str, int] = {"zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "achte": 8, "zehnte": 10}


def _any_of(words: Mapping[str, object]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_NAMED = {word: count for word, count in _COUNTS.items() if word not in ("la", "der", "die", "das")}
"""Counts that are no articles."""
_GOES_ON = re.compile(
    r"(?=\s(?:of|less|more|fewer|lower|higher|as|than|were|was|are|is|have|has|had|did|do|said|say|to|in|at|by|from|on|the"
    r"|during|after|and|or|that|\w+ed|de|des|du|der|d['’]|del|los|las)\b|\s*[.,;:)]|$)",
    re.I,
)
_BY_PART = re.compile(r"\b(?:by|um|d['’])\s$", re.I)
"""What follows a share; before a noun "a third" counts ("a third attempt")."""
_FRACTION = re.compile(
    rf"\b(?P<alone>{_any_of(_ALONE)})\b|\b(?P<count>{_any_of(_COUNTS)})[\s-](?P<part>{_any_of(_PARTS)})\b(?:\spartes?)?"
    rf"|\bjede[rsn]? (?P<every>{_any_of(_EVERY)})[nrs]?\b",
    re.I,
)
_ONE_IN = re.compile(
    rf"\b(?P<count>{_any_of(_NAMED)}|\d{{1,2}}) (?:[^\W\d_]+ )?(?:in|out of|sur|von|de cada|in every|out of every) "
    rf"(?P<all>{_any_of(_COUNTS)}|[1-9]\d?|100)\b(?!\s?(?:%|percent))",
    re.I,
)
_IN = re.compile(r"\s(?:in|out of)\s", re.I)
_QUARTER = re.compile(
    r"\b(?:(?P<three>three quarters of an hour|drei viertelstunden|trois quarts d['’]heure|tres cuartos de hora)"
    r"|a quarter of an hour|(?:eine )?viertelstunde|(?:un )?quart d['’]heure|(?:un )?cuarto de hora)\b",
    re.I,
)
_HALF_OF = re.compile(
    r"\b(?:(?P<whole>an?|one) (?P<of>[^\W\d_]+) and a half\b|(?:(?:ein\w* )?halbe[snrm]?"
    r"|half an?\b|half-|demi-|une demi-"
    r"|medi[oa])\s?(?P<unit>[^\W\d_]+)(?:\s(?P<more>[^\W\d_]+))?)",
    re.I,
)
_ORDER = re.compile(r"\b(?:and a|first|second|other|erste[nr]?|zweite[nr]?|première|deuxième|primera|segunda)\s$", re.I)
"""Before "half" where it counts halves: "the second half of the year" is no share."""
_PERIOD = re.compile(r"\s(?:year|hour|of an hour|d['’]\s?heure|de hora|stunde)", re.I)
_BY = re.compile(r"\b(?:by|to|of|um|auf|de|en|un)\s$", re.I)
_TELLING = frozenset(word for phrase in _ALONE for word in phrase.split()[-1:]) | _PARTS.keys() | _EVERY.keys()
_AMONG = frozenset(("in", "out", "sur", "von", "cada"))
_STEM = ("hal", "medi", "demi", "doppel", "dreimal", "jede")


class Share(NamedTuple):
    """A share, a multiple or half of a unit."""

    value: float
    dimension: str
    """percent or times; empty where `unit` says it."""
    start: int
    end: int
    unit: str = ""


def shares(text: str, words: frozenset[str]) -> Iterator[Share]:
    """The shares in a text whose words in small letters are these; one may stand in another, the larger comes first."""
    if not words.isdisjoint(_AMONG):
        yield from _in_groups(text)
    if not words.isdisjoint(_TELLING) or any(word.startswith(_STEM) for word in words):
        yield from _halves(text)
        yield from _fractions(text)


def _in_groups(text: str) -> Iterator[Share]:
    """Shares told as "one in four"."""
    for match in _ONE_IN.finditer(text):
        count, whole = (_COUNTS.get(match[name].casefold()) or int(match[name]) for name in ("count", "all"))
        behind = re.match(r"\s([^\W\d_]+)", text[match.end() :])
        if behind and behind[1].casefold() in UNITS and not _IN.search(match[0]):
            continue  # "a notice of three months"
        if count < whole and (match["count"].isdigit() == match["all"].isdigit() or count == 1):
            yield Share(100 * count / whole, "percent", match.start(), match.end())


def _fractions(text: str) -> Iterator[Share]:
    for match in _FRACTION.finditer(text):
        before = text[: match.start()]
        if match["alone"]:
            value, dimension = _ALONE[match["alone"].casefold()]
            if not _ORDER.search(before):
                yield Share(value, dimension, match.start(), match.end())
        elif match["every"]:
            yield Share(100 / _EVERY[match["every"].casefold()], "percent", match.start(), match.end())
        elif _is_share(text, match):
            value = 100 * _COUNTS[match["count"].casefold()] / _PARTS[match["part"].casefold()]
            yield Share(value, "percent", match.start(), match.end())


def _is_share(text: str, match: re.Match[str]) -> bool:
    """Whether "a third" is a share and no ordinal, and "a quarter" no part of a year."""
    count, part = match["count"].casefold(), match["part"].casefold()
    single = _COUNTS[count] == 1
    if _PERIOD.match(text, match.end()) or (count in ("la", "der", "die", "das") and "parte" not in match[0]):
        return False
    if not single:
        return part[-1] == "s" or not part.isascii() or part in ("drittel", "viertel", "achtel", "zehntel", "sechstel")
    if part == "quarter" and count == "a":
        return bool(re.match(r"\s(?:of|less|more|fewer|lower|higher|as)\b", text[match.end() :])) or bool(
            _BY.search(text[: match.start()])
        )
    return _BY_PART.search(text[: match.start()]) is not None or _GOES_ON.match(text, match.end()) is not None


def _halves(text: str) -> Iterator[Share]:
    """Half of a unit ("half an hour", "ein halbes Jahr", "half a million"), or a quarter of an hour."""
    for match in _QUARTER.finditer(text):
        count = 3.0 if match["three"] else 1.0
        yield Share(count / 4, "", match.start(), match.end(), "hour")
    for match in _HALF_OF.finditer(text):
        if match["whole"]:
            if match["of"].casefold() in UNITS:
                yield Share(1.5, "", match.start(), match.end(), match["of"].casefold())
            continue
        word, both = match["unit"].casefold(), f"{match['unit']} {match['more'] or ''}".casefold()
        if both in UNITS:
            yield Share(0.5, "", match.start(), match.end(), both)
        elif word in UNITS:
            yield Share(0.5, "", match.start(), match.end("unit"), word)
        elif word in MAGNITUDES:
            yield Share(MAGNITUDES[word] / 2, "", match.start(), match.end("unit"))
