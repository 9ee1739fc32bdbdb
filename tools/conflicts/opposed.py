"""Two demands on one attribute in; whether they exclude each other, and why, out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..demands.demand import Demand
from ..demands.stems import akin, distinct, stem

_CLOSE_AXES = frozenset({"length", "stance", "imagery", "gravity"})
"""Axes on which a text may well stand between the poles: a suspicion, not a contradiction."""
SPEECH = frozenset({"noun", "verb", "adjective", "adverb"})
_SHARED = 0.6
"""Share of a forbidden topic's words that a wanted one must have before they are suspected."""


@dataclass(frozen=True)
class Opposition:
    """Why two demands cannot both hold."""

    why: str
    certain: bool = True


def opposed(a: Demand, b: Demand) -> Opposition | None:
    """The opposition of two demands on the same attribute, None where both can hold."""
    return _RULES[a.attribute](a, b)


def _manner(a: Demand, b: Demand) -> Opposition | None:
    if "persona" in (a.of, b.of) and a.of != b.of and a.wanted and b.wanted:
        voiced = {a.of, b.of} & {"difficulty", "register", "feeling", "emotion"}
        return Opposition("they may not go together", certain=False) if voiced else None
    if a.of != b.of or not (a.wanted or b.wanted):
        return None
    if a.wanted and b.wanted and {a.value, b.value} == {"some", "none"}:
        return Opposition("one asks for what the other forbids")
    if a.wanted and b.wanted and a.value != b.value:
        return Opposition(
            f"one text is not {POLES.get(a.value, a.value)} and {POLES.get(b.value, b.value)}",
            a.of not in _CLOSE_AXES or (a.of == "length" and (a.total or b.total)),
        )
    if a.wanted != b.wanted and a.value == b.value:
        return Opposition(
            f"one asks for a {POLES.get(a.value, a.value)} manner, the other forbids it", a.of not in _CLOSE_AXES
        )
    return None


POLES = {
    "bright": "positive",
    "dark": "negative",
    "grave": "serious",
    "partial": "one-sided",
    "full": "detailed",
    "costly": "luxurious",
    "checked": "carefully checked",
    "accurate": "as accurate as can be",
    "shallow": "on the surface",
    "deep": "in depth",
    "bare": "without explanations",
    "unsourced": "without sources",
    "withheld": "without an opinion",
    "given": "with an opinion",
    "none": "free of them",
    "some": "full of them",
    "closed": "from the documents alone",
    "open": "from other knowledge too",
}


def _quality(a: Demand, b: Demand) -> Opposition | None:
    if a.value != b.value or a.wanted == b.wanted:
        return None
    return Opposition("one asks for the manner that the other forbids")


def _grammar(a: Demand, b: Demand) -> Opposition | None:
    if (a.of and b.of and a.of != b.of) or (a.some and b.some):
        return None
    if a.wanted and b.wanted and a.value != b.value:
        return Opposition(f"one text is not in the {a.value} and the {b.value} {a.attribute} throughout")
    if a.wanted != b.wanted and a.value == b.value:
        return Opposition(f"one asks for the {a.value} {a.attribute}, the other forbids it")
    return None


def _opening(a: Demand, b: Demand) -> Opposition | None:
    if a.of != b.of or (a.wanted and b.wanted and a.value == b.value) or not (a.wanted or b.wanted):
        return None
    if a.wanted and b.wanted:
        return Opposition(f"one place does not {a.of.split()[0]} with a {a.value} and a {b.value}", certain=False)
    return Opposition(f"one asks for a {a.value} there, the other forbids it") if a.value == b.value else None


def _form(a: Demand, b: Demand) -> Opposition | None:
    if not _same_word(a.of, b.of):
        return None
    if (
        a.wanted
        and b.wanted
        and a.value != b.value
        and (a.total or b.total)
        and (a.value in SPEECH) == (b.value in SPEECH)
    ):
        return Opposition(f"“{a.of}” is not only a {a.value} and a {b.value}")
    if a.wanted != b.wanted and a.value == b.value:
        return Opposition(f"one asks for “{a.of}” as {a.value}, the other forbids it")
    return None


def _same_word(a: str, b: str) -> bool:
    return akin(stem(a), stem(b))


def _order(a: Demand, b: Demand) -> Opposition | None:
    first, _, second = a.value.partition(" < ")
    reverse = b.value == f"{second} < {first}"
    if (a.wanted and b.wanted and reverse) or (a.wanted != b.wanted and a.value == b.value):
        return Opposition(f"“{first}” does not stand before and after “{second}”")
    return None


def _together(a: Demand, b: Demand) -> Opposition | None:
    if a.of == b.of and a.wanted != b.wanted and a.value == b.value:
        return Opposition(f"the two terms are not in the same {a.value} and in different ones")
    return None


def _within(a: Demand, b: Demand) -> Opposition | None:
    """A term in a part of the answer: wanted there and forbidden there, or allowed in another part alone."""
    if a.wanted != b.wanted:
        wanted, banned = (a, b) if a.wanted else (b, a)
        there = wanted.of == banned.of and _holds(wanted.value, banned.value)
        return Opposition("one asks for what the other forbids in that part") if there else None
    for alone, other in ((a, b), (b, a)):
        if alone.wanted and alone.total and alone.of != other.of and _holds(other.value, alone.value):
            return Opposition("one allows it in one part only, the other asks for it in another")
    return None


def _holds(wording: str, term: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(term)}(?!\w)", wording) is not None


def _list(a: Demand, b: Demand) -> Opposition | None:
    wanted, banned = (a, b) if a.wanted else (b, a)
    if a.value == b.value and a.wanted != b.wanted and banned.of in ("", wanted.of):
        return Opposition("one asks for such a list, the other forbids it")
    if (
        a.wanted
        and b.wanted
        and a.value != b.value
        and a.words
        and b.words
        and (a.words <= b.words or b.words <= a.words)
    ):
        return Opposition("the same items are not a list of both kinds")
    if a.value != b.value and a.wanted and b.wanted and (a.total or b.total):
        return Opposition("the answer is not only one kind of list and also the other")
    return None


def _number(a: Demand, b: Demand) -> Opposition | None:
    if a.value != b.value or not _same_part(a.of, b.of):
        return None
    low, high = max(a.low or 0, b.low or 0), min((h for h in (a.high, b.high) if h is not None), default=None)
    if high is not None and low > high:
        return Opposition(f"one needs at least {low}, the other allows {high}")
    return None


def _same_part(a: str, b: str) -> bool:
    if a == b:
        return True
    each, other = (a, b) if a.startswith("each ") else (b, a)
    return each.startswith("each ") and other.split()[-1] == each.split()[-1] and not other.startswith("each ")


def _case(a: Demand, b: Demand) -> Opposition | None:
    if a.value == b.value or not (a.wanted and b.wanted) or (a.some and b.some):
        return None
    if a.of == b.of or not a.of or not b.of:
        return Opposition(f"the same letters are not in {a.value} and {b.value} case")
    return None


def _tongue(a: Demand, b: Demand) -> Opposition | None:
    if a.value != b.value and (a.total or b.total) and not (a.some and b.some):
        return Opposition("one asks for a single language, the other for text in another")
    return None


def _topic(a: Demand, b: Demand) -> Opposition | None:
    if a.wanted and b.wanted and a.total != b.total and not (a.of or b.of):
        apart = not any(akin(x, y) for x in a.words for y in b.words)
        return Opposition("one leaves out what the other asks for", certain=False) if apart else None
    if a.wanted == b.wanted:
        return None
    wanted, banned = (a, b) if a.wanted else (b, a)
    if banned.of or not banned.words or not wanted.words or not (wanted.asked or banned.deep):
        return None
    words = distinct(banned.words)
    shared = sum(any(akin(w, other) for other in wanted.words) for w in words) / len(words)
    if shared == 1:
        return Opposition("one asks for what the other forbids")
    return Opposition("one may ask for what the other forbids", certain=False) if shared >= _SHARED else None


_RULES: dict[str, Callable[[Demand, Demand], Opposition | None]] = {
    "manner": _manner,
    "quality": _quality,
    "person": _grammar,
    "voice": _grammar,
    "tense": _grammar,
    "opening": _opening,
    "form": _form,
    "order": _order,
    "together": _together,
    "within": _within,
    "list": _list,
    "number": _number,
    "case": _case,
    "tongue": _tongue,
    "topic": _topic,
}
