"""A clause in; what it demands of a part of the answer (its numbers, list, letter case, language) out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ..objectives.amounts import bounds, quantity
from ..objectives.english import ENGLISH
from ..objectives.lexicon import rx
from .demand import Demand
from .places import named_parts
from .said import Said
from .stems import stem, stems

# ruff: noqa: E501
_ITEMS = frozenset({"point", "item", "bullet", "entr", "element"})
_LISTS = {
    "bullets": r"bullet(?:ed)?(?:[\s-]points?)?(?: lists?)?|bullets|unordered lists?",
    "numbers": r"numbered (?:lists?|steps|items|points)|ordered lists?",
    "table": r"tables?",
    "prose": r"(?:continuous |flowing |plain )?prose|paragraph form",
}
_SHAPED = r"\b(?:with|in|into|as|and|using|us(?:e|ing)|format\w*|present\w*|structur\w*|includ\w+|provid\w+|have|contain\w*)(?: (?:a|an|any|the|one|only|of|your|them|this|it|\w+ing|short|clear|exactly \w+|at least \w+))* (?P<kind>%s)\b"
_CASES = {
    "lower": r"(?:all )?lower[\s-]?case(?: letters)?|small letters",
    "upper": r"(?:all )?upper[\s-]?case(?: letters)?|all[\s-]caps|capital letters|capitals",
    "sentence": r"sentence case",
    "title": r"title case",
}
_OF_PART = (
    r"\b(?P<part>headings?|headers?|titles?|subject lines?|names?|keywords?|labels?|first letters?|other words|words)\b"
)
_UNIT = r"[\s-](?:[\w-]+ ){0,2}?(?P<unit>[^\W\d_]{3,})\b"
_LOCAL = (
    r"\b(?P<part>first|second|third|fourth|fifth|sixth|last|final|opening|closing|each|every) "
    r"(?:(?:bullet(?:ed)?|numbered|unordered|ordered) (?=list))?(?P<unit>[^\W\d_]{3,})"
)
_AGAIN = r"\b(?P<part>first|second|third|fourth|fifth|sixth|last|final|other)\b"
"""A further part whose noun is left out ("the second one")."""
_IN_PART = (
    r"\b(?P<part>(?:(?:bullet(?:ed)?|numbered|unordered|ordered|to-do) |check)?lists?|tables?|subject lines?|titles?|introduction|"
    r"conclusion|summary|abstract|headline|arrays?|objects?|haiku|stanzas?|slides?|headers?|columns?|rows?)\b"
)
_HEADER = r"\b(?:(?:level[\s-](?P<a>\d)|h(?P<b>\d)) (?:headers?|headings?)|(?:headers?|headings?) (?:at|of) level[\s-](?P<c>\d))\b"


def parts(said: Said) -> Iterator[Demand]:
    """Lists, letter cases, languages and numbers of parts."""
    yield from _lists(said)
    yield from _cases(said)
    yield from _tongues(said)
    yield from _numbers(said)


_IN_A = (
    r"\bin (?:the|your|its) (?P<part>(?:(?:first|second|third|fourth|fifth|last|final|opening|closing) )?"
    r"(?:paragraph|section|part|introduction|intro|conclusion|summary|body|ending))\b"
)
"""The part of the answer in which a list stands."""


def _lists(said: Said) -> Iterator[Demand]:
    for kind, words in _LISTS.items():
        match = rx(_SHAPED % words).search(said.view)
        if match is None:
            continue
        what = rx(
            r"^(?: with (?:exactly|at least|at most)? ?\w+ (?:items|points)| points?)? ?(?:of|for|to|with)(?: (?:any|the|all|your|each))* (?P<what>[^,.;]{3,60})"
        ).match(said.view[match.end() :])
        of = rx(
            r"\b(?:format|present|put|list|organi[sz]e|write|structure|show)(?:ting|ing|ed|s)? (?:the |all |your |any )*(?P<what>[\w' -]{3,50}?) (?:in|into|as|using|with)\b"
        ).search(said.view)
        part = rx(_IN_A).search(said.view[match.end() :])
        topic = stems(what["what"] if what else of["what"] if of else "")
        wanted, place = not said.denied(match.start("kind")), part["part"] if part else ""
        yield Demand("list", kind, wanted, place, words=topic, total=said.whole, at=match.start("kind"))


def _cases(said: Said) -> Iterator[Demand]:
    counted = rx(
        r"\b(?:at least|at most|exactly|no more than|more than|fewer than|one|two|three|\d+)(?: \w+){0,2} (?:in |are |is |be )*(?:uppercase|upper case|capital|all[\s-]caps)"
    ).search(said.view)
    for case, words in _CASES.items():
        for match in rx(rf"\b(?:{words})\b").finditer(said.view):
            of = rx(_OF_PART).search(said.view)
            part = stem(of["part"].split()[-1]) if of and of["part"] != "other words" and not counted else ""
            if counted:
                yield Demand("case", case, wanted=True, some=True)
            else:
                yield Demand("case", case, not said.denied(match.start()), part, total=True)
            return


@cache
def _named() -> str:
    return "|".join(sorted(ENGLISH.languages, key=len, reverse=True))


def _tongues(said: Said) -> Iterator[Demand]:
    """A language for the whole, or for a part of the answer ("one paragraph written in Chinese")."""
    for match in rx(
        rf"\b(?:in|into|using)(?: only| exclusively)? (?P<name>{_named()})\b(?! (?:culture|history|cuisine|society|style|markets?|schools?|cities|classes|class)\b)"
    ).finditer(said.view):
        part = rx(
            r"\b(?:one|a|an|at least \w+|the (?:first|second|third|last|final)|some|each) (?:[\w-]+ )?(?:paragraphs?|sentences?|poems?|quotes?|phrases?|sections?|words?|lines?|translations?|titles?|summary|conclusion|introduction)\b"
        ).search(said.view[: match.start()])
        if not said.denied(match.start()):
            yield Demand(
                "tongue",
                ENGLISH.languages[match["name"]],
                total=said.whole and not part,
                some=bool(part),
                at=match.start(),
            )


def _numbers(said: Said) -> Iterator[Demand]:
    """How many of a unit a named part has: numbers that are not the whole answer's."""
    for match in rx(rf"{quantity(ENGLISH)}{_UNIT}").finditer(said.view):
        left, right = said.view[: match.start()], said.view[match.end() :]
        limits = bounds(match, ENGLISH, left[-90:], right[:40])
        if rx(r"\d").search(said.view[match.end("m" if match["m"] else "n") : match.start("unit")]):
            continue
        place = _part(said, match.start(), match.end(), match["unit"])
        if limits is None or place is None or (limits.minimum is None and limits.maximum is None):
            continue
        unit = stem(match["unit"])
        unit = "item" if unit in _ITEMS else "header" if place.endswith("header") else unit
        low, high = (
            (None, limits.maximum)
            if rx(r"\b(?:limit\w*|restrict\w*|capped?) (?:\w+ ){0,4}to $").search(left[-40:])
            else (limits.minimum, limits.maximum)
        )
        yield Demand("number", unit, of=place, low=low, high=high, at=match.start())
    yield from _multiplied(said)


def _multiplied(said: Said) -> Iterator[Demand]:
    """So many of one unit, each of so many of another ("four sentences, each with at least 15 words"): the product."""
    match = rx(rf"^each (?:with|of|containing|having|consisting of) {quantity(ENGLISH)}{_UNIT}").match(said.view)
    limits = bounds(match, ENGLISH, said.view[: match.start("n")], "") if match else None
    if match is None or limits is None or not limits.minimum:
        return
    before = list(_numbers(replace(said, view=said.before, text=said.before_text, before="")))
    if before and before[-1].low and not before[-1].of.startswith("each "):
        yield replace(before[-1], value=stem(match["unit"]), low=before[-1].low * limits.minimum, high=None, at=0)


def _part(said: Said, start: int, end: int, unit: str) -> str | None:
    """The part whose number it is: named before, or what the unit itself belongs to."""
    if level := rx(_HEADER).search(said.view):
        return (
            f"level {level['a'] or level['b'] or level['c']} header"
            if stem(unit) in ("level", "header", "head")
            else None
        )
    local = [m for m in rx(_LOCAL).finditer(said.view) if m.end() <= start or m.start() >= end]
    if local and (near := [m for m in local if m.end() <= start]):
        match = near[-1]
        noun = "item" if stem(match["unit"]) in _ITEMS else stem(match["unit"])
        if noun == "list":
            return noun
        again = list(rx(_AGAIN).finditer(said.view[match.end() : start]))
        nth = again[-1]["part"] if again else match["part"]
        return f"{'each' if nth in ('each', 'every') else nth} {noun}"
    if keys := [name for _, end_, name in named_parts(said) if end_ <= start]:
        return keys[-1]
    named = [m for m in rx(_IN_PART).finditer(said.view) if m.end() <= start]
    if named:
        noun = named[-1]["part"]
        owner = next(
            (
                t.lower()
                for s, e, t in reversed(said.quotes)
                if e <= named[-1].start() and not said.view[e : named[-1].start()].strip()
            ),
            "",
        )
        return "list" if "list" in noun else f"{owner} {stem(noun)}".strip()
    if goal := rx(
        r"^ to (?P<verb>introduce|describe|explain|discuss|present|cover|summari[sz]e) (?P<what>[^,.;]{3,60})"
    ).match(said.view[end:]):
        return "to " + " ".join(sorted(stems(goal["what"])))
    return None
