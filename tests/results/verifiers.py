"""A thousand drafts and ten checks in; the CPU seconds that verifying all of them takes out, as verifiers.json.

`python tests/results/verifiers.py`
"""

from __future__ import annotations

import datetime
import json
import os
import platform
import random
import time
from pathlib import Path

from sroc.tools.checks import Case, Check, Count, FormatCheck, Language, Occurs, Position
from sroc.tools.types import Objective
from sroc.tools.verify import verify

SENTENCE = "the old, quiet harbour wakes when boats come home with fish and rope because the tide has turned"
CHECKS: tuple[Check, ...] = (
    Count(unit="words", maximum=200),
    Count(unit="sentences", minimum=5),
    Count(unit="paragraphs", minimum=4, maximum=4),
    Count(unit="bullets", maximum=3),
    Occurs(term="harbour", minimum=2),
    Occurs(term=",", maximum=0, scope="character"),
    Position(edge="end", text="Any questions?"),
    Case(case="lower"),
    FormatCheck(format="json"),
    Language(code="en"),
)
DRAFTS = 1000


def drafts(chance: random.Random) -> list[str]:
    """Different texts of four paragraphs, about 250 words each."""
    words = SENTENCE.split()
    pool = [" ".join(chance.choices(words, k=13)).capitalize() + "." for _ in range(500)]
    return ["\n\n".join(" ".join(chance.choices(pool, k=5)) for _ in range(4)) for _ in range(DRAFTS)]


def seconds() -> float:
    """CPU time of this thread."""
    objectives = [Objective(text="said", check=check) for check in CHECKS]
    texts = drafts(random.Random(1))
    start = time.thread_time()
    for text in texts:
        for objective in objectives:
            verify(objective, text)
    return time.thread_time() - start


def main() -> None:
    """Measure and keep."""
    taken = min(seconds() for _ in range(3))
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": "python tests/results/verifiers.py",
        "model": "none",
        "n": DRAFTS,
        "rows": [
            {
                "figure": f"{DRAFTS:,} drafts verified by {len(CHECKS)} checks each, CPU time",
                "value": f"{taken:.2f} s",
                "goal": "under 1 s",
            }
        ],
    }
    Path(__file__).with_name("verifiers.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
