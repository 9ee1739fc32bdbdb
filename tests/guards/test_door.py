"""The one door: few names, all listed, all documented, and quick to open."""

from __future__ import annotations

import ast
import inspect
import json
import subprocess
import sys

import pytest

import sroc

from .conftest import Tree

PROBE = """
import json, sys, time
start = time.perf_counter()
import sroc
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "modules": sorted(sys.modules)}))
"""
LATE = {"langgraph", "langchain_openai", "xllamacpp", "rich", "typer", "jsonschema", "markdown_it"}
"""Packages that are imported where they are used."""


@pytest.fixture(scope="module")
def openings() -> list[dict[str, object]]:
    """Three fresh interpreters that import the package, outside the tree."""
    command = [sys.executable, "-P", "-c", PROBE]
    return [json.loads(subprocess.run(command, check=True, capture_output=True, timeout=300).stdout) for _ in range(3)]


def test_the_names_are_sorted_and_at_most_fifteen() -> None:
    assert sroc.__all__ == sorted(set(sroc.__all__))
    assert len(sroc.__all__) <= 15


def test_every_public_name_is_listed(tree: Tree) -> None:
    face = ast.parse((tree.root / "src/sroc/__init__.py").read_text("utf-8"))
    ours = [a.asname or a.name for n in ast.walk(face) if isinstance(n, ast.ImportFrom) and n.level for a in n.names]
    defined = [n.name for n in face.body if isinstance(n, ast.FunctionDef | ast.ClassDef)]
    assert {name for name in (*ours, *defined) if not name.startswith("_")} == set(sroc.__all__)


@pytest.mark.parametrize("name", sroc.__all__)
def test_every_listed_name_exists_and_says_what_it_is(name: str) -> None:
    thing = getattr(sroc, name)
    if inspect.isclass(thing) or inspect.isroutine(thing):
        assert (thing.__doc__ or "").strip(), f"{name} has no docstring of its own"


def test_the_package_says_what_it_is() -> None:
    assert len((sroc.__doc__ or "").split()) >= 8


def test_importing_takes_less_than_a_second(openings: list[dict[str, object]]) -> None:
    assert min(float(str(opening["seconds"])) for opening in openings) < 1.0


def test_importing_leaves_heavy_packages_alone(openings: list[dict[str, object]]) -> None:
    loaded = openings[0]["modules"]
    assert isinstance(loaded, list)
    assert {name for name in loaded if name in LATE} == set()
