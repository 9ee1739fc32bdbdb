"""Conflicts are settled by rule, told, and the loser's words leave the conversation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroc import Objective, create_sroc
from sroc.agents.formulator import formulate
from sroc.agents.resolver import settle, undone
from sroc.testing import ScriptedModel
from sroc.tools.checks import Count
from sroc.tools.types import AUTHORITIES, Message


def settled(*pairs, objectives=(), replies=None):
    talk = tuple(Message(role=role, content=content) for role, content in pairs)
    return settle(formulate(talk, objectives=objectives, replies=replies))


def test_without_a_conflict_everything_passes_through_untouched():
    found = settled(("system", "Be kind."), ("user", "Describe Rome in at most 10 words."))
    assert found.resolutions == ()
    assert [m.content for m in found.conversation] == ["Be kind.", "Describe Rome in at most 10 words."]
    assert [o.text for o in found.in_force]


@pytest.mark.parametrize(
    ("pairs", "objectives", "rule", "kept"),
    [
        ((("system", "At most 10 words."), ("user", "Describe Rome in at least 50 words.")), (), "authority", "10"),
        ((("user", "Describe Rome in at least 50 words."),), ("at most 10 words",), "authority", "10"),
        ((("user", "Describe Rome in at least 50 words, ideally at most 10 words."),), (), "hardness", "50"),
        ((("user", "Describe Rome. At most 10 words. At least 50 words."),), (), "recency", "50"),
    ],
)
def test_the_stronger_one_wins_and_the_other_is_cut_out(pairs, objectives, rule, kept):
    found = settled(*pairs, objectives=objectives)
    (resolution,) = found.resolutions
    assert resolution.rule == rule
    assert [kept in o.text for o in found.in_force] == [True]
    lost = "10" if kept == "50" else "50"
    assert lost not in " ".join(m.content for m in found.conversation)
    assert kept in resolution.given_up
    assert lost in resolution.given_up


def test_a_specific_wish_beats_a_general_one_and_nothing_is_asked():
    found = settled(("user", 'Write the note with the phrase "well, dear friends". Do not use any commas.'))
    assert [(r.rule, r.fault) for r in found.resolutions] == [("specificity", "")]
    assert [o.text for o in found.in_force] == ['with the phrase "well, dear friends"']
    assert found.conversation[-1].content == 'Write the note with the phrase "well, dear friends".'
    assert found.questions == ()


def test_one_that_yields_for_several_later_or_not_is_not_said_to_be_earlier():
    found = settled(("user", "Describe Rome. At least 100 words. At least 80 sentences. At most 50 words."))
    assert [r.rule for r in found.resolutions] == ["fewest"]


def test_a_caller_orders_what_decides_among_equals_in_authority():
    talk = (Message(role="user", content='Ideally use the phrase "well, dear friends". Do not use any commas.'),)
    brief = formulate(talk)
    assert [r.rule for r in settle(brief).resolutions] == ["hardness"]
    assert [r.rule for r in settle(brief, precedence=("specificity", "hardness")).resolutions] == ["specificity"]


@pytest.mark.parametrize(
    ("pairs", "objectives"),
    [
        ((("system", "Answer in at most 10 words. Write at least 50 words."), ("user", "Describe Rome.")), ()),
        ((("user", "Describe Rome."),), ("at most 10 words", "at least 50 words")),
    ],
)
def test_an_application_that_contradicts_itself_is_told_so_with_both_texts_and_nobody_is_asked(pairs, objectives):
    found = settled(*pairs, objectives=objectives)
    (resolution,) = found.resolutions
    assert "10 words" in resolution.fault
    assert "50 words" in resolution.fault
    assert resolution.fault.startswith("the application contradicts itself")
    assert found.questions == ()
    answer = create_sroc(ScriptedModel(lambda _: "Rome " * 60), objectives=objectives).invoke(
        {"messages": list(pairs)}
    )["answer"]
    assert resolution.fault in answer.note
    assert f"to mend: {resolution.fault}" in str(answer)
    assert "To mend: the application contradicts itself" in answer._repr_html_()


def test_a_user_who_repeats_a_system_rule_in_a_reply_does_not_move_it():
    pairs = (("system", "Answer in at most 10 words. Write at least 50 words."), ("user", "Describe Rome."))
    assert [o.text for o in settled(*pairs, replies={"any": "in at most 10 words"}).in_force] == ["at least 50 words"]


def test_a_tie_is_a_question_with_a_default_that_was_said_last():
    found = settled(("user", "Describe Rome. At most 10 words. At least 50 words."))
    (question,) = found.questions
    assert "50" in question.default
    assert len(question.options) == 2
    assert found.assumptions[0].question_id == question.id


def test_a_reply_decides_a_tie_and_is_not_asked_again():
    pair = ("user", "Describe Rome. At most 10 words. At least 50 words.")
    (question,) = settled(pair).questions
    chosen = next(option for option in question.options if "10" in option)
    found = settled(pair, replies={question.id: chosen})
    assert found.questions == ()
    assert [r.rule for r in found.resolutions] == ["reply"]
    assert ["10" in o.text for o in found.in_force] == [True]


@given(st.lists(st.tuples(st.sampled_from(AUTHORITIES), st.booleans(), st.integers(1, 40)), min_size=2, max_size=7))
def test_no_resolution_lets_a_lower_authority_beat_a_higher_one(drawn):
    given_ = [
        Objective(
            text=f"{'at most' if caps else 'at least'} {n} words",
            authority=authority,
            check=Count(unit="words", maximum=n) if caps else Count(unit="words", minimum=n),
        )
        for authority, caps, n in drawn
    ]
    brief = formulate((Message(role="user", content="Describe Rome."),), objectives=given_)
    rank = {o.id: AUTHORITIES.index(o.authority) for o in brief.objectives}
    found = settle(brief)
    for resolution in found.resolutions:
        assert resolution.losers
        assert max(rank[i] for i in resolution.losers) == max(rank[i] for i in resolution.conflict.objective_ids)
    counts = [o.check for o in found.in_force if isinstance(o.check, Count)]
    lows = [count.minimum for count in counts if count.minimum is not None]
    caps = [count.maximum for count in counts if count.maximum is not None]
    assert max(lows, default=0) <= min(caps, default=10**9)


SUSPECT = "Describe our garden. Imitate the style of a poet. Keep a highly technical tone throughout."


@pytest.mark.parametrize(
    ("reply", "resolutions"),
    [('{"conflicts": [1]}', 1), ('{"conflicts": []}', 0), ("nonsense", 0), (RuntimeError("down"), 0), ("[1]", 0)],
)
def test_a_suspicion_is_confirmed_by_one_call_or_dropped(reply, resolutions):
    model = ScriptedModel({"resolver": reply, "garden": "Moss."})
    answer = create_sroc(model).invoke({"messages": [("user", SUSPECT)]})["answer"]
    assert len(answer.resolutions) == resolutions
    assert [c.role for c in answer.calls].count("resolver") >= 1
    assert answer.text == "Moss."
    if resolutions:
        written = "\n".join(m.content for c in answer.calls if c.role == "specialist" for m in c.messages)
        assert "poet" not in written
        assert "poet" in answer.note


def test_without_a_suspicion_no_call_is_made_to_settle():
    model = ScriptedModel(["Moss."])
    answer = create_sroc(model).invoke({"messages": [("user", "Describe our garden. Keep a formal tone.")]})["answer"]
    assert [c.role for c in answer.calls] == ["specialist"]
    assert answer.status == "met"


def test_no_stub_stays_of_a_sentence_that_only_carried_the_loser():
    found = settled(("system", "Answer in at most 10 words."), ("user", "Describe Rome. Write at least 50 words."))
    assert found.conversation[-1].content == "Describe Rome."


@pytest.mark.parametrize(
    ("system", "user", "left"),
    [
        ("Never write poems.", "Write a poem about rain.", "whole"),
        ("Never write poems.", "Explain rain. Then write a poem about it.", "part"),
        ("Use a formal tone.", "Explain rain. Use a casual tone.", ""),
        ("At most 50 words.", "Explain rain in at least 80 words.", ""),
        ("At most 50 words.", "Write at least 80 words.", ""),
    ],
)
def test_a_task_that_yielded_is_not_done(system: str, user: str, left: str) -> None:
    brief = formulate([Message(role="system", content=system), Message(role="user", content=user)])
    assert undone(brief, settle(brief)) == left
