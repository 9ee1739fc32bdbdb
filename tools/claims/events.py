"""Two sentences in other words in, the year that they tell differently of one event out.

An event is a kind of deed that happens once to a thing (it is opened, founded, born), told by any of its verbs, in the
clause of a year, of a name that both sentences have.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ..support import Gap
from .quantities import Date
from .reading import Reading

_EVENTS: Mapping[str, str] = {
    "opening": r"open(?:ed|s)?|inaugur\w+|opening|ouvert\w*|ouvrit|eröffne\w+|eingeweiht|abiert\w*|abri[óo]",
    "founding": r"found(?:ed|s)|established|fond(?:é\w*|a|ation)|créée?s?|gegründet|gründe\w+|fund(?:ad[oa]s?|ó)",
    "birth": r"born|birth|née?|naquit|naissance|geboren|nacid[oa]|nació",
    "death": r"died|dies|death|mort\w*|mourut|décéd\w+|starb|gestorben|tod|murió|falleci\w+",
    "building": r"built|erected|constructed|construite?s?|bâtie?s?|gebaut|erbaut|errichtet|construid[oa]s?|construyó",
    "publishing": r"publish\w+|publiée?s?|parut?|paru\w*|veröffentlicht\w*|erschien\w*|publicad[oa]s?|publicó",
    "closing": r"clos(?:ed|ure)|ferm(?:é\w*|a|eture)|geschlossen|schließung|cerrad[oa]s?|cerró",
    "signing": r"signed|signée?s?|unterzeichnet\w*|firmad[oa]s?|firmó",
    "destroying": r"destroyed|demolished|burnt|détruite?s?|démolie?s?|zerstört\w*|abgerissen|destruid[oa]s?",
}
_EVENT = re.compile("|".join(rf"(?P<{event}>{words})" for event, words in _EVENTS.items()))
_NAMED = 2
"""Words of names, or a word of a name and another one, that tell which thing it is."""
_NEAR = 3
"""Words beside a name that tell what it is of: "the bridge at Kerr"."""


class _Told(NamedTuple):
    event: str
    date: Date
    about: frozenset[str]
    """The words of the names, and the content words beside them."""
    names: frozenset[str]


def otherwise_dated(one: Reading, other: Reading) -> Gap | None:
    """What two sentences date otherwise that tell the same event of the same name; None where nothing."""
    if one.language != other.language or not (_single_year(one) and _single_year(other)):
        return None
    if _namesakes(one, other):
        return None
    known = {word for r in (one, other) for n in r.names if n.certain for word in n.words}
    for mine in _told(one, known):
        for its in _told(other, known):
            same = mine.event == its.event and mine.names & its.names
            if same and len(mine.about & its.about) >= _NAMED and mine.date.year != its.date.year:
                return Gap(kind="date", said=str(mine.date.year), found=str(its.date.year))
    return None


def other_events(one: Reading, other: Reading) -> bool:
    """Whether each of two sentences tells an event and none is told by both: "opened in 1931", "closed in 1952"."""
    mine, its = ({event for word in r.words if (event := _event(word))} for r in (one, other))
    return bool(mine and its) and not mine & its


@lru_cache(maxsize=16_384)
def _event(word: str) -> str:
    """Which event a word tells; empty for none."""
    match = _EVENT.fullmatch(word)
    return (match.lastgroup or "") if match else ""


def _namesakes(one: Reading, other: Reading) -> bool:
    """Whether two names share a word and each has another: "Anna Lee" and "Tom Lee"."""
    pairs = ((set(a.words), set(b.words)) for a in one.names for b in other.names)
    return any(a & b and a - b and b - a for a, b in pairs)


def _single_year(reading: Reading) -> bool:
    return len([d for d in reading.dates if d.year]) == 1


def _told(reading: Reading, known: Collection[str]) -> Iterator[_Told]:
    """The event of the clause that has the year; none where that clause tells several."""
    date = next(d for d in reading.dates if d.year)
    clause = reading.clauses[reading.at(date.start)]
    events = {
        event
        for word, own in zip(reading.words, reading.clauses, strict=True)
        if own == clause and (event := _event(word))
    }
    places = [at for at, word in enumerate(reading.words) if word in known]
    if len(events) != 1 or not places:
        return
    near = {n for at in places for n in range(at - _NEAR, at + _NEAR + 1) if 0 <= n < len(reading.words)}
    about = frozenset(reading.stems[n] for n in near if reading.stems[n] and not _event(reading.words[n]))
    yield _Told(events.pop(), date, about, frozenset(reading.words[at] for at in places))
