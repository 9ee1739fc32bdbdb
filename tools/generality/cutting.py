"""An answer and what its request offers in, the answer without what would stand in any answer, out."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ..blocks import Span, blocks
from ..claims.reading import read
from ..specificity import Measured, Talk
from .details import Offered
from .measuring import LEAST, measured

_CUT: frozenset[Talk] = frozenset(("greeting", "truism"))
"""What no reader misses; sending to a doctor or a lawyer and advice, however general, may be worth their lines."""
_LEAST_LEFT = 0.6
"""Share of the words that is left at least."""
_MOST_PARTICULAR = 0.25
"""Share of a sentence that is particular, up to which it is left out."""
_ASKED = 2
"""Words of the question in a sentence that may answer it."""
_WANTED: dict[Talk, re.Pattern[str]] = {
    "greeting": re.compile(
        r"\b(?:greet\w*|clos(?:e|ing)|sign[- ]?off|friendly|warm\w*|encourag\w*|kind|polite\w*|wish|ends?|finish|begin|"
        r"start|freundlich\w*|grüß\w*|gruß|ermut\w*|chaleureu\w*|encourage\w*|salu\w*|amable|ánimo|anim\w+|despedid\w*)\b",
        re.I,
    ),
    "truism": re.compile(
        r"\b(?:general(?:ly)?|overview|introduc\w*|conclu\w*|summar\w*|motivat\w*|inspir\w*|encourag\w*|essay|allgemein\w*|"
        r"einleitung|fazit|zusammenfass\w*|introduction|conclusion|résumé|général\w*|introducción|conclusión|resumen)\b",
        re.I,
    ),
}
"""What a request says where it wants such sentences."""


def without_talk(text: str, given: Offered, carried: Sequence[Span] = ()) -> tuple[str, tuple[str, ...]]:
    """The answer without courtesies and truisms, and what was left out; list items, headings, code and tables stay.

    Nothing is left out where the request asks for such sentences, or where too little would be left.
    """
    found = measured(text, given, carried=carried)
    prose = [b for b in blocks(text) if b.kind == "paragraph"]
    gone = [s for s in found.general if _is_talk(s, given) and any(b.start <= s.start < b.end for b in prose)]
    left = len(text.split()) - sum(len(s.text.split()) for s in gone)
    if not gone or left < _LEAST_LEFT * len(text.split()) or len(found.sentences) - len(gone) < LEAST:
        return text, ()
    return _without(text, gone), tuple(s.text for s in gone)


def _is_talk(said: Measured, given: Offered) -> bool:
    """Whether no reader misses a sentence: neither was it asked for nor may it answer the question."""
    if said.talk not in _CUT or said.share > _MOST_PARTICULAR or _WANTED[said.talk].search(given.words):
        return False
    return len(read(said.text, given.language).terms & given.asked) < _ASKED


def _without(text: str, gone: Collection[Measured]) -> str:
    parts, at = list[str](), 0
    for sentence in gone:
        parts.append(text[at : sentence.start])
        behind = re.compile(r"[ \t]*").match(text, sentence.end)
        at = behind.end() if behind else sentence.end
        if text[at : at + 1] in ("", "\n"):
            parts[-1] = parts[-1].rstrip(" \t")
    return re.sub(r"\n{3,}", "\n\n", "".join([*parts, text[at:]])).strip()
