"""A message in, its clauses with what each demands of the answer out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ..objectives.clauses import Sentence
from ..objectives.compile import spoken
from ..objectives.lexicon import rx
from .abroad import reads, splits
from .demand import Demand
from .manner import SHAPES, manners
from .parts import parts
from .places import within
from .said import Said
from .stances import named, opens
from .topics import topics
from .wording import wordings

# ruff: noqa: E501
_VERBS = (
    "ensur|us|maintain|avoid|includ|incorporat|keep|writ|mak|tailor|provid|start|begin|end|conclud|format|structur|mimic|"
    "adopt|focus|specify|highlight|simplify|explain|discuss|describ|mention|refer|exclud|omit|refrain|limit|request|"
    "emphasi[sz]|explor|cover|address|present|offer|add|organi[sz]|demonstrat|featur|show|analy[sz]|elaborat|capitali[sz]|"
    "disregard|assum|convey|dr[ao]w|captur|consider|giv|list|leav|skip|weav|stat|tell|stick|aim|target|compar|contrast"
)
_SPLIT = (
    rf"(?:(?:[,;:]|--| \u2014)? (?:and|but|while|yet|then|also|plus)(?: also| then| please)? |[,;:] ?(?:then |also )?|[,;]? (?=without\b))"
    rf"(?=(?:(?:please|always|never|not|do not|don't|must|should|to) )?(?:{_VERBS})(?:e|es|s|ing|ying|ning|ping|ting)?\b"
    r"|with (?:an?|each|every|the|at|exactly|no|all|only|one|two|three) |without |each |do not |don't |never |must |should |no )"
)
_SPLIT += rf"|:\s?(?=(?:what|how|why|who|whose|when|where|which|is|are|can|does|do|did|should)\b)|,? (?:but|yet) (?:also |at the same time )?(?={SHAPES})"
"""A question behind a colon, and a manner that is set against another."""
_TAIL = r"[\s,;]*(?:\b(?:and|but|yet|while|then|also|plus)\s{0,9}){1,2}$"
"""What only leads to the next clause."""
_LONG = 400
"""Characters of a clause that are looked at."""
_SHORT = 2
"""Words below which a clause without a demand says nothing ("Additionally")."""
_READERS: tuple[Callable[[Said], Iterator[Demand]], ...] = (manners, wordings, within, parts, topics)


@dataclass(frozen=True)
class Clause:
    """A clause of a message and its demands."""

    start: int
    end: int
    """Characters of the message; end exclusive."""
    text: str
    sentence: int
    """The number of its sentence in the message."""
    demands: tuple[Demand, ...]
    demanding: bool
    """Whether it rules the answer, and is not only what the work is."""
    view: str = ""
    """The same words in small letters, with quotations and documents masked."""


@lru_cache(maxsize=256)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of what a message asks, in order; statements, quotations and documents ask nothing."""
    found: list[Clause] = []
    tasked = False
    for number, (offset, sentence) in enumerate(spoken(text)):
        opening = Said(sentence.view, "", "", sentence.mode, lexicon=sentence.lexicon)
        told = opening.told or named(sentence.lexicon, opening.bare)
        elsewhere = sentence.mode == "condition" and opens(sentence.lexicon, opening.bare)
        if sentence.mode in ("request", "question") or (sentence.mode == "statement" and told) or elsewhere:
            found += _of_sentence(sentence, offset, number, first=not tasked)
            tasked = tasked or opening.task
    return tuple(found)


def _of_sentence(sentence: Sentence, offset: int, number: int, *, first: bool) -> Iterator[Clause]:
    view = sentence.view
    split = splits(sentence.lexicon) if reads(sentence.lexicon) else rx(_SPLIT)
    cuts = [0, *(m.end() for m in split.finditer(view) if m.start()), len(view)]
    for a, b in pairwise(cuts):
        b = a + len(rx(_TAIL).sub("", view[a:b])) if b < len(view) else b
        start, end = sentence.start + a, sentence.start + a + len(view[a:b].rstrip(" ,;:.!"))
        if not view[a:b].strip(" ,;:.!"):
            continue
        said = Said(
            view[a : min(b, a + _LONG)],
            sentence.said(a, min(b, a + _LONG)),
            view[:a],
            sentence.mode,
            sentence.said(0, a),
            first,
            sentence.lexicon,
        )
        demands = tuple(d for reader in _READERS for d in reader(said))
        if len(view[a:b].split()) < _SHORT and all(d.attribute == "topic" and not d.asked for d in demands):
            continue
        says = any(d.attribute != "topic" for d in demands) and not (said.first and said.task) and not said.of_others
        words = sentence.said(a, end - sentence.start)
        seen = view[a : end - sentence.start]
        yield Clause(offset + start, offset + end, words, number, demands, said.rules or says, seen)
