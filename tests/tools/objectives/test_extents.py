"""Lengths in pages and minutes: what is said of the answer is a check, and is held against lengths in words."""

from __future__ import annotations

import pytest

from sroc.agents.formulator import formulate
from sroc.agents.resolver import settle
from sroc.tools.extents import Extent
from sroc.tools.objectives import compile_objectives
from sroc.tools.types import Message, Objective
from sroc.tools.verify import verify


def pages(least: float | None, most: float | None) -> Extent:
    return Extent(of="pages", minimum=least, maximum=most)


def aloud(minutes: float) -> Extent:
    return Extent(of="minutes aloud", minimum=minutes, maximum=minutes)


SAID: list[tuple[str, Extent]] = [
    ("Write a two-page report on bees.", pages(2, 2)),
    ("Keep it to one page.", pages(None, 1)),
    ("Half a page at most, please.", pages(None, 0.5)),
    ("The essay must be at least 2 pages long.", pages(2, None)),
    ("Give me a five-minute talk on recycling.", aloud(5)),
    ("Write a toast, two minutes when spoken.", aloud(2)),
    ("It should take 3 minutes to read.", Extent(of="minutes of reading", minimum=3, maximum=3)),
    ("La lettre doit tenir sur une page.", pages(None, 1)),
    ("Rédige un discours de cinq minutes.", aloud(5)),
    ("Schreibe eine zehnminütige Rede.", aloud(10)),
    ("Der Text soll eine Seite nicht überschreiten.", pages(None, 1)),
    ("Escribe un ensayo de tres páginas sobre el mar.", pages(3, 3)),
]


@pytest.mark.parametrize(("text", "check"), SAID)
def test_the_length_of_the_answer_is_a_check(text: str, check: Extent) -> None:
    (found,) = compile_objectives(text, authority="user", source="message:0")
    assert found.check == check


@pytest.mark.parametrize(
    "text",
    [
        "Summarise my 20-page thesis.",
        "Give me a 30-minute pasta recipe.",
        "Write an abstract for my 10-minute talk.",
        "Write about the first two pages of the book.",
        "How many pages should a CV have?",
        "Write a 300-page novel outline.",
    ],
)
def test_the_length_of_something_else_is_none(text: str) -> None:
    assert not compile_objectives(text, authority="user", source="message:0")


@pytest.mark.parametrize(
    ("text", "clash"),
    [
        ("Write a two-page report. At most 150 words.", True),
        ("Prepare a five-minute talk, no more than 100 words.", True),
        ("One page max, at least 900 words.", True),
        ("One sentence only. Fill a whole page.", True),
        ("Answer in one line. At least 200 words.", True),
        ("Make it tweet-length. Write at least 100 words.", True),
        ("Schreibe zwei Seiten. Maximal 150 Wörter.", True),
        ("Write a one-page letter of about 400 words.", False),
        ("A two-minute talk, at most 300 words, in one paragraph.", False),
        ("Two pages, at least 800 words, in five sections.", False),
    ],
)
def test_lengths_in_other_units_contradict_only_beyond_the_convention(text: str, clash: bool) -> None:
    found = settle(formulate([Message(role="user", content=text)])).resolutions
    assert bool(found) == clash


def test_the_convention_is_told_and_verified() -> None:
    (found,) = settle(formulate([Message(role="user", content="Write two pages. At most 150 words.")])).resolutions
    assert found.conflict.explanation.endswith("(A page is taken to have 150 to 700 words.)")
    verdict = verify(Objective(id="o", text="two pages", check=pages(2, 2)), "word " * 200)
    assert (verdict.outcome, "150 to 700 words a page" in verdict.evidence) == ("unmet", True)
