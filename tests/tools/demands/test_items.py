"""What is said within one of several numbered tasks does not rule the whole answer."""

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.types import Message


def checked(text):
    found = formulate((Message(role="user", content=text),)).objectives
    return [
        (o.text, o.check is not None) for o in found if o.check is not None or "5 l" in o.text or "Spanish" in o.text
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1. What is a lock? 2. Give a Python example of 5 lines or fewer. 3. When is a queue better? "
            "Keep the whole thing under 120 words.",
            [("of 5 lines or fewer", False), ("under 120 words", True)],
        ),
        (
            "1) Translate this into Spanish: the sea is calm.\n2) Explain the grammar of it.",
            [],
        ),
        ("1. Write a story. 2. Use at most 5 lines.", [("Use at most 5 lines", True)]),
        (
            "1. What is a lock? 2. What is a queue? In the answer use at most 5 lines.",
            [("In the answer use at most 5 lines", True)],
        ),
        ("Explain locks in at most 5 lines.", [("in at most 5 lines", True)]),
    ],
)
def test_only_what_is_said_of_the_whole_is_checked_on_the_whole(text, expected):
    assert checked(text) == expected
