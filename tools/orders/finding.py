"""Stretches of documents and the request in; the same without the orders to their reader, and the orders, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..context.words import stem, words
from ..sentences import sentences
from .hints import may_order
from .speech import speaks_of_the_reply, topic
from .spelling import readings
from .wording import ASKS, DIRECTS, HANDED_ON, SECRETS, SITUATED, is_meta

MARK = "[…]"
"""Stands where an order was left out."""
_SHARE = 0.3
"""A text with more orders among its sentences is made of them: a manual, an exam, a list of prompts."""
_MANY = 8
"""Sentences from which that share means something."""
_SEVERAL, _MOSTLY = 3, 0.5
"""Sentences that have their reader do something, from which a text is a procedure; or two that are this share of it."""
_KNOWN = 0.34
"""Of an order's words that stand elsewhere in the text; with more of them it belongs to it."""
_JOINED = re.compile(r"[\s._+-]+")
_CELL = re.compile(r",(?=\S)|[;|\t]")
_CELL_WORDS = 3
_BREAK = re.compile(r"\n\s*\n|\n(?=[ \t]*(?:[#>*|-]|\d+[.)]|[A-Z\"'“«(]))")


def without_orders(texts: Sequence[str], request: str = "") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The texts with a mark in place of every order to their reader, and the orders.

    Two kinds: what speaks to a model or of its task; and what asks for words (name, tell, what is) about a thing that
    the texts speak of nowhere else. The second is kept where the requester hands the texts' questions or instructions
    on, and in texts that are made of them.

    Args:
        texts: Stretches of documents that are read together.
        request: The requester's words.
    """
    return _without(tuple(texts), request)


def speaks_to_a_model(name: str) -> bool:
    """Whether a file's name gives a model an order, or ends a block of a prompt; hyphens may join its words."""
    return "</" in name or any(_judged(said).is_meta for said in (name, " ".join(_JOINED.split(name))))


@lru_cache(maxsize=32)
def _without(texts: tuple[str, ...], request: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not any(map(may_order, texts)):
        return texts, ()
    handed_on = HANDED_ON.search(request)
    units = [(n, start, end) for n, text in enumerate(texts) for start, end in _units(text)]
    judged = {unit: _judged(_text(texts, unit)) for unit in units}
    meta = [unit for unit in units if judged[unit].is_meta]
    asking = {} if handed_on else {unit: one.topics for unit, one in judged.items() if one.topics}
    if (len(units) >= _MANY and len(asking) > _SHARE * len(units)) or _is_procedure([_text(texts, u) for u in units]):
        asking = {unit: topics for unit, topics in asking.items() if judged[unit].steers}
    spoken = Counter(stem(word) for text in texts for word in words(text)) if asking else Counter[str]()
    foreign = [unit for unit, topics in asking.items() if any(_foreign(_text(texts, unit), t, spoken) for t in topics)]
    found: list[tuple[int, int, int]] = sorted(meta + (foreign if len(foreign) < len(units) else []))
    return _cut(texts, found), tuple(_text(texts, unit) for unit in found)


def _is_procedure(said: Sequence[str]) -> bool:
    """Whether a text has its reader do several things: a manual, a form, a recipe, where one more is no stranger."""
    told = sum(DIRECTS.match(sentence) is not None for sentence in said)
    return told >= _SEVERAL or (told > 1 and told >= _MOSTLY * len(said))


class _Judged(NamedTuple):
    is_meta: bool
    topics: tuple[str, ...] = ()
    """What it asks words about, where it does not speak to a model."""
    steers: bool = False
    """Whether it speaks of the reply, or has something done with an address or a secret: no procedure does."""


@lru_cache(maxsize=4096)
def _judged(sentence: str) -> _Judged:
    """What one sentence is by itself; documents repeat many."""
    if not may_order(sentence):
        return _Judged(False)
    read = readings(sentence)
    if any(map(is_meta, read)):
        return _Judged(True)
    topics = tuple(found for said in read if (found := _topic(said, plain=read == (sentence,))) is not None)
    return _Judged(
        False, topics, any(SECRETS.search(said) or speaks_of_the_reply(said) for said in read) if topics else False
    )


def _units(text: str) -> Iterator[tuple[int, int]]:
    """Sentences, and the lines of all that is none (headings, tables, code)."""
    last = 0
    for start, end in (*sentences(text, lenient=True), (len(text), len(text))):
        for left, right in ((last, start), (start, end)):
            places = [left, *(m.end() for m in _BREAK.finditer(text, left, right)), right]
            for begin, close in pairwise(places):
                piece = text[begin:close]
                if piece.strip():
                    yield begin + len(piece) - len(piece.lstrip()), begin + len(piece.rstrip())
        last = end


def _text(texts: Sequence[str], unit: tuple[int, int, int]) -> str:
    n, start, end = unit
    return texts[n][start:end]


def _cut(texts: Sequence[str], found: Sequence[tuple[int, int, int]]) -> tuple[str, ...]:
    kept = list(texts)
    for n, start, end in reversed(found):
        kept[n] = f"{kept[n][:start]}{MARK}{kept[n][end:]}"
    return tuple(kept)


def _topic(sentence: str, *, plain: bool) -> str | None:
    """What a sentence asks words about; None where it asks for none, or plainly has to do with its text's people."""
    if (match := ASKS.match(sentence)) is not None and not _is_row(sentence):
        own = plain and SITUATED.search(sentence) and not SECRETS.search(sentence)
        return None if own else sentence[match.end() :]
    return topic(sentence) if speaks_of_the_reply(sentence) else None


def _is_row(line: str) -> bool:
    """Whether it is a row of a table, whose columns may be called "Name" or "State"."""
    cells = _CELL.split(line)
    return len(cells) > 1 and line[-1] not in ".!?" and all(len(cell.split()) <= _CELL_WORDS for cell in cells)


def _foreign(sentence: str, about: str, spoken: Counter[str]) -> bool:
    """Whether most of what a sentence speaks of stands nowhere else."""
    said = Counter(stem(word) for word in words(sentence))
    topic = {stem(word) for word in words(about)} or set(said)
    elsewhere = sum(spoken[word] > said[word] for word in topic)
    return elsewhere <= _KNOWN * len(topic)
