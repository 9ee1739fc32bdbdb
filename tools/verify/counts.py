"""Counts and occurrences in a text, held against their bounds: a bound is broken only where both readings break it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ..checks import Count, Occurs, Unit
from ..extents import Extent
from ..measure import Reading, apart, measure, units
from .finding import Finding, distance, met, quoted, unmet, wanted

QUOTES = str.maketrans("’‘`´“”„«»", '\'\'\'\'"""""')
"""Typographic marks to plain ones, character for character."""
ASIDE = re.compile(
    r"(?:```|~~~).*?(?:```|~~~|\Z)|`[^`\n]*`|https?://[^\s)>\]]+|www\.[^\s)>\]]+|\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+",
    re.S,
)
"""Code, URLs and addresses: kept as they are where a check allows it."""
_NAMES: dict[Unit, tuple[str, str]] = {
    "numbered_items": ("numbered item", "numbered items"),
    "capital_words": ("word in capitals", "words in capitals"),
}
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


def outside(text: str) -> str:
    """The text without code, URLs and addresses."""
    return ASIDE.sub(" ", text) if any(mark in text for mark in ("`", "~~~", "://", "www.", "@")) else text


def count(check: Count, text: str) -> Finding:
    """How many units the text, or each of its `per` units, has."""
    if check.per is not None:
        return _per(check, text)
    reading = measure(text, check.unit, check.mark)
    finding = bounded(reading, check.minimum, check.maximum, lambda n: _name(check.unit, n))
    if finding.outcome == "met":
        literal = distance(len(apart(text)), check.minimum, check.maximum) if _by_blank_lines(check) else 0
        return finding._replace(slack=finding.slack + literal)
    return finding._replace(evidence=finding.evidence + _where(check, text, reading))


def extent(check: Extent, text: str) -> Finding:
    """How many words the text has, where pages or minutes are asked for: by the convention that the evidence names."""
    low, high = check.words
    finding = bounded(measure(text, "words"), low, high, lambda n: _name("words", n))
    one = {"pages": "page", "minutes aloud": "minute aloud", "minutes of reading": "minute of reading"}[check.of]
    return finding._replace(evidence="{} ({} to {} words a {})".format(finding.evidence, *check.convention, one))


def _by_blank_lines(check: Count) -> bool:
    return check.unit == "paragraphs" and check.mark is None


def bounded(reading: Reading, minimum: int | None, maximum: int | None, name: object) -> Finding:
    """One count against its bounds; `name` is a function from the number to the unit's name."""
    called = name(reading.strict) if callable(name) else name
    other = f" (lenient: {reading.lenient})" if reading.lenient != reading.strict else ""
    evidence = f"{reading.strict} {called}{other}, {wanted(minimum, maximum)}"
    strict, lenient = (distance(n, minimum, maximum) for n in reading)
    if strict and lenient:
        return unmet(evidence, min(strict, lenient))
    return met(evidence, strict)._replace(slack=max(strict, lenient))


def _name(unit: Unit, number: int) -> str:
    one, many = _NAMES.get(unit, (unit[:-1], unit))
    return one if number == 1 else many


def _where(check: Count, text: str, reading: Reading) -> str:
    """The first unit too many, or how many are missing."""
    if check.maximum is None or reading.strict <= check.maximum:
        return f"; {(check.minimum or 0) - max(reading)} missing"
    spans = units(text, check.unit, check.mark)
    first = spans[check.maximum : check.maximum + 1]
    start = first[0][0] if first else check.maximum
    return f"; too long from {quoted(text.strip()[start:] if not first else text[start:])}"


def _per(check: Count | Occurs, text: str) -> Finding:
    findings = [_each(check, text, lenient) for lenient in (False, True)]
    held = next((f for f in findings if f.outcome == "met"), None)
    if held is None:
        return min(findings, key=lambda f: f.gap)
    return met(held.evidence, findings[0].gap)


def _each(check: Count | Occurs, text: str, lenient: bool) -> Finding:
    """One reading of a count taken in each enclosing unit."""
    per = check.per or "paragraphs"
    divider = check.mark if isinstance(check, Count) and per in ("paragraphs", "sections") else None
    mark = None if isinstance(check, Occurs) or divider else check.mark
    spans = units(text, per, divider, lenient=lenient)
    if not spans:
        return unmet(f"no {_name(per, 2)} to count {_counted(check)} in", 1000)
    index = check.index if isinstance(check, Count) else None
    if index is not None:
        place = index - 1 if index > 0 else len(spans) + index
        if not 0 <= place < len(spans):
            return unmet(f"no {_name(per, 1)} {abs(index)} to count {_counted(check)} in", 1000)
        spans = spans[place : place + 1]
    numbers = [_number(check, text[a:b], mark)[lenient] for a, b in spans]
    gaps = [distance(n, check.minimum, check.maximum) for n in numbers]
    evidence = f"{_taken(check, per, index, numbers)}; {wanted(check.minimum, check.maximum)} each"
    if not any(gaps):
        return met(evidence)
    worst = next(i for i, gap in enumerate(gaps) if gap)
    return unmet(f"{evidence}; {_name(per, 1)} {index or worst + 1}: {quoted(text[slice(*spans[worst])])}", sum(gaps))


def _number(check: Count | Occurs, part: str, mark: str | None) -> Reading:
    return occurrences(check, part) if isinstance(check, Occurs) else measure(part, check.unit, mark)


def _counted(check: Count | Occurs) -> str:
    return f"“{check.term}”" if isinstance(check, Occurs) else _name(check.unit, 2)


def _taken(check: Count | Occurs, per: Unit, index: int | None, numbers: list[int]) -> str:
    where = f"per {_name(per, 1)}" if index is None else f"in {_name(per, 1)} {index}"
    return f"{_counted(check)} {where}: {', '.join(map(str, numbers[:12]))}"


def occurs(check: Occurs, text: str) -> Finding:
    """How often the term stands in the text, or in each of its `per` units. Leniently, parts of words count too."""
    if check.per is not None:
        return _per(check, text)
    reading = occurrences(check, text)
    finding = bounded(reading, check.minimum, check.maximum, f"× “{check.term}”")
    if finding.outcome == "met" and is_stressed(check):
        return finding._replace(slack=len(term_pattern(check.term).findall(text)) - reading.strict)
    place = None if finding.outcome == "met" or check.maximum is None else _place(check, text)
    return finding if place is None else finding._replace(evidence=f"{finding.evidence}; at {quoted(place)}")


def is_stressed(check: Occurs) -> bool:
    """Whether a word is wanted in capitals: strictly, it is so wherever it stands."""
    return check.scope == "character" and bool(check.minimum) and check.term.isupper() and len(check.term) > 1


def occurrences(check: Occurs, text: str) -> Reading:
    """The term's occurrences; leniently also inside words (with a minimum), with accents (letters), or outside code."""
    if check.scope == "character":
        read = outside(text) if check.maximum is not None else text
        return Reading(text.count(check.term), read.count(check.term))
    if check.scope == "letter":
        plain = unicodedata.normalize("NFD", text.casefold())
        return Reading(text.casefold().count(check.term.casefold()), plain.count(check.term.casefold()))
    plain = text.translate(QUOTES)
    whole = len(term_pattern(check.term).findall(plain))
    return Reading(whole, len(term_pattern(check.term, inside=True).findall(plain)) if check.minimum else whole)


@lru_cache(maxsize=512)
def term_pattern(term: str, *, inside: bool = False) -> re.Pattern[str]:
    """The term as whole words, blanks stretched, without regard to case; `inside` also as part of a word."""
    words = term.translate(QUOTES).split() or [term]
    body = r"\s+".join(map(re.escape, words))
    whole = not inside and not _UNSPACED.search(term)
    left = r"(?<!\w)" if whole and _wordy(words[0][0]) else ""
    right = r"(?!\w)" if whole and _wordy(words[-1][-1]) else ""
    return re.compile(left + body + right, re.I)


def _wordy(character: str) -> bool:
    return character.isalnum() or character == "_"


def _place(check: Occurs, text: str) -> str | None:
    """The words around the first occurrence that is too many."""
    if check.scope in ("character", "letter"):
        at = text.casefold().find(check.term.casefold())
    else:
        match = term_pattern(check.term).search(text.translate(QUOTES))
        at = match.start() if match else -1
    return text[max(0, at - 30) : at + 45] if at >= 0 else None
