"""What the answer is to speak of is read from the words, told apart, checked and written where it lacks."""

from __future__ import annotations

import pytest

from sroc import create_sroc
from sroc.testing import ScriptedModel
from sroc.tools.conflicts import find_conflicts
from sroc.tools.covered import Covers, coverage
from sroc.tools.objectives import compile_objectives
from sroc.tools.verify import verify


def points(text: str) -> list[tuple[str, ...]]:
    found = compile_objectives(text, authority="user", source="message:0")
    return [o.check.points for o in found if isinstance(o.check, Covers)]


@pytest.mark.parametrize(
    ("request_", "named"),
    [
        (
            "Mention the venue, the date (12 May) and parking.",
            ("the venue", "the date (12 May)", "parking"),
        ),
        ("Invite them. Include the following:\n- date: 3 June\n- no gifts", ("date: 3 June", "no gifts")),
        ("Write a mail. Details: 12 May, 7pm, the old mill.", ("12 May", "7pm", "the old mill")),
        ("Write to my bank, mention the two fees and that I moved, keep it polite", ("the two fees", "that I moved")),
        ("Write a memo covering these points: 1) cost 2) risk 3) staff", ("cost", "risk", "staff")),
        ("Don't forget to mention our new address.", ("our new address",)),
        (
            "Schreib ihm. Bitte erwähne den Ort, die Uhrzeit und das Geschenk.",
            ("den Ort", "die Uhrzeit", "das Geschenk"),
        ),
        ("N'oublie pas de mentionner le prix et la date.", ("le prix", "la date")),
        ("Que incluya los siguientes puntos: fecha límite, contacto.", ("fecha límite", "contacto")),
    ],
)
def test_points_are_read_wherever_they_stand(request_: str, named: tuple[str, ...]) -> None:
    assert points(request_) == [named]


@pytest.mark.parametrize(
    "request_",
    [
        "Do not mention the war or the king.",
        "Include a table, a summary and three examples.",
        "Include the words apple, pear and plum.",
        "Did they mention the price and the date?",
        "Write about dogs. Address the reader directly.",
        "Write a story that includes a plot twist and a happy ending.",
    ],
)
def test_form_words_bans_and_questions_are_no_points(request_: str) -> None:
    assert points(request_) == []


def test_a_point_is_spoken_of_in_other_forms_of_its_words_or_by_its_value() -> None:
    text = "We renewed the lease. You pay 1,185 euros from 3 June on; meet us in Lyon."
    said = ["renewal of the lease", "the price", "the date", "rent of 1185", "the venue"]
    assert coverage(said, text).left_out == ()
    assert coverage(["the boiler", "date: 4 July"], text).left_out == ("the boiler", "date: 4 July")


def test_points_in_another_language_than_the_text_are_known_by_numbers_and_names_alone() -> None:
    points_ = ("The rent goes up to 1,185 euros in spring", "Please tell the neighbours about the noise")
    found = coverage(points_, "Die Miete steigt im Frühjahr leider auf 1185 Euro, das habe ich verstanden.")
    assert (found.left_out, found.unknown) == ((), points_[1:])


def test_a_point_that_one_banned_word_names_is_a_conflict() -> None:
    objectives = [
        *compile_objectives("Mention the licence.", authority="user", source="message:0"),
        *compile_objectives('Do not use the word "licence".', authority="system", source="message:1"),
    ]
    assert find_conflicts([o.model_copy(update={"id": str(n)}) for n, o in enumerate(objectives)])


def test_a_point_that_a_draft_leaves_out_gets_a_sentence_of_its_own_and_no_other_call() -> None:
    draft = "Dear all,\n\nWe meet on 12 May at the old mill. It will be fun.\n\nBest regards,\nAnna"
    model = ScriptedModel(replies=[draft, "Please dress in white, our dress code."])
    wanted = "Invite everyone. Include the following:\n- date: 12 May\n- venue: the old mill\n- dress code: white"
    answer = create_sroc(model).invoke({"messages": [("user", wanted)]})["answer"]
    assert "It will be fun. Please dress in white, our dress code.\n\nBest regards" in answer.text
    assert [v.outcome for v in answer.verdicts] == ["met"]
    assert len(answer.calls) == 2


def test_what_is_left_out_is_quoted_as_evidence() -> None:
    (objective,) = compile_objectives("Mention the price and the parking.", authority="user", source="message:0")
    verdict = verify(objective, "It costs 40 euros.")
    assert (verdict.outcome, verdict.evidence) == ("unmet", "says nothing of “the parking”")
