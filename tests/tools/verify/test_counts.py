from __future__ import annotations

import pytest

from sroc.tools.checks import Check, Count, Occurs
from sroc.tools.types import Objective
from sroc.tools.verify import find


def outcome(check: Check, text: str) -> str:
    return find(Objective(text="said", check=check), text).outcome


def evidence(check: Check, text: str) -> str:
    return find(Objective(text="said", check=check), text).evidence


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Count(unit="words", maximum=3), "One two three.", "3 words, at most 3"),
        (Count(unit="words", maximum=3), "A well-known fact.", "3 words (lenient: 4), at most 3"),
        (
            Count(unit="words", minimum=4),
            "A well-known fact.",
            "3 words (lenient: 4), at least 4: the lenient reading holds",
        ),
        (Count(unit="words", maximum=2), "One two three four.", "4 words, at most 2; too long from “three four.”"),
        (Count(unit="sentences", minimum=3, maximum=3), "One. Two.", "2 sentences, exactly 3; 1 missing"),
        (Count(unit="bullets", minimum=2, maximum=3), "- a", "1 bullet, 2 to 3; 1 missing"),
        (Count(unit="characters", maximum=5), "abcdefgh", "8 characters, at most 5; too long from “fgh”"),
        (Count(unit="capital_words", maximum=0), "BUY it", "1 word in capitals, none allowed; too long from “BUY it”"),
        (
            Count(unit="sentences", minimum=2, per="paragraphs"),
            "One. Two.\n\nThree.",
            "sentences per paragraph: 2, 1; at least 2 each; paragraph 2: “Three.”",
        ),
        (Count(unit="sentences", maximum=2, per="bullets"), "No list.", "no bullets to count sentences in"),
    ],
)
def test_a_count_is_shown_with_both_readings_and_the_place(check: Check, text: str, expected: str) -> None:
    assert evidence(check, text) == expected


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Count(unit="sections", minimum=2, mark="SECTION"), "SECTION 1\na\n\nSECTION 2\nb", "met"),
        (Count(unit="sections", minimum=3, mark="SECTION"), "SECTION 1\na\n\nSECTION 2\nb", "unmet"),
        (Count(unit="paragraphs", minimum=2, maximum=2, mark="***"), "a\n\nb\n\n***\n\nc", "met"),
        (Count(unit="sentences", minimum=2, per="sections", mark="SECTION"), "SECTION 1\nA b. C d.", "met"),
        (Count(unit="words", maximum=3, per="sentences"), "One two. Three four five.", "met"),
        (Count(unit="words", maximum=2, per="sentences"), "One two. Three four five.", "unmet"),
    ],
)
def test_counts_are_taken_in_marked_and_enclosing_units(check: Check, text: str, expected: str) -> None:
    assert outcome(check, text) == expected


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Occurs(term="cat", minimum=1), "Two CATS.", "met"),
        (Occurs(term="cat", maximum=0), "Concatenate.", "met"),
        (Occurs(term="cat", maximum=0), "A Cat, here.", "unmet"),
        (Occurs(term="don't stop", minimum=1, scope="phrase"), "Don’t\nstop.", "met"),
        (Occurs(term="cat", minimum=2, maximum=2), "A cat and a cat.", "met"),
        (Occurs(term="cat", maximum=1), "A cat and a cat.", "unmet"),
        (Occurs(term="e", minimum=3, scope="letter"), "Eté e", "met"),
        (Occurs(term="e", maximum=1, scope="letter"), "E e e", "unmet"),
        (Occurs(term=",", maximum=0, scope="character"), "1,000", "unmet"),
        (Occurs(term=",", maximum=0, scope="character"), "See https://a.b/c,d now.", "met"),
        (Occurs(term="猫", minimum=1), "我的猫在这里", "met"),
    ],
)
def test_terms_are_found_as_words_phrases_letters_and_characters(check: Check, text: str, expected: str) -> None:
    assert outcome(check, text) == expected


def test_a_forbidden_term_is_shown_where_it_stands() -> None:
    assert evidence(Occurs(term="cat", maximum=0), "Here is a cat.") == "1 × “cat”, none allowed; at “Here is a cat.”"


def test_the_gap_is_how_far_the_better_reading_is_away() -> None:
    long = Objective(text="said", check=Count(unit="words", maximum=3))
    assert find(long, "A well-known fact about cats.").gap == 2
