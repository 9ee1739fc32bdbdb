"""Groups and conditions: a statement and its passage in, whom or when the passage alone speaks of out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..support import Gap
from .lexicon import Cue
from .pairing import Pair, drawn, gap_of
from .reading import Reading

_LINKING_WORDS = """
    in at of from with who on aged under over living working using among during without whose for
    im am an bei aus mit über unter von der die das zur de du des au aux à en dans avec sans chez qui
    con sin del al que menores mayores
"""
_LINKING = frozenset(_LINKING_WORDS.split())
"""Words by which a restriction follows its group."""


def population(pair: Pair) -> Iterator[Gap]:
    """A group of the passage that the statement widens, drops or exchanges."""
    statement, nearest = pair.statement, pair.nearest
    own = {c.value for c in statement.of("group")}
    kept = own | {c.value for r in pair.around for c in r.of("group")}
    its = {c.value: c for c in nearest.of("group") if _concerned(nearest, c, statement) and drawn(statement, nearest, c)}
    lost = {value: cue for value, cue in its.items() if value not in kept}
    gained = own - {c.value for r in pair.passage for c in r.of("group")}
    for value, cue in lost.items():
        if value == "adults" and not gained and not statement.of("people"):
            continue
        if nearest.terms & statement.terms:
            yield gap_of("population", _group(statement), nearest, cue)
    if gained and not lost:
        cue = next(c for c in statement.of("group") if c.value in gained)
        yield Gap(kind="population", said=statement.said(cue), certain=bool(its))
    if not lost:
        yield from _unrestricted(pair)


def _concerned(reading: Reading, cue: Cue, statement: Reading) -> bool:
    """Whether the clause of a group is about what the statement says."""
    own = reading.clauses[cue.first]
    here = {s for s, c in zip(reading.stems, reading.clauses, strict=True) if s and c == own}
    next_one = {s for s, c in zip(reading.stems, reading.clauses, strict=True) if s and c == own + 1}
    rest = (here | next_one if len(here) < 4 else here) - {reading.stems[cue.first]}
    return bool(rest & statement.terms) or not rest


def _group(statement: Reading) -> str:
    return next((statement.said(c) for c in statement.of("group", "people", "items")), "")


def _unrestricted(pair: Pair) -> Iterator[Gap]:
    """A group that the passage restricts ("nurses on night shifts") and the statement does not."""
    statement, reading = pair.statement, pair.nearest
    own = {statement.stems[c.last] for c in statement.of("people", "items")}
    wider = [c for c in statement.of("broad") if statement.stems[c.last] not in pair.nearest.terms]
    for cue in reading.of("people", "items"):
        same = reading.stems[cue.last] in own
        if not same and not (wider and cue.kind == "people" and reading.stems[cue.last] not in pair.told):
            continue
        limits = _limits(reading, cue)
        if (limits and not _kept_limit(limits, pair)) or not same:
            words = _words_of(reading, cue, limits)
            yield Gap(kind="population", said=_group(statement), found=words, certain=bool(limits))
            return


def _kept_limit(limits: Sequence[str], pair: Pair) -> bool:
    """Whether the restriction nearest to the group is said, here or beside."""
    told = pair.told | pair.above | frozenset(pair.statement.words)
    return limits[0] in told or (len(limits) > 1 and limits[0].isalpha() and limits[1] in told - pair.statement.terms)


def _limits(reading: Reading, cue: Cue) -> list[str]:
    """The content words that restrict a group: just before it, or linked to it before the verb."""
    counted = {reading.at(n.start) for n in reading.numbers} | {reading.at(n.end - 1) for n in reading.numbers}
    near = [reading.stems[at] for at in range(max(0, cue.first - 1), cue.first) if at not in counted]
    near = [s for s in near if s and s not in ("amount", "quality")]
    after: list[str] = []
    following = reading.words[cue.last + 1 : cue.last + 2]
    if (
        following
        and following[0] in _LINKING
        and not (following[0] in ("for", "für", "pour") and cue.last + 2 in counted)
    ):
        own = reading.clauses[cue.last]
        verbs = {c.first for c in reading.of("past", "present", "duty", "modality", "can", "plan", "negation", "cause")}
        for at in range(cue.last + 1, min(cue.last + 7, len(reading.words))):
            if at in verbs or reading.clauses[at] != own:
                break
            content = reading.stems[at] or (reading.words[at] if reading.words[at].isdigit() else "")
            after += [content] if content else []
    return [s for s in (*near, *after[:3]) if s != reading.stems[cue.last]]


def _words_of(reading: Reading, cue: Cue, limits: Collection[str]) -> str:
    """The group with its restriction as the passage writes it."""
    reach = range(max(0, cue.first - 2), min(cue.last + 7, len(reading.words)))
    places = [at for at in reach if reading.stems[at] in limits or reading.words[at] in limits]
    first, last = min([cue.first, *places]), max([cue.last, *places])
    return reading.text[reading.spans[first][0] : reading.spans[last][1]]


def condition(pair: Pair) -> Iterator[Gap]:
    """A condition of the passage that neither the statement nor its neighbours keep."""
    statement = pair.statement
    for reading in pair.passage:
        for cue in reading.of("condition", "only"):
            clause = reading.clauses[cue.first]
            own = frozenset(s for s, c in zip(reading.stems, reading.clauses, strict=True) if s and c == clause)
            rest = reading.terms - own
            said = rest & statement.terms
            if len(said) < max(1, len(rest) // 3) or not own:
                continue
            if own & pair.told and len(own & pair.told) * 3 >= len(own):
                if _set_aside(statement, cue, own):
                    yield Gap(kind="condition", said=statement.text[:80], found=_clause_of(reading, cue))
                    return
                continue
            weak = reading.said(cue).casefold() in (
                "when",
                "where",
                "upon",
                "once",
                "until",
                "just",
                "alone",
                "pending",
            )
            kept = bool(statement.of("condition", "only"))
            yield Gap(kind="condition", found=_clause_of(reading, cue), certain=not weak and not kept)
            return


def _clause_of(reading: Reading, cue: Cue) -> str:
    return reading.text[reading.spans[cue.first][0] :].split(",")[0].rstrip(" .")[:80]


def _set_aside(statement: Reading, cue: Cue, own: frozenset[str]) -> bool:
    """Whether the statement names a condition only to say that it does not matter ("even after the recall")."""
    if statement.of("condition", "only"):
        return False
    return bool(statement.of("anyway")) and bool(own & statement.terms)
