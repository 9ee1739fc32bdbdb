"""Wrapping, titles, postscripts, repetition, openings, endings, answers, options and machine formats."""

from __future__ import annotations

import json

import pytest

from sroc.tools.checks import (
    Answers,
    Check,
    Count,
    FormatCheck,
    Occurs,
    Options,
    Position,
    Postscript,
    Repeat,
    Sources,
    Title,
    Wrap,
)
from sroc.tools.enforce import enforce
from sroc.tools.types import Objective

HELP = "Is there anything else I can help with?"


def enforced(text: str, *checks: Check) -> str:
    return enforce(text, [Objective(text="said", check=check) for check in checks])[0]


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Wrap(left='"', right='"'), 'He said "yes" to it.', "\"He said 'yes' to it.\""),
        (Wrap(left='"', right='"'), '"It is.', '"It is."'),
        (Wrap(left="```", right="```"), "x = 1", "```\nx = 1\n```"),
        (Wrap(left="<b>", right="</b>"), " Hi. ", "<b>Hi.</b>"),
        (Title(text="Dawn"), "**Joy**\n\nText goes on.", "# Dawn\n\nText goes on."),
        (Title(text="Dawn"), "Text goes on.", "# Dawn\n\nText goes on."),
        (Title(left="<<", right=">>"), "# Joy\n\nText goes on.", "<<Joy>>\n\nText goes on."),
        (Title(left="<<", right=">>"), "**Title: Joy**\n\nText goes on.", "<<Joy>>\n\nText goes on."),
        (Title(left="<<", right=">>"), "Ode to Joy\n\nText goes on.", "<<Ode to Joy>>\n\nText goes on."),
        (Postscript(mark="P.P.S"), "Text.\n\nP.S. I am here.", "Text.\n\nP.P.S I am here."),
        (Postscript(), "Text.\nPostscript: I am here.", "Text.\n\nP.S. I am here."),
        (Repeat(text="Write an ode."), "Joy is all.", "Write an ode.\n\nJoy is all."),
        (Repeat(text="Write an ode, please."), "Write an ode, please!\n\nJoy.", "Write an ode, please.\n\nJoy."),
        (Repeat(text="Write a long ode."), "Write a long od\n\nJoy.", "Write a long ode.\n\nJoy."),
        (
            Answers(number=2, mark="******"),
            "Answer 1:\nA.\n\nAnswer 2:\nB.",
            "Answer 1:\nA.\n\n******\n\nAnswer 2:\nB.",
        ),
        (Answers(number=2, mark="******"), "A.\n\n---\n\nB.", "A.\n\n******\n\nB."),
        (Options(options=("yes", "no")), "Hard to say yes or no.\n\nAnswer: **no**", "no"),
        (Sources(rule="none"), "A fact [1], and more [2].", "A fact, and more."),
    ],
)
def test_the_frame_is_made_from_what_is_there(check: Check, text: str, expected: str) -> None:
    assert enforced(text, check) == expected


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Position(edge="end", text=HELP), "Done.", f"Done. {HELP}"),
        (Position(edge="end", text=HELP), "1. One.\n2. Two.", f"1. One.\n2. Two.\n\n{HELP}"),
        (Position(edge="end", text=HELP), "One.\n\nTwo", f"One.\n\nTwo.\n\n{HELP}"),
        (Position(edge="end", text=HELP), f"One.\n\n{HELP}\n\nBye.", f"One.\n\nBye.\n\n{HELP}"),
        (Position(edge="end", text="peace"), "We want rest.", "We want rest."),
        (Position(edge="end", text="Onward!"), "We want rest", "We want rest. Onward!"),
        (Position(edge="end", text="."), "We want rest", "We want rest."),
        (Position(edge="start", text="Dear all,"), "Thanks.", "Dear all, Thanks."),
        (Position(edge="start", text="My answer in short"), "Go home.", "My answer in short\n\nGo home."),
        (Position(edge="start", text="Yes"), "The cat sleeps.", "Yes, the cat sleeps."),
        (Position(edge="start", text="Luckily"), "Rome stands.", "Luckily. Rome stands."),
        (Position(edge="start", text="elephant"), "Rome stands.", "Rome stands."),
        (
            Position(edge="start", text="To sum up:", unit="paragraph", index=2),
            "One.\n\nTwo.\n\nThree.",
            "One.\n\nTo sum up: Two.\n\nThree.",
        ),
    ],
)
def test_words_given_verbatim_are_put_at_their_place(check: Check, text: str, expected: str) -> None:
    assert enforced(text, check) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('Sure! Here it is:\n```json\n{"a": 1}\n```\nHope it helps.', {"a": 1}),
        ('Here: {"a": [1, 2]} as asked.', {"a": [1, 2]}),
        ("{'a': 1, b: [1, 2,], // note\n}", {"a": 1, "b": [1, 2]}),
        ('{"a": 1, "b": "cut', {"a": 1, "b": "cut"}),
    ],
)
def test_json_is_taken_out_of_prose_and_mended(text: str, value: object) -> None:
    assert json.loads(enforced(text, FormatCheck(format="json"))) == value


def test_json_is_mended_to_its_schema() -> None:
    schema = '{"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}'
    assert json.loads(enforced('{"n": "3"}', FormatCheck(format="json", json_schema=schema))) == {"n": 3}


@pytest.mark.parametrize("text", ["No data [sic] here.", "A fact [1] and {name}.", "Sorry: I cannot.", "[1] says so."])
def test_prose_is_not_made_json(text: str) -> None:
    assert enforced(text, FormatCheck(format="json")) == text


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (FormatCheck(format="xml"), "Here: <a><b/></a> so.", "<a><b/></a>"),
        (FormatCheck(format="csv"), "Here:\n```csv\na,b\n1,2\n```", "a,b\n1,2"),
    ],
)
def test_other_machine_formats_are_taken_out_of_prose(check: Check, text: str, expected: str) -> None:
    assert enforced(text, check) == expected


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Options(options=("Yes", "No"), alone=True), "No, a whale is no fish.", "No"),
        (Options(options=("ja", "nein"), alone=True), "Ja, das stimmt. Es ist so.", "Ja"),
        (Options(options=("red", "blue"), alone=True), "I would call it blue.", "blue"),
        (Options(options=("Noted.",), alone=True), "Sure, I have noted it.", "Noted."),
        (Count(unit="words", minimum=1, maximum=1), "The capital of Peru is Lima.", "Lima"),
        (Count(unit="words", minimum=1, maximum=1), "Das nennt man **Quark** hierzulande.", "Quark"),
        (
            Count(unit="words", maximum=2),
            "La capitale est la ville de Lima, au Pérou.",
            "La capitale est la ville de Lima, au Pérou.",
        ),
    ],
)
def test_an_answer_that_is_to_stand_alone_is_taken_out(check: Check, text: str, expected: str) -> None:
    assert enforced(text, check) == expected


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (
            Position(edge="end", text="Best regards"),
            "I am away until May.\n\nBest regards,\n[Your Name]",
            "I am away until May.\n\nBest regards",
        ),
        (Answers(number=2, mark="***"), "1. Read more.\n2. Your chapter.", "Read more.\n\n***\n\nYour chapter."),
        (
            Count(unit="sentences", maximum=1, per="paragraphs", index=1),
            "One. Two.\n\nThree.",
            "One.\n\nTwo. Three.",
        ),
        (Count(unit="words", maximum=1), "There are 150 minutes in two and a half hours.", "150"),
    ],
)
def test_what_the_text_has_already_is_put_where_it_belongs(check: Check, text: str, expected: str) -> None:
    assert enforced(text, check) == expected


def test_what_announces_an_answer_goes_where_the_answer_alone_is_wanted() -> None:
    said = 'Sure! Here is the translation:\n\n"Buongiorno"'
    assert enforce(said, [Objective(text="Only give me the translation")])[0] == '"Buongiorno"'
    assert enforce(said, [Objective(text="In a warm tone")])[0] == said


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (
            Occurs(term="nickname", maximum=0),
            '{"nickname": "Steff", "pet nickname": 1}',
            '{"answer": "Steff", "pet": 1}',
        ),
        (
            Position(edge="start", text="Summary", unit="paragraph", index=-1),
            "A.\n\nB is so.",
            "A.\n\nSummary – B is so.",
        ),
        (
            Count(unit="sections", minimum=2, maximum=2, mark="PART"),
            "PART X: one\n\nIt begins.\n\nPART Y: two\n\nIt ends.",
            "PART 1: one\n\nIt begins.\n\nPART 2: two\n\nIt ends.",
        ),
    ],
)
def test_keys_labels_and_numbers_are_set_right(check: Check, text: str, expected: str) -> None:
    assert enforced(text, check) == expected
