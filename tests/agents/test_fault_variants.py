"""The faults F1 to F9 in the words and shapes of other servers, scripted with `StubServer(reply)`."""

import asyncio
import json
from email.utils import format_datetime
from typing import Any

import pytest
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import RunnableLambda
from langgraph.checkpoint.memory import InMemorySaver

from sroc import InputError, Limits, ModelError, Specialist, create_sroc
from sroc.testing import ScriptedModel, StubServer
from sroc.tools.clock import since
from sroc.tools.faults import classify
from sroc.tools.types import Message

PARIS = "The capital of France is Paris."
WHERE = (Message(role="user", content="What is the capital of France?"),)
SECRETS = ("Hunter22!x", "sk-abcdefghijklmnop123456", "topsecretpw")
LEAK = f"password={SECRETS[0]} key {SECRETS[1]} at postgresql://u:{SECRETS[2]}@db/x"


def text(asking, **options):
    return asyncio.run(asking.text(WHERE, **options)).text


def completion(said=PARIS, **usage):
    told = {"prompt_tokens": 9, "completion_tokens": 8, "total_tokens": 17, **usage}
    message = {"role": "assistant", "content": said}
    return {"id": "x", "object": "chat.completion", "choices": [{"index": 0, "message": message}], "usage": told}


def once(first, then=PARIS):
    """The first request gets one thing, every other one another."""
    return lambda _body, number: first if number == 1 else then


class Refusal(Exception):
    def __init__(self, words, headers=None):
        super().__init__(words)
        self.status_code, self.response = 429, type("Response", (), {"headers": headers or {}})


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("Rate limit reached. Please try again in 6.5s.", 6.5),
        ("Please retry after 12 seconds.", 12.0),
        ('"retryDelay": "34s"', 34.0),
        ("try again in 250ms", 0.25),
        ("Please try again in 1m30s.", 90.0),
        ("The server is busy.", None),
    ],
)
def test_f1_a_wait_that_only_the_words_tell_is_kept(words, seconds):
    assert classify(Refusal(words)).wait == (None if seconds is None else pytest.approx(seconds))


def test_f1_the_header_may_be_a_date():
    from datetime import UTC, datetime, timedelta

    date = format_datetime(datetime.now(UTC) + timedelta(seconds=20), usegmt=True)
    assert classify(Refusal("busy", {"retry-after": date})).wait == pytest.approx(20, abs=2)
    assert classify(Refusal("busy", {"retry-after": "nan"})).wait is None


def test_f1_whoever_asks_for_hours_is_asked_once(ask):
    with StubServer(once((429, {"error": {"message": "Daily limit. Please try again in 7h12m."}}))) as stub:
        asking = ask(stub.model("first"), stub.model("second"))
        assert text(asking) == PARIS
        assert [body["model"] for body in stub.log] == ["first", "second"]


@pytest.mark.parametrize(("code", "requests"), [(502, 2), (429, 2), (401, 1), (400, 1)])
def test_f3_f4_an_error_in_the_body_of_a_200_means_what_its_code_means(ask, code, requests):
    with StubServer(once((200, {"error": {"message": "Provider returned an error", "code": code}}))) as stub:
        try:
            assert text(ask(stub.model("proxied"))) == PARIS
        except ModelError:
            assert requests == 1
        assert len(stub.log) == requests


def test_f6_a_stream_that_ends_without_its_end_is_asked_for_again(ask):
    begun = {"id": "x", "choices": [{"index": 0, "delta": {"role": "assistant", "content": "The capital"}}]}
    with StubServer(lambda _body, number: (200, f"data: {json.dumps(begun)}\n\n") if number != 2 else PARIS) as stub:
        asking = ask(stub.model("broken", streaming=True))
        assert text(asking) == PARIS
        assert "its stream ended" in str(next(iter(asking.calls.values())).error)
        with pytest.raises(ModelError, match="its stream ended"):
            text(asking)


def test_f6_a_server_that_never_tells_its_streams_ends_is_believed(ask):
    said = {"id": "x", "choices": [{"index": 0, "delta": {"role": "assistant", "content": PARIS}}]}
    with StubServer(lambda _body, _number: (200, f"data: {json.dumps(said)}\n\n")) as stub:
        asking = ask(stub.model("endless", streaming=True))
        assert [text(asking), text(asking)] == [PARIS, PARIS]
        assert len(stub.log) == 3


@pytest.mark.parametrize("told", [-5, 0, None])
def test_f9_usage_that_cannot_be_is_estimated(ask, told):
    usage = {"prompt_tokens": told, "completion_tokens": told, "total_tokens": told}
    with StubServer(lambda _body, _number: (200, completion(**usage))) as stub:
        asking = ask(stub.model("odd"))
        text(asking)
        (call,) = asking.calls.values()
    assert call.usage.estimated
    assert min(call.usage.input_tokens, call.usage.output_tokens) > 0


def test_f16_half_characters_in_a_reply_are_made_whole_before_it_is_kept():
    with StubServer(lambda _body, _number: "Paris \ud800 is\0 it.") as stub:
        graph = create_sroc(stub.model("half"), checkpointer=InMemorySaver())
        config: Any = {"configurable": {"thread_id": "t"}}
        answer = graph.invoke({"messages": [("user", "What is the capital of France?")]}, config)["answer"]
        assert answer.text == "Paris \ufffd is it."
        assert graph.get_state(config).values["answer"] == answer
        assert "Paris" in answer.model_dump_json()


class Faulty(BaseRetriever):
    seconds: float = 0
    _woken: bool = False

    def _get_relevant_documents(self, query: str, **_: object) -> list[Document]:
        raise RuntimeError(LEAK)

    async def _aget_relevant_documents(self, query: str, **_: object) -> list[Document]:
        await asyncio.sleep(self.seconds)
        self._woken = True
        raise RuntimeError(LEAK)


def test_f20_a_retriever_that_fails_is_one_sentence_without_its_secrets():
    with pytest.raises(InputError, match=r"the retriever failed \(RuntimeError") as caught:
        create_sroc(ScriptedModel(["Paris."]), retriever=Faulty()).invoke({"messages": [("user", "Where?")]})
    assert not any(secret in str(caught.value) for secret in SECRETS)
    assert caught.value.__cause__ is None


def test_f5_a_retriever_that_dawdles_ends_with_the_time():
    retriever = Faulty(seconds=60)
    graph = create_sroc(ScriptedModel(["Paris."] * 3), retriever=retriever)
    out = graph.invoke({"messages": [("user", "Where?")]}, context={"limits": Limits(seconds=0.3)})
    assert out["answer"].stopped_by == "seconds"
    assert not retriever._woken


def test_f20_what_an_agent_fails_with_is_told_without_secrets():
    def fails(_messages: object) -> str:
        raise RuntimeError(LEAK)

    saver = InMemorySaver()
    config: Any = {"configurable": {"thread_id": "t"}}
    graph = create_sroc(
        ScriptedModel(["Paris."] * 9),
        specialists=[Specialist("lawyer", "contracts, clauses and leases", RunnableLambda(fails))],
        checkpointer=saver,
    )
    with pytest.raises(ModelError, match="lawyer: RuntimeError") as caught:
        graph.invoke({"messages": [("user", "Check the clauses of the lease.")]}, config)
    told = f"{caught.value} {caught.value.answer} {saver.storage} {saver.writes} {saver.blobs}"
    assert not any(secret in told for secret in SECRETS)


def test_f5_a_clock_that_is_set_moves_no_deadline():
    began, steady = 1_000.0, [50.0]
    walls = iter((1_002.0, 4_600.0, -9.0))
    seen = [since(began, wall=lambda: next(walls), steady=lambda: steady[0]) for _ in range(3)]
    steady[0] += 3
    assert [*seen, since(began, wall=lambda: 0.0, steady=lambda: steady[0])] == [2.0, 2.0, 2.0, 5.0]
    assert since(2_000.0, wall=lambda: 1_000.0, steady=lambda: 0.0) == 0.0
