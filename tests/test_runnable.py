"""SROC where a chat model would stand in a chain: prompts and texts in, messages out, whole, batched and streamed."""

import asyncio
from typing import Any

import pytest
from langchain_core.messages import AIMessageChunk, HumanMessage
from langchain_core.output_parsers import JsonOutputParser, StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langgraph.checkpoint.memory import InMemorySaver

from sroc import InputError, SettingsError, create_sroc
from sroc.runnable import as_runnable
from sroc.testing import ScriptedModel

PARIS = "The capital of France is Paris."
ASK = ChatPromptTemplate.from_messages([("user", "What is the capital of {country}?")])
LOWER = ChatPromptTemplate.from_messages(
    [("system", "Answer in all lowercase."), ("user", "The capital of {country}?")]
)
FRANCE = {"country": "France"}


@pytest.fixture(params=[as_runnable, lambda graph: graph], ids=["as_runnable", "the graph itself"])
def link(request: pytest.FixtureRequest) -> Any:
    """The two that stand in a chain, made of replies."""
    return lambda replies: request.param(create_sroc(ScriptedModel(replies)))


@pytest.fixture
def chain(link: Any) -> Any:
    return lambda replies, prompt=ASK: prompt | link(replies) | StrOutputParser()


def streamed(runnable: Any, given: Any, *, awaited: bool) -> list[Any]:
    async def collected() -> list[Any]:
        return [each async for each in runnable.astream(given)]

    return asyncio.run(collected()) if awaited else list(runnable.stream(given))


@pytest.mark.parametrize("graph", [None, ScriptedModel()])
def test_what_is_no_graph_is_told(graph):
    with pytest.raises(SettingsError, match="is none; pass one that create_sroc made"):
        as_runnable(graph)


def test_prompt_and_parser_stand_around_it(chain):
    assert chain([PARIS]).invoke(FRANCE) == PARIS
    assert asyncio.run(chain([PARIS]).ainvoke(FRANCE)) == PARIS


def test_a_batch_keeps_its_order(chain):
    asking, both = chain(lambda messages: messages[-1].text), [FRANCE, {"country": "Italy"}]
    for said in (asking.batch(both, {"max_concurrency": 2}), asyncio.run(asking.abatch(both))):
        assert [text.split()[-1] for text in said] == ["France?", "Italy?"]


def test_events_tell_the_words_of_the_chain_and_the_nodes(chain):
    async def told() -> list[Any]:
        return [event async for event in chain([PARIS]).astream_events(FRANCE, version="v2")]

    events = asyncio.run(told())
    whole = [event for event in events if event["event"] == "on_chain_stream" and not event["parent_ids"]]
    assert "".join(event["data"]["chunk"] for event in whole) == PARIS
    assert len(whole) > 3
    assert "composer" in {event["name"] for event in events if event["event"] == "on_chain_end"}


@pytest.mark.parametrize("awaited", [False, True])
def test_words_stream_through_the_chain_as_they_come(chain, awaited):
    words = streamed(chain([PARIS]), FRANCE, awaited=awaited)
    assert "".join(words) == PARIS
    assert len(words) > 3


@pytest.mark.parametrize("awaited", [False, True])
def test_a_text_that_code_corrects_streams_once_and_corrected(chain, awaited):
    assert "".join(streamed(chain(["PARIS."], LOWER), FRANCE, awaited=awaited)) == "paris."


def test_the_chunks_add_up_to_the_message_with_its_record(link):
    asked, question = link([PARIS, PARIS]), "The capital of France?"
    whole, pieces = asked.invoke(question), streamed(asked, question, awaited=False)
    total = sum(pieces[1:], pieces[0])
    assert isinstance(total, AIMessageChunk)
    assert total.text == whole.text == PARIS
    assert total.response_metadata["sroc"]["status"] == whole.response_metadata["sroc"]["status"] == "met"


def test_json_parses_although_a_wish_yielded(link):
    prompt = "Name the capital of France as JSON. Write at most 10 words. Write at least 60 words."
    assert (link(lambda _: '{"capital": "Paris"}') | JsonOutputParser()).invoke(prompt) == {"capital": "Paris"}


@pytest.mark.parametrize(
    "given", ["What?", HumanMessage("What?"), [("user", "What?")], [HumanMessage("What?")], {"messages": "What?"}]
)
def test_texts_messages_and_the_graphs_own_input_are_requests(given):
    assert as_runnable(create_sroc(ScriptedModel(["This."]))).invoke(given).text == "This."


@pytest.mark.parametrize("given", [None, 7, [], {"question": "What?"}])
def test_what_is_no_request_is_told_in_one_sentence(given):
    with pytest.raises(InputError, match="is no request: pass"):
        as_runnable(create_sroc(ScriptedModel([]))).invoke(given)


def test_the_graph_itself_answers_words_with_a_message_and_a_mapping_with_its_state():
    sroc = create_sroc(ScriptedModel(lambda _: PARIS))
    whole: Any = [sroc.invoke("What?", context={"note": False}), asyncio.run(sroc.ainvoke([HumanMessage("What?")]))]
    for said in whole:
        assert (type(said).__name__, said.text) == ("AIMessage", PARIS)
    assert sroc.invoke({"messages": "What?", "mood": "a key of another state"})["answer"].text == PARIS
    assert [*sroc.stream("What?", stream_mode="values")][-1]["answer"].text == PARIS


WRONG = [[3], [{"rolle": "user"}], [("robot", "What?")], [("user", ["a", 3])], {"role": "user"}, 7]


@pytest.mark.parametrize("messages", WRONG, ids=str)
def test_messages_of_a_wrong_shape_are_told_in_one_sentence(messages):
    with pytest.raises(InputError, match=r"cannot be read \(.*; each is a message of LangChain's, a pair"):
        create_sroc(ScriptedModel([])).invoke({"messages": messages})


def test_what_is_neither_words_nor_a_mapping_is_told_in_one_sentence():
    with pytest.raises(InputError, match="'7' is no request: pass"):
        create_sroc(ScriptedModel([])).invoke(7)


def test_the_context_goes_along():
    sroc = create_sroc(ScriptedModel(lambda _: "one two three four five six seven eight nine ten"))
    request = "Count. Write at most 10 words. Write at least 60 words."
    told, silent = as_runnable(sroc).invoke(request), as_runnable(sroc, context={"note": False}).invoke(request)
    assert "yielded" in told.text
    assert "yielded" not in silent.text


def test_a_graph_that_would_ask_is_told_that_nobody_can_reply():
    sroc = create_sroc(ScriptedModel([]), checkpointer=InMemorySaver())
    link = as_runnable(sroc, context={"interactive": True})
    with pytest.raises(RuntimeError, match="do not let it ask"):
        link.invoke("Write at most 20 words. Write at least 40 words.", {"configurable": {"thread_id": "t"}})
