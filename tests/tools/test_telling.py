"""What yielded, and what an answer lacks, is told in the request's language; every table has every sentence."""

from __future__ import annotations

from dataclasses import fields
from string import Formatter
from typing import get_args

import pytest

from sroc import create_sroc
from sroc.testing import ScriptedModel
from sroc.tools.telling import ENGLISH, telling
from sroc.tools.types import Rule

REQUESTS = {
    "fr": ("Expliquez-moi les fourmis en au moins 80 mots.", "a cédé devant", "non respecté"),
    "de": ("Erkläre mir die Ameisen in mindestens 80 Wörtern.", "trat hinter", "nicht erfüllt"),
    "es": ("Explícame las hormigas en al menos 80 palabras.", "cedió ante", "sin cumplir"),
}


@pytest.mark.parametrize("code", REQUESTS)
def test_every_sentence_is_there_and_takes_what_the_english_one_takes(code: str) -> None:
    own = telling(REQUESTS[code][0])
    assert own is not ENGLISH
    assert set(own.reasons) == set(ENGLISH.reasons) == set(get_args(Rule))
    for field in fields(ENGLISH):
        english, other = getattr(ENGLISH, field.name), getattr(own, field.name)
        if isinstance(english, str):
            assert _places(other) == _places(english), field.name
            assert other != english or field.name in ("why", "more"), field.name


def _places(sentence: str) -> int:
    return sum(name is not None for _, name, _, _ in Formatter().parse(sentence))


@pytest.mark.parametrize("code", REQUESTS)
def test_what_yielded_and_what_is_unmet_is_told_in_the_requests_language(code: str) -> None:
    asked, yielded, unmet = REQUESTS[code]
    model = ScriptedModel(lambda _: "Les fourmis vivent ici. Las hormigas viven. Ameisen leben.")
    rules = "Answer in at most 20 words. Never use the word “Ameisen”. Include the word “Tannennadel”."
    answer = create_sroc(model).invoke({"messages": [("system", rules), ("user", asked)]})["answer"]
    assert yielded in answer.note
    assert answer.resolutions[0].losers
    assert unmet in answer.note.lower()


def test_a_request_in_no_known_language_is_told_in_english() -> None:
    assert telling("Scrivi tre frasi sulle formiche.") is ENGLISH
