"""After a run: what was missing, what mattered most, and a better request; templates with blanks for the next one."""

import pytest

from sroc import InputError, create_sroc
from sroc.agents.formulator import formulate
from sroc.testing import ScriptedModel
from sroc.tools.formulation.coaching import coached, reusable
from sroc.tools.formulation.templates import blanks, filled, with_blanks
from sroc.tools.types import Message


def coaching(text: str) -> str:
    sroc = create_sroc(ScriptedModel(lambda messages: "word " * 9))
    return str(sroc.invoke({"messages": [("user", text)]})["answer"].coaching)


def test_a_clear_request_needs_no_coaching():
    assert coaching("Explain how photosynthesis works.") == ""


def test_what_was_missing_is_named_and_filled_in():
    missing, mattered, better = coaching("Write a script to rename my files.").splitlines()
    assert missing.startswith("Not said: Programming language, ")
    assert mattered.startswith("What mattered most: ")
    assert better.startswith("Better: Write a script to rename my files. Programming language: Python.")


def test_a_contradiction_is_told_and_left_out():
    told = coaching("Describe rivers in at most 9 words. Write at least 40 words.")
    assert "Contradiction: " in told
    better = told.splitlines()[-1]
    assert ("9 words" in better) != ("40 words" in better)


def test_what_was_answered_is_said_from_the_start():
    request = [Message(role="user", content="Plan a trip for my family.")]
    first = formulate(request)
    answered = formulate(request, replies={first.questions[0].id: "ten days"}, previous=first)
    assert reusable(coached(answered, ())).startswith("Plan a trip for my family. Duration: ten days. ")


def test_what_a_cut_leaves_of_a_sentence_is_left_out():
    told = coaching("Describe a teapot. Write at least 9 words. Write at most 4 words.")
    assert reusable(told).count("Write") == 1


def test_a_better_formulation_keeps_its_lines():
    request = "Schreibe eine Mail an meinen Vermieter.\nEs geht um die Heizung."
    told = coaching(request)
    assert told.startswith("Nicht gesagt: ")
    assert reusable(told).startswith(f"{request} ")
    assert reusable("Not said: x.") == ""


def test_blanks_are_found_once_and_json_is_none():
    assert blanks('Write {form} for {audience}, {form}. Return {"a": 1} and {}.') == ("form", "audience")


def test_a_blank_may_have_a_default():
    assert filled("A {tone=formal} letter to {whom=the board}.", {"whom": "Ann"}) == "A formal letter to Ann."
    assert with_blanks("Plan a trip. Budget: low.", ["Budget: low"]) == "Plan a trip. Budget: {budget=low}."


def test_every_blank_is_filled():
    assert filled("A {b c} for {d}.", {"b c": "x", "d": "{y}"}) == "A x for {y}."
    with pytest.raises(InputError, match="blank 'b c' is empty: give it as b-c=WORDS"):
        filled("A {b c}.", {})
    with pytest.raises(InputError, match="'z' is no blank"):
        filled("A.", {"z": "1"})
