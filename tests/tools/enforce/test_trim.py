"""A cap never costs the last steps of what goes step by step, where it can be kept otherwise."""

import pytest

from sroc import create_sroc
from sroc.agents.composer import trimmed
from sroc.testing import ScriptedModel
from sroc.tools.checks import Count
from sroc.tools.enforce import enforce
from sroc.tools.record import Review
from sroc.tools.types import Objective

STEPS = (
    "This soup is an old one from the coast. It is good on cold days.\n\n"
    "1. Chop two onions. Take the red ones if you can.\n"
    "2. Fry them in butter. Do not let them burn.\n"
    "3. Add a litre of stock. Stir now and then.\n"
    "4. Simmer for half an hour. Taste it.\n\n"
    "Serve it with bread. Everyone will like it very much."
)


def capped(words, text=STEPS):
    return enforce(text, [Objective(text="x", id="o", check=Count(unit="words", maximum=words))])


@pytest.mark.parametrize("words", [60, 50, 40, 30])
def test_every_step_stays_where_its_first_sentence_fits(words):
    text, (line,) = capped(words)
    assert len(text.split()) <= words
    assert [f"{n}. " in text for n in (1, 2, 3, 4)] == [True] * 4
    assert line.startswith("cut at sentence ends")


def test_what_comes_after_the_steps_goes_before_what_they_say():
    text, _ = capped(50)
    assert "Everyone" not in text
    assert "Take the red ones" in text


@pytest.mark.parametrize("mark", ["1. {}", "**Step 1:** {}"])
def test_a_draft_that_lost_steps_is_held_to_be_trimmed(mark):
    whole = "\n\n".join(
        mark.replace("1", str(n)).format("Chop the onions well and put them aside.") for n in (1, 2, 3, 4)
    )
    text, lines = capped(20, whole)
    assert trimmed(Review(attempt=0, text=text, raw=whole, enforced=lines))
    assert not trimmed(Review(attempt=0, text=whole, raw=whole))


def test_a_shorter_draft_that_keeps_all_steps_wins_over_one_that_lost_some():
    long = "\n".join(f"{n}. Chop the red onions well and put them all aside." for n in range(1, 9))
    short = "\n".join(f"{n}. Chop the onions." for n in range(1, 9))
    model = ScriptedModel([long, short])
    request = {"messages": [("user", "How do I make onion soup? Use at most 40 words.")]}
    answer = create_sroc(model).invoke(request)["answer"]
    assert answer.text == short
    assert (answer.status, len(model.calls)) == ("met", 2)
