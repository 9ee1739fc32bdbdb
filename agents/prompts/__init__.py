"""The prompts, one static file each; a caller may replace them by name."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from ...tools.errors import SettingsError

Prompts = Mapping[str, str]


def load(overrides: Mapping[str, str] | None = None) -> Prompts:
    """Every prompt by name, a caller's own in place of ours.

    Raises:
        SettingsError: An override names no prompt, or is no text.
    """
    own = {
        entry.name.removesuffix(".md"): entry.read_text(encoding="utf-8").strip()
        for entry in files(__name__).iterdir()
        if entry.name.endswith(".md")
    }
    if not isinstance(overrides or {}, Mapping):
        raise SettingsError(f"prompts={overrides!r:.80}: pass a mapping of texts by the prompt's name.")
    for name, text in (overrides or {}).items():
        if name not in own:
            raise SettingsError(f"prompts[{name!r}]: no such prompt; known are {', '.join(sorted(own))}.")
        if not isinstance(text, str) or not text.strip():
            raise SettingsError(f"prompts[{name!r}]={text!r}: a prompt is a text; leave it out for ours.")
    return {**own, **(overrides or {})}
