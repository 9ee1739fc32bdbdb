"""Orders to processes that are really killed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from langgraph.checkpoint.postgres import PostgresSaver

from .postgres import cluster, programs

Orders = Callable[[list[dict[str, Any]]], list[dict[str, Any]]]


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A real PostgreSQL on loopback."""
    found = programs()
    if found is None:
        pytest.skip("no wheel with PostgreSQL's programs for this platform")
    with cluster(found) as address:
        with PostgresSaver.from_conn_string(address) as saver:
            saver.setup()
        yield address


@pytest.fixture(scope="session")
def orders() -> Iterator[Orders]:
    """Sends orders to a process that forks a child for each, all at once; returns what each child did."""
    program = Path(__file__).with_name("victim.py")
    with subprocess.Popen(
        [sys.executable, str(program)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:

        def sent(what: list[dict[str, Any]]) -> list[dict[str, Any]]:
            assert process.stdin
            assert process.stdout
            process.stdin.write(f"{json.dumps(what)}\n")
            process.stdin.flush()
            said: list[dict[str, Any]] = json.loads(process.stdout.readline())
            return said

        yield sent
        assert process.stdin
        process.stdin.close()
