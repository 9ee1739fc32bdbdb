"""Statements of which code sees only a possible gap and a model in; how often its closed answer is right, out.

`python -m tests.results.questions URL NAME KEPT.jsonl [N]` asks about N faithful and N wrong statements of the planted
texts, as the critic does, and keeps each answer in KEPT.jsonl.
"""

from __future__ import annotations

import asyncio
import datetime
import json
import os
import platform
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from langchain_openai import ChatOpenAI
from tests.tools.claims.planted import cases

from sroc.agents.ask import Ask
from sroc.agents.claims import decide
from sroc.agents.prompts import load
from sroc.tools.claims.checking import Checked, Checker
from sroc.tools.limits import Ledger
from sroc.tools.models import build_ladder
from sroc.tools.types import Allowance, Chunk

HERE = Path(__file__).resolve().parent
SEED = 7


def unsure() -> Iterator[tuple[str, Checked]]:
    """(what is wrong with it, the statement) where code sees only a possibility, always in the same order."""
    known: dict[tuple[Chunk, ...], Checker] = {}
    every = [case for name in ("planted.txt", "others.txt") for case in cases(name=name) if case.filling == 0]
    random.Random(SEED).shuffle(every)
    for case in every:
        checker = known.setdefault(case.chunks, Checker(case.chunks))
        found = checker.check(case.statement)
        if len(found) == 1 and found[0].finding.open:
            yield case.kind, found[0]


async def asked(model: ChatOpenAI, checked: Checked) -> str:
    """What the model makes of one statement: carried, failed, or left open."""
    ask = Ask(build_ladder(model), role="critic", ledger=Ledger(Allowance()))
    (decided,) = await decide([checked], ask, prompts=load())
    return "failed" if decided.finding.failed else "open" if decided.finding.open else "carried"


def figures(rows: list[dict[str, str]]) -> list[tuple[str, str, str]]:
    """How often the answer is right, of each side."""
    found = Counter((bool(row["kind"]), row["said"]) for row in rows)
    told = []
    for wrong, right, what in ((False, "carried", "faithful statements"), (True, "failed", "wrong statements")):
        n = sum(count for (kind, _), count in found.items() if kind == wrong)
        told.append((f"closed question where code is unsure: {what}", f"{found[wrong, right]} of {n} right", ""))
    return told


def main(url: str, name: str, kept: str, count: str = "15") -> None:
    """Ask what was not asked yet, and keep the figures."""
    path = Path(kept)
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    known = {row["statement"] for row in rows}
    fields = {"base_url": url, "api_key": "none", "model": name, "temperature": 0, "max_retries": 0, "timeout": 900}
    model = ChatOpenAI.model_validate({**fields, "use_responses_api": False})
    left = {True: int(count), False: int(count)}
    for kind, checked in unsure():
        if not left[bool(kind)]:
            continue
        left[bool(kind)] -= 1
        if checked.statement.text not in known:
            said = asyncio.run(asked(model, checked))
            rows.append({"kind": kind, "said": said, "statement": checked.statement.text})
            with path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(rows[-1], ensure_ascii=False) + "\n")
    told = figures(rows)
    print(*told, sep="\n")
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": f"python -m tests.results.questions URL {name} KEPT.jsonl {count}",
        "model": "Qwen2.5-Coder-1.5B-Instruct Q4_K_M (sha256 cc324af070c2)" if name == "local-1.5b" else name,
        "rows": [{"figure": f, "value": v, "goal": g} for f, v, g in told],
    }
    (HERE / "questions.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
