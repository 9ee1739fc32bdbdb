"""How many: a sentence in; counts of words, sentences, bullets, highlights, capital words, per unit or in all, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

from ..checks import Count, Unit
from .amounts import Bounds, bounds, quantity
from .clauses import Found, Sentence
from .lexicon import Lexicon, rx

_AT_LEAST = ("placeholders", "highlights")
"""Units that "include 3" sets a lower bound for: more of them do no harm."""
_SIZED: dict[str, Unit] = {
    "word": "words",
    "character": "characters",
    "sentence": "sentences",
    "paragraph": "paragraphs",
}
_UNITS: tuple[Unit, ...] = get_args(Unit)
_HEAD = re.compile(
    r"[\s-](?:[\w'-]+[\s-]){0,3}?([\w'-]+)"
    r"(?=$|[.,;:!?)]|\s(?:of|for|about|on|that|to|with|in|and|which|from|explaining|describing)\b)"
)
"""The noun that a size stands before ("a three-sentence summary of")."""
_SINGULAR = re.compile(r"(?:ss|us|is|as)$")


def counts(sentence: Sentence) -> Iterator[Found]:
    """Counts of the units that the language names."""
    lex = sentence.lexicon
    for match in _units(lex).finditer(sentence.view):
        unit = _unit(match)
        left, right = sentence.view[: match.start()], sentence.view[match.end() :]
        said = bounds(match, lex, left[-90:], right[:40])
        if said is None or not _meant(sentence, match, unit, said, left, right):
            continue
        per, tail = _per(lex, left, right)
        if tail < 0:
            continue
        said = said.rounded() if unit in ("words", "characters") else said
        maximum = None if said.plain and unit in _AT_LEAST else said.maximum
        check = Count(unit=unit, minimum=said.minimum, maximum=maximum, per=per)
        yield sentence.found(check, match.start(), match.end() + max(tail, reach(lex, right)), said.hardness)


@cache
def _units(lex: Lexicon) -> re.Pattern[str]:
    units = "|".join(rf"(?P<u_{name}>{words})" for name, words in lex.units.items())
    return rx(rf"{quantity(lex)}[\s-]{{1,3}}(?:(?:{lex.adjectives}) ){{0,2}}(?:{units})\b(?!-)")


def _unit(match: re.Match[str]) -> Unit:
    return next(name for name in _UNITS if match.groupdict().get(f"u_{name}"))


def reach(lex: Lexicon, right: str) -> int:
    """How far a comparison after the unit reaches ("or less")."""
    match = rx(rf"^[\s,]{{0,2}}\(?(?:{'|'.join(lex.after.values())})\)?").match(right)
    return match.end() if match else 0


def _meant(sentence: Sentence, match: re.Match[str], unit: Unit, said: Bounds, left: str, right: str) -> bool:
    """Whether the number is asked of the answer, and is not its content."""
    lex = sentence.lexicon
    if (
        rx(lex.content_right).match(right)
        or rx(lex.content_left).search(left[-60:])
        or _names_things(match, right, said)
    ):
        return False
    if rx(rf"\b(?:{lex.parts})(?: (?:\w+ ){{0,3}}| \()$").search(left[-60:]):
        return False
    if (said.plain or unit in ("words", "characters")) and rx(lex.content_relative).match(right):
        return False
    if unit == "questions" and said.plain:
        return False
    approximate = said.hardness == "about" and not rx(lex.plain_left).search(left[-160:])
    if said.plain or approximate or sentence.mode == "question":
        return bool(rx(lex.plain_left).search(left[-160:])) and _asked(sentence, unit, said, left, right)
    return True


def _asked(sentence: Sentence, unit: Unit, said: Bounds, left: str, right: str) -> bool:
    lex = sentence.lexicon
    if sentence.mode == "question":
        return bool(rx(r"\b(?:in|within|en|dans|mit|con) (?:an? )?$").search(left[-12:]))
    bare = not right.strip() or rx(
        r"^ ?[.,;:!?)(/\u2014-]|^ (?:and|on|about|or|max|min|each|per|long|in|for|that|et|sur|und|über|zu|y|sobre)\b"
    ).match(right)
    if not left.strip() and not bare:
        return False
    if (
        said.plain
        and rx(lex.about).search(left[-60:])
        and not rx(r"\b(?:in|within|using|with|of|en|dans|mit|con|de|to) (?:\w+ ){0,2}$").search(left[-30:])
    ):
        return False
    given = rx(
        r"\b(?:give|provide|need|want|find|generate|donne|fournis|gib|nenne|da|dame)(?: \w+)?(?: an?)? $"
    ).search(left[-30:])
    return not (
        given
        and unit in ("words", "characters", "lines")
        and not bare
        and not right.startswith("-")
        and not rx("^ [a-z-]+ (?:about|on)").match(right)
    )


def _names_things(match: re.Match[str], right: str, said: Bounds) -> bool:
    """Whether the size is an attribute of several things ("two-word names")."""
    if match[0].endswith("s") or said.minimum in (None, 1) or match.groupdict().get("u_placeholders"):
        return False
    head = _HEAD.match(right)
    return bool(head and head[1].endswith("s") and not _SINGULAR.search(head[1]))


def _per(lex: Lexicon, left: str, right: str) -> tuple[Unit | None, int]:
    """The unit in which each count is taken, and how far its words reach; -1 where it is none we know."""
    for name, words in lex.units.items():
        if (match := rx(lex.per.replace("{unit}", f"(?:{words})")).match(right)) or (
            name == "paragraphs" and (match := rx(rf"^[\s-]{words}").match(right))
        ):
            return name, match.end()
        distributed = rf"\b(?:{words}) (?:of|with|de|mit|aus|von|con|avec)(?: \w+)? $"
        if rx(rf"\b{lex.each} (?:{words})(?: [\w-]{{1,12}}){{0,5}} $|{distributed}").search(left[-70:]):
            return name, 0
    if match := rx(lex.per.replace("{unit}", "(?!line)[^\\W\\d_]{3,}")).match(right):
        return None, -1
    if rx(rf"\b{lex.each} (?!{lex.answer}|{lex.works})[^\W\d_]{{3,}}(?: [\w-]{{1,12}}){{0,5}} $").search(left[-70:]):
        return None, -1
    if lex.each_after and (match := rx(lex.each_after).match(right)):
        for name, words in lex.units.items():
            if rx(rf"\b(?:{words})\b").search(left[-50:]):
                return name, match.end()
    return None, 0


def sizes(sentence: Sentence) -> Iterator[Found]:
    """Counts said as a property ("word limit: 200")."""
    lex = sentence.lexicon
    for match in rx(lex.sized + quantity(lex)).finditer(sentence.view) if lex.sized else ():
        said = bounds(match, lex, "", sentence.view[match.end() :][:40])
        if said is None:
            continue
        if said.plain:
            low, high = None if match["cap"] else said.minimum, None if match["floor"] else said.maximum
            said = Bounds(low, high, plain=low == high).rounded()
        check = Count(unit=_SIZED[match["unit"]], minimum=said.minimum, maximum=said.maximum)
        yield sentence.found(check, match.start(), match.end(), said.hardness)


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
                yield sentence.found(check, match.start(), match.end(), said.hardness)


def capitals(sentence: Sentence) -> Iterator[Found]:
    """Counts of words in capital letters."""
    lex = sentence.lexicon
    for template in lex.capitals:
        for match in rx(template.replace("{quantity}", quantity(lex))).finditer(sentence.view):
            said = _said(sentence, match)
            if said is not None:
                end = match.end() + _times(lex, sentence.view[match.end() :])
                check = Count(unit="capital_words", minimum=said.minimum, maximum=said.maximum)
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
