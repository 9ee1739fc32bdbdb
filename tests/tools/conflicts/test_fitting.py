"""A length that the caller's limits leave no room for becomes the largest that fits, is verified, and is told."""

from typing import Any

import pytest

from sroc import Limits, create_sroc
from sroc.agents.formulator import formulate
from sroc.agents.resolver import settle
from sroc.testing import ScriptedModel
from sroc.tools.checks import Count
from sroc.tools.conflicts import fitted
from sroc.tools.types import Message, Settlement


def settled(text: str, **limits: Any) -> Settlement:
    return fitted(settle(formulate([Message(role="user", content=text)])), Limits(**limits))


@pytest.mark.parametrize(
    ("text", "tokens", "said", "check"),
    [
        ("Write 5,000 words about ants.", 1000, "750 words", Count(unit="words", minimum=675, maximum=750)),
        ("Write about ants in at least 3,000 words.", 400, "300 words", Count(unit="words", minimum=300)),
        ("Write exactly 900 words about ants.", 100, "75 words", Count(unit="words", minimum=75, maximum=75)),
        ("Schreibe mindestens 3000 Wörter über Ameisen.", 400, "300 Wörter", Count(unit="words", minimum=300)),
        (
            "Write 3 paragraphs about ants. Each paragraph must have at least 500 words.",
            1200,
            "300 words",
            Count(unit="words", minimum=300, per="paragraphs"),
        ),
    ],
)
def test_the_length_becomes_the_largest_that_fits(text, tokens, said, check):
    found = settled(text, output_tokens=tokens)
    (resolution,) = found.resolutions
    assert resolution.rule == "numeric change"
    assert resolution.winners == (f"Limits(output_tokens={tokens})",)
    (changed,) = [o for o in found.in_force if o.id.endswith(":fitted")]
    assert changed.check == check
    assert said in changed.text
    assert changed.text in found.conversation[-1].content
    assert resolution.losers[0] not in [o.id for o in found.in_force]
    assert "leaves room for" in resolution.given_up
    assert "needs at least" in resolution.conflict.explanation


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("Write 5,000 words about ants.", {}),
        ("Write 5,000 words about ants.", {"output_tokens": 8000}),
        ("Write 5,000 words about ants.", {"seconds": 20}),
        ("Write at most 5,000 words about ants.", {"output_tokens": 100}),
        ("Describe ants.", {"output_tokens": 1}),
        ("Describe ants.", {"total_tokens": 1}),
    ],
)
def test_what_fits_stays_as_it_is(text, limits):
    before = settle(formulate([Message(role="user", content=text)]))
    assert fitted(before, Limits(**limits)) == before


def test_what_is_read_counts_towards_all_tokens():
    found = settled("Write 5,000 words about ants. " + "They live in the wood. " * 40, total_tokens=1000)
    (changed,) = [o for o in found.in_force if o.id.endswith(":fitted")]
    assert isinstance(changed.check, Count)
    assert changed.check.maximum
    assert changed.check.maximum < 600


def test_what_would_have_been_enough_is_told():
    (resolution,) = settled("Write at least 3,000 words about ants.", output_tokens=400).resolutions
    assert resolution.smallest_change == "“Limits(output_tokens=4000)” would have held"


def test_the_model_is_asked_for_what_fits_and_the_answer_says_so():
    model = ScriptedModel(lambda _: "Ants live. " * 13 + "Ants work well.")
    graph = create_sroc(model)
    answer = graph.invoke(
        {"messages": [("user", "Write at least 3,000 words about ants.")]},
        context={"limits": Limits(output_tokens=60)},
    )["answer"]
    prompts = " ".join(message.text for call in model.calls for message in call)
    assert "3,000" not in prompts
    assert "at least 45 words" in prompts
    assert "3,000 words” (user) became “" in answer.note
    outcomes = {v.objective_id: v.outcome for v in answer.verdicts}
    assert outcomes == {"o1": "yielded", "o1:fitted": "unmet"}
    assert {o.id for o in answer.objectives} == {"o1", "o1:fitted"}


@pytest.mark.parametrize(
    ("text", "became"),
    [
        ("Answer in 2 seconds. Write a 3,000-word report on ants.", "750-word"),
        ("Rédige un rapport de 3 000 mots sur les fourmis. Réponds en 2 secondes.", "de 750 mots"),
        ("Write a report of 3,000 words on ants. Try to answer in 2 seconds if possible.", "in 8 seconds"),
    ],
)
def test_a_stated_time_in_which_no_model_writes_the_length_changes_the_weaker_of_both(text: str, became: str) -> None:
    found = settled(text)
    (resolution,) = found.resolutions
    assert f"became “{became}”" in resolution.given_up
    assert became in found.conversation[-1].content
