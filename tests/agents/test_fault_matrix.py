"""Every fault that a server can show, F1 to F9, counted on the server's own log."""

import asyncio
import random
import time
from typing import Any

import pytest
from langchain_core.messages import HumanMessage

from sroc import LimitReached, Limits, ModelError, create_sroc
from sroc.testing import StubServer
from sroc.tools.gate import Gate
from sroc.tools.types import Message
from sroc.tools.values import Value

PARIS = "The capital of France is Paris."
WHERE = (Message(role="user", content="What is the capital of France?"),)


class City(Value):
    answer: str


NOWHERE = City(answer="")


def text(asking, **options):
    return asyncio.run(asking.text(WHERE, **options))


def value(asking):
    return asyncio.run(asking.value("You know cities.", "The capital of France?", City, default=NOWHERE))


# F1, F2: rate limits


def test_f1_one_refusal_costs_one_more_request_after_the_wait_it_asks_for(ask):
    with StubServer(faults=["429"], retry_after=7) as stub:
        asking = ask(stub.model())
        assert text(asking).text == PARIS
        assert len(stub.log) == 2
        assert asking.waits == [pytest.approx(7.0, abs=0.5)]


def test_f2_a_storm_loses_nobody(ask):
    chance = random.Random(7)
    with StubServer(faults=lambda n: "429" if n <= 80 and chance.random() < 0.3 else None) as stub:
        asking = ask(stub.model())

        async def all_of_them():
            return await asyncio.gather(*(asking.text(WHERE) for _ in range(50)))

        assert [reply.text for reply in asyncio.run(all_of_them())] == [PARIS] * 50
        assert len(stub.log) <= 75


def test_f2_one_branchs_refusal_holds_the_others_of_its_model_back():
    now, waits = [100.0], list[float]()

    async def sleep(seconds):
        waits.append(seconds)
        now[0] += seconds

    async def passing():
        gate = Gate(4, clock=lambda: now[0])
        gate.hold("busy", 5.0)
        for model in ("other", "busy", "busy"):
            async with gate.turn(model, sleep=sleep):
                pass
        gate.hold("busy", 5.0)
        with pytest.raises(TimeoutError):
            async with gate.turn("busy", sleep=sleep, within=4.0):
                pass

    asyncio.run(passing())
    assert waits == [5.0]


def test_f2_a_quiet_that_was_too_short_is_followed_by_a_longer_one():
    now = [100.0]

    async def sleep(seconds):
        now[0] += seconds

    async def lengths():
        gate, found = Gate(4, clock=lambda: now[0]), []
        for _ in range(3):
            gate.hold("busy", 1.0)
            gate.hold("busy", 1.0)
            before = now[0]
            async with gate.turn("busy", sleep=sleep):
                found.append(now[0] - before)
        now[0] += 10
        gate.hold("busy", 1.0)
        async with gate.turn("busy", sleep=sleep, within=1.5):
            return found

    assert asyncio.run(lengths()) == [1.0, 2.0, 4.0]


def test_f2_a_place_at_a_crowded_endpoint_is_not_waited_for_beyond_the_time(ask):
    with StubServer() as stub:
        hung, late = ask(stub.model("hang")), ask(stub.model(), seconds=0.3)
        hung._parallel = late._parallel = 1

        async def both():
            first = asyncio.ensure_future(hung.text(WHERE))
            while not stub.log:
                await asyncio.sleep(0)
            try:
                await late.text(WHERE)
            finally:
                first.cancel()

        with pytest.raises(LimitReached) as caught:
            asyncio.run(both())
    assert caught.value.limit == "seconds"
    assert len(stub.log) == 1


# F3, F4: what cannot and what may pass


@pytest.mark.parametrize("fault", ["quota", "401", "400"])
def test_f3_what_cannot_pass_costs_one_request_and_the_next_model_answers(ask, fault):
    with StubServer(faults=[fault]) as stub:
        asking = ask(stub.model("first"), stub.model("second"))
        assert text(asking).model == "test:second"
        assert len(stub.log) == 2


@pytest.mark.parametrize("fault", ["500", "502", "529", "reset"])
def test_f4_what_may_pass_is_tried_in_one_place_then_left_for_the_next_model(ask, fault):
    with StubServer(faults=[fault] * 3) as stub:
        asking = ask(stub.model("first", max_retries=6), stub.model("second"))
        assert text(asking).model == "test:second"
        assert [body["model"] for body in stub.log] == ["first"] * 3 + ["second"]


# F5: silence


@pytest.mark.parametrize("fault", ["hang", "drip"])
def test_f5_a_run_ends_at_its_deadline_with_the_limits_name(fault):
    with StubServer(faults=[fault] * 9) as stub:
        started = time.monotonic()
        out = create_sroc(stub.model()).invoke({"messages": [("user", "Why?")]}, context={"limits": Limits(seconds=1)})
    assert time.monotonic() - started < 60  # 1.1 on an idle core; the server would take for ever
    assert (out["answer"].stopped_by, out["answer"].text) == ("seconds", "")


# F6: broken streams


def test_f6_a_broken_reply_is_kept_in_the_journal_and_asked_for_again(ask):
    with StubServer(faults=["cut"]) as stub:
        asking = ask(stub.model(streaming=True))
        assert text(asking, stream=True).text == PARIS
        broken, whole = asking.calls.values()
        assert broken.error
        assert PARIS.startswith(broken.reply)
        assert broken.reply
        assert broken.usage.estimated
        assert broken.usage.output_tokens > 0
        assert (whole.reply, whole.error) == (PARIS, None)


def test_f6_whoever_streams_the_graph_reads_no_word_of_the_second_reply_twice():
    with StubServer(text="One two three four five six seven eight.", faults=["cut"]) as stub:
        graph = create_sroc(stub.model())
        parts: Any = graph.stream(
            {"messages": [HumanMessage("Count, please.")]}, stream_mode=["messages", "values"], version="v2"
        )
        chunks, last = list[str](), dict[str, Any]()
        for part in parts:
            if part["type"] == "values":
                last = part["data"]
            elif type(part["data"][0]).__name__ == "AIMessageChunk":
                chunks.append(part["data"][0].text)
    assert last["answer"].text == stub.text
    assert "".join(chunks)
    assert stub.text.startswith("".join(chunks))


# F7: malformed replies


@pytest.mark.parametrize("fault", ["429", "500", "cut", "html", "empty", "nochoices", "truncated", "wrong", "filter"])
def test_f7_a_malformed_reply_is_recovered_in_two_requests(ask, fault):
    with StubServer(faults=[fault]) as stub:
        assert value(ask(stub.model("json"))) == City(answer="Paris")
        assert len(stub.log) == 2


def test_f7_a_cut_reply_is_never_asked_for_with_the_same_bound(ask):
    with StubServer(faults=["truncated"]) as stub:
        value(ask(stub.model("json")))
        first, second = (body.get("max_tokens") for body in stub.log)
        assert first is None
        assert second


def test_f7_the_repair_sees_the_error(ask):
    with StubServer(faults=["wrong"]) as stub:
        value(ask(stub.model("json")))
        assert "answer: Field required" in stub.prompts()[1]


# F8: refusals


def test_f8_a_refusal_is_recorded_and_costs_one_request_of_each_model(ask):
    with StubServer(faults=["refusal"] * 2) as stub:
        asking = ask(stub.model("first"), stub.model("second"))
        with pytest.raises(ModelError, match="I will not answer this"):
            text(asking)
        assert len(stub.log) == 2
    assert all("it refused" in str(call.error) for call in asking.calls.values())


def test_f8_the_next_model_may_answer_what_the_first_refused():
    with StubServer(faults=["refusal"]) as stub:
        out = create_sroc([stub.model("first"), stub.model("second")]).invoke({"messages": [("user", "Why?")]})
    assert out["answer"].text == PARIS
    assert ["it refused" in str(call.error) for call in out["answer"].calls] == [True, False]


# F9: usage that is not told


def test_f9_missing_usage_is_estimated_and_marked_and_never_zero():
    with StubServer(faults=["no_usage"]) as stub:
        usage = create_sroc(stub.model()).invoke({"messages": [("user", "Why?")]})["answer"].usage
    assert usage.estimated
    assert usage.input_tokens > 0
    assert usage.output_tokens > 0


# The script of faults


def test_faults_befall_requests_in_the_order_they_come():
    with StubServer(faults=["empty", None, "truncated"]) as stub:
        model = stub.model()
        assert [model.invoke("Where?").text for _ in range(4)] == ["", PARIS, "The capital of ", PARIS]
        assert sum(usage["total_tokens"] for usage in stub.usage if usage) == stub.spent()


def test_a_fault_that_is_not_known_is_named():
    with pytest.raises(ValueError, match="faults: 'flood' is no fault; take one of 400, 401"):
        StubServer(faults=["flood"])
