"""Literal text that an answer must hold: a term or wording in, its counts (words, letters, marks, script) out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 2000
"""Characters of a required text that are looked at: what a part needs, the whole needs."""
_PLAIN = re.compile(r"\w+")
_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_SCRIPTS = {
    "Cyrillic": "ru uk bg mk be",
    "Greek": "el",
    "Han": "zh ja",
    "Kana": "ja",
    "Hangul": "ko",
    "Arabic": "ar fa ur",
    "Hebrew": "he yi",
    "Devanagari": "hi mr ne",
    "Thai": "th",
    "Latin": "en fr de es it pt nl sv da no nb fi pl cs sk hr sl ro hu tr vi id et lv lt ca eu ga cy is",
}
_PREFIXES = {"CJK": "Han", "HIRAGANA": "Kana", "KATAKANA": "Kana"}
WRITTEN_IN: dict[str, frozenset[str]] = {
    code: frozenset(s for s, codes in _SCRIPTS.items() if code in codes.split())
    for code in sorted({c for codes in _SCRIPTS.values() for c in codes.split()})
}
"""The scripts of each language whose script is beyond doubt, by ISO 639-1 code."""


def same(text: str) -> str:
    """The form in which two wordings count as the same: compatibility forms, case and white space aside."""
    whole = " ".join(unicodedata.normalize("NFKC", text[: 2 * LONGEST]).casefold().split())
    return whole if len(whole) <= LONGEST else whole[:LONGEST].rpartition(" ")[0]


def is_plain(term: str) -> bool:
    """Whether a term is one run of letters or digits: two different ones never stand in the same place."""
    return _PLAIN.fullmatch(term) is not None


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a normalised text as the most lenient reader counts them: runs between white space, edges bare."""
    return tuple(bare for run in text.split() if (bare := _EDGE.sub("", run)))


def occurrences(term: str, text: str) -> int:
    """How often a normalised term stands in a normalised text as whole words, beyond doubt: parts of "a-b" do not."""
    if not (term and term in text):
        return 0
    left = r"(?<![\w'’-])" if re.match(r"\w", term) else ""
    right = r"(?![\w'’-])" if re.match(r"\w", term[-1]) else ""
    return len(re.findall(left + re.escape(term) + right, text))


def cased(text: str) -> bool:
    """Whether letter case could change the text."""
    return text.lower() != text.upper()


def spaceless(text: str) -> bool:
    """Whether the text has letters of a script that writes words without spaces."""
    return bool(scripts(text) & {"Han", "Kana", "Thai"})


@lru_cache(maxsize=4096)
def scripts(text: str) -> frozenset[str]:
    """The scripts of the letters in a text."""
    if text.isascii():
        return frozenset({"Latin"} if any(c.isalpha() for c in text) else ())
    names = {unicodedata.name(c, "").split(" ")[0].split("-")[0] for c in set(text[:LONGEST]) if c.isalpha()}
    return frozenset(_PREFIXES.get(n, n.capitalize()) for n in names)


def starts_alike(a: str, b: str) -> bool:
    """Whether one text can start with both wordings, which are normalised; edge punctuation aside."""
    return _either(a, b) or _either(_EDGE.sub("", a), _EDGE.sub("", b))


def ends_alike(a: str, b: str) -> bool:
    """Whether one text can end with both wordings, which are normalised; edge punctuation aside."""
    return starts_alike(a[::-1], b[::-1])


def _either(a: str, b: str) -> bool:
    return a.startswith(b) or b.startswith(a)
