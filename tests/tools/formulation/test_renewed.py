"""A later turn changes the reply that it means, and only where one can be meant."""

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.types import Brief, Message


def said(*turns: str) -> list[Message]:
    messages = [Message(role="user", content=turns[0])]
    for turn in turns[1:]:
        messages += [Message(role="assistant", content="Here it is."), Message(role="user", content=turn)]
    return messages


def replied(request: str, **replies: str) -> Brief:
    asked = formulate(said(request))
    return formulate(said(request), replies={f"brief:{k}": v for k, v in replies.items()}, previous=asked)


@pytest.mark.parametrize(
    ("turn", "duration", "destination"),
    [
        ("same but for Vienna", "5 days", "Vienna"),
        ("actually only 3 days", "3 days", "Oslo"),
        ("Lisbon, not Oslo", "5 days", "Lisbon"),
        ("make that a week", "a week", "Oslo"),
        ("lieber 8 Tage", "8 Tage", "Oslo"),
        ("add a packing list", "5 days", "Oslo"),
    ],
)
def test_a_turn_changes_the_one_reply_that_it_means(turn, duration, destination):
    before = replied("Plan a trip for my family.", duration="5 days", destination="Oslo")
    after = formulate(said("Plan a trip for my family.", turn), previous=before)
    assert (after.replies["brief:duration"], after.replies["brief:destination"]) == (duration, destination)


def test_a_weekday_in_a_remark_is_corrected_and_told():
    before = replied("Write an email to my landlord.").model_copy(update={"replies": {"said": "broken since Monday"}})
    after = formulate(said("Write an email to my landlord.", "No, I meant Tuesday."), previous=before)
    assert after.replies["said"] == "broken since Tuesday"
    assert any("Tuesday" in a.text and a.source == "said" for a in after.assumptions)


def test_what_was_put_is_not_put_again_however_many_turns_amend_it():
    brief = replied("Plan a trip for my family.", duration="5 days")
    turns = ["Plan a trip for my family."]
    for turn in ("use trains only", "no museums", "and cheap hotels please"):
        turns.append(turn)
        brief = formulate(said(*turns), previous=brief)
        assert brief.put
        assert not brief.questions
    fresh = formulate(said(*turns, "Write a speech."), previous=brief)
    assert fresh.questions
    assert not fresh.put
