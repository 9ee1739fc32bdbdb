"""A wording that must, or must not, stand in the answer and a demand in; whether they exclude each other out."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..checks import MACHINE_FORMATS, Count, FormatCheck
from ..demands import phrases
from ..demands.demand import Demand
from ..demands.stems import akin, runs, stem
from ..demands.wording import KINDS
from .opposed import POLES, SPEECH, Opposition

_TECHNICAL = 4
"""Long words from which a wording is technical beyond doubt."""
_SPEAKS = 5
"""Words from which a wording has a mood of its own, whatever stands around it."""
_SORRY = re.compile(r"\b(?:sorry|apolog\w+|regret\w*|forgive)\b", re.I)
_SAYS = re.compile(
    r"(?:also |and |please )*(?:mention|say|state|note|point out|tell \w+|erwähne|sag\w*|schreib\w*|mentionne[zr]?|dis"
    r"|dites|précise[zr]?|menciona|di|diga|(?:y )?que diga) (?:that|dass|que)\b",
    re.I,
)
"""Bids the answer say something, whatever that denies."""
_AROUND = ("greeting", "sign-off", "introduction", "conclusion")
_EDGES = {
    "greeting": (
        "start",
        re.compile(
            r"(?:dear|hi|hello|hey|good (?:morning|evening|afternoon|day)|hallo|liebe|sehr geehrte|guten|bonjour|salut"
            r"|chère?|hola|estimad[oa]|querid[oa]|buen[oa]s)\b",
            re.I,
        ),
    ),
    "sign-off": (
        "end",
        re.compile(
            r"(?:(?:best|kind|warm)(?: regards| wishes)?|regards|sincerely|yours|cheers|love|thanks|viele grüße"
            r"|mit freundlichen|liebe grüße|cordialement|bien à vous|saludos|atentamente|un saludo)\b",
            re.I,
        ),
    ),
}
"""Wordings that greet or sign off, by the feature, and where they stand."""
_ADDRESSES = {"tu": "familiar", "toi": "familiar", "du": "familiar", "dich": "familiar", "tú": "familiar"} | {
    "vous": "polite",
    "sie": "polite",
    "usted": "polite",
}
_CHOICE = "choice"
_ALSO = re.compile(
    r"(?:and |then |also |additionally,? )+(?:please )?(?:list|give|write|add|tell|include|provide|name)\b", re.I
)
"""Bids more beside the one reply that is allowed."""
_VOWELS = re.compile(r"[aeiouyäöüáéíóúèêàâ]+")
_ONE_OR_SO = 2
"""Groups of vowels that a word of one syllable may have ("like")."""
_EXPLAINS = re.compile(
    r"(?:and |und |et |y |then |dann |danach |puis |luego |also )*(?:please )?(?:explain|describe|walk me"
    r"|show (?:me )?(?:how|why|your)|tell me (?:how|why)|erklär|begründ|justifi|beschreib"
    r"|zeig\w* (?:mir )?wie|expli[qc]|décri"
    r"|montre\w* comment|muestra cómo)",
    re.I,
)
_ASKS = re.compile(
    r"^(?:who|what|when|where|why|how|is|are|do|does|did|can|could|would|will|have|has|should|which)\b|\?\s*$", re.I
)


def against_phrase(phrase: str, place: str, demand: Demand) -> Opposition | None:
    """The opposition of a wording that must stand in the answer, at that place if there is one, and a demand."""
    reader = _PHRASE_RULES.get(demand.attribute)
    return reader(phrase, place, demand) if reader else None


def _phrase_manner(phrase: str, _place: str, demand: Demand) -> Opposition | None:
    axis, pole = demand.of, demand.value
    if demand.wanted and (itself := _phrase_itself(phrase, _place, demand)):
        return itself
    if " " not in phrase.strip():
        return None
    if axis == "register" and (pole == "formal") == demand.wanted:
        return Opposition("the wording is not formal") if phrases.casual(phrase) else None
    if axis == "difficulty" and (pole == "plain") == demand.wanted:
        hard = phrases.technical(phrase)
        return Opposition("the wording is technical", certain=hard >= _TECHNICAL) if hard >= _TECHNICAL - 1 else None
    if axis == "feeling" and demand.wanted and pole in ("bright", "dark"):
        other = phrases.mood(phrase)
        if other and other != pole and len(phrase.split()) >= _SPEAKS:
            return Opposition(f"the wording is {POLES[other]}")
        return None
    if axis == "persona" and demand.wanted:
        odd = phrases.casual(phrase) or phrases.technical(phrase) >= _TECHNICAL
        return Opposition("the wording may not be in that style", certain=False) if odd else None
    if axis == "cost" and demand.wanted:
        found = phrases.poles(axis, phrase)
        return Opposition("the wording speaks of the opposite") if found and pole not in found else None
    return None


def _phrase_itself(phrase: str, place: str, demand: Demand) -> Opposition | None:
    """A wording that greets, signs off, addresses the reader, or is long, where the answer is not to."""
    axis, pole = demand.of, demand.value
    if axis in _EDGES and pole == "none":
        edge, words = _EDGES[axis]
        return Opposition("one asks for what the other forbids") if place == edge and words.match(phrase) else None
    if axis == "syllables" and any(len(_VOWELS.findall(w)) > _ONE_OR_SO for w in runs(phrase)):
        return Opposition("the wording has longer words")
    other = _ADDRESSES.get(phrase.strip().lower()) if axis == "address" else None
    return Opposition("the wording addresses the reader otherwise") if other and other != pole else None


def _phrase_person(phrase: str, _place: str, demand: Demand) -> Opposition | None:
    if demand.wanted and demand.value == "third" and phrases.speaks("first", phrase):
        return Opposition("the wording speaks in the first person")
    if demand.wanted and demand.value == "third" and phrases.speaks("we", phrase):
        return Opposition("the wording speaks as “we”", certain=False)
    if not demand.wanted and demand.value in ("first", "second") and phrases.speaks(demand.value, phrase):
        return Opposition(f"the wording speaks in the {demand.value} person")
    return None


def _phrase_voice(phrase: str, place: str, demand: Demand) -> Opposition | None:
    here = not demand.of or place.endswith(demand.of)
    active = (demand.value == "active") == demand.wanted and demand.total
    return Opposition("the wording is in the passive voice") if here and active and phrases.passive(phrase) else None


def _phrase_opening(phrase: str, place: str, demand: Demand) -> Opposition | None:
    if not place or not _same_place(place, demand.of):
        return None
    if not demand.wanted:
        same = demand.value not in KINDS and phrase.lower().startswith(demand.value)
        return Opposition("one asks for what the other forbids there") if same else None
    fits = {"question": _ASKS.search(phrase), "apology": _SORRY.search(phrase), "exclamation": "!" in phrase}
    if demand.value in ("anecdote", "warning", "command", "dialogue", "definition", "statistic", "joke"):
        return Opposition(f"the wording may be no {demand.value}", certain=False)
    return (
        None
        if fits.get(demand.value)
        else Opposition(f"that place does not {place.split()[0]} with the wording and a {demand.value}")
    )


def _same_place(a: str, b: str) -> bool:
    first = {"start": "start first paragraph", "end": "end last paragraph"}
    return (
        a == b
        or first.get(a, a) == first.get(b, b)
        or (a in (f"start first {u}" for u in ("sentence", "line")) and b == "start")
    )


def _phrase_form(phrase: str, _place: str, demand: Demand) -> Opposition | None:
    if demand.wanted and demand.total and phrases.breaks_form(demand.of, demand.value, phrase):
        return Opposition(f"the wording has “{demand.of}” in another form than {demand.value}")
    if not demand.wanted and demand.value in SPEECH and phrases.has_form(demand.of, demand.value, phrase):
        return Opposition(f"the wording has “{demand.of}” as {demand.value}")
    if (
        not demand.wanted
        and demand.value == "past"
        and any(stem(w) == stem(demand.of) and w.endswith("ed") for w in runs(phrase))
    ):
        return Opposition(f"the wording has “{demand.of}” in the {demand.value} form")
    return None


def _phrase_together(phrase: str, _place: str, demand: Demand) -> Opposition | None:
    terms = demand.of.split(" + ")
    if not demand.wanted and all(t in phrase.lower() for t in terms):
        return Opposition("the wording has both terms together")
    return None


_NTH = {"opening": "first", "closing": "last", "final": "last"}


def _phrase_within(phrase: str, place: str, demand: Demand) -> Opposition | None:
    """A wording that opens or closes the answer, and a part there that must not have one of its words."""
    if demand.wanted or not place or not re.search(rf"(?<!\w){re.escape(demand.value)}(?!\w)", phrase.lower()):
        return None
    edge, _, where = place.partition(" ")
    nth, _, unit = (where or ("first" if edge == "start" else "last")).partition(" ")
    named, _, of = demand.of.partition(" ")
    there = _NTH.get(named, named) == nth and (not unit or stem(unit) == of)
    return Opposition("one asks for what the other forbids in that part") if there else None


def _phrase_topic(phrase: str, _place: str, demand: Demand) -> Opposition | None:
    if demand.of == "term":
        named = re.search(rf"(?<!\w){re.escape(demand.value)}(?!\w)", phrase, re.I)
        return Opposition("one asks for a term that the other replaces") if named and not demand.wanted else None
    if not demand.words:
        return None
    if not demand.wanted and demand.words == {stem(phrase.strip().lower())}:
        return Opposition("one asks for a term that the other forbids to name")
    if " " not in phrase.strip():
        return None
    if not demand.wanted:
        return None
    denied = phrases.denies(phrase)
    if not denied:
        return None
    shared = sum(any(akin(w, other) for other in demand.words) for w in denied)
    known = sum(any(akin(w, other) for other in demand.words | demand.subject) for w in denied)
    if shared and known / len(denied) >= 0.75 and (known >= 2 or phrases.refuses(phrase)):
        return Opposition("the wording says that what is asked for is not there")
    return Opposition("the wording may deny what is asked for", certain=False) if shared / len(denied) >= 0.5 else None


_PHRASE_RULES: dict[str, Callable[[str, str, Demand], Opposition | None]] = {
    "manner": _phrase_manner,
    "person": _phrase_person,
    "voice": _phrase_voice,
    "opening": _phrase_opening,
    "form": _phrase_form,
    "together": _phrase_together,
    "within": _phrase_within,
    "topic": _phrase_topic,
}


def against_bare(of: str, clause: str) -> Opposition | None:
    """The opposition of one thing that is to stand alone and a clause that asks for more beside it."""
    if _EXPLAINS.match(clause) or (of == _CHOICE and _ALSO.match(clause)):
        return Opposition(f"a {of} alone has nothing explained beside it")
    return None


def against_data(check: FormatCheck, demand: Demand) -> Opposition | None:
    """The opposition of an answer that is data and a demand for words around it ("start with a friendly greeting")."""
    around = demand.wanted and (
        (demand.attribute == "opening" and demand.of in ("start", "end"))
        or (demand.attribute == "manner" and demand.of in _AROUND and demand.value == "some")
    )
    data = check.format in MACHINE_FORMATS and not check.negated
    return Opposition("data has no words before or after it") if data and around else None


_TINY: dict[str, int] = {"words": 60, "sentences": 3, "characters": 300, "lines": 3}
"""At most so many leave no room for everything in full detail."""
_HUGE = 500
"""At least so many words are never brief."""


def against_count(check: Count, demand: Demand) -> Opposition | None:
    """The opposition of what the whole answer may have and what a part of it, or its manner, needs."""
    if demand.attribute == "manner" and demand.of == "length" and demand.wanted and check.per is None:
        tiny = check.maximum is not None and check.maximum <= _TINY.get(check.unit, -1)
        if demand.value == "full" and demand.total and tiny:
            return Opposition("one text is not detailed and so short")
        huge = check.unit == "words" and (check.minimum or 0) >= _HUGE
        return Opposition("one text is not brief and so long") if demand.value == "brief" and huge else None
    of_part = demand.attribute == "number" and demand.value == stem(check.unit) and bool(demand.of)
    if not of_part or check.per or check.maximum is None or (demand.low or 0) <= check.maximum:
        return None
    return Opposition(f"a part needs at least {demand.low} {check.unit}, the whole may have {check.maximum}")


def against_term(term: str, demand: Demand, clause: str, *, naming: bool = False) -> Opposition | None:
    """The opposition of a term that must not stand in the answer and a topic that is asked for in those very words.

    `naming`: the thing itself is not to be named, whatever the word for it.
    """
    if demand.attribute == "person":
        own = demand.wanted and demand.value == "first" and term.lower() in ("i", "me", "my", "ich", "je", "yo")
        return Opposition("the first person has that word") if own else None
    named = re.search(rf"(?<!\w){re.escape(term)}(?!\w)", clause, re.I)
    if named and naming and demand.attribute == "topic" and demand.wanted:
        return Opposition("one asks for what the other forbids to name")
    if named and (
        _SAYS.match(clause) or (demand.attribute == "topic" and demand.wanted and demand.asked and demand.words)
    ):
        return Opposition("one asks for what the other forbids to name")
    return None
