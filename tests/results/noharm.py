"""Requests that need nothing of SROC in (a JSONL file, such as GSM8K's); how many pass through it unchanged out.

`python tests/results/noharm.py DATA [FIELD]`. A scripted model stands in: what is sent to it is held against the plain
call's prompt, and what comes back against its reply. Where both are the same, the answer is the plain call's.
"""

from __future__ import annotations

import datetime
import json
import os
import platform
import sys
from pathlib import Path
from typing import Any

from langchain_core.messages import HumanMessage

from sroc import create_sroc
from sroc.testing import ScriptedModel

REPLY = "First we add 12 and 7, which makes 19. Then we take away 4, so 15 are left.\n\nThe answer is 15."


def unchanged(request: str) -> tuple[bool, bool]:
    """Whether there is one call, the plain one; and whether its reply is returned as it is."""
    model = ScriptedModel(lambda _: REPLY)
    graph: Any = create_sroc(model)
    answer = graph.invoke({"messages": [("user", request)]})["answer"]
    sent = [[(type(m), m.text) for m in call] for call in model.calls]
    return sent == [[(HumanMessage, request.strip())]], answer.text == REPLY


def main(data: str, field: str = "question") -> None:
    """Measure and keep."""
    requests = [json.loads(line)[field] for line in Path(data).read_text("utf-8").splitlines() if line.strip()]
    found = [unchanged(request) for request in requests]
    plain, same = (sum(column) for column in zip(*found, strict=True))
    name = Path(data).name.partition(".")[0]
    rows = (
        (f"{name}: requests that are the plain call, and no other", f"{plain} of {len(found)}"),
        (f"{name}: replies returned as they are", f"{same} of {len(found)}"),
    )
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": f"python tests/results/noharm.py {Path(data).name}",
        "model": "scripted",
        "n": len(found),
        "rows": [{"figure": figure, "value": value, "goal": "all"} for figure, value in rows],
    }
    Path(__file__).with_name(f"noharm-{name}.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
