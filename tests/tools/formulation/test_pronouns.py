"""Whether "he" or "she" can mean either of two people is told by what the verb says of them."""

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.formulation.gate import gate
from sroc.tools.formulation.pronouns import people, reading
from sroc.tools.formulation.request import request_of
from sroc.tools.types import Message

EITHER = (
    "Vera told Ines that she puzzled the plumber.\nWho puzzled the plumber?",
    "Otto told Karl that the baker envied him.\nWho did the baker envy?",
    "Vera rang Ines because she is retiring in May. Who is retiring?",
    "Otto lent Karl a ladder before he repaired the roof.\nWho repaired the roof?",
    "Vera told Ines that she was late. Who was late?",
)
ONE = (
    "Vera told Ines that she paid the plumber.\nWho paid the plumber?",
    "Otto told Karl that the baker amused him.\nWho did the baker amuse?",
    "Vera rang Ines because she wanted to ask a favour. Who wanted to ask a favour?",
    "Otto lent Karl a ladder after he begged him for it.\nWho begged for it?",
)


@pytest.mark.parametrize("text", EITHER)
def test_a_feeling_or_a_circumstance_may_be_of_either(text: str) -> None:
    assert gate(request_of(text)).vague
    assert "a pronoun with two readings" in gate(request_of(text)).signs


@pytest.mark.parametrize("text", ONE)
def test_a_deed_or_a_reason_to_speak_is_of_one(text: str) -> None:
    assert not gate(request_of(text)).vague


def test_elsewhere_no_pronoun_is_judged() -> None:
    for text in ("Who wrote it?", "Vera told Ines that she left.", "She left. Who won the race?", ""):
        assert reading(text.lower()) == ""
    assert reading(EITHER[0].lower() * 50) == ""


def test_whom_it_means_is_asked_by_name():
    asked = formulate([Message(role="user", content="Vera told Ines that she was late. Who was late?")]).questions[0]
    assert (asked.text, asked.options) == ("Who is meant by “she”?", ("Vera", "Ines"))
    assert people("The baker rang Ines because she is away. Who is away?") == ("The baker", "Ines")
    assert people("Ines left because she was late. Who?") == ()
