"""Each way into an application, run as the guide has it, and short."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

import pytest
from tests.served import served

from sroc import create_sroc
from sroc.serving.app import app
from sroc.testing import StubServer

from .conftest import blocks

WAYS = blocks("docs/ways-in.md")
LINES = 8
"""Lines of a user's own code: statements, imports left out."""


@pytest.fixture(scope="module")
def model() -> Iterator[StubServer]:
    with StubServer() as server:
        yield server


@pytest.fixture
def account(model: StubServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stub in the place of OpenAI."""
    monkeypatch.setenv("OPENAI_BASE_URL", model.url)
    monkeypatch.setenv("OPENAI_API_KEY", "x")


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("way", WAYS)
def test_a_way_in_runs_as_written(
    way: str, model: StubServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if way.startswith("Any OpenAI client"):
        with served(app(create_sroc(model.model("ok")))) as url:
            monkeypatch.setenv("OPENAI_BASE_URL", f"{url}/v1")
            exec(compile(WAYS[way], way, "exec"), {})
    else:
        exec(compile(WAYS[way], way, "exec"), {})
    assert "capital of france is paris" in capsys.readouterr().out.lower()


@pytest.mark.parametrize("way", WAYS)
def test_a_way_in_is_short(way: str) -> None:
    assert own_lines(WAYS[way]) <= LINES


def own_lines(code: str) -> int:
    own = [s for s in ast.parse(code).body if not isinstance(s, ast.Import | ast.ImportFrom)]
    return sum(1 + (s.end_lineno or s.lineno) - s.lineno for s in own)


def test_there_are_all_the_ways() -> None:
    kinds = {name.rpartition(" ")[0] for name in WAYS}
    ways: Any = {"A link of a chain", "A node of your own graph", "A tool of an agent", "A middleware of an agent"}
    assert ways | {"A host of your agents", "Any OpenAI client"} <= kinds
