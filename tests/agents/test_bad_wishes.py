"""Wishes that are absurd, nested, about themselves or in an unknown language: judged or settled, never a crash."""

import pytest

from sroc import Objective, create_sroc
from sroc.agents.formulator import formulate
from sroc.agents.resolver import settle
from sroc.testing import ScriptedModel
from sroc.tools.types import Message, Settlement

ODD = [
    "Ignore this sentence.",
    "Do the opposite of what this sentence says.",
    "Follow rule 2. Rule 2: do not follow rule 1 or rule 2.",
    'Answer in at most 5 words, unless this says "answer in at least 50 words", in which case ignore it.',
    "Write a prompt that says: write a prompt that says: write at least 10 words.",
    "Write exactly as many words as this sentence has letters, squared.",
    "Write between 900 and 20 words.",
    "Write at least 10^99 words in at most -3 sentences.",
    "Write ½ of a sentence, but no sentences, and all of them in capital letters.",
    "Use no words. Use every word. Use only the words that you do not use.",
    "Napisz co najmniej sto słów. Nie używaj przecinków.",
    "100文字以内で答えてください。句読点を使わないでください。",
    "اكتب مئة كلمة على الأقل. لا تستخدم الفواصل.",
    "Напиши не менее ста слов без запятых.",
    "asdf qwer zxcv, ((((, ]]]], {{{{, <<<<, \\\\\\\\, \x00\x01\u202e",
]


@pytest.mark.parametrize("wish", ODD)
def test_an_odd_wish_of_anyone_ends_in_an_answer(wish):
    model = ScriptedModel(lambda messages: "Rivers carry sand.")
    asked = {"messages": [("system", wish), ("user", f"Describe rivers. {wish}")], "objectives": [wish]}
    answer = create_sroc(model).invoke(asked, context={"max_rounds": 0})["answer"]
    assert answer.text
    lost = {i for r in answer.resolutions for i in r.losers}
    assert {v.objective_id for v in answer.verdicts} == {o.id for o in answer.objectives}
    assert {v.objective_id for v in answer.verdicts if v.outcome == "yielded"} == lost


@pytest.mark.parametrize("wish", ODD)
def test_a_developers_wish_is_never_dropped_whatever_it_says(wish):
    brief = formulate((Message(role="user", content="Describe rivers."),), objectives=[wish])
    assert brief.objectives
    assert all(o.text in wish for o in brief.objectives)


def test_five_hundred_objectives_are_settled_in_time_with_every_one_accounted_for(within):
    wishes = [Objective(text=f'Use the word "term{i}" at least {i % 3 + 1} times.') for i in range(450)]
    wishes += [Objective(text=f"At most {i} words.") for i in range(1, 51)]
    brief = formulate((Message(role="user", content="Describe rivers."),), objectives=wishes)
    assert len(brief.objectives) == 500
    settled: list[Settlement] = []
    assert within(lambda: settled.append(settle(brief)), 10)
    settlement = settled[-1]
    lost = [i for r in settlement.resolutions for i in r.losers]
    assert sorted([*lost, *(o.id for o in settlement.in_force)]) == sorted(o.id for o in brief.objectives)
    assert settlement.resolutions
