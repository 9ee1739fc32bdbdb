"""Groups and conditions: a statement and its passage in, whom or when the passage alone speaks of out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..support import Gap
from .bounds import bound_of
from .copies import copied
from .lexicon import Cue
from .pairing import Pair, covered, drawn, gap_of
from .reading import Reading
from .roots import root

_LINKING_WORDS = """
    in at of from with who whose that which holding on aged under over living working using among during without for
    im am an bei aus mit über unter von der die das zur de du des au aux à en dans avec sans chez qui
    con sin del al que menores mayores
"""
_LINKING = frozenset(_LINKING_WORDS.split())
"""Words by which a restriction follows its group."""
_RESTRICTING_WORDS = """
    who whose holding aged under over below above without born weighing older younger heavier lighter
    über unter ohne ab âgés âgées mayores menores sans
"""
_RESTRICTING = frozenset(_RESTRICTING_WORDS.split())
"""Those that restrict whatever noun stands before them."""
_COUNTED = frozenset(["whom", "davon", "darunter", "dont", "cuales", "including", "among"])
"""Before a group that is only a part of those spoken of: "of whom 12 were women"."""
_UN = ("un", "in", "im")
_THAN = frozenset(["than", "als", "que"])
_BORNE = 5
"""Content words before a condition that it bears on."""
_COPY = 0.6
"""Share of copied words from which another group stands in the place of the passage's."""
_COPIED = 0.5
"""Share of a sentence's part that a statement has where it is that part told again."""


def population(pair: Pair) -> Iterator[Gap]:
    """A group of the passage that the statement widens, drops or exchanges."""
    statement, nearest = pair.statement, pair.nearest
    own = {c.value for c in statement.of("group")}
    kept = own | {c.value for r in pair.around for c in r.of("group")}
    its = {
        c.value: c for c in nearest.of("group") if _concerned(nearest, c, statement) and drawn(statement, nearest, c)
    }
    lost = {value: cue for value, cue in its.items() if value not in kept}
    gained = own - {c.value for r in pair.passage for c in r.of("group")}
    for value, cue in lost.items():
        if value == "adults" and not gained and not statement.of("people"):
            continue
        if nearest.terms & statement.terms:
            sure = min(covered(statement, nearest, cue), copied(statement, nearest)) >= _COPIED
            yield gap_of("population", _group(statement), nearest, cue, certain=sure)
    if gained and not lost:
        cue = next(c for c in statement.of("group") if c.value in gained)
        sure = bool(its) or copied(statement, nearest) >= _COPY
        yield Gap(kind="population", said=statement.said(cue), certain=sure)
    if not lost:
        yield from _unrestricted(pair)


def _concerned(reading: Reading, cue: Cue, statement: Reading) -> bool:
    """Whether the clause of a group is about what the statement says."""
    own = reading.clauses[cue.first]
    here = {s for s, c in zip(reading.stems, reading.clauses, strict=True) if s and c == own}
    next_one = {s for s, c in zip(reading.stems, reading.clauses, strict=True) if s and c == own + 1}
    rest = (here | next_one if len(here) < 4 else here) - {reading.stems[cue.first]}
    counted = _COUNTED.intersection(
        w for w, c in zip(reading.words[: cue.first], reading.clauses, strict=False) if c == own
    )
    return (bool(rest & statement.terms) or not rest) and not counted


def _group(statement: Reading) -> str:
    return next((statement.said(c) for c in statement.of("group", "people", "items")), "")


def _unrestricted(pair: Pair) -> Iterator[Gap]:
    """A group that the passage restricts ("nurses on night shifts") and the statement does not."""
    statement, reading = pair.statement, pair.nearest
    own = {statement.stems[c.last] for c in statement.of("people", "items")}
    for cue in (*reading.of("people", "items"), *_restricted(reading)):
        wider = [c for c in statement.of("broad") if statement.stems[c.last] not in _clause(reading, cue)]
        same = reading.stems[cue.last] in own | (
            {reading.stems[cue.last]} & statement.terms if cue.kind == "noun" else set()
        )
        if not drawn(statement, reading, cue) and (not same or reading.stems.count(reading.stems[cue.last]) > 1):
            continue
        if not same and not (wider and cue.kind == "people" and reading.stems[cue.last] not in pair.told):
            continue
        limits = _limits(reading, cue)
        if (limits and not _kept_limit(limits, pair)) or not same:
            words = _words_of(reading, cue, limits)
            others = {limit for c in statement.of("people", "items") for limit in _limits(statement, c)}
            sure = bool(limits) and others <= reading.terms | set(reading.words)
            yield Gap(kind="population", said=_group(statement), found=words, certain=sure)
            return


def _clause(reading: Reading, cue: Cue) -> frozenset[str]:
    own = reading.clauses[cue.first]
    return frozenset(s for s, c in zip(reading.stems, reading.clauses, strict=True) if s and c == own)


def _restricted(reading: Reading) -> list[Cue]:
    """Nouns of no lexicon that a relative clause or a bound restricts: "shareholders holding less than 1 %"."""
    known = {c.last for c in reading.of("people", "items")}
    places = range(1, len(reading.words))
    return [
        Cue("noun", "", at - 1, at - 1)
        for at in places
        if reading.words[at] in _RESTRICTING
        and reading.stems[at - 1]
        and not reading.words[at - 1].endswith("ing")
        and at - 1 not in known
        and reading.clauses[at - 1] in (reading.clauses[at], reading.clauses[at] - 1)
        and reading.text[reading.spans[at - 1][1] : reading.spans[at][0]].isspace()
    ]


def _kept_limit(limits: Sequence[str], pair: Pair) -> bool:
    """Whether the restriction nearest to the group is said, here or beside."""
    told = pair.told | pair.above | frozenset(pair.statement.words)
    told |= {f"{n.plain:g}" for reading in (pair.statement, *pair.around) for n in reading.numbers}
    figures = [limit for limit in limits if limit.isdigit()]
    if figures and figures[0] not in told:
        return False
    return any(limit in told for limit in limits)


def _limits(reading: Reading, cue: Cue) -> list[str]:
    """The content words that restrict a group: just before it, or linked to it before the verb."""
    figures = {reading.at(n.start): f"{n.plain:g}" for n in reading.numbers if bound_of(reading, n.start, n.end)}
    plain = {reading.at(n.start): f"{n.plain:g}" for n in reading.numbers}
    counted = plain.keys() | {reading.at(n.end - 1) for n in reading.numbers}
    near = [reading.stems[at] for at in range(max(0, cue.first - 1), cue.first) if at not in counted]
    near = [] if cue.first and reading.words[cue.first - 1].endswith("s") else near
    near = [s for s in near if s and s not in ("amount", "quality")]
    after: list[str] = []
    following = reading.words[cue.last + 1 : cue.last + 2]
    if (
        following
        and following[0] in _LINKING
        and reading.text[reading.spans[cue.last][1] : reading.spans[cue.last + 1][0]].isspace()
        and not (following[0] in ("for", "für", "pour") and cue.last + 2 in counted)
    ):
        own = reading.clauses[cue.last + 1]
        verbs = {c.first for c in reading.of("past", "present", "duty", "modality", "can", "plan", "negation", "cause")}
        for at in range(cue.last + 1, min(cue.last + 10, len(reading.words))):
            if (at in verbs and own == reading.clauses[cue.last]) or (
                reading.clauses[at] != own and not _THAN.intersection(reading.words[at - 3 : at + 1])
            ):
                break
            bounded = reading.words[at - 1] in _RESTRICTING or reading.words[at - 1] in _THAN
            content = figures.get(at) or (plain.get(at, "") if bounded else "") or reading.stems[at]
            after += [content] if content and content not in ("amount", "quality") else []
    return [s for s in (*near, *after[:3]) if s != reading.stems[cue.last]]


def _words_of(reading: Reading, cue: Cue, limits: Collection[str]) -> str:
    """The group with its restriction as the passage writes it."""
    reach = range(max(0, cue.first - 2), min(cue.last + 7, len(reading.words)))
    places = [at for at in reach if reading.stems[at] in limits or reading.words[at] in limits]
    first, last = min([cue.first, *places]), max([cue.last, *places])
    return reading.text[reading.spans[first][0] : reading.spans[last][1]]


_BEFORE_WORDS = "was were had war waren hatte hatten était étaient avait avaient era eran tenía tenían"
_BEFORE = frozenset(_BEFORE_WORDS.split())
"""Words by which a clause without content tells a time gone by ("when she was 24"), and no condition."""


def condition(pair: Pair) -> Iterator[Gap]:
    """A condition of the passage that neither the statement nor its neighbours keep."""
    statement = pair.statement
    for reading in pair.passage:
        for cue in reading.of("condition", "only"):
            if not drawn(statement, reading, cue):
                continue
            clause = reading.clauses[cue.first]
            own = frozenset(s for s, c in zip(reading.stems, reading.clauses, strict=True) if s and c == clause)
            rest = reading.terms - own
            said = rest & statement.terms
            least = len(rest) // 3 if reading is pair.nearest else len(rest) // 2
            bare = not own and cue.kind == "condition" and not _BEFORE.intersection(_words_in(reading, clause))
            if bare and said and not statement.of("condition"):
                yield Gap(kind="condition", found=_clause_of(reading, cue), certain=False)
            if len(said) < max(1, least) or not own or not _governed(reading, cue) & statement.terms:
                continue
            told = pair.told | {root(word[2:]) for word in statement.words if len(word) > 4 and word.startswith(_UN)}
            if own & told and len(own & told) * 3 >= len(own):
                if _set_aside(statement, own):
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
            kept = bool(statement.of("condition", "only") or statement.of("can", "modality")) or (
                bool(own & pair.told) and bool(statement.of("negation"))
            )
            apart = cue.kind == "only" and not reading.after(cue) & statement.terms
            yield Gap(kind="condition", found=_clause_of(reading, cue), certain=not weak and not kept and not apart)
            return


def _words_in(reading: Reading, clause: int) -> Iterator[str]:
    return (word for word, own in zip(reading.words, reading.clauses, strict=True) if own == clause)


def _governed(reading: Reading, cue: Cue) -> frozenset[str]:
    """The content words that a condition bears on: those before it, or those of the clauses behind its own."""
    before = [s for s in reading.stems[: cue.first] if s]
    own = reading.clauses[cue.first]
    behind = [s for s, c in zip(reading.stems, reading.clauses, strict=True) if s and c > own]
    return frozenset(before[-_BORNE:] if len(before) > 1 else behind[: 2 * _BORNE])


def _clause_of(reading: Reading, cue: Cue) -> str:
    return reading.text[reading.spans[cue.first][0] :].split(",")[0].rstrip(" .")[:80]


def _set_aside(statement: Reading, own: frozenset[str]) -> bool:
    """Whether the statement names a condition only to say that it does not matter ("even after the recall")."""
    conditions = statement.of("condition", "only")
    if conditions and not any(a.last + 1 >= c.first >= a.first for a in statement.of("anyway") for c in conditions):
        return False
    return any(own & statement.after(cue) for cue in statement.of("anyway"))
