"""SROC where a chat model would stand in a chain: prompts and texts in, messages out, whole, batched and streamed."""

import asyncio
from typing import Any

import pytest
from langchain_core.messages import AIMessageChunk, HumanMessage
from langchain_core.output_parsers import JsonOutputParser, StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langgraph.checkpoint.memory import InMemorySaver

from sroc import InputError, create_sroc
from sroc.runnable import as_runnable
from sroc.testing import ScriptedModel

PARIS = "The capital of France is Paris."
ASK = ChatPromptTemplate.from_messages([("user", "What is the capital of {country}?")])
LOWER = ChatPromptTemplate.from_messages(
    [("system", "Answer in all lowercase."), ("user", "The capital of {country}?")]
)
FRANCE = {"country": "France"}


def chain(replies: Any, prompt: Any = ASK) -> Any:
    return prompt | as_runnable(create_sroc(ScriptedModel(replies))) | StrOutputParser()


def streamed(runnable: Any, given: Any, *, awaited: bool) -> list[Any]:
    async def collected() -> list[Any]:
        return [each async for each in runnable.astream(given)]

    return asyncio.run(collected()) if awaited else list(runnable.stream(given))


def test_prompt_and_parser_stand_around_it():
    assert chain([PARIS]).invoke(FRANCE) == PARIS
    assert asyncio.run(chain([PARIS]).ainvoke(FRANCE)) == PARIS


def test_a_batch_keeps_its_order():
    said = chain(lambda messages: messages[-1].text).batch([FRANCE, {"country": "Italy"}], {"max_concurrency": 2})
    assert [text.split()[-1] for text in said] == ["France?", "Italy?"]


@pytest.mark.parametrize("awaited", [False, True])
def test_words_stream_through_the_chain_as_they_come(awaited):
    words = streamed(chain([PARIS]), FRANCE, awaited=awaited)
    assert "".join(words) == PARIS
    assert len(words) > 3


@pytest.mark.parametrize("awaited", [False, True])
def test_a_text_that_code_corrects_streams_once_and_corrected(awaited):
    assert "".join(streamed(chain(["PARIS."], LOWER), FRANCE, awaited=awaited)) == "paris."


def test_the_chunks_add_up_to_the_message_with_its_record():
    link = as_runnable(create_sroc(ScriptedModel([PARIS, PARIS])))
    whole, pieces = link.invoke("The capital of France?"), streamed(link, "The capital of France?", awaited=False)
    total = sum(pieces[1:], pieces[0])
    assert isinstance(total, AIMessageChunk)
    assert total.text == whole.text == PARIS
    assert total.response_metadata["sroc"]["status"] == whole.response_metadata["sroc"]["status"] == "met"


def test_json_parses_although_a_wish_yielded():
    prompt = "Name the capital of France as JSON. Write at most 10 words. Write at least 60 words."
    link = as_runnable(create_sroc(ScriptedModel(lambda _: '{"capital": "Paris"}')))
    assert (link | JsonOutputParser()).invoke(prompt) == {"capital": "Paris"}


@pytest.mark.parametrize(
    "given", ["What?", HumanMessage("What?"), [("user", "What?")], [HumanMessage("What?")], {"messages": "What?"}]
)
def test_texts_messages_and_the_graphs_own_input_are_requests(given):
    assert as_runnable(create_sroc(ScriptedModel(["This."]))).invoke(given).text == "This."


@pytest.mark.parametrize("given", [None, 7, [], {"question": "What?"}])
def test_what_is_no_request_is_told_in_one_sentence(given):
    with pytest.raises(InputError, match="is no request: pass"):
        as_runnable(create_sroc(ScriptedModel([]))).invoke(given)


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
