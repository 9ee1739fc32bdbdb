"""How surely code sees the sentences that would stand in any answer: labelled ones, the unseen half apart.

.venv/bin/python tests/results/generality.py
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.tools.generality.labelled import Case, cases

from sroc.tools.generality import measured, offered

ROOT = Path(__file__).parents[2]


def score(some: Sequence[Case]) -> dict[str, Any]:
    """Precision and recall of "would stand in any answer" over the sentences of some requests, and what was missed."""
    right = wrong = missed = 0
    astray = list[str]()
    for case in some:
        text = "\n\n".join(said for said, _ in case.sentences)
        found = {s.text: bool(s.talk) for s in measured(text, offered(case.request)).sentences}
        for said, general in case.sentences:
            flagged = found.get(said, False)
            right, wrong = right + (general and flagged), wrong + (flagged and not general)
            missed += general and not flagged
            astray += [said] if flagged != general else []
    total = sum(len(case.sentences) for case in some)
    told = {"precision": round(right / (right + wrong), 3), "recall": round(right / (right + missed), 3)}
    return {"requests": len(some), "sentences": total, **told, "astray": astray}


def milliseconds(some: Sequence[Case]) -> float:
    """Processor time for a sentence, request included."""
    texts = [("\n\n".join(said for said, _ in case.sentences), case.request) for case in some]
    start = time.process_time()
    for text, request in texts:
        measured(text, offered(request))
    return round(1000 * (time.process_time() - start) / sum(len(case.sentences) for case in some), 3)


def main() -> None:
    every = cases()
    result = {
        "command": "python tests/results/generality.py",
        "date": datetime.now(UTC).date().isoformat(),
        "looked at": score(every[::2]),
        "not looked at": score(every[1::2]),
        "ms a sentence": milliseconds(every),
    }
    (ROOT / "tests/results/generality.json").write_text(
        json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8"
    )
    sys.stdout.write(json.dumps(result, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
