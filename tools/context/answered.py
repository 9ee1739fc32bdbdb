"""A letter that is to be answered: a settlement and documents in; whose reply it is, as a check, out."""

from __future__ import annotations

import re

from ..parties import asked_to_reply
from ..types import Objective, Settlement
from .corpus import Corpus

LONGEST = 20_000
"""Characters of a document that is a letter."""
_QUOTED = re.compile(r"^[ \t]*>[ \t]?", re.M)
_APART = re.compile(r"\n\s*\n|:[ \t]*\n|\n(?=>)")


def replying(settlement: Settlement, corpus: Corpus) -> Settlement:
    """The settlement with who answers whom, where a reply is asked for to the one letter that is given.

    The same settlement where there is none, or several, or where it does not tell both names.
    """
    at = next((n for n, m in reversed(list(enumerate(settlement.conversation))) if m.role == "user"), None)
    if at is None:
        return settlement
    request = settlement.conversation[at].content
    told = [
        (words, check)
        for letter in _letters(request, corpus)
        if (said := asked_to_reply(request, letter))
        for words, check in [said]
    ]
    if not told or any(check != told[0][1] for _, check in told):
        return settlement
    words, check = told[0]
    wish = Objective(
        text=words[0], id="reply", authority="user", source=f"message:{at}", span=words.span(), check=check
    )
    return settlement.model_copy(update={"in_force": (*settlement.in_force, wish)})


def _letters(request: str, corpus: Corpus) -> list[str]:
    """What may be one: each document that is not too long, and what follows the request's first words."""
    found = [
        "".join(c.text for c in corpus.index.within(s.id, 0, s.length)) for s in corpus.sources if s.length <= LONGEST
    ]
    apart = _APART.search(request)
    return [*found, *([_QUOTED.sub("", request[apart.end() :])] if apart else [])]
