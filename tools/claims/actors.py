"""Who did it to whom: a statement and its passage in, where two names changed sides of one deed out.

Each deed is a verb between two names, told in the active or the passive and in any of its synonyms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ..support import Gap
from .names import Name
from .pairing import Pair
from .reading import Reading

_DEEDS: Mapping[str, str] = {
    "acquire": r"acquir\w*|b(?:uy|uys|ought)|purchas\w+|achet\w+|rachet\w+|acquis\w*|acquiert|(?:ge|auf)?kauf\w+"
    r"|erw[ao]rb\w*|erwirbt|überno?a?mm?\w*|übernimmt|compr[aóo]\w*|adquir\w+",
    "beat": r"beat|beats|beaten|defeat\w*|battu|bat|battit|vainc\w+|vainqu\w+|schlug\w*|schlägt|geschlagen|besieg\w+"
    r"|bezw[ao]\w+|venci\w+|venc[eií]\w*|derrot\w+",
    "sue": r"sue|sues|sued|poursui\w+|verklag\w+|demand[óo]|demandaron",
    "hire": r"hire|hires|hired|employ(?:s|ed)|embauch\w+|eingestellt|contrat[óo]\w*",
    "kill": r"kill(?:s|ed)?|murder(?:s|ed)?|tua|tué\w*|tötet\w*|getötet|ermord\w+|mat[óo]|asesin\w+",
    "accuse": r"accus\w+|beschuldig\w+|acus\w+",
    "replace": r"replac\w+|succeeded|remplac\w+|ersetz\w+|abgelöst|reempl\w+|sustitu\w+",
    "invite": r"invit\w+|einlud\w*|eingeladen",
    "criticise": r"critici[sz]\w+|critiqu\w+|kritisier\w+|critic[óo]",
    "praise": r"prais\w+|lobte\w*|gelobt|lou[ée]\w*|elogi\w+",
    "save": r"rescu\w+|saved|sauv\w+|rettet\w*|gerettet|rescat\w+|salv[óo]",
    "attack": r"attack(?:s|ed)|invad\w+|attaqu\w+|envahi\w*|angegriffen|überf\w+|atac[óo]|invadi\w+",
}
_VERB = re.compile("|".join(rf"(?P<{deed}>{words})" for deed, words in _DEEDS.items()))
_BY = frozenset(["by", "von", "vom", "durch", "par", "por"])
_OBJECT_FIRST = frozenset(["whom", "which", "that", "que", "den", "die", "das"])
"""Words before a relative clause whose subject may follow its object."""
_REACH = 8
"""Words between a verb and a name at most; between a passive and its "by" half as many."""


class Deed(NamedTuple):
    """Who did it and to whom, by the words of their names in small letters."""

    what: str
    actor: frozenset[str]
    other: frozenset[str]
    text: str


def actors(pair: Pair) -> Iterator[Gap]:
    """A deed of the statement whose two names the passage has the other way round, and nowhere as the statement has."""
    if not any(map(_deed, pair.statement.words)):
        return
    known = {word for r in (pair.statement, *pair.passage) for n in r.names if n.certain for word in n.words}
    own = list(_deeds(pair.statement, known))
    its = [deed for reading in pair.passage for deed in _deeds(reading, known)] if own else []
    for deed in own:
        same = [other for other in its if other.what == deed.what]
        straight = any(deed.actor & other.actor and deed.other & other.other for other in same)
        turned = next((other for other in same if deed.actor & other.other and deed.other & other.actor), None)
        if turned and not straight and not deed.actor & deed.other:
            yield Gap(kind="direction", said=deed.text, found=turned.text)
            return


def _deeds(reading: Reading, known: set[str]) -> Iterator[Deed]:
    names = [name for name in reading.names if name.certain or known & set(name.words)]
    for at, word in enumerate(reading.words) if len(names) > 1 else ():
        if not (what := _deed(word)):
            continue
        before = next((n for n in reversed(names) if at - _REACH <= reading.at(n.end - 1) < at), None)
        passive = next((n for n in range(at + 1, at + 1 + _REACH // 2) if _BY & {*reading.words[n : n + 1]}), at)
        after = next((n for n in names if passive < reading.at(n.start) <= passive + _REACH), None)
        if before is None or after is None or _OBJECT_FIRST & {*_between(reading, before, at)}:
            continue
        first, last = (after, before) if passive > at else (before, after)
        text = reading.text[before.start : after.end]
        yield Deed(what, frozenset(first.words), frozenset(last.words), text)


@lru_cache(maxsize=16_384)
def _deed(word: str) -> str:
    """Which deed a word tells; empty for none."""
    match = _VERB.fullmatch(word)
    return (match.lastgroup or "") if match else ""


def _between(reading: Reading, name: Name, at: int) -> tuple[str, ...]:
    """The words between a name and a verb, and the one before the name."""
    first = reading.at(name.start)
    return (*reading.words[max(0, first - 1) : first], *reading.words[reading.at(name.end - 1) + 1 : at])
