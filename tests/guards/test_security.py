"""SECURITY.md and docs/faults.md are true: every test they name exists, every risk and fault has one, no known
vulnerability is within the bounds."""

from __future__ import annotations

import ast
import re
import tomllib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Tree

NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
ROW = re.compile(r"^\| ((?:LLM|ASI)\d\d)\b.*$", re.MULTILINE)
FAULT = re.compile(r"^\| (F\d+) \|.*$", re.MULTILINE)
FIXED = re.compile(r"^\| (?:CVE|GHSA)[\w-]+ \|[^|]*\| ([\w-]+) ([\d.]+) \|$", re.MULTILINE)
RISKS = {f"{kind}{n:02}" for kind in ("LLM", "ASI") for n in range(1, 11)}
EXECUTES = {"eval", "exec", "compile", "__import__"}
UNPICKLES = {"pickle", "dill", "cloudpickle", "marshal", "shelve"}


@pytest.fixture(scope="module")
def policy(tree: Tree) -> str:
    return (tree.root / "SECURITY.md").read_text("utf-8")


@pytest.fixture(scope="module")
def faults(tree: Tree) -> str:
    return (tree.root / "docs" / "faults.md").read_text("utf-8")


def version(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text)[:3])


def test_every_named_test_exists(tree: Tree, policy: str, faults: str) -> None:
    named = set(NAMED.findall(policy + faults))
    assert len(named) > 20
    here: dict[str, set[str]] = {}
    for file in {file for file, _ in named}:
        syntax = ast.parse((tree.root / file).read_text("utf-8"))
        here[file] = {n.name for n in ast.walk(syntax) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)}
    assert [f"{file}::{name}" for file, name in sorted(named) if name not in here[file]] == []


def test_every_risk_has_a_row_and_every_row_a_test(policy: str) -> None:
    rows = {match.group(1): match.group() for match in ROW.finditer(policy)}
    assert set(rows) == RISKS
    assert [risk for risk, row in rows.items() if not NAMED.search(row)] == []


def test_every_fault_has_a_row_and_every_row_a_test(faults: str) -> None:
    rows = {match.group(1): match.group() for match in FAULT.finditer(faults)}
    assert list(rows) == [f"F{n}" for n in range(1, 26)]
    assert [fault for fault, row in rows.items() if not NAMED.search(row)] == []


def test_known_vulnerabilities_are_excluded_by_the_bounds(tree: Tree, policy: str) -> None:
    project = tomllib.loads((tree.root / "pyproject.toml").read_text("utf-8"))["project"]
    declared = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    bounds = {re.split(r"[\[><=]", d)[0]: version(d.partition(">=")[2].partition(",")[0]) for d in declared}
    locked = {
        p["name"]: version(p["version"]) for p in tomllib.loads((tree.root / "uv.lock").read_text("utf-8"))["package"]
    }
    fixed = [(name, version(release)) for name, release in FIXED.findall(policy)]
    assert len(fixed) >= 20
    own = {"langchain-core", "langchain-openai", "langgraph", "langgraph-checkpoint", "langsmith", "starlette", "pypdf"}
    assert {name for name, _ in fixed} & set(bounds) >= own
    assert [(name, release) for name, release in fixed if locked[name] < release] == []
    assert [(name, release) for name, release in fixed if bounds.get(name, release) < release] == []


def test_nothing_is_executed_or_unpickled(tree: Tree) -> None:
    found = []
    for path in tree.files(".py"):
        name = tree.name(path)
        if not name.startswith(("src/", "agents/", "graphs/", "tools/")):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in EXECUTES:
                found.append(f"{name}:{node.lineno} {node.func.id}")
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = {a.name for a in node.names} | {getattr(node, "module", None) or ""}
                found += [f"{name}:{node.lineno} {each}" for each in names & UNPICKLES]
    assert found == []
