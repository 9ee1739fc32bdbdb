"""Kinds of content that words forbid, and that others bring by their form ("no prices", "that it costs 150 euros")."""

from __future__ import annotations

from functools import cache

# ruff: noqa: E501
_KINDS: dict[str, tuple[str, str]] = {
    "price": (
        r"prices?|pricing|costs?|amounts? of money|prix|tarifs?|montants?|preise?n?|preisangaben?|beträgen?|precios?|importes?|tarifas?",
        r"(?:[$€£¥] ?\d|\d[\d.,' ]{0,12} ?(?:[$€£¥]|(?:euros?|eur|dollars?|usd|pounds?|francs?|francos?|chf|dólares|cents?|centimes?|pesos?)\b))",
    ),
    "link": (r"links?|urls?|web addresses|liens?|enlaces?|verweise", r"(?:https?://|www\.)\w"),
    "date": (
        r"dates?|datumsangaben|daten|fechas?",
        r"\b\d{1,2}(?:st|nd|rd|th|\.|er)? (?:de |of )?(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|oct|okt|nov|dec|dez|dic|fév|avr|juin|juil|août|déc|enero|abril|ago|märz)\w*|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b",
    ),
    "email address": (
        r"e-?mail addresses|adresses (?:e-?mail|mail|électroniques)|e-?mail-adressen|direcciones de correo",
        r"\b[\w.]+@[\w.]+\.\w",
    ),
}
_NUMBERS = r"numbers?|digits?|figures|numerals|chiffres?|nombres?|zahlen|ziffern|números|cifras|dígitos"
SIGNS = (*(nouns for nouns, _ in _KINDS.values()), *(form for _, form in _KINDS.values()), _NUMBERS, r"\d")
"""What stands in every sentence of these."""
_NEVER = r"(?:no|without(?: any)?|never(?: \w+)?|(?:do not|don't|must not|avoid|omit|leave out|exclude)(?: \w+){0,2}|sans(?: aucune?)?|aucune?|pas de|(?:ne|n')\s?\w+ (?:pas|jamais|aucune?)(?: de| les?)?|évite[zr]?(?: les)?|ohne(?: jegliche)?|keine?(?:rlei)?|nenne?(?: \w+)? keine|vermeide(?: \w+)?|sin(?: ning[uú]n\w*)?|nada de|ning[uú]n\w*|no (?:\w+ )?(?:ning[uú]n\w*|los|las)?|evita(?: los| las)?)"
_BRINGS = r"(?:(?:mention|include|state|add|note|quote|name|specify|indique|mentionne|ajoute|précise|cite|nenn|erwähn|füg|menciona|incluye|indica|añade)\w{0,4}|(?:say|tell|dis|dites|sag|schreib|di|diga|écris|escribe)\w{0,2}(?: \w+)? (?:that|que|dass)|list(?= \d))"
_NUMBER = (
    r"(?:\d[\d.,]* ?(?:%|percent|prozent|pour cent|por ciento|€|\$|euros?|dollars?|km|kg|m²|°|years?|jahre\w*|ans|años|millions?|millionen|millones|billions?|milliard\w*|people|users)(?!\w)"
    rf"|[$€£] ?\d|{_KINDS['date'][1]}|\bnumbers? \d|\b\d+ (?:prime |random |even |odd )?(?:numbers|figures|statistics|chiffres|nombres|zahlen|números|cifras)\b)"
)
"""A number that is content, and counts no parts of a text."""


@cache
def contents() -> dict[str, tuple[str, str]]:
    """By kind: what forbids it, and what brings it."""
    end = r"(?= ?(?:$|[.,;:!?)])| (?:or|and|ou|et|oder|und|o|y|in|at all|please|dans|en|im|bitte|whatsoever|anywhere|of any kind)\b)"
    found = {**_KINDS, "number": (_NUMBERS, _NUMBER)}
    return {
        kind: (
            rf"(?<!\w){_NEVER} (?:[\w'’-]+(?: [\w'’-]+)?(?:,| or| ou| oder| o) ){{0,3}}(?:{nouns}){end}",
            rf"^\W{{0,3}}(?:(?:please|also|and|bitte|et|y|und|aussi|auch|también|por favor),? ){{0,3}}{_BRINGS}\b.{{0,80}}?{form}",
        )
        for kind, (nouns, form) in found.items()
    }
