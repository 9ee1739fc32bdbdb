"""The system's and the developer's bans and the user's request in; what the request asks against one of them, out.

A task is no objective by itself, so that "compare us with Acme" would meet no ban on naming Acme: where a stronger
speaker forbids what a task asks for in the same words, the task's clause becomes an objective and can yield.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..checks import Occurs
from ..objectives.lexicon import rx
from ..types import Message, Objective
from .clauses import Clause, clauses
from .feature_words import FEATURES
from .stems import akin, distinct, runs, stem

NAMING = (
    r"\b(?:mention|name|discuss|talk|speak|refer|comment|compare|recommend|address|reveal|disclose|share"
    r"|mentionn|parl|cit|nomm|évoqu|compar|erwähn|nenn|sprech|sprich|redet?|empfehl|vergleich|mencion|nombr|habl|coment)\w*"
)
"""Verbs of bans on a thing itself, not only on a word for it."""
_WRITES = (
    r"^\W{0,3}(?:please |can you |could you |now )*(?:write|draft|compose|create|give me|tell me|make|prepare"
    r"|generate|explain|describe|discuss|list|recommend)\b"
)
_HEAD = 2
"""Words of a task in which what is to be written stands."""
_FEW = 3
"""Words of a clause that is about hardly more than the one that is banned."""
_LONGEST = 20_000


def crossed(messages: Sequence[tuple[int, Message]], known: Sequence[Objective]) -> tuple[Objective, ...]:
    """Clauses of the user's messages that ask for what a system message forbids, where no objective says them yet."""
    named = [o for o in known if o.authority in ("system", "developer") and _named(o)]
    banned = [words for _, m in messages if m.role != "user" for words in _topics(m.content[:_LONGEST])]
    lacking = frozenset(of for _, m in messages if m.role != "user" for of in _lacking(m.content[:_LONGEST]))
    found: list[Objective] = []
    for number, message in messages if named or banned or lacking else ():
        if message.role == "user":
            source = f"message:{number}"
            own = [o for o in known if o.source == source and o.span]
            for clause in clauses(message.content[:_LONGEST]):
                taken = any(o.span and o.span[0] < clause.end and clause.start < o.span[1] for o in own)
                brings = any(d.of in lacking and d.value == "some" for d in clause.demands)
                asks = any(_names(clause, o) for o in named) or any(_asks(clause, w) for w in banned)
                if not taken and (brings or asks):
                    span = (clause.start, clause.end)
                    found.append(
                        Objective(text=message.content[slice(*span)], authority="user", source=source, span=span)
                    )
    return tuple(found)


def _named(objective: Objective) -> str:
    """The thing that is not to be named; empty where only a word for it is not to be used."""
    check = objective.check
    banned = (
        isinstance(check, Occurs) and check.maximum == 0 and check.scope in ("word", "phrase") and len(check.term) > 2
    )
    return check.term if isinstance(check, Occurs) and banned and rx(NAMING).search(objective.text.lower()) else ""


def _names(clause: Clause, objective: Objective) -> bool:
    return re.search(rf"(?<!\w){re.escape(_named(objective))}(?!\w)", clause.text, re.I) is not None


def _topics(text: str) -> Iterator[frozenset[str]]:
    for clause in clauses(text):
        for demand in clause.demands:
            if demand.attribute == "topic" and not demand.wanted and demand.deep and not demand.of:
                yield distinct(demand.words)


def _lacking(text: str) -> Iterator[str]:
    for clause in clauses(text):
        yield from (d.of for d in clause.demands if d.of in FEATURES and d.value == "none" and d.wanted)


def _asks(clause: Clause, words: frozenset[str]) -> bool:
    """Whether it asks for all that is banned, and is about it."""
    for demand in clause.demands:
        if demand.attribute == "topic" and demand.wanted and words:
            head = [w for w in runs(clause.text) if stem(w) in demand.words][:_HEAD]
            written = rx(_WRITES).search(clause.text.lower()) and any(akin(w, stem(h)) for w in words for h in head)
            near = len(words) > 1 or len(demand.words) <= _FEW or bool(written)
            if near and all(any(akin(w, x) for x in demand.words) for w in words):
                return True
    return False
