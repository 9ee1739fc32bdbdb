"""The labelled sentences: requests with concrete circumstances, and sentences that would (g) or would not (s) stand in
any answer to them. Requests at even places were looked at while the patterns were written, those at odd ones were not.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("sentences.txt")


class Case(NamedTuple):
    """One request and its sentences, each with whether it is general."""

    request: str
    sentences: tuple[tuple[str, bool], ...]


def cases() -> list[Case]:
    """All of them, in the file's order."""
    found: list[tuple[str, list[tuple[str, bool]]]] = []
    for line in FILE.read_text("utf-8").splitlines():
        if line.startswith("# "):
            found.append((line[5:], []))
        elif line:
            found[-1][1].append((line[2:].strip(), line[0] == "g"))
    return [Case(request, tuple(said)) for request, said in found]
