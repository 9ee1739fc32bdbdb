"""The general things that a request is about are found by code, and names are not among them."""

import pytest

from sroc.tools.formulation.cues import tables
from sroc.tools.formulation.details import missing, question
from sroc.tools.formulation.objects import MOST, objects_of
from sroc.tools.formulation.request import request_of
from sroc.tools.framing import Frame


def things(text: str) -> tuple[str, ...]:
    return objects_of(request_of(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Write a program that watches a folder and copies the invoices.", ("folder", "invoices")),
        ("I want to repaint my wooden fence.", ("wooden fence",)),
        ("Help me pick a suitcase for a business trip.", ("suitcase", "business trip")),
        ("Who wrote Middlemarch?", ()),
        ("Give me some tips.", ()),
        ('Translate "the old bridge" into Dutch.', ()),
        ("", ()),
        ("?!", ()),
    ],
)
def test_general_things_are_found_and_names_verbs_and_loose_words_are_not(text, found):
    assert things(text) == found


def test_only_so_many_are_told():
    assert len(things("Compare a boat, a kite, a drum, a lamp and a chair.")) <= MOST
    assert len(things("a boat and a kite " * 100_000)) <= MOST


def test_a_vague_request_asks_which_thing_by_its_name():
    left = missing(request_of("Write a program that watches a folder."), Frame())
    asked = [question(d, tables()["en"]) for d in left]
    assert "What kind of folder, or which one exactly?" in [q.text for q in asked]
    assert len({q.id for q in asked}) == len(asked)


@pytest.mark.parametrize("text", ["Plan something.", "Recommend something.", "Analyse this.", "Write something."])
def test_every_kind_of_work_lacks_something_where_nothing_is_said(text):
    assert missing(request_of(text), Frame())


@pytest.mark.parametrize(
    "text",
    [
        "make this better: we sell shoes, they are good, buy now",
        "can you fix this? def f(x): retrun x + 1",
        "Fix the following code\n\nfor row in rows: print(row)",
        "write something",
    ],
)
def test_a_text_given_to_be_worked_on_names_nothing_that_is_open(text):
    assert objects_of(request_of(text)) == ()
