"""Planted errors and faithful paraphrases: the frames of planted.txt in, cases with their source documents out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sroc.tools.context.chunk import split
from sroc.tools.context.sources import Source
from sroc.tools.types import Chunk

_SLOT = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
_PER_DOCUMENT = 6
"""Sources that stand in one document together, so that finding the right one is part of the task."""


@dataclass(frozen=True)
class Case:
    """A statement and the document it is about."""

    frame: int
    filling: int
    kind: str
    """The kind of its error; empty where it is faithful."""
    statement: str
    source: str
    chunks: tuple[Chunk, ...]


def cases(folder: Path = Path(__file__).parent, name: str = "planted.txt") -> Iterator[Case]:
    """Every statement of every frame, in both fillings; once where the second changes nothing."""
    told = set[tuple[str, str]]()
    for filling in (0, 1):
        frames = [_filled(frame, filling) for frame in _frames((folder / name).read_text("utf-8"))]
        documents = _documents(frames)
        for number, frame in enumerate(frames):
            chunks = documents[number // _PER_DOCUMENT]
            for kind, statement in frame[1:]:
                if (statement, frame[0][1]) not in told:
                    told.add((statement, frame[0][1]))
                    yield Case(number, filling, kind, statement, frame[0][1], chunks)


def _documents(frames: list[list[tuple[str, str]]]) -> list[tuple[Chunk, ...]]:
    groups = [frames[n : n + _PER_DOCUMENT] for n in range(0, len(frames), _PER_DOCUMENT)]
    texts = ["\n\n".join(frame[0][1] for frame in group) for group in groups]
    return [split(Source(id=f"document-{n}", text=text)) for n, text in enumerate(texts)]


@cache
def _frames(text: str) -> list[list[tuple[str, str]]]:
    """Each frame as [("S", source), ("", faithful) ..., (kind, error) ...]."""
    found: list[list[tuple[str, str]]] = []
    for line in text.splitlines():
        head, _, rest = line.partition(" ")
        if head == "S":
            found.append([("S", rest)])
        elif head == "F":
            found[-1].append(("", rest))
        elif head == "E":
            kind, _, statement = rest.partition(": ")
            found[-1].append((kind, statement))
    return found


def _filled(frame: list[tuple[str, str]], filling: int) -> list[tuple[str, str]]:
    return [(kind, _SLOT.sub(lambda slot: slot[filling + 1], text)) for kind, text in frame]
