from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.blocks import blocks, chunks
from sroc.tools.checks import Unit
from sroc.tools.measure import Reading, measure, units
from sroc.tools.sentences import sentences

PAGE = """# A title

**Bold words** and *slanted* ones, [name], [1] and [a link](address).

* one
* two
  * nested

NASA and I agree. Do you?
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dr. Smith paid 3.5 million in 1999. He left.",
            ["Dr. Smith paid 3.5 million in 1999.", "He left."],
        ),
        (
            "J. K. Rowling wrote it, e.g. in the U.S. Army! Really?",
            ["J. K. Rowling wrote it, e.g. in the U.S. Army!", "Really?"],
        ),
        ("Am 3. März kam Herr Dr. Meier. Er ging.", ["Am 3. März kam Herr Dr. Meier.", "Er ging."]),
        ("M. Dupont est venu. Il est parti.", ["M. Dupont est venu.", "Il est parti."]),
        ("La Sra. García llegó. Se fue.", ["La Sra. García llegó.", "Se fue."]),
        ("See no. 5. He said no. Then he left.", ["See no. 5.", "He said no.", "Then he left."]),
        ('I said "Stop!" and left. Wait... what?', ['I said "Stop!" and left.', "Wait... what?"]),
        ("all small. it goes on. right?", ["all small.", "it goes on.", "right?"]),
        ("# Title\n\nThings:\n- red apples\n- pears", ["Things:", "red apples", "pears"]),
        ("これは文です。これも文です。", ["これは文です。", "これも文です。"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == expected


def test_list_items_without_full_stops_are_sentences_only_strictly() -> None:
    assert measure("Things:\n- red apples\n- pears", "sentences") == Reading(3, 1)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("bullets", Reading(3, 2)),
        ("headings", Reading(1, 1)),
        ("highlights", Reading(2, 2)),
        ("placeholders", Reading(1, 3)),
        ("capital_words", Reading(1, 3)),
        ("questions", Reading(1, 1)),
        ("paragraphs", Reading(3, 2)),
        ("numbered_items", Reading(0, 0)),
    ],
)
def test_each_unit_is_read_strictly_and_leniently(unit: Unit, expected: Reading) -> None:
    assert measure(PAGE, unit) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a well-known fact, isn't it", Reading(5, 7)),
        ("1,000 euros – or 3.5", Reading(4, 6)),
        ("one—two", Reading(2, 2)),
        ("* - ...", Reading(0, 0)),
        ("我们走", Reading(1, 3)),
    ],
)
def test_words_with_hyphens_apostrophes_and_unspaced_scripts_are_ambiguous(text: str, expected: Reading) -> None:
    assert measure(text, "words") == expected


@pytest.mark.parametrize(
    ("text", "mark", "expected"),
    [
        ("A.\n\nB.\n\n***\n\nC.", None, Reading(3, 2)),
        ("A.\nB.", None, Reading(1, 2)),
        ('"***\n\nA."', None, Reading(1, 2)),
        ("A.\n\nB.\n\n***\n\nC.", "***", Reading(2, 2)),
    ],
)
def test_paragraphs_are_divided_by_blank_lines_rules_or_line_ends(
    text: str, mark: str | None, expected: Reading
) -> None:
    assert measure(text, "paragraphs", mark) == expected


def test_sections_open_with_their_name_and_reach_to_the_next() -> None:
    text = "SECTION 1\nfoo\n\nSECTION 2\nbar"
    spans = units(text, "sections", "SECTION")
    assert [text[a:b] for a, b in spans] == ["SECTION 1\nfoo", "SECTION 2\nbar"]


def test_code_holds_no_list_items_and_no_highlights() -> None:
    text = "Look:\n\n```\n- x\n**y**\n```"
    assert (measure(text, "bullets").strict, measure(text, "highlights").strict) == (0, 0)


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("Dear Mr. Amari,", "Kind regards,\nPetra Lind"),
        ("Subject: The shop\n\nHi all,", "Thanks again\n\nPetra"),
        ("Objet : Une fuite\n\nMadame Roussel,", "Nadia de Ferrand"),
        ("Sehr geehrte Frau Ott,", "Mit freundlichen Grüßen\n\n[Ihr Name]"),
        ("Estimados señores:", "Un cordial saludo,\nPilar Gómez"),
    ],
)
def test_what_opens_and_closes_a_letter_is_no_paragraph_of_its_own(opening: str, closing: str) -> None:
    body = "The shop moves on Monday.\n\nIt opens again on Friday.\n\nThank you for your patience."
    assert measure(f"{opening}\n\n{body}\n\n{closing}", "paragraphs").lenient == 3
    assert measure(f"{body}\n\nPetra", "paragraphs").lenient == 4
    assert measure(f"Dear me.\n\n{body}", "paragraphs").lenient == 4


def test_a_list_without_blank_lines_is_one_chunk() -> None:
    assert [len(group) for group in chunks("Intro:\n- a\n- b\n\nEnd.")] == [3, 1]


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab A.!?\n-*#`[]1. \t|“é中")))
def test_units_lie_in_the_text_in_order_and_apart(text: str) -> None:
    for unit in get_args(Unit):
        for lenient in (False, True):
            spans = units(text, unit, lenient=lenient)
            assert all(0 <= a < b <= len(text) for a, b in spans)
            assert list(spans) == sorted(spans)
    assert all(a.end <= b.start for a, b in zip(blocks(text), blocks(text)[1:], strict=False))
