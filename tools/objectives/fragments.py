"""A sentence in; forms named in passing out: "table pls", "numbered list", "bullet points" between commas or at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from ..checks import Bare, Format, FormatCheck
from .clauses import Found, Sentence
from .lexicon import Lexicon, rx

# ruff: noqa: E501
SIGNS = r"(?:just|only|nothing but|simply)\b|nur\b|bloß|lediglich|nummeriert|stichw|juste|seulement|uniquement|rien que|puces|numérot|solo|sólo|solamente|únicamente|nada más|viñetas|numerad"
"""What such a sentence has one of."""
_PART = re.compile(r"[^,;:.!?()\n]+")
_BEFORE = r"(?:(?:and|und|et|y|then|dann|puis|luego|please|pls|plz|bitte|svp|por favor|just|only|nur|solo|sólo|juste|seulement|all|everything|but|but as|also) ){0,3}"
_AFTER = r"(?: (?:please|pls|plz|thx|thanks|bitte|danke|svp|stp|merci|s'il (?:te|vous) plaît|por favor|porfa|gracias|only|nur|seulement|solo|sólo|format|form|style|ok)){0,3}"
_SURE: Mapping[str, tuple[tuple[str, Format], ...]] = {
    "en": (
        (r"(?:(?:short|simple|quick) )?(?:bullet(?:ed|s)?[\s-]?(?:points|list)|bullets)", "bullets"),
        (r"(?:an? )?(?:numbered|ordered) (?:list|steps|points|items)|numbered", "numbered_list"),
        (r"(?:in |as |in a |as a |put it in a |w/ a |with a )(?:\w+ )?table(?: (?:w/|with) .{1,40})?", "table"),
        (r"(?:as |in )?(?:plain text)", "plain"),
    ),
    "fr": (
        (r"(?:en |avec des |sous forme de |par )?(?:une )?(?:liste (?:à|de|avec) puces|puces|points)", "bullets"),
        (r"(?:une |en )?liste numérotée|numérotée?s?", "numbered_list"),
        (r"(?:en |dans un |sous forme de |sous forme d'un |un )tableau", "table"),
    ),
    "de": (
        (
            r"(?:in |mit |als )?(?:stichpunkten?|stichworten|stichpunktartig|bulletpoints|bullet points|aufzählung)",
            "bullets",
        ),
        (r"(?:als )?(?:eine )?nummerierte liste|(?:durch)?nummeriert", "numbered_list"),
        (r"(?:als|in einer|in|mit einer) tabelle", "table"),
    ),
    "es": (
        (r"(?:con |en )?(?:viñetas|lista con viñetas|puntos|lista de puntos)", "bullets"),
        (r"(?:una |en |en una )?lista numerada|numerad[oa]s?", "numbered_list"),
        (r"(?:en |en una |en forma de |como |con una )tabla", "table"),
    ),
}
"""What says its form wherever it stands alone."""
_LOOSE: Mapping[str, tuple[tuple[str, Format], ...]] = {
    "en": ((r"(?:an? |small |short )*table", "table"), (r"json", "json"), (r"csv", "csv")),
    "fr": ((r"(?:un )?tableau", "table"), (r"json", "json"), (r"csv", "csv")),
    "de": ((r"(?:eine )?tabelle", "table"), (r"json", "json"), (r"csv", "csv")),
    "es": ((r"(?:una )?tabla", "table"), (r"json", "json"), (r"csv", "csv")),
}
"""What is also the name of a thing: with a word of asking beside it, or as the whole or the end of the sentence."""
_ASKED = re.compile(
    r"\b(?:please|pls|plz|thx|bitte|svp|stp|s'il|por favor|porfa|only|just|nur|seulement|solo|sólo|format)\b"
)
_ONLY = {
    "en": r"(?:(?:just|only|nothing but|simply)(?: (?:give|return|write|say|send|tell|reply|answer|show|output))?(?: me)?(?: with)?|(?:answer|reply|respond)(?: me)? with (?:just|only|nothing but)) (?:the|one|an?) ",
    "fr": r"(?:(?:juste|seulement|uniquement|rien que)(?: (?:donne|écris|renvoie|réponds))?(?:-moi)?(?: par| avec)?|(?:donne|réponds|écris)(?:-moi)? (?:juste|seulement|uniquement)(?: par| avec)?) (?:(?:le|la|un|une) |l')",
    "de": r"(?:(?:nur|bloß|ausschließlich|lediglich|einfach nur)(?: mit)?|(?:antworte|gib|schreib\w*|nenne?)(?: mir)? (?:nur|bloß|ausschließlich)(?: mit)?) (?:die|der|den|das|dem|eine[rmn]?|ein) ",
    "es": r"(?:(?:solo|sólo|solamente|únicamente|nada más que)(?: (?:dame|escribe|responde|devuelve))?(?: con)?|(?:dame|responde|escribe) (?:solo|sólo|solamente|únicamente)(?: con)?) (?:el|la|un|una) ",
}
_KINDS = {
    "en": {
        "number": r"(?:final |resulting |total )?(?:number|amount|figure|value|sum|percentage|price|total)",
        "name": r"(?:\w+ )?(?:name|city|country|person|title)",
        "code": r"(?:\w+ )?(?:code|query|command|function|regex|formula|script|snippet)",
    },
    "fr": {
        "number": r"(?:nombre|chiffre|montant|somme|prix|total)(?: final)?",
        "name": r"(?:nom|ville|pays|prénom|titre)",
        "code": r"(?:code|requête|commande|fonction|regex|formule|script)",
    },
    "de": {
        "number": r"(?:zahl|betrag|summe|preis|endzahl|endergebnis)",
        "name": r"(?:name|namen|stadt|land|titel)",
        "code": r"(?:code|abfrage|query|befehl|funktion|regex|formel|skript)",
    },
    "es": {
        "number": r"(?:número|cifra|importe|suma|precio|total)(?: final)?",
        "name": r"(?:nombre|ciudad|país|título)",
        "code": r"(?:código|consulta|comando|función|regex|fórmula|script)",
    },
}
_LEAD = r"(?:^(?:what|whats|who|which|how|wer|was|wie|qui|quel\w*|combien|quién|qué|cuánt\w*)\b[^.,;:]{3,80} (?=\w+ \w+ ?\w*$)|^|[,;:.!?(\u2014-] ?|\b(?:and|but|with|und|aber|mit|et|mais|par|avec|y|pero|con|return|give|me|mir|say|want|need|please|pls|bitte) )"
_FENCE = re.compile(r" (?:in|inside) (?:an? |one )?code ?block")
_ENDS = r"(?=$|[.,;:!?)]| (?:of|please|pls|in|as|and nothing|nothing|without|no|alone|bitte|de|des|du|der|in|ohne|und sonst|svp|sin|en|y nada|sans|et rien|thx)\b)"

_CODE_ENDS = _ENDS.replace("(?=$", r"(?=$| no\b| without\b| keine\b| ohne\b| sin\b| sans\b")


def fragments(sentence: Sentence) -> Iterator[Found]:
    """Forms that a part of the sentence names and nothing more."""
    lex, view = sentence.lexicon, sentence.view
    parts = list(_PART.finditer(view))
    for i, part in enumerate(parts):
        start, words = part.start() + len(part[0]) - len(part[0].lstrip()), part[0].strip()
        ends = not any(p[0].strip(' "') for p in parts[i + 1 :])
        loose = bool(_ASKED.search(words)) or (
            ends and (len(parts) == 1 or view[: part.start()].rstrip()[-1:] in ":?!.")
        )
        for pattern, form in _named(lex, loose):
            if match := pattern.fullmatch(words):
                yield sentence.found(FormatCheck(format=form), start + match.start("it"), start + len(words))
                break


def alone(sentence: Sentence) -> Iterator[Found]:
    """One thing that is to be all of the answer: "just the number", "only code"."""
    lex, view = sentence.lexicon, sentence.view
    kind: Literal["number", "name", "code"]
    for kind in ("number", "name", "code"):
        for match in _one(lex, kind).finditer(view):
            if not rx(rf"\b(?:{lex.negation}) $").search(view[: match.start()]):
                fence = _FENCE.match(view[match.end() :])
                yield sentence.found(
                    Bare(of=kind), max(match.start("it"), match.start()), match.end() + (fence.end() if fence else 0)
                )


@cache
def _named(lex: Lexicon, loose: bool) -> tuple[tuple[re.Pattern[str], Format], ...]:
    words = (*_SURE[lex.code], *(_LOOSE[lex.code] if loose else ()))
    return tuple((rx(rf"{_BEFORE}(?P<it>(?:{said}){_AFTER})"), form) for said, form in words)


@cache
def _one(lex: Lexicon, kind: str) -> re.Pattern[str]:
    only, noun = _ONLY[lex.code], _KINDS[lex.code][kind]
    if kind == "code":  # needs no article
        only = rf"(?:{only}|(?:only|just|nothing but|nur|ausschließlich|juste|seulement|uniquement|solo|sólo|solamente) (?:du |den |el |le )?)"
        return rx(rf"{_LEAD}(?P<it>{only}(?:{noun})){_CODE_ENDS}|^(?:{noun}) (?:only|nur|seulement|solo){_ENDS}")
    return rx(rf"{_LEAD}(?P<it>{only}(?:{noun})){_ENDS}")
