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
        ("x" * 1_000_000, ("at least 40 words", "everyone")),
    ],
)
def test_any_reply_answers_every_question(reply, answers):
    assert tuple(understood(reply, QUESTIONS).values()) == answers
