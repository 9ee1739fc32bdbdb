"""Which marks: a sentence in; how often punctuation marks are to stand in the answer, or never, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..checks import Occurs
from .amounts import bounds, quantity
from .clauses import Found, Sentence
from .counts import reach
from .lexicon import Lexicon, rx

# ruff: noqa: E501
_PARTING = (
    r"\b(?:separate(?:d)?|divided?|split|sépare[zr]?|séparée?s?|trenne(?:n sie)?|getrennt|separa|separe|separad[oa]s)\b"
    r"(?: [\w'’-]+){0,4} (?:by|with|using|par|avec|durch|mit|por|con)(?: (?:only|single|a|une?|einem|una?|de|des))*"
    r" $"
)
"""What a mark divides stands between marks."""


_OTHER = (
    "(?:at|about|max|maximum|exactly|precisely|in|with|use|using|write|keep|höchstens|maximal|genau|mit|au|avec|con|como|usa|"
    "include|mention|add|start|end|begin|finish|put|say|incluye|añade|inclus|ajoute|füge|nenne|erwähne|starte|beginne|beende|termine|commence|empieza|termina)"
)
"""Words that go on about something else than what is forbidden."""
_IN_A_PART = (
    r"^ (?:in|within|inside|from|dans|im|in der|in dem|en) (?:(?:the|your|its|le|la|les|ta|votre|dem|der|den|el|tu) )?"
    r"(?:(?:first|second|third|last|final|opening|closing|erste[nrm]?|letzte[nrm]?|premier|première|dernier|dernière|primer|primera|último|última) (?!answer|reply|response)"
    r"|(?:title|headline|heading|headings|subject(?: line)?|introduction|intro|conclusion|summary|abstract|caption|titre|introduction|résumé|conclusion|objet"
    r"|titel|überschrift|einleitung|zusammenfassung|schluss|betreff|título|introducción|conclusión|resumen|asunto)\b)"
)
"""Says that only a part is to have none of it."""
_MORE = r" (?:more|less|longer|fewer|greater|shorter|later|plus|moins|mehr|weniger|länger|kürzer|über|más|menos|exceed\w*|only|just|nur|solo)\b"
"""What a negation makes a bound of ("not longer than a page, in bullet points"), and so no ban of what comes next."""


def punctuation(sentence: Sentence) -> Iterator[Found]:
    """Counts and bans of punctuation marks and other single characters."""
    lex = sentence.lexicon
    for match in _marks(lex).finditer(sentence.view):
        mark = next(name for i, name in enumerate(lex.marks) if match.groupdict()[f"m_{i}"])
        left, right = sentence.view[: match.start()], sentence.view[match.end() :]
        if match["n"] and len(mark) > 1:
            continue
        if match["n"]:
            yield from _counted(sentence, match, mark)
        elif (start := banned(sentence, left, right)) is not None:
            for term in {"(": "()", "{": "{}", "[": "[]"}.get(mark, mark):
                check = Occurs(term=term, maximum=0, scope="character")
                yield sentence.found(check, start, match.end() + _allowed(lex, right), core=match.start())
        elif mark in ",;" and (parting := rx(_PARTING).search(left[-80:])):
            start = len(left) - len(left[-80:]) + parting.start()
            if banned(sentence, left[:start], "") is None:
                yield sentence.found(Occurs(term=mark, minimum=1, scope="character"), start, match.end())


def _counted(sentence: Sentence, match: re.Match[str], mark: str) -> Iterator[Found]:
    lex = sentence.lexicon
    left, right = sentence.view[: match.start()], sentence.view[match.end() :]
    said = bounds(match, lex, left[-90:], right[:40])
    divides = mark in lex.asterisks and lex.divided and rx(lex.divided).search(left)
    if said is None or divides or rx(lex.content_right).match(right):
        return
    if not said.plain or rx(lex.plain_left).search(left[-90:]):
        high = None if said.plain else said.maximum
        check = Occurs(term=mark, minimum=said.minimum, maximum=high, scope="character")
        yield sentence.found(check, match.start(), match.end() + reach(lex, right), said.hardness)


@cache
def _marks(lex: Lexicon) -> re.Pattern[str]:
    marks = "|".join(rf"(?P<m_{i}>{words})" for i, words in enumerate(lex.marks.values()))
    return rx(rf"(?:{quantity(lex)} )?\b(?:{marks})(?!\w)")


def banned(sentence: Sentence, left: str, right: str, *, chained: bool = True) -> int | None:
    """Where the words that forbid what stands between left and right begin; None where nothing forbids it.

    `chained`: also as one of several things ("no lists, tables or ...").
    """
    lex = sentence.lexicon
    if rx(_IN_A_PART).match(right):
        return None
    item = rf"(?: (?!{_OTHER}\b|\d)[\w'’\"\ue000-]+){{1,4}}"
    chain = rf"(?P<chain>(?!{_MORE}){item}(?:,{item}){{0,6}}(?:,|,? (?:{lex.and_or})))?"
    verb = rx(rf"(?:\b{lex.negation}|(?<!\w){lex.absence})(?: (?:{lex.filler}))*{chain} $").search(left[-120:])
    if verb and (chained or not verb["chain"]) and sentence.mode != "statement":
        return len(left) if verb["chain"] else len(left) - len(left[-120:]) + verb.start()
    if re.match(r"-free\b|[\s-]?frei\b", right) or rx(rf"^(?: at all| whatsoever)? {lex.banned}").match(right):
        return len(left)
    return None


def _allowed(lex: Lexicon, right: str) -> int:
    match = rx(rf"^(?: at all| whatsoever)? (?:{lex.banned}|allowed|permitted)|^-free|^ at all").match(right)
    return match.end() if match else 0
