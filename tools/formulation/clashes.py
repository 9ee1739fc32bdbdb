"""A request's words in; facts in them that cannot all hold, each with what it can be put right to, out.

Only what a calendar or plain reckoning settles counts: a day of the week and its date, a day that no month has, an end
before its beginning, a total and its parts, an age and a year of birth, two amounts for one thing. What is to be
checked, translated or made up is no fact of the requester's.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from ..claims.quantities import Date, Quantity, dates, quantities, same
from ..claims.units import KINDS_OF_MONEY
from .frame import intent_of
from .request import Request

# ruff: noqa: E501
Kind = Literal["day", "none", "order", "span", "sum", "age", "two"]
MOST = 3
"""Clashes told of one request."""
_NOT_THEIRS = frozenset({"translate", "rewrite", "summarise", "classify", "extract", "code", "calculate"})
"""Kinds of work on a text or figures that somebody else may have written."""
_LOOKED_AT = re.compile(
    r"\b(?:check(?![- ]?(?:in|out)\b)|verif|correct|proofread|mistake|error|wrong|true|contradict|consisten|plausib|impossible|typo|stor(?:y|ies)\b|novel|joke|riddle|"
    r"fictional|hypothetical|imagine|suppose|pretend|puzzle|fehler|prüf|überprüf|korrigier|stimmt|widerspr|falsch|geschichte|rätsel|witz|"
    r"corrig|vérifi|erreur|faux|histoire|énigme|blague|comprueb|verific|falso|cuento|historia|acertijo|chiste)"
)
"""What is to find such a thing, or need not be true."""
_QUESTION = re.compile(r"(?:^|(?<=[.!?\n]))[^.!?\n]*\?")
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
)
WEEKDAYS = {word: (n, row.split()) for row in _WEEKDAYS for n, word in enumerate(row.split())}
"""Each day's place in the week, from 0 for Monday, and the days in its language."""
_DAY = rf"(?P<day>{'|'.join(WEEKDAYS)})"
_DAY_BEFORE = re.compile(rf"\b{_DAY}(?:,? ?(?:the|den|dem|le|el|on|am)?,?) ?$", re.I)
_DAY_AFTER = re.compile(rf"^,? ?\(?(?:an? |einem? |un )?{_DAY}\b", re.I)
_TO = re.compile(r"\s*(?:,? ?(?:to|until|till|through|bis(?: zum)?|au|jusqu'au|al|hasta(?: el)?)|-|–|—)\s*")
_BARE_START = re.compile(
    r"\b(?:from|vom|du|del|between|zwischen) (?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er)?(?: ?(?:to|until|till|through|bis(?: zum)?|au|al|-|–)) ?(?:the )?$",
    re.I,
)
_STARTS = r"(?:start|beg[ai]n|open|arriv|check(?:ing)?[- ]?in|depart|fl(?:y|ies|ight) out|beginn|öffne|anreise|ankunft|hinflug|commenc|début|ouvr|arrivée|départ|empiez|comienz|abren?|inicio|llegada|salida)"
_ENDS = r"(?:ends?\b|ending|clos|finish|return|com(?:e|ing) back|check(?:ing)?[- ]?out|ende[nt]?\b|schließ|abreise|rückflug|termin|fin\b|ferm|retour|cierr|terminan?\b|regreso|vuelta)"
_BEGINS_BEFORE = re.compile(rf"\b{_STARTS}[^.!?\n]{{0,40}}$", re.I)
_ENDS_BETWEEN = re.compile(rf"^[^.!?\n]{{0,40}}\b{_ENDS}[^.!?\n]{{0,30}}$", re.I)
_LASTS = re.compile(r"\b(?P<n>\w+)[- ](?:days?|tägig\w*|tage[ns]?|jours?|días?)\b", re.I)
_AT = r"\s?(?:at|for|à|zu|zu je|je|a|de|por|x|×|@|for only)\s(?:only |je )?"
_MONEY = r"(?:[€$£] ?)?\d[\d.,' ]*\d?(?: ?(?:[€$£]|EUR|USD|CHF|GBP|euros?|dollars?|pounds?|francs?|Franken|dólares|libras)(?![\w]))?"
_ITEM = re.compile(
    rf"\b(?P<n>\d{{1,5}}|[^\W\d_]+) (?P<thing>[^\W\d_][^\d.,;:!?\n]{{1,40}}?){_AT}(?P<price>{_MONEY})", re.I
)
_TOTAL = re.compile(
    rf"(?:=|\b(?:total(?:s|ling|ing)?|in all|altogether|together|revenue|sum|amount|makes?|insgesamt|gesamt\w*|zusammen|summe|macht|somme|soit|en tout|ensemble|en total|suma[n]?|importe)\b)[^\d.;!?\n€$£]{{0,24}}(?P<total>{_MONEY})",
    re.I,
)
_MORE_TO_IT = re.compile(
    r"\b(?:discount|rebate|vat|tax|shipping|delivery(?! to\b)|fee|plus|minus|less|tip|off|net|gross|rabatt|mwst|mehrwertsteuer|versand|zzgl|abzüglich|skonto|netto|brutto|remise|tva|livraison|frais|iva|descuento|envío|gastos|deposit)\b|%",
    re.I,
)
_BORN = re.compile(r"\b(?:born|geboren|née?|nac[íi]|nacid[oa]|nació)\b", re.I)
_AGE = re.compile(
    r"\b(?:am|is|i'm|turn(?:s|ed|ing)?|aged?|bin|ist|wird|werde|ai|a|ans? de|tengo|tiene|cumpl\w+)(?: now| jetzt)? (?P<n>\d{1,3})(?!\d)(?: (?:years?|jahre|ans|años)\b)?(?! ?(?:%|km|kg|cm|m\b|euros?|EUR|[:h]\d))|"
    r"\b(?P<nth>\d{1,3})(?:st|nd|rd|th|\.|e|ème|º)? (?:birthday|geburtstag|anniversaire|cumpleaños)",
    re.I,
)
_NAMED = re.compile(
    r"\b(?P<of>(?:(?:annual|yearly|monthly|weekly|jährliche?\w*|monatliche?\w*|mensuel\w*|annuel\w*) )?)(?P<noun>budget|salary|rent|price|fee|deposit|gehalt|miete|preis|kaution|gebühr|salaire|loyer|prix|caution|presupuesto|salario|sueldo|alquiler|precio|fianza)(?: (?:annuel|mensuel|anual|mensual))?"
    rf"(?: (?:is|of|at|will be|von|beträgt|liegt bei|ist|est de|est|de|es de|es)|:)? (?P<amount>{_MONEY})",
    re.I,
)
_SEVERAL = re.compile(
    r"\b(?:raise|rais\w+|increas\w+|reduc\w+|instead|was|old|previous\w*|before|after|formerly|now|up to|first|second|each|option\w*|versus|vs|or|between|compar\w+|than|per person|discount\w*|"
    r"erhöh\w*|statt|bisher\w*|alte[nrs]?|neue[nrs]?|oder|vorher|früher|jetzt|augment\w*|ancien\w*|avant|après|ou|maintenant|au lieu|aument\w*|anterior\w*|antes|después|ahora|o)\b",
    re.I,
)
_YEARLY = re.compile(r"annual|year|annu|jahr|jährl|par an|anual|año", re.I)
_MONTHLY = re.compile(r"month|monat|mois|mensu|mes\b", re.I)


@dataclass(frozen=True)
class Clash:
    """Facts that cannot all hold."""

    kind: Kind
    facts: tuple[str, ...]
    """What the question about them names, in the order of its words."""
    options: tuple[str, ...]
    """What may be meant, the likeliest first."""


def clashes(request: Request) -> tuple[Clash, ...]:
    """The clashes among the requester's own facts, at most `MOST`, in the order of their kinds."""
    if intent_of(request) in _NOT_THEIRS or _LOOKED_AT.search(request.view) or request.has("invented"):
        return ()
    text = _QUESTION.sub(lambda m: " " * len(m[0]), request.bare)
    told = dates(text)
    looked: tuple[Callable[[str, tuple[Date, ...]], Iterator[Clash]], ...] = (
        _days,
        _orders,
        _spans,
        _sums,
        _ages,
        _twos,
    )
    found = dict.fromkeys(clash for look in looked for clash in look(text, told))
    return tuple(found)[:MOST]


def _days(text: str, told: tuple[Date, ...]) -> Iterator[Clash]:
    """A date on another day of the week, or one that no calendar has."""
    for each in told:
        if each.day is None or each.month is None:
            continue
        last = calendar.monthrange(each.year or 2024, each.month)[1]
        if each.day > last:
            yield Clash("none", (each.text,), (_other_day(each, last),))
            continue
        said = _DAY_BEFORE.search(text[max(0, each.start - 20) : each.start]) or _DAY_AFTER.match(
            text[each.end : each.end + 20]
        )
        if said is None or each.year is None:
            continue
        place, names = WEEKDAYS[said["day"].lower()]
        actual = date(each.year, each.month, each.day).weekday()
        if place != actual:
            word, right = said["day"], _as(said["day"], names[actual])
            after = each.day + (place - actual) % 7
            near = [day for day in (after - 7, after) if 1 <= day <= last]
            options = (f"{right} {each.text}", *(f"{word} {_other_day(each, day)}" for day in near))
            yield Clash("day", (each.text, right, word), options)


def _as(model: str, word: str) -> str:
    return word.capitalize() if model[:1].isupper() else word


def _other_day(each: Date, day: int) -> str:
    """The date's words with another day in them."""
    return re.sub(rf"(?<!\d)0?{each.day}(?!\d)(?:st|nd|rd|th)?", str(day), each.text, count=1)


def _orders(text: str, told: tuple[Date, ...]) -> Iterator[Clash]:
    """An end before its beginning."""
    for one, two in pairwise(told):
        between, before = text[one.end : two.start], text[max(0, one.start - 60) : one.start]
        joined = _TO.fullmatch(between) or (_ENDS_BETWEEN.match(between) and _BEGINS_BEFORE.search(before))
        if joined and _turned(one, two):
            yield Clash("order", (one.text, two.text), (_joined(two, one),))
    for each in told:
        start = _BARE_START.search(text[max(0, each.start - 30) : each.start])
        if start and each.day and each.month and each.day < int(start["day"]) <= 31:
            yield Clash("order", (start["day"], each.text), (f"{each.day} – {_other_day(each, int(start['day']))}",))


def _joined(one: Date, two: Date) -> str:
    """From one date to the other, a year that the first alone has at the end."""
    if not one.year or two.year:
        return f"{one.text} – {two.text}"
    return f"{re.sub(rf'[, ]*(?:del? )?{one.year}', '', one.text)} – {two.text} {one.year}"


def _turned(one: Date, two: Date) -> bool:
    """Whether the second date is before the first, in whatever years are left out."""
    if not (one.month and one.day and two.month and two.day):
        return False
    if one.year and two.year:
        return (two.year, two.month, two.day) < (one.year, one.month, one.day)
    return one.month == two.month and two.day < one.day


def _spans(text: str, told: tuple[Date, ...]) -> Iterator[Clash]:
    """So many days, and dates from and to that are not so many."""
    lasts = _LASTS.findall(text)
    count = (_count(lasts[0]) if len(lasts) == 1 else None) or 0
    for each in told if count else ():
        start = _BARE_START.search(text[max(0, each.start - 30) : each.start])
        if start is None or each.day is None or "een" in start[0] or "zwischen" in start[0]:
            continue
        days = each.day - int(start["day"]) + 1
        if days > 1 and count not in (days, days - 1):
            first = int(start["day"])
            whole = f"{first} – {each.text}"
            options = (whole, f"{first} – {_other_day(each, first + count - 1)}")
            yield Clash("span", (whole, str(days), str(count)), options)


def _count(word: str) -> int | None:
    found = quantities(word)
    return int(found[0].plain) if len(found) == 1 else None


def _money(words: str, like: str = "") -> Quantity | None:
    """An amount with its currency, or a bare one beside an amount that has one."""
    found = [q for q in quantities(words.strip(" .,")) if q.dimension in KINDS_OF_MONEY or like]
    return found[0] if len(found) == 1 else None


def _sums(text: str, _: tuple[Date, ...]) -> Iterator[Clash]:
    """A total that is not what its parts come to."""
    for sentence in re.split(r"(?<=[.!?;])\s|\n", text):
        total = next(_TOTAL.finditer(sentence), None)
        parts = [m for m in _ITEM.finditer(sentence) if _count(m["n"]) and _money(m["price"])]
        if (
            total is None
            or not parts
            or parts[-1].end() > total.start("total")
            or _MORE_TO_IT.search(sentence[: total.end() + 20])
        ):
            continue
        prices = [_money(m["price"]) for m in parts]
        given = _money(total["total"], like=parts[0]["price"])
        if given is None or re.search(r"\b(?:and|und|et|y)\b", sentence[parts[-1].end() : total.start()]):
            continue
        comes = sum((_count(m["n"]) or 0) * p.values[-1] for m, p in zip(parts, prices, strict=True) if p)
        if all(abs(value - comes) > 0.005 * comes for value in given.values):
            reckoned = " + ".join(f"{_count(m['n'])} × {m['price'].strip(' .,')}" for m in parts)
            right = f"{comes:.2f}".removesuffix(".00")
            unit = (
                re.sub(r"[\d.,' ]+", " ", total["total"]).strip()
                or re.sub(r"[\d.,' ]+", " ", parts[0]["price"]).strip()
            )
            yield Clash("sum", (reckoned, f"{right} {unit}", given.text), (f"{right} {unit}", given.text))


def _ages(text: str, told: tuple[Date, ...]) -> Iterator[Clash]:
    """An age that nobody born in that year has in the other year that is said."""
    born = list(_BORN.finditer(text))
    ages = list(_AGE.finditer(text))
    years = [d for d in told if d.year]
    if len(born) != 1 or len(ages) != 1 or len({d.year for d in years}) != 2:
        return
    birth = min(years, key=lambda d: abs(d.start - born[0].start()))
    other = next(d.year for d in years if d.year != birth.year)
    said, is_day = int(ages[0]["n"] or ages[0]["nth"]), ages[0]["nth"] is not None
    if birth.year is None or other is None or other < birth.year:
        return
    right = other - birth.year
    if said != right and (is_day or said != right - 1):
        facts = (str(birth.year), str(right), str(other), str(said))
        yield Clash("age", facts, (str(right), str(said)))


def _twos(text: str, _: tuple[Date, ...]) -> Iterator[Clash]:
    """Two amounts for one thing."""
    found = [(m, q) for m in _NAMED.finditer(text) if (q := _money(m["amount"])) is not None]
    if len(found) != 2 or _SEVERAL.search(text[found[0][0].start() : found[1][0].end() + 20]):
        return
    (one, first), (two, second) = found
    per = [
        {k for k, p in (("y", _YEARLY), ("m", _MONTHLY)) if p.search(text[m.start() : m.end() + 16])}
        for m in (one, two)
    ]
    alike = one["noun"].lower() == two["noun"].lower() and (per[0] == per[1] or not all(per))
    if alike and first.dimension == second.dimension and not same(first, second):
        yield Clash("two", (one["noun"], first.text, second.text), (second.text, first.text))
