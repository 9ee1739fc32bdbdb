"""Limits that a request states: they bound the work after the first draft, and the record tells whether they held."""

from __future__ import annotations

import pytest

from sroc import Limits, create_sroc
from sroc.agents.formulator import formulate
from sroc.agents.resolver import settle
from sroc.testing import ScriptedModel
from sroc.tools.checks import Resource
from sroc.tools.conflicts import fitted
from sroc.tools.prices import Price
from sroc.tools.stated import within
from sroc.tools.types import Allowance, Message, Objective, Settlement


def stated(**maxima: float) -> list[Objective]:
    return [
        Objective(text=name, check=Resource.model_validate({"resource": name, "maximum": most}))
        for name, most in maxima.items()
    ]


def settled(text: str) -> Settlement:
    return settle(formulate([Message(role="user", content=text)]))


def test_the_tighter_of_both_holds_and_only_the_length_before_there_is_a_draft() -> None:
    objectives = stated(seconds=10, output_tokens=50, cost_usd=0.02)
    limits = Limits(output_tokens=200, cost_usd=0.01)
    assert within(limits, objectives, drafted=False) == Allowance(output_tokens=50, cost_usd=0.01)
    assert within(limits, objectives, drafted=True) == Allowance(output_tokens=50, cost_usd=0.01, seconds=10)
    assert within(limits, [], drafted=True) == limits


@pytest.mark.parametrize(
    ("text", "became"),
    [
        ("Write at least 2000 words about ants. Use at most 500 tokens.", "at least 500 words"),
        ("Answer in at most 120 tokens. Write at least 2000 words about ants.", "in at most 2667 tokens"),
        ("Écris au moins 2000 mots sur les fourmis. Utilise au plus 500 tokens.", "au moins 500 mots"),
    ],
)
def test_a_stated_limit_and_a_length_are_settled_by_the_smallest_change_and_told(text: str, became: str) -> None:
    found = settled(text)
    (resolution,) = found.resolutions
    assert (resolution.rule, resolution.conflict.kind) == ("numeric change", "resource")
    (loser,) = resolution.losers
    (changed,) = [o for o in found.in_force if o.id == f"{loser}:fitted"]
    assert changed.text == became
    assert f" “{became}”" in resolution.given_up
    assert became in found.conversation[-1].content
    assert loser not in [o.id for o in found.in_force]


def test_a_stated_sum_buys_so_many_words_at_the_models_price() -> None:
    found = fitted(
        settled("Write at least 3000 words about ants. Spend at most 1 cent."), Allowance(), Price(1.0, 10.0)
    )
    (resolution,) = found.resolutions
    assert "“Spend at most 1 cent” (user) leaves room for" in resolution.given_up
    (changed,) = [o for o in found.in_force if o.id.endswith(":fitted")]
    assert changed.text == "at least 748 words"
    assert [o.text for o in found.in_force if isinstance(o.check, Resource)] == ["Spend at most 1 cent"]


def test_what_was_used_decides_a_stated_limit_and_bounds_the_repairs() -> None:
    model = ScriptedModel(lambda _: "Ants live in the wood and never rest.")
    asked = "Describe ants. Use no more than 1 model call. Answer in at least 40 words."
    answer = create_sroc(model).invoke({"messages": [("user", asked)]})["answer"]
    outcomes = {o.text: v for v in answer.verdicts for o in answer.objectives if o.id == v.objective_id}
    assert len(model.calls) == 1
    assert outcomes["Use no more than 1 model call"].outcome == "met"
    assert outcomes["Use no more than 1 model call"].evidence == "1 calls used, at most 1"
    assert answer.stopped_by == "requests"
    assert answer.text


def test_a_stated_limit_that_the_first_draft_passes_is_told_and_costs_no_answer() -> None:
    model = ScriptedModel(lambda _: "Ants live in the wood.")
    asked = "Describe ants. Spend no more than 10 tokens in total."
    answer = create_sroc(model).invoke({"messages": [("user", asked)]})["answer"]
    assert answer.text
    assert answer.status in ("partial", "unmet")
    assert "total tokens used, at most 10" in answer.note
