"""The report on an installation and its endpoint."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from sroc.tools.doctor import endpoint, examine, version_lines, weights_lines
from sroc.tools.models import Rung

KEY = "not-to-be-seen"
REPLIES: dict[str, tuple[int, Any]] = {
    "good": (200, {"data": [{"id": "tiny"}, {"id": "big"}]}),
    "other": (200, {"data": [{"id": "big"}]}),
    "odd": (200, ["no", "list"]),
    "none": (404, {}),
    "locked": (401, {}),
    "broken": (503, {}),
}


class Lists(BaseHTTPRequestHandler):
    """`/NAME/models` answers as `REPLIES[NAME]` says."""

    def do_GET(self) -> None:
        status, body = REPLIES[self.path.split("/")[1]]
        self.send_response(status if self.headers["Authorization"] == f"Bearer {KEY}" else 500)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Lists) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def rung(url: str) -> Rung:
    return Rung(ChatOpenAI(model="tiny", base_url=url, api_key=SecretStr(KEY)), name="openai:tiny", endpoint=url)


@pytest.mark.parametrize(
    ("name", "usable", "said"),
    [
        ("good", True, "alive (status 200), tiny is among its 2 models"),
        ("other", True, "alive (status 200), tiny is not among its 1 model"),
        ("odd", True, "alive (status 200)"),
        ("none", True, "alive (status 404)"),
        ("locked", False, "alive, but refuses the key (status 401); check OPENAI_API_KEY"),
        ("broken", False, "answers with an error of its own (status 503); try again later"),
    ],
)
def test_an_endpoint_says_how_it_is(address: str, name: str, usable: bool, said: str) -> None:
    assert endpoint(rung(f"{address}/{name}")) == (usable, said)


def test_an_endpoint_that_nobody_serves_is_not_reachable() -> None:
    usable, said = endpoint(rung("http://127.0.0.1:9"))
    assert not usable
    assert said.startswith("not reachable (ConnectError")


def test_a_model_in_this_process_is_not_started() -> None:
    def start() -> ChatOpenAI:
        raise AssertionError("started")

    assert endpoint(Rung(start, name="local:small", endpoint="small.gguf")) == (True, "runs in this process")


def test_the_report_names_the_model_the_reason_and_the_endpoint(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SROC_MODEL", "openai:tiny")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", f"{address}/good")
    found = examine()
    report = "\n".join(found.lines)
    assert found.usable
    assert "openai:tiny (SROC_MODEL" in report
    assert f"{address}/good: alive" in report
    assert KEY not in report


def test_without_a_model_the_report_says_what_was_tried(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("SROC_MODEL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    found = examine()
    report = "\n".join(found.lines)
    assert not found.usable
    assert "none: There is no model to ask" in report
    assert "OPENAI_API_KEY: not set" in report


def test_versions_are_named_and_what_is_missing_says_how_to_get_it() -> None:
    lines = version_lines()
    assert [line.split()[0] for line in lines][:3] == ["sroc", "python", "langgraph"]


def test_every_known_local_model_is_listed() -> None:
    assert [line.split()[0] for line in weights_lines()] == ["local:default", "local:small"]
