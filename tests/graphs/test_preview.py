"""What a run would do and cost, told before a model is asked."""

import asyncio
import io
import json
import sys

import pytest
from langchain_core.documents import Document

from sroc import Limits, Settings, create_sroc
from sroc.__main__ import run
from sroc.graphs.preview import preview
from sroc.testing import StubServer

CLASH = "Explain refunds in about 150 words. The answer must have at most 60 words."
TERMS = [Document("Refunds. A refund is paid within 14 days of the return. " * 9, metadata={"source": "terms"})]


def asked(stub, request, **limits):
    return asyncio.run(preview(stub.model(), request, Settings(limits=Limits(**limits))))


def test_no_model_is_asked_and_the_plan_is_the_runs_own(stub):
    request = {"messages": [("user", CLASH)], "documents": TERMS}
    made = asked(stub, request)
    assert stub.log == []
    answer = create_sroc(stub.model()).invoke(request)["answer"]
    assert made.plan == answer.plan
    assert [r.given_up for r in made.settlement.resolutions] == [r.given_up for r in answer.resolutions]
    assert made.calls == len(stub.log)


def test_the_estimate_is_near_what_the_server_counts(stub):
    request = {"messages": [("user", CLASH)], "documents": TERMS}
    made = asked(stub, request)
    create_sroc(stub.model()).invoke(request)
    counted = stub.usage[0]
    assert counted
    assert 0.8 * counted["prompt_tokens"] <= made.input_tokens <= 1.3 * counted["prompt_tokens"]
    assert made.output_tokens >= counted["completion_tokens"]


def test_a_sweep_counts_its_notes_and_their_joining(stub):
    many = [Document(f"Invoice {n}: the customer paid {n * 7} euros in cash. " * 30) for n in range(40)]
    made = asked(stub, {"messages": [("user", "Summarise all invoices.")], "documents": many})
    assert made.calls == len(made.plan.tasks) > 2
    assert stub.log == []


def test_limits_that_the_first_drafts_may_pass_are_named(stub):
    made = asked(stub, {"messages": [("user", CLASH)], "documents": TERMS}, total_tokens=100, requests=5)
    assert made.passed == ("total_tokens",)


def test_an_unknown_price_is_none(stub):
    assert asked(stub, {"messages": [("user", "Why?")]}).cost_usd is None


def test_the_command_shows_the_plan_and_its_cost(capsys, monkeypatch):
    with StubServer() as stub:
        monkeypatch.setenv("OPENAI_API_KEY", "stub-key")
        monkeypatch.setenv("OPENAI_BASE_URL", stub.url)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
        assert run(["ask", CLASH, "-m", "openai:ok", "--plan", "--max-tokens", "30"]) == 0
        shown = capsys.readouterr().out
        assert run(["ask", CLASH, "-m", "openai:ok", "--plan", "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert stub.log == []
    for words in (
        "Plan (whole)",
        "1. write",
        "at most 60 words",
        "yielded",
        "Expected: 1 call to openai:ok",
        "cost unknown",
    ):
        assert words in shown
    assert "total_tokens=30" in shown
    assert told["calls"] == 1


def test_each_tasks_tokens_are_told_and_a_repair_comes_on_top(stub):
    made = asked(stub, {"messages": [("user", CLASH)], "documents": TERMS})
    (task,) = made.tasks
    assert 60 < task.written < task.most
    assert made.expected_tokens == task.read + task.written < made.repaired_tokens
    parts = "Write for our shop, in at most 120 words:\n1. a slogan\n2. a greeting\n3. a farewell"
    written = [task.written for task in asked(stub, {"messages": [("user", parts)]}).tasks]
    assert sum(written) < 200


@pytest.mark.parametrize(
    ("request_", "least", "most"),
    [
        ("Who painted this?", 10, 60),
        ("Why is the sky blue?", 80, 250),
        ("Write about rivers in 5 sentences.", 80, 200),
        ("Write a story.", 200, 500),
        ("Write a letter of at least 400 words.", 500, 800),
    ],
)
def test_what_is_asked_says_how_long_a_reply_usually_is(stub, request_, least, most):
    (task,) = asked(stub, {"messages": [("user", request_)]}).tasks
    assert least <= task.written <= most
