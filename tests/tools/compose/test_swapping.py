"""A word that no sentence holds and that must not stand there."""

import pytest

from sroc.tools.checks import Occurs
from sroc.tools.compose import lacking, placed
from sroc.tools.types import Objective

NO_COLOUR = [Objective(text="not the word colour", check=Occurs(term="colour", maximum=0))]


@pytest.mark.parametrize(
    "reply", ["Shade", "“shade”.", 'Another word for "colour" is "shade".', "shade\n\nIt is near."]
)
def test_another_word_stands_in_for_it_in_its_case(reply):
    text = '```json\n{"colour": "red", "Colour of the roof": "COLOUR 7"}\n```'
    (part,) = lacking(text, NO_COLOUR)
    assert placed(text, part, reply, NO_COLOUR) == ('```json\n{"shade": "red", "Shade of the roof": "SHADE 7"}\n```')


def test_a_reply_that_is_no_other_word_changes_nothing():
    text = "| colour | size |\n|---|---|\n| red | 9 |"
    (part,) = lacking(text, NO_COLOUR)
    for reply in ("", "The colour.", "I do not know any word that could stand there."):
        assert placed(text, part, reply, NO_COLOUR) == text
