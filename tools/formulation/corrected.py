"""One message in; the same with what it takes back in the same breath replaced by what it says instead, and both, out.

"max 100 words, actually make it 150", "in French, no wait, in German", "per Du. Oder doch lieber Sie": the later words
hold alone, so that no model sees both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .amended import worked_in

# ruff: noqa: E501
_TAKES_BACK = (
    r"no,? wait|wait,? no|wait|no,? sorry|sorry|actually|scratch that|or rather|on second thoughts?|no,? make (?:it|that)|make that|correction|i mean"
    r"|non,? attends|non,? plutôt|ou plutôt|enfin non|pardon|en fait(?: non)?|finalement|non"
    r"|nein,? (?:warte|lieber|doch)|ach nein|oder (?:doch )?(?:lieber|besser)|doch (?:lieber|besser)|besser gesagt|ich meine|nein|sorry"
    r"|no,? espera|no,? mejor|no,? perdón|mejor dicho|o mejor|más bien|perdón|en realidad|no"
)
_MARK = re.compile(
    rf"(?P<gap>\s*(?:[,;.!…-]+|\(|--)\s*)(?P<said>(?:{_TAKES_BACK})(?:[, ]+(?:{_TAKES_BACK}))?)(?P<lead>[,:. ]+(?:make it |make that |let's say |say )?)(?P<new>[^,;.!?\n()]{{1,40}})(?P<end>[,;.!?\n)]|$)",
    re.I,
)
_WEAK = frozenset(
    {
        "no",
        "non",
        "nein",
        "sorry",
        "pardon",
        "wait",
        "perdón",
        "i mean",
        "actually",
        "en fait",
        "finalement",
        "correction",
    }
)
"""What takes back only where the words after it are like those before it."""
_NUMBER = re.compile(r"(?P<n>\d{1,6})(?: (?P<unit>[^\W\d_]{2,20}))?")
_LONGEST = 2_000
"""Characters of a message that is looked through; a longer one is content."""
_AROUND = 4
"""Words before the mark that may be taken back."""


@dataclass(frozen=True)
class Corrected:
    """The message as it holds, and each pair of what was said and what holds instead."""

    text: str
    pairs: tuple[tuple[str, str], ...] = ()


def corrected(text: str) -> Corrected:
    """Replace what is taken back; a message without such words, or one where several could be meant, stays as it is."""
    pairs: list[tuple[str, str]] = []
    if len(text) > _LONGEST:
        return Corrected(text)
    at = 0
    while match := _MARK.search(text, at):
        found = _replaced(text, match)
        at = match.start() + 1
        if found is not None:
            text, pair = found
            pairs.append(pair)
    return Corrected(text, tuple(pairs))


def _replaced(text: str, match: re.Match[str]) -> tuple[str, tuple[str, str]] | None:
    before, rest = text[: match.start()], text[match.start("end") :]
    new = match["new"].strip()
    if match["said"].casefold() in ("no", "non") and not re.search(r"[,:.]|make|say", match["lead"]):
        return None  # "in French, no English" and "3 lines, no more than 9 words" deny
    if before.count('"') % 2 or before.count("“") > before.count("”") or before.count("„") > before.count("“"):
        return None  # within a quotation
    place = _number(before, new) or _same_opening(before, new) or _last_words(before, new, match)
    if place is None:
        return None
    start, end, words = place
    whole = f"{before[:start]}{words}{before[end:]}{rest}"
    return whole, (before[start:end], words)


_Place = tuple[int, int, str]
"""Where in what was said before, and the words that come there."""


def _number(before: str, new: str) -> _Place | None:
    """The one number that another is said instead of."""
    said = _NUMBER.fullmatch(new)
    if said is None:
        return None
    if not said["unit"]:
        worked = worked_in([before, said["n"]])
        if not worked.replaced:
            return None
        old = worked.replaced[0]
        places = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", before)]
        return (*places[-1], said["n"]) if places else None
    unit = re.escape(said["unit"][:4])
    places = [m.span() for m in re.finditer(rf"(?<![\w.,-])\d{{1,6}} {unit}\w*", before, re.I)]
    return (*places[-1], new) if places else None


def _same_opening(before: str, new: str) -> _Place | None:
    """From the last word that the new words begin with as well ("in French, no wait, in German")."""
    first = re.match(r"[^\W\d_]+", new)
    if first is None or " " not in new:
        return None
    tail = [*re.finditer(r"\S+", before)][-_AROUND:]
    opening = next((m for m in reversed(tail) if m[0].casefold() == first[0].casefold()), None)
    return (opening.start(), len(before), new) if opening else None


def _last_words(before: str, new: str, match: re.Match[str]) -> _Place | None:
    """As many words as are said instead, where these are one or two and written alike."""
    count = len(new.split())
    tail = [*re.finditer(r"\S+", before)][-count:]
    if count > 2 or len(tail) < count or not new[:1].isalpha():
        return None
    alike = all(a[0][:1].isupper() == b[:1].isupper() for a, b in zip(tail, new.split(), strict=True))
    weak = " ".join(match["said"].casefold().split()) in _WEAK
    if not alike or (weak and not new[:1].isupper()):
        return None
    return tail[0].start(), len(before), new
