"""A section that a text lacks, by its heading: written alone, and put under its heading where its order wants it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ..headed import Headed, headings
from .parts import Part, bare

_WORDS = 90
"""Of one section."""


def under(check: Headed, text: str) -> Iterator[Part]:
    """One part for each heading that is missing."""
    for name, at in zip(check.names, headings(text, check.names), strict=True):
        if at is None:
            wanted = f"Write what stands in the text under the heading “{name}”: only that, without the heading."
            pieces, places = partial(_below, name=name), partial(_put, name=name, names=check.names)
            yield Part(wanted, pieces, places, f"added the section “{name}”", _WORDS, "text")


def _below(reply: str, *, name: str) -> list[str]:
    """The whole reply; of one that writes other sections too, only this one's."""
    said = bare(reply)
    (at,) = headings(said, (name,))
    if at is not None:
        said = said[at[1] :].lstrip("*_: \t\n")
        following = re.search(r"^[ \t]*(?:#{1,6} |\*\*[^*\n]+\*\*:?[ \t]*$)", said, re.M)
        said = said[: following.start()] if following else said
    return [said.strip()] if said.strip() else []


def _put(text: str, piece: str, *, name: str, names: tuple[str, ...]) -> Iterator[str]:
    """Before the next heading that is there, else at the end; marked as the others are."""
    places = headings(text, names)
    later = [at for at in places[names.index(name) + 1 :] if at is not None]
    known = next((text[slice(*at)].strip() for at in places if at is not None), "")
    bold = known.startswith("**")
    hashes = re.match(r"#+", known)
    head = f"**{name}**" if bold else f"{hashes[0] if hashes else '##'} {name}"
    section, at = f"{head}\n\n{piece}", min((start for start, _ in later), default=len(text))
    yield "\n\n".join(filter(None, (text[:at].rstrip(), section, text[at:].lstrip("\n"))))
