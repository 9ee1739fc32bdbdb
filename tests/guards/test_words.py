"""The tree speaks of itself alone: no machine's paths, no registry's hosts, no file that is not here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Tree

MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:home|root|Users|work|opt|mnt|private)/\w[\w.-]*")
REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|conda|anaconda|debian)\.(?:org|com|io|net)\b")
NAMED_FILE = re.compile(r"(?<![\w/.*{}\]-])[\w./-]*\w\.(?:md|ipynb|toml)\b(?!\w)")
VAGUE = ("utils", "helpers", "manager", "base", "misc", "common")
WRITTEN_BY_TOOLS = {"uv.lock"}
FETCHING = {"tools/weights.py"}
"""May name a registry: it says where the weights come from when nobody says otherwise."""
TEXT = (".py", ".md", ".toml", ".json", ".ipynb", ".yml", ".yaml", ".txt", ".mmd", "")


def strange(pattern: re.Pattern[str], text: str) -> list[str]:
    return [match.group() for match in pattern.finditer(text)]


@pytest.fixture(scope="module")
def texts(tree: Tree) -> dict[str, str]:
    """The text of every file that people write, by name."""
    files = (p for p in tree.files(*TEXT) if p.name not in WRITTEN_BY_TOOLS)
    return {tree.name(p): p.read_text("utf-8") for p in files}


def test_no_file_names_a_path_of_one_machine(texts: dict[str, str]) -> None:
    assert {name: strange(MACHINE_PATH, text) for name, text in texts.items() if MACHINE_PATH.search(text)} == {}


def test_no_file_names_a_registry(texts: dict[str, str]) -> None:
    found = {name: strange(REGISTRY, text) for name, text in texts.items() if REGISTRY.search(text)}
    assert {name: hosts for name, hosts in found.items() if name not in FETCHING} == {}


def test_no_module_has_a_vague_name(tree: Tree) -> None:
    assert [tree.name(p) for p in tree.files(".py") if p.stem in VAGUE or p.parent.name in VAGUE] == []


def test_every_file_that_a_docstring_or_document_names_is_here(tree: Tree, texts: dict[str, str]) -> None:
    here: set[str] = {p.name for p in tree.files()}
    here |= {f"{p.stem}.md" for p in tree.files(".ipynb")}  # the site's guides
    sources = {
        n: t for n, t in texts.items() if n.startswith(("src", "agents", "graphs", "tools")) or n.endswith(".md")
    }
    named = {n: [f for f in strange(NAMED_FILE, t) if f.rpartition("/")[2] not in here] for n, t in sources.items()}
    assert {n: missing for n, missing in named.items() if missing} == {}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (MACHINE_PATH, "read " + "/".join(("", "home", "ann", "notes.txt"))),
        (REGISTRY, "from https://" + ".".join(("pypi", "org")) + "/simple"),
        (NAMED_FILE, "see notes/absent.md"),
    ],
)
def test_a_strange_word_is_seen(pattern: re.Pattern[str], text: str) -> None:
    assert len(strange(pattern, text)) == 1
