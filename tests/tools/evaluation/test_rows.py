"""Rows on disk: appended at once, read back, damaged lines survived, strangers refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sroc.tools.errors import InputError, SettingsError
from sroc.tools.evaluation.rows import Heading, Outcome, Results, Row
from sroc.tools.record import Usage

HEADING = Heading(data="a.jsonl", sha256="0" * 64, models=("test:m",))


def row(item: str = "a", arm: str = "plain", **fields: Any) -> Row:
    outcome = Outcome(text="Rain.", usage=Usage(calls=1, total_tokens=5))
    return Row(**{"item": item, "line": 1, "arm": arm, "outcome": outcome, "scorer": "exact", "score": 1.0, **fields})


def test_a_row_is_on_disk_before_append_returns(tmp_path: Path) -> None:
    results = Results(tmp_path / "new" / "rows.jsonl", HEADING)
    results.append(row())
    assert Results(results.path, HEADING).rows == {("a", "plain"): row()}


def test_the_last_row_of_an_item_and_an_arm_counts(tmp_path: Path) -> None:
    results = Results(tmp_path / "rows.jsonl", HEADING)
    for score in (0.0, 1.0):
        results.append(row(score=score))
    assert [r.score for r in Results(results.path, HEADING).of(["a", "b"], "plain")] == [1.0]


def test_a_line_cut_by_an_interruption_is_counted_and_the_next_one_is_whole(tmp_path: Path) -> None:
    results = Results(tmp_path / "rows.jsonl", HEADING)
    results.append(row("a"))
    with results.path.open("a", encoding="utf-8") as file:
        file.write(row("b").model_dump_json()[:40])
    again = Results(results.path, HEADING)
    again.append(row("c"))
    assert (again.damaged, sorted(item for item, _ in Results(results.path, HEADING).rows)) == (1, ["a", "c"])


def test_results_of_another_run_are_refused_with_what_differs(tmp_path: Path) -> None:
    Results(tmp_path / "rows.jsonl", HEADING)
    with pytest.raises(SettingsError, match=r"another run \(seed 0 there, 7 here\); name another: --out"):
        Results(tmp_path / "rows.jsonl", HEADING.model_copy(update={"seed": 7}))


def test_a_file_of_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("dear diary", "utf-8")
    with pytest.raises(InputError, match="is not the results of an evaluation"):
        Results(path, HEADING)
    assert path.read_text("utf-8") == "dear diary"
