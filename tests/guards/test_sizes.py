"""What a reader can hold: short files, short functions, short prompts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Tree

SOURCES, TESTS = (300, 45), (500, 60)
"""Lines of a file and of a function at most; tests hold tables of cases and worked examples."""
PROMPT_WORDS = 200
EXAMPLE = re.compile(r"^Passage: .+\nStatement: .+\nAnswer: .+$", re.M)
"""An example of a closed question, which no rule of style shortens."""
LONGER: dict[str, str] = {}
"""Files or "file:function"s over the limit, each with its reason; better empty."""


def functions(source: str) -> Iterator[tuple[str, int]]:
    """Every function with its lines, docstring included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def too_long(name: str, source: str) -> list[str]:
    """What in one file is over a limit."""
    most, most_each = TESTS if name.startswith("tests/") else SOURCES
    lines = len(source.splitlines())
    found = [(name, lines)] if lines > most else []
    found += [(f"{name}:{function}", length) for function, length in functions(source) if length > most_each]
    return [f"{what} has {length} lines" for what, length in found if what not in LONGER]


def test_files_and_functions_are_short(tree: Tree) -> None:
    sources = {tree.name(p): p.read_text("utf-8") for p in tree.files(".py")}
    assert len(sources) > 20
    assert [x for name, source in sources.items() for x in too_long(name, source)] == []


def test_every_exception_is_still_needed(tree: Tree) -> None:
    assert [name for name in LONGER if not (tree.root / name.partition(":")[0]).exists()] == []


def test_prompts_are_short(tree: Tree) -> None:
    prompts = [p for p in tree.files(".md") if p.parent.name == "prompts"]
    assert prompts, "agents/prompts holds no prompt"
    told = {p.name: EXAMPLE.sub("", p.read_text("utf-8")) for p in prompts}
    assert [name for name, text in told.items() if not 0 < len(text.split()) < PROMPT_WORDS] == []


@pytest.mark.parametrize("source", ["x = 1\n" * (SOURCES[0] + 1), "def f():\n" + "    x = 1\n" * SOURCES[1]])
def test_something_too_long_is_seen(source: str) -> None:
    assert len(too_long("new.py", source)) == 1
