"""Words of a reply and the options in; the option they point to by its place ("2", "b)", "the last one") out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .cues import Slot, pattern, tables

_PLACES = (
    r"1|a|first|1st|erste[nrs]?|premi(?:er|[èe]re)|primer[oa]?",
    r"2|b|second|2nd|zweite[nrs]?|deuxi[èe]me|seconde?|segund[oa]",
    r"3|c|third|3rd|dritte[nrs]?|troisi[èe]me|tercer[oa]?",
    r"4|d|fourth|4th|vierte[nrs]?|quatri[èe]me|cuart[oa]",
)
_LAST = r"last|letzte[nrs]?|derni(?:er|[èe]re)|[úu]ltim[oa]"
_ROW = re.compile(r"[1-9a-d](?:(?:\s|,|;|/|and|und|et|y)+[1-9a-d])+")
_PAIRS = re.compile(r"(?:[1-9]\s?[a-d][\s,;]*)+")
_PAIR = re.compile(r"([1-9])\s?([a-d])")
_UNDECIDED = re.compile(
    r"(?:(?:yes|yep|ok(?:ay)?|sure|fine|good|no|nope|nothing|none|not sure|unsure|(?:i have )?no idea|"
    r"i (?:don't|do not) (?:know|mind)|what(?:ever)? (?:do|would) you (?:recommend|suggest)|thanks?(?: you)?|please|"
    r"ja|in ordnung|nein|nichts|keine ahnung|weiß (?:ich )?nicht|ich weiß (?:es )?nicht|danke|bitte|"
    r"oui|d'accord|non|rien|je ne sais pas|aucune idée|merci|"
    r"s[íi]|vale|de acuerdo|nada|no (?:lo )?s[ée]|ni idea|gracias|por favor)[\s,.!?…]*)+"
)
"""Words that choose nothing."""
_TELLING = frozenset(
    {"duration", "budget", "people", "age", "date", "period", "level", "language of the code", "system"}
)
"""Details that words show by themselves."""
_PLACE = re.compile(
    r"(?:(?:to|in|nach|in die|à|en|au|aux|a) )?[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)?(?:,? please|,? bitte)?[.!]?"
)
_BESIDE_GO = 4
"""Words besides "go ahead" from which on a reply says more than that."""
_CALLED = r"option|opci[óo]n|choice|number|nummer|num[ée]ro|n[úu]mero|no\.?|nr\.?|n°"
_BEFORE = rf"[(#]?(?:(?:the|der|die|das|den|le|la|el|{_CALLED}) ?)*"
_AFTER = r"[).:]*(?: (?:one|option|choice|opci[óo]n|bitte|please|s'il (?:te|vous) pla[îi]t|por favor))*[.!]?"


def by_place(words: str, options: Sequence[str]) -> str | None:
    """The option whose number, letter or ordinal is all that the words say; None where they say more or none."""
    said = words.strip().casefold()
    if not options or len(said) > 40 or said in {o.casefold() for o in options}:
        return None
    for option, names in zip(options, _PLACES, strict=False):
        if _whole(names, said):
            return option
    return options[-1] if _whole(_LAST, said) else None


def of_kind(slot: Slot, words: str) -> bool:
    """Whether words are, in any of the languages, what tells such a detail: a duration, a sum, a number of people."""
    said = words.strip().casefold()
    if slot in ("place", "destination"):
        return _PLACE.fullmatch(words.strip()) is not None
    found = (cues.known.get(slot) for cues in tables().values())
    return slot in _TELLING and any(pattern(fragment).search(said) for fragment in found if fragment)


def goes_on(words: str) -> bool:
    """Whether a text only tells us to go ahead, in any of the languages; silence does, and who cannot decide."""
    said = words.strip().casefold()
    if not re.search(r"\w", said) or _UNDECIDED.fullmatch(said):
        return True
    rest = (pattern(c.go).sub(" ", said) for c in tables().values() if pattern(c.go).search(said))
    return len(said) <= 60 and any(len(re.findall(r"\w+", left)) < _BESIDE_GO for left in rest)


def in_a_row(words: str, questions: int) -> list[tuple[int, str]]:
    """Choices of options only, one for each question in order ("2, 1 and 3") or by its number ("1b 3a").

    By a question's place, from 0; empty where the words are anything else.
    """
    said = words.strip().casefold()
    if _PAIRS.fullmatch(said):
        return [(int(n) - 1, option) for n, option in _PAIR.findall(said) if int(n) <= questions]
    found = re.findall(r"\b[1-9a-d]\b", said) if _ROW.fullmatch(said) else []
    return list(enumerate(found)) if len(found) <= questions else []


def _whole(names: str, said: str) -> bool:
    return re.fullmatch(f"{_BEFORE}(?:{names}){_AFTER}", said) is not None
