"""Intent, frame and scope are read from a request's own words."""

import pytest

from sroc.tools.formulation.frame import excluded, frame_of, intent_of
from sroc.tools.formulation.request import request_of
from sroc.tools.objectives import compile_objectives


def framed(text: str):
    return frame_of(request_of(text), compile_objectives(text, authority="user", source="message:0"))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Translate this letter into German.", "translate"),
        ("Summarise the report for the board.", "summarise"),
        ("Compare oak and pine.", "compare"),
        ("Write a Python function that sorts names.", "code"),
        ("Plan a week in Porto.", "plan"),
        ("Recommend a good book.", "recommend"),
        ("Write a letter to the mayor.", "write"),
        ("Why do cats purr?", "explain"),
        ("Who leads the council?", "answer"),
        ("Lorem ipsum.", "other"),
    ],
)
def test_the_kind_of_work_is_named(text, intent):
    assert intent_of(request_of(text)) == intent


def test_the_frame_is_verbatim():
    frame = framed(
        "Write a short report for our nurses in a friendly tone, by next Monday, in at most 200 words. In French."
    )
    assert frame.audience == "our nurses"
    assert frame.tone.startswith("friendly")
    assert "200 words" in frame.length
    assert "French" in frame.language
    assert frame.form == "a short report"


def test_what_is_not_said_is_empty():
    assert framed("Who leads the council?").model_dump() == dict.fromkeys(framed("x").model_dump(), "")


def test_what_is_out_of_scope_is_kept_verbatim():
    assert excluded(request_of("Describe Rome. Leave out the Vatican.")) == ("the Vatican",)


def test_words_inside_a_quotation_are_content():
    assert framed('Correct this: "a report for children in a funny tone".').audience == ""
