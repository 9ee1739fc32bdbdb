"""The settings' JSON schema in; the same with what Studio and other front ends need to show it as a form, out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from pydantic import Field, create_model

from ..agents.prompts import load
from ..tools.types import Role
from ..tools.values import Value

_TEXTS = load()
_NODES = {"route": "planner"}
PROMPTS: Mapping[str, str] = {
    name: name if name in get_args(Role) else _NODES.get(name, "specialist") for name in _TEXTS
}
"""The prompts by name, and the node that uses each; the field NAME_prompt replaces it for a run."""
_SLIDES = 20
"""Whole numbers within so many steps are chosen with a slider."""


def prompt_fields() -> type[Value]:
    """A class with an optional text NAME_prompt for every prompt."""
    told = {name: Field(default=None, description=f"Replaces the prompt “{name}” for this run.") for name in PROMPTS}
    fields: Any = {f"{name}_prompt": (str | None, field) for name, field in told.items()}
    made: type[Value] = create_model("PromptFields", __base__=Value, __module__=__name__, **fields)
    return made


def with_widgets(schema: dict[str, Any]) -> None:
    """Add `x_oap_ui_config` to every field, and to prompts the shipped text and the node that Studio edits them at."""
    for name, field in schema.get("properties", {}).items():
        prompt = name.removesuffix("_prompt")
        if prompt in PROMPTS:
            field["default"] = _TEXTS[prompt]
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
