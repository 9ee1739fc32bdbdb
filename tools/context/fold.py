"""Copies among chunks: chunks in, which of them say again what an earlier one says out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..types import Chunk

_TOKEN = re.compile(r"\w+")
_LARGE = re.compile(r"\b[A-ZÀ-ÖØ-Þ]\w*")
_LENGTH = 5
"""Words of a shingle."""
_ALIKE = 0.9
"""Share of their shingles that near-duplicates have in common (Broder 1997, "resemblance")."""


_Own = tuple[frozenset[int], list[str], frozenset[str]]
"""Runs of words, numbers, words that are written large."""


def copies(chunks: Iterable[Chunk], *, exact: bool = False) -> dict[str, str]:
    """The ids of chunks that repeat an earlier one, by the id of the one they repeat.

    A copy has the same words, or nearly: nine tenths of its runs of five words, exactly the same numbers, and no names
    in the place of others, in which forms that were filled in differ.

    Args:
        chunks: In order.
        exact: Whether only the same words make a copy.
    """
    found: dict[str, str] = {}
    by_words: dict[str, str] = {}
    shingled: dict[str, _Own] = {}
    holders: dict[int, str] = {}
    for chunk in chunks:
        tokens = _TOKEN.findall(chunk.text.casefold())
        if not tokens:
            continue
        if exact:
            first = by_words.setdefault(" ".join(tokens), chunk.id)
            found |= {chunk.id: first} if first != chunk.id else {}
            continue
        runs = range(max(1, len(tokens) - _LENGTH + 1))
        shingles = frozenset(hash(tuple(tokens[n : n + _LENGTH])) for n in runs)
        own = shingles, re.findall(r"\d+", chunk.text), frozenset(_LARGE.findall(chunk.text))
        near = sorted({holders[shingle] for shingle in own[0] if shingle in holders})
        original = by_words.get(" ".join(tokens)) or next((o for o in near if _alike(own, shingled[o])), None)
        if original:
            found[chunk.id] = original
            continue
        by_words[" ".join(tokens)] = chunk.id
        shingled[chunk.id] = own
        for shingle in own[0]:
            holders.setdefault(shingle, chunk.id)
    return found


def _alike(one: _Own, two: _Own) -> bool:
    names = one[2] <= two[2] or two[2] <= one[2]
    return names and one[1] == two[1] and len(one[0] & two[0]) >= _ALIKE * len(one[0] | two[0])
