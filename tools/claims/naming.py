"""The names of a statement and its passage in, those that the passage has not, or has otherwise, out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from ..support import Gap
from .copies import copied
from .names import Name, flat
from .places import is_quarter
from .reading import Reading
from .roots import root
from .units import DAYS

_COPY = 0.6
"""Share of copied words from which what opens a statement stands for what opens the passage."""
_AKIN = 5
"""Letters that the forms of a name share."""
_TITLED = frozenset(["herr", "frau", "dr", "prof", "professor", "professorin"])


def unnamed(statement: Reading, passage: Sequence[Reading], around: str, known: str) -> Iterator[Gap]:
    """Names that stand neither in the passage nor in the request; only possibly wrong where they stand near it."""
    if not statement.names:
        return
    here = frozenset[str]().union(*map(_forms, passage))
    near, asked = flat(around), flat(known)
    others = [n for reading in passage for n in reading.names if n.certain]
    for name in statement.names:
        absent = [
            w
            for w in name.words
            if w not in here and root(w, statement.language) not in here and w not in _initials(passage)
        ]
        unlike = statement.language != "de"  # where every noun has a capital, a name may begin with one
        if not absent and unlike and (rival := _near_name(name, others, f"{near} {asked}")):
            yield Gap(kind="name", said=name.text, found=rival)
            continue
        if not absent or all(_in(word, asked) for word in absent) or _opening(name, absent, statement, others):
            continue
        if not name.certain and not _like_a_name(name, statement, passage):
            continue
        if any(n.start <= name.start and name.end <= n.end for n in statement.numbers) or _abbreviated(name, here):
            continue
        if is_quarter(name, around):
            continue
        rivals = [other.text for other in others if not set(other.words) & set(statement.words)]
        nearby = all(_in(word, near) for word in absent)
        if name.words[0] in DAYS:
            sure = any(not DAYS.isdisjoint(n.words) for n in others)
            yield Gap(kind="name", said=name.text, found=rivals[0] if rivals else "", certain=sure)
            continue
        if any(_same_place(name, other) for other in others):
            continue
        sure = (not nearby or bool(rivals)) and (statement.language != "de" or _beside(name, absent, others))
        yield Gap(kind="name", said=name.text, found=rivals[0] if rivals else "", certain=sure)


@lru_cache(maxsize=2048)
def _forms(reading: Reading) -> frozenset[str]:
    """Its words and their roots."""
    return frozenset((*reading.words, *(root(word, reading.language) for word in reading.words)))


_ADJECTIVE = re.compile(r"[A-Z][a-z]+(?:ish|ese|ian|ean|ench|utch|wiss|eek|ani|isch\w*|ains?|aines?|aise?s?)")
"""How adjectives of countries and places end."""


def _same_place(name: Name, other: Name) -> bool:
    """Whether a name is the adjective of a place that the passage has, or the reverse: "Danish", "in Denmark"."""
    if len(name.words) != 1 or not (
        _ADJECTIVE.fullmatch(name.text) or any(map(_ADJECTIVE.fullmatch, other.text.split()))
    ):
        return False
    own = name.words[0]
    return any(own[0] == word[0] for word in other.words)


def _abbreviated(name: Name, here: Collection[str]) -> bool:
    """Whether the passage has the initials of a name: "World Health Organization" for "WHO"."""
    return len(name.words) > 1 and "".join(word[0] for word in name.words) in here


def _opening(name: Name, absent: Sequence[str], statement: Reading, others: Sequence[Name]) -> bool:
    """Whether all that is absent is the word that opens the statement, which has its capital for that alone."""
    if absent != [name.words[0]] or len(name.words) == 1 or not statement.text.strip().startswith(name.text):
        return False
    return not any(name.words[1] in other.words[1:] for other in others)


def _near_name(name: Name, others: Sequence[Name], told: str) -> str:
    """The passage's name that differs by a word from one that stands nowhere: "Water Plus" for "Storm Plus"."""
    if len(name.words) < 2 or not name.certain or " ".join(name.words) in told:
        return ""
    alike = [o for o in others if len(o.words) == len(name.words) and o.words != name.words]
    return next((o.text for o in alike if sum(map(_akin, o.words, name.words)) == len(name.words) - 1), "")


def _akin(one: str, other: str) -> bool:
    """Whether two words are forms of one: "Verein" and "Vereins"."""
    return one[:_AKIN] == other[:_AKIN]


def _beside(name: Name, absent: Sequence[str], others: Sequence[Name]) -> bool:
    """Whether the passage has the rest of a name with another word: "Rathaus Worms" for "Rathaus Celle".

    In German, where every noun has a capital, only that or a title tells a name.
    """
    rest = set(name.words) - set(absent)
    return bool(_TITLED & set(name.words)) or any(
        rest & set(o.words) and len(o.words) == len(name.words) for o in others
    )


def _in(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None


def _initials(passage: Iterable[Reading]) -> set[str]:
    """Abbreviations of the names in the passage: "World Health Organization" is also "who"."""
    return {"".join(word[0] for word in name.words) for reading in passage for name in reading.names if name.words[1:]}


def _like_a_name(name: Name, statement: Reading, passage: Sequence[Reading]) -> bool:
    """Whether a word that opens a statement is a name after all: the passage opens with another name at its place."""
    first = statement.text.strip().startswith(name.text) and any(copied(statement, r) >= _COPY for r in passage)
    follows = statement.text[name.end :].lstrip()[:1]
    opening = [n for reading in passage for n in reading.names if n.start < 3 and not n.words[1:]]
    return (
        first
        and follows.islower()
        and any(
            reading.text[n.end :].split()[:1] == statement.text[name.end :].split()[:1]
            for reading in passage
            for n in opening
        )
    )
