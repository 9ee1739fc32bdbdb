"""What was replied and a later turn in; the replies as that turn leaves them, and what it changed, out.

After "Where to? Rome" and "How long? 5 days", the turn "same but for Berlin" or "only 3 days" means the reply: it holds
as said last, wherever just one of the replies can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..framing import Changes
from ..sentences import pieces
from ..types import Assumption, Brief, Message, Question
from .amended import LONGEST, worked_in
from .choices import of_kind
from .questions import PICK
from .taken import BEFORE, UNREAD, slot_of

_OPENS = re.compile(
    r"(?:(?:no|nope|sorry|rather|actually|better|only|just|i meant?|make it|make that|let's say|for|in|to|not|and|but|"
    r"nein|lieber|doch|besser|nur|ich meinte?|für|nach|und|aber|non|plutôt|finalement|seulement|je voulais dire|pour|"
    r"en|au|à|et|mais|mejor|solo|quería decir|al final|para|y|pero)\b[,.:]?\s*)+",
    re.I,
)
"""What a short correction opens with."""
_DAYS = (
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|"
    r"mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)s?\b"
)
_ALIKE = (re.compile(_DAYS, re.I),)


def renewed(
    previous: Brief | None, changes: Changes, said: Sequence[Message], *, fresh: bool
) -> tuple[dict[str, str], tuple[Assumption, ...]]:
    """The earlier replies after the last turn, and what it changed in them, as assumptions that were said.

    Args:
        previous: The brief that is amended; None where the request is a new one, to which no reply belongs.
        changes: What the turn already changed in the request; then it means no reply.
        said: The conversation; the last human message is the turn.
        fresh: Whether that turn came after the replies.
    """
    replies = dict(previous.replies) if previous else {}
    turn = next((m.content for m in reversed(said) if m.role == "user"), "")
    if previous is None or not fresh or changes.replaced or len(turn) > LONGEST:
        return replies, ()
    known = {q.id: q for q in previous.answered}
    own = [name for name in replies if name not in (PICK, UNREAD) and BEFORE not in name]
    found = [(name, new) for name in own if (new := _new(known.get(name), replies[name], turn)) != replies[name]]
    if len(found) != 1:
        return replies, ()
    name, new = found[0]
    told = Assumption(text=f"“{replies[name]}” → “{new}”", source="said")
    return {**replies, name: new}, (told,)


def _new(question: Question | None, words: str, turn: str) -> str:
    """What a reply says after a turn."""
    label = f"({question.about.casefold()}) " if question else "(…) "
    worked = worked_in((f"{label}{words}", turn)).texts[0]
    if worked.startswith(label) and worked != f"{label}{words}":
        return worked.removeprefix(label)
    for like in _ALIKE:
        before, after = like.findall(words), like.findall(turn)
        if len(before) == len(after) == 1:
            return like.sub(after[0], words)
    slot = slot_of(question) if question else ""
    return next((piece for piece in _pieces(turn) if slot and of_kind(slot, piece)), words)


def _pieces(turn: str) -> Iterable[str]:
    """The parts of a turn, each without what opens a correction."""
    for sentence in pieces(turn):
        for part in re.split(r",\s+", sentence):
            yield _OPENS.sub("", part.strip(), count=1).strip(" .!")
