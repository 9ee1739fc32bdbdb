"""How easy to read: a sentence in; the grade, age, level or Flesch points that it names, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..checks import ReadingLevel
from .amounts import bounds, number, quantity, value
from .clauses import Found, Sentence
from .lexicon import Lexicon, rx
from .marks import banned

# ruff: noqa: E501

_CEFR: dict[str, tuple[int | None, int | None]] = {
    "a1": (90, None),
    "a2": (80, None),
    "b1": (70, None),
    "b2": (60, None),
    "c1": (None, 60),
    "c2": (None, 50),
}
"""Least and most points of reading ease by level of the Common European Framework, after Flesch's bands: a text for
learners is no harder than its level, one for the proficient no easier."""
_LEVEL = (
    r"(?:\b(?:cefr|cecrl?|ger|mcer)(?:[ -](?:level|niveau|nivel))?|\b(?:(?:language|reading|sprach|lese)[ -]?)?(?:level|niveau|nivel)"
    r"(?: (?:cefr|cecrl?|ger|mcer|de langue|de lecture|de lectura|de idioma))?)(?: (?:of|von|de))?:? (?P<before>[abc][12])\b"
    r"|\b(?P<after>[abc][12])[ -](?:level|niveau|readers?|learners?|english)\b"
)
_FLESCH = (
    r"\bflesch(?:[ -](?:kincaid|reading|ease|readability|scores?|index|wert|grade|level|test)){0,5}"
    r"(?: (?:of|is|must|should|be|has|have|to|muss|soll|sein|von|doit|être|de|debe|ser|:)){0,3} "
)
_GRADES = {
    "en": (
        r"\bgrade[ -](?P<n>{n}) (?:reading )?level",
        r"\breading (?:level|age)(?: (?:of|at|around|about|is|should be|must be|no higher than|at most|a|:))* ?grade (?P<n>{n})\b",
        r"\b(?:(?P<o>{o})|(?P<d>\d{1,2})(?:st|nd|rd|th))[ -]grade(?:r'?s?'?)? (?:reading )?level",
    ),
    "fr": (),
    "de": (r"\bleseniveau (?:der|einer) (?P<d>\d{1,2})\. klasse",),
    "es": (r"\bnivel de lectura de (?P<d>\d{1,2})\.?º? (?:grado|curso)",),
}
_AGES = {
    "en": (
        r"(?P<n>{n})[ -]years?[ -]olds?(?:'s|')? (?:reading )?level",
        r"\breading level of (?:an? )?(?P<n>{n})[ -]years?[ -]olds?",
        r"\b(?:a|any) (?P<n>{n})[ -]years?[ -]old (?:can|could|would|will) (?:easily )?(?:understand|read|follow)",
        r"\bso (?:that )?(?:an? )?(?P<n>{n})[ -]years?[ -]olds? (?:can |could |would |will )?(?:easily )?(?:gets?|understands?|follows?|reads?)",
        r"\b(?:understandable|readable|understood) (?:by|to|for) (?:an? )?(?P<n>{n})[ -]years?[ -]olds?",
    ),
    "fr": (
        r"\b(?:niveau de lecture d'|compréhensible (?:par|pour) |lisible par |niveau d')(?:un|une) (?:enfant|élève|lecteur) de (?P<n>{n}) ans",
        r"\bun enfant de (?P<n>{n}) ans (?:puisse|peut|doit pouvoir) (?:le |la |les )?(?:comprendre|lire)",
    ),
    "de": (
        r"\b(?:leseniveau (?:eines|einer|von)|verständlich für) (?:ein(?:en|e)? )?(?P<n>{n})[ -]?jährige[nrs]?(?: kind(?:er)?s?)?",
        r"\bfür (?:ein(?:en|e)? )?(?P<n>{n})[ -]?jährige[nrs]?(?: kind(?:er)?)? (?:verständlich|lesbar)",
        r"\bein (?P<n>{n})[ -]?jähriger? (?:kind )?(?:es )?(?:versteht|verstehen kann|lesen kann)",
    ),
    "es": (
        r"\b(?:nivel de lectura de|comprensible para|legible para|entienda) un(?:a)? (?:niñ[oa]|lector) de (?P<n>{n}) años",
        r"\bun niño de (?P<n>{n}) años (?:pueda|puede) (?:entender|leer|comprender)(?:lo)?",
    ),
}
_ABOUT = r"\b(?:what|why|how|about|qu'est-ce que?|ce que?|pourquoi|was|warum|über|qué|sobre) [^,;:]{0,20}$"
_LEADS = r"(?:^|[,;:(-] ?|\b(?:at|for|to|on|in|auf|au|le|en|un|una|de|a|an|the|with|mit|of|use|keep|write|is|be|utilise|usa) )$"
_SCHOOL = 5
"""Years of age less the grade."""
SIGNS = r"\w*level|\w*niveau|nivel|cefr|cecr|ger|mcer|flesch|[\w-]*year|ans|[\w-]*jährig|años"
"""A word of these stands in every sentence that asks for a level."""


def levels(sentence: Sentence) -> Iterator[Found]:
    """The reading level that the sentence asks for; one without a number or a named level stays to be judged."""
    if not rx(rf"\b(?:{SIGNS})").search(sentence.view):
        return
    for check, start, end in (*_named(sentence), *_flesch(sentence), *_schooled(sentence)):
        left = sentence.view[:start]
        if banned(sentence, left, "") is None and not rx(_ABOUT).search(left):
            yield sentence.found(check, start, end)


def _named(sentence: Sentence) -> Iterator[tuple[ReadingLevel, int, int]]:
    for match in rx(_LEVEL).finditer(sentence.view):
        low, high = _CEFR[match["before"] or match["after"]]
        if rx(_LEADS).search(sentence.view[: match.start()]):
            yield ReadingLevel(scale="ease", minimum=low, maximum=high), match.start(), match.end()


def _flesch(sentence: Sentence) -> Iterator[tuple[ReadingLevel, int, int]]:
    lex, view = sentence.lexicon, sentence.view
    for named in rx(_FLESCH).finditer(view):
        match = rx(quantity(lex)).match(view, named.end())
        said = match and bounds(match, lex, view[: named.end()][-90:], view[match.end() :][:40])
        if not match or not said or max(said.minimum or 0, said.maximum or 0) > 100:
            continue
        graded = "grade" in named[0] or "kincaid" in named[0]
        low = None if said.plain and graded else said.minimum
        high = None if said.plain and not graded else said.maximum
        yield ReadingLevel(scale="grade" if graded else "ease", minimum=low, maximum=high), named.start(), match.end()


def _schooled(sentence: Sentence) -> Iterator[tuple[ReadingLevel, int, int]]:
    lex = sentence.lexicon
    for patterns, years in ((_GRADES[lex.code], 0), (_AGES[lex.code], _SCHOOL)):
        for template in patterns:
            ordinals = "|".join(lex.ordinals) or "(?!)"
            for match in rx(template.replace("{n}", number(lex)).replace("{o}", ordinals)).finditer(sentence.view):
                grade = _number(match, lex) - years
                if 1 <= grade <= 12:
                    yield ReadingLevel(scale="grade", maximum=grade), match.start(), match.end()


def _number(match: re.Match[str], lex: Lexicon) -> int:
    said = match.groupdict()
    if word := said.get("o"):
        return lex.ordinals.get(word, 0)
    return int(said["d"]) if said.get("d") else value(said.get("n") or "", lex) or 0
