"""A vague request in; the details that were not said and that the work depends on, out, the weightiest first."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..framing import Frame, Intent
from ..types import Assumption, Question
from .cues import Cues, Slot, pattern
from .frame import frame_of, intent_of
from .labelled import labelled
from .objects import objects_of
from .pronouns import people
from .request import Request, request_of
from .unexplained import unexplained, what_is
from .usual import in_field, of_thing

ASKED = 3
"""Questions put at most, ties among objectives included."""
LISTED = 8
"""Details asked or assumed at most: a longer list is not read."""

_THEMES: Mapping[str, tuple[tuple[Slot, float], ...]] = {
    # theme: its details, from 1 (nice to know) to 3 (nothing sensible can be done without)
    "place": (("place", 3),),
    "family": (("age", 2.8),),
    "product": (("aspects", 2.5), ("language of the code", 2.2)),
    "gift": (("preferences", 2.5), ("budget", 2.3), ("age", 2.1)),
    "code": (("language of the code", 2.6), ("input", 2.4), ("method", 1.5)),
    "files": (("input", 2.6), ("form", 1.2)),
    "travel": (("duration", 2.6), ("destination", 2.5), ("budget", 2.1), ("preferences", 1.7), ("people", 1.4)),
    "event": (("date", 2.5), ("people", 2.2), ("budget", 1.8), ("preferences", 1.4)),
    "safety": (("people", 2.4), ("risks", 2.4), ("place", 1.8)),
    "money": (("figures", 2.8), ("duration", 1.8), ("goal", 1.6)),
    "health": (("level", 2.3), ("time", 2.2), ("health limits", 2.2), ("goal", 1.6)),
    "food": (("health limits", 2.3), ("conditions", 2.0), ("preferences", 1.3)),
    "shopping": (("use", 2.4), ("budget", 2.3), ("aspects", 1.8), ("preferences", 1.6)),
    "home": (("conditions", 2.6), ("budget", 1.7), ("level", 1.2)),
    "career": (("role", 2.6), ("level", 2.0)),
    "learning": (("level", 2.3), ("time", 2.0), ("goal", 1.8)),
    "machine": (("system", 2.6), ("method", 1.3)),
    "security": (("system", 2.0), ("method", 1.8)),
    "media": (("genre", 2.2), ("title", 1.6), ("platform", 1.5)),
    "choice": (("criteria", 2.4),),
    "fresh": (("period", 2.2),),
    "research": (("aspects", 2.4), ("period", 2.0), ("depth", 1.7), ("purpose", 1.4)),
    "group": (("people", 2.0),),
    "writing": (("audience", 2.2), ("length", 1.6), ("tone", 1.3)),
    "correspondence": (("content", 2.5), ("tone", 1.5)),
    "explaining": (("depth", 1.6), ("audience", 1.5)),
}
_KINDS: Mapping[Intent, tuple[tuple[Slot, float], ...]] = {
    # kind of work: what it depends on, whatever it is about
    "summarise": (("depth", 1.5), ("purpose", 1.2)),
    "compare": (("criteria", 2.2), ("purpose", 1.5)),
    "analyse": (("aspects", 2.2), ("period", 1.6), ("purpose", 1.5), ("form", 1.2)),
    "plan": (("goal", 2.0), ("duration", 1.9), ("people", 1.6), ("budget", 1.6), ("preferences", 1.5)),
    "recommend": (("preferences", 2.0), ("use", 1.7), ("budget", 1.6), ("level", 1.5)),
    "write": (("audience", 2.0), ("aspects", 1.9), ("purpose", 1.8), ("length", 1.5), ("tone", 1.3)),
    "rewrite": (("audience", 1.6), ("tone", 1.5)),
    "translate": (("audience", 1.4), ("tone", 1.4)),
    "extract": (("form", 1.6), ("aspects", 1.5)),
    "classify": (("criteria", 2.0),),
    "calculate": (("figures", 2.2), ("method", 1.8)),
    "code": (("language of the code", 2.6), ("input", 2.3), ("method", 1.8)),
    "find": (("aspects", 1.9), ("period", 1.6), ("place", 1.5), ("form", 1.2)),
    "explain": (("level", 1.9), ("depth", 1.7), ("purpose", 1.4)),
    "answer": (("purpose", 1.4), ("depth", 1.3)),
    "other": (("goal", 1.9), ("method", 1.5)),
}
_THINGS = (2.3, 2.05, 1.8)
"""Weights of the general things in the order named."""
_WORTH = 1.9
"""The weight from which on a detail is worth a question; a lighter one is assumed, and told."""
_FIRST = 3.0
"""The weight of what nothing can be done without: beside it nothing else is worth asking yet."""
_WHICH = "which "
"""What opens the slot of a general thing."""
_WHAT = "what "
"""What opens the slot of a name that nothing explains."""
_STEM = 6
"""Letters by which a thing is found in a title, so that its other forms are found as well."""
_SIGNS: Mapping[str, Slot] = {
    **dict.fromkeys(("superlative", "stage", "role", "fresh"), "period"),
    **dict.fromkeys(("where", "nearby", "entitled"), "place"),
    "here": "title",
    **dict.fromkeys(("sense", "rule"), "reading"),
}
"""What a question about the world leaves open, by its sign."""
_OWN: Mapping[Intent, frozenset[str]] = {
    "write": frozenset({"writing", "correspondence", "family", "career"}),
    "rewrite": frozenset({"writing", "correspondence"}),
    "code": frozenset({"code", "files", "machine"}),
    "summarise": frozenset({"writing", "research", "fresh"}),
}
"""Where the kind of work says which fields count; details of the others weigh less."""
_SITUATED = frozenset({"answer", "other"})
"""Kinds of work whose answer to a requester's own case depends on that case."""
_SPARED: Mapping[str, frozenset[Slot]] = {
    # field: details that the kind of work or a wider field would ask and that make no sense there
    "product": frozenset({"input", "method", "goal"}),
    "gift": frozenset({"use", "aspects", "period", "place", "form", "level"}),
    "media": frozenset({"use", "budget", "level"}),
    "correspondence": frozenset({"aspects"}),
}
_OUTINGS = frozenset({"event", "travel", "shopping"})
"""Fields in which a text may be set without being about their details."""
_BESIDE = 0.7
_SAID_ELSEWHERE: Mapping[Slot, tuple[str, ...]] = {"level": ("audience",), "length": ("depth",), "depth": ("length",)}
"""Fields of the frame that tell a detail as well."""


@dataclass(frozen=True)
class Detail:
    """One thing that was not said."""

    slot: Slot
    weight: float
    """1 to 3."""

    @property
    def id(self) -> str:
        """The id of the question for it: the same wherever it comes up."""
        return f"brief:{self.slot}"


def missing(
    request: Request,
    frame: Frame,
    *,
    documents: bool = False,
    given: Collection[Slot] = (),
    form: Sequence[str] = (),
) -> tuple[Detail, ...]:
    """What the request leaves open, at most `LISTED` details.

    Args:
        request: The words.
        frame: What they say of how the work is to be done.
        documents: Whether the request comes with any, or follows an answer; then what it points to is there.
        given: Slots known from replies or the profile.
        form: The words that only speak of the answer's form; what they name is not what the work is about.
    """
    formal = [words.lower() for words in form]
    weights: dict[Slot, float] = {}
    for slot, weight in (_asked if request.asks else _open)(request, documents=documents):
        weights[slot] = max(weight, weights.get(slot, 0.0))
    left = [
        Detail(slot, weight)
        for slot, weight in weights.items()
        if not _known(request, frame, slot, given) and not _named(slot, formal)
    ]
    if any(detail.weight >= _FIRST for detail in left):
        left = [detail for detail in left if detail.weight >= _FIRST]
    return tuple(sorted(left, key=lambda d: -d.weight)[:LISTED])


def light(found: Sequence[Detail]) -> frozenset[str]:
    """The ids of those details, the weightiest apart, that are rather assumed than asked."""
    return frozenset(detail.id for detail in found[1:] if detail.weight < _WORTH)


def _named(slot: Slot, formal: Sequence[str]) -> bool:
    return slot.startswith(_WHICH) and any(slot.removeprefix(_WHICH).lower() in words for words in formal)


def told(text: str, slots: Collection[Slot]) -> frozenset[Slot]:
    """Those of the slots that a text says something of, such as a remark beside the questions."""
    if not text:
        return frozenset()
    request, lines = request_of(text), labelled([text])
    frame = frame_of(request, ())
    return frozenset(slot for slot in slots if _known(request, frame, slot, lines))


def titled(request: Request, titles: Collection[str]) -> tuple[Assumption, ...]:
    """Which of the general things is meant, where the title of one document alone has its name."""
    found = []
    for thing in objects_of(request):
        stem = thing.split()[-1].casefold()[:_STEM]
        fits = [title for title in titles if stem in title.casefold()]
        if len(fits) == 1:
            label = _label(f"{_WHICH}{thing}", request.cues)
            found.append(Assumption(text=f"{label}: {fits[0]}", source="inferred", about=f"{_WHICH}{thing}"))
    return tuple(found)


def question(detail: Detail, cues: Cues, request: Request | None = None) -> Question:
    """The detail as a question with options; words of one's own are an answer too.

    Args:
        detail: What was not said.
        cues: Its language's.
        request: The words that leave it open, whose field may have options of its own.
    """
    if detail.slot.startswith(_WHAT):
        return what_is(detail.slot.removeprefix(_WHAT), detail.id, cues)
    thing = detail.slot.removeprefix(_WHICH) if detail.slot.startswith(_WHICH) else ""
    text, options, why = cues.which if thing else cues.questions[detail.slot]
    if thing:
        options = (options[0], *(of_thing(thing, cues.code) or options[1:]))
    elif request is not None:
        own = _persons(detail.slot, request) or in_field(detail.slot, request)
        text, options = own[0] or text, own[1] or options
    about, text = _label(detail.slot, cues), text.format(thing)
    text = text[:1].upper() + text[1:]
    return Question(id=detail.id, text=text, options=options, default=options[0], why=why, about=about)


def _persons(slot: Slot, request: Request) -> tuple[str, tuple[str, ...]] | None:
    """The question whom a pronoun means, between the two people named; None where it is about something else."""
    two = people(request.reading.text) if slot == "reading" and request.pronoun == "either" else ()
    said = re.search(r"\b(?:he|she|him|her)\b", request.view)
    return (f"Who is meant by “{said[0]}”?", two) if two and said else None


def _label(slot: Slot, cues: Cues) -> str:
    thing = slot.removeprefix(_WHICH)
    return thing[:1].upper() + thing[1:] if slot.startswith(_WHICH) else cues.labels.get(slot, slot)


def _open(request: Request, *, documents: bool) -> list[tuple[Slot, float]]:
    intent = intent_of(request)
    outing = request.shows("travel") or request.shows("event")
    text = request.shows("writing") or request.shows("correspondence")
    planned = intent == "write" and not text and (request.shows("health") or request.shows("learning"))
    own, prose = None if planned else _OWN.get(intent), intent != "code" and text
    found = [
        (slot, weight - (_BESIDE if own and theme not in own else 0.0))
        for theme, slots in _THEMES.items()
        if request.shows(theme)
        and not (prose and theme == "code")
        and not (own and theme in _OUTINGS and theme not in own)
        for slot, weight in slots
    ]
    spared = {slot for theme, slots in _SPARED.items() if request.shows(theme) for slot in slots}
    found = [("title", 2.4)] if request.namesake else found
    if not documents:
        name = unexplained(request)
        found = [*_elsewhere(request), *found, *([(_WHAT + name, 2.7)] if name else [])]
    found += [(slot, weight) for slot, weight in _KINDS.get(intent, ()) if not (outing and slot == "goal")]
    if intent in _SITUATED and (request.has("mine") or request.has("wants")):
        found += [("conditions", 2.1)]
    told = {word for slot, _ in found for word in request.cues.labels.get(slot, slot).lower().split()}
    things = [thing for thing in objects_of(request) if thing.split()[-1].lower() not in told]
    found = [(slot, weight) for slot, weight in found if slot not in spared]
    return found + [(_WHICH + thing, weight) for thing, weight in zip(things, _THINGS, strict=False)]


def _elsewhere(request: Request) -> list[tuple[Slot, float]]:
    """What the request points to and does not hold."""
    if request.has("before"):
        return [("reference", 3.0)]
    if request.has("records") or request.has("cited"):
        return [("material", 3.0)]
    points = request.dangles or (request.has("missing") and not request.asks)
    asks = request.view.rstrip().endswith("?") and not request.has("polite")
    slot = "reference" if asks and request.has("somebody") and not request.has("own text") else "material"
    return [(slot, 3.0)] if points and not request.has_material else []


def _asked(request: Request, *, documents: bool) -> list[tuple[Slot, float]]:
    found = [(slot, 2.0) for sign, slot in _SIGNS.items() if request.has(sign)]
    found = [("title", 2.2), *found] if request.namesake else found
    found = found if documents else [*_elsewhere(request), *found]
    found = found or [("conditions" if request.has("personal") else "title", 2.0)]
    return [("reading", 2.0), *found] if request.pronoun == "either" else found


def _known(request: Request, frame: Frame, slot: Slot, given: Collection[Slot]) -> bool:
    fields = (slot, *_SAID_ELSEWHERE.get(slot, ()))
    labels = {request.cues.labels.get(name, "").casefold() for name in given}
    if slot.removeprefix(_WHICH).casefold() in labels:
        return True
    if slot in given or any(getattr(frame, field, "") for field in fields):
        return True
    if f"{_label(slot, request.cues).lower()}:" in request.view:
        return True
    if slot in ("place", "destination") and request.about_name and not request.shows("place"):
        return True
    fragment = request.cues.known.get(slot)
    return fragment is not None and pattern(fragment).search(request.view) is not None
