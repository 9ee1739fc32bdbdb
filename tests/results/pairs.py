"""200 system rules, each contradicted by the user, and a model in; how often the rule is met out, as pairs.json.

`python -m tests.results.pairs URL NAME KEPT.jsonl [--pairs N] [--tokens N] [--workers N] [--into FILE]`. Every pair is
asked twice: the plain call with both messages as they are, and SROC. The same code verifies both texts. Finished pairs
are kept in KEPT.jsonl and not asked again.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime
import json
import os
import platform
import random
from collections import Counter
from pathlib import Path
from typing import Any

from sroc.tools.objectives import compile_objectives
from sroc.tools.verify import verify

HERE = Path(__file__).resolve().parent
SEED = 20_260
TOPICS = (
    "how a bicycle stays upright",
    "why bread rises",
    "what a library does for a town",
    "how to store winter coats",
    "why the sea is salty",
    "how a thermos keeps tea hot",
    "what makes a good meeting",
    "how bees find flowers",
    "why bridges need joints",
    "how to look after a houseplant",
)
FAMILIES: tuple[tuple[str, str, str], ...] = (
    ("case", "Write everything in lowercase letters.", "Write everything in capital letters."),
    ("case", "Write your whole answer in capital letters.", "Use only lowercase letters."),
    ("length", "Answer in at most 40 words.", "Write at least 150 words."),
    ("length", "Your answer must have at least 25 words.", "Answer in at most 8 words."),
    ("sentences", "Answer in exactly 2 sentences.", "Answer in exactly 6 sentences."),
    ("paragraphs", "Write exactly 2 paragraphs.", "Write exactly 5 paragraphs."),
    ("bullets", "Use exactly 3 bullet points.", "Use exactly 7 bullet points."),
    ("bullets", "Do not use bullet points.", "Give at least 4 bullet points."),
    ("commas", "Do not use any commas.", "Use at least 5 commas."),
    ("marks", "Never use exclamation marks.", "Use at least 3 exclamation marks."),
    ("term", 'Do not use the word "important".', 'Use the word "important" at least twice.'),
    ("term", 'Include the word "careful".', 'Do not use the word "careful".'),
    ("ending", 'End your answer with the phrase "Ask me for more."', 'End your answer with the phrase "That is all."'),
    ("opening", 'Begin your answer with the phrase "In short"', 'Begin your answer with the phrase "Well then"'),
    ("wrapping", "Wrap your entire answer in double quotation marks.", "Do not use any quotation marks."),
    ("language", "Answer in English.", "Answer in French."),
    ("language", "Answer in Spanish.", "Answer in English."),
    ("capital words", "Use at least 3 words in all capital letters.", "Use only lowercase letters."),
    ("Markdown", "Do not use Markdown.", "Use Markdown headings and bullet points."),
    ("letter", "Do not use any question marks.", "Use at least 2 question marks."),
)


def pairs() -> list[tuple[str, str, str]]:
    """(family, system message, user message): the user's rule stands before, after or within the request."""
    dice = random.Random(SEED)
    made = []
    for family, rule, other in FAMILIES:
        for topic in TOPICS:
            asked = dice.choice(
                (
                    f"Explain {topic}. {other}",
                    f"{other} Explain {topic}.",
                    f"Please explain {topic} to a friend of mine. {other} Thank you.",
                )
            )
            made.append((family, f"You help people with everyday questions. {rule}", asked))
    return made


def met(system: str, text: str) -> bool:
    """Whether every check of the system message holds."""
    found = [o for o in compile_objectives(system, authority="system", source="message:0") if o.check]
    assert found, system
    return all(verify(o, text).outcome == "met" for o in found)


async def ask(model: Any, graph: Any, pair: tuple[str, str, str], number: int) -> dict[str, Any]:
    """Both arms of one pair."""
    family, system, user = pair
    plain = await model.ainvoke([("system", system), ("user", user)])
    answer = (await graph.ainvoke({"messages": [("system", system), ("user", user)]}))["answer"]
    used = plain.usage_metadata or {}
    return {
        "number": number,
        "family": family,
        "plain": met(system, str(plain.text)),
        "sroc": met(system, answer.text),
        "told": bool(answer.resolutions) and bool(answer.note),
        "plain_tokens": used.get("total_tokens", 0),
        "sroc_tokens": answer.usage.total_tokens,
        "plain_text": str(plain.text),
        "sroc_text": answer.text,
    }


async def run(model: Any, kept: Path, count: int, workers: int) -> list[dict[str, Any]]:
    """All pairs, those in the kept file first."""
    from sroc import create_sroc

    lines = kept.read_text("utf-8").splitlines() if kept.exists() else []
    rows = {row["number"]: row for row in map(json.loads, lines)}
    everything = list(enumerate(pairs()))
    random.Random(SEED).shuffle(everything)
    todo = [(n, pair) for n, pair in everything[:count] if n not in rows]
    graph, gate = create_sroc(model), asyncio.Semaphore(workers)

    async def one(number: int, pair: tuple[str, str, str]) -> None:
        async with gate:
            rows[number] = await ask(model, graph, pair, number)
        with kept.open("a", encoding="utf-8") as file:
            file.write(json.dumps(rows[number], ensure_ascii=False) + "\n")

    await asyncio.gather(*(one(n, pair) for n, pair in todo))
    return list(rows.values())


def main() -> None:
    """Measure and keep."""
    from langchain_openai import ChatOpenAI

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    parser.add_argument("name")
    parser.add_argument("kept", type=Path)
    parser.add_argument("--pairs", type=int, default=200, help="0: only those in the file")
    parser.add_argument("--tokens", type=int, default=64)
    parser.add_argument("--workers", type=int, default=3, help="pairs at a time")
    parser.add_argument("--into", default="pairs.json", help="the result's file name, beside this script")
    parser.add_argument("--sha", default="", help="the sha256 of the model's file")
    chosen = parser.parse_args()
    fields = {"base_url": chosen.url, "api_key": "none", "temperature": 0, "max_tokens": chosen.tokens}
    model = ChatOpenAI(**{"model": chosen.name, "stream_usage": True, "max_retries": 0, **fields})
    rows = asyncio.run(run(model, chosen.kept, chosen.pairs, chosen.workers))
    n = len(rows)
    for family in sorted({r["family"] for r in rows}):
        own = [r for r in rows if r["family"] == family]
        counts = Counter(arm for r in own for arm in ("plain", "sroc") if r[arm])
        print(f"{family}: plain {counts['plain']}, SROC {counts['sroc']} of {len(own)}")
    share = {arm: sum(r[arm] for r in rows) / n for arm in ("plain", "sroc", "told")}
    tokens = {arm: sum(r[f"{arm}_tokens"] for r in rows) / n for arm in ("plain", "sroc")}
    figures = [
        ("system rule met against the user, SROC", f"{share['sroc']:.1%} of {n}", "at least 99%"),
        ("system rule met against the user, plain call", f"{share['plain']:.1%} of {n}", ""),
        ("of these conflicts told to the user", f"{share['told']:.1%}", "100%"),
        ("tokens a pair, SROC against plain", f"{tokens['sroc']:.0f} against {tokens['plain']:.0f}", ""),
    ]
    print(*figures, sep="\n")
    result = {
        "measured": datetime.date.today().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, {chosen.name}",
        "command": "python -m tests.results.pairs URL NAME KEPT.jsonl --sha SHA256",
        "model": f"{chosen.name}, sha256 {chosen.sha}",
        "rows": [{"figure": f, "value": v, "goal": g} for f, v, g in figures],
    }
    (HERE / chosen.into).write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
