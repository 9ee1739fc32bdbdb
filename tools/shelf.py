"""What the command line keeps for a user between runs: texts under a kind and a name, in the platform's data folder."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Literal

from .errors import InputError

Kind = Literal["briefs", "threads"]
_NAME = re.compile(r"[\w][\w.-]{0,63}")


def home() -> Path:
    """Where it lies: `sroc` in the platform's folder for the data of applications."""
    own = Path.home()
    if sys.platform == "darwin":
        return own / "Library" / "Application Support" / "sroc"
    if sys.platform == "win32":
        return own / "AppData" / "Local" / "sroc"
    return own / ".local" / "share" / "sroc"


def path_of(kind: Kind, name: str, *, folder: Path | None = None) -> Path:
    """The file of a name.

    Raises:
        InputError: The name could be a path, or is empty or too long.
    """
    if not _NAME.fullmatch(name):
        raise InputError(f"name {name!r}: letters, digits, '.', '_' and '-' only, at most 64, e.g. weekly-report.")
    return (folder or home()) / kind / f"{name}.json"


def keep(kind: Kind, name: str, text: str, *, folder: Path | None = None) -> Path:
    """Write a text under a name; it replaces the one before, and only the user can read it."""
    path = path_of(kind, name, folder=folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.touch(mode=0o600)
    fresh.write_text(text, "utf-8")
    return fresh.replace(path)


def take(kind: Kind, name: str, *, folder: Path | None = None) -> str:
    """The text under a name.

    Raises:
        InputError: There is none.
    """
    path = path_of(kind, name, folder=folder)
    if not path.is_file():
        known = ", ".join(names(kind, folder=folder)) or "none"
        raise InputError(f"{kind[:-1]} {name!r} was not kept; kept are: {known}.")
    return path.read_text("utf-8")


def names(kind: Kind, *, folder: Path | None = None) -> list[str]:
    """All names of a kind, the newest first."""
    found = ((folder or home()) / kind).glob("*.json")
    return [path.stem for path in sorted(found, key=lambda p: p.stat().st_mtime, reverse=True)]
