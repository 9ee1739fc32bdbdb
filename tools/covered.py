"""Points that an answer is to speak of: the check, and which of them a text leaves out, by the words they share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from math import ceil
from typing import Literal, NamedTuple

from pydantic import Field

from .claims.units import DAYS, MONTHS
from .context.words import all_words, stem, words
from .language import detect
from .values import Value

# ruff: noqa: E501
SHARE, ENOUGH = 3, 3
"""A point is spoken of where a third of its words stand in the text, or three of them."""
_LABEL = re.compile(r"^(?P<label>[^:(\d]{2,40}?)\s*(?::\s*|\s[–-]\s|\()(?P<value>[^)\n]{1,200})\)?\s*$")
"""A point with its value: "date: 12 May", "the price (40 euros)"."""
_ROOT = 5
"""Characters of a word by which it is known."""
_FEW = 6
"""Words of a value that stands for its point; a longer one is a sentence with what it is about."""
_NUMBER = re.compile(r"\d+(?:[.,:'\u202f\xa0 ]\d{2,3})*")
_PALE_WORDS = """
    new important main key all any also exact current following details information info point points thing things
    part fact facts topic clearly briefly short brief full everything something wichtig wichtige genau genaue neue
    neuen neuer alle important importante nouveau nouvelle toutes tous détails nuevo nueva todos todas detalles say
    mention include explain tell says said note remember forget
"""
_NOTHING = frozenset(word[:5] for word in _PALE_WORDS.split())
"""Words of a point that say nothing by themselves."""
_WHEN = (*MONTHS, *DAYS, *["tomorrow", "today", "tonight", "morgen", "heute", "demain", "hoy", "mañana"])
"""Words that tell a date."""
_VALUES: tuple[tuple[str, str], ...] = (
    (
        r"dates?|days?|deadline|due date|when|datum|termin|tag|frist|wann|jour|échéance|quand|fecha|día|plazo|cuándo",
        rf"\d{{1,2}}[./-]\d{{1,2}}|\d{{4}}-\d\d|\b(?:{'|'.join(_WHEN)})\b",
    ),
    (
        r"times?|hours?|start time|uhrzeit|zeit|heure|horaires?|hora",
        r"\d{1,2}[:h.]\d\d|\d ?(?:am|pm|a\.m|p\.m|h\b|uhr|o'clock)|\b(?:noon|midnight|mittag|midi|mediodía)\b",
    ),
    (
        r"prices?|costs?|fees?|amounts?|budget|rent|salary|preise?|kosten|betrag|gebühr|prix|coûts?|montant|tarifs?|precios?|costes?|importe",
        r"[$€£]|\d ?(?:euros?|dollars?|pounds?|eur|usd|gbp|chf|francs?|franken)\b|\bfree\b|\bkostenlos\b|\bgratis\b|\bgratuit",
    ),
    (r"phone(?: number)?|telephone|mobile|telefon(?:nummer)?|téléphone|teléfono", r"\d[\d ()/+-]{4,}\d"),
    (r"e-?mail(?: address)?|mailadresse|courriel|correo", r"\S@\S"),
    (
        r"places?|locations?|venues?|address|where|ort|adresse|wo|lieu|endroit|où|lugar|sitio|dirección|dónde",
        r"\b(?-i:at|in|im|bei|am|à|au|chez|en) (?:(?:the|der|dem|den|la|le|l'|el) ?)?(?-i:[A-ZÄÖÜÉ])",
    ),
    (r"contacts?|kontakt|contacto", r"\S@\S|\d[\d ()/+-]{4,}\d|\bcontact me\b"),
    (
        r"website|web page|link|url|webseite|site(?: web)?|sitio(?: web)?|enlace",
        r"https?://|www\.|\b[\w-]+\.(?:com|org|net|io|de|fr|es|eu)\b",
    ),
)
"""What a point is named by, and how its value looks where the name itself is not said."""


class Covers(Value):
    """The text speaks of each of some points ("mention the venue, the date and the parking", "all her questions")."""

    kind: Literal["covers"] = "covers"
    points: tuple[str, ...] = Field(min_length=1)
    """Each in the words of the message, or of the document that makes it."""


class Coverage(NamedTuple):
    """Which points a text leaves out: by any reading, and by the stricter one."""

    left_out: tuple[str, ...]
    doubtful: tuple[str, ...] = ()
    """Those of which only a part of the words is said."""
    unknown: tuple[str, ...] = ()
    """Those in another language, without a number or a name that would show it."""


def coverage(points: Sequence[str], text: str) -> Coverage:
    """Which of the points the text says nothing of.

    A point is spoken of where the text has a third of the words that carry its meaning (at least one, three at most),
    by their stems; strictly, where it has all of them. A date, time, price or address that is only named is also
    spoken of where the text has one.
    """
    said, foreign = _terms(text), _foreign(points, text)
    left, doubtful, unknown = list[str](), list[str](), list[str]()
    for point in points:
        keys = _names(point) if foreign else _keys(point)
        share = len(keys & said)
        if not keys:
            unknown += [point] if foreign else []
        elif share == len(keys) or _valued(point, text):
            continue
        elif share < min(ENOUGH, ceil(len(keys) / SHARE)):
            left.append(point)
        else:
            doubtful.append(point)
    return Coverage(tuple(left), tuple(doubtful), tuple(unknown))


def told_apart(points: Iterable[str]) -> tuple[str, ...]:
    """The points that have words to be known by, each once."""
    return tuple(dict.fromkeys(point for point in points if _keys(point)))


def only_word(point: str) -> str:
    """The one word that names a point; "" where several do, or where the thing itself shows without it."""
    named = [word for word in words(point) if _root(word) not in _NOTHING and len(word) > 1]
    return named[0] if len(named) == 1 and not any(name.match(point.strip()) for name, _ in _patterns()) else ""


@lru_cache(maxsize=64)
def _terms(text: str) -> frozenset[str]:
    return frozenset(map(_root, all_words(text))) | _numbers(text)


@lru_cache(maxsize=512)
def _keys(point: str) -> frozenset[str]:
    """The stems and numbers that a point is known by; those of its value, where it has one."""
    labelled = _LABEL.match(point)
    value = labelled["value"] if labelled and len(labelled["value"].split()) <= _FEW else ""
    return _stems(value) | _numbers(value) or _stems(point) | _numbers(point)


def _root(word: str) -> str:
    """What "allow", "allows" and "allowed" share."""
    return stem(word)[:_ROOT]


def _stems(text: str) -> frozenset[str]:
    found = (_root(word) for word in words(text) if not word[0].isdigit())
    return frozenset(term for term in found if term not in _NOTHING and len(term) > 1)


def _numbers(text: str) -> frozenset[str]:
    """Numbers as plain digits: "1,185" and "1185" are one, and so are "12" and "12th"."""
    return frozenset(re.sub(r"\D", "", match[0]) for match in _NUMBER.finditer(unicodedata.normalize("NFKC", text)))


def _names(point: str) -> frozenset[str]:
    """What stands in a point as in any other language: its numbers, and names within it."""
    named = re.findall(r"(?<=[\w,;] )[A-Z][\w-]{2,}", point)
    return _numbers(point) | frozenset(_root(name.casefold()) for name in named)


def _foreign(points: Sequence[str], text: str) -> bool:
    ours, theirs = detect(" ".join(points)), detect(text)
    return bool(ours and theirs and ours != theirs)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    lead = r"^(?:the|our|my|your|its|a|an|le|la|les|der|die|das|el|los|las)? ?(?:\w+ ){0,2}?"
    return tuple((re.compile(rf"{lead}(?:{name})$", re.I), re.compile(value, re.I)) for name, value in _VALUES)


def _valued(point: str, text: str) -> bool:
    """Whether a point is only named, and the text has what such a thing looks like."""
    return any(name.match(point.strip()) and value.search(text) for name, value in _patterns())
