"""A reply in any form becomes one answer per question."""

import pytest

from sroc.agents.clarifier import understood
from sroc.tools.types import Question

QUESTIONS = (
    Question(id="a", text="Which?", options=("at most 20 words", "at least 40 words"), default="at least 40 words"),
    Question(id="b", text="For whom?", default="everyone"),
)


@pytest.mark.parametrize(
    ("reply", "answers"),
    [
        ({"a": "at most 20 words", "b": "experts"}, ("at most 20 words", "experts")),
        ({"a": 1}, ("at most 20 words", "everyone")),
        ({"answers": {"a": "2"}}, ("at least 40 words", "everyone")),
        ('{"a": "At Most 20 Words"}', ("at most 20 words", "everyone")),
        (["1", "children"], ("at most 20 words", "children")),
        ("I prefer at most 20 words, please", ("at most 20 words", "everyone")),
        ("just do it", ("at least 40 words", "everyone")),
        ("", ("at least 40 words", "everyone")),
        (None, ("at least 40 words", "everyone")),
        ({"another": "question"}, ("at least 40 words", "everyone")),
        ("x" * 1_000_000, ("at least 40 words", "everyone", "1,000,000")),
    ],
)
def test_any_reply_answers_every_question(reply, answers):
    assert tuple(understood(reply, QUESTIONS).values()) == answers


EDIT = {"type": "edit", "edited_action": {"name": "n", "args": {"answer": "ten days"}}}
DETAILS = (
    Question(
        id="brief:duration", text="How long?", options=("one week", "a month"), default="one week", about="Duration"
    ),
    Question(id="brief:place", text="Where?", options=("anywhere", "online"), default="anywhere", about="Place"),
)


@pytest.mark.parametrize(
    ("reply", "answers"),
    [
        ("2", {"brief:duration": "a month"}),
        ("the second one", {"brief:duration": "a month"}),
        ("b)", {"brief:duration": "a month"}),
        ("die letzte", {"brief:duration": "a month"}),
        ("1. option b\n2. the first", {"brief:duration": "a month", "brief:place": "anywhere"}),
        ("1: ten days, 2: Rome", {"brief:duration": "ten days", "brief:place": "Rome"}),
        ("Place: Rome", {"brief:place": "Rome"}),
        ("ten days", {"brief:duration": "ten days"}),
        ("zehn Tage. Nein, zwei Wochen.", {"brief:duration": "zwei Wochen", "before brief:duration": "zehn Tage"}),
        ("Rome, two weeks, no dog", {"brief:place": "Rome", "brief:duration": "two weeks", "said": "no dog"}),
        ("What do you mean?", {}),
        ("place = Rome", {"brief:place": "Rome"}),
        ("2, 1", {"brief:duration": "a month", "brief:place": "anywhere"}),
        ("1b 2a", {"brief:duration": "a month", "brief:place": "anywhere"}),
        ("ten days\nRome", {"brief:duration": "ten days", "brief:place": "Rome"}),
        ("1) ten days 2) whatever", {"brief:duration": "ten days"}),
        ("yes", {}),
        ("no idea, what do you recommend?", {}),
        ("je ne sais pas", {}),
        ("¿?", {}),
        ("other", {}),
        ("Audience: nurses", {"said": "Audience: nurses"}),
        ("duration: a month; duration: ten days", {"brief:duration": "ten days", "before brief:duration": "a month"}),
        ('"just do it"', {}),
        ({"decisions": [EDIT]}, {"brief:duration": "ten days"}),
        ({"decisions": [{"type": "reject", "message": "no cars"}]}, {"said": "no cars"}),
        ([{"type": "edit", "args": {"action": "n", "args": {"answer": "ten days"}}}], {"brief:duration": "ten days"}),
        ([{"type": "ignore", "args": None}, {"type": "response", "args": "Rome"}], {"brief:place": "Rome"}),
    ],
)  # fmt: skip
def test_a_reply_is_read_in_whatever_form_it_comes(reply, answers):
    assert understood(reply, DETAILS) == answers


@pytest.mark.parametrize(
    ("reply", "answers"),
    [
        ("ten days", {"brief:duration": "ten days"}),
        ("1. ten days", {"brief:duration": "ten days"}),
        ("Audience: nurses", {"said": "Audience: nurses"}),
        ("Zielgruppe: Pflegekräfte", {"said": "Zielgruppe: Pflegekräfte"}),
    ],
)
def test_a_reply_that_answers_another_question_is_kept_as_said(reply, answers):
    assert understood(reply, DETAILS[:1]) == answers
