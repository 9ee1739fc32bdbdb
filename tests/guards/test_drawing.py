"""The drawing of the graph: eight nodes that a person can read in Studio."""

from __future__ import annotations

from collections.abc import Callable

from sroc import create_sroc
from sroc.testing import ScriptedModel

NODES = {"formulator", "clarifier", "supervisor", "resolver", "planner", "specialist", "critic", "composer"}


def test_the_graph_has_its_eight_nodes() -> None:
    assert set(create_sroc(ScriptedModel([])).get_graph().nodes) - {"__start__", "__end__"} == NODES


def test_the_drawing_is_the_known_one(golden: Callable[[str, str], None]) -> None:
    golden("sroc.mmd", create_sroc(ScriptedModel([])).get_graph().draw_mermaid())
