"""Whether a text is one number, name or block of code and nothing beside it."""

from __future__ import annotations

import re

from ..blocks import blocks
from ..checks import Bare
from .finding import Finding, met, quoted, unmet
from .letters import CITED

NUMERAL = re.compile(r"(?<![\w.,])[-+−]?\d+(?:[.,'\u202f\u00a0 ]\d{3})*(?:[.,]\d+)?(?![\w.,]*\d)")
"""A number with its groups and decimals."""
_NUMBER = re.compile(rf"[^\w\d]*(?:[A-Za-z]{{3}}\s)?{NUMERAL.pattern}\s?(?:[^\W\d]+\.?(?:\s[^\W\d]+){{0,2}})?[^\w]*")
_MARKUP = re.compile(r"[*_`$\\]|boxed|[{}]")
_LONGEST_NAME = 6
"""Words."""


def bare(check: Bare, text: str) -> Finding:
    """Citation marks and emphasis are no part of it; code without a fence is told from prose by its first line."""
    words = _MARKUP.sub("", CITED.sub("", text)).strip()
    if check.of == "code":
        return _code(text)
    if check.of == "number":
        fits = _NUMBER.fullmatch(words) is not None
    else:
        fits = "\n" not in words and 0 < len(words.split()) <= _LONGEST_NAME and not re.search(r":\s|[.!?]\s", words)
    shown = quoted(words)
    return met(f"is {shown}") if fits else unmet(f"not a {check.of} alone: {shown}", len(words.split()))


def _code(text: str) -> Finding:
    found = blocks(text)
    beside = [b for b in found if b.kind != "code"]
    if len(found) > len(beside):
        if not beside and len(found) == 1:
            return met("is one block of code")
        said = text[beside[0].start : beside[0].end] if beside else text
        return unmet(f"more than one block of code: {quoted(said)}", len(found))
    prose = [text[b.start : b.end] for b in beside if re.search(r"\w[ ]\w+[ ]\w+[^\n]*[.:]\s*$", text[b.start : b.end])]
    return unmet(f"prose, not code: {quoted(prose[0])}", len(prose)) if prose else met("is code")
