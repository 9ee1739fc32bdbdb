import pytest

from sroc.tools.context.fold import copies
from sroc.tools.types import Chunk

LONG = "The members met in spring and agreed on the rules of the common house, its garden and the two old boats. " * 3


def chunks(*texts):
    return [Chunk(id=f"s{n}:0", source=f"s{n}", start=0, end=len(t), text=t) for n, t in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("A fee.", "a  FEE!"), {"s1:0": "s0:0"}),
        ((LONG, LONG + "Indeed."), {"s1:0": "s0:0"}),
        ((LONG, LONG.replace("two", "three")), {}),
        ((LONG + "5 euros", LONG + "6 euros"), {}),
        (("Invoice 1: 5 euros", "Invoice 2: 5 euros"), {}),
        (("", "", "..."), {}),
    ],
    ids=["same words", "nearly", "another word each time", "another number", "records", "nothing"],
)
def test_copies_are_found_and_nothing_else(texts, found):
    assert copies(chunks(*texts)) == found


def test_forms_that_differ_in_a_name_are_no_copies_and_exactly_only_the_same_words_are():
    said = " ".join(a + b + c for a in "bdfgk" for b in "aeiou" for c in ("l", "n", "r", "s", "t"))
    form = f"The bridge of Pell: {said}."
    assert copies(chunks(form, form.replace("Pell", "Orrin"))) == {}
    near = form.replace("fal", "indeed")
    assert copies(chunks(form, near)) == {"s1:0": "s0:0"}
    assert copies(chunks(form, near, form.upper()), exact=True) == {"s2:0": "s0:0"}
