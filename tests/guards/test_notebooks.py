"""Notebooks are thin (import, call, show) and saved with the outputs of a real run; `make test` runs them again."""

from __future__ import annotations

import ast
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .conftest import Tree

CELL_LINES = 18
DOOR = re.compile(r"sroc(?:\.(?:evaluation|middleware|models|notebook|runnable|testing|tools))?")
"""What a notebook may import of the package: the door, and the doors beside it."""


@pytest.fixture(scope="module")
def cells(tree: Tree) -> dict[str, dict[str, Any]]:
    """The code cells of every notebook, by "file#position"."""
    found = {}
    for path in tree.files(".ipynb", under="notebooks"):
        for position, cell in enumerate(json.loads(path.read_text("utf-8"))["cells"]):
            if cell["cell_type"] == "code":
                found[f"{path.name}#{position}"] = cell
    assert found, "notebooks holds no notebook with code"
    return found


def source(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def imported(code: str) -> set[str]:
    """The modules of the package that a cell imports."""
    nodes = list(ast.walk(ast.parse(code)))
    plain = {a.name for n in nodes if isinstance(n, ast.Import) for a in n.names}
    named = {n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)}
    return {name for name in plain | named if name.split(".")[0] == "sroc"}


def test_cells_are_short_and_define_nothing(cells: dict[str, dict[str, Any]]) -> None:
    defines = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    long = [n for n, c in cells.items() if len(source(c).splitlines()) > CELL_LINES]
    defining = [n for n, c in cells.items() if any(isinstance(x, defines) for x in ast.walk(ast.parse(source(c))))]
    assert (long, defining) == ([], [])


def test_cells_import_from_the_door_only(cells: dict[str, dict[str, Any]]) -> None:
    modules = {name: imported(source(cell)) for name, cell in cells.items()}
    assert {n: m for n, m in modules.items() if not all(DOOR.fullmatch(x) for x in m)} == {}


def test_every_cell_was_run_in_order(cells: dict[str, dict[str, Any]]) -> None:
    counts: dict[str, list[int | None]] = {}
    for name, cell in cells.items():
        counts.setdefault(name.partition("#")[0], []).append(cell["execution_count"])
    assert {name: list(range(1, len(found) + 1)) for name, found in counts.items()} == counts


def test_the_saved_outputs_show_cards_and_no_errors(cells: dict[str, dict[str, Any]]) -> None:
    outputs = [output for cell in cells.values() for output in cell["outputs"]]
    assert [output for output in outputs if output["output_type"] == "error"] == []
    assert any("text/html" in output.get("data", {}) for output in outputs)


def test_no_saved_output_needs_what_github_and_untrusted_notebooks_take_out(cells: dict[str, dict[str, Any]]) -> None:
    shown = {
        name: json.dumps([o.get("data", {}).get("text/html", "") for o in c["outputs"]]) for name, c in cells.items()
    }
    assert {
        name for name, html in shown.items() if re.search(r"<(?:script|style|svg|iframe|link|img)\b", html)
    } == set()
