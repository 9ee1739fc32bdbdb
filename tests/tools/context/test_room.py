import pytest

from sroc.agents.scripted import ScriptedModel
from sroc.tools.checks import Count
from sroc.tools.context.room import output_of, room_for_passages
from sroc.tools.errors import InputError
from sroc.tools.models import Rung
from sroc.tools.types import Message, Objective, Settlement


def rung(window):
    return Rung(ScriptedModel(), name="small", window=window)


def settled(words):
    return Settlement(conversation=(Message(role="user", content="word " * words),))


def test_room_is_the_window_without_prompt_request_and_reply():
    small, large = (room_for_passages(rung(2_000), settled(words), "You answer.") for words in (10, 500))
    assert small - large == pytest.approx(490 * 1.4, rel=0.1)
    assert 1_300 < small < 2_000 - 500


def test_the_ratio_that_was_learnt_counts():
    learnt = rung(2_000)
    for _ in range(20):
        learnt.memory.meter.learn(1_000, 2_000)
    assert room_for_passages(learnt, settled(100), "x") < room_for_passages(rung(2_000), settled(100), "x")


def test_a_window_smaller_than_the_request_is_an_error_with_both_numbers():
    with pytest.raises(InputError, match=r"needs \d{3} tokens and small has a window of 512"):
        room_for_passages(rung(512), settled(500), "")


@pytest.mark.parametrize(
    ("bounds", "kept"),
    [({}, 512), ({"maximum": 50}, 100), ({"maximum": 5}, 64), ({"minimum": 800}, 1600)],
    ids=["usual", "most", "least", "demanded"],
)
def test_the_reply_keeps_what_objectives_allow(bounds, kept):
    checks = (Objective(text="x", check=Count(unit="words", **bounds)),) if bounds else ()
    assert output_of(checks, 2_048) == kept
