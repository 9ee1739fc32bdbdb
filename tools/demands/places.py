"""A clause in; the parts of the answer it names, and which terms are to stand in one of them, or in no other, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..objectives.lexicon import rx
from .demand import Demand
from .said import Said
from .stems import stem

# ruff: noqa: E501
_KEY = r"^ (?:key|field|section|column|chapter|part|property|array|object|heading|header|entry|paragraph|slide|list|value)s?\b"
_RULES = r"^ (?:must|should|shall|needs? to|has to|can|contains?|has|includes?|consists? of)\b"
_PART = (
    r"(?:(?:first|second|third|fourth|fifth|last|final|opening|closing) (?:paragraph|sentence|section|line|stanza|verse|bullet point)|introduction|conclusion|"
    r"summary|abstract|title|headline|subject line|postscript)"
)
_SUBJECT = rf"^(?:(?:and|also|additionally),? )?(?:the|your) (?P<part>{_PART})(?={_RULES[1:]})"
_INSIDE = rf"\b(?:in|within|into|inside) (?:the|your) (?P<part>{_PART})\b"
_ONLY = r"\b(?:only|exclusively|solely|nowhere (?:else )?but)\b"
_STAYS_OUT = r"\b(?:outside(?: of)?|except|but not|not) (?:in )?(?:the|your) $"


def named_parts(said: Said) -> Iterator[tuple[int, int, str]]:
    """Start, end and name of every part that is named by a quotation ("the "Notes" key")."""
    for start, end, words in said.quotes:
        left, right = said.view[:start], said.view[end:]
        subject = rx(r"^(?:(?:and|also|additionally),? )?(?:the )?$").match(left) and rx(_RULES).match(right)
        if subject or rx(_KEY).match(right):
            yield start, end, stem(words)


def within(said: Said) -> Iterator[Demand]:
    """Which terms a part of the answer is to have, or not to have, or alone may have."""
    keys = list(named_parts(said))
    plain = [(m.start("part"), m.end("part"), _name(m["part"])) for m in _plain(said)]
    terms = [q for q in said.quotes if all(q[:2] != key[:2] for key in keys)]
    if len(keys) + len(plain) != 1 or not terms or rx(_STAYS_OUT).search(said.view[: (*keys, *plain)[0][0]]):
        return
    part, wanted = (*keys, *plain)[0][2], said.forbids is None
    for start, _, term in terms:
        only = wanted and bool(rx(_ONLY).search(said.view))
        yield Demand("within", term.lower(), wanted, part, total=only, at=start)


def _plain(said: Said) -> Iterator[re.Match[str]]:
    yield from rx(_SUBJECT).finditer(said.view)
    yield from rx(_INSIDE).finditer(said.view)


def _name(words: str) -> str:
    first, *rest = words.split()
    return " ".join((first, *map(stem, rest))) if rest else stem(first)
