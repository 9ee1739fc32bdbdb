"""`sroc eval` as people run it: what it prints and writes, what it sends, and what an interrupt leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from sroc.__main__ import run
from sroc.testing import StubServer

RECORDS = [{"prompt": f"What is the capital of France? ({n})", "answer": "Paris"} for n in range(3)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "requests.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in RECORDS), "utf-8")
    return path


@pytest.fixture(scope="module")
def stub() -> Iterator[dict[str, str]]:
    """The environment of a command whose model is a stub that answers well."""
    with StubServer() as server:
        yield {"OPENAI_API_KEY": "x", "OPENAI_BASE_URL": server.url}


@pytest.fixture
def answering(stub: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """That environment in this process."""
    for name, value in stub.items():
        monkeypatch.setenv(name, value)


def command(data: Path, *arguments: str) -> list[str]:
    out = str(data.parent / "out")
    return ["eval", str(data), "-m", "openai:ok", "--scorer", "contains", "--out", out, *arguments]


def called(data: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """What a process of its own does: the account of a service is read once per process."""
    words, env = [sys.executable, "-m", "sroc", *command(data, *arguments)], {**os.environ, **variables}
    return subprocess.run(words, env=env, capture_output=True, text=True, timeout=300, check=False)


def account(service: ThreadingHTTPServer) -> dict[str, str]:
    address = f"http://127.0.0.1:{service.server_port}"
    return {"LANGSMITH_ENDPOINT": address, "LANGSMITH_API_KEY": "key", "LANGSMITH_TRACING": "true"}


def test_the_card_is_on_stdout_the_progress_on_stderr_and_the_reports_in_the_folder(
    data: Path, answering: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command(data)) == 0
    out, err = capsys.readouterr()
    assert out.startswith("# Score card: requests.jsonl\n")
    assert err.splitlines()[0].startswith("[1/9] plain line ")
    assert sorted(p.name for p in (data.parent / "out").iterdir()) == [
        "report.html",
        "report.json",
        "report.md",
        "rows.jsonl",
    ]


def test_nothing_is_sent_without_being_asked_for_though_tracing_and_a_key_are_set(
    data: Path, stub: dict[str, str], service: Any
) -> None:
    done = called(data, **stub, **account(service))
    assert done.returncode == 0, done.stderr
    assert service.heard == []


def test_an_experiment_sends_the_data_the_runs_and_the_scores(data: Path, stub: dict[str, str], service: Any) -> None:
    done = called(data, "--experiment", "first", "--arms", "plain,sroc", **stub, **account(service))
    assert done.returncode == 0, done.stderr
    posted = [path.partition("?")[0] for method, path, _ in service.heard if method == "POST"]
    assert {"/datasets", "/examples/bulk", "/sessions", "/runs/multipart"} <= set(posted)
    sent = b"".join(body for _, _, body in service.heard)
    assert b"first-plain" in sent
    assert b"first-sroc" in sent
    assert b'"key":"contains","score":1.0' in sent


def test_an_experiment_without_a_key_is_one_sentence(
    data: Path, answering: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command(data, "--experiment", "first")) == 2
    assert "--experiment first: set LANGSMITH_API_KEY" in capsys.readouterr().err


def test_an_interrupt_ends_at_once_and_the_next_run_goes_on(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with StubServer(lambda _, number: "Paris", latency=0.0) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", "x")
        # The names in the server's table have replies of their own.
        words = ["openai:cities" if word == "openai:ok" else word for word in command(data, "--arms", "plain")]

        def hanging(_: dict[str, Any], number: int) -> str:
            if number == 3:
                server._server.ended.wait(60)
            return "Paris"

        server.reply = hanging
        begun = [sys.executable, "-m", "sroc", *words]
        with subprocess.Popen(begun, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stderr
            assert next(line for line in process.stderr if line.startswith("[2/3]"))
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=60) == 130
        before = len(server.log)
        server.reply = lambda _, number: "Paris"
        assert (run(words), len(server.log) - before) == (0, 1)


BAD = [
    (["--arms", "loud"], "an arm is one of plain, sroc, equal"),
    (["--scorer", "loud"], "take one of checks, exact"),
    (["--field", "colour=red"], "PART is one of request"),
    (["--n", "0"], "--n 0: it is at least 1"),
    (["--concurrency", "0"], "--concurrency 0: it is at least 1"),
    (["--max-output", "-1"], "--max-output -1: it is at least 1"),
    (["--limits", "hope=3"], "NAME is one of requests"),
    (["--limits", "seconds=soon"], "write NAME=NUMBER"),
    (["--limits", "seconds=0"], "a limit is greater than 0"),
    (["--effort", "none"], "'none' is not one of"),
]


@pytest.mark.parametrize(("arguments", "sentence"), BAD)
def test_bad_options_are_one_sentence_and_code_2(
    data: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    stub: dict[str, str],
    arguments: list[str],
    sentence: str,
) -> None:
    for name, value in stub.items():
        monkeypatch.setenv(name, value)
    code = run(["eval", str(data), "-m", "openai:ok", "--out", str(data.parent / "out"), *arguments])
    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert sentence in err
    assert err.count("\n") == 1


def test_data_that_is_not_there_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["eval", "absent.jsonl"]) == 2
    assert "absent.jsonl cannot be read" in capsys.readouterr().err
