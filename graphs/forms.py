"""The settings' JSON schema in; the same with what Studio and other front ends need to show it as a form, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..agents.prompts import load
from ..tools.types import Role

PROMPTS: Mapping[str, Role] = {
    "formulator": "formulator",
    "specialist": "specialist",
    "extract": "specialist",
    "join": "specialist",
    "repair": "specialist",
    "critic": "critic",
}
"""The prompts by name, and the node that uses each; the field NAME_prompt replaces it for a run."""
_SLIDES = 20
"""Whole numbers within so many steps are chosen with a slider."""


def with_widgets(schema: dict[str, Any]) -> None:
    """Add `x_oap_ui_config` to every field, and to prompts the shipped text and the node that Studio edits them at."""
    texts = load()
    for name, field in schema.get("properties", {}).items():
        prompt = name.removesuffix("_prompt")
        if prompt in PROMPTS:
            field["default"] = texts[prompt]
            field |= {"langgraph_nodes": [PROMPTS[prompt]], "langgraph_type": "prompt"}
        told = {key: field[key] for key in ("default",) if field.get(key) is not None}
        field["x_oap_ui_config"] = {**_widget(field), **told}


def _widget(field: Mapping[str, Any]) -> dict[str, Any]:
    """By what the field holds."""
    low, high = field.get("minimum"), field.get("maximum")
    if field.get("langgraph_type") == "prompt":
        return {"type": "textarea"}
    if "enum" in field:
        return {"type": "select", "options": [{"label": str(each), "value": each} for each in field["enum"]]}
    if field.get("type") == "boolean":
        return {"type": "boolean"}
    if field.get("type") in ("integer", "number"):
        bounds = {"min": low, "max": high, "step": 1}
        slides = low is not None and high is not None and high - low <= _SLIDES
        return {"type": "slider" if slides else "number", **{k: v for k, v in bounds.items() if v is not None}}
    kinds = {kind.get("type") for kind in field.get("anyOf", [])} | {field.get("type")}
    return {"type": "text" if "string" in kinds else "json"}
