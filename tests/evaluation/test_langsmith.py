"""LangSmith as people use it around SROC: traces that read well, verdicts as feedback, and nothing sent unasked."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import textwrap
from collections import Counter
from datetime import UTC, datetime
from http.server import ThreadingHTTPServer
from typing import Any
from uuid import uuid4

import pytest
from langchain_core.tracers.run_collector import RunCollectorCallbackHandler
from langsmith import Client, aevaluate
from langsmith.schemas import Example

from sroc import InputError, SettingsError, create_sroc
from sroc.evaluation import offline_client, send_feedback, verdicts
from sroc.testing import ScriptedModel

LOWER: dict[str, Any] = {"messages": [("user", "What is the capital of France? Answer in all lowercase.")]}
TIE: dict[str, Any] = {"messages": [("system", "Answer in at most 20 words."), ("user", "Write at least 40 words.")]}
PROGRAM = """
    import asyncio
    from langchain_core.tracers.langchain import wait_for_all_tracers
    from sroc import create_sroc
    from sroc.testing import ScriptedModel
    sroc = create_sroc(ScriptedModel(lambda _: "Paris."))
    request = {"messages": [("user", "The capital of France?")]}
    sroc.invoke(request)
    sroc.batch([request, request])
    asyncio.run(sroc.ainvoke(request))
    wait_for_all_tracers()
"""
OFFLINE = """
    from datetime import UTC, datetime
    from uuid import uuid4
    from langsmith import aevaluate
    from langsmith.schemas import Example
    from sroc.evaluation import offline_client, verdicts
    asked = [Example(id=uuid4(), inputs=request, created_at=datetime.now(UTC))]
    async def evaluated():
        found = await aevaluate(
            sroc, data=asked, evaluators=[verdicts], upload_results=False, client=offline_client()
        )
        return [row async for row in found]
    assert len(asyncio.run(evaluated())) == 1
    wait_for_all_tracers()
"""
EXPORTED = """
    from opentelemetry import trace
    trace.get_tracer_provider().force_flush()
"""


def ran(service: ThreadingHTTPServer, *programs: str, **variables: str) -> str:
    """A program of its own, as an application is, with the stand-in as the service's address; what it logged."""
    code = "\n".join(textwrap.dedent(program) for program in programs)
    address = {"LANGSMITH_ENDPOINT": f"http://127.0.0.1:{service.server_port}"}
    kept = {name: value for name, value in os.environ.items() if name != "LANGSMITH_TRACING"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, env={**kept, **address, **variables}, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.mark.parametrize("tracing", ["", "true"])
def test_nothing_leaves_without_a_key(service: Any, tracing: str) -> None:
    said = ran(service, PROGRAM, OFFLINE, LANGSMITH_TRACING=tracing)
    assert service.heard == []
    assert said.count("there is no LANGSMITH_API_KEY: no trace is sent") == bool(tracing)


def test_an_offline_evaluation_sends_nothing_though_a_key_is_there(service: Any) -> None:
    made = PROGRAM.split("    sroc.invoke")[0]
    ran(service, made, OFFLINE, LANGSMITH_API_KEY="key", LANGSMITH_TRACING="true")
    assert service.heard == []


def test_with_tracing_and_a_key_the_run_is_sent_with_its_names(service: Any) -> None:
    ran(service, PROGRAM, LANGSMITH_API_KEY="key", LANGSMITH_TRACING="true")
    sent = b"".join(body for _, _, body in service.heard)
    runs = [json.loads(part) for part in re.findall(rb'name="post\.[\w-]+"\r\n[^{]*(\{.*\})\r\n--', sent)]
    names = Counter(run["name"] for run in runs)
    assert [names[name] for name in ("sroc", "formulator", "composer")] == [4, 4, 4]
    assert names["specialist"] == 8  # the node and its call
    assert sent.count(b'"sroc:specialist"') >= 4
    assert b'"role":"specialist"' in sent
    assert b'"task_id":"t1"' in sent


def test_with_opentelemetry_the_same_goes_where_it_exports_to_and_nothing_to_the_service(service: Any) -> None:
    otel = {"LANGSMITH_OTEL_ENABLED": "true", "LANGSMITH_OTEL_ONLY": "true"}
    otel["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"] = f"http://127.0.0.1:{service.server_port}/v1/traces"
    ran(service, PROGRAM, EXPORTED, LANGSMITH_TRACING="true", **otel)
    exported = b"".join(body for _, path, body in service.heard if path == "/v1/traces")
    assert b"specialist" in exported
    assert [path for _, path, _ in service.heard if path.startswith("/runs")] == []


def test_a_trace_reads_like_the_request_was_worked_on() -> None:
    traced = RunCollectorCallbackHandler()
    create_sroc(ScriptedModel(["PARIS."])).invoke(LOWER, {"callbacks": [traced]})
    (root,) = traced.traced_runs
    nodes = ["formulator", "resolver", "planner", "specialist", "critic", "supervisor", "composer"]
    assert [run.name for run in everything(root)] == ["sroc", *nodes[:4], "specialist", *nodes[4:]]
    assert {run.name: (run.extra or {})["metadata"]["description"] for run in root.child_runs}["critic"]
    (call,) = [run for run in everything(root) if run.run_type in ("llm", "chat_model")]
    about: dict[str, Any] = (call.extra or {})["metadata"]
    assert call.name == "specialist"
    assert "sroc:specialist" in (call.tags or [])
    assert (about["role"], about["task_id"], about["objectives"]) == ("specialist", "t1", ["o1"])


def everything(run: Any) -> list[Any]:
    return [run, *(below for child in run.child_runs for below in everything(child))]


def rows(request: dict[str, Any], reply: str) -> dict[str, dict[str, Any]]:
    out = create_sroc(ScriptedModel(lambda _: reply)).invoke(request)
    return {row["key"]: row for row in verdicts(out)["results"]}


def test_an_evaluator_tells_the_verdicts() -> None:
    found = rows(LOWER, "PARIS.")
    assert found["sroc.objectives"]["score"] == found["sroc.case"]["score"] == 1.0
    assert found["sroc.case"]["comment"].startswith("“in all lowercase”: ")


def test_what_yielded_has_no_score() -> None:
    results = verdicts(create_sroc(ScriptedModel(lambda _: "One two.")).invoke(TIE))["results"]
    assert [(row["value"], row["score"]) for row in results] == [("met", 1.0), ("met", 1.0), ("yielded", None)]


def test_an_answer_as_json_is_read_too_and_outputs_without_one_are_told() -> None:
    out = create_sroc(ScriptedModel(["paris."])).invoke(LOWER)
    assert verdicts({"answer": out["answer"].model_dump(mode="json")}) == verdicts(out)
    with pytest.raises(InputError, match="no `answer`"):
        verdicts({"output": "Paris"})


@pytest.mark.filterwarnings("ignore:'upload_results' parameter is in beta")
def test_aevaluate_takes_the_graph_and_the_evaluator() -> None:
    asked = [Example(id=uuid4(), inputs=LOWER, created_at=datetime.now(UTC))]

    async def evaluated() -> list[Any]:
        graph: Any = create_sroc(ScriptedModel(["PARIS."]))
        found = await aevaluate(graph, data=asked, evaluators=[verdicts], upload_results=False, client=offline_client())
        return [row async for row in found]

    (row,) = asyncio.run(evaluated())
    assert {each.key: each.score for each in row["evaluation_results"]["results"]}["sroc.objectives"] == 1.0


def test_feedback_is_sent_to_the_run(service: Any) -> None:
    out = create_sroc(ScriptedModel(["PARIS."])).invoke(LOWER)
    client = Client(
        api_url=f"http://127.0.0.1:{service.server_port}", api_key="key", info={"version": ""}, auto_batch_tracing=False
    )
    client.create_project("shop")
    run_id = uuid4()
    assert send_feedback(out["answer"], run_id, project="shop", client=client) == 2
    sent = [json.loads(body) for method, path, body in service.heard if method == "POST" and "feedback" in path]
    assert [(each["key"], each["score"], each["run_id"]) for each in sent] == [
        ("sroc.objectives", 1.0, str(run_id)),
        ("sroc.case", 1.0, str(run_id)),
    ]


def test_feedback_without_a_key_is_one_sentence() -> None:
    out = create_sroc(ScriptedModel(["PARIS."])).invoke(LOWER)
    with pytest.raises(SettingsError, match="without one nothing is sent"):
        send_feedback(out["answer"], uuid4())
