"""Number words, comparisons and ranges: a match of the quantity pattern in, bounds with their hardness out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..types import Hardness
from .lexicon import Lexicon, rx

_DIGITS = r"\d{1,3}(?:[,.'\u2019\x20]\d{3}){1,3}(?![\d.,]*\d)|\d{1,12}(?![.,^'/:%]?\d)(?:k\b)?"
_GOES_ON = " (?:and|but|or|then|instead|rather|if|when|et|mais|ou|seulement|und|aber|oder|sondern|nur|y|pero|o|solo)\\b"
"""Words after which what is denied is something else."""
_TENTH = 0.1
"""How far "about" lets a count stray, as a share."""


@dataclass(frozen=True)
class Bounds:
    """A number as said: inclusive bounds, and how firmly."""

    minimum: int | None
    maximum: int | None
    hardness: Hardness = "hard"
    plain: bool = False
    """Said without any comparison ("3 paragraphs")."""

    def rounded(self) -> Bounds:
        """A plain round number is only near ("a 500-word essay"); a small or odd one is meant exactly."""
        n = self.minimum
        return about(n) if self.plain and n is not None and n >= 20 and n % 5 == 0 else self


def about(n: int, m: int | None = None) -> Bounds:
    """From n (to m) with a tenth of room on each side, at least one."""
    top = n if m is None else m
    low = n - max(1, round(n * _TENTH))
    return Bounds(max(0, low), top + max(1, round(top * _TENTH)), "about")


@cache
def number(lexicon: Lexicon) -> str:
    """The pattern of a number, in digits or words."""
    word = "|".join(re.escape(w).replace(r"\ ", " ") for w in sorted(lexicon.numbers, key=len, reverse=True))
    return rf"(?:{_DIGITS}|(?:{word})\b(?:[\s-](?:{lexicon.fraternal} )?(?:{word})\b){{0,5}})"


@cache
def quantity(lexicon: Lexicon) -> str:
    """The pattern of a number with its comparisons, as far as its unit: named groups that `bounds` reads."""
    before = "|".join(rf"(?P<b_{name}>{words})" for name, words in lexicon.before.items())
    after = "|".join(rf"(?P<a_{name}>{words})" for name, words in lexicon.after.items() if name != "about")
    n, join = number(lexicon), rf"\s?-\s?|[\s-](?:{lexicon.joins})[\s-]"
    between = rf"{lexicon.between}|(?:{lexicon.ranging})(?=\s{{1,2}}\S{{1,15}}(?:{join}))"
    return (
        rf"(?<![\w^.,$€£/%~])(?:(?:(?P<between>{between})|{before})\s{{0,2}}(?:(?:an?|the) total of )?)?"
        rf"(?<![\w^.,/%-])(?P<n>{n})(?:(?P<join>{join})(?P<m>{n}))?(?P<plus>\+| (?:{after}))?"
    )


def value(words: str, lexicon: Lexicon) -> int | None:
    """The number that digits or words say, or None."""
    digits = re.sub(r"[,.'\u2019\x20](?=\d{3})", "", words)
    if match := re.fullmatch(r"(\d{1,12})(k?)", digits):
        return int(match[1]) * (1000 if match[2] else 1)
    total = current = 0
    for part in _parts(words, lexicon):
        if part >= 1000:
            total, current = total + max(1, current) * part, 0
        elif part == 100 or (part == 12 and current):
            current = max(1, current) * part
        else:
            current += part
    return total + current


def _parts(words: str, lexicon: Lexicon) -> list[int]:
    if words in lexicon.numbers:
        return [lexicon.numbers[words]]
    parts = (p for p in re.split(r"[\s-]+", words) if p in lexicon.numbers)
    return [lexicon.numbers[p] for p in parts]


def bounds(match: re.Match[str], lexicon: Lexicon, left: str, right: str) -> Bounds | None:
    """What a match of `quantity` allows, given the words before and after it; None where it forbids nothing clear.

    "do not use more than 3" is at most 3; "do not write 3" is no count.
    """
    groups = {name: words for name, words in match.groupdict().items() if words}
    n, m = value(groups["n"], lexicon), value(groups["m"], lexicon) if "m" in groups else None
    if n is None or not _is_range(groups, n, m, lexicon):
        return None
    before = next((name[2:] for name in groups if name.startswith("b_")), "")
    after = next((name[2:] for name in groups if name.startswith("a_")), "least" if groups.get("plus") == "+" else "")
    trailing = _after(lexicon).match(right)
    if not after and trailing:
        after = trailing.lastgroup or ""
    if _forbidden(left, lexicon) or (before in ("above", "below") and _denied(left, lexicon)):
        return _forbids(before, n)
    if not before and not after and m is None and rx(lexicon.capped).search(left):
        before = "most"
    if m is not None:
        return about(n, m) if before == "about" else Bounds(min(n, m), max(n, m))
    return _compared(before or after, n)


@cache
def _after(lexicon: Lexicon) -> re.Pattern[str]:
    """A comparison behind the unit; one with a number of its own behind it is the next count's."""
    words = "|".join(f"(?P<{name}>{words})" for name, words in lexicon.after.items())
    return rx(rf"^[\s,(]{{0,2}}(?:{words})(?! {number(lexicon)})")


def _is_range(groups: dict[str, str], n: int, m: int | None, lexicon: Lexicon) -> bool:
    if m is None:
        return "between" not in groups
    join = groups["join"].strip(" -")
    ends = m != n if "between" in groups else m > n
    return ends and (not join or "between" in groups or bool(re.fullmatch(lexicon.plain_joins, join)))


def _forbidden(left: str, lexicon: Lexicon) -> bool:
    return bool(rx(rf"\b(?:{lexicon.negation}|{lexicon.absence}) (?:{lexicon.filler} ){{0,5}}$").search(left[-70:]))


def _denied(left: str, lexicon: Lexicon) -> bool:
    """Whether a negation rules the comparison from further off ("must not in any case appear more than twice")."""
    found = rx(rf"(?<!\w)(?:{lexicon.negation})(?P<between>(?: [\w'’-]+){{1,5}}) $").search(left[-70:])
    return bool(found and not rx(_GOES_ON).search(found["between"]))


def _forbids(comparison: str, n: int) -> Bounds | None:
    if comparison == "above":
        return Bounds(None, n)
    if comparison == "below":
        return Bounds(n, None)
    return None


def _compared(comparison: str, n: int) -> Bounds | None:
    table = {
        "least": Bounds(n, None),
        "above": Bounds(n + 1, None),
        "most": Bounds(None, n),
        "below": Bounds(None, n - 1) if n else None,
        "exact": Bounds(n, n),
        "about": about(n),
        "": Bounds(n, n, plain=True),
    }
    return table[comparison]
