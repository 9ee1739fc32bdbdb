from __future__ import annotations

import pytest

from sroc.tools.checks import Answers, Check, Position, Postscript, Repeat, Title, Wrap
from sroc.tools.types import Objective
from sroc.tools.verify import verify

HELP = "Is there anything else I can help with?"


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Position(edge="start", text="Sure"), "Sure, here it is.", "met"),
        (Position(edge="start", text="Sure"), "**sure**: here it is.", "met"),
        (Position(edge="start", text="Sure"), "Surely not.", "unmet"),
        (Position(edge="end", text=HELP), f"Done. {HELP}", "met"),
        (Position(edge="end", text=HELP), f'"done. {HELP.lower()}"', "met"),
        (Position(edge="end", text=HELP), f"{HELP} Bye.", "unmet"),
        (Position(edge="end", text="?"), "Is it?", "met"),
        (Position(edge="start", text="B", unit="paragraph", index=2), "A a.\n\nB b.", "met"),
        (Position(edge="start", text="B", unit="paragraph", index=-1), "B a.\n\nC b.", "unmet"),
        (Position(edge="start", text="B", unit="paragraph", index=3), "B a.\n\nC b.", "unmet"),
        (Position(edge="start", text="I", unit="sentence"), "I am. I was.", "met"),
        (Position(edge="start", text="I", unit="sentence"), "I am. You are.", "unmet"),
        (Repeat(text="Write a poem."), "Write a poem.\n\nRoses.", "met"),
        (Repeat(text="Write a poem."), "> write  a poem.\n\nRoses.", "met"),
        (Repeat(text="Write a poem."), "Write a poem.", "unmet"),
        (Repeat(text="Write a poem."), "Roses.", "unmet"),
        (Wrap(left='"', right='"'), '"Hello there."', "met"),
        (Wrap(left='"', right='"'), "“Hello there.”", "met"),
        (Wrap(left='"', right='"'), '"Hello" there.', "unmet"),
        (Wrap(left="```", right="```"), "```py\nx = 1\n```", "met"),
        (Title(left="<<", right=">>"), "<<Joy>>\n\nText.", "met"),
        (Title(left="<<", right=">>"), "<< >>\n\nText.", "unmet"),
        (Title(left="<<", right=">>"), "# Joy\n\nText.", "unmet"),
        (Title(), "# Joy\n\nText.", "met"),
        (Title(), "A short line\n\nText that goes on.", "met"),
        (Title(), "A sentence.\n\nText that goes on.", "unmet"),
        (Postscript(), "Text.\n\nP.S. I love you.", "met"),
        (Postscript(), "Text.\n\nps: I love you.", "met"),
        (Postscript(), "Text.\n\nP.S.", "unmet"),
        (Postscript(mark="P.P.S"), "Text.\n\nP.S. I love you.", "unmet"),
        (Answers(number=2, mark="******"), "One\n\n******\n\nTwo", "met"),
        (Answers(number=2, mark="******"), "One\n*******\nTwo\n******", "met"),
        (Answers(number=2, mark="******"), "One\n\n******\n\none", "unmet"),
        (Answers(number=2, mark="******"), "One and two", "unmet"),
    ],
)
def test_what_stands_where_is_seen(check: Check, text: str, expected: str) -> None:
    assert verify(Objective(text="said", check=check), text).outcome == expected


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Position(edge="end", text=HELP), "All done.", f"text ends with “All done.”, not “{HELP}”"),
        (
            Position(edge="start", text="B", unit="paragraph", index=3),
            "B.",
            "there is no paragraph 3 that starts with “B”",
        ),
        (Answers(number=2, mark="***"), "One", "1 answer divided by ***, exactly 2"),
        (Wrap(left="<a>", right="</a>"), "Hi", "not between <a> and </a>: “Hi” … “Hi”"),
        (
            Position(edge="start", text="Sure"),
            "*sure*, why not",
            "starts with “Sure”: the lenient reading holds",
        ),
    ],
)
def test_the_evidence_says_what_stands_there_instead(check: Check, text: str, expected: str) -> None:
    assert verify(Objective(text="said", check=check), text).evidence == expected
