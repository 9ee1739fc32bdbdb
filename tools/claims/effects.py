"""Cause and time: a statement and its passage in, an association told as a cause, a plan as done, out."""

from __future__ import annotations

from collections.abc import Iterator

from ..support import Gap
from .degree import Degree, degree
from .lexicon import Cue
from .pairing import Pair, close, drawn, drawn_words, gap_of
from .reading import Reading
from .verbs import CHANGES, IRREGULAR

_GROUPED_WORDS = """
    who those with without compared whose que quienes qui ceux celles wer diejenigen con chez among
"""
_NO_OBJECT_WORDS = """
    by in to from at over after during since and than on as for of with within between among when while only more less
    faster slower significantly sharply slightly again until before under about or but because if most
"""
_GROUPED = frozenset(_GROUPED_WORDS.split())
"""Words by which a passage compares groups of people."""
_BACKWARD_WORDS = "of owing due thanks from by wegen dank aufgrund cause grâce raison debido gracias culpa"
_BACKWARD = frozenset(_BACKWARD_WORDS.split())
"""Words of phrases that a cause follows: "because of", "due to"."""
_MEASURES = frozenset(["amount", "quality", "speed"])
_CHANGED = frozenset(["amount", "quality", "speed", "strength"])
"""What a verb may change; one may open, leave or win without an effect on anything."""
_QUESTION = frozenset(["whether", "why", "ob", "warum", "weshalb", "si", "pourquoi"])
"""Words that leave open what follows."""
_NO_OBJECT = frozenset(_NO_OBJECT_WORDS.split())
"""Words after a verb of change that has no object: "fell by", "rose sharply"."""
_AFTER = frozenset(
    ["after", "following", "since", "while", "as", "when", "nach", "seit", "après", "depuis", "tras", "desde"]
)


def causality(pair: Pair) -> Iterator[Gap]:
    """An association, or a difference between groups, told as an effect."""
    statement = pair.statement
    own = [] if statement.of("link") else _acts(statement)
    near = [r for r in pair.passage if r is pair.nearest or len(r.terms & statement.terms) > 1]
    if not own or any(_same_effect(statement, own, r, act) for r in near for act in set(_acts(r)) - _asked(r)):
        return
    links = list(pair.bearing("link"))
    groups = not _GROUPED.isdisjoint(pair.nearest.words) and bool(pair.nearest.of("way"))
    if links or groups or _follows(pair) or any(not _QUESTION.isdisjoint(r.words) for r in near):
        reading, cue = links[0] if links else (None, None)
        yield gap_of("causality", statement.said(own[0]), reading, cue)
    elif degree(statement) > degree(pair.nearest) == Degree.LINKED:
        yield gap_of("causality", statement.said(own[0]), None, None, certain=False)


def _same_effect(statement: Reading, own: list[Cue], reading: Reading, act: Cue) -> bool:
    """Whether two texts say of the same thing that something makes or changes it."""
    told = _changed_by(reading, act)
    return not told or any(told & _changed_by(statement, cue) for cue in own)


def _changed_by(reading: Reading, act: Cue) -> frozenset[str]:
    """The words for what is made or changed: behind "leads to", before "because of"."""
    backward = (reading.words[act.last] in _BACKWARD and act.last > act.first) or reading.words[act.first] in _BACKWARD
    return (frozenset(reading.before(act)) if backward else reading.after(act)) - _MEASURES


def _asked(reading: Reading) -> set[Cue]:
    """The cues behind a "whether" or "why": "the study cannot tell whether this is the cause"."""
    first = next((at for at, word in enumerate(reading.words) if word in _QUESTION), len(reading.words))
    return {cue for cue in reading.cues if cue.first > first}


def _acts(reading: Reading) -> list[Cue]:
    """The cues that say that one thing makes another."""
    denied = {reading.clauses[c.first] for c in reading.of("negation")}
    for found in ((c for c in reading.of("cause") if not _noun(reading, c)), _makes(reading), _changes(reading)):
        if told := [c for c in found if reading.clauses[c.first] not in denied]:
            return told
    return []


def _changes(reading: Reading) -> list[Cue]:
    """Verbs of change that have an object: "boosted sales", but "sales increased by 4 %"."""
    found = []
    for cue in reading.of("way"):
        if cue.value[:-1] not in ("amount", "quality", "speed", "strength"):
            continue
        word, after = reading.words[cue.first], reading.words[cue.last + 1 : cue.last + 2]
        apart = reading.text[reading.spans[cue.last][1] :][:1] in (",", ".", ";", "")
        if (
            (word.endswith("ed") or word in CHANGES)
            and after
            and not apart
            and after[0] not in _NO_OBJECT
            and not _noun(reading, cue)
        ):
            found.append(cue)
    return found


def _follows(pair: Pair) -> bool:
    """Whether the passage tells one thing after the other, in words that the statement has without their order."""
    return any(r.said(c).casefold() in _AFTER for r, c in pair.bearing("way", "clause"))


def _makes(statement: Reading) -> list[Cue]:
    """Verbs of change in the infinitive after "can", "may", "to": "can reduce"."""
    modals = [c.last for c in statement.of("modality", "can", "plan")]
    ways = [c for c in statement.of("way") if c.value[:-1] in _CHANGED]
    ways = [
        c for c in ways if not statement.words[c.first].endswith(("er", "re", "ss"))
    ]  # "to fewer", "to more", "less"
    return [c for c in ways if c.first - 1 in modals or statement.words[c.first - 1 : c.first] in (("to",), ("by",))]


def _noun(reading: Reading, cue: Cue) -> bool:
    """Whether a word of cause is a noun or a participle here ("reduced risk", "the increases")."""
    before = reading.words[cue.first - 1] if cue.first else ""
    return before in (
        "been",
        "being",
        "get",
        "got",
        "a",
        "an",
        "the",
        "with",
        "of",
        "these",
        "those",
        "has",
        "had",
        "are",
        "were",
        "was",
        "is",
        "be",
    )


def tense(pair: Pair) -> Iterator[Gap]:
    """What is planned told as done, or what was seen once told as a rule."""
    statement, nearest = pair.statement, pair.nearest
    soft = statement.of("plan", "modality", "duty", "can", "condition")
    for reading, cue in pair.bearing("plan"):
        denied = any(reading.clauses[c.first] == reading.clauses[cue.first] for c in reading.of("negation"))
        if (
            not soft
            and not denied
            and not statement.of("negation")
            and close(pair, reading, cue)
            and not reading.of("past")
        ):
            yield gap_of("tense", "", reading, cue)
            return
    words = drawn_words(statement, nearest)
    past = [c for c in nearest.of("past") if nearest.words[c.first] in words]
    if statement.of("past", "plan") or not (past or any(map(_is_past, words))):
        return
    turned = [w for w in statement.words if w.endswith("s") and w not in words and _was(w[:-1]) & words]
    if any(
        drawn(statement, nearest, c)
        for c in nearest.of("present", "plan", "modality")
        if not _is_past(nearest.words[c.first])
    ):
        return
    present = statement.of("present")
    if (turned or (present and past)) and not any(map(_is_past, statement.words)):
        yield Gap(kind="tense", said=turned[0] if turned else statement.said(present[0]), certain=bool(turned))


def _was(bare: str) -> set[str]:
    """What a verb is in the past: "reduce" and "reduc" give "reduced"."""
    stem = bare[:-1] if bare.endswith("e") else bare
    forms = {f"{stem}ed", f"{bare}d", f"{bare[:-2]}ied" if bare.endswith("ie") else f"{bare}ed"}
    return forms | {past for past, present in IRREGULAR.items() if present == bare}


def _is_past(word: str) -> bool:
    return (word.endswith("ed") and len(word) > 4) or word in IRREGULAR
