"""A figure that code reckoned in, the sentences that tell it in the language of the request out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .reckon import Found, heaviest, totals
from .records import Record

CITED = 5
"""Records that are cited."""
NAMED = 200
"""Records that a list names."""

_TOLD: Mapping[str, Mapping[str, str]] = {
    "en": {
        "some": "{n} of the {all} {noun} match{es} ({condition}){cited}.",
        "all": "The number of {noun} is {n}{cited}.",
        "distinct": "There are {n} different {noun}{cited}.",
        "sum": "The total is {value}, over {n} of {all} {noun}{cited}.",
        "mean": "The average is {value}, over {n} of {all} {noun}{cited}.",
        "max": "The highest is {name} with {value}, of {n} in all{cited}.",
        "min": "The lowest is {name} with {value}, of {n} in all{cited}.",
        "more": " and {n} more",
        "without": " {n} of them could not be weighed, since what is asked about is not said of them.",
        "beside": " Not counted: {n} further statement(s) of such an amount that name none of these {noun}.",
    },
    "de": {
        "some": "{n} von {all} {noun} treffen zu ({condition}){cited}.",
        "all": "Die Anzahl der {noun} ist {n}{cited}.",
        "distinct": "Es gibt {n} verschiedene {noun}{cited}.",
        "sum": "Die Summe ist {value}, über {n} von {all} {noun}{cited}.",
        "mean": "Der Durchschnitt ist {value}, über {n} von {all} {noun}{cited}.",
        "max": "Am höchsten ist {name} mit {value}, von {n} insgesamt{cited}.",
        "min": "Am niedrigsten ist {name} mit {value}, von {n} insgesamt{cited}.",
        "more": " und {n} weitere",
        "without": " {n} davon ließen sich nicht einordnen, da die Angabe fehlt.",
        "beside": " Nicht gezählt: {n} weitere Angabe(n) eines solchen Betrags, die keine dieser {noun} nennen.",
    },
    "fr": {
        "some": "{n} des {all} {noun} correspondent ({condition}){cited}.",
        "all": "Le nombre de {noun} est {n}{cited}.",
        "distinct": "Il y a {n} {noun} différents{cited}.",
        "sum": "Le total est de {value}, sur {n} des {all} {noun}{cited}.",
        "mean": "La moyenne est de {value}, sur {n} des {all} {noun}{cited}.",
        "max": "Le plus élevé est {name} avec {value}, sur {n} en tout{cited}.",
        "min": "Le plus bas est {name} avec {value}, sur {n} en tout{cited}.",
        "more": " et {n} autres",
        "without": " {n} n'ont pas pu être classés, faute d'indication.",
        "beside": " Non compté : {n} autre(s) mention(s) d'un tel montant qui ne nomment aucun de ces {noun}.",
    },
    "es": {
        "some": "{n} de las {all} {noun} cumplen ({condition}){cited}.",
        "all": "El número de {noun} es {n}{cited}.",
        "distinct": "Hay {n} {noun} diferentes{cited}.",
        "sum": "El total es {value}, sobre {n} de {all} {noun}{cited}.",
        "mean": "El promedio es {value}, sobre {n} de {all} {noun}{cited}.",
        "max": "El más alto es {name} con {value}, de {n} en total{cited}.",
        "min": "El más bajo es {name} con {value}, de {n} en total{cited}.",
        "more": " y {n} más",
        "without": " {n} no se pudieron clasificar por falta del dato.",
        "beside": " Sin contar: {n} otra(s) mención(es) de un importe así que no nombran ninguno de estos {noun}.",
    },
}
_MARKS = {"en": (",", "."), "de": (".", ","), "fr": ("\u202f", ","), "es": (".", ",")}


def tell(found: Found, language: str) -> tuple[str, tuple[Record, ...]]:
    """The answer, with [1], [2] … behind what rests on the records returned beside it, in their order."""
    language = language if language in _TOLD else "en"
    texts, tally = _TOLD[language], found.tally
    shown = _shown(found)
    if tally.only:
        return figure(found, language), ()
    how = tally.operation if tally.operation in texts else "distinct" if found.distinct else _how_many(found)
    text = texts[how].format(
        n=_number(len(found.distinct) if how == "distinct" else len(found.matching), language),
        all=_number(len(found.records), language),
        noun=tally.noun,
        es="es" if len(found.matching) == 1 else "",
        condition=_condition(found),
        cited=_marks(shown) if tally.operation != "list" else "",
        value=_value(found, language),
        name=", ".join(map(_name, heaviest(found)[:CITED])) if how in ("max", "min") else "",
    )
    if tally.operation == "list" and not found.distinct and found.matching:
        text = f"{text[:-1]}: {_names(found, shown, texts['more'], language)}."
    for what, n in (("without", found.without), ("beside", found.beside)):
        text += texts[what].format(n=n, noun=tally.noun) if n else ""
    return text, shown


def _marks(shown: Sequence[Record]) -> str:
    numbers = dict.fromkeys(record.mark or n for n, record in enumerate(shown, start=1))
    return f" {''.join(f'[{n}]' for n in numbers)}" if shown else ""


def _name(record: Record) -> str:
    return record.name or f"“{record.text.strip().rstrip('.')}”"


def _how_many(found: Found) -> str:
    narrowed = found.tally.bounds or found.tally.periods or found.tally.named or found.tally.kinds
    return "some" if narrowed else "all"


def _condition(found: Found) -> str:
    return ", ".join(filter(None, [" ".join(found.tally.kinds), found.tally.condition])) or ", ".join(found.tally.named)


def _shown(found: Found) -> tuple[Record, ...]:
    """The records that the answer cites: the extreme one, else the first that match, one of each where none does."""
    if found.tally.operation in ("max", "min") and found.matching:
        return heaviest(found)[:CITED]
    return tuple((found.matching or found.records)[:CITED])


def figure(found: Found, language: str) -> str:
    """The figure alone, as the sentences have it."""
    if found.tally.operation in ("sum", "mean", "max", "min"):
        return _value(found, language)
    return _number(len(found.distinct) if found.distinct else len(found.matching), language)


def _value(found: Found, language: str) -> str:
    operation = found.tally.operation
    if operation in ("max", "min"):
        return found.amounts[id(heaviest(found)[0])].text.strip()
    if operation not in ("sum", "mean"):
        return ""
    shared = len(found.matching) or 1
    return (
        " + ".join(
            f"{_number(value / (shared if operation == 'mean' else 1), language)} {unit}".strip()
            for unit, value in totals(found)
        )
        or "0"
    )


def _number(value: float, language: str) -> str:
    """With the marks of the language; two digits after the decimal mark where it is no whole number."""
    thousands, decimal = _MARKS[language]
    text = f"{value:,.2f}" if abs(value - round(value)) > 0.004 else f"{round(value):,}"
    return text.translate({ord(","): thousands, ord("."): decimal})


def _names(found: Found, shown: Sequence[Record], more: str, language: str) -> str:
    number = {id(record): record.mark or n for n, record in enumerate(shown, start=1)}
    named = []
    for record in found.matching[:NAMED]:
        amount = found.amounts.get(id(record))
        mark = f" [{number[id(record)]}]" if id(record) in number else ""
        named.append(f"{_name(record)}{f' ({amount.text.strip()})' if amount else ''}{mark}")
    rest = len(found.matching) - len(named)
    return ", ".join(named) + (more.format(n=_number(rest, language)) if rest else "")
