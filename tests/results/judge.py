"""How far the judge can be believed: known cases in, the precision of what it says, and how often it abstains, out.

`python tests/results/judge.py MODEL [URL]` asks a model about the texts below, each with one requirement that no code
can check and a truth that a reader will not dispute, and keeps the figures beside this file.
"""

from __future__ import annotations

import asyncio
import datetime
import json
import os
import platform
import sys
from collections import Counter
from pathlib import Path

from langchain_openai import ChatOpenAI

from sroc.agents.ask import Ask
from sroc.agents.judge import judge
from sroc.agents.prompts import load
from sroc.tools.limits import Ledger
from sroc.tools.models import build_ladder
from sroc.tools.record import Review, Verdict
from sroc.tools.types import Allowance, Objective

RUDE = (
    "No. We do not refund shipping, and you would know that if you had bothered to read the terms. Stop writing to us."
)
KIND = "Thank you for writing to us. We are sorry that the parcel came late, and we will gladly refund the shipping."
STEPS = "First unplug the machine. Then lift the lid and take out the filter. Rinse it, let it dry, and put it back."
JARGON = (
    "Idempotent PUT semantics obviate retry deduplication provided that the ETag precondition is evaluated atomically."
)
SIMPLE = "A vaccine shows your body a harmless piece of a germ, so that it learns to fight the real one."
PITCH = "Our bottle keeps tea hot for twelve hours. Order it today and the first cleaning brush is free."
DOUBT = "The study followed only thirty people for two weeks, so its result may not hold for others."
SURE = "This proves beyond any doubt that coffee makes everyone live longer."
STORY = (
    "Mara opened the attic door and froze. Someone had lit the lamp, and its flame bent toward her as if it listened."
)
REPORT = "Sales rose by 4 percent in March. The northern region grew most; returns stayed at the level of February."
HISTORY = "The bridge was built in 1891, closed in the flood of 1934, and opened again two years later."
ADVICE = "You could ask your landlord for a written list of the repairs, and keep a copy of every message."
CASES: tuple[tuple[str, str, str], ...] = (
    ("The tone is polite.", KIND, "met"),
    ("The tone is polite.", RUDE, "unmet"),
    ("The text apologises to the customer.", KIND, "met"),
    ("The text apologises to the customer.", RUDE, "unmet"),
    ("The text says what to do step by step.", STEPS, "met"),
    ("The text tells the reader to unplug the machine first.", STEPS, "met"),
    ("The text warns of electric shock.", STEPS, "unmet"),
    ("A child can understand the text.", SIMPLE, "met"),
    ("A child can understand the text.", JARGON, "unmet"),
    ("The text avoids technical terms.", JARGON, "unmet"),
    ("The text avoids technical terms.", SIMPLE, "met"),
    ("The text ends with a call to action.", PITCH, "met"),
    ("The text names the price of the product.", PITCH, "unmet"),
    ("The text names a benefit of the product.", PITCH, "met"),
    ("The text names a limit of the study.", DOUBT, "met"),
    ("The text makes no exaggerated claim.", SURE, "unmet"),
    ("The text makes no exaggerated claim.", DOUBT, "met"),
    ("The text creates suspense.", STORY, "met"),
    ("The text creates suspense.", REPORT, "unmet"),
    ("The style is that of a business report.", REPORT, "met"),
    ("The style is that of a business report.", STORY, "unmet"),
    ("The events are told in the order in which they happened.", HISTORY, "met"),
    ("The text says who built the bridge.", HISTORY, "unmet"),
    ("The text gives practical advice.", ADVICE, "met"),
    ("The text speaks to the reader directly.", ADVICE, "met"),
    ("The text speaks to the reader directly.", REPORT, "unmet"),
    ("The text recommends a lawyer.", ADVICE, "unmet"),
    ("The text mentions the northern region.", REPORT, "met"),
    ("The text explains why sales rose.", REPORT, "unmet"),
    ("The text compares the vaccine with a lesson for the body.", SIMPLE, "met"),
)
"""Requirement, text, what is true of them."""


async def judged(model: ChatOpenAI) -> list[tuple[str, str]]:
    """(truth, what the judge said) of every case."""
    found: list[tuple[str, str]] = []
    for requirement, text, truth in CASES:
        ask = Ask(build_ladder(model), role="critic", ledger=Ledger(Allowance()))
        objective = Objective(text=requirement, id="o1")
        review = Review(attempt=0, text=text, verdicts=(Verdict(objective_id="o1", outcome="unchecked"),))
        said = await judge(review, [objective], ask, prompts=load())
        found.append((truth, said.verdicts[0].outcome))
        print(f"{truth:5} {said.verdicts[0].outcome:9} {requirement}", flush=True)
    return found


def rows(found: list[tuple[str, str]], size: str) -> list[dict[str, str]]:
    """The figures: of what it says met, and unmet, how much is so; and how often it says nothing."""
    count = Counter(found)
    figures = []
    for outcome in ("met", "unmet"):
        said = sum(n for (_, s), n in count.items() if s == outcome)
        right = count[outcome, outcome]
        share = f"{right / said:.2f} ({right} of {said})" if said else "said none"
        figures.append((f"judge, {size}: right where it says “{outcome}”", share))
    silent = sum(n for (_, s), n in count.items() if s == "unchecked")
    figures.append((f"judge, {size}: leaves unchecked", f"{silent} of {len(found)} known cases"))
    return [{"figure": figure, "value": value, "goal": ""} for figure, value in figures]


def main(name: str, url: str = "") -> None:
    """Ask, and keep the figures."""
    fields = {"model": name, "temperature": 0, "max_retries": 0, "use_responses_api": False}
    model = ChatOpenAI.model_validate({**fields, **({"base_url": url, "api_key": "none"} if url else {})})
    size = name.removeprefix("local-").upper()
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": f"python tests/results/judge.py {name}",
        "model": f"Qwen2.5-Coder-{size}-Instruct Q4_K_M" if name.startswith("local-") else name,
        "n": len(CASES),
        "rows": rows(asyncio.run(judged(model)), size),
    }
    path = Path(__file__).with_name(f"judge-{size.lower()}.json")
    path.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
