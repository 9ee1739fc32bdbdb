"""Orders to processes that are really killed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

Order = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def order() -> Iterator[Order]:
    """Sends one order to a process that forks a child for it; returns what the child did."""
    program = Path(__file__).with_name("victim.py")
    with subprocess.Popen(
        [sys.executable, str(program)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:

        def sent(**what: Any) -> dict[str, Any]:
            assert process.stdin
            assert process.stdout
            process.stdin.write(f"{json.dumps(what)}\n")
            process.stdin.flush()
            said: dict[str, Any] = json.loads(process.stdout.readline())
            return said

        yield sent
        assert process.stdin
        process.stdin.close()
