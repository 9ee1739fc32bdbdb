"""What a sentence adds to a question; nothing where it says more than one thing that is new."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroc.tools.briefly import phrase


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Who built the weir at Pell?", "Dora Birkett built the weir at Pell.", "Dora Birkett"),
        ("Where is the brewery?", "The brewery is located in Marram.", "Marram"),
        ("Who owns Hollin Mill?", "Hollin Mills Limited is the owner of Hollin Mill.", "Hollin Mills Limited"),
        ("What do the keepers use?", "The keepers use a small brass lamp.", "a small brass lamp"),
        ("What sort of lamp is it?", "It is a brass lamp.", "a brass lamp"),
        ("who kept the mill", "The mill was kept by Ada, Bela and Corin.", "Ada, Bela and Corin"),
        ("Wer baute die Mühle?", "Die Mühle baute Emil Grauer.", "Emil Grauer"),
        ("Qui a construit le moulin ?", "Le moulin a construit Karl Jessop.", "Karl Jessop"),
    ],
)
def test_the_only_new_thing_is_the_phrase(question: str, sentence: str, expected: str) -> None:
    assert phrase(question, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Dora Birkett, who was born in Arbor, built the weir for the miller.",
        "The weir was built.",
        "",
    ],
)
def test_of_several_new_things_none_is_chosen(sentence: str) -> None:
    assert phrase("Who built the weir?", sentence) == ""


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("When did the ferry first sail?", "The ferry first sailed from Islay on 3 May 1911.", "3 May 1911"),
        ("How many rooms were there in 1990?", "In 1990 the inn had 14 rooms.", "14"),
        ("How many rooms?", "The inn has 14 rooms and 3 halls.", ""),
        ("When was it built?", "It was built by Ada Ashgrove.", ""),
    ],
)
def test_a_figure_is_the_only_one_the_question_does_not_have(question: str, sentence: str, expected: str) -> None:
    assert phrase(question, sentence, figure=True) == expected


@given(st.text(max_size=60), st.text(max_size=120), st.booleans())
def test_a_phrase_stands_in_its_sentence(question: str, sentence: str, figure: bool) -> None:
    assert phrase(question, sentence, figure=figure) in sentence
