"""The shipped fakes: what they promise to those who test with them."""

import asyncio
import time

import httpx
import pytest
from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import RunnableConfig

from sroc.testing import ScriptedModel, StubServer

PARIS = "The capital of France is Paris."


# ScriptedModel


def test_replies_come_in_order_and_calls_are_kept():
    model = ScriptedModel(["One.", AIMessage("Two.")])
    assert [model.invoke("a").text, model.invoke([HumanMessage("b")]).text] == ["One.", "Two."]
    assert [[m.text for m in call] for call in model.calls] == [["a"], ["b"]]
    model.assert_complete()


def ways(model):
    async def streamed():
        return "".join([str(chunk.text) async for chunk in model.astream("a")])

    return [
        lambda: model.invoke("a").text,
        lambda: asyncio.run(model.ainvoke("a")).text,
        lambda: "".join(str(chunk.text) for chunk in model.stream("a")),
        lambda: asyncio.run(streamed()),
        lambda: model.batch(["a"])[0].text,
    ]


@pytest.mark.parametrize("way", range(5))
def test_every_way_of_asking_gives_the_same_reply(way):
    assert ways(ScriptedModel([PARIS]))[way]() == PARIS


def test_a_stream_comes_word_by_word_and_tells_its_usage():
    chunks = list(ScriptedModel([PARIS]).stream("a"))
    assert [c.text for c in chunks if c.text][:3] == ["The ", "capital ", "of "]
    assert sum(c.usage_metadata["output_tokens"] for c in chunks if c.usage_metadata) > 0


def test_usage_is_told_and_a_messages_own_is_kept():
    own = {"input_tokens": 1, "output_tokens": 2, "total_tokens": 3}
    model = ScriptedModel([PARIS, AIMessage("x", usage_metadata=own)])
    told = model.invoke("What is the capital of France?").usage_metadata
    assert told
    assert told["total_tokens"] == told["input_tokens"] + told["output_tokens"] > 10
    assert model.invoke("a").usage_metadata == own


def test_an_exception_is_raised():
    with pytest.raises(RuntimeError, match="wire cut"):
        ScriptedModel([RuntimeError("wire cut")]).invoke("a")


def test_a_function_replies_to_what_is_asked():
    assert ScriptedModel(lambda messages: messages[-1].text.upper()).invoke("abc").text == "ABC"


def test_a_mapping_replies_by_role_or_by_words():
    model = ScriptedModel({"critic": ["First.", "Second."], "France": "Paris."})
    as_critic = RunnableConfig(metadata={"role": "critic"})
    assert [model.invoke("France?", as_critic).text for _ in range(2)] == ["First.", "Second."]
    assert [model.invoke("France?").text for _ in range(3)] == ["Paris."] * 3
    with pytest.raises(AssertionError, match="no reply left"):
        model.invoke("Spain?")


@pytest.mark.parametrize("script", [[], {"critic": []}])
def test_a_script_that_has_run_out_says_so(script):
    with pytest.raises(AssertionError, match="call 1 of the ScriptedModel has no reply left; write one for: 'Why"):
        ScriptedModel(script).invoke("Why?", {"metadata": {"role": "critic"}})


def test_leftovers_are_named():
    with pytest.raises(AssertionError, match="Two"):
        ScriptedModel(["Two."]).assert_complete()


def test_a_copy_shares_script_and_record():
    model = ScriptedModel(["One.", "Two."])
    assert [model.model_copy().invoke("a").text, model.invoke("b").text] == ["One.", "Two."]
    assert len(model.calls) == 2


# StubServer


@pytest.fixture(scope="module")
def server():
    with StubServer(lambda body, n: f"{body['messages'][0]['content']}!") as running:
        yield running


def post(server, name, **fields):
    body = {"model": name, "messages": [{"role": "user", "content": "Where is Paris?"}], **fields}
    return httpx.post(f"{server.url}/chat/completions", json=body, timeout=60)


def said(response):
    return response.json()["choices"][0]["message"]["content"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ok", PARIS),
        ("json", '{"answer": "Paris"}'),
        ("fenced", '```json\n{"answer": "Paris"}\n```'),
        ("think", '</think>\n\n{"answer": "Paris"}'),
        ("empty", ""),
        ("no_usage", PARIS),
        ("any-other", "Where is Paris?!"),
    ],
)
def test_the_name_chooses_the_reply(server, name, text):
    assert text in said(post(server, name))


@pytest.mark.parametrize(
    ("name", "status"), [("400", 400), ("401", 401), ("quota", 429), ("nochoices", 200), ("html", 200)]
)
def test_the_name_chooses_the_fault(server, name, status):
    assert post(server, name).status_code == status
    assert post(server, name).status_code == status


@pytest.mark.parametrize("name", ["429", "500"])
def test_some_faults_pass(server, name):
    first, second = post(server, name), post(server, name)
    assert (first.status_code, second.status_code) == (int(name), 200)
    assert ("retry-after" in first.headers) is (name == "429")


def test_formats_may_be_refused(server):
    assert post(server, "no_schema", response_format={"type": "json_object"}).status_code == 400
    assert said(post(server, "no_schema")) == '{"answer": "Paris"}'


def test_a_reset_drops_the_connection(server):
    with pytest.raises(httpx.ReadError):
        post(server, "reset")


@pytest.mark.parametrize("field", ["max_tokens", "max_completion_tokens"])
def test_a_bound_cuts_the_reply(server, field):
    choice = post(server, "ok", **{field: 4}).json()["choices"][0]
    assert choice["finish_reason"] == "length"
    assert choice["message"]["content"] == "The capital of"


@pytest.mark.parametrize("told", [True, False])
def test_it_streams_and_tells_usage_where_it_is_asked_to(server, told):
    chunks = list(server.model("ok", stream_usage=told).stream("Where?"))
    assert "".join(chunk.text for chunk in chunks) == PARIS
    assert any(chunk.usage_metadata for chunk in chunks) is told


def test_requests_are_logged_and_tokens_summed():
    with StubServer(text="Yes.") as server:
        message = server.model().invoke("Is it?")
        assert server.prompts() == ["Is it?"]
        assert message.usage_metadata
        assert server.spent() == message.usage_metadata["total_tokens"] > 0


def test_any_status_can_be_said():
    with StubServer(lambda body, n: (418, {"error": {"message": "a teapot"}})) as server:
        assert post(server, "pot").status_code == 418


@pytest.mark.parametrize("name", ["hang", "drip"])
def test_closing_ends_every_reply(name):
    server, started = StubServer(), time.monotonic()

    async def asked():
        async with httpx.AsyncClient(base_url=server.url, timeout=120) as client:
            task = asyncio.ensure_future(client.post("/chat/completions", json={"model": name}))
            while not server.log:
                await asyncio.sleep(0)
            await asyncio.to_thread(server.close)
            await asyncio.wait({task})
            return task.exception() or task.result()

    assert asyncio.run(asked()) is not None
    assert time.monotonic() - started < 60  # at once on an idle core


def test_models_are_listed(server):
    assert httpx.get(f"{server.url}/models").json()["data"][0]["id"] == "ok"
