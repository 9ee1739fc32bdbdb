"""The house's direction: tests, notebooks -> src/sroc -> graphs -> agents -> tools, and one file that calls models."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

import pytest

from .conftest import Module

FORBIDDEN = {
    "sroc.tools": ("langgraph", "langchain", "sroc.agents", "sroc.graphs"),
    "sroc.agents": ("langgraph", "langchain", "sroc.graphs"),
    "sroc.graphs": ("langchain",),
}
"""What each layer must not import, nor anything below it; no layer imports the face."""
ASKING = {"invoke", "ainvoke", "stream", "astream", "batch", "abatch", "generate", "agenerate", "astream_events"}
ASKS = "sroc.agents.ask"


def layer(module: Module) -> str:
    return ".".join(module.name.split(".")[:2])


def below(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def origin(module: Module, node: ast.ImportFrom) -> str:
    """The dotted name that a `from` statement in `module` means."""
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    kept = parts[: len(parts) - node.level + module.is_package]
    return ".".join([*kept, *([node.module] if node.module else [])])


def imports(module: Module, nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Every name that the nodes import, members included ("sroc.tools.types.Task")."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{origin(module, node)}.{alias.name}" for alias in node.names)


def upward(module: Module) -> list[str]:
    """The imports that go against the direction."""
    if layer(module) not in FORBIDDEN:
        return []
    names = list(imports(module, ast.walk(module.syntax)))
    above = [name for name in names if below(name, *FORBIDDEN[layer(module)])]
    face = [name for name in names if below(name, "sroc") and not below(name, *FORBIDDEN)]
    return [f"{module.name} imports {name}" for name in (*above, *face)]


def private(module: Module) -> list[str]:
    """What is imported from inside LangGraph or LangChain."""
    names = imports(module, ast.walk(module.syntax))
    ours = (name for name in names if name.startswith(("langgraph", "langchain")))
    return [f"{module.name} imports {name}" for name in ours if "._" in name]


def model_calls(module: Module) -> list[str]:
    """Calls in roles and instruments that reach a model, other than through `ask`."""
    if module.name == ASKS or layer(module) not in ("sroc.tools", "sroc.agents"):
        return []
    calls = (n.func for n in ast.walk(module.syntax) if isinstance(n, ast.Call))
    named = (f for f in calls if isinstance(f, ast.Attribute) and f.attr in ASKING)
    return [f"{module.name}:{f.lineno} calls .{f.attr}" for f in named]


def uses(modules: Iterable[Module]) -> dict[str, set[str]]:
    """What importing each module imports of the package: top level only, packages' own files left out."""
    plain = {m.name: m for m in modules if not m.is_package}
    names = {name: set(imports(m, m.syntax.body)) for name, m in plain.items()}
    return {
        name: {n if n in plain else n.rpartition(".")[0] for n in found} & set(plain) for name, found in names.items()
    }


def circles(graph: Mapping[str, set[str]]) -> set[str]:
    """The modules that reach themselves."""
    reached = {name: set(others) for name, others in graph.items()}
    for _ in graph:
        reached = {name: near.union(*(reached.get(n, set()) for n in near)) for name, near in reached.items()}
    return {name for name, others in reached.items() if name in others}


def test_every_import_goes_down_the_house(modules: tuple[Module, ...]) -> None:
    assert [line for module in modules for line in upward(module)] == []


def test_no_module_imports_itself_through_others(modules: tuple[Module, ...]) -> None:
    assert circles(uses(modules)) == set()


def test_only_ask_calls_a_model(modules: tuple[Module, ...]) -> None:
    assert [line for module in modules for line in model_calls(module)] == []


def test_nothing_private_of_the_framework_is_used(modules: tuple[Module, ...]) -> None:
    assert [line for module in modules for line in private(module)] == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("sroc.tools.verify", "from ..agents import critic"),
        ("sroc.tools.verify", "import langgraph.graph"),
        ("sroc.tools.verify", "def f():\n    from langgraph.types import Send"),
        ("sroc.agents.planner", "from ..graphs.state import State"),
        ("sroc.agents.planner", "from langgraph.types import interrupt"),
        ("sroc.graphs.sroc", "from .. import create_sroc"),
        ("sroc.tools.context.chunk", "from ...agents.ask import Ask"),
    ],
)
def test_an_import_against_the_direction_is_seen(name: str, source: str) -> None:
    assert len(upward(Module(name, ast.parse(source)))) == 1


def test_a_model_call_outside_ask_is_seen() -> None:
    assert len(model_calls(Module("sroc.agents.critic", ast.parse("model.ainvoke(messages)")))) == 1


def test_a_private_import_is_seen() -> None:
    assert len(private(Module("sroc.graphs.sroc", ast.parse("from langgraph._internal import x")))) == 1


def test_a_circle_is_seen() -> None:
    sources = {
        "sroc.a": "from .b import x",
        "sroc.b": "from . import c",
        "sroc.c": "from .a import x",
        "sroc.d": "from . import a",
    }
    assert circles(uses(Module(n, ast.parse(s)) for n, s in sources.items())) == {"sroc.a", "sroc.b", "sroc.c"}
