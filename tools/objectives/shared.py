"""A count in a sentence in; a further bound whose unit is said only once ("at least 5 and at most 10 bullets"), out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..checks import Count
from .amounts import bounds, number
from .clauses import Found, Sentence
from .lexicon import Lexicon, rx

JOINT = r",?(?: (?:and|but|yet|et|mais|und|aber|y|pero),?)?"
"""What stands between two bounds of one thing."""
_NEAR = 90
"""Characters before the count in which the other bound stands."""


def beside(sentence: Sentence, check: Count, start: int, end: int) -> Iterator[Found]:
    """The bound just before or just after a count with one bound of its own, which stands from start to end."""
    if None not in (check.minimum, check.maximum):
        return
    lex, view = sentence.lexicon, sentence.view
    first = max(0, start - _NEAR)
    before, after = _patterns(lex)
    for match, at in ((before.search(view[first:start]), first), (after.match(view[end:]), end)):
        if match is None:
            continue
        place = at + match.start("bound")
        said = bounds(match, lex, view[max(0, place - _NEAR) : place], "")
        if said and (said.minimum is None) != (check.minimum is None):
            bound = check.model_copy(update={"minimum": said.minimum, "maximum": said.maximum})
            yield sentence.found(bound, place, at + match.end("bound"), said.hardness)
            return


@cache
def _patterns(lex: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    sides = {name: words for name, words in lex.before.items() if name not in ("exact", "about")}
    compared = "|".join(rf"(?P<b_{name}>{words})" for name, words in sides.items())
    bound = rf"(?P<bound>(?:{compared})\s{{0,2}}(?P<n>{number(lex)}))"
    return rx(rf"(?<![\w^.,$€£/%~]){bound}{JOINT} $"), rx(rf"^{JOINT} {bound}(?=\s?(?:$|[.,;:!?)]))")
