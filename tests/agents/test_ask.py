"""Texts and values from models that fail in every known way, counted on the server's own log."""

import asyncio
import time
from typing import Any

import pytest
from langchain_core.messages import HumanMessage
from langgraph.graph import END, START, MessagesState, StateGraph

from sroc import LimitReached, ModelError, inspect_history
from sroc.testing import ScriptedModel, StubServer
from sroc.tools.prices import Price
from sroc.tools.types import Message
from sroc.tools.values import Value

PARIS = "The capital of France is Paris."
WHERE = (Message(role="user", content="What is the capital of France?"),)
ONE = "(1 request)"


class City(Value):
    answer: str


NOWHERE = City(answer="")


def text(asking, **options):
    return asyncio.run(asking.text(WHERE, **options))


def value(asking, **options):
    return asyncio.run(asking.value("You know cities.", "The capital of France?", City, default=NOWHERE, **options))


def errors(asking):
    return [call.error for call in asking.calls.values()]


def used(asking):
    return sum(call.usage.total_tokens for call in asking.calls.values())


# A plain request


def test_an_easy_request_is_the_plain_call(stub, ask):
    stub.model().invoke("What is the capital of France?")
    reply = text(ask(stub.model()))
    assert (reply.text, reply.cut, reply.model) == (PARIS, False, "test:ok")
    plain, ours = stub.log
    assert ours == plain


def test_usage_is_the_servers(stub, ask):
    asking = ask(stub.model())
    text(asking)
    (call,) = asking.calls.values()
    assert (call.usage.total_tokens, call.usage.calls, call.usage.estimated) == (stub.spent(), 1, False)
    assert (call.reply, call.role, call.task_id, call.error, call.messages) == (PARIS, "critic", "t1", None, WHERE)
    assert inspect_history() == (call,)


def test_developer_words_reach_the_model_as_system_words(ask):
    model = ScriptedModel(["Yes."])
    asyncio.run(ask(model).text([Message(role=r, content=r) for r in ("system", "developer", "user", "assistant")]))
    assert [m.type for m in model.calls[0]] == ["system", "system", "human", "ai"]


def test_thinking_is_left_out_of_a_text_and_kept_in_the_journal(ask):
    asking = ask(ScriptedModel(["<think>France...</think>\nParis."]))
    assert text(asking).text == "Paris."
    assert "<think>" in inspect_history()[0].reply


def test_silent_servers_are_estimated(stub, ask):
    asking = ask(stub.model("no_usage"))
    text(asking)
    (call,) = asking.calls.values()
    assert call.usage.estimated
    assert call.usage.input_tokens > 0
    assert call.usage.output_tokens > 0


def test_the_meter_learns_from_what_is_told(stub, ask, rung):
    own = rung(stub.model())
    before = own.memory.meter.upper(1000.0)
    asyncio.run(ask(own).text([Message(role="user", content="How many words are these? " * 200)]))
    assert own.memory.meter.upper(1000.0) < before


def test_an_unknown_price_is_none_and_a_known_one_counts(ask, rung):
    asking = ask(rung(ScriptedModel([PARIS])), rung(ScriptedModel([PARIS]), price=Price(1.0, 2.0)))
    text(asking)
    text(asking, rung=1)
    unknown, known = (call.usage.cost_usd for call in asking.calls.values())
    assert unknown is None
    assert known > 0


def test_a_rung_beyond_the_ladder_is_its_last(ask):
    assert text(ask(ScriptedModel([PARIS])), rung=5).text == PARIS


# Faults: what they cost, and what comes after


@pytest.mark.parametrize(
    ("name", "requests"),
    [("400", 1), ("401", 1), ("quota", 1), ("empty", 2), ("nochoices", 2), ("html", 2), ("reset", 3)],
)
def test_a_dead_model_costs_what_it_is_worth_and_the_next_one_answers(stub, ask, name, requests):
    asking = ask(stub.model(name), stub.model("ok"))
    assert text(asking).model == "test:ok"
    assert [body["model"] for body in stub.log] == [name] * requests + ["ok"]
    assert all(errors(asking)[:-1])
    assert errors(asking)[-1] is None


@pytest.mark.parametrize("name", ["429", "500"])
def test_a_passing_fault_costs_one_more_request(stub, ask, name):
    asking = ask(stub.model(name))
    assert text(asking).text == PARIS
    assert len(stub.log) == 2


def test_retry_after_is_honoured(ask):
    with StubServer(retry_after=7) as stub:
        asking = ask(stub.model("429"))
        text(asking)
    assert asking.waits == [pytest.approx(7.0, abs=0.5)]


def test_a_wait_beyond_the_time_limit_is_not_begun(ask):
    with StubServer(retry_after=59) as stub:
        asking = ask(stub.model("429"), seconds=50.0)
        with pytest.raises(ModelError, match="429"):
            text(asking)
    assert asking.waits == []


def test_a_model_without_retries_turned_off_is_still_asked_three_times_at_most(ask):
    with StubServer(lambda body, n: (503, {"error": {"message": "overloaded"}})) as stub:
        asking = ask(stub.model("busy", max_retries=6))
        with pytest.raises(ModelError):
            text(asking)
        assert len(stub.log) == 3


def test_an_address_where_nobody_listens_costs_no_tokens(ask):
    with StubServer() as stub:
        model = stub.model()
    asking = ask(model)
    with pytest.raises(ModelError, match="check the address"):
        text(asking)
    assert used(asking) == 0


def test_when_every_model_failed_the_error_names_all_that_matters(stub, ask):
    asking = ask(stub.model("401"), stub.model("quota"))
    with pytest.raises(ModelError) as caught:
        text(asking)
    for words in ("test:401", "401", "test:quota", "quota", ONE, "check the account's quota"):
        assert words in str(caught.value)
    assert caught.value.calls == tuple(asking.calls.values())
    assert len(caught.value.calls) == 2


def test_no_key_is_told(stub, ask):
    asking = ask(stub.model("401", api_key="very-private-9"))
    with pytest.raises(ModelError) as caught:
        text(asking)
    assert "very-private-9" not in f"{caught.value}{errors(asking)}"


def test_a_refusal_is_one_request_and_the_next_model_is_asked(ask):
    refused = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "refusal": "No.", "content": None}}
    with StubServer(lambda body, n: (200, {"id": "x", "choices": [refused]})) as stub:
        asking = ask(stub.model("strict"), stub.model("ok"))
        assert text(asking).text == PARIS
        assert len(stub.log) == 2
    assert "it refused: No." in errors(asking)[0]


def test_a_local_model_that_cannot_start_is_passed_over(ask, rung):
    def start():
        raise ModelError("the weights are gone")

    asking = ask(rung(start), ScriptedModel([PARIS]))
    assert text(asking).text == PARIS
    assert [call.usage.calls for call in asking.calls.values()] == [0, 1]


def test_a_scripted_model_that_has_run_out_fails_the_test(ask):
    with pytest.raises(AssertionError, match="no reply left"):
        text(ask(ScriptedModel([])))


# Time


@pytest.mark.parametrize("name", ["hang", "drip"])
@pytest.mark.parametrize("streaming", [False, True])
def test_the_time_limit_holds_however_the_server_dawdles(stub, ask, name, streaming):
    asking, started = ask(stub.model(name, streaming=streaming), seconds=0.5), time.monotonic()
    with pytest.raises(LimitReached) as caught:
        text(asking)
    assert time.monotonic() - started < 60  # 0.5 on an idle core; the server would take for ever
    assert caught.value.limit == "seconds"
    (call,) = asking.calls.values()
    assert "no whole reply" in call.error
    assert call.usage.estimated


def test_a_cancelled_call_is_journalled_and_settled(stub, ask):
    asking = ask(stub.model("hang"), requests=1)

    async def cancelled():
        task = asyncio.ensure_future(asking.text(WHERE))
        while not stub.log:
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait({task})
        return task.cancelled()

    assert asyncio.run(cancelled())
    assert errors(asking) == ["cancelled"]


# Event loops


def test_several_loops_in_a_row_ask_the_same_model(stub, ask, rung):
    own = rung(stub.model())
    assert [text(ask(own)).text for _ in range(4)] == [PARIS] * 4


def test_sync_and_async_use_of_one_model_do_not_meet(stub, ask):
    model = stub.model()
    asking = ask(model)
    assert model.invoke("?").text == text(asking).text == model.invoke("?").text == text(asking).text


def test_many_parallel_calls_are_counted_one_by_one(stub, ask):
    asking = ask(stub.model())

    async def many():
        return await asyncio.gather(*(asking.text(WHERE) for _ in range(20)))

    assert len(asyncio.run(many())) == len(asking.calls) == len(stub.log) == 20
    assert used(asking) == stub.spent()


# Limits


@pytest.mark.parametrize(
    ("limits", "name"),
    [({"requests": 0}, "requests"), ({"total_tokens": 5}, "total_tokens"), ({"input_tokens": 5}, "input_tokens")],
)
def test_a_limit_forbids_the_call_before_it_is_made(stub, ask, limits, name):
    with pytest.raises(LimitReached) as caught:
        text(ask(stub.model(), **limits))
    assert caught.value.limit == name
    assert stub.log == []


def test_a_limit_becomes_the_replys_bound_in_both_dialects(ask):
    with StubServer(text="word " * 500) as stub:
        asking = ask(stub.model(), total_tokens=100)
        reply = text(asking)
        (body,) = stub.log
        assert reply.cut
        assert 0 < body["max_completion_tokens"] == body["max_tokens"] < 100
        assert used(asking) == stub.spent() <= 100


def test_a_reply_is_never_given_more_than_the_window_leaves(stub, ask, rung):
    text(ask(rung(stub.model(), window=200), total_tokens=100_000))
    assert stub.log[0]["max_tokens"] < 200


def test_a_callers_own_bound_holds_below_ours(stub, ask):
    text(ask(stub.model(max_tokens=7), total_tokens=1000))
    assert stub.log[0]["max_completion_tokens"] == stub.log[0]["max_tokens"] == 7


def test_retries_count_towards_the_limits(stub, ask):
    with pytest.raises(LimitReached) as caught:
        text(ask(stub.model("500"), requests=1))
    assert caught.value.limit == "requests"
    assert len(stub.log) == 1


def test_many_parallel_calls_never_pass_a_limit(ask):
    with StubServer(text="word " * 30) as stub:
        asking = ask(stub.model(), total_tokens=900)

        async def many():
            asked = (asking.text(WHERE, output_tokens=40) for _ in range(50))
            return await asyncio.gather(*asked, return_exceptions=True)

        results = asyncio.run(many())
        assert stub.spent() == used(asking) <= 900
        assert {r.limit for r in results if isinstance(r, LimitReached)} == {"total_tokens"}


def test_a_parameter_that_is_refused_costs_once(ask, rung):
    def strict(body, n):
        if "max_tokens" in body:
            return 400, {"error": {"message": "Unsupported parameter: 'max_tokens'.", "param": "max_tokens"}}
        return PARIS

    with StubServer(strict) as stub:
        own = rung(stub.model("strict"))
        for _ in range(2):
            assert text(ask(own), output_tokens=50).text == PARIS
        assert ["max_tokens" in body for body in stub.log] == [True, False, False]
        assert all(body["max_completion_tokens"] == 50 for body in stub.log)


def test_a_temperature_is_sent_where_it_is_asked_for(stub, ask):
    text(ask(stub.model()), temperature=0.5)
    assert stub.log[0]["temperature"] == 0.5


def test_a_text_is_held_to_its_schema_where_the_endpoint_can(stub, ask, rung):
    own = rung(stub.model("no_schema"))
    text(ask(own), schema='{"type": "object"}')
    assert [body.get("response_format", {}).get("type") for body in stub.log] == ["json_schema", "json_object", None]
    assert stub.log[0]["response_format"]["json_schema"]["schema"] == {"type": "object"}


# Values


@pytest.mark.parametrize("name", ["json", "fenced", "think"])
def test_a_value_is_read_from_a_good_reply_at_once(stub, ask, name):
    assert value(ask(stub.model(name))) == City(answer="Paris")
    (body,) = stub.log
    assert body["response_format"]["type"] == "json_schema"
    assert "max_tokens" not in body


def test_formats_that_are_refused_are_tried_once_in_a_process(stub, ask, rung):
    own = rung(stub.model("no_schema"))
    assert value(ask(own)) == value(ask(own)) == City(answer="Paris")
    formats = [body.get("response_format", {}).get("type") for body in stub.log]
    assert formats == ["json_schema", "json_object", None, None]
    assert own.memory.refused == {"json_schema", "json_object"}


@pytest.mark.parametrize(
    ("wrong", "quoted"),
    [
        (PARIS, "it holds no JSON object"),
        ('{"city": "Paris"}', "answer: Field required"),
        ('{"answer": ["Paris"]}', "answer: Input should be a valid string"),
    ],
)
def test_a_wrong_reply_is_mended_in_one_turn_that_quotes_what_is_wrong(ask, wrong, quoted):
    with StubServer(lambda body, n: wrong if n == 1 else '{"answer": "Paris"}') as stub:
        assert value(ask(stub.model("weak"))) == City(answer="Paris")
        assert len(stub.log) == 2
        assert quoted in stub.prompts()[1]
        assert wrong in stub.prompts()[1]


def test_a_reply_that_stays_wrong_is_the_default_after_two_requests(stub, ask):
    asking = ask(stub.model("ok"))
    assert value(asking) is NOWHERE
    assert len(stub.log) == len(asking.calls) == 2


def test_a_cut_reply_is_asked_for_again_with_more_room(ask):
    with StubServer(value={"answer": "word " * 60}) as stub:
        got = value(ask(stub.model("json")), output_tokens=30)
        assert got.answer.startswith("word word")
        assert [body["max_tokens"] for body in stub.log] == [30, 120]
        assert stub.prompts()[0] == stub.prompts()[1]


def test_a_reply_that_stays_cut_is_the_default(stub, ask):
    assert value(ask(stub.model("truncated"))) is NOWHERE
    assert [body.get("max_tokens") is None for body in stub.log] == [True, False]


def test_a_reply_that_a_limit_cut_is_the_default_at_once(ask):
    with StubServer(value={"answer": "word " * 600}) as stub:
        assert value(ask(stub.model("json"), output_tokens=40)) is NOWHERE
        assert len(stub.log) == 1


def test_a_mending_that_a_limit_forbids_is_the_default(stub, ask):
    assert value(ask(stub.model("ok"), requests=1)) is NOWHERE


def test_a_value_that_no_model_can_give_is_an_error(stub, ask):
    with pytest.raises(ModelError):
        value(ask(stub.model("401")))


def test_other_chat_models_are_asked_in_words(ask):
    model = ScriptedModel(['Well: {"answer": "Paris"}'])
    asking = ask(model)
    assert value(asking) == City(answer="Paris")
    assert [call.format for call in asking.calls.values()] == ["marked"]
    assert '"answer"' in model.calls[0][0].text


# In a graph


def in_a_graph(asking, **options):
    async def node(state):
        reply = await asking.text(WHERE, **options)
        return {"messages": [("assistant", reply.text)]}

    graph = StateGraph(MessagesState).add_node("node", node).add_edge(START, "node").add_edge("node", END).compile()

    async def streamed():
        parts: Any = graph.astream({"messages": [HumanMessage("?")]}, stream_mode="messages")
        return [(chunk, metadata) async for chunk, metadata in parts]

    return asyncio.run(streamed())


def test_usage_is_kept_where_the_graph_is_streamed(stub, ask):
    asking = ask(stub.model())
    in_a_graph(asking)
    assert stub.log[0]["stream_options"] == {"include_usage": True}
    assert used(asking) == stub.spent()


def test_a_server_that_refuses_to_tell_is_estimated(ask, rung):
    def strict(body, n):
        return (400, {"error": {"message": "Unknown field: stream_options"}}) if "stream_options" in body else PARIS

    with StubServer(strict) as stub:
        own = rung(stub.model("strict"))
        for _ in range(2):
            asking = ask(own)
            in_a_graph(asking)
            assert list(asking.calls.values())[-1].usage.estimated
        assert len(stub.log) == 3


@pytest.mark.parametrize(("stream", "shown"), [(True, True), (False, False)])
def test_only_what_is_meant_for_the_reader_is_streamed(stub, ask, stream, shown):
    parts = in_a_graph(ask(stub.model()), stream=stream)
    tokens = [chunk for chunk, metadata in parts if metadata.get("role") == "critic" and chunk.type != "ai"]
    assert bool(tokens) is shown


def test_ids_are_the_same_in_the_same_place_and_unique_in_a_run(ask, rung):
    own = rung(ScriptedModel([PARIS] * 6))
    first, second = ask(own), ask(own)
    for asking in (first, first, second, second):
        text(asking)
    assert list(first.calls) == list(second.calls)
    assert len(first.calls) == 2
    in_step = ask(own)
    in_a_graph(in_step)
    assert not set(in_step.calls) & set(first.calls)


def test_the_way_to_a_model_costs_less_than_a_millisecond(ask):
    model = ScriptedModel(lambda messages: PARIS)

    async def seconds(call):
        started = time.perf_counter()
        await call()
        return time.perf_counter() - started

    async def both():
        asking = ask(model)
        pairs = [
            (await seconds(lambda: model.ainvoke("?")), await seconds(lambda: asking.text(WHERE))) for _ in range(100)
        ]
        plain, ours = zip(*pairs, strict=True)
        return min(ours) - min(plain)

    assert asyncio.run(both()) < 0.001


def test_a_window_that_is_told_leaves_room_for_the_prompt_beside_a_shorter_reply(ask):
    def reply(body, _number):
        asked = body.get("max_completion_tokens") or body.get("max_tokens") or 0
        if asked < 4090:
            return "Paris."
        told = f"'max_tokens' is too large: {asked}. This model's maximum context length is 4096 tokens."
        return 400, {"error": {"message": told}}

    with StubServer(reply) as stub:
        asking = ask(stub.model("small"))
        reply_ = asyncio.run(asking.text((Message(role="user", content="Where?"),), output_tokens=6000))
        assert (reply_.text, len(stub.log)) == ("Paris.", 2)
