"""Threads that are kept by name, coaching, and saved briefs, on the command line."""

import io
import sys
from pathlib import Path

import pytest

from sroc.__main__ import run
from sroc.testing import StubServer


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, and nothing piped in."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch, stub: StubServer) -> StubServer:
    monkeypatch.setenv("OPENAI_BASE_URL", stub.url)
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    return stub


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(arguments)
    out, err = capsys.readouterr()
    return code, out, err


def test_a_thread_goes_on_and_is_coached(capsys, served):
    ask = ("ask", "-m", "openai:ok", "--thread", "names")
    assert said(capsys, *ask, "Write a script to rename my files.")[0] == 0
    assert said(capsys, *ask, "Use no commas.")[0] == 0
    assert "Write a script to rename my files. Use no commas." in served.prompts()[-1]
    code, out, _ = said(capsys, "coach", "names")
    assert code == 0
    assert out
    assert said(capsys, "coach")[1] == "names\n"


def test_a_thread_that_cannot_be_kept_costs_no_answer(capsys, served, own):
    (own / ".local").write_text("a file where a folder is needed")
    code, out, err = said(capsys, "ask", "-m", "openai:ok", "--thread", "names", "Who?")
    assert (code, served.text in out) == (2, True)
    assert "cannot be used (" in err.splitlines()[-1]


def test_what_was_coached_becomes_a_brief(capsys, served):
    said(capsys, "ask", "-m", "openai:ok", "--thread", "names", "Write a script to rename my files.")
    assert "Not said: " in said(capsys, "coach", "names")[1]
    assert "{programming language}" in said(capsys, "brief", "save", "rename", "--thread", "names")[2]
    opening = "Write a script to rename my files. Programming language: "
    assert said(capsys, "brief", "use", "rename")[1].startswith(f"{opening}Python.")
    assert said(capsys, "brief", "use", "rename", "programming-language=Rust")[1].startswith(f"{opening}Rust.")


def test_a_brief_is_saved_listed_and_filled_in(capsys):
    assert said(capsys, "brief", "save", "weekly", "Report on {topic} for {the reader}.")[0] == 0
    assert said(capsys, "brief", "list")[1] == "weekly: {topic}, {the reader}\n"
    code, out, _ = said(capsys, "brief", "use", "weekly", "topic=sales", "the-reader=the board")
    assert (code, out) == (0, "Report on sales for the board.\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("coach", "absent"), "'absent' was not kept"),
        (("brief", "use", "absent"), "'absent' was not kept"),
        (("brief", "save", "../x", "Text."), "letters, digits"),
        (("brief", "save", "empty", " "), "brief is empty"),
        (("ask", "--thread", "a/b", "Who?"), "letters, digits"),
    ],
)
def test_bad_input_is_one_sentence(capsys, arguments, words):
    code, out, err = said(capsys, *arguments)
    assert (code, out) == (2, "")
    assert words in err
