"""Reading levels in four languages."""

from __future__ import annotations

import pytest

from sroc.tools.checks import ReadingLevel
from sroc.tools.objectives import compile_objectives


def grade(n: int) -> ReadingLevel:
    return ReadingLevel(scale="grade", maximum=n)


def ease(n: int) -> ReadingLevel:
    return ReadingLevel(scale="ease", minimum=n)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Explain tides at a grade 6 reading level.", grade(6)),
        ("Explain tides at a sixth-grade reading level.", grade(6)),
        ("Explain tides at an 8th grade level.", grade(8)),
        ("Write for a 10-year-old reading level.", grade(5)),
        ("Explain tides so that a ten-year-old can understand them.", grade(5)),
        ("The Flesch score must be above 60.", ease(61)),
        ("Write with a Flesch reading ease score of at least 60.", ease(60)),
        ("Use a Flesch-Kincaid grade level of at most 8.", grade(8)),
        ("Write at CEFR level B1.", ease(70)),
        ("Explique les marées, niveau CECRL B1.", ease(70)),
        ("Write at CEFR level C1.", ReadingLevel(scale="ease", maximum=60)),
        ("Schreibe auf Niveau C2.", ReadingLevel(scale="ease", maximum=50)),
        ("Écris un texte compréhensible pour un enfant de 10 ans.", grade(5)),
        ("Schreibe auf Niveau B1.", ease(70)),
        ("Schreibe einen Text, für 10-Jährige verständlich.", grade(5)),
        ("Der Flesch-Wert muss mindestens 60 sein.", ease(60)),
        ("Escribe en nivel B1.", ease(70)),
        ("Escribe un texto comprensible para un niño de 10 años.", grade(5)),
    ],
)
def test_a_named_level_is_a_check(text: str, expected: ReadingLevel) -> None:
    found = compile_objectives(text, authority="user", source="message:0")
    assert [o.check for o in found] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Write in plain language.",
        "Schreibe leicht verständlich.",
        "Explain what a Flesch score above 60 means.",
        "Suggest a present for a 10-year-old.",
        "Explain level B1 of the car park.",
        "Compare the grade 6 curriculum of two countries.",
    ],
)
def test_what_names_no_level_of_the_answer_sets_nothing(text: str) -> None:
    assert compile_objectives(text, authority="user", source="message:0") == ()
