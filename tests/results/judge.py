"""How far the judge can be believed: known cases in, how often it is right, and how often it says anything, out.

`python tests/results/judge.py MODEL [URL]` asks the critic's own question (agents/prompts/judge.md) of every case of
judge_cases.jsonl: a wish that no code can check, a text, and what a reader will not dispute of them. What was answered
is kept in judge-MODEL.jsonl and not asked again. The judge's thresholds were chosen on the cases of half 0; the figures
are those of half 1. A model that tells no likelihood is judged by what it says.
"""

from __future__ import annotations

import asyncio
import datetime
import json
import os
import platform
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from langchain_openai import ChatOpenAI

from sroc.agents import closed
from sroc.agents.ask import Ask
from sroc.agents.judge import WORDS, case, judge, verdict
from sroc.agents.prompts import load
from sroc.tools.limits import Ledger
from sroc.tools.models import build_ladder
from sroc.tools.record import Review, Verdict
from sroc.tools.types import Allowance, Objective

HERE = Path(__file__).resolve().parent
AT_ONCE = 3


def cases() -> list[dict[str, Any]]:
    """Every case: id, half, kind, wish, text, truth."""
    return _lines(HERE / "judge_cases.jsonl")


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


async def answered(model: ChatOpenAI, one: dict[str, Any]) -> dict[str, Any]:
    """The odds that the model gives one case, or what it says of it where it tells none."""
    ask = Ask(build_ladder(model), role="critic", ledger=Ledger(Allowance()))
    prompts = load()
    likely = await ask.choice(closed.question(prompts["judge"], case(one["wish"], one["text"])), WORDS, told=True)
    if likely:
        return {"id": one["id"], "odds": round(closed.odds(likely, *WORDS), 3)}
    review = Review(attempt=0, text=one["text"], verdicts=(Verdict(objective_id="o", outcome="unchecked"),))
    said = await judge(review, [Objective(text=one["wish"], id="o")], ask, prompts=prompts)
    return {"id": one["id"], "said": said.verdicts[0].outcome}


async def ask_all(model: ChatOpenAI, path: Path) -> None:
    """Ask what was not asked yet, a few at once; each answer is kept as it comes."""
    done, gate = {row["id"] for row in _lines(path)}, asyncio.Semaphore(AT_ONCE)
    with path.open("a", encoding="utf-8") as file:

        async def one(case: dict[str, Any]) -> None:
            async with gate:
                print(json.dumps(await answered(model, case)), file=file, flush=True)

        await asyncio.gather(*(one(c) for c in cases() if c["id"] not in done))


def said_of(path: Path, half: int) -> list[tuple[str, str]]:
    """(truth, what the judge says) of the cases of one half."""
    found = {row["id"]: row for row in _lines(path)}
    return [
        (c["truth"], row["said"] if "said" in row else verdict(row["odds"], c["wish"], c["text"])[0])
        for c in cases()
        if c["half"] == half and (row := found.get(c["id"]))
    ]


def rows(found: Iterable[tuple[str, str]], size: str) -> list[dict[str, str]]:
    """Of what it says met, and unmet, how much is so, and how much of what is so it says; how often it says nothing."""
    count = Counter(found)
    figures = []
    for outcome in ("met", "unmet"):
        right, said = count[outcome, outcome], sum(n for (_, s), n in count.items() if s == outcome)
        true = sum(n for (t, _), n in count.items() if t == outcome)
        share = f"{right / said:.2f} ({right} of {said})" if said else "says none"
        figures.append((f"judge, {size}: right where it says “{outcome}”", share))
        figures.append((f"judge, {size}: says so of what is {outcome}", f"{right / true:.2f} ({right} of {true})"))
    silent = sum(n for (_, s), n in count.items() if s == "unchecked")
    figures.append((f"judge, {size}: leaves unchecked", f"{silent} of {count.total()} cases"))
    return [{"figure": figure, "value": value, "goal": ""} for figure, value in figures]


def main(name: str, url: str = "") -> None:
    """Ask, and keep the figures."""
    fields = {"model": name, "temperature": 0, "max_retries": 0, "use_responses_api": False, "timeout": 600}
    model = ChatOpenAI.model_validate({**fields, **({"base_url": url, "api_key": "none"} if url else {})})
    size = name.removeprefix("local-").upper()
    path = HERE / f"judge-{size.lower()}.jsonl"
    asyncio.run(ask_all(model, path))
    found = said_of(path, 1)
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": f"python tests/results/judge.py {name}",
        "model": f"Qwen2.5-Coder-{size}-Instruct Q4_K_M" if name.startswith("local-") else name,
        "n": len(found),
        "rows": rows(found, size),
    }
    path.with_suffix(".json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
