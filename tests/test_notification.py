"""Whatever conflicts a request holds: the user is told of each, and no instruction that lost reaches a model."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc import Answer, create_sroc
from sroc.testing import StubServer

PAIRS = (
    (("Use at most {n} words.", "in at most {n} words"), ("Write at least {m} words.", "in at least {m} words")),
    (("Use no commas.", "with no commas"), ("Use at least {n} commas.", "with at least {n} commas")),
    (('Use the word "delta".', 'with the word "delta"'), ('Avoid the word "delta".', 'without the word "delta"')),
    (("Write in all lowercase letters.", "in all lowercase letters"), ("Write in all caps.", "in all capital letters")),
    (("Answer in French.", "in French"), ("Answer only in English.", "only in English")),
    (
        ("Do not use bullet points.", "without bullet points"),
        ("Use {n} bullet points.", "in exactly {n} bullet points"),
    ),
    (("Answer in exactly {n} sentences.", "in exactly {n} sentences"), ("Write {m} sentences.", "in {m} sentences")),
    (("Write in the first person.", "in the first person"), ("Write in the third person.", "in the third person")),
    (("Keep a formal tone.", "in a formal tone"), ("Use a casual tone with slang.", "in a casual tone")),
)
LONGER = (
    "Describe rivers {}, for my sister.",
    "Please describe {} what rivers carry, since my sister is curious.",
    "My sister loves rivers: describe them {} and be kind to her.",
    "Describe rivers, {}, and name one of them.",
)
Wish = tuple[str, str]


@st.composite
def briefs(draw: st.DrawFn) -> list[tuple[str, str]]:
    """System and user messages that hold at least one contradiction, alone or within longer sentences."""
    numbers = {"n": draw(st.integers(3, 9)), "m": draw(st.integers(40, 90))}
    strong, weak = draw(st.permutations(draw(st.sampled_from(PAIRS))))
    more: list[Wish] = [draw(st.permutations(pair))[0] for pair in draw(st.lists(st.sampled_from(PAIRS), max_size=2))]
    asked = draw(st.sampled_from(LONGER)).format(weak[1]) if draw(st.booleans()) else f"Describe rivers. {weak[0]}"
    own, others = [strong[0]], [asked, *(wish[0] for wish in more)]
    if draw(st.booleans()):
        return [("user", " ".join([*others, *own]).format(**numbers))]
    return [("system", f"Be helpful. {own[0]}".format(**numbers)), ("user", " ".join(others).format(**numbers))]


@pytest.fixture(scope="module")
def server() -> Iterator[StubServer]:
    with StubServer(text="Rivers carry sand and salt to the sea.") as stub:
        yield stub


@pytest.mark.parametrize(
    ("rule", "asked", "lost"),
    [
        ("Réponds en 9 mots maximum.", "Décris les fleuves en au moins 60 mots pour ma sœur.", "60 mots"),
        ("Keine Kommas verwenden.", "Beschreibe Flüsse mit mindestens 5 Kommas für meine Schwester.", "5 Kommas"),
        ("No uses comas.", "Describe los ríos y usa al menos 5 comas, por favor.", "5 comas"),
    ],
)
def test_in_other_languages_too(server: StubServer, rule: str, asked: str, lost: str) -> None:
    start = len(server.log)
    messages = [("system", rule), ("user", asked)]
    answer = create_sroc(server.model("ok")).invoke({"messages": messages}, context={"max_rounds": 0})["answer"]
    assert lost in answer.note
    assert all(lost not in str(m["content"]) for body in server.log[start:] for m in body["messages"])


@settings(max_examples=40, deadline=None)
@given(messages=briefs())
def test_every_conflict_is_told_and_no_loser_reaches_a_model(
    server: StubServer, messages: list[tuple[str, str]]
) -> None:
    losers, untold, sent = outcome(server, messages)
    assert losers, messages
    assert (untold, sent) == ([], []), messages


def outcome(server: StubServer, messages: list[tuple[str, str]]) -> tuple[list[str], list[str], list[str]]:
    """The words of what lost in one run, of these what the user is not told, and what stands in the server's log."""
    start = len(server.log)
    out = create_sroc(server.model("ok")).invoke({"messages": messages}, context={"max_rounds": 1})
    answer: Answer = out["answer"]
    seen = "\n".join(str(m["content"]) for body in server.log[start:] for m in body["messages"])
    yielded = {v.objective_id for v in answer.verdicts if v.outcome == "yielded"}
    assert yielded == {i for r in answer.resolutions for i in r.losers}
    told = answer.note if answer.note in out["messages"][-1].text else ""
    by_id = {o.id: o.text for o in answer.objectives}
    losers = [by_id[i] for r in answer.resolutions for i in r.losers]
    untold = [
        by_id[i]
        for r in answer.resolutions
        for i in (*r.losers, *r.winners)
        if by_id[i] not in r.given_up or (i in r.losers and by_id[i] not in told)
    ]
    return losers, untold, [words for words in losers if words in seen]
