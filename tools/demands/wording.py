"""A clause in; how terms are to stand in the answer (form, order, company) and how it is to open, out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from ..objectives.lexicon import QUOTED, rx
from . import abroad
from .demand import Demand
from .said import NEGATION, Said

# ruff: noqa: E501
_FORMS: dict[str, str] = {
    "singular": r"singular(?: form)?",
    "plural": r"plural(?: form)?",
    "noun": r"nouns?",
    "verb": r"verbs?",
    "adjective": r"adjectives?",
    "adverb": r"adverbs?",
    "original": r"(?:original|base|root|exact|uninflected|infinitive) form|as is",
    "past": r"past(?: tense)?(?: form)?|past participle",
    "ing": r"(?:present participle|gerund|-ing)(?: form)?",
    "comparative": r"comparative(?: form)?",
}
_EXCLUSIVE = r"\b(?:only|solely|exclusively|strictly|always|just|never as anything (?:but|other than))\b"
_IN_FORM = r"\b(?:as|in)(?: (?:a|an|the|its|their))?(?: [\w-]+)? (?P<form>%s)\b"
_OF_FORM = r"\b(?:the|any|every)? ?(?P<form>%s) (?:tense )?(?:form )?of(?: the)?(?: (?:word|verb|noun|keyword))? $"
_OPENINGS: dict[str, str] = {
    "question": r"(?:rhetorical |thought-provoking |intriguing |engaging )?question",
    "quotation": r"(?:famous |inspirational |inspiring |well-known )?(?:quote|quotation|proverb|saying)",
    "apology": r"(?:apology|apologies|expression of regret)",
    "statistic": r"(?:statistic|number|figure|surprising statistic)",
    "exclamation": r"exclamation",
    "joke": r"joke|pun",
    "anecdote": r"anecdote|personal story",
    "warning": r"warning",
    "command": r"command|imperative",
    "dialogue": r"dialogue|line of dialogue",
    "definition": r"definition",
}
KINDS = frozenset(_OPENINGS)
_IN_ORDER = r"\b(?:in|following) (?:exactly |precisely )?(?:that|this|the) (?:(?:exact|same|given|following|listed|above|specified) )?order\b"
_MOST_ORDERED = 12
_START = r"(?P<verb>start|begin|open|end|conclude|close|finish)(?:s|ing)?"
_UNIT = r"(?P<nth>first|second|third|fourth|fifth|last|final|opening|closing) (?P<unit>paragraph|sentence|section|line)"


def wordings(said: Said) -> Iterator[Demand]:
    """What is demanded of the clause's terms."""
    yield from _forms(said)
    yield from _pairs(said)
    yield from _replaced(said)
    yield from _openings(said)


def _forms(said: Said) -> Iterator[Demand]:
    terms = said.quotes
    if not 0 < len(terms) <= 3:
        return
    named = terms[0][2].lower()
    exclusive = bool(rx(_EXCLUSIVE).search(said.view))
    for form, words in _FORMS.items():
        if (match := rx(_IN_FORM % words).search(said.view)) and (
            before := [t for t in terms if t[1] <= match.start()]
        ):
            term = before[-1][2]
            if " " not in term:
                banned = said.denied(match.start()) or said.denied(before[-1][0])
                yield Demand("form", form, not banned, term.lower(), total=exclusive)
            return
        for start, _, term in terms:
            if rx(_OF_FORM % words).search(said.view[:start]):
                yield Demand("form", form, said.forbids is None, term.lower(), total=exclusive)
                return
        if rx(rf"\b(?P<form>{words}) (?={QUOTED})").search(said.view) and form in (
            "noun",
            "verb",
            "adjective",
            "adverb",
        ):
            yield Demand("form", form, said.forbids is None, named, total=exclusive)
            return


def _pairs(said: Said) -> Iterator[Demand]:
    """Two terms: one before the other, or in one paragraph or sentence, or not."""
    if len(said.quotes) > 1 and rx(_IN_ORDER).search(said.view):
        terms = [t.lower().strip(" .,;") for _, _, t in said.quotes[:_MOST_ORDERED]]
        yield from (Demand("order", f"{a} < {b}", said.forbids is None) for a, b in combinations(terms, 2))
        return
    if len(said.quotes) != 2:
        return
    (_, end, first), (start, _, second) = said.quotes
    between, rest = said.view[end:start], said.view[said.quotes[1][1] :]
    if match := rx(r"\b(?P<way>before|after|prior to|precedes?|follows?|earlier than|later than)\b").search(between):
        swapped = match["way"].startswith(("after", "follow", "later"))
        pair = (second, first) if swapped else (first, second)
        yield Demand("order", " < ".join(t.lower() for t in pair), not said.denied(end))
    elif rx(r"\b(?:and|or|,)").search(between) and (
        match := rx(
            r"\b(?:in|within) (?:the )?(?P<how>same|different|separate|one|a single|adjacent) (?P<unit>paragraph|sentence|section|line)s?\b"
        ).search(rest)
    ):
        together = (match["how"] in ("same", "one", "a single")) == (said.forbids is None)
        key = " + ".join(sorted((first.lower(), second.lower())))
        yield Demand("together", match["unit"], together, key)


def _replaced(said: Said) -> Iterator[Demand]:
    """A term that another stands for ("use A in place of B") is not to be used."""
    pattern = rf"\b(?:in place of|instead of|rather than|replac\w+|in lieu of)(?: the (?:word|keyword|phrase|term))? (?={QUOTED})"
    for match in rx(pattern).finditer(said.view):
        term = next(t for s, _, t in said.quotes if s == match.end())
        yield Demand("topic", term, wanted=False, of="term", deep=False)


def _openings(said: Said) -> Iterator[Demand]:
    """With what kind of sentence, or not with which wording, the answer or one of its units opens or closes."""
    if said.quotes and (edge := abroad.denied_edge(said.lexicon, said.view, said.quotes[0][0])):
        yield Demand("opening", said.quotes[0][2].lower(), False, edge)
        return
    if said.quotes and (match := rx(rf"{NEGATION} {_START}\b").search(said.view)):
        yield Demand("opening", said.quotes[0][2].lower(), False, _edge(said, match["verb"]))
        return
    for kind, words in _OPENINGS.items():
        pattern = rf"\b{_START}(?: [\w'-]+){{0,5}} (?:with|by|as)(?: (?:a|an|the|some|one|asking|posing|using))*(?: [\w-]+)? (?:{words})\b(?! ?\")"
        if match := rx(pattern).search(said.view):
            yield Demand("opening", kind, not said.denied(match.start()), _edge(said, match["verb"]))
            return


def _edge(said: Said, verb: str) -> str:
    unit = rx(_UNIT).search(said.view)
    edge = "start" if verb in ("start", "begin", "open") else "end"
    return f"{edge} {unit['nth']} {unit['unit']}" if unit else edge
