"""`sroc serve` as OpenAI's own client meets it: over HTTP, whole and streamed, with and without a key."""

import asyncio
import json
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from http.client import HTTPConnection
from typing import Any

import httpx
import openai
import pytest
import uvicorn
from langchain_openai import ChatOpenAI
from pydantic import PrivateAttr, SecretStr

from sroc import create_sroc
from sroc.__main__ import run
from sroc.serving.app import app
from sroc.serving.dialect import read
from sroc.testing import ScriptedModel
from sroc.tools.errors import InputError

EASY: Any = [{"role": "user", "content": "What is the capital of France?"}]
LOWER: Any = [{"role": "user", "content": "What is the capital of France? Answer in all lowercase."}]
PARIS = "The capital of France is Paris."
PATIENCE = 60.0


class Serving:
    """A server on a free port of the loopback, as `sroc serve` runs it."""

    def __init__(self, model: Any, key: str | None = None) -> None:
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self._socket.listen()
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/v1"
        config = uvicorn.Config(app(create_sroc(model), api_key=key), log_level="warning", lifespan="off")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)
        self._thread.start()

    def client(self, key: str = "none") -> openai.OpenAI:
        return openai.OpenAI(base_url=self.url, api_key=key, max_retries=0)

    def close(self) -> None:
        self._server.should_exit = True
        self._thread.join(PATIENCE)
        self._socket.close()


@pytest.fixture
def serve() -> Iterator[Any]:
    """A function from a model to a server; all are closed at the end."""
    running: list[Serving] = []

    def started(model: Any, key: str | None = None) -> Serving:
        running.append(Serving(model, key))
        return running[-1]

    yield started
    for server in running:
        server.close()


@pytest.fixture(scope="module")
def idle() -> Iterator[Serving]:
    """A server whose model must not be asked."""
    server = Serving(ScriptedModel([]))
    yield server
    server.close()


def record(reply: Any) -> dict[str, Any]:
    found: dict[str, Any] = reply.model_extra["sroc"]
    return found


def test_any_openai_client_becomes_one_of_ours_by_its_address(serve, stub):
    with serve(stub.model("ok")).client() as client:
        reply = client.chat.completions.create(model="gpt-5-mini", messages=EASY)
    assert reply.choices[0].message.content == PARIS
    assert reply.choices[0].finish_reason == "stop"
    assert (reply.usage.prompt_tokens, reply.usage.total_tokens) == (
        record(reply)["usage"]["input_tokens"],
        stub.spent(),
    )


def test_objectives_are_verified_and_the_record_lies_in_the_extension(serve):
    with serve(ScriptedModel(["PARIS."])).client() as client:
        reply = client.chat.completions.create(model="sroc", messages=LOWER)
    assert reply.choices[0].message.content == "paris."
    assert record(reply)["status"] == "met"
    assert "calls" not in record(reply)


def test_documents_objectives_and_limits_come_in_the_extension(serve):
    extension = {
        "documents": [{"page_content": "Paris is the capital.", "metadata": {"source": "a.txt"}}],
        "objectives": ["at most 10 words"],
        "limits": {"requests": 4},
    }
    model = ScriptedModel(["Paris is the capital [1]."])
    with serve(model).client() as client:
        reply = client.chat.completions.create(model="sroc", messages=EASY, extra_body={"sroc": extension})
    assert "Paris is the capital." in model.calls[0][-1].text
    assert [c["source"] for c in record(reply)["citations"]] == ["a.txt"]
    assert len(record(reply)["objectives"]) == 1


def test_words_stream_as_they_come_with_usage_and_record_at_the_end(serve):
    with serve(ScriptedModel([PARIS])).client() as client:
        stream = client.chat.completions.create(
            model="sroc", messages=EASY, stream=True, stream_options={"include_usage": True}
        )
        chunks = list(stream)
    words = [c.choices[0].delta.content for c in chunks if c.choices and c.choices[0].delta.content]
    assert "".join(words) == PARIS
    assert len(words) > 3
    assert chunks[-1].usage.total_tokens > 0
    assert record(chunks[-2])["status"] == "met"
    assert chunks[-2].choices[0].finish_reason == "stop"


def test_the_first_words_come_before_the_last_are_written(serve):
    """True streaming: the model holds its end back until the client has its beginning."""
    seen = threading.Event()

    class Slow(ScriptedModel):
        async def _astream(self, *given: Any, **more: Any) -> AsyncIterator[Any]:
            pieces: Any = super()._astream(*given, **more)
            async for chunk in pieces:
                yield chunk
                if chunk.text.strip() == "capital":
                    assert await asyncio.to_thread(seen.wait, PATIENCE)

    made: Any = Slow
    with serve(made([PARIS])).client() as client:
        words = []
        for chunk in client.chat.completions.create(model="sroc", messages=EASY, stream=True):
            words.append(chunk.choices[0].delta.content or "")
            if "".join(words):
                seen.set()
    assert "".join(words) == PARIS


def test_only_final_words_are_streamed(serve):
    with serve(ScriptedModel(["PARIS IT IS."])).client() as client:
        chunks = list(client.chat.completions.create(model="sroc", messages=LOWER, stream=True))
    assert "".join(c.choices[0].delta.content or "" for c in chunks) == "paris it is."


def test_thinking_is_not_streamed(serve):
    with serve(ScriptedModel(["<think> Is it Paris? </think> Paris it is."])).client() as client:
        chunks = list(client.chat.completions.create(model="sroc", messages=EASY, stream=True))
    assert "".join(c.choices[0].delta.content or "" for c in chunks) == "Paris it is."


def test_progress_comes_where_it_is_asked_for(serve):
    with serve(ScriptedModel(["PARIS."])).client() as client:
        extra = {"sroc": {"progress": True}}
        chunks = list(client.chat.completions.create(model="sroc", messages=LOWER, stream=True, extra_body=extra))
    told = [record(c) for c in chunks if c.model_extra and "stage" in c.model_extra.get("sroc", {})]
    assert [event["stage"] for event in told][-1] == "composer"
    assert {event["type"] for event in told} == {"sroc.progress"}


def test_langchains_client_works_too(serve):
    server = serve(ScriptedModel([PARIS, PARIS]))
    model = ChatOpenAI(model="sroc", base_url=server.url, api_key=SecretStr("none"), stream_usage=True)
    assert model.invoke("What is the capital of France?").text == PARIS
    assert "".join(c.text for c in model.stream("What is the capital of France?")) == PARIS


def test_a_response_format_is_an_objective(serve):
    schema = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
    asked: Any = {"type": "json_schema", "json_schema": {"name": "city", "schema": schema}}
    with serve(ScriptedModel(['{"city": "Paris"}'])).client() as client:
        reply = client.chat.completions.create(model="sroc", messages=EASY, response_format=asked)
    assert json.loads(reply.choices[0].message.content) == {"city": "Paris"}
    assert [v["verifier"] for v in record(reply)["verdicts"]] == ["format"]


def test_the_length_asked_for_bounds_the_run(serve):
    with serve(ScriptedModel(lambda _: PARIS, max_tokens=100)).client() as client:
        reply = client.chat.completions.create(model="sroc", messages=EASY, max_completion_tokens=2)
    assert reply.choices[0].finish_reason == "length"


def test_what_has_no_meaning_here_is_listed(serve):
    with serve(ScriptedModel([PARIS])).client() as client:
        reply = client.chat.completions.create(model="sroc", messages=EASY, temperature=0.3, seed=7)
    assert record(reply)["ignored"] == ["seed", "temperature"]


def test_models_are_listed(idle):
    with idle.client() as client:
        assert [m.id for m in client.models.list()] == ["sroc"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"messages": [{"role": "user", "content": " "}]}, "request is empty"),
        ({"messages": []}, "messages"),
        ({"messages": [{"role": "tool", "content": "x", "tool_call_id": "1"}]}, "calls no tools"),
        ({"messages": [{"role": "judge", "content": "x"}]}, "role"),
        ({"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "x"}}]}]}, "reads text"),
        ({"tools": [{"type": "function", "function": {"name": "f"}}]}, "calls no tools"),
        ({"n": 2}, "one verified answer"),
        ({"response_format": {"type": "grammar"}}, "response_format"),
        ({"extra_body": {"sroc": {"limitz": {}}}}, "limitz"),
        ({"extra_body": {"sroc": {"limits": {"requests": 0}}}}, "greater than 0"),
        ({"extra_body": {"sroc": {"documents": [{"content": "x"}]}}}, "is no document"),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_bad_input_is_a_400_in_one_sentence(idle, changes, words, stream):
    with idle.client() as client, pytest.raises(openai.BadRequestError, match=words):
        client.chat.completions.create(**{"model": "sroc", "messages": EASY, "stream": stream, **changes})


def test_a_body_that_is_no_json_is_told():
    with pytest.raises(InputError, match="no JSON"):
        read(b"{")


def test_a_dead_model_is_a_502(serve, stub):
    with serve(stub.model("401")).client() as client, pytest.raises(openai.APIStatusError) as caught:
        client.chat.completions.create(model="sroc", messages=EASY)
    assert caught.value.status_code == 502
    assert "stub-key" not in str(caught.value)


def test_a_key_is_required_where_one_is_set(serve):
    server = serve(ScriptedModel([PARIS]), "secret-word")
    with server.client("wrong") as client, pytest.raises(openai.AuthenticationError):
        client.models.list()
    with server.client("secret-word") as client:
        assert client.chat.completions.create(model="sroc", messages=EASY).choices[0].message.content == PARIS


def test_beyond_the_loopback_no_server_starts_without_a_key(capsys):
    assert run(["serve", "--host", "0.0.0.0", "-m", "openai:ok"]) == 2
    assert "SROC_API_KEY" in capsys.readouterr().err


def test_a_web_page_cannot_reach_a_server_without_a_key(idle):
    strange = httpx.post(f"{idle.url}/chat/completions", json={"messages": EASY}, headers={"Host": "evil.example"})
    assert strange.status_code == 403
    plain = httpx.post(f"{idle.url}/chat/completions", content=b"{}", headers={"Content-Type": "text/plain"})
    assert plain.status_code == 415


class Endless(ScriptedModel):
    """Never replies; tells when it was asked and when it was given up."""

    _asked: threading.Event = PrivateAttr(default_factory=threading.Event)
    _given_up: threading.Event = PrivateAttr(default_factory=threading.Event)

    async def _agenerate(self, *given: Any, **more: Any) -> Any:
        self._asked.set()
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            self._given_up.set()
            raise

    async def _astream(self, *given: Any, **more: Any) -> AsyncIterator[Any]:
        yield await self._agenerate(*given, **more)


@pytest.mark.parametrize("stream", [False, True])
def test_a_client_that_leaves_stops_the_run_and_nothing_more_is_paid(serve, stream):
    made: Any = Endless
    model = made([])
    body = {"model": "sroc", "messages": LOWER, "stream": stream}
    client = HTTPConnection(serve(model).url.split("/")[2])
    client.request("POST", "/v1/chat/completions", json.dumps(body), {"Content-Type": "application/json"})
    assert model._asked.wait(PATIENCE)
    client.close()
    assert model._given_up.wait(PATIENCE)
