"""The documents: the reference names every public thing, what it names exists and is documented, and blocks run."""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from typing import Any

import pytest
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda
from langgraph.store.memory import InMemoryStore

import sroc
from sroc.testing import ScriptedModel, StubServer
from sroc.tools.objectives import compile_objectives

from .conftest import ROOT, blocks

NAMES = re.findall(r"^::: ([\w.]+)$", (ROOT / "docs/reference.md").read_text("utf-8"), re.MULTILINE)
DOORS = (
    "sroc",
    *(f"sroc.{name}" for name in ("runnable", "models", "notebook", "evaluation", "middleware", "tenants", "testing")),
)
PAGES = {
    f"{page} {n}": code
    for page in ("docs/index.md", "docs/questions.md", "docs/operations.md")
    for n, code in blocks(page).items()
}
ASKS = "sroc.tools.display.asked.Asked"
"""Its example goes on with a run that was interrupted."""


def thing(name: str) -> Any:
    module, _, attribute = name.rpartition(".")
    return import_module(name) if name == "sroc.tools.errors" else getattr(import_module(module), attribute)


def test_the_reference_has_every_public_name() -> None:
    public = {name for door in DOORS for name in import_module(door).__all__}
    shown = {name.rpartition(".")[2] for name in NAMES}
    errors = {name for name in public if name.endswith("Error") or name == "LimitReached"}
    assert public - errors - shown == set()
    assert all(hasattr(thing("sroc.tools.errors"), name) for name in errors)


@pytest.mark.parametrize("name", NAMES)
def test_what_the_reference_names_is_documented(name: str) -> None:
    found = thing(name)
    assert len((inspect.getdoc(found) or "").split()) >= 3
    if inspect.isfunction(found):
        told, words = inspect.getdoc(found) or "", inspect.signature(found).parameters
        lacking = [word for word in words if f"{word}:" not in told and f"`{word}`" not in told]
        assert lacking == []


DATA = (
    "tools.record",
    "tools.types",
    "graphs.settings",
    "graphs.run.Progress",
    "order.Order",
    "display.asked",
    "errors",
)
"""Values: what they are is said at their fields, and what made them where it was made."""
QUIET = {"inspect_history", "offline_client"}
"""They raise nothing of their own."""
WORKING = [name for name in NAMES if not any(part in name for part in DATA)]


@pytest.mark.parametrize("name", WORKING)
def test_what_works_names_its_method_and_its_errors(name: str) -> None:
    told = inspect.getdoc(thing(name)) or ""
    assert re.search(r"^Method: \S.{20}", told, re.MULTILINE), "say whose method it is, or on which interface it rests"
    assert "Raises:" in told or "raises" in told or name.rpartition(".")[2] in QUIET


@pytest.mark.parametrize("name", [name for name in NAMES if inspect.isclass(thing(name))])
def test_every_number_says_its_unit(name: str) -> None:
    found = thing(name)
    fields = ast.parse(inspect.getsource(found).replace(chr(9), " ")).body[0]
    assert isinstance(fields, ast.ClassDef)
    said = inspect.getdoc(found) or ""
    for field, after in pairwise([*fields.body, ast.Pass()]):
        if isinstance(field, ast.AnnAssign) and re.search(r"\b(?:int|float)\b", ast.unparse(field.annotation)):
            own = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
            assert own or f"{ast.unparse(field.target)}:" in said, ast.unparse(field)


EXAMPLES = {
    name: code
    for name in NAMES
    for code in re.findall(r"^```python\n(.*?)^```", inspect.getdoc(thing(name)) or "", re.MULTILINE | re.DOTALL)
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_in_a_docstring_runs(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    code = compile(EXAMPLES[name], name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    if name == ASKS:
        return
    model, prompt = ScriptedModel(lambda _: "Yes."), ChatPromptTemplate.from_template("Is it?")
    names: dict[str, Any] = {name.rpartition(".")[2]: thing(name) for name in NAMES}
    names |= {"StrOutputParser": StrOutputParser, "prompt": prompt, "store": InMemoryStore()}
    names |= {"sroc": sroc.create_sroc(model), "model": model, "agent": RunnableLambda(str)}
    ran: Any = eval(code, names)
    if inspect.iscoroutine(ran):
        asyncio.run(ran)


@pytest.fixture(scope="module")
def model() -> Iterator[StubServer]:
    with StubServer() as server:
        yield server


def test_code_checks_the_wishes_that_it_is_said_to_check() -> None:
    page = (ROOT / "docs/questions.md").read_text("utf-8")
    wishes = re.findall(r'"([^"]+)"', "".join(line for line in page.splitlines() if line.startswith("| ")))
    unread = [
        w for w in wishes if not any(o.check for o in compile_objectives(w, authority="user", source="objectives"))
    ]
    assert (len(wishes) > 20, unread) == (True, [])


@pytest.mark.parametrize("page", PAGES)
def test_a_block_of_a_page_runs_as_written(
    page: str, model: StubServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", model.url)
    monkeypatch.setenv("OPENAI_API_KEY", "x")
    exec(compile(PAGES[page], page, "exec"), {})
    assert capsys.readouterr().out.strip()
