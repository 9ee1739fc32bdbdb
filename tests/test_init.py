"""`sroc init`: what it writes is a project whose test passes, whose notebook runs and whose graph a server loads."""

from __future__ import annotations

import asyncio
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbclient
import nbformat
import pytest
from langgraph.graph.state import CompiledStateGraph

from sroc.__main__ import run
from sroc.commands.init import FILES
from sroc.testing import StubServer


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "answers"
    assert run(["init", str(folder)]) == 0
    return folder


def ran(project: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(project), **variables}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=project, env=env, capture_output=True, text=True, timeout=300, check=False)


def test_it_writes_its_files_and_nothing_else(project: Path) -> None:
    assert {path.name for path in project.iterdir() if path.suffix} == set(FILES)


def test_its_test_passes(project: Path) -> None:
    done = ran(project, "-m", "pytest", "-q", "-p", "no:cacheprovider", PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")
    assert "1 passed" in done.stdout, done.stdout + done.stderr


def test_its_notebook_runs(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notebook: Any = nbformat.read(project / "notebook.ipynb", 4)
    with StubServer() as model:
        told = {"SROC_MODEL": "openai:ok", "OPENAI_BASE_URL": model.url, "OPENAI_API_KEY": "x"}
        for name, value in {"PYTHONPATH": str(project), **told}.items():
            monkeypatch.setenv(name, value)
        nbclient.NotebookClient(notebook, resources={"metadata": {"path": str(project)}}).execute()
    assert any("text/html" in output.get("data", {}) for output in notebook.cells[1].outputs)


def test_langgraph_json_names_a_graph_that_can_be_made(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = json.loads((project / "langgraph.json").read_text("utf-8"))["graphs"].values()
    file, _, name = path.partition(":")
    monkeypatch.setenv("SROC_MODEL", "openai:ok")
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    assert isinstance(asyncio.run(runpy.run_path(str(project / file))[name]()), CompiledStateGraph)


def test_nothing_is_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (project / "graph.py").read_text("utf-8")
    assert run(["init", str(project)]) == 2
    assert "already holds" in capsys.readouterr().err
    assert (project / "graph.py").read_text("utf-8") == before


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert run(["init", str(tmp_path / "file" / "inside")]) == 2
    assert "cannot be written" in capsys.readouterr().err
