"""Marks behind the sentences that a document carries, set by code, where no objective minds."""

import pytest
from langchain_core.documents import Document

from sroc import create_sroc
from sroc.testing import ScriptedModel

TERMS = Document("A refund is paid within 14 days of the return. Parcels are sent from the Lyon warehouse.")
SAID = "A refund is paid within 14 days of the return."


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        ("When is a refund paid? Answer in a whole sentence.", f"{SAID} [1]"),
        ("When is a refund paid? Answer in a whole sentence, without citations.", SAID),
        ("When is a refund paid? End with the word return.", SAID),
    ],
)
def test_a_sentence_that_a_document_carries_is_marked(request_: str, text: str) -> None:
    model = ScriptedModel({"": [SAID, SAID, SAID]})
    answer = create_sroc(model).invoke({"messages": [("user", request_)], "documents": [TERMS]})["answer"]
    assert answer.text == text
    assert [c.quote for c in answer.citations] == [SAID]


def test_an_answer_that_says_that_nothing_was_found_is_not_told_to_lack_a_source() -> None:
    said = "The manager is not mentioned in the passages."
    model = ScriptedModel({"": [said, said, said]})
    asked = {"messages": [("user", "Who is the manager and what is her number?")], "documents": [TERMS]}
    answer = create_sroc(model).invoke(asked)["answer"]
    assert (answer.text, answer.note) == (said, "")
