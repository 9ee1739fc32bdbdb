"""What a document raises becomes the points of an objective that wants all of it dealt with; letters carry no marks."""

from __future__ import annotations

import pytest
from langchain_core.documents import Document

from sroc import Answer, create_sroc
from sroc.testing import ScriptedModel
from sroc.tools.context.raised import points_of
from sroc.tools.outgoing import is_sent

MAIL = """From: Mia
Subject: launch

Hi Jo,

thanks for the draft! A few questions: can we move the launch to May? Who signs the contract with Delta?
The printer costs 900 euros. It rained all week.

Best,
Mia
"""
PLAN = "# Plan\n\nThe launch is on 2 June. Kai signs the contract with Delta."


def asked(words: str, *replies: str) -> Answer:
    documents = [Document(MAIL, metadata={"source": "mail.txt"}), Document(PLAN, metadata={"source": "plan.md"})]
    out = create_sroc(ScriptedModel(replies=[*replies])).invoke({"messages": [("user", words)], "documents": documents})
    return Answer.model_validate(out["answer"])


def test_a_letters_questions_and_the_sentences_that_call_for_something_are_its_points() -> None:
    assert list(points_of(MAIL, questions=True)) == [
        "A few questions: can we move the launch to May?",
        "Who signs the contract with Delta?",
    ]
    assert "The printer costs 900 euros." in list(points_of(MAIL))
    assert "It rained all week." not in list(points_of(MAIL))
    assert list(points_of("Please fix:\n- the door\n- the lamp in the hall")) == ["the door", "the lamp in the hall"]


def test_a_question_that_the_reply_leaves_out_is_answered_in_a_part_of_its_own() -> None:
    draft = "Hi Mia,\n\nThe launch stays on 2 June, not in May.\n\nBest,\nJo"
    answer = asked("Reply to the mail and answer all her questions.", draft, "Kai signs the contract with Delta.")
    assert "Kai signs the contract with Delta." in answer.text
    assert answer.text.endswith("Best,\nJo")
    assert [(v.verifier, v.outcome) for v in answer.verdicts] == [("covers", "met")]


def test_a_wish_within_the_words_of_the_task_is_an_objective_too() -> None:
    answer = asked("Write a reply that addresses each of her questions.", "No to May. Kai signs for Delta, I think.")
    assert [o.text for o in answer.objectives] == ["addresses each of her questions"]


def test_a_letter_shows_no_marks_and_the_note_tells_what_no_document_carries() -> None:
    draft = "Hi Mia,\n\nThe launch is on 2 June. The printer costs 950 euros.\n\nBest,\nJo"
    answer = asked("Reply to the mail in a few words.", draft)
    assert "[" not in answer.text
    assert "(" not in answer.text
    assert answer.citations


@pytest.mark.parametrize(
    ("words", "text", "sent"),
    [
        ("Write a short mail to Kai about it", "All is well.", True),
        ("Antworte ihr bitte mit einer Nachricht", "Alles gut.", True),
        ("email to mr kim heating broken", "It is cold.", True),
        ("What does it say?", "Dear Mr. Kim,\n\nit is late.", True),
        ("Summarise the mail", "It asks two questions.", False),
        ("I need to know what the letter says about pets.", "None are allowed.", False),
        ("What should I do about the letter?", "Answer it.", False),
        ("What does the letter say about pets?", "None are allowed.", False),
    ],
)
def test_what_is_sent_or_posted_is_told_from_what_is_read(words: str, text: str, sent: bool) -> None:
    assert is_sent(words, text) is sent
