"""What was said becomes a brief."""

import pytest

from sroc import InputError, Objective
from sroc.agents.formulator import formulate
from sroc.tools.checks import Count
from sroc.tools.types import Message, Question


def said(*pairs):
    return tuple(Message(role=role, content=content) for role, content in pairs)


def test_system_and_user_words_become_objectives_with_their_authority_and_place():
    brief = formulate(said(("system", "Answer in at most 10 words."), ("user", "Write at least 100 words about Rome.")))
    system, user = brief.objectives
    assert (system.authority, system.check) == ("system", Count(unit="words", maximum=10))
    assert (user.authority, user.check, user.source) == ("user", Count(unit="words", minimum=100), "message:1")
    start, end = user.span or (0, 0)
    assert brief.conversation[1].content[start:end] == user.text


def test_what_was_answered_before_is_no_objective_any_more():
    brief = formulate(
        said(("user", "In at most 5 words: who?"), ("assistant", "Me."), ("user", "And why? Write two paragraphs."))
    )
    assert [o.source for o in brief.objectives] == ["message:2"]


def test_a_given_objective_without_a_check_is_kept_to_be_judged():
    brief = formulate(said(("user", "Who?")), objectives=["be polite", Objective(text="at most 9 words", priority=3)])
    judged, counted = brief.objectives
    assert (judged.text, judged.check, judged.authority) == ("be polite", None, "developer")
    assert (counted.check, counted.priority) == (Count(unit="words", maximum=9), 3)


def test_ids_are_unique_and_a_given_one_is_kept():
    twice = Objective(id="o1", text="be polite")
    brief = formulate(said(("user", "Who? At most 9 words.")), objectives=[twice, twice, "be kind"])
    ids = [o.id for o in brief.objectives]
    assert ids[0] == "o1"
    assert len(set(ids)) == len(ids) == 4


@pytest.mark.parametrize("conversation", [(), said(("user", "   ")), said(("system", "Be kind."))])
def test_an_empty_request_is_refused_in_one_sentence(conversation):
    with pytest.raises(InputError, match="The request is empty"):
        formulate(conversation)


def test_an_objective_without_words_is_refused():
    with pytest.raises(InputError, match="an objective needs words"):
        formulate(said(("user", "Who?")), objectives=[""])


def test_a_models_question_that_was_answered_is_not_open_any_more():
    request = said(("user", "Write a script to rename my files."))
    put = Question(id="detail:new names", text="How?", options=("by date", "by size"), default="by date", about="Names")
    first = formulate(request, proposed=[put])
    assert "detail:new names" in {a.question_id for a in first.assumptions}
    again = formulate(request, replies={"detail:new names": "by size"}, previous=first)
    assert [a.text for a in again.assumptions if a.question_id == put.id] == ["Names: by size"]
    assert put.id not in {q.id for q in again.questions}
