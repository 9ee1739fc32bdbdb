"""The prompts, one static file each; a caller may replace them by name."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from ...tools.errors import SettingsError

Prompts = Mapping[str, str]


def load(overrides: Mapping[str, str] | None = None) -> Prompts:
    """Every prompt by name, a caller's own in place of ours.

    Raises:
        SettingsError: An override names no prompt.
    """
    own = {
        entry.name.removesuffix(".md"): entry.read_text(encoding="utf-8").strip()
        for entry in files(__name__).iterdir()
        if entry.name.endswith(".md")
    }
    for name in overrides or {}:
        if name not in own:
            raise SettingsError(f"prompts[{name!r}]: no such prompt; known are {', '.join(sorted(own))}.")
    return {**own, **(overrides or {})}
