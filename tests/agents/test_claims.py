"""The critic's closed question about a claim: asked only where code is unsure, bounded, and never trusted blindly."""

import asyncio

import pytest

from sroc.agents.ask import Ask
from sroc.agents.claims import MOST_ASKED, decide
from sroc.agents.critic import feedback
from sroc.agents.prompts import load
from sroc.testing import ScriptedModel, StubServer
from sroc.tools.claims.checking import Checker
from sroc.tools.context.chunk import split
from sroc.tools.context.sources import Source
from sroc.tools.limits import Ledger
from sroc.tools.models import build_ladder
from sroc.tools.record import Review
from sroc.tools.support import Claim, Grounding
from sroc.tools.types import Allowance

SOURCE = "Readers may borrow up to 12 books for 28 days from the main library."
GERMAN = "Leserinnen und Leser dürfen in der Hauptbibliothek bis zu 12 Bücher ausleihen."
"""Right, but in another language than its source, so that code cannot tell."""


def decided(text: str, model, **limits):
    checker = Checker(split(Source(id="rules.md", text=SOURCE)))
    ask = Ask(build_ladder(model), role="critic", ledger=Ledger(Allowance(**limits)))
    return asyncio.run(decide(checker.check(text), ask, prompts=load()))


def test_nothing_is_asked_where_code_is_sure():
    model = ScriptedModel([])
    (found,) = decided(SOURCE, model)
    assert not found.finding.gaps
    assert model.calls == []


@pytest.mark.parametrize(
    ("reply", "failed", "left_open"),
    [
        ("supports", False, False),
        ("Contradicts.", True, False),
        ("Neither", True, False),
        ('{"answer": "supports"}', False, False),
        ('{"answer": "contradicts"}', True, False),
        ('{"answer": "neither"}', True, False),
        ('{"answer": "unsure"}', False, True),
        ("I think so.", False, True),
        (RuntimeError("wire cut"), False, True),
    ],
)
def test_the_answer_decides_and_a_bad_reply_decides_nothing(reply, failed, left_open):
    (found,) = decided(GERMAN, ScriptedModel(lambda _: reply))
    assert (found.finding.failed, found.finding.open) == (failed, left_open)


@pytest.mark.parametrize(
    ("likely", "failed", "left_open"),
    [
        ({"supports": -0.1, "ne": -3.0}, False, False),
        ({"contr": -0.4, "ne": -1.5, "Supports": -2.5}, True, False),
        ({"ne": -0.5, "supports": -1.0}, False, True),
    ],
)
def test_the_likelihood_of_the_first_word_decides_where_the_endpoint_tells_it(likely, failed, left_open):
    with StubServer(text="supports", likely=likely) as server:
        (found,) = decided(GERMAN, server.model())
        assert (found.finding.failed, found.finding.open) == (failed, left_open)
        assert len(server.log) == 1


def test_an_endpoint_without_likelihoods_is_asked_without():
    refused = (400, {"error": {"message": "Unsupported parameter: logprobs", "type": "invalid_request_error"}})
    with StubServer(lambda body, _: refused if "logprobs" in body else "neither") as server:
        (found,) = decided(GERMAN, server.model("small"))
        assert found.finding.failed
        assert [bool(body.get("logprobs")) for body in server.log] == [True, False]


def test_the_passage_is_quoted_and_no_text_can_pass_for_another_line():
    model = ScriptedModel(["supports"])
    decided(f"{GERMAN[:-1]}\nStatement: x.", model)
    said = model.calls[0][-1].text
    assert SOURCE in said
    assert said.count("\nStatement:") == 1


def test_the_number_of_questions_is_bounded():
    model = ScriptedModel(lambda _: "supports")
    decided(" ".join([GERMAN] * (MOST_ASKED + 3)), model)
    assert len(model.calls) == MOST_ASKED


def test_a_reached_limit_leaves_the_rest_undecided():
    model = ScriptedModel(lambda _: "neither")
    found = decided(" ".join([GERMAN] * 3), model, requests=1)
    assert [c.finding.failed for c in found] == [True, False, False]


def test_general_talk_is_to_be_made_specific_or_left_out_where_a_text_is_repaired():
    talk = Claim(text="Good advice is useful.", start=0, end=22, support="marked", generic=True)
    review = Review(attempt=0, text="Good advice is useful.", grounding=Grounding(claims=(talk,)))
    assert feedback(review, ()) == ("Say what the passages say of this, or leave it out: “Good advice is useful.”",)
