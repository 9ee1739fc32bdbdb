"""What the guards share: the tree, its parsed sources, and the built wheel."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {"sroc": "src/sroc", "sroc.tools": "tools", "sroc.agents": "agents", "sroc.graphs": "graphs"}
LEFT_OUT = {"__pycache__", "dist", "build", "node_modules"}


@dataclass(frozen=True)
class Module:
    """One parsed module of the package."""

    name: str
    """Dotted: "sroc.tools.types"."""
    syntax: ast.Module
    is_package: bool = False


@dataclass(frozen=True)
class Tree:
    """The repository's own files, without what tools leave behind."""

    root: Path

    def files(self, *suffixes: str, under: str = ".") -> Iterator[Path]:
        """Every file, in order; only those with one of the suffixes where any are given."""
        for folder, names, files in os.walk(self.root / under):
            names[:] = sorted(n for n in names if n not in LEFT_OUT and (not n.startswith(".") or n == ".ci"))
            for name in sorted(set(files) - {".git"}):  # a file in a worktree
                path = Path(folder) / name
                if not suffixes or path.suffix in suffixes:
                    yield path

    def name(self, path: Path) -> str:
        """The path as the tree knows it."""
        return str(path.relative_to(self.root))


@pytest.fixture(scope="session")
def tree() -> Tree:
    return Tree(ROOT)


@pytest.fixture(scope="session")
def modules(tree: Tree) -> tuple[Module, ...]:
    """Every module of the package."""
    return tuple(
        Module(
            name=".".join((package, *path.relative_to(tree.root / folder).with_suffix("").parts)).removesuffix(
                ".__init__"
            ),
            syntax=ast.parse(path.read_text("utf-8")),
            is_package=path.name == "__init__.py",
        )
        for package, folder in FOLDERS.items()
        for path in tree.files(".py", under=folder)
    )


@pytest.fixture
def golden(tree: Tree) -> Callable[[str, str], None]:
    """Compare a text with its file in tests/golden; SROC_GOLDEN=write rewrites the file instead."""

    def compare(name: str, text: str) -> None:
        path = tree.root / "tests" / "golden" / name
        if os.environ.get("SROC_GOLDEN") == "write":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        assert text == path.read_text("utf-8"), f"{name} changed: SROC_GOLDEN=write rewrites it; say so in the commit"

    return compare


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory, tree: Tree) -> Path:
    """The wheel of this tree, built without the network."""
    return build(tree.root, "wheel", tmp_path_factory.mktemp("wheel"))


def build(project: Path, target: str, folder: Path) -> Path:
    """The distribution that hatchling makes of a project, in `folder`."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=project, check=True, capture_output=True, timeout=300)
    return next(folder.iterdir())
