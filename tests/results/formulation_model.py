"""A model beside the code: what it finds missing in public requests in; the figures with it, beside code's, out.

Usage: python tests/results/formulation_model.py FOLDER MODEL URL KEPT [--n 30] [--half 0|1|all] [--workers 1]

FOLDER as for `formulation.py`; one half or all of it is asked about, and the clear requests go through
the graph, with somebody to answer, up to the work itself. KEPT is a file of one JSON object a line that keeps each
reply, so that a run which is interrupted goes on where it was.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime
import hashlib
import json
import os
import platform
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from formulation import about, balanced, brief_of, half, opened, read  # type: ignore[import-not-found]
from langchain_core.callbacks import AsyncCallbackHandler
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver
from pydantic import SecretStr

from sroc import create_sroc
from sroc.agents.ask import Ask
from sroc.agents.formulator import Sharpened, lacking, worth_putting
from sroc.agents.prompts import load
from sroc.tools.limits import Ledger
from sroc.tools.models import build_ladder
from sroc.tools.types import Allowance, Question


def sample(folder: Path, name: str, n: int, which: str) -> list[dict[str, Any]]:
    """The first `n` of a half, or of all, in the order of their digests."""
    items = [item | {"said": _said(item)} for item in read(folder, name) if which in ("all", half(_key(item)))]
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


class Counter(AsyncCallbackHandler):
    """Calls that began."""

    def __init__(self) -> None:
        self.calls = 0

    async def on_chat_model_start(self, *_: Any, **__: Any) -> None:
        """Count one."""
        self.calls += 1


async def before_work(text: str, model: ChatOpenAI) -> dict[str, Any]:
    """Whether a request is asked about, and the calls made before its work is planned."""
    graph, counter = create_sroc(model, checkpointer=InMemorySaver()), Counter()
    config: Any = {"callbacks": [counter], "configurable": {"thread_id": "one"}}
    context: Any = {"interactive": True}
    asked = False
    async for update in graph.astream({"messages": [("user", text)]}, config, context=context):
        asked = "__interrupt__" in update
        if asked or "planner" in update:
            break
    return {"asked": asked, "calls": counter.calls}


def kept(path: Path) -> dict[str, dict[str, Any]]:
    """The rows so far, by text."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return {row["said"]: row for row in map(json.loads, lines)}


async def gathered(
    texts: Sequence[str], one: Callable[[str], Awaitable[dict[str, Any]]], path: Path, workers: int
) -> dict[str, dict[str, Any]]:
    """Every text's row; what is not kept yet is asked for, so many at a time, and kept."""
    found, free = kept(path), asyncio.Semaphore(workers)
    with path.open("a", encoding="utf-8") as file:

        async def asked(text: str) -> None:
            async with free:
                row = {"said": text, **await one(text)}
            found[text] = row
            file.write(json.dumps(row) + "\n")
            file.flush()

        left = [text for text in dict.fromkeys(texts) if text not in found]
        ended = await asyncio.gather(*(asked(text) for text in left), return_exceptions=True)
    for error in filter(None, ended):
        raise error
    return found


def rows(folder: Path, n: int, model: ChatOpenAI, path: Path, *, which: str, workers: int) -> list[dict[str, str]]:
    """Every figure: by code alone, by the model alone, and as the product joins them."""
    ambiguous, tasks = sample(folder, "clamber", n, which), sample(folder, "in3", n, which)
    clear = [item["prompt"] for item in read(folder, "ifeval")]
    clear = sorted(clear, key=lambda text: hashlib.sha256(text.encode()).hexdigest())[:n]

    texts = [item["said"] for item in (*tasks, *ambiguous)]
    replies, put = asyncio.run(_all(texts, clear, model, path, workers))
    said = {t: worth_putting(Sharpened.model_validate(replies[t]["reply"]), t) for t in texts}
    table = [
        _vague("needs clarification (CLAMBER)", ambiguous, "require_clarification", said, "at least 0.68"),
        _vague("vague tasks (IN3)", tasks, "vague", said, "at least 0.80"),
        _details([task for task in tasks if task["vague"]], said),
        *_clear([put[text] for text in clear]),
    ]
    return [{"figure": f"{figure}, n = {n}", "value": v, "goal": goal} for figure, v, goal, n in table]


async def _all(
    texts: Sequence[str], clear: Sequence[str], model: ChatOpenAI, path: Path, workers: int
) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
    """What the model finds missing in the texts, and what happens to the clear requests."""

    async def missing(text: str) -> dict[str, Any]:
        return {"reply": (await proposed(text, model)).model_dump(mode="json")}

    async def through(text: str) -> dict[str, Any]:
        return await before_work(text, model)

    found = await gathered(texts, missing, path, workers)
    return found, await gathered(clear, through, path.with_suffix(".clear.jsonl"), workers)


def _clear(found: Sequence[dict[str, Any]]) -> list[tuple[str, str, str, int]]:
    asked, added = sum(row["asked"] for row in found), sum(row["calls"] for row in found)
    return [
        ("clear requests (IFEval) that are asked about", f"{asked / len(found):.1%}", "at most 3 %", len(found)),
        ("calls added before their work", str(added), "0", len(found)),
    ]


def _vague(
    figure: str, items: list[dict[str, Any]], gold: str, said: dict[str, tuple[Question, ...]], goal: str
) -> tuple[str, str, str, int]:
    code = balanced([(bool(x[gold]), brief_of(x["said"]).gate.vague) for x in items])
    model = balanced([(bool(x[gold]), bool(said[x["said"]])) for x in items])
    joint = balanced([(bool(x[gold]), _put(x["said"], said[x["said"]])) for x in items])
    value = f"code {code:.3f}, model alone {model:.3f}, asked about with both {joint:.3f}"
    return f"{figure}, balanced accuracy", value, goal, len(items)


def _put(text: str, proposals: tuple[Question, ...]) -> bool:
    """Whether the product would ask: the model is called where code opens the gate."""
    return bool(brief_of(text, proposed=proposals if brief_of(text).gate.opens else ()).questions)


def _details(tasks: list[dict[str, Any]], said: dict[str, tuple[Question, ...]]) -> tuple[str, str, str, int]:
    shares = []
    for with_model in (False, True):
        found = []
        for task in tasks:
            brief = brief_of(task["said"], proposed=said[task["said"]] if with_model else ())
            gold = [g for g in task["missing_details"] if g["importance"] == "3"]
            found += [any(about(q, g) for q in opened(brief)) for g in gold]
        shares.append(f"{sum(found) / max(1, len(found)):.0%}")
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
    parser.add_argument("--half", choices=("0", "1", "all"), default="1")
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    model = ChatOpenAI(
        base_url=given.url, model=given.model, api_key=SecretStr("x"), max_retries=0, timeout=600, temperature=0
    )
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": f"python tests/results/formulation_model.py FOLDER MODEL URL KEPT --n {given.n} --half {given.half}",
        "model": given.model,
        "rows": rows(given.folder, given.n, model, given.kept, which=given.half, workers=given.workers),
    }
    print(json.dumps(result, indent=2))
    (Path(__file__).parent / "formulation_model.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
