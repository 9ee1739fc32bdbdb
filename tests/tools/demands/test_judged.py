"""What no check reads stays an objective that is judged; content and the work itself are none."""

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.types import Message


def said(text, role="user"):
    talk = (
        Message.model_validate({"role": role, "content": text}),
        *([Message(role="user", content="Go on.")] if role == "system" else []),
    )
    return [(o.text, o.check is not None) for o in formulate(talk).objectives if o.source == "message:0"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Explain tides. Mention the moon's pull.", [("Mention the moon's pull", True)]),
        ("Write a note in a formal tone.", [("in a formal tone", False)]),
        (
            "Write a note in at most 30 words, and keep a warm tone.",
            [("in at most 30 words", True), ("keep a warm tone", False)],
        ),
        ("Explain tides. Ideally give an example.", [("Ideally give an example", False)]),
        ("Explain tides. The answer must not discuss storms.", [("The answer must not discuss storms", False)]),
    ],
)
def test_the_rest_of_the_demands_is_kept_verbatim(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "What is the capital of France?",
        "Thanks!",
        "Translate into French: the tenant must pay on Monday.",
        "Describe Rome.",
        "I have a dog. He is old.",
        "The contract says that the buyer must pay. Is that fair?",
    ],
)
def test_an_easy_request_has_no_objectives(text):
    assert [o for o in said(text) if not o[1]] == []


def test_a_softening_word_makes_a_judged_objective_soft():
    brief = formulate((Message(role="user", content="Explain tides. Ideally give an example."),))
    assert [o.hardness for o in brief.objectives] == ["soft"]


def test_every_judged_objective_stands_verbatim_in_its_message():
    text = "Plan a picnic. Keep a cheerful tone, avoid jargon, and mention the weather; never discuss money."
    brief = formulate((Message(role="user", content=text),))
    assert len(brief.objectives) >= 4
    assert all(o.span and text[slice(*o.span)] == o.text for o in brief.objectives)


@pytest.mark.parametrize("odd", ["-5 words", "0.5 paragraphs", "1e309 words", "∞ words", "exactly 0 words"])
def test_a_size_that_no_text_has_is_judged(odd):
    ((text, checked),) = said(f"Write {odd} about rain.")
    assert not checked
    assert odd.removeprefix("exactly ") in text


def test_none_of_500_demands_is_dropped():
    lines = [f"- The text must feel like morning number {n} by the lake." for n in range(500)]
    kept = " ".join(text for text, _ in said("Write a page on rain.\n" + "\n".join(lines)))
    assert all(f"number {n} by" in kept for n in range(500))
