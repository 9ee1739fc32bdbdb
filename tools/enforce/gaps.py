"""Placeholders: details of a text that its user will want to change, set in square brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..blocks import Span
from ..checks import Count
from ..measure import units
from ..sentences import sentences
from .edits import Edit, Place, aside, covered, replaced

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNIT = "%|€|GB|MB|kg|km|percent|dollars|euros|hours|minutes|days|weeks|years"
_DETAILS = (
    re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+|(?<![\w-])\+?\d[\d ()/-]{6,}\d"),
    re.compile(
        rf"\b(?:{_MONTH}) \d{{1,2}}(?:, \d{{4}})?|\b\d{{1,2}}\.? (?:{_MONTH})(?: \d{{4}})?|\b\d{{4}}-\d\d-\d\d\b"
    ),
    re.compile(rf"[$€£]\d[\d.,]*\b|\b\d[\d.,]*(?: ?(?:{_UNIT}))?(?!\w)"),
    re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: (?:[A-Z][a-z]+|of(?= [A-Z])))*(?!\w)"),
    re.compile(r"(?<=>)[A-Z][\w ]{2,30}(?=</)"),
)
"""Addresses and numbers to reach someone, dates, amounts, names inside a sentence, values between tags."""


def placeholders(check: Count, text: str, kept: tuple[str, ...]) -> Iterator[Edit]:
    """The missing number of details in brackets, each once, spread over the text; nothing where there are too few."""
    missing = (check.minimum or 0) - len(units(text, "placeholders"))
    if missing <= 0 or check.per is not None:
        return
    for number in (len(_DETAILS) - 1, len(_DETAILS)):
        found = _details(text, number, kept)
        if len(found) >= missing:
            chosen = [found[i * len(found) // missing] for i in range(missing)]
            note = f"set {missing} detail{'s' if missing > 1 else ''} as placeholders"
            yield Edit(replaced(text, [Place(a, b, f"[{text[a:b]}]") for a, b in chosen]), note)
            return


def _details(text: str, kinds: int, kept: tuple[str, ...]) -> list[Span]:
    """Details in order; a number that opens a line, a given word and what is in code or brackets already is none."""
    given = [m.span() for words in kept for m in re.finditer(re.escape(words), text, re.I)]
    brackets = [m.span() for m in re.finditer(r"\[[^\]\n]*\]", text)]
    taken = covered(text, [*given, *brackets, *(a for a in aside(text) if not text.startswith("```xml", a[0]))])
    starts = {start for start, _ in sentences(text)}
    found: dict[str, Span] = {}
    for pattern in _DETAILS[:kinds]:
        for match in pattern.finditer(text):
            start, end = match.start(), match.end() - len(match.group()) + len(match.group().rstrip(" .,"))
            line = text[text.rfind("\n", 0, start) + 1 : start].strip(" -*#>")
            if not any(taken[start:end]) and line and start not in starts:
                found.setdefault(text[start:end].casefold(), (start, end))
                taken[start:end] = b"\1" * (end - start)
    return sorted(found.values())
