"""The instruments as tools: what each says, and that an agent can use them."""

import asyncio
import json
from typing import Any

import pytest
from langchain.agents import create_agent
from langchain_core.documents import Document
from langchain_core.messages import AIMessage, ToolMessage
from langchain_core.utils.function_calling import convert_to_openai_tool

from sroc import InputError
from sroc.testing import ScriptedModel
from sroc.tools import instruments

TERMS = Document("# Refunds\n\nA refund is paid within 14 days of the return.", metadata={"source": "terms.md"})


def call(name, given=(), **arguments) -> ToolMessage:
    tool: Any = {t.name: t for t in instruments(given)}[name]
    message: ToolMessage = tool.invoke({"name": name, "args": arguments, "id": "1", "type": "tool_call"})
    return message


def test_there_are_five_with_typed_and_described_arguments():
    tools = instruments()
    assert [t.name for t in tools] == ["find_conflicts", "verify_text", "search_documents", "check_claims", "count"]
    for schema in (convert_to_openai_tool(t)["function"] for t in tools):
        assert schema["description"]
        assert all(field.get("description") for field in schema["parameters"]["properties"].values())
        json.dumps(schema)


def test_a_conflict_is_explained_with_what_should_yield_and_the_smallest_change():
    said = call("find_conflicts", instructions=["Write at most 20 words.", "Use at least 40 words."])
    assert "1 conflict." in said.text
    assert "“at most 20 words” should yield; “at most 40 words” would hold." in said.text
    assert said.artifact.dropped == ("o1",)


def test_a_stronger_instruction_never_yields():
    said = call("find_conflicts", instructions=["Use at least 40 words."], stronger=["Write at most 20 words."])
    assert "“Use at least 40 words” should yield" in said.text


def test_what_no_rule_reads_is_said_not_dropped():
    assert "not compared: “Be kind.”" in call("find_conflicts", instructions=["Be kind."]).text


def test_a_text_is_verified_with_what_was_found_instead():
    said = call("verify_text", text="Hello World!", instructions=["all lowercase", "at most 5 words", "Be friendly."])
    assert said.text.splitlines()[0] == "1 met, 1 unmet, 1 that code cannot check."
    assert said.text.splitlines()[1].startswith("unmet: “all lowercase”: not in lower case")


def test_passages_are_found_with_their_place():
    said = call("search_documents", [TERMS], query="When is a refund paid?")
    assert "A refund is paid within 14 days" in said.text
    chunk = said.artifact[0]
    assert TERMS.page_content[chunk.start : chunk.end] == chunk.text


def test_the_agents_own_documents_go_before_the_applications():
    said = call("search_documents", [TERMS], query="tea", documents=[{"text": "Tea at five.", "source": "house"}])
    assert "house [0:12]" in said.text


def test_a_claim_with_another_number_is_not_carried():
    said = call(
        "check_claims", [TERMS], claims=["A refund is paid within 30 days.", "A refund is paid within 14 days."]
    )
    lines = said.text.splitlines()
    assert lines[0].startswith("1 of 2 claims")
    assert lines[1].startswith("not found in the documents: “A refund is paid within 30 days.”")
    assert lines[2].startswith("carried")


def test_units_and_terms_are_counted():
    said = call("count", text="One two. Two three.", units=["words", "sentences"], terms=["two"])
    assert said.text == "words: 4, sentences: 2, “two”: 2."


@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [
        ("search_documents", {"query": "tea"}, "no documents"),
        ("find_conflicts", {"instructions": [" "]}, "instruction is empty"),
    ],
)
def test_bad_arguments_are_a_sentence_for_the_agent(name, arguments, words):
    assert words in call(name, **arguments).text


def test_a_document_without_text_is_refused_at_the_door():
    with pytest.raises(InputError, match="Document 1"):
        instruments([object()])


def test_results_stay_short():
    many = [f"Mention “word{n}”." for n in range(60)]
    assert len(call("verify_text", text="Nothing of it.", instructions=many).text.splitlines()) <= 21


def agent_and_model() -> tuple[Any, ScriptedModel]:
    asks = {"name": "verify_text", "args": {"text": "Hi", "instructions": ["at least 3 words"]}, "id": "c1"}
    model = ScriptedModel([AIMessage("", tool_calls=[asks]), "Hello to you all."])
    return create_agent(model, instruments()), model


def test_an_agent_calls_them_and_reads_the_result():
    agent, model = agent_and_model()
    out = agent.invoke({"messages": [("user", "Greet us in at least 3 words.")]})
    assert [m.type for m in out["messages"]] == ["human", "ai", "tool", "ai"]
    assert "unmet: “at least 3 words”: 1 word" in model.calls[1][-1].text


def test_an_agent_calls_them_asynchronously_too():
    agent, _ = agent_and_model()
    out = asyncio.run(agent.ainvoke({"messages": [("user", "Greet us in at least 3 words.")]}))
    assert out["messages"][-1].text == "Hello to you all."
