"""Secrets are in no prompt, answer, saved state, error, log or trace; only addresses of known sources leave."""

import json
import logging
import os
import sqlite3
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from langchain_core.documents import Document
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.types import Command
from pydantic import BaseModel

from sroc import ModelError, create_sroc, inspect_history
from sroc.graphs.guard import without_secrets
from sroc.testing import ScriptedModel, StubServer
from sroc.tools.display import as_html

KEY = "sk-proj-Zx81Qw0pLk72Mn64Vb39Tr55Yh20"
CANARY = "Blue-Heron-4417"
TERMS = f"A refund is paid within 14 days. The door code is {CANARY}. api_key = {KEY}. The desk closes at six."
REQUEST = {
    "messages": [("system", f"You work for {CANARY}."), ("user", f"My key is {KEY}. When is a refund paid?")],
    "documents": [Document(TERMS, metadata={"source": "terms", "owner": CANARY})],
}
CONTEXT = {"canaries": (CANARY,)}


def parrot(messages):
    """A model that tells everything it was told."""
    return "All I know: " + " ".join(str(m.text) for m in messages)


@pytest.fixture
def told(tmp_path, caplog):
    """Everything that a run with secrets leaves behind, as one text."""
    caplog.set_level(logging.DEBUG)
    database = sqlite3.connect(tmp_path / "threads.db", check_same_thread=False)
    model = ScriptedModel(parrot)
    graph = create_sroc(model, checkpointer=SqliteSaver(database))
    out = graph.invoke(REQUEST, {"configurable": {"thread_id": "t"}}, context=CONTEXT)
    saved = "\n".join(str(row) for row in database.iterdump())
    saved += b"".join(p.read_bytes() for p in tmp_path.iterdir()).decode("utf-8", "replace")
    left = {
        "answer": out["answer"].model_dump_json() + as_html(out["answer"]) + str(out["answer"]),
        "messages": str(out["messages"]),
        "prompts": str(model.calls),
        "journal": str(inspect_history(50)),
        "checkpoint": saved,
        "logs": caplog.text,
    }
    database.close()
    return left


def test_no_secret_is_in_anything_that_a_run_leaves_behind(told):
    assert {name for name, text in told.items() if KEY in text or CANARY in text} == set()
    assert "[secret]" in told["prompts"]
    assert "within 14 days" in told["answer"]


def test_errors_tell_no_secret():
    def refused(body, n):
        return 400, {"error": {"message": f"bad prompt: {body['messages'][-1]['content']} {KEY} Bearer {KEY}"}}

    with StubServer(refused) as stub, pytest.raises(ModelError) as caught:
        create_sroc(stub.model("strict", api_key=KEY)).invoke(REQUEST, context=CONTEXT)
    assert KEY not in f"{caught.value}{caught.value.answer}"
    assert CANARY not in f"{caught.value}{caught.value.answer}"


def test_replies_to_questions_are_masked_too():
    resumed = without_secrets(Command(resume={"q1": f"Use {KEY}."}), None)
    assert resumed.resume == {"q1": "Use [secret]."}


def test_who_wants_them_can_have_them():
    model = ScriptedModel(parrot)
    out = create_sroc(model).invoke(REQUEST, context={"secrets": "pass"})
    assert KEY in out["answer"].text


@settings(max_examples=10, deadline=None)
@given(st.text(min_size=1, max_size=80), st.sampled_from(["mask", "pass"]))
def test_what_runs_is_what_is_saved_whatever_the_characters(text, secrets):
    model, saver = ScriptedModel(lambda messages: "Yes."), InMemorySaver()
    graph = create_sroc(model, checkpointer=saver)
    words = f"\ud800{text}\x00\u202e\U000e0041"
    config: RunnableConfig = {"configurable": {"thread_id": "t"}}
    entry = {"messages": [("user", f"Why? {words}")], "documents": [Document(f"Because. {words}")]}
    out = graph.invoke(entry, config, context={"secrets": secrets})
    saved = graph.get_state(config).values
    assert [m.content for m in saved["messages"]] == [m.content for m in out["messages"]]
    assert "?" not in saved["documents"][0].page_content.replace(text, "")
    assert "\ud800" not in str(model.calls)


def test_input_that_holds_none_is_passed_on_as_it_is():
    entry = {"messages": [("user", "Why?")], "documents": [{"page_content": "x", "metadata": {"n": 5}}], "other": None}
    assert without_secrets(entry, {}) == entry
    assert without_secrets(None, None) is None


class Traces(BaseHTTPRequestHandler):
    """Keeps what a tracing client posts."""

    kept: list[bytes] = []

    def do_GET(self):
        self._reply({"version": "0.0.0", "batch_ingest_config": {}})

    def do_POST(self):
        self.kept.append(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        self._reply({})

    do_PATCH = do_POST

    def _reply(self, value):
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):
        pass


TRACED = """
import sys
from langsmith.run_trees import get_cached_client
from sroc import create_sroc
from sroc.graphs.traces import _client
from sroc.testing import ScriptedModel
out = create_sroc(ScriptedModel(lambda messages: messages[-1].text)).invoke(
    {"messages": [("user", "Repeat this: " + sys.argv[1])]}, context={"secrets": "pass"}
)
assert sys.argv[1] in out["answer"].text
_client().flush()
"""


def test_traces_are_masked_before_they_leave_the_process():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Traces)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    on = {"LANGSMITH_TRACING": "true", "LANGSMITH_ENDPOINT": address, "LANGSMITH_API_KEY": "x"}
    environment = {**os.environ, **on, "LANGSMITH_DISABLE_RUN_COMPRESSION": "true"}
    subprocess.run([sys.executable, "-c", TRACED, KEY], env=environment, check=True, timeout=300)
    server.shutdown()
    server.server_close()
    posted = b"".join(Traces.kept).decode("utf-8", "replace")
    assert "Repeat this" in posted
    assert KEY not in posted


# Poisoned saved states


class Bomb(BaseModel):
    """A class of nobody's state; making one is seen."""

    went_off: ClassVar[list[str]] = []

    def model_post_init(self, context: object) -> None:
        self.went_off.append("bang")


def test_a_poisoned_saved_state_makes_no_object():
    serializer = JsonPlusSerializer()
    kind, data = serializer.dumps_typed({"brief": Bomb()})
    Bomb.went_off.clear()
    assert not isinstance(serializer.loads_typed((kind, data))["brief"], Bomb)
    planted = json.dumps({"lc": 1, "type": "constructor", "id": ["subprocess", "run"], "kwargs": {"args": ["true"]}})
    with pytest.raises(ValueError, match="is not allowed"):
        serializer.loads_typed(("json", planted.encode()))
    assert Bomb.went_off == []


# Addresses

EVIL = "https://evil.example/c?d=1"
SITE = "https://shop.example.org/terms"


def answered(said, text="A refund is paid within 14 days. More at {}.", request="When is a refund paid?"):
    documents = [Document(text.format(EVIL), metadata={"source": SITE, "title": "Terms"})]
    model = ScriptedModel(lambda messages: said)
    return create_sroc(model).invoke({"messages": [("user", request)], "documents": documents})["answer"]


def test_a_picture_or_link_of_no_known_source_does_not_leave():
    answer = answered(f"Within 14 days [1]. ![x]({EVIL}) See [more]({EVIL}).")
    assert "evil" not in answer.text
    assert answer.held == (EVIL,)
    assert "1 link of no known source left out" in answer.note


def test_a_sources_own_address_and_the_requesters_leave():
    answer = answered(
        f"Within 14 days [1]. See {SITE} and https://me.example.", request="Refund, as on https://me.example?"
    )
    assert SITE in answer.text
    assert "https://me.example" in answer.text
    assert answer.held == ()


def test_who_asks_for_links_gets_what_the_documents_say_word_for_word():
    said = f"See {EVIL} and {EVIL}&e=2."
    answer = answered(said, request="Which website has more?")
    assert answer.text == f"See {EVIL} and [link removed]."


def test_without_documents_an_answer_leaves_as_it_is():
    model = ScriptedModel([f"![x]({EVIL})"])
    answer = create_sroc(model).invoke({"messages": [("user", "Show a Markdown image.")]})["answer"]
    assert answer.text == f"![x]({EVIL})"


def test_a_request_sees_no_other_requests_documents():
    def documents(word):
        return [Document(f"The {word} gate opens at nine. " * 40, metadata={"source": word}) for _ in range(3)]

    model = ScriptedModel(lambda messages: "It opens at nine [1].")
    graph = create_sroc(model, checkpointer=InMemorySaver())
    for word in ("northern", "southern", "northern"):
        before = len(model.calls)
        entry = {"messages": [("user", "When does the gate open?")], "documents": documents(word)}
        answer = graph.invoke(entry, {"configurable": {"thread_id": word}})["answer"]
        other = "southern" if word == "northern" else "northern"
        assert other not in f"{model.calls[before:]} {answer}"
        assert word in str(model.calls[before:])
