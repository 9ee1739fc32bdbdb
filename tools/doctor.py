"""The installation in; a plain report out: versions, weights, the model that is used and why, its endpoint."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from .display.wording import counted

if TYPE_CHECKING:
    from .models import Rung

CORE = ("sroc", "langgraph", "langchain-core", "langchain-openai", "langsmith", "pydantic")
EXTRA = {"xllamacpp": "pip install 'sroc[local]'"}
PATIENCE = 3.0
"""Seconds an endpoint has to answer."""


@dataclass(frozen=True)
class Examination:
    """What was found."""

    lines: tuple[str, ...]
    usable: bool
    """Whether a model is there and its endpoint, if it has one, takes requests."""


def examine() -> Examination:
    """Look at everything once; sends one cheap `GET /models`, and nothing to a model."""
    from .models import build_ladder, describe_default

    default = describe_default()
    ways = [_line("", f"{way}: {result}") for way, result in default.tried]
    lines = [*version_lines(), *weights_lines()]
    if default.model is None:
        return Examination((*lines, _line("model", f"none: {default.why}"), *ways), False)
    rung = build_ladder(None)[0]
    alive, said = endpoint(rung)
    found = [_line("model", f"{default.model} ({default.why})"), *ways, _line("endpoint", f"{rung.endpoint}: {said}")]
    return Examination((*lines, *found), alive)


def version_lines() -> list[str]:
    """What is installed, one line each."""
    lines = [_line(name, installed(name) or "not installed") for name in CORE]
    lines.insert(1, _line("python", platform.python_version()))
    return lines + [_line(name, installed(name) or f"not installed ({fix})") for name, fix in EXTRA.items()]


def weights_lines() -> list[str]:
    """The local models that are known, and where those that are installed lie."""
    from .weights import CATALOGUE, find

    lines = []
    for name, weights in CATALOGUE.items():
        path = find(name)
        state = f"installed: {path}" if path else f"not installed (sroc model pull {name})"
        lines.append(_line(f"local:{name}", f"{weights.file}, {weights.bytes / 1e6:,.0f} MB, {state}"))
    return lines


def endpoint(rung: Rung) -> tuple[bool, str]:
    """Whether the rung's endpoint takes requests, and what it said; one in this process is not started."""
    if not rung.endpoint.startswith(("http://", "https://")):
        return True, "runs in this process"
    import httpx

    headers = getattr(getattr(rung.model, "root_client", None), "auth_headers", {})
    try:
        reply = httpx.get(f"{rung.endpoint}/models", headers=headers, timeout=PATIENCE)
    except httpx.HTTPError as error:
        return False, f"not reachable ({type(error).__name__}: {error}); check OPENAI_BASE_URL and the network"
    if reply.status_code in (401, 403):
        return False, f"alive, but refuses the key (status {reply.status_code}); check OPENAI_API_KEY"
    if reply.status_code >= 500:
        return False, f"answers with an error of its own (status {reply.status_code}); try again later"
    return True, f"alive (status {reply.status_code}){_offered(reply, rung.name.partition(':')[2])}"


def _offered(reply: Any, name: str) -> str:
    try:
        names = {str(model["id"]) for model in reply.json()["data"]}
    except (ValueError, KeyError, TypeError):
        return ""
    return f", {name} is {'' if name in names else 'not '}among its {counted(len(names), 'model')}"


def installed(name: str) -> str | None:
    """A package's version; None where it is not installed, and where SROC runs from a checkout on the path."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _line(label: str, text: str) -> str:
    return f"{label:<17}{text}"
