"""The judge: one call for each objective, words of the text as evidence, and ties only where both orders agree."""

import asyncio

import pytest

from sroc.agents.ask import Ask
from sroc.agents.judge import MOST_JUDGED, judge, later_is_better
from sroc.agents.prompts import load
from sroc.testing import ScriptedModel
from sroc.tools.limits import Ledger
from sroc.tools.models import build_ladder
from sroc.tools.record import Review, Verdict
from sroc.tools.types import Allowance, Objective

TEXT = "Dear reader, rivers carry water to the sea."


def asking(model, **limits):
    return Ask(build_ladder(model), role="critic", ledger=Ledger(Allowance(**limits)))


def judged(model, *words, **limits):
    objectives = [Objective(text=w, id=f"o{n}") for n, w in enumerate(words, 1)]
    found = Review(
        attempt=0, text=TEXT, verdicts=tuple(Verdict(objective_id=o.id, outcome="unchecked") for o in objectives)
    )
    return asyncio.run(judge(found, objectives, asking(model, **limits), prompts=load()))


@pytest.mark.parametrize(
    ("reply", "outcome", "evidence"),
    [
        ('{"outcome": "met", "quote": "Dear reader"}', "met", "“Dear reader”"),
        ('{"outcome": "unmet", "quote": "“rivers  carry…”"}', "unmet", "“rivers  carry”"),
        ('{"outcome": "met", "quote": "Dear friend"}', "unchecked", ""),
        ('{"outcome": "met"}', "unchecked", ""),
        ('{"outcome": "unchecked", "quote": "Dear reader"}', "unchecked", ""),
        ("certainly met", "unchecked", ""),
    ],
)
def test_a_verdict_counts_only_with_words_of_the_text(reply, outcome, evidence):
    (verdict,) = judged(ScriptedModel(lambda messages: reply), "Be polite.").verdicts
    assert (verdict.outcome, verdict.evidence) == (outcome, evidence)
    assert verdict.verifier == ("judge" if evidence else "none")


def test_each_objective_has_a_call_of_its_own_that_shows_no_other():
    model = ScriptedModel(lambda messages: '{"outcome": "unchecked"}')
    judged(model, "Be polite.", "Sound calm.")
    assert [("polite" in c[-1].text, "calm" in c[-1].text) for c in model.calls] == [(True, False), (False, True)]


def test_the_judge_is_bounded_by_number_and_by_the_limits():
    model = ScriptedModel(lambda messages: '{"outcome": "unchecked"}')
    judged(model, *(f"Wish {n}." for n in range(20)))
    assert len(model.calls) == MOST_JUDGED
    stopped = judged(ScriptedModel(lambda messages: '{"outcome": "met", "quote": "sea"}'), "a", "b", "c", requests=2)
    assert [v.outcome for v in stopped.verdicts] == ["met", "met", "unchecked"]
    assert stopped.stopped_by == "requests"


@pytest.mark.parametrize(
    ("said", "wins"),
    [(("second", "first"), True), (("second", "second"), False), (("first", "first"), False), (("equal",), False)],
)
def test_a_tie_goes_to_the_later_text_only_where_both_orders_say_so(said, wins):
    model = ScriptedModel([f'{{"better": "{word}"}}' for word in said])
    asked = later_is_better("One.", "Two.", "Count.", asking(model), prompts=load())
    assert asyncio.run(asked) is wins
