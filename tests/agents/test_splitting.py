"""A request that orders several things: one call where the draft keeps what is asked of each, else a call for each."""

import pytest

from sroc import create_sroc
from sroc.agents.splitting import of_part
from sroc.testing import ScriptedModel, StubServer
from sroc.tools.checks import Count, InPart, Language
from sroc.tools.objectives import parted
from sroc.tools.types import Objective
from sroc.tools.verify import verify

ASKED = (
    "Summarise the talk in two sentences, then list three risks, and finally draft a mail to Bob in at most 40 words."
)
SUMMARY = "The talk was about rust. It showed how iron and water make it."
LIST = "1. Bridges weaken.\n2. Pipes leak.\n3. Paint peels."
MAIL = "Dear Bob,\n\nplease look at the bridge before the winter.\n\nBest regards,\nAnn"
LONG = "Rust is old. Rust is red. Rust is slow. Rust is everywhere, and nobody likes it at all."


def answered(replies, **settings):
    model = ScriptedModel(replies)
    return create_sroc(model).invoke({"messages": [("user", ASKED)]}, context=settings)["answer"], model


def test_a_draft_that_keeps_what_is_asked_of_each_part_stays_one_call():
    answer, model = answered([f"{SUMMARY}\n\n{LIST}\n\n{MAIL}"])
    assert (len(model.calls), answer.status) == (1, "met")
    assert [v.verifier for v in answer.verdicts] == ["in_part"] * 3


def test_a_part_that_fails_gives_each_part_its_own_call_and_its_own_checks():
    replies = {
        "Summarise the talk in two sentences": SUMMARY,
        "list three risks": f"{LIST}\n4. Cars fail.",
        "draft a mail to Bob": MAIL,
    }

    def reply(messages):
        own = messages[-1].text.partition("Write only this part of it")[2]
        return next((said for words, said in replies.items() if own and words in own), LONG)

    answer, model = answered(reply)
    assert answer.status == "met"
    three = "1. Bridges weaken. Pipes leak.\n2. Paint peels.\n3. Cars fail."
    assert answer.text == f"{SUMMARY}\n\n{three}\n\n{MAIL}"
    assert len(model.calls) == 4
    assert any("split into its 3 parts" in line for line in answer.decisions)
    assert all(ASKED in call[-1].text for call in model.calls)


def test_parts_that_are_no_better_than_the_draft_do_not_replace_it():
    answer, _ = answered(lambda _: LONG, max_rounds=2)
    assert answer.text == LONG
    assert answer.status != "met"


GUIDE = (
    "## Soil\n\nGood soil is loose and dark. Mix in compost each spring, and dig it once in autumn.",
    "## Water\n\nTwo deep waterings a week are better than a little each day, because roots then grow down.",
    "## Light\n\nMost vegetables want six hours of sun. Keep the tall beans in the north of the bed.",
)
GARDEN = "Write a guide to the garden."
STEPS = f"{GARDEN}\n1. Explain the soil.\n2. Explain the water.\n3. Explain the light."


@pytest.mark.parametrize(("asked", "how"), [(STEPS, "split into its 3 parts"), (GARDEN, "brought to its end")])
def test_what_no_allowance_holds_is_written_in_parts_or_gone_on_with_until_it_is_whole(asked, how):
    def reply(body, _):
        said = [message["content"] for message in body["messages"]]
        own = [part for part in GUIDE if part.split()[1].lower() in said[0]]
        whole = "\n\n".join(own or GUIDE)
        written = said[1] if len(said) > 1 else ""
        return whole[whole.find(written[-20:]) + 20 if written else 0 :].strip()

    with StubServer(reply) as server:
        sroc = create_sroc(server.model("narrow", max_tokens=22))
        answer = sroc.invoke({"messages": [("user", asked)]}, context={"max_rounds": 4})["answer"]
    assert answer.text == "\n\n".join(GUIDE)
    assert (answer.note, how in answer.decisions[-2]) == ("", True)


def test_with_effort_plain_nothing_is_split():
    _, model = answered(lambda _: LONG, effort="plain")
    assert len(model.calls) == 1


@pytest.mark.parametrize(
    ("index", "check", "text", "outcome"),
    [
        (1, Count(unit="sentences", minimum=2, maximum=2), f"{SUMMARY}\n\n{LIST}\n\n{MAIL}", "met"),
        (1, Count(unit="sentences", minimum=2, maximum=2), f"# The talk\n\n{SUMMARY}\n\n{LIST}", "met"),
        (1, Count(unit="sentences", minimum=2, maximum=2), f"{LONG}\n\n{LONG}\n\n{LIST}\n\n{SUMMARY}", "unmet"),
        (2, Count(unit="items", minimum=3, maximum=3), f"{SUMMARY}\n{LIST}\n{MAIL}", "met"),
        (2, Count(unit="items", minimum=3, maximum=3), f"{SUMMARY}\n\n{LIST}\n4. Cars.\n\n{MAIL}", "unmet"),
        (2, Count(unit="items", minimum=3, maximum=3), f"{SUMMARY}\n\nThe risks are leaks, cracks, and dust.", "met"),
        (
            2,
            Count(unit="items", minimum=3, maximum=3),
            f"{SUMMARY}\n\nUse tools like pliers, which hold whatever you want them to, and gloves, which save hands.",
            "unmet",
        ),
        (3, Count(unit="words", maximum=8), f"{SUMMARY}\n\n{LIST}\n\nDear Bob, look at the bridge.", "met"),
        (3, Count(unit="words", maximum=8), f"{SUMMARY}\n\n{LIST}\n\n{MAIL}", "unmet"),
        (
            2,
            Count(unit="items", minimum=3, maximum=3),
            f"1. **Talk**\n\n{SUMMARY}\n\n2. **Risks**\n\n- a\n- b\n- c\n\n{MAIL}",
            "met",
        ),
        (3, Language(code="fr"), f"{SUMMARY}\n\nLe pont est vieux, et il faut le regarder de près cet hiver.", "met"),
    ],
)
def test_a_part_is_looked_for_at_its_place(index, check, text, outcome):
    wish = Objective(text="x", id="o", check=InPart(index=index, of=3, check=check))
    assert verify(wish, text).outcome == outcome


def test_a_part_keeps_its_own_checks_and_what_holds_of_all():
    def wish(check):
        return Objective(text="x", check=check)

    two, fr = Count(unit="sentences", minimum=2), Language(code="fr")
    in_force = [wish(InPart(index=1, of=2, check=two)), wish(fr), wish(Count(unit="words", maximum=90))]
    assert [[o.check for o in of_part(in_force, n, 2)] for n in (1, 2)] == [[two, fr], [fr]]


@pytest.mark.parametrize(
    ("said", "number"),
    [
        (ASKED, 3),
        ("Beschreibe Rost in zwei Sätzen, nenne dann drei Ursachen.", 2),
        ("I need three things: a title, a note of about 40 words, and an idea for a game.", 3),
        ("What is rust, and why does it form?", 0),
    ],
)
def test_the_parts_are_in_the_words_of_the_message(said, number):
    assert len(parted(said)) == number
    assert all(part in said for part in parted(said))
