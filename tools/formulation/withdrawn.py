"""The turns of a request and their wishes in; the wishes that later turns take back ("forget the list"), out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..blocks import Span
from ..checks import Count
from ..types import Objective

_FORGET = (
    r"forget(?: about)?|never ?mind(?: about)?|drop|skip|ignore|scrap|no need for|cancel|"
    r"(?:you )?(?:don't|do not) need|"
    r"oublie[zs]?|laisse[zs]? tomber|ignore[zs]?|plus besoin d(?:es?|u)|"
    r"vergiss|vergessen sie|ignoriere?|streiche?|olvid[ae]|olvídate de|ignora|deja|ya no hace falta"
)
_PASSES = (
    r"(?:does not|doesn't|do not|don't) matter|(?:is|are) (?:no longer|not) (?:needed|necessary|required)|"
    r"n'a(?:it)? plus d'importance|n'est plus nécessaire|ist (?:egal|nicht mehr nötig)|spielt keine rolle|"
    r"ya no importa|ya no hace falta"
)
_AGAIN = r"after all|any ?more|again|finalement|doch|mehr|al final|ya"
_SAYS = tuple(
    re.compile(rf"(?:please )?{fragment}[.!]?", re.I)
    for fragment in (
        rf"(?:{_FORGET}) (?P<what>.{{2,60}}?)(?: (?:{_AGAIN}|please|bitte))?",
        rf"(?P<what>.{{2,60}}?) (?:{_PASSES})(?: (?:{_AGAIN}))?",
        rf"you (?:may|can) (?:use|have|write|include) (?P<what>.{{2,60}}?) (?:{_AGAIN})",
        rf"no (?P<what>.{{2,40}}?) (?:{_AGAIN})",
    )
)
_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*[.!?]?")
_LEFT = 2
"""Words of a sentence that say nothing by themselves ("write it")."""
_EMPTY = re.compile(
    r"the|that|this|those|my|what|said|about|with|any|all|thing|part|point|rule|wish|requirement|condition|limit|words?|"
    r"use|and|das|mit|den|dem|die|der|was|ich|wort|wörter|les|des|ces|ceux|que|mots?|los|las|palabras?|[.,:;!?\"“”'’<>]"
)
"""What names no wish."""
_LENGTH = frozenset({"words", "characters", "sentences", "paragraphs", "lines"})
_NAMES = {
    # first letters of a name: the kinds of check and the units of counts that it stands for
    **dict.fromkeys(("leng", "size", "limi", "long", "läng", "lími"), ("count", _LENGTH)),
    **dict.fromkeys(("list", "bull", "puce", "viñe", "aufz", "stic"), ("format", None)),
    **dict.fromkeys(("capi", "caps", "uppe", "lowe", "maju", "minu", "groß", "klei", "mayú", "minú"), ("case", None)),
    **dict.fromkeys(("lang", "spra", "idio"), ("language", None)),
    **dict.fromkeys(("form", "json", "tabl", "tabe"), ("format", None)),
}


def taken_back(texts: Sequence[str], wishes: Sequence[Objective]) -> tuple[list[Objective], dict[int, list[Span]]]:
    """The wishes that later turns take back, and where those say so, by turn.

    Args:
        texts: What was said, turn by turn.
        wishes: What of it code reads; each one's source is its turn's number.
    """
    lost: list[Objective] = []
    said: dict[int, list[Span]] = {}
    for n, text in enumerate(texts[1:], 1):
        earlier = [wish for wish in wishes if int(wish.source) < n]
        for match in _SENTENCE.finditer(text) if earlier else ():
            clause = match[0].partition(", ")[0]
            for words, end in ((match[0], match.end()), (clause, match.start() + len(clause) + 2)):
                found = withdrawn(words, earlier)
                if found:
                    lost += found
                    said.setdefault(n, []).append((match.start(), min(end, match.end())))
                    break
    return lost, said


def place_of(lost: Objective, texts: Sequence[str], wishes: Sequence[Objective], *, whole: bool = True) -> Span:
    """A wish's place, or its whole sentence's where that neither opens the request nor wishes anything else.

    Args:
        lost: The wish.
        texts: The turns.
        wishes: All of them.
        whole: Whether the sentence goes however much it says; else only where a verb alone would be left of it.
    """
    start, end = lost.span or (0, 0)
    text = texts[int(lost.source)]
    around = next((m for m in _SENTENCE.finditer(text) if m.start() <= start and end <= m.end()), None)
    if around is None or (lost.source == "0" and around.start() == 0):
        return start, end
    others = [o.span for o in wishes if o.source == lost.source and o != lost and o.span]
    left = len(re.findall(r"\w+", text[around.start() : start] + text[end : around.end()]))
    if any(around.start() <= a < around.end() for a, _ in others) or not (whole or left <= _LEFT):
        return start, end
    return around.span()


def withdrawn(sentence: str, wishes: Sequence[Objective]) -> list[Objective]:
    """The wishes that the sentence takes back: those that say everything that it names; none where it names none."""
    match = next((m for says in _SAYS if (m := says.fullmatch(sentence.strip()))), None)
    if match is None:
        return []
    named = _stems(match["what"])
    return [wish for wish in wishes if named and all(_says(wish, stem) for stem in named)] or (
        [wish for wish in wishes if _is_length(wish)]
        if re.search(r"\b(?:limit|limite|límite)\b", match["what"])
        else []
    )


def _says(wish: Objective, stem: str) -> bool:
    if stem in _stems(wish.text):
        return True
    kind, units = _NAMES.get(stem, ("", None))
    check = wish.check
    if check is None:
        return False
    if isinstance(check, Count):
        return units is not None and check.unit in units
    return check.kind == kind


def _is_length(wish: Objective) -> bool:
    return isinstance(wish.check, Count) and wish.check.unit in _LENGTH and wish.check.per is None


def _stems(words: str) -> frozenset[str]:
    found = re.findall(r"[^\W\d_]{3,}|[^\s\w]", words.casefold())
    return frozenset(w[:4] for w in found if not _EMPTY.fullmatch(w))
