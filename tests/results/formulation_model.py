"""A model beside the code: what it finds missing in public requests in; the figures with it, beside code's, out.

Usage: python tests/results/formulation_model.py FOLDER MODEL URL KEPT [--n 30]

FOLDER as for `formulation.py`; the half that code was not tuned on is asked about. KEPT is a file of one JSON object a
line that keeps each reply, so that a run which is interrupted goes on where it was.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime
import hashlib
import json
import os
import platform
from pathlib import Path
from typing import Any

from formulation import about, balanced, brief_of, half, opened, read  # type: ignore[import-not-found]
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from sroc.agents.ask import Ask
from sroc.agents.formulator import Sharpened, lacking, worth_putting
from sroc.agents.prompts import load
from sroc.tools.limits import Ledger
from sroc.tools.models import build_ladder
from sroc.tools.types import Allowance, Question

HALF = "1"


def sample(folder: Path, name: str, n: int) -> list[dict[str, Any]]:
    """The first `n` of the half, in the order of their digests."""
    items = [item | {"said": _said(item)} for item in read(folder, name) if half(_key(item)) == HALF]
    return sorted(items, key=lambda item: hashlib.sha256(item["said"].encode()).hexdigest())[:n]


def _key(item: dict[str, Any]) -> str:
    return str(item["task"]) if "task" in item else f"{item['question']}{item['context']}"


def _said(item: dict[str, Any]) -> str:
    return str(item["task"]) if "task" in item else f"{item['context']}\n{item['question']}".strip()


async def proposed(text: str, model: ChatOpenAI) -> Sharpened:
    """What the model finds missing.

    Raises:
        RuntimeError: The model gave no reply; nothing is kept of it.
    """
    ask = Ask(build_ladder([model]), role="formulator", ledger=Ledger(Allowance(requests=2)))
    found = await lacking(brief_of(text), ask, prompts=load())
    if all(call.error for call in ask.calls.values()):
        raise RuntimeError(f"no reply to {text[:60]!r}; run the command again to go on.")
    return found


def kept(path: Path) -> dict[str, Sharpened]:
    """The replies so far, by text."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    rows = [json.loads(line) for line in lines]
    return {row["said"]: Sharpened.model_validate(row["reply"]) for row in rows}


def asked(items: list[dict[str, Any]], model: ChatOpenAI, path: Path) -> dict[str, tuple[Question, ...]]:
    """Every item's proposals; what is not kept yet is asked for and kept."""
    found = kept(path)
    with path.open("a", encoding="utf-8") as file:
        for item in items:
            if item["said"] not in found:
                found[item["said"]] = asyncio.run(proposed(item["said"], model))
                row = {"said": item["said"], "reply": found[item["said"]].model_dump(mode="json")}
                file.write(json.dumps(row) + "\n")
                file.flush()
    return {text: worth_putting(reply, text) for text, reply in found.items()}


def rows(folder: Path, n: int, model: ChatOpenAI, path: Path) -> list[dict[str, str]]:
    """Every figure twice: by code alone and with the model."""
    ambiguous, tasks = sample(folder, "clamber", n), sample(folder, "in3", n)
    said = asked([*tasks, *ambiguous], model, path)
    table = [
        _vague("needs clarification (CLAMBER)", ambiguous, "require_clarification", said, "at least 0.68"),
        _vague("vague tasks (IN3)", tasks, "vague", said, "at least 0.80"),
        _details([task for task in tasks if task["vague"]], said),
    ]
    return [{"figure": f"{figure}, n = {n}", "value": v, "goal": goal} for figure, v, goal, n in table]


def _vague(
    figure: str, items: list[dict[str, Any]], gold: str, said: dict[str, tuple[Question, ...]], goal: str
) -> tuple[str, str, str, int]:
    code = balanced([(bool(x[gold]), brief_of(x["said"]).gate.vague) for x in items])
    model = balanced([(bool(x[gold]), bool(said[x["said"]])) for x in items])
    return f"{figure}, balanced accuracy", f"code {code:.3f}, model alone {model:.3f}", goal, len(items)


def _details(tasks: list[dict[str, Any]], said: dict[str, tuple[Question, ...]]) -> tuple[str, str, str, int]:
    shares = []
    for with_model in (False, True):
        found = []
        for task in tasks:
            brief = brief_of(task["said"], proposed=said[task["said"]] if with_model else ())
            gold = [g for g in task["missing_details"] if g["importance"] == "3"]
            found += [any(about(q, g) for q in opened(brief)) for g in gold]
        shares.append(f"{sum(found) / len(found):.0%}")
    value = f"code {shares[0]}, with the model {shares[1]}"
    return "most important details asked or assumed (IN3)", value, "at least 60 %", len(found)


def main() -> None:
    """Measure and keep."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("model")
    parser.add_argument("url")
    parser.add_argument("kept", type=Path)
    parser.add_argument("--n", type=int, default=30)
    given = parser.parse_args()
    model = ChatOpenAI(
        base_url=given.url, model=given.model, api_key=SecretStr("x"), max_retries=0, timeout=600, temperature=0
    )
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": f"python tests/results/formulation_model.py FOLDER MODEL URL KEPT --n {given.n}",
        "model": given.model,
        "rows": rows(given.folder, given.n, model, given.kept),
    }
    print(json.dumps(result, indent=2))
    (Path(__file__).parent / "formulation_model.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
