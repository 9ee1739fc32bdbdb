"""Words of a reply and the options in; the option they point to by its place ("2", "b)", "the last one") out."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PLACES = (
    r"1|a|first|1st|erste[nrs]?|premi(?:er|[èe]re)|primer[oa]?",
    r"2|b|second|2nd|zweite[nrs]?|deuxi[èe]me|seconde?|segund[oa]",
    r"3|c|third|3rd|dritte[nrs]?|troisi[èe]me|tercer[oa]?",
    r"4|d|fourth|4th|vierte[nrs]?|quatri[èe]me|cuart[oa]",
)
_LAST = r"last|letzte[nrs]?|derni(?:er|[èe]re)|[úu]ltim[oa]"
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


def _whole(names: str, said: str) -> bool:
    return re.fullmatch(f"{_BEFORE}(?:{names}){_AFTER}", said) is not None
