"""Messages made to be slow or absurd."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sroc.tools.checks import Count
from sroc.tools.objectives import compile_objectives

SIZE = 1_000_000
UNITS = [
    "9",
    " ",
    "\n",
    '"',
    "'a ",
    '"a ',
    "*",
    "[",
    "<document>",
    "```\n",
    "***\n",
    "a",
    "at least ",
    "at least 1 ",
    "one hundred and ",
    "do not use ",
    "separate with ",
    "the following text:\n",
    ". ",
    "a\n\n",
    "who do ",
    "in French ",
    "wrap your answer ",
    "mindestens drei und ",
    "au moins un deux ",
    'the words "a", ',
    "start with the ",
    "the word x 3 times ",
    "mention A and ",
]
SECONDS = 3.0
"""Processor time for a whole message, some thousand patterns; a pattern that backtracks takes minutes."""


@pytest.mark.parametrize("unit", UNITS)
def test_a_hostile_megabyte_is_read_in_time(unit: str, within: Callable[[Callable[[], object], float], bool]) -> None:
    text = unit * (SIZE // len(unit))
    compile_objectives("Write at most 3 words.", authority="user", source="message:0")
    assert within(lambda: compile_objectives(text, authority="user", source="message:0"), SECONDS)


def test_both_ends_of_a_huge_message_are_read() -> None:
    text = "Answer in at most 50 words.\n\n" + "Lorem ipsum dolor sit amet. " * 40_000 + "\n\nUse no commas."
    found = compile_objectives(text, authority="user", source="message:0")
    assert [o.text for o in found] == ["in at most 50 words", "Use no commas"]
    assert [text[o.span[0] : o.span[1]] for o in found if o.span] == [o.text for o in found]


@pytest.mark.parametrize(
    "number", ["10^30", "9" * 50, "9" * 5000, "1e9", "-5", "3.5", "10,5", "1/2", "½", "²", "0x10", "1_000"]
)
def test_a_number_that_is_none_sets_nothing_and_never_crashes(number: str) -> None:
    assert compile_objectives(f"Write at least {number} words.", authority="user", source="message:0") == ()


def test_a_huge_number_is_kept_as_it_is() -> None:
    (objective,) = compile_objectives("Write at least 900,000,000,000 words.", authority="user", source="message:0")
    assert objective.check == Count(unit="words", minimum=900_000_000_000)


def test_less_than_nothing_is_no_check() -> None:
    assert compile_objectives("Write fewer than 0 words.", authority="user", source="message:0") == ()


def test_five_hundred_objectives_are_all_found() -> None:
    text = "\n".join(f"- Use the word term{i} at least {i} times." for i in range(1, 501))
    assert len(compile_objectives(text, authority="user", source="message:0")) == 500
