"""Objectives and what was said in; the pairs that contradict each other in meaning, certain or suspected, out.

No pair of sentences is compared as a whole: each clause is read as demands (attribute, value, polarity), and only
demands on the same attribute meet. What code cannot decide is a suspicion for one bounded question to a model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ..checks import Bare, Count, FormatCheck, Occurs, Options, Position
from ..demands import FIRM, Clause, Demand, clauses, works
from ..demands.crossed import NAMING
from ..demands.stems import akin
from ..objectives.lexicon import rx
from ..types import Message, Objective
from .opposed import Opposition, opposed
from .worded import against_bare, against_count, against_data, against_phrase, against_term

_MIXED = frozenset({"manner", "topic", "list", "tense", "person", "voice"})
"""Attributes of which one sentence may ask for two, each somewhere ("past tense first, present tense at the end")."""
_SAID = frozenset({"format", "figures", "covers", "occurs", "position"})
"""Checks of which the words may also name a kind of work or content."""
_PART = (
    r"\b(?:in|within|for|dans|pour|in|im|für|en) (?:the |your |its |la |le |l'|ta |der |die |das |deiner |el |tu )?"
    r"(?P<part>(?:first|second|third|last|final|opening|closing) (?:paragraph|sentence|section|line)|introduction"
    r"|intro|body|conclusion|summary|subject(?: line)?|titles?|headings?|headlines?|captions?|appendix|footnotes?"
    r"|einleitung|hauptteil|fazit|betreff|titel|überschrift(?:en)?|corps|résumé|objet|titres?|introducción|cuerpo"
    r"|conclusión|asunto|título|resumen)\b"
)
"""A part of the answer that a clause is said of."""
_MOST = 400
"""Demands that are compared pair by pair."""


@dataclass(frozen=True)
class Clash:
    """Two objectives that contradict each other."""

    one: str
    other: str
    """Objective ids, in the order said."""
    why: str
    """What cannot be both, one plain clause."""
    certain: bool = True


@dataclass(frozen=True)
class _Said:
    owner: Objective
    place: tuple[str, int]
    """Source and number of the sentence."""
    text: str
    demand: Demand


def clashes(objectives: Sequence[Objective], conversation: Sequence[Message]) -> tuple[Clash, ...]:
    """Every pair whose demands exclude each other, the certain ones first, each pair once."""
    said = list(_attributed(objectives, conversation))[:_MOST]
    found: dict[tuple[str, str], Clash] = {}
    pairs = (*_between(said), *_with_wordings(objectives, said), *_of_works(objectives))
    for one, other, opposition in pairs:
        ids = _in_order(objectives, one, other)
        clash = Clash(*ids, opposition.why, opposition.certain)
        if ids not in found or (clash.certain and not found[ids].certain):
            found[ids] = clash
    return tuple(sorted(found.values(), key=lambda c: not c.certain))


def _in_order(objectives: Sequence[Objective], one: Objective, other: Objective) -> tuple[str, str]:
    places = {o.id: n for n, o in enumerate(objectives)}
    first, second = sorted((one.id, other.id), key=lambda i: places[i])
    return first, second


def _between(said: Sequence[_Said]) -> Iterator[tuple[Objective, Objective, Opposition]]:
    for a, b in combinations(said, 2):
        mixed = a.place == b.place and a.demand.attribute in _MIXED and not _at_odds(a, b)
        comparable = a.owner.id != b.owner.id and not mixed and a.demand.attribute == b.demand.attribute
        if comparable and not _of_other_parts(a, b) and (opposition := opposed(a.demand, b.demand)):
            yield a.owner, b.owner, opposition


def _of_other_parts(a: _Said, b: _Said) -> bool:
    """Whether each is said of a part of its own: a ban on one leaves the rest alone, numbers in one breath add."""
    if a.demand.attribute == "number" and a.place == b.place and a.text == b.text:
        return True
    one, other = (rx(_PART).search(said.text.lower()) for said in (a, b))
    if one and other:
        return one["part"] != other["part"]
    narrow = a if one else b if other else None
    return narrow is not None and (not narrow.demand.wanted or narrow.demand.value == "none")


def _at_odds(a: _Said, b: _Said) -> bool:
    """Whether even one sentence cannot ask for both: everything, in short; formal, and casual."""
    poles = {a.demand.value, b.demand.value}
    if a.demand.of in FIRM:
        return True
    far = a.demand.total or b.demand.total
    apart = a.text != b.text or bool(a.demand.end and b.demand.end)
    return apart and (poles == {"formal", "casual"} or (poles == {"brief", "full"} and far))


def _with_wordings(
    objectives: Sequence[Objective], said: Sequence[_Said]
) -> Iterator[tuple[Objective, Objective, Opposition]]:
    """Wordings that must, or must not, stand in the answer, against what is demanded of it."""
    for objective in objectives:
        for one in said if objective.check else ():
            if one.owner.id != objective.id and (opposition := _against(objective, one)):
                yield objective, one.owner, opposition


def _of_works(objectives: Sequence[Objective]) -> Iterator[tuple[Objective, Objective, Opposition]]:
    """Kinds of work that one forbids and another is ("never write poems", "write me a poem")."""
    loose = [o for o in objectives if o.check is None or o.check.kind in _SAID]
    found = [(o, work) for o in loose for work in works(o.text)]
    for one, ban in found:
        for other, work in found:
            if not ban.wanted and work.wanted and ban.kind == work.kind and one.id != other.id:
                yield one, other, Opposition("one asks for what the other forbids")


def _against(objective: Objective, one: _Said) -> Opposition | None:
    """The opposition of what an objective's check fixes and a demand."""
    if isinstance(objective.check, Count):
        return against_count(objective.check, one.demand)
    if isinstance(objective.check, FormatCheck):
        return against_data(objective.check, one.demand)
    if isinstance(objective.check, Bare):
        return against_bare(objective.check.of, one.text)
    if isinstance(objective.check, Options):
        return against_bare("choice", one.text) if objective.check.alone else None
    if banned := _banned(objective):
        naming = objective.authority != one.owner.authority and rx(NAMING).search(objective.text.lower())
        return against_term(banned, one.demand, one.text, naming=bool(naming))
    wanted = _wording(objective)
    if wanted and _example_of_ban(wanted, one):
        return Opposition("one asks for what the other forbids to name")
    return against_phrase(wanted, _place(objective), one.demand) if wanted else None


def _example_of_ban(wording: str, one: _Said) -> bool:
    """Whether a ban gives the wording as an example ("no buzzwords such as synergy")."""
    given = rx(r"\b(?:such as|like|including|e\.g\.|for example|comme|wie|como) (?P<what>[^.;:!?]{1,80})").search(
        one.text.lower()
    )
    banned = one.demand.attribute == "topic" and not one.demand.wanted
    named = rf"(?<!\w){re.escape(wording.lower())}(?!\w)"
    return banned and given is not None and re.search(named, given["what"]) is not None


def _wording(objective: Objective) -> str:
    check = objective.check
    if isinstance(check, Position):
        return check.text
    return check.term if isinstance(check, Occurs) and (check.minimum or 0) > 0 else ""


def _banned(objective: Objective) -> str:
    check = objective.check
    whole = isinstance(check, Occurs) and check.maximum == 0 and check.scope in ("word", "phrase")
    return check.term if isinstance(check, Occurs) and whole else ""


def _place(objective: Objective) -> str:
    """The place ("start", "start first paragraph") a wording has, as demands on openings name it."""
    check = objective.check
    if not isinstance(check, Position):
        return ""
    names = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
    return check.edge if check.unit == "text" else f"{check.edge} {names.get(check.index or 0, 'each')} {check.unit}"


def _attributed(objectives: Sequence[Objective], conversation: Sequence[Message]) -> Iterator[_Said]:
    """The demands of every clause, each with the objective that says it."""
    for number, message in enumerate(conversation):
        source = f"message:{number}"
        own = [o for o in objectives if o.source == source and o.span]
        said = clauses(message.content) if own else ()
        subject = frozenset(w for c in said if not c.demanding for d in c.demands for w in d.words)
        for clause in said:
            for demand in clause.demands:
                if (owner := _owner(clause, demand, own)) is not None:
                    yield _Said(owner, (source, clause.sentence), clause.text, _told_apart(demand, subject))


def _told_apart(demand: Demand, subject: frozenset[str]) -> Demand:
    """A topic demand without the words of the work's own subject, which other clauses only point to ("its value")."""
    if demand.attribute != "topic" or demand.of:
        return demand
    own = frozenset(w for w in demand.words if not any(akin(w, s) for s in subject))
    return replace(demand, words=demand.words if demand.wanted else own or demand.words, subject=subject)


def _owner(clause: Clause, demand: Demand, own: Sequence[Objective]) -> Objective | None:
    """The objective whose words say the demand: the nearest of those that share the clause."""
    sharing = [o for o in own if o.span and o.span[0] < clause.end and clause.start < o.span[1]]
    at = clause.start + demand.at
    return min(sharing, key=lambda o: _distance(o.span or (0, 0), at), default=None)


def _distance(span: tuple[int, int], at: int) -> tuple[int, int]:
    inside = span[0] <= at < span[1]
    return (0 if inside else min(abs(span[0] - at), abs(span[1] - at))), span[1] - span[0]
