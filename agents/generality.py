"""A review and the request in; the review without what would stand in any answer, and how particular it is, out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..tools.blocks import Span
from ..tools.formulation.cues import spoken
from ..tools.generality import Offered, measured, offered, without_talk
from ..tools.record import Review
from ..tools.specificity import Specificity
from ..tools.support import Claim, Grounding
from ..tools.types import Brief, Objective, Settlement
from ..tools.verify import verify

LEAST = 3
"""Details of a request from which an answer that takes up hardly any of them is written once more."""
_REMINDERS = {
    "en": "Speak of this very case, with names and numbers, and leave out general advice: {}",
    "fr": "Parle de ce cas précis, avec des noms et des chiffres, sans conseils généraux : {}",
    "de": "Sprich von genau diesem Fall, mit Namen und Zahlen, ohne allgemeine Ratschläge: {}",
    "es": "Habla de este caso concreto, con nombres y cifras, sin consejos generales: {}",
}
"""In the language of the details, since a small model answers in the one it was last told in."""
MOST_NAMED = 8
"""Details that the model is reminded of."""


def offered_by(brief: Brief, settlement: Settlement) -> Offered:
    """What the request tells of its case, without words that yielded, which reach no model."""
    given = offered(brief.words or brief.request, brief.objectives, brief.intent)
    said = "\n".join(m.content for m in settlement.conversation if m.role == "user")
    return replace(given, fragments=tuple(f for f in given.fragments if f.text in said))


def particular(found: Review, given: Offered, objectives: Sequence[Objective], *, writable: bool) -> Review:
    """The review measured; talk is left out where no objective falls by it and no claim rests on the text's places."""
    gone = tuple[str, ...]()
    if writable and not found.grounding.claims:
        text, gone = without_talk(found.text, given)
        verdicts = tuple(
            v if v.verifier == "judge" else verify(o, text) for v, o in zip(found.verdicts, objectives, strict=True)
        )
        fallen = any(new.outcome == "unmet" != old.outcome for new, old in zip(verdicts, found.verdicts, strict=True))
        gone = () if fallen else gone
        if gone:
            note = f"left out {len(gone)} sentence{'s' if len(gone) > 1 else ''} that would stand in any answer"
            made = {"text": text, "verdicts": verdicts, "enforced": (*found.enforced, note)}
            found = found.model_copy(update=made)
    told = measured(found.text, given, carried=carried(found.grounding.claims), removed=gone)
    return found.model_copy(update={"specificity": told})


def remeasured(text: str, given: Offered, grounding: Grounding, before: Specificity) -> Specificity:
    """The measure of a text that was finished after it was measured."""
    return measured(text, given, carried=carried(grounding.claims), removed=before.removed)


def carried(claims: Sequence[Claim]) -> tuple[Span, ...]:
    """The places of what the sources carry."""
    return tuple((c.start, c.end) for c in claims if c.support in ("supported", "narrowed"))


def talks_past(found: Specificity) -> bool:
    """Whether an answer takes up a third or less of many details, or most of it would stand in any answer."""
    many = len(found.details) >= LEAST
    return many and (3 * found.taken <= len(found.details) or found.share < 0.5)


def reminders(found: Specificity) -> tuple[str, ...]:
    """What a further draft is asked for, one line: the details, by their words."""
    if not talks_past(found):
        return ()
    told = "; ".join(f"“{detail.text}”" for detail in found.details[:MOST_NAMED])
    return (_REMINDERS[spoken(told).code].format(told),)
