"""The README does what it says: commands exist, its Python runs, figures and output are the kept results."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from sroc import __main__ as main
from sroc.testing import StubServer

if TYPE_CHECKING:
    from .conftest import Tree

DOCUMENTS = ("README.md", "CONTRIBUTING.md")
TARGET = re.compile(r"\bmake ([a-z]+)\b(?=`|\s+#|\n|$)")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(text: str, language: str) -> list[str]:
    return [body for found, body in BLOCK.findall(text) if found == language]


def commands(text: str) -> Iterator[list[str]]:
    """The `sroc` command lines of a document, as words."""
    for block in blocks(text, "sh"):
        for line in block.replace("\\\n", "").splitlines():
            words = shlex.split(line, comments=True)
            if words[:1] == ["sroc"]:
                yield words[1:]


def run(tree: Tree, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    env = {**os.environ, "NO_COLOR": "1", **variables}
    return subprocess.run(command, cwd=tree.root, env=env, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_command_exists(tree: Tree, document: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (tree.root / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(TARGET.findall((tree.root / document).read_text("utf-8")))
    assert named
    assert named - targets == set()


def test_every_option_of_the_command_line_exists(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    for words in commands((tree.root / "README.md").read_text("utf-8")):
        names = [word for word in words if not word.startswith("-")][: 2 if words[0] == "model" else 1]
        assert main.run([*names, "--help"]) == 0
        shown = capsys.readouterr().out
        options = {word for word in words if word.startswith("-") and word != "<"}
        assert {option for option in options if option not in shown} == set()


def test_the_demo_that_the_readme_shows_is_the_one_that_make_runs(tree: Tree) -> None:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    told = subprocess.run(
        ["make", "-n", "demo"], cwd=tree.root, env=plain, capture_output=True, text=True, timeout=60, check=True
    )
    recipe = shlex.split(told.stdout.strip().splitlines()[-1].partition(" </dev/null")[0])[1:]
    shown = list(commands((tree.root / "README.md").read_text("utf-8")))
    assert recipe in shown


def test_every_python_block_runs(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = "\n".join(blocks((tree.root / "README.md").read_text("utf-8"), "python"))
    monkeypatch.chdir(tree.root)
    with StubServer() as model:
        monkeypatch.setenv("OPENAI_BASE_URL", model.url)
        monkeypatch.setenv("OPENAI_API_KEY", "x")
        exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out.strip()


def test_figures_and_output_are_the_kept_results(tree: Tree) -> None:
    done = run(tree, "tests/results/card.py", "--check")
    assert done.returncode == 0, f"README.md is not as tests/results says: make card\n{done.stderr}"


def test_every_link_leads_somewhere(tree: Tree) -> None:
    text = "".join((tree.root / name).read_text("utf-8") for name in (*DOCUMENTS, "CHANGELOG.md"))
    local = {link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link}
    assert {link for link in local if not (tree.root / link).exists()} == set()
