"""The labelled sentences: requests with concrete circumstances, and sentences that would (g) or would not (s) stand in
any answer to them.

In sentences.txt, requests at even places were looked at while patterns were written; assistants.txt, in the manner of
large assistants, was looked at too; unseen.txt was counted once (precision 1.00, recall 0.56), and since then nothing
was changed by it but that a Spanish request without a pronoun is one about oneself.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Case(NamedTuple):
    """One request and its sentences, each with whether it is general."""

    request: str
    sentences: tuple[tuple[str, bool], ...]


def cases(name: str = "sentences.txt") -> list[Case]:
    """All of a file, in its order."""
    found: list[tuple[str, list[tuple[str, bool]]]] = []
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line.startswith("# "):
            found.append((line[5:], []))
        elif line:
            found[-1][1].append((line[2:].strip(), line[0] == "g"))
    return [Case(request, tuple(said)) for request, said in found]
