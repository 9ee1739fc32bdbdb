"""Double entry: what the journals of randomised runs say is what the server counts, whatever fails."""

import asyncio
import importlib.util
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[1] / "results" / "limits.py"


def measured():
    """The script that measures the same over 10,000 runs."""
    spec = importlib.util.spec_from_file_location("measured_limits", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_ledger_is_the_servers_log_over_randomised_runs_with_faults():
    books = asyncio.run(measured().double_entry(60, seed=21))
    assert books.requests > 100
    assert books.untold > 2
    assert (books.requests_told, books.tokens_told, books.estimated) == (books.requests, books.tokens, books.untold)
