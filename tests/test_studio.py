"""The graph under LangGraph's own development server, as Studio meets it: offline, over HTTP, as plain JSON."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from langgraph_sdk import get_sync_client
from langgraph_sdk.client import SyncLangGraphClient
from langgraph_sdk.errors import AuthenticationError

from sroc.agents.prompts import load
from sroc.testing import StubServer

CONFIG = Path(__file__).resolve().parents[1] / "langgraph.json"
STARTED = "Application started up"
PATIENCE = 60.0
"""Seconds for the server to come up on a busy machine; it takes 3 to 15."""
EASY: dict[str, Any] = {"messages": [{"role": "user", "content": "Name a river in Africa."}]}
TIE: dict[str, Any] = {
    "messages": [{"role": "user", "content": "Write at most 20 words. Write at least 40 words about rivers."}]
}
ASKING = {"interactive": True}
USERS = ("ann", "bob")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(model_url: str, users: Path) -> dict[str, str]:
    """This process's variables without a tracing account, strict saved state, and the stub as the model."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LANGSMITH_", "LANGCHAIN_", "LANGGRAPH_"))}
    ours = {"SROC_USERS": str(users), "SROC_MODEL": "openai:ok", "OPENAI_BASE_URL": model_url, "OPENAI_API_KEY": "x"}
    quiet = {"LANGSMITH_TRACING": "false", "LANGGRAPH_CLI_NO_ANALYTICS": "1", "NO_COLOR": "1", "PYTHONUNBUFFERED": "1"}
    return {**kept, **ours, **quiet, "LANGGRAPH_STRICT_MSGPACK": "true"}


class Server:
    """The development server as a child process, its log kept, its folder away from the tree."""

    def __init__(self, folder: Path, model_url: str) -> None:
        self.url = f"http://127.0.0.1:{free_port()}"
        self.log: list[str] = []
        users = folder / "users.json"
        users.write_text(json.dumps({user: hashlib.sha256(f"{user}'s".encode()).hexdigest() for user in USERS}))
        self._heard = threading.Event()
        command = [str(Path(sys.executable).parent / "langgraph"), "dev", "--no-browser", "--no-reload"]
        self._process = subprocess.Popen(
            [*command, "--port", self.url.rpartition(":")[2], "--config", str(CONFIG)],
            cwd=folder,
            env=environment(model_url, users),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._reader = threading.Thread(target=self._listen, daemon=True)
        self._reader.start()

    def _listen(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self.log.append(line)
            if STARTED in line:
                self._heard.set()
        self._heard.set()

    def wait(self) -> None:
        """Until the server says that it is up; its log is the error otherwise."""
        self._heard.wait(PATIENCE)
        assert any(STARTED in line for line in self.log), "".join(self.log[-40:])

    def stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join(5)
        if self._process.stdout:
            self._process.stdout.close()


@pytest.fixture(scope="module")
def model() -> Iterator[StubServer]:
    with StubServer() as server:
        yield server


def client_of(user: str, url: str) -> SyncLangGraphClient:
    return get_sync_client(url=url, api_key=None, headers={"Authorization": f"Bearer {user}'s"})


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory, model: StubServer) -> Iterator[SyncLangGraphClient]:
    server = Server(tmp_path_factory.mktemp("studio"), model.url)
    try:
        server.wait()
        with client_of("ann", server.url) as client:
            yield client
    finally:
        server.stop()


@pytest.fixture(scope="module")
def bob(studio: SyncLangGraphClient) -> Iterator[SyncLangGraphClient]:
    with client_of("bob", str(studio.http.client.base_url)) as client:
        yield client


@pytest.fixture
def thread(studio: SyncLangGraphClient) -> str:
    return str(studio.threads.create()["thread_id"])


def content(values: Mapping[str, Any]) -> str:
    """The text of the last message."""
    return str(values["messages"][-1]["content"])


@pytest.mark.parametrize("part", ["input", "output", "state", "context"])
def test_studio_sees_the_schema(studio: SyncLangGraphClient, part: str) -> None:
    (assistant,) = studio.assistants.search(graph_id="sroc")
    schemas: Mapping[str, Any] = {**studio.assistants.get_schemas(assistant["assistant_id"])}
    assert schemas[f"{part}_schema"]["properties"]


def schemas(studio: SyncLangGraphClient) -> Mapping[str, Any]:
    (assistant,) = studio.assistants.search(graph_id="sroc")
    return {**studio.assistants.get_schemas(assistant["assistant_id"])}


def test_the_input_form_has_three_fields_that_explain_themselves(studio: SyncLangGraphClient) -> None:
    fields = schemas(studio)["input_schema"]["properties"]
    assert set(fields) == {"messages", "documents", "objectives"}
    assert all(f["title"] and f["description"] and f["examples"] for f in fields.values())


def test_the_context_form_has_a_widget_for_every_setting(studio: SyncLangGraphClient) -> None:
    fields = schemas(studio)["context_schema"]["properties"]
    kinds = {name: f["x_oap_ui_config"]["type"] for name, f in fields.items()}
    some = {name: kinds[name] for name in ("limits", "effort", "note", "max_rounds", "parallel", "critic_prompt")}
    assert list(some.values()) == ["json", "select", "boolean", "slider", "number", "textarea"]
    assert all(f["description"] for f in fields.values())


def test_prompts_are_edited_at_their_nodes(studio: SyncLangGraphClient) -> None:
    fields = schemas(studio)["context_schema"]["properties"]
    at = {name: f["langgraph_nodes"] for name, f in fields.items() if f.get("langgraph_type") == "prompt"}
    assert set(at) == {f"{name}_prompt" for name in load()}
    assert (at["critic_prompt"], at["repair_prompt"]) == (["critic"], ["specialist"])
    assert all(fields[name]["default"].strip() for name in at)


def test_every_node_says_what_it_does(studio: SyncLangGraphClient) -> None:
    (assistant,) = studio.assistants.search(graph_id="sroc")
    nodes: Any = studio.assistants.get_graph(assistant["assistant_id"])["nodes"]
    described = {n["id"] for n in nodes if (n.get("metadata") or {}).get("description")}
    assert len(described) == 8


def test_a_prompt_edited_for_a_run_reaches_the_model_and_documents_block_nothing(
    studio: SyncLangGraphClient, thread: str, model: StubServer
) -> None:
    entry = {**EASY, "documents": [{"page_content": "The Nile is a river in Africa. " * 400}]}
    told = {"specialist_prompt": "Answer from the numbered passages, in one word."}
    studio.runs.wait(thread, "sroc", input=entry, context=told)
    assert "in one word" in model.prompts()[-1]


def test_chat_goes_on_on_a_thread(studio: SyncLangGraphClient, thread: str) -> None:
    for number in (2, 4):
        values: Any = studio.runs.wait(thread, "sroc", input=EASY)
        assert len(values["messages"]) == number


def test_progress_streams_over_http(studio: SyncLangGraphClient, thread: str) -> None:
    parts = list(studio.runs.stream(thread, "sroc", input=EASY, stream_mode="custom"))
    stages = [part.data["stage"] for part in parts if part.event == "custom"]
    assert stages[-1] == "composer"


def test_a_run_streams_its_nodes_in_order(studio: SyncLangGraphClient, thread: str) -> None:
    parts = list(studio.runs.stream(thread, "sroc", input=EASY, stream_mode="updates"))
    nodes = [name for part in parts if part.event == "updates" for name in part.data]
    assert [part.data for part in parts if part.event == "error"] == []
    assert (nodes[0], nodes[-1]) == ("formulator", "composer")


def test_the_answer_is_a_message_and_a_record(studio: SyncLangGraphClient, thread: str) -> None:
    values: Any = studio.runs.wait(thread, "sroc", input=EASY)
    assert content(values)
    assert values["answer"]["status"] == "met"


def test_a_tie_is_asked_and_the_run_resumes_with_the_reply(studio: SyncLangGraphClient, thread: str) -> None:
    studio.runs.wait(thread, "sroc", input=TIE, context=ASKING)
    state = studio.threads.get_state(thread)
    (question,) = state["tasks"][0]["interrupts"][0]["value"]["questions"]
    reply = {question["id"]: question["options"][0]}
    values: Any = studio.runs.wait(thread, "sroc", command={"resume": reply}, context=ASKING)
    assert content(values)
    assert [r["rule"] for r in values["answer"]["resolutions"]] == ["reply"]


def test_a_budget_holds_over_the_threads_of_one_user(
    studio: SyncLangGraphClient, bob: SyncLangGraphClient, model: StubServer
) -> None:
    context: Any = {"budget": {"name": "rivers", "requests": 1}}

    def stopped(client: SyncLangGraphClient) -> Any:
        thread = client.threads.create()["thread_id"]
        values: Any = client.runs.wait(thread, "sroc", input=EASY, context=context)
        client.threads.delete(thread)
        return values["answer"]["stopped_by"]

    before = len(model.log)
    assert [stopped(studio) for _ in range(2)] == [None, "requests"]
    assert stopped(bob) is None
    assert len(model.log) == before + 2


def test_resumes_that_come_twice_are_paid_once_and_requests_that_queue_are_all_kept(
    studio: SyncLangGraphClient, thread: str, model: StubServer
) -> None:
    studio.runs.wait(thread, "sroc", input=TIE, context=ASKING)
    before = len(model.log)
    queued: Any = {"multitask_strategy": "enqueue", "context": ASKING}
    runs = [studio.runs.create(thread, "sroc", command={"resume": "1"}, **queued) for _ in range(3)]
    runs += [studio.runs.create(thread, "sroc", input=EASY, **queued) for _ in range(2)]
    values = [studio.runs.join(thread, run["run_id"]) for run in runs]
    assert len(model.log) == before + 3
    assert len(values[-1]["messages"]) == 6


REPLIES: dict[str, tuple[str, Any]] = {
    "hitl, respond": ("hitl", {"decisions": [{"type": "respond", "message": "1"}]}),
    "hitl, edit": (
        "hitl",
        {"decisions": [{"type": "edit", "edited_action": {"args": {"answer": "at most 20 words"}}}]},
    ),
    "inbox, response": ("inbox", [{"type": "response", "args": "at most 20 words"}]),
    "inbox, accept": ("inbox", [{"type": "accept", "args": None}]),
}
"""What LangChain's human-in-the-loop front ends, and Agent Inbox, send back."""


@pytest.mark.parametrize("name", REPLIES)
def test_front_ends_know_what_is_asked_and_their_replies_are_understood(
    studio: SyncLangGraphClient, thread: str, name: str
) -> None:
    shape, reply = REPLIES[name]
    context: Any = {**ASKING, "interrupts": shape}
    studio.runs.wait(thread, "sroc", input=TIE, context=context)
    (asked,) = studio.threads.get_state(thread)["tasks"][0]["interrupts"]
    value: Any = asked["value"]
    if shape == "inbox":
        assert set(value[0]) == {"action_request", "config", "description"}
        assert set(value[0]["config"]) == {"allow_ignore", "allow_respond", "allow_edit", "allow_accept"}
    else:
        (action,), (review,) = value["action_requests"], value["review_configs"]
        assert set(action) == {"name", "args", "description"}
        assert (review["action_name"], review["allowed_decisions"][0]) == (action["name"], "approve")
    values: Any = studio.runs.wait(thread, "sroc", command={"resume": reply}, context=context)
    (resolution,) = values["answer"]["resolutions"]
    kept = {o["id"]: o["text"] for o in values["answer"]["objectives"]}[resolution["winners"][0]]
    assert kept == ("at least 40 words" if name == "inbox, accept" else "at most 20 words")


def test_a_request_that_cannot_be_used_fails_in_one_sentence(studio: SyncLangGraphClient, thread: str) -> None:
    empty: dict[str, Any] = {"messages": [{"role": "user", "content": "  "}]}
    values: Any = studio.runs.wait(thread, "sroc", input=empty, raise_error=False)
    assert values["__error__"]["error"] == "InputError"
    assert values["__error__"]["message"].startswith("The request is empty: messages need")


def test_a_misspelt_setting_is_told_and_not_left_out(studio: SyncLangGraphClient, thread: str) -> None:
    misspelt: Any = {"limit": {"total_tokens": 5}, "of_another_program": 1}
    values: Any = studio.runs.wait(thread, "sroc", input=EASY, context=misspelt, raise_error=False)
    assert "context limit={'total_tokens': 5} is no setting (did you mean 'limits'?)" in values["__error__"]["message"]


def test_another_user_neither_finds_nor_reads_nor_resumes_a_thread(
    studio: SyncLangGraphClient, bob: SyncLangGraphClient, thread: str, model: StubServer
) -> None:
    studio.runs.wait(thread, "sroc", input=TIE, context=ASKING)
    before = len(model.log)
    tries: list[Any] = [
        lambda: bob.threads.get(thread),
        lambda: bob.threads.get_state(thread),
        lambda: bob.threads.get_history(thread),
        lambda: bob.threads.update_state(thread, {"decisions": ["mine"]}),
        lambda: bob.threads.copy(thread),
        lambda: bob.threads.delete(thread),
        lambda: bob.runs.list(thread),
        lambda: bob.runs.wait(thread, "sroc", command={"resume": "1"}, context=ASKING),
        lambda: bob.runs.wait(thread, "sroc", input=EASY),
    ]
    for attempt in tries:
        with pytest.raises(Exception, match=r"(?i)404|not found|conflict"):  # each kind of call has its own
            attempt()
    assert bob.threads.search(limit=100) == []
    assert len(model.log) == before
    assert studio.threads.get_state(thread)["tasks"][0]["interrupts"]


def test_a_user_finds_their_own_threads_and_memories_alone(
    studio: SyncLangGraphClient, bob: SyncLangGraphClient
) -> None:
    own = str(bob.threads.create()["thread_id"])
    assert {found["thread_id"] for found in bob.threads.search(limit=100)} == {own}
    studio.store.put_item(("notes",), "one", {"words": "ann's"})
    assert bob.store.search_items(())["items"] == []
    assert bob.store.search_items(("ann", "notes"))["items"] == []
    assert [item["value"] for item in studio.store.search_items(("notes",))["items"]] == [{"words": "ann's"}]


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer guess"}, {"Authorization": "ann's"}])
def test_who_has_no_token_of_a_user_is_refused(studio: SyncLangGraphClient, headers: dict[str, str]) -> None:
    url = str(studio.http.client.base_url)
    with get_sync_client(url=url, api_key=None, headers=headers) as client, pytest.raises(AuthenticationError):
        client.threads.search()
