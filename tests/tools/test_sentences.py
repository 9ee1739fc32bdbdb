from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.sentences import ends, spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        (
            "Dr. Smith and J. Doe met at approx. 5 p.m. on Monday.",
            ["Dr. Smith and J. Doe met at approx. 5 p.m. on Monday."],
        ),
        ("It cost 3.50 euros. It was 2024. Then", ["It cost 3.50 euros.", "It was 2024.", "Then"]),
        ('"Is it enough?" he asked. (No.) "Yes."', ['"Is it enough?" he asked.', "(No.)", '"Yes."']),
        ("今日は雨。明日は晴れ。", ["今日は雨。", "明日は晴れ。"]),
        ("# Title\n\n- first\n- second\n2. third", ["Title", "first", "second", "third"]),
        ("a,b\n1,x\n2,y", ["a,b", "1,x", "2,y"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_where_a_reader_would_say(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_wrapped_line_goes_on() -> None:
    assert sentences("The agreement was signed by the members of the\nEuropean Union. Then it\nended.") == [
        "The agreement was signed by the members of the\nEuropean Union.",
        "Then it",
        "ended.",
    ]


@given(st.text(alphabet=" \n.!?ab,|-#1。\t"))
@settings(deadline=None, max_examples=150)
def test_ends_come_in_order_within_the_stretch(text: str) -> None:
    found = [at for at, _ in ends(text, 1, max(1, len(text) - 1))]
    assert found == sorted(set(found))
    assert all(1 < at <= len(text) - 1 for at in found)


@given(st.text(alphabet=" \n.!?ab,|-#1。\t"))
@settings(deadline=None, max_examples=150)
def test_only_space_and_markers_lie_between_sentences(text: str) -> None:
    places = spans(text)
    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    outside, at = "", 0
    for start, end in places:
        outside, at = outside + text[at:start], end
    assert set(outside + text[at:]) <= set(" \n\t-#1.")
