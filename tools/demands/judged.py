"""A message and what compiled of it in; the rest of its demands on the answer, as objectives to be judged, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from ..objectives.lexicon import rx
from ..objectives.material import material
from ..objectives.numbered import limits
from ..types import Authority, Hardness, Objective
from .clauses import Clause, clauses
from .demand import Demand
from .feature_words import FEATURES
from .said import NEGATION
from .stems import akin, distinct
from .unread import ruling, unread

# ruff: noqa: E501
_MOST = 60
"""Judged objectives of one message that are told apart; what comes after them is judged in stretches."""
_REST = 4_000
"""Characters of a stretch."""
_LONGEST = 600
"""Characters of a clause that is a demand; a longer one is content."""
_NARROW = frozenset({"manner", "person", "voice", "tense"})
"""Demands that a phrase within a clause can say by itself."""
_LEFT = r"\b(?:in|with|using|from|for|as)(?: (?:a|an|the|very|only|clear|completely))*(?: [\w-]+,?){0,3} $"
_RIGHT = (
    r"^[\w'-]*(?:,? (?:and|or|but) [\w'-]+|,? [\w'-]+){0,3}?(?: |-)(?:tone|style|language|manner|voice|register|person|tense|perspective|"
    r"audience|way|wording|terms)\b(?: throughout)?|^[\w'-]+"
)
_LISTED = re.compile(
    r"[,;]? ((?:with|including|covering|featuring|that (?:includes?|covers?))\b [^.;:\n]{3,200}? (?:and|or) [^.;:\n]{2,80})$",
    re.I,
)
"""What a task names that its result is to hold."""
_ODD = re.compile(
    r"(?<![\w.,-])(?:[-−]\d+|\d+[.,]\d{1,2}|\d+e\+?\d+|∞|\d*[½¼¾]|\d{13,}|0|zero|zéro|null|cero)\s{1,3}"
    r"(?:words?|characters?|sentences?|paragraphs?|lines?|bullets?|mots?|phrases?|paragraphes?|caractères|lignes?|wörter|sätze|"
    r"absätze|zeichen|zeilen|palabras|frases|párrafos|caracteres|líneas)\b",
    re.I,
)
"""A size that no text has or that no check counts: it is judged, not dropped."""
_SOFT = re.compile(
    r"\b(?:ideally|if possible|preferably|try to|where possible|would be nice|optionally|si possible|möglichst|idealerweise|"
    r"si es posible)\b",
    re.I,
)


def judged(text: str, compiled: Sequence[Objective], *, authority: Authority, source: str) -> tuple[Objective, ...]:
    """The demands that no check of `compiled` reads, in order of position; verbatim, with their spans, without a check."""
    found: list[Objective] = []
    spans = [o.span for o in compiled if o.span]
    given = material(text)
    if unread(text):
        return tuple(
            Objective(text=text[start:end], authority=authority, source=source, span=(start, end))
            for start, end in ruling(text)
            if not any(a < end and start < b for a, b in spans)
        )
    said = clauses(text)
    bans = [d for c in said for d in c.demands if d.attribute == "topic" and not d.wanted and d.deep and not d.of]
    lacking = frozenset(d.of for c in said for d in c.demands if d.of in FEATURES and d.value == "none")
    for clause in said:
        for start, end in _spans(clause, spans, bans, lacking):
            end = given[0] - 1 if given and start < given[0] <= end else end
            words = text[start:end]
            hardness: Hardness = "soft" if _SOFT.search(words) else "hard"
            found.append(
                Objective(text=words, authority=authority, hardness=hardness, source=source, span=(start, end))
            )
    return (*found[:_MOST], *_rest(text, found[_MOST:]))


def _rest(text: str, left: Sequence[Objective]) -> Iterator[Objective]:
    """Those beyond the most that are told apart, as few as hold them."""
    places = [o.span for o in left if o.span]
    while places:
        start = places[0][0]
        near = [span for span in places if span[1] - start <= _REST] or places[:1]
        span = (start, near[-1][1])
        yield left[0].model_copy(update={"text": text[slice(*span)], "span": span})
        places = places[len(near) :]


def _spans(
    clause: Clause,
    taken: Sequence[tuple[int, int]],
    bans: Sequence[Demand] = (),
    lacking: frozenset[str] = frozenset(),
) -> Iterator[tuple[int, int]]:
    """`lacking`: features that a clause forbids; of others a task says only what it is."""
    beside = [(a, b) for a, b in taken if a < clause.end and clause.start < b]
    if (clause.demanding or _banned(clause, bans)) and not beside and not _divided(clause):
        if clause.end - clause.start <= _LONGEST:
            yield clause.start, clause.start + len(_bare(clause.text))
        return
    if not clause.demanding and not beside and (listed := _LISTED.search(clause.text)):
        yield clause.start + listed.start(1), clause.start + len(_bare(clause.text))
        return
    if not beside and (odd := _ODD.search(clause.text)):
        yield clause.start + odd.start(), clause.start + odd.end()
        return
    yield from _unread(clause, taken)
    last = clause.start
    for demand in sorted(clause.demands, key=lambda d: d.at):
        if demand.attribute not in _NARROW or (demand.of in FEATURES and demand.of not in lacking):
            continue
        start, end = _phrase(clause, demand)
        if start >= last and not any(a < end and start < b for a, b in beside):
            yield start, end
            last = end


def _unread(clause: Clause, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The sizes of text in it that nothing has read: judged, never dropped."""
    for start, end in limits(clause.view):
        a, b = clause.start + start, clause.start + end
        if not any(c < b and a < d for c, d in taken):
            yield a, b


def _banned(clause: Clause, bans: Sequence[Demand]) -> bool:
    """Whether it asks, as the work itself, for what another clause forbids altogether."""
    asked = [d for d in clause.demands if d.attribute == "topic" and d.wanted]
    return any(
        b.words and all(any(akin(w, x) for x in a.words) for w in distinct(b.words)) for a in asked for b in bans
    )


def _divided(clause: Clause) -> bool:
    """Whether it names both poles of an axis, each in a phrase of its own ("briefly, but with all the details")."""
    named = [d for d in clause.demands if d.end]
    return any(a.of == b.of and a.value != b.value for a, b in combinations(named, 2))


def _phrase(clause: Clause, demand: Demand) -> tuple[int, int]:
    """The phrase that says a demand: as it was read, or from its preposition or what forbids it to its noun."""
    view, at = clause.text.lower(), demand.at
    left, right = rx(_LEFT).search(view[:at]), rx(_RIGHT).match(view[at:])
    end = demand.end or at + (right.end() if right else 0)
    start = left.start() if left and not demand.end else at
    if not demand.wanted and (denied := list(rx(rf"(?<![\w-]){NEGATION}(?![\w-])").finditer(view[:at]))):
        start = min(start, denied[-1].start())
    return clause.start + start, clause.start + max(end, at + 1)


def _bare(text: str) -> str:
    """Without the conjunction or comma that leads to the next clause."""
    if ")" in text and "(" not in text:
        text = text.rstrip(" .!").removesuffix(")")
    return re.sub(r"(?:[\s,;:]|\b(?:and|but|while|yet|then|also|plus|et|mais|und|aber|y|pero)$)+$", "", text)
