"""Whether a short reply fits its question: what was asked and replied in, what speaks against it out.

Then what is to be read for another; and the whole of what a reply cuts short ("69.7" of "69.7 million", "1889" of
"23 September 1889"), out of the passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .briefly import ARTICLES
from .claims.quantities import dates, quantities
from .claims.units import MAGNITUDES, MONTHS
from .context.evidence import Evidence
from .context.pack import closest
from .context.sought import Sought, sought
from .types import Chunk, Packet

_BRIEF = 8
"""Words of a reply that may be a name or figure alone."""
_NEAREST = 3
"""Sentences that are read once more where a reply cannot be the answer."""
_COUNTED = (
    "number amount percentage population size height length width depth distance weight age price nombre montant "
    "pourcentage taille hauteur longueur distance prix âge zahl anzahl betrag größe höhe länge preis alter número "
    "cantidad porcentaje tamaño altura longitud distancia precio edad"
)
_DATED = (
    "date time day month decade century birthday jour mois siècle datum zeit tag monat jahrhundert fecha día mes siglo"
)
_TIMED = (
    "in on at before after during since until from by when every monday tuesday wednesday thursday friday saturday "
    "sunday en avant après pendant depuis quand im am vor nach seit während bis als antes después durante desde "
    "hasta cuando"
)
"""Words by which a time is told without a figure."""
_OPEN = "no none several few many some zero never unknown"
"""Words by which a number is told without a figure."""
_ASKING = "what which quel quelle welche welcher welches welchem welchen qué cuál"
_NUMBERS, _TIMES = frozenset(_COUNTED.split()), frozenset(_DATED.split())
_YEARS = frozenset(("year", "année", "an", "jahr", "año"))
_WITHOUT_FIGURE = frozenset(f"{_TIMED} {_OPEN}".split())
_WHICH, _SMALL = frozenset(_ASKING.split()), ARTICLES | {"s"}
_MEASURED = re.compile(
    r"\bhow (?:large|big|tall|high|long|far|old|deep|heavy|wide|fast|many|much)\b|"
    r"\bwie (?:groß|hoch|lang|weit|alt|tief|schwer|breit|schnell|viele?)\b|\bcombien\b|\bcuánt[oa]s?\b",
    re.I,
)
_CHOICE = re.compile(r"\b(?:or|ou|oder)\b|(?<=\w) [ou] (?=\w)", re.I)
_WORD = re.compile(r"\w+")
_SIZES = "|".join(word for word in MAGNITUDES if len(word) > 1)


def misfit(fact: Sought, reply: str) -> str:
    """Why a short reply cannot be the answer, one line; "" where nothing speaks against it.

    A thing that the question names itself is no answer to it, unless one of several is to be chosen; and what is
    counted, measured or dated has a figure.
    """
    said = _words(reply)
    if not said or len(said) > _BRIEF:
        return ""
    if _stands_in(said, fact.question):
        return f"“{reply.strip(' .')}” stands in the question"
    wanted = _figure(fact)
    fits = not wanted or _has_figure(reply) or _tells_without(reply)
    return "" if fits else f"“{reply.strip(' .')}” is not {wanted}"


def asks_for_a_figure(fact: Sought) -> bool:
    """Whether a number or a time is asked for."""
    return bool(_figure(fact))


def within(reply: str, text: str) -> bool:
    """Whether a text has every word of a reply."""
    return bool(said := _words(reply)) and set(said) <= set(_words(text))


def _tells_without(reply: str) -> bool:
    """Whether it tells a time or number without a figure: a name does not, "in the last winter of the war" does."""
    return not _WITHOUT_FIGURE.isdisjoint(reply.casefold().split())


def closer(packet: Packet) -> Packet:
    """The packet of a lookup with only the few sentences nearest to its question; where it asks for a figure, with one.

    Small models name again what the question names when they are told not to; out of three sentences they answer.
    """
    fact = sought(packet.task.goal, packet.objectives)
    fits = _has_figure if fact and _figure(fact) else bool
    near = closest(packet.chunks, packet.task.goal, _NEAREST, fits)
    number = dict(zip((c.source for c in packet.chunks), packet.numbers, strict=True))
    told = {"chunks": near, "numbers": tuple(number[c.source] for c in near)}
    return packet.model_copy(update=told) if near else packet


def whole(fact: Sought, reply: str, chunks: Sequence[Chunk]) -> str:
    """A bare number with its magnitude, a bare year with its day and month, as the passages have them; else the reply.

    A number is completed where the passages have it in one form only, a year where nothing but a time was asked for
    and the passage nearest to question and reply has one full date of it.
    """
    bare = reply.strip(" .\n")
    if not any(character.isdigit() for character in bare) or len(bare.split()) > 1:
        return reply
    last = fact.kind.casefold().rpartition(" ")[2]
    if bare.isdecimal() and last in _TIMES:
        return _only(_dated(bare, fact.question, chunks)) or reply
    form = re.compile(rf"(?<![\w.,]){re.escape(bare)}(?![.,]?\w)(?:[\s-](?:{_SIZES})\b)?", re.I)
    return _only({found[0] for chunk in chunks for found in form.finditer(chunk.text)}) or reply


def _dated(year: str, question: str, chunks: Sequence[Chunk]) -> set[str]:
    evidence = Evidence(chunks)
    at, _, shared = evidence.best(f"{question} {year}")
    if not shared:
        return set()
    start, end = evidence.quote(at, [f"{question} {year}"])
    text = chunks[at].text[start:end]
    return {text[d.start : d.end] for d in dates(text) if str(d.year) == year and d.day}


def _only(found: Iterable[str]) -> str:
    one, *more = [*found] or [""]
    return "" if more else one


def _figure(fact: Sought) -> str:
    last = fact.kind.casefold().rpartition(" ")[2]
    if last in _NUMBERS or _MEASURED.search(fact.question):
        return "a number"
    return "a date or year" if last in _TIMES | _YEARS else ""


def _has_figure(text: str) -> bool:
    if any(character.isdigit() for character in text) or text.strip(" .").casefold() in MONTHS:
        return True
    return bool(quantities(text) or dates(text))


def _stands_in(said: Sequence[str], question: str) -> bool:
    """Whether the question has the words in a row, not as the kind of thing that it asks for ("which county")."""
    if _CHOICE.search(question):
        return False
    asked = _words(question)
    return any(
        asked[n : n + len(said)] == said and (not n or asked[n - 1] not in _WHICH)
        for n in range(len(asked) - len(said) + 1)
    )


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.casefold()) if word not in _SMALL]
