"""Limits over parallel branches, retries and models that cannot be bounded, counted by the server and not by us."""

import asyncio
import itertools
import random

import pytest
from langchain_core.language_models import FakeMessagesListChatModel, GenericFakeChatModel
from langchain_core.messages import AIMessage, AIMessageChunk
from langchain_core.outputs import ChatGenerationChunk

from sroc import LimitReached, Limits, ModelError, create_sroc
from sroc.agents.ask import Ask
from sroc.testing import StubServer
from sroc.tools.limits import Ledger, share
from sroc.tools.prices import Price
from sroc.tools.tokens import guess
from sroc.tools.types import Allowance, Message

BRANCHES = 200
PRICE = Price(1.0, 4.0)
WHERE = (Message(role="user", content="What is the capital of France, and why is it the capital?"),)
LONG = "Paris is the capital because the kings lived there. " * 40


async def at_once(rung, limits, branches=BRANCHES, **options):
    """As many branches as asked for, each with its share of the limits; their errors are returned."""
    pool = Ledger(Allowance(**limits))

    async def nothing(seconds):
        await asyncio.sleep(0)

    asks = [
        Ask((rung,), role="specialist", ledger=Ledger(part, pool=pool), task_id=f"t{n}", sleep=nothing)
        for n, part in enumerate(share(Allowance(**limits), branches))
    ]
    done = await asyncio.gather(*(asking.text(WHERE, **options) for asking in asks), return_exceptions=True)
    for other in (each for each in done if isinstance(each, BaseException)):
        assert isinstance(other, LimitReached | ModelError), other
    return done, [call for asking in asks for call in asking.calls.values()]


def counted(stub):
    """What the server counts, by the names of the limits."""
    usages = [usage for usage in stub.usage if usage]
    read = sum(usage["prompt_tokens"] for usage in usages)
    written = sum(usage["completion_tokens"] for usage in usages)
    cost = (read * PRICE.input + written * PRICE.output) / 1e6
    named = {"requests": len(stub.log), "input_tokens": read, "output_tokens": written}
    return {**named, "total_tokens": read + written, "cost_usd": cost}


LIMITS = [
    {"requests": 150},
    {"input_tokens": 9000},
    {"output_tokens": 4000},
    {"requests": 120, "total_tokens": 9000, "cost_usd": 0.03},
]


@pytest.mark.parametrize("limits", LIMITS, ids=lambda limits: "+".join(limits))
def test_no_limit_is_passed_by_200_parallel_branches_and_their_retries(rung, limits):
    chance = random.Random(3)
    faults = ("500", "empty", "html", "reset")
    with StubServer(text=LONG, faults=lambda n: chance.choice(faults) if chance.random() < 0.2 else None) as stub:
        done, calls = asyncio.run(at_once(rung(stub.model(), price=PRICE), limits))
        spent = counted(stub)
    assert all(spent[name] <= most for name, most in limits.items())
    assert sum(call.usage.calls for call in calls) == spent["requests"]
    assert any(not isinstance(each, BaseException) for each in done)
    refused = {each.limit for each in done if isinstance(each, LimitReached)}
    assert refused <= set(limits)


def test_a_server_that_does_not_keep_the_bound_is_read_as_it_comes_from_then_on(ask, rung):
    with StubServer(text=LONG, faults=["deaf"] * 9) as stub:
        own = rung(stub.model())
        asyncio.run(ask(own).text(WHERE, output_tokens=20))
        asking = ask(own, total_tokens=100)
        reply = asyncio.run(asking.text(WHERE))
        assert reply.cut
        assert stub.log[1]["stream"]
        assert sum(call.usage.total_tokens for call in asking.calls.values()) <= 100


def test_a_server_that_keeps_no_bound_passes_a_limit_by_less_than_one_of_its_replies(rung):
    with StubServer(text=LONG, faults=lambda number: "deaf") as stub:
        done, calls = asyncio.run(at_once(rung(stub.model()), {"total_tokens": 2000}, branches=40))
        assert len(stub.log) > 20
    assert sum(call.usage.total_tokens for call in calls) <= 2000 + guess(LONG)
    assert all(each.cut for each in done if not isinstance(each, BaseException))


def test_a_server_that_was_seen_to_keep_its_bound_needs_no_watching(ask, rung):
    with StubServer(text=LONG) as stub:
        own = rung(stub.model())
        for _ in range(2):
            asyncio.run(ask(own, total_tokens=100).text(WHERE))
        assert [bool(body.get("stream")) for body in stub.log] == [True, False]
        assert all(usage["total_tokens"] <= 100 for usage in stub.usage if usage)


def test_pieces_that_are_letters_do_not_show_a_server_that_keeps_no_bound(ask, rung):
    class Spelling(GenericFakeChatModel):
        max_tokens: int = 999

        def _stream(self, *_, **__):
            yield from (ChatGenerationChunk(message=AIMessageChunk(content=letter)) for letter in LONG[:80])

    own = rung(Spelling(messages=iter(())))
    reply = asyncio.run(ask(own, output_tokens=30).text(WHERE))
    assert (reply.text, reply.cut, own.memory.deaf) == (LONG[:80], False, False)


def test_a_model_that_takes_no_bound_is_left_where_it_has_used_what_it_may(rung):
    model = GenericFakeChatModel(messages=itertools.repeat(AIMessage(LONG)))
    done, calls = asyncio.run(at_once(rung(model), {"total_tokens": 2000}, branches=20))
    assert sum(call.usage.total_tokens for call in calls) <= 2000
    assert all(each.cut for each in done if not isinstance(each, BaseException))


def test_models_that_can_in_no_way_be_bounded_pass_a_limit_by_one_reply_at_most(rung):
    model = FakeMessagesListChatModel(responses=[AIMessage(LONG)])
    done, calls = asyncio.run(at_once(rung(model), {"total_tokens": 2000}, branches=40))
    most = max(call.usage.total_tokens for call in calls)
    assert sum(call.usage.total_tokens for call in calls) <= 2000 + most
    assert {each.limit for each in done if isinstance(each, LimitReached)} == {"total_tokens"}


def test_what_one_branch_leaves_is_no_others_before_it_is_settled():
    pool = Ledger(Allowance(total_tokens=100))
    first, second = (Ledger(part, pool=pool) for part in share(Allowance(total_tokens=100), 2))
    first.reserve(20, 30)
    assert second.remaining() == Allowance(total_tokens=50)
    pool.reserve(10, 30)
    with pytest.raises(LimitReached, match="total_tokens=50 forbids"):
        second.reserve(20, 20)


def test_a_limit_within_a_run_gives_the_best_verified_text_and_says_what_is_missing():
    with StubServer(text="Paris, of course! " * 20) as stub:
        request = {"messages": [("user", "Name the capital of France. Include the word Lyon at least twice.")]}
        answer = create_sroc(stub.model()).invoke(request, context={"limits": Limits(requests=1)})["answer"]
    assert len(stub.log) == 1
    assert answer.text
    assert answer.status == "unmet"
    assert answer.stopped_by == "requests"
    assert "not met" in answer.note.lower()
    assert "limit on requests was reached" in answer.note
