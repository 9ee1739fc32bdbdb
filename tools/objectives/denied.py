"""A number in a sentence in; the bound that "no sentence longer than" it sets on each sentence, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..checks import Unit
from ..sizes import SIZES
from .amounts import Bounds, value
from .lexicon import Lexicon, rx

_NEAR = 90
"""Characters before the number in which it is said of what there is to be none."""
_PASSES = (
    r"exceed|surpass|go (?:over|beyond|above)|top|pass|dépasser|dépasse|excéder|excède|superar|supere|exceder|exceda"
)
_OVER = r"überschreiten|übersteigen|überschreitet|übersteigt"
_ONLY = r"single|more|other|further|einzige[rsnm]?|weitere[rsnm]?|seule?|sola?|très|very|too|overly"


@dataclass(frozen=True)
class OfNone:
    """What none is to pass."""

    per: Unit | None
    """The unit of which there is to be none; None is the whole answer."""
    bounds: Bounds
    start: int
    """Where its words begin before the number."""
    reach: int
    """How far they reach after the unit."""


def of_none(lex: Lexicon, match: re.Match[str], unit: Unit, left: str, right: str) -> OfNone | None:
    """The bound that none is to pass; None where nothing says so."""
    groups = match.groupdict()
    named = _pattern(lex).search(left[-_NEAR:])
    if named is None or (groups["n"] is None or (n := value(groups["n"], lex)) is None) or groups.get("m"):
        return None
    over = rx(rf"^ (?:{_OVER})\b").match(right)
    passes = named["passes"] or over
    if not (groups.get("b_above") or groups.get("b_below") or passes):
        return None
    per: Unit | None = next((u for u in lex.units if named[f"n_{u}"]), None)
    if per is not None and SIZES[unit] >= SIZES[per]:
        return None
    said = Bounds(n, None) if groups.get("b_below") else Bounds(None, n)
    return OfNone(per, said, len(left) - len(left[-_NEAR:]) + named.start(), over.end() if over else 0)


@cache
def _pattern(lex: Lexicon) -> re.Pattern[str]:
    """What there is to be none of, up to the comparison: "no sentence may be", "keine Zeile darf"."""
    units = "|".join(rf"(?P<n_{name}>{words})" for name, words in lex.units.items())
    none = rf"(?:\b(?:{lex.negation})|(?<!\w)(?:{lex.absence}))(?: (?:{lex.filler}))*"
    middle = r"(?: (?!and\b|but\b|or\b|et\b|mais\b|und\b|aber\b|y\b|pero\b)[^\W\d_][\w'’-]{0,12}){0,4}?"
    return rx(rf"{none} (?:(?:{_ONLY}) )?(?:{units}|{lex.answer}|{lex.works}){middle}(?: (?P<passes>{_PASSES}))? $")
