"""Claims as they came out in, the account of them in words and the places they have in the final text out."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from textwrap import shorten

from ..support import UNGROUNDED, Claim, Grounding, Support
from ..telling import Telling
from .judging import ELSEWHERE

_MARK = re.compile(r"[ \t]?\[\d[\d\s,;–-]*\]")
_WORDS: Mapping[Support, str] = {
    "supported": "{n} carried by the sources",
    "narrowed": "{n} narrowed to what the sources say",
    "marked": "{n} marked as saying other or more than the sources",
    "removed": "{n} removed",
    "without source": "{n} without a source",
    "unchecked": "{n} not decided",
}


_QUOTED = 2
"""Statements that a note quotes."""
_BRIEF = 6
"""Words of an answer in which a mark would be a part of it; a note tells of it instead."""


def is_brief(text: str) -> bool:
    """Whether a text is an answer of a few words."""
    return len(text.split()) <= _BRIEF


def sentence(claims: Sequence[Claim]) -> str:
    """How the claims came out, one plain sentence."""
    if not claims:
        return "The answer states nothing that could be checked against a source."
    counts = {support: sum(c.support == support for c in claims) for support in _WORDS}
    told = ", ".join(words.format(n=counts[support]) for support, words in _WORDS.items() if counts[support])
    general = sum(c.generic for c in claims)
    more = f" {general} would stand in any answer." if general else ""
    apart = any(g.found.startswith(ELSEWHERE) for c in claims for g in c.gaps)
    more += " Of what is in another language than its source, only figures and dates were compared." if apart else ""
    return f"Of {len(claims)} statement{'s' if len(claims) > 1 else ''}: {told}.{more}"


def unread(chunks: Collection[object]) -> str:
    """Why nothing was checked."""
    if chunks:
        return "The sources have no sentences, so nothing was checked against a source."
    return UNGROUNDED.statement


def lack(grounding: Grounding, tell: Telling, *, sent: bool = False) -> str:
    """What a reader must be told of it in a note, without a full stop; empty where the text shows all.

    A text that is to be sent shows nothing of it: what it says other than the documents, or in figures, is quoted.
    """
    claims = grounding.claims
    if sent:
        doubtful = [c.text for c in claims if c.support == "marked" or (c.support == "without source" and _figures(c))]
        more = tell.more.format(len(doubtful) - _QUOTED).rstrip(",") if len(doubtful) > _QUOTED else ""
        shown = ", ".join(f"“{shorten(text, 80, placeholder='…')}”" for text in doubtful[:_QUOTED])
        return tell.uncarried.format(f"{shown}{more}") if doubtful else ""
    removed = grounding.count("removed")
    if claims and removed + grounding.count("without source") == len(claims):
        return tell.unsourced
    if len(claims) == grounding.count("marked") == 1 and is_brief(claims[0].text):
        return tell.differs
    if removed:
        return (tell.removed if removed == 1 else tell.removed_more).format(removed)
    return ""


def _figures(claim: Claim) -> bool:
    return any(c.isdigit() for c in claim.text)


def placed(grounding: Grounding, text: str) -> Grounding:
    """The same with the claims' places in a text that lost some of its marks; one that is not found has no length."""
    found, at = list[Claim](), 0
    for claim in grounding.claims:
        said = claim.text if text.find(claim.text, at) >= 0 else _MARK.sub("", claim.text)
        start = text.find(said, at) if claim.support != "removed" else -1
        place = {"start": at, "end": at} if start < 0 else {"start": start, "end": start + len(said), "text": said}
        found.append(claim.model_copy(update=place))
        at = found[-1].end
    return grounding.model_copy(update={"claims": tuple(found)})
