"""Rows in, a JSONL file that survives an interruption at any moment out, and back."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from ..errors import InputError, SettingsError
from ..record import Usage
from ..values import Value


class Outcome(Value):
    """What one arm made of one item."""

    text: str = ""
    usage: Usage = Usage()
    problem: str = ""
    """Why there is no text, one line."""
    failed: bool = False
    """True where no reply came at all: tried again when the run is resumed."""
    notes: dict[str, Any] = Field(default_factory=dict)
    """The arm's own: the answer's status, how many candidates there were."""


class Row(Value):
    """One line of the results: an arm, an item, what came of it and its score."""

    item: str
    line: int
    arm: str
    outcome: Outcome
    scorer: str
    score: float | None = None
    """0 where there is no text; None where the item cannot be scored."""
    problem: str = ""
    """What kept the text from being made or scored, one line."""
    comment: str = ""
    verified: tuple[int, ...] = ()
    """The verified score of the text, ordered by `<`, over the objectives in force."""


class Heading(Value):
    """What a file of results belongs to; two runs with the same heading are one run."""

    data: str
    """The file's name."""
    sha256: str
    """Of its bytes."""
    models: tuple[str, ...]
    seed: int = 0
    effort: str = "auto"
    limits: dict[str, float] = Field(default_factory=dict)
    max_output: int | None = None
    temperature: float | None = None
    fields: dict[str, str] = Field(default_factory=dict)
    suffix: str = ""
    version: str = ""
    """SROC's own."""


class Results:
    """The rows of one run, appended one by one; the last of an arm, an item and a scorer counts.

    Args:
        path: The JSONL file; made where it is missing.
        heading: This run's.

    Raises:
        SettingsError: The file belongs to another run.
        InputError: The file holds something else, or cannot be written.
    """

    def __init__(self, path: Path, heading: Heading) -> None:
        self.path, self.heading = path, heading
        self.rows: dict[tuple[str, str], Row] = {}
        self.damaged = 0
        """Lines that an interruption left half-written; their items are asked again."""
        self._lock = threading.Lock()
        lines = path.read_bytes().splitlines() if path.exists() else []
        if lines:
            self._check(lines[0])
            self._load(lines[1:])
            if not path.read_bytes().endswith(b"\n"):
                self._write("")
        else:
            self._write(heading.model_dump_json())

    def append(self, row: Row) -> None:
        """Keep a row, on disk before this returns.

        Raises:
            InputError: It cannot be written.
        """
        with self._lock:
            self.rows[row.item, row.arm] = row
            self._write(row.model_dump_json())

    def of(self, items: Iterable[str], arm: str) -> list[Row]:
        """The rows of an arm, in the order of the items."""
        return [self.rows[item, arm] for item in items if (item, arm) in self.rows]

    def _write(self, line: str) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(line + "\n")
        except OSError as error:
            raise InputError(
                f"{self.path} cannot be written ({error.strerror}); name another folder: --out."
            ) from error

    def _check(self, line: bytes) -> None:
        try:
            found = Heading.model_validate_json(line)
        except ValidationError as error:
            raise InputError(f"{self.path} is not the results of an evaluation; name another folder: --out.") from error
        old, new = found.model_dump(), self.heading.model_dump()
        changed = [f"{name} {old[name]!r} there, {new[name]!r} here" for name in new if old[name] != new[name]]
        if changed:
            raise SettingsError(f"{self.path} belongs to another run ({'; '.join(changed)}); name another: --out.")

    def _load(self, lines: Iterable[bytes]) -> None:
        for line in lines:
            try:
                row = Row.model_validate(json.loads(line)) if line.strip() else None
            except ValueError:
                self.damaged += 1
                continue
            if row is not None:
                self.rows[row.item, row.arm] = row
