"""What a message asks for and where in; what is said of one of several steps alone, as a check of that part, out.

"First summarise it in two sentences, then list three risks" asks for two things: the answer has two sentences at least,
and not two in all. What a step says of its letters, its language or its longest size does not hold for the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..checks import Case, Check, Count, InPart, Language, Occurs
from ..whole import whole_of
from .clauses import WORD, Found
from .lexicon import Lexicon, rx
from .views import Reading

# ruff: noqa: E501
Span = tuple[int, int]
_MAKES = (
    r"(?:writ(?:e|ing)|give|giving|list|listing|name|tell|explain|describe|summari[sz]e|suggest|provide|draft|compose|translate|rewrite|rephrase|propose|ask|define|"
    r"compare|recommend|outline|generate|come up with|show|state|create|invent|identify|discuss|critique|sketch"
    r"|schreibe?n?|nenne?n?|erkläre?n?|beschreibe?n?|gib|geben|fasse?n?|liste?n?|schlage?n?|formuliere?n?|übersetze?n?|verfasse?n?|zähle?n?|stelle?n?|verabschiede|begrüße|definiere?n?|vergleiche?n?|erzähle?n?|dichte"
    r"|écri(?:s|vez)|donnez?|citez?|proposez?|expliquez?|décri(?:s|vez)|résumez?|listez?|nommez?|rédigez?|traduis(?:ez)?|posez?|défini(?:s|ssez)|comparez?|racontez?|énumérez?|présentez?|indiquez?"
    r"|escribe|escriba|da(?:me)?|dé|explica|explique|describe|enumera|propón|proponga|resume|redacta|redacte|nombra|traduce|haz|haga|define|compara|cuenta|indica|menciona|sugiere)"
)
_ORDER = (
    r"(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|after (?:that|this)|afterwards?|finally|lastly|last|also|additionally|in addition|at the end"
    r"|zuerst|zunächst|als erstes|dann|danach|anschließend|schließlich|zuletzt|zum schluss|am ende|außerdem|zudem|abschließend"
    r"|d'abord|tout d'abord|premièrement|puis|ensuite|après|enfin|finalement|également|aussi|pour finir"
    r"|primero|en primer lugar|luego|después|a continuación|finalmente|por último|al final|también|además)"
)
_FIRST = r"(?:first(?:ly)?|zuerst|zunächst|d'abord|tout d'abord|primero|en primer lugar)\b"
_AND = r"(?:and|und|et|y)"
_THE = r"(?:the|an?|my|your|de[rnm]|die|das|l[ea]s?|un[ea]?|el)"
"""Before an order word it counts things ("in the first person"), not steps."""
_POLITE = r"(?:(?:please|bitte|por favor|s'il (?:te|vous) plaît),? )?"
_OPENS = rf"(?:^|[.!?;:,\n][ \t\n]{{0,3}}|\b{_AND} )(?:[-*•][ \t]{{1,4}}|\(?\w[.)][ \t]{{1,4}})?"
_AGAIN = r"(?:write|give|tell|show|schreibe?n?|gib|écri(?:s|vez)|donnez?|escribe|da) (?:it|them|this|that|es|sie|ihn|le|la|lo) (?:a|an|in|with|all|auf|mit|en|avec|con)\b"
"""What is made already."""
_OF_IT = r" (?:it|them|this|that|es|sie|ihn|le|la|lo)\b"
"""Something else is made of it ("explain it in French")."""
_HEAD = rf"{_OPENS}(?:{_AND} )?{_POLITE}(?P<order>{_ORDER},? )?{_POLITE}(?P<verb>(?!{_AGAIN}){_MAKES})\b(?! (?:me )?(?:your|the|deine|die|ta|votre|la|tu|su) (?:own |full )?(?:answer|response|reply|antwort|réponse|respuesta)\b)(?P<late>(?: (?!{_THE}\b)\w+){{0,2}}? {_ORDER}\b)?"
"""What begins a step: "then list", "nenne dann", "- Suggest"."""
_ITEM = re.compile(r"\n[ \t]{0,4}(?:[-*•]|\(?\w[.)])[ \t]{1,4}$")
_THING = r"(?:an?|the|one|two|three|\d{1,2}|eine?n?|zwei|drei|une?|deux|trois|una|dos|tres)"
_THINGS = rf"[:][ \n](?P<all>{_THING} [^.!?:\n,]{{3,120}}(?:,\s(?:{_AND} )?{_THING} [^.!?:\n,]{{3,160}}){{2,8}})"
"""Things to make, after a colon: "a subject line, an invitation of 50 words, and 3 ideas"."""
_WHOLE = r"\b(?:whole|entire|entirely|exclusively|throughout|overall|durchgehend|entièrement|enteramente|in total|altogether|everything|insgesamt|gesamte?n?|ganze?n?|alles|au total|en tout|entière|tout(?:e|es)? la réponse|en total|toda la|todo el)\b"


@dataclass(frozen=True)
class _Step:
    """One thing to do: where its words stand, and where its verb ends."""

    start: int
    end: int
    verb_end: int
    last: bool = False


def within(reading: Reading, lexicon: Lexicon, pairs: Sequence[tuple[Found, Span]]) -> list[tuple[Found, Span]]:
    """The same, with what is said of one step alone held against that part where the whole need not keep it."""
    steps, parts = [*_steps(reading.view), *_things(reading.view)], _parts(reading.view)
    if len(steps) < 2 or not pairs:
        return list(pairs)
    kept = []
    for found, span in pairs:
        step = next((s for s in steps if s.start <= found.start and found.end <= s.end), None)
        local = step is not None and _is_local(reading.view, lexicon, step, found, [f for f, _ in pairs])
        check = _of_part(found.check, step, parts) if local and step else found.check
        kept += [(replace(found, check=check), span)] if check else []
    return kept


def parts_in(reading: Reading) -> tuple[str, ...]:
    """The words of each part that a message orders one after the other; empty where there are fewer than two."""
    parts = _parts(reading.view)
    joint = re.compile(rf"^(?:[\s,;:.!?]|{_AND}\b)+|(?:[\s,;:]|\b{_AND})+$", re.I)
    return tuple(joint.sub("", reading.text[part.start : part.end]) for part in parts)


def _parts(view: str) -> list[_Step]:
    """The things that are listed, else the steps; in the order of the message."""
    for found in (list(_things(view)), _steps(view)):
        if len(found) > 1:
            return found
    return []


def _of_part(check: Check, step: _Step, parts: Sequence[_Step]) -> Check | None:
    """What one part keeps, as its own check; where that is no part of the text, what the whole keeps of it."""
    loose = whole_of(check)
    if loose == check or step not in parts or not isinstance(check, Count | Occurs | Case | Language):
        return loose
    return InPart(index=parts.index(step) + 1, of=len(parts), check=check)


def _steps(view: str) -> list[_Step]:
    """The steps of a message that orders them, or lists them line by line; none where it does neither."""
    heads = list(rx(_HEAD).finditer(view))
    told = [m for m in heads if m["order"] or m["late"]]
    lines = [m for m in heads if _ITEM.search("\n" + view[: m.start("verb")][-12:])]
    if len(heads) < 2 or not (told or len(lines) > 1):
        return []
    ends = [*(m.start() for m in heads[1:]), len(view)]
    return [_Step(m.start(), e, m.end("verb"), last=e == len(view)) for m, e in zip(heads, ends, strict=True)]


def _things(view: str) -> Iterator[_Step]:
    for match in rx(_THINGS).finditer(view):
        starts = [match.start("all"), *(match.start("all") + m.end() for m in re.finditer(r",\s", match["all"]))]
        for start, end in pairwise((*starts, match.end())):
            yield _Step(start, end, start)


def _is_local(view: str, lexicon: Lexicon, step: _Step, found: Found, others: Iterable[Found]) -> bool:
    """Whether the step has a subject of its own, and what is found in it is not said of everything after it."""
    left = view[step.verb_end : max(found.start, step.verb_end)]
    if isinstance(found.check, Count) and found.check.unit == "items":
        return True  # what one step lists
    if rx(_WHOLE).search(view[step.start : step.end]) or re.search(r"[.!?]\s|\n", left):
        return False
    if (step.last or not isinstance(found.check, Count)) and rx(r"[,;.!?\n-]\s*(?:\w+ ){0,2}$").search(left):
        return False
    if (
        isinstance(found.check, Count)
        and not step.last
        and rx(_FIRST).match(view[step.start : step.verb_end].lstrip(" \n.,;:!?-"))
    ):
        return True  # what comes first is not the whole
    if rx(_OF_IT).match(view[step.verb_end :][:8]):
        return True
    bare = list(view[step.verb_end : step.end])
    for other in others:
        for i in range(max(other.start - step.verb_end, 0), min(other.end - step.verb_end, len(bare))):
            bare[i] = " "
    return any(word not in lexicon.frame or word == "final" for word in WORD.findall("".join(bare)))
