"""How particular an answer is to its request in; one line for each detail left aside and each general sentence, out."""

from __future__ import annotations

from collections.abc import Mapping

from ..specificity import Specificity, Talk
from .wording import percent, short

_WHY: Mapping[Talk, str] = {
    "greeting": "a courtesy",
    "truism": "it always holds",
    "referral": "it sends elsewhere",
    "advice": "everybody is told so",
    "restated": "the request over again",
    "repeated": "it was said before",
    "empty": "nothing in it is of the request",
}


def particulars(found: Specificity) -> list[tuple[str, str, str]]:
    """(sign, words, what is to be said of them): details not taken up, general sentences, sentences left out."""
    missed = [("∅", short(d.text, 120), "told in the request, not taken up") for d in found.details if not d.taken]
    talk = [
        (
            "≈",
            short(s.text, 200),
            f"would stand in any answer: {_WHY[s.talk]}; {percent(round(100 * s.share), 100)} particular",
        )
        for s in found.general
    ]
    return [*missed, *talk, *(("−", short(said, 200), "left out: would stand in any answer") for said in found.removed)]
