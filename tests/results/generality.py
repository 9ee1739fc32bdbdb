"""Labelled sentences in; how surely code sees those that would stand in any answer, as generality.json beside it.

`python -m tests.results.generality`; what was looked at and what was not, the labelled sentences say.
"""

from __future__ import annotations

import datetime
import json
import os
import platform
import time
from collections.abc import Sequence
from pathlib import Path

from tests.tools.generality.labelled import Case, cases

from sroc.tools.generality import measured, offered

HERE = Path(__file__).parent
Figure = tuple[str, str, str]


def counted(some: Sequence[Case]) -> tuple[int, int, int]:
    """Sentences found general and so, found general and not so, and general and not found."""
    right = wrong = missed = 0
    for case in some:
        text = "\n\n".join(said for said, _ in case.sentences)
        found = {s.text: bool(s.talk) for s in measured(text, offered(case.request)).sentences}
        for said, general in case.sentences:
            flagged = found.get(said, False)
            right, wrong = right + (general and flagged), wrong + (flagged and not general)
            missed += general and not flagged
    return right, wrong, missed


def score(name: str, some: Sequence[Case]) -> list[Figure]:
    """Precision and recall of "would stand in any answer" over the sentences of some requests."""
    right, wrong, missed = counted(some)
    of = f"{name}, {len(some)} requests, {sum(len(case.sentences) for case in some)} sentences"
    return [
        (f"{of}: precision", f"{right / (right + wrong):.2f} of {right + wrong}", "at least 0.90"),
        (f"{of}: recall", f"{right / (right + missed):.2f} of {right + missed}", ""),
    ]


def speed(some: Sequence[Case]) -> Figure:
    """CPU time of a sentence, its request read too."""
    texts = [("\n\n".join(said for said, _ in case.sentences), case.request) for case in some]
    start = time.process_time()
    for text, request in texts:
        measured(text, offered(request))
    each = (time.process_time() - start) / sum(len(case.sentences) for case in some)
    return "general sentences: code's part, a sentence (CPU time)", f"{1000 * each:.2f} ms", ""


def main() -> None:
    """Measure and keep."""
    every = cases()
    rows = [
        speed(every),
        *score("general sentences, the half by which patterns were written", every[::2]),
        *score("general sentences, the other half", every[1::2]),
        *score("general sentences in the manner of large assistants", cases("assistants.txt")),
        *score("general sentences in that manner, texts by which nothing was written", cases("unseen.txt")),
        *score(
            "general sentences in that manner, later texts whose kinds of sentences patterns were written by"
            " (first seen: precision 0.95, recall 0.53 of 68)",
            cases("later.txt"),
        ),
    ]
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": "python -m tests.results.generality",
        "rows": [{"figure": f, "value": v, "goal": g} for f, v, g in rows],
    }
    print(*rows, sep="\n")
    (HERE / "generality.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
