"""A large corpus and a saved thread in; what a run adds to the database, and its state's size, out: durability.json.

`python tests/results/durability.py`: 100 MB of documents made by rule, a lookup by the scripted model, SQLite on disk.
"""

from __future__ import annotations

import datetime
import json
import platform
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MEGABYTES = 100
SMALLER = (3, 0.1)
DOCUMENTS = 50
COMMAND = "python tests/results/durability.py"


def documents(megabytes: float) -> Iterator[Any]:
    """Reports of so many million characters in all, each sentence its own; one of them names the harbour's depth."""
    from langchain_core.documents import Document

    each = int(megabytes * 1_000_000 / DOCUMENTS)
    for number in range(DOCUMENTS):
        lines, size = list[str](), 0
        while size < each:
            place = f"{number}-{len(lines)}"
            lines.append(f"Station {place} reported a level of {len(lines) % 97} centimetres and calm weather.")
            size += len(lines[-1]) + 1
            if len(lines) % 20 == 0:
                lines.append("")
        if number == DOCUMENTS // 2:
            lines.insert(len(lines) // 2, "The harbour of Selmouth was dredged to a depth of 14 metres.")
        yield Document("\n".join(lines), metadata={"source": f"report-{number}"})


def growth(megabytes: float) -> dict[str, float]:
    """Bytes that the first run and a second one on the same thread add to the database, the state's, and seconds."""
    from langgraph.checkpoint.sqlite import SqliteSaver

    from sroc import create_sroc
    from sroc.testing import ScriptedModel

    read = list(documents(megabytes))
    request: Any = {"messages": [("user", "How deep is the harbour of Selmouth?")], "documents": read}
    thread: Any = {"configurable": {"thread_id": "t"}}
    with tempfile.TemporaryDirectory() as folder:
        path, began = Path(folder) / "threads.db", time.process_time()
        with SqliteSaver.from_conn_string(str(path)) as saver:
            graph = create_sroc(ScriptedModel(lambda messages: "It is 14 metres deep. [1]"), checkpointer=saver)
            answer = graph.invoke(request, thread)["answer"]
            first, seconds = _size(saver.conn), time.process_time() - began
            graph.invoke({"messages": [("user", "And who dredged it?")]}, thread)
            second = _size(saver.conn) - first
            state = saver.conn.execute("SELECT max(length(checkpoint)) FROM checkpoints").fetchone()[0]
    assert "14 metres" in answer.text, answer.text
    return {"first": first, "second": second, "state": state, "seconds": seconds}


def _size(connection: sqlite3.Connection) -> int:
    """Of all that is saved, without free pages."""
    (pages,), (free,), (size,) = (
        connection.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def rows(found: dict[str, float]) -> list[dict[str, str]]:
    """The figures as the card shows them."""
    told = {
        f"checkpoint growth of a run over {MEGABYTES} MB of documents": (found["first"], "under 2 MB"),
        "the same, a second request on the thread": (found["second"], "under 2 MB"),
        **{f"the same over {size:g} MB": (growth(size)["first"], "under 2 MB") for size in SMALLER},
        "largest saved state": (found["state"], "under 1 MB"),
    }
    shown = [{"figure": name, "value": f"{size / 1e6:.2f} MB", "goal": goal} for name, (size, goal) in told.items()]
    return [*shown, {"figure": "CPU seconds of that run", "value": f"{found['seconds']:.0f} s", "goal": "none set"}]


if __name__ == "__main__":
    result = {
        "command": COMMAND,
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{platform.machine()}, Python {platform.python_version()}, n=1",
        "model": "scripted",
        "rows": rows(growth(MEGABYTES)),
    }
    Path(__file__).with_suffix(".json").write_text(json.dumps(result, indent=1) + "\n", "utf-8")
