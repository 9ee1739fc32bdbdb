"""A copy and its sentence in, a restriction, a condition or a share that the copy left out, out."""

from __future__ import annotations

from collections.abc import Iterator

from ..support import Gap, GapKind
from .alignment import FEW, Edit
from .pairing import Pair, parts_of
from .reading import Reading

_RESTRICTING_WORDS = """
    in on at of from with without who whose that which during for among under over between within after before since
    until through near outside inside
    im am an auf bei aus mit ohne unter von vom für während nach vor seit bis zwischen außerhalb
    à au aux en dans avec sans chez qui que pour pendant après avant depuis entre sous de du des
    con sin para durante tras antes desde entre bajo del
"""
_RESTRICTING = frozenset(_RESTRICTING_WORDS.split())
"""Words that open a restriction."""
_CONTRASTING_WORDS = """
    but while whereas although though however unlike aber während doch obwohl dagegen mais tandis alors pero mientras
    aunque sino
"""
_CONTRASTING = frozenset(_CONTRASTING_WORDS.split())
_OF = frozenset(["of", "von", "der", "des", "de", "del"])


def omitted(pair: Pair, edit: Edit) -> Iterator[Gap]:
    """What words of the sentence that a copy passes over restrict.

    - within a clause: "closed on weekdays in winter" as "closed in winter";
    - at its end, where the sentence goes on with the contrary: "fell in summer; in winter it rose" as "fell";
    - ", but only to classes" behind a copied clause;
    - before a group: "two of the nine drivers" as "the drivers".
    """
    reading = pair.nearest
    if not edit.found:
        return
    if not edit.said and edit.inner and _restricts(reading, edit) and _in_one_clause(pair, edit):
        yield _gap("condition", reading, edit.found)
    elif not edit.said and edit.found[-1] == len(reading.words) - 1 and edit.found[0] > 0:
        yield from _behind(pair, edit)
    if not pair.statement.numbers and not pair.statement.of("quantifier"):
        yield from _share(pair, edit)


def _restricts(reading: Reading, edit: Edit) -> bool:
    """Whether a stretch opens as a restriction does, or by a participle before one ("posted before five")."""
    first, *others = (reading.words[at] for at in edit.found[:2])
    return first in _RESTRICTING or (first.endswith("ed") and bool(_RESTRICTING.intersection(others)))


def _in_one_clause(pair: Pair, edit: Edit) -> bool:
    reading = pair.nearest
    old = [at for at in edit.found if reading.stems[at] and reading.stems[at] not in pair.told]
    return bool(old) and len({reading.clauses[at] for at in (edit.found[0] - 1, *edit.found, edit.found[-1] + 1)}) == 1


def _behind(pair: Pair, edit: Edit) -> Iterator[Gap]:
    """A restriction at the end of what was copied: by what follows, or since the contrary follows it."""
    reading, first = pair.nearest, edit.found[0]
    only = [c for c in reading.of("only") if first <= c.first <= first + 2]
    if only and (reading.words[first] in _CONTRASTING or only[0].first == first):
        yield _gap("condition", reading, edit.found[: FEW + 1])
        return
    clause = [at for at in edit.found if reading.clauses[at] == reading.clauses[first - 1]]
    rest = edit.found[len(clause) :]
    if not (clause and rest and _restricts(reading, edit)) or clause[0] != first:
        return
    told = any(reading.stems[at] in pair.told for at in clause if reading.stems[at])
    apart = parts_of(reading)[rest[0]] != parts_of(reading)[first]
    contrary = reading.words[rest[0]] in _CONTRASTING or (
        apart and any(reading.words[at] in _RESTRICTING for at in rest)
    )
    if contrary and not told:
        yield _gap("condition", reading, range(clause[0], clause[-1] + 1))


def _share(pair: Pair, edit: Edit) -> Iterator[Gap]:
    """A count or share of a group that the copy tells of the group."""
    reading = pair.nearest
    near = edit.found[-FEW:]
    numbers = [n for n in reading.numbers if reading.at(n.start) in near]
    of = [at for at in near if reading.words[at] in _OF]
    if numbers and of and reading.at(numbers[0].start) < of[-1]:
        yield _gap("quantifier", reading, range(reading.at(numbers[0].start), near[-1] + 1))


def _gap(kind: GapKind, reading: Reading, places: range) -> Gap:
    return Gap(kind=kind, found=reading.text[reading.spans[places[0]][0] : reading.spans[places[-1]][1]])
