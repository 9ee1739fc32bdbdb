"""Negation: a statement and its passage in, a "not" that was lost, or came from nowhere, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..support import Gap
from .bounds import denied
from .copies import copied
from .deadlines import limit_of
from .lexicon import Cue
from .opposites import opposites
from .pairing import Pair, close, covered, drawn, gap_of, whole_clause
from .reading import Reading
from .roots import root

_COPY = 0.8
"""Share of copied words from which a "not" on one side alone is told by nothing else."""
_HALF = 50
"""Percent."""
_ALIKE = 0.5
"""The same where the statement has no content word that the passage lacks."""
_COVERED = 0.6
"""Share of a part's words from which a copy that lacks its "not" is of that part."""
_CANNOT = frozenset(["cannot", "can't"])
_OTHERWISE = frozenset(["otherwise", "else", "sonst", "andernfalls", "sinon", "contrario"])
_NEGATIVES = ("un", "in", "im", "ir", "il", "non", "dis")


def negation(pair: Pair) -> Iterator[Gap]:
    """Said without the passage's "not", or with one it has not; "forbidden" is "not allowed"."""
    statement, nearest = pair.statement, pair.nearest
    own = [c for c in _negatives(statement, nearest) if not _bounded(statement, c)]
    its = [(r, c) for r in pair.passage for c in _negatives(r, statement) if not _bounded(r, c)]
    unsure = any(c.value == "1" for r in (statement, nearest) for c in r.of("modality"))
    prefixed = None if unsure else _prefixed(statement.words, nearest.words)
    if not (own or its or prefixed) or any(gap.certain for gap in opposites(pair, negated=True)):
        return
    exempt = any(map(_exempts, (statement, *pair.passage)))
    if not prefixed and (not exempt or copied(statement, nearest) >= _COPY):
        yield from _lost(pair, own, its)
        yield from _added(pair, own, its)
    elif exempt and not prefixed and not its and _forbids(pair):
        yield Gap(kind="negation", said=statement.said(own[0]) if own else "")
    elif prefixed and not exempt and not (_negatives(statement, nearest) or _negatives(nearest, statement)):
        yield Gap(kind="negation", said=prefixed[0], found=prefixed[1])


def _exempts(reading: Reading) -> bool:
    """Whether something is said of one case alone or of all but one, so that a denial of the rest is no turn."""
    return bool(reading.of("only")) or any(c.value or reading.words[c.first] == "only" for c in reading.of("condition"))


def _others(pair: Pair) -> bool:
    """Whether one side tells of most what the other denies of few."""
    levels = [{int(c.value) for c in r.of("quantifier")} for r in (pair.statement, pair.nearest)]
    small = any(n.dimension == "percent" and n.plain < _HALF for n in pair.nearest.numbers)
    return bool(levels[0] & {3, 4} and (levels[1] & {1, 2} or small)) or bool(levels[0] & {1, 2} and levels[1] & {3, 4})


def _forbids(pair: Pair) -> bool:
    """Whether a "cannot" stands for the passage's "can", whatever its conditions."""
    denied = any(pair.statement.words[c.first] in _CANNOT for c in pair.statement.of("negation"))
    borne = [pair.nearest.after(c) for c in pair.nearest.of("can")]
    return denied and any(len(terms & pair.statement.terms) * 2 > len(pair.statement.terms) for terms in borne)


def _lost(pair: Pair, own: Sequence[Cue], its: Sequence[tuple[Reading, Cue]]) -> Iterator[Gap]:
    """The passage's denials that the statement has not."""
    statement, copy = pair.statement, copied(pair.statement, pair.nearest) >= _COPY
    for reading, cue in its:
        met = any(_meet(reading, cue, statement, c) for c in own)
        if not met and drawn(statement, reading, cue) and _bears(pair, reading, cue):
            same = copy and covered(statement, reading, cue) >= _COVERED
            sure = same or (close(pair, reading, cue) and not _lacks(statement, reading))
            sure = sure and _OTHERWISE.isdisjoint(reading.words) and not _others(pair)
            yield gap_of("negation", "", reading, cue, certain=sure)


def _added(pair: Pair, own: Sequence[Cue], its: Sequence[tuple[Reading, Cue]]) -> Iterator[Gap]:
    """The statement's denials that the passage has not."""
    statement, alike = pair.statement, copied(pair.statement, pair.nearest)
    same = alike >= _ALIKE and statement.terms <= pair.nearest.terms
    for cue in own:
        met = any(_meet(r, c, statement, cue) for r, c in its)
        if not met and statement.around(cue, 6) & pair.nearest.terms:
            apart = (
                (_softened(pair) and not same)
                or _others(pair)
                or _ends(statement, cue)
                or any(_lacks(r, statement) for r in pair.passage)
            )
            apart = apart or (cue.kind == "way" and alike < _ALIKE)
            sure = alike >= _COPY or (not apart and (same or _near(statement, cue, pair)))
            yield Gap(kind="negation", said=statement.said(cue), certain=sure)


def _softened(pair: Pair) -> bool:
    """Whether the passage tells something of a part alone, so that its denial of the rest may be so."""
    if any(c.value in ("1", "2") for c in pair.statement.of("quantifier")):
        return False
    few = any(c.value in ("1", "2") for r in pair.passage for c in r.of("quantifier"))
    return few or any(n.dimension == "percent" and n.plain < 100 for n in pair.nearest.numbers)


def _negatives(reading: Reading, other: Reading) -> list[Cue]:
    """Negations; words like "forbid" too, where the other side has no word of that kind to be compared with."""
    comparable = any(c.value.startswith("allow") for c in other.of("way"))
    return [
        c for c in reading.of("negation", "way") if c.kind == "negation" or (c.value == "allow-" and not comparable)
    ]


def _bears(pair: Pair, reading: Reading, cue: Cue) -> bool:
    return bool(reading.after(cue) & pair.statement.terms) or whole_clause(reading, cue, pair.statement)


def _meet(reading: Reading, its: Cue, statement: Reading, own: Cue) -> bool:
    """Whether two negations bear on the same words, or one on none and the statement draws on its part."""
    there, here = reading.around(its, 6), statement.around(own, 6)
    return bool(there & here) or (not (there and here) and drawn(statement, reading, its))


def _lacks(reading: Reading, other: Reading) -> bool:
    """Whether a text denies by other words than "not", which the other text has not: "lost access", "until May"."""
    words = set(other.words)
    said = any(
        not set(reading.words[c.first : c.last + 1]) <= words for c in reading.of("lack") if drawn(other, reading, c)
    )
    return said or any(
        w not in words and w.startswith(_NEGATIVES) and root(_bare(w)) in other.terms for w in reading.words
    )


def _bare(word: str) -> str:
    prefix = next(p for p in _NEGATIVES if word.startswith(p))
    return word[len(prefix) :] or word


def _ends(statement: Reading, cue: Cue) -> bool:
    """Whether nothing follows a "not" that stands for what was said before: "shop owners did not"."""
    own = statement.clauses[cue.last]
    later = zip(statement.stems[cue.last + 1 :], statement.clauses[cue.last + 1 :], strict=True)
    return statement.language == "en" and not any(s for s, c in later if c == own)


def _near(statement: Reading, cue: Cue, pair: Pair) -> bool:
    """Whether the passage has most of what the statement denies."""
    borne = statement.around(cue)
    return len(borne & pair.nearest.terms) * 3 >= len(borne) * 2


def _bounded(reading: Reading, cue: Cue) -> bool:
    """Whether "not" belongs to a doubt ("whether or not") or to a bound ("nobody for more than four hours")."""
    if cue.first > 0 and reading.words[cue.first - 1] in ("or", "if", "whether"):
        return True
    dated = any(limit_of(reading, date) == "earliest" for date in reading.dates)
    return dated or any(denied(reading, cue, n.start) for n in reading.numbers)


def _prefixed(own: Sequence[str], its: Sequence[str]) -> tuple[str, str] | None:
    """A word on one side that is the other side's with "un-" or the like before it."""
    mine, yours = set(own), set(its)
    for one, other, turned in ((mine, yours, False), (yours, mine, True)):
        for word in (w for w in one - other if w.startswith(_NEGATIVES)):
            for prefix in _NEGATIVES[:-1]:
                bare = word[len(prefix) :]
                if (
                    word.startswith(prefix)
                    and len(bare) > 3
                    and bare in other
                    and bare not in one
                    and word not in other
                ):
                    return (bare, word) if turned else (word, bare)
    return None
