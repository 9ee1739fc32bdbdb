"""This project's graph: what every answer must achieve, over any model."""

from __future__ import annotations

from typing import Any

from sroc import create_sroc

OBJECTIVES = ["Write at most 120 words.", "No exclamation marks."]


def build(model: Any = None, **options: Any) -> Any:
    """The graph; without a model the one that `sroc doctor` names."""
    return create_sroc(model, objectives=OBJECTIVES, **options)


async def graph() -> Any:
    """The graph as Studio, LangGraph's server and Aegra ask for it."""
    return build()
