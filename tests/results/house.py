"""This installation in; import time, size, overhead and tokens of an easy request out, as house.json beside it."""

from __future__ import annotations

import datetime
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import time
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

EASY = (
    "What is the capital of France?",
    "Name a river in Africa.",
    "How many days has a leap year?",
    "Who wrote Hamlet?",
    "Give one synonym of fast.",
)


def seconds(statement: str) -> float:
    """What a statement takes, the best of five fresh interpreters."""
    code = f"import time; s = time.perf_counter(); {statement}; print(time.perf_counter() - s)"
    command = [sys.executable, "-P", "-c", code]
    return min(float(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(5))


def core(name: str = "sroc", found: frozenset[str] = frozenset()) -> frozenset[str]:
    """The names of a package and of all that it needs, without extras."""
    try:
        needs = distribution(name).requires or []
    except PackageNotFoundError:  # a requirement of another platform or Python
        return found
    found |= {name}
    for need in needs:
        other = re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", need, maxsplit=1)[0]).lower()
        if "extra ==" not in need and other not in found:
            found |= core(other, found)
    return found


def megabytes(names: frozenset[str]) -> float:
    """What the packages take on disk, without compiled copies."""
    files = (path for name in names for path in distribution(name).files or [] if "__pycache__" not in str(path))
    sizes = (path.locate() for path in files)
    return sum(Path(str(p)).stat().st_size for p in sizes if Path(str(p)).is_file()) / 1e6


def overhead_milliseconds(runs: int = 100) -> float:
    """The median CPU time, over all threads, of easy requests, each another, with a model that answers at once."""
    from sroc import create_sroc
    from sroc.testing import ScriptedModel

    graph: Any = create_sroc(ScriptedModel(["Paris."] * (runs + 5)))
    times = []
    for n in range(runs + 5):
        start = time.process_time()
        graph.invoke({"messages": [("user", f"What lies {n} km north of Paris?")]})
        times.append(time.process_time() - start)
    return statistics.median(times[5:]) * 1000


def token_ratio() -> tuple[int, float]:
    """The most calls of an easy request, and all their tokens over those of plain calls, with the small model."""
    from langchain_core.messages import HumanMessage

    from sroc import create_sroc
    from sroc.tools.models import build_ladder

    graph: Any = create_sroc("local:small")
    model: Any = build_ladder("local:small")[0].model
    ours = [graph.invoke({"messages": [("user", text)]})["answer"].usage for text in EASY]
    plain = [model.bind(temperature=0).invoke([HumanMessage(text)]) for text in EASY]
    total = sum(int(reply.usage_metadata["total_tokens"]) for reply in plain)
    return max(usage.calls for usage in ours), sum(usage.total_tokens for usage in ours) / total


def main() -> None:
    """Measure and keep."""
    from sroc.tools.weights import CATALOGUE

    calls, ratio = token_ratio()
    rows = (
        ("`import sroc`", f"{seconds('import sroc'):.2f} s", "under 1.0 s"),
        ("`from sroc import create_sroc`", f"{seconds('from sroc import create_sroc'):.2f} s", ""),
        ("installed core, dependencies included", f"{megabytes(core()):.0f} MB", "as small as it can be"),
        ("overhead of an easy request (CPU time, median of 100)", f"{overhead_milliseconds():.1f} ms", "under 10 ms"),
        (f"model calls of an easy request, n = {len(EASY)}", f"{calls}", "1"),
        (f"tokens of easy requests, against plain calls, n = {len(EASY)}", f"{ratio:.2f}", "at most 1.3"),
    )
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "command": "python tests/results/house.py",
        "model": f"local:small (sha256 {CATALOGUE['small'].sha256[:12]})",
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "rows": [{"figure": figure, "value": value, "goal": goal} for figure, value, goal in rows],
    }
    (Path(__file__).parent / "house.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
