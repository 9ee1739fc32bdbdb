"""One run at a time on a thread, over processes that share a database."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sroc.testing import StubServer

from .conftest import Orders

TIE = {"messages": [["user", "Describe rivers. At most 5 words. At least 9 words."]]}
WAITING = {"multitask_strategy": "enqueue"}


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return str(request.getfixturevalue("postgres") if request.param == "postgres" else tmp_path / "threads.db")


@pytest.fixture
def common(stub: StubServer, database: str) -> dict[str, Any]:
    return {"url": stub.url, "database": database, "thread": "shared", "context": WAITING}


def test_four_processes_that_ask_at_once_on_one_thread_are_all_served(orders: Orders, common):
    questions = [f"What does river {n} carry?" for n in range(4)]
    results = orders([{**common, "request": {"messages": [["user", question]]}} for question in questions])
    assert [result.get("error") for result in results] == [None] * 4
    assert sorted(max(sorted(result["said"]) for result in results if len(result["said"]) == 4)) == questions


def test_five_processes_that_resume_at_once_pay_once(orders: Orders, common, stub: StubServer):
    stub.text = "one two three four five six seven eight nine"
    asking = {**common, "thread": "tie", "context": {**WAITING, "interactive": True}}
    orders([{**asking, "request": TIE}])
    before = len(stub.log)
    results = orders([{**asking, "resume": "2"}] * 5)
    assert [result.get("error") for result in results] == [None] * 5
    assert len(stub.log) == before + 1
    assert len({result["answer"]["text"] for result in results}) == 1
