"""HealthVer and a local model in, how likely it holds each claim carried out, as claims_model.jsonl beside it.

`python -m tests.results.claims_model FOLDER URL MODEL COUNT [WORKERS]` asks the critic's own question
(agents/prompts/claim.md) of COUNT items of each half of healthver.dev.jsonl and keeps the likelihood of its first word;
what is kept is not asked again. `tests.results.claims` makes the figures: the threshold is fitted on the first half.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from openai import OpenAI

from sroc.agents import closed
from sroc.agents.claims import WORDS, case
from sroc.agents.prompts import load
from sroc.tools.replies import by_word

from .claims import Row, halves, rows_of

KEPT = Path(__file__).resolve().parent / "claims_model.jsonl"
_MOST = 20


def kept() -> dict[str, float]:
    """What was answered before: by item, the logarithm of the odds that its claim is carried."""
    if not KEPT.exists():
        return {}
    return {row["id"]: row["odds"] for row in map(json.loads, KEPT.read_text("utf-8").splitlines())}


def chosen(rows: Sequence[Row], count: int) -> list[Row]:
    """So many items of each half, always the same."""
    found: list[Row] = []
    for half in halves(rows, lambda row: row["question"]):
        found += random.Random(3).sample(half, min(count, len(half)))
    return found


def odds(client: OpenAI, model: str, row: Row) -> float:
    """How much likelier "supports" is than "contradicts" and "neither", as a logarithm."""
    asked = closed.question(load()["claim"], case(row["evidence"], row["claim"]))
    reply = client.chat.completions.create(
        model=model,
        messages=[{"role": m.role, "content": m.content} for m in asked],  # type: ignore[misc]
        max_tokens=1,
        temperature=0,
        logprobs=True,
        top_logprobs=_MOST,
    )
    logprobs = reply.choices[0].logprobs
    first = logprobs.content[0].top_logprobs if logprobs and logprobs.content else []
    likely = by_word([(each.token, each.logprob) for each in first], WORDS)
    return closed.odds(likely, *WORDS)


def main(folder: str, url: str, model: str, count: str = "30", workers: str = "1") -> None:
    """Ask what was not asked yet."""
    client, done = OpenAI(base_url=url, api_key="none", timeout=600, max_retries=0), kept()
    left = [row for row in chosen(rows_of(Path(folder) / "healthver.dev.jsonl"), int(count)) if row["id"] not in done]
    with ThreadPoolExecutor(int(workers)) as pool, KEPT.open("a", encoding="utf-8") as file:
        for row, found in zip(left, pool.map(lambda row: odds(client, model, row), left), strict=True):
            file.write(json.dumps({"id": row["id"], "odds": round(found, 3)}) + "\n")
            file.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
