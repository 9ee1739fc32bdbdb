"""A score card's JSON report in, or the rows of a run that was cut short; its figures out, as a file for `make card`.

sroc eval ifeval.jsonl --scorer tests/results/ifeval_scorer.py:strict -m MODEL --n 100 --out card
python tests/results/evaluation.py card/report.json ifeval-1.5b "Qwen2.5-Coder-1.5B-Instruct Q4_K_M"

Of a run that was cut short (`card/rows.jsonl`), only items that SROC and its baselines all answered count, each peer is
compared on what it answered of these, and it is said how many were begun and how many of those SROC did not end: they
are the longest ones.
"""

from __future__ import annotations

import datetime
import json
import os
import platform
import sys
from pathlib import Path

from sroc.tools.evaluation.items import Item
from sroc.tools.evaluation.report import ArmFigures, Difference, Report, summarise
from sroc.tools.evaluation.rows import Heading, Row

NAMES = {"ifeval": "IFEval, every instruction followed", "gsm8k": "GSM8K, last number"}
ARMS = {
    "plain": "one plain call",
    "sroc": "SROC",
    "equal": "plain calls at SROC's tokens",
    "consistency": "chain-of-thought self-consistency at SROC's tokens",
    "agent": "LangChain create_agent",
    "supervisor": "LangGraph supervisor",
    "optillm-bon": "OptiLLM best of n",
    "optillm-sc": "OptiLLM self-consistency",
    "optillm-moa": "OptiLLM mixture of agents",
}
OURS = ("plain", "sroc", "equal", "consistency")
GOALS = {
    "ifeval-1.5b": ("at least 0.84", "at most 3.00", "at least +0.15"),
    "ifeval-0.5b": ("at least 0.75", "at most 3.00", "at least +0.15"),
}
"""Of SROC's quality, its tokens over the plain call's, and its quality over that at equal tokens."""
NO_HARM = ("", "", "interval not below 0")


def rows(report: Report, name: str) -> list[dict[str, str]]:
    """One row for each arm, then what SROC costs and gains, and how often it is below the plain call."""
    kind, _, size = name.partition("-")
    what = f"{NAMES[kind]}, {size.replace('-', ', ')}"
    quality, cost, gain = GOALS.get("-".join(name.split("-")[:2]), NO_HARM)
    found = [
        (f"{what}: {ARMS.get(a.arm, a.arm)}", _quality(a), quality if a.arm == "sroc" else "") for a in report.arms
    ]
    for d in report.differences:
        if d.arm == "sroc":
            told = f"{d.mean:+.2f} ({d.low or 0:+.2f} to {d.high or 0:+.2f})"
            told += f" at {_ratio(d)} of its tokens, n = {d.items}" if d.than not in OURS else ""
            wanted = gain if d.than == "equal" or not quality else ""
            found.append((f"{what}: SROC less {ARMS.get(d.than, d.than)}", told, wanted))
        if (d.arm, d.than) == ("sroc", "plain"):
            found.append((f"{what}: SROC's tokens over the plain call's", _ratio(d), cost))
    ours = next(a for a in report.arms if a.arm == "sroc")
    if ours.verified:
        found.append((f"{what}: verified score below the plain call's", f"{ours.below_plain} of {ours.verified}", "0"))
    return [{"figure": figure, "value": value, "goal": goal} for figure, value, goal in found]


def _quality(arm: ArmFigures) -> str:
    bounds = f"{arm.low or 0:.2f} to {arm.high or 0:.2f}"
    return f"{arm.quality or 0:.2f} ({bounds}), {arm.tokens:,.0f} tokens, n = {arm.scored}"


def _ratio(difference: Difference) -> str:
    return "-" if difference.tokens is None else f"{difference.tokens:.2f}"


def cut_short(lines: list[str]) -> tuple[Report, str]:
    """The report on what SROC and its baselines all answered; how many were begun, and not ended by SROC."""
    heading = Heading.model_validate_json(lines[0])
    rows = {(row.item, row.arm): row for row in map(Row.model_validate_json, lines[1:])}
    have = {arm for _, arm in rows}
    arms = [arm for arm in ARMS if arm in have]
    begun = {item: row.line for (item, _), row in rows.items()}
    whole = [arm for arm in arms if arm in OURS]
    items = [Item(id=i, line=line) for i, line in begun.items() if all((i, arm) in rows for arm in whole)]
    unended = sum((item, "sroc") not in rows for item in begun)
    said = f"{len(begun)} begun, {unended} not ended by SROC{' (the longest)' if unended else ''}"
    return summarise(heading, next(iter(rows.values())).scorer, arms, items, rows), said


def main(path: str, name: str, model: str, *notes: str) -> None:
    """Keep the figures."""
    text = Path(path).read_text("utf-8")
    if path.endswith(".jsonl"):
        report, said = cut_short([line for line in text.splitlines() if line.strip()])
    else:
        report, said = Report.model_validate_json(text), ""
    scorer = report.scorer[max(0, report.scorer.find("tests/results")) :]
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": os.environ.get("MEASURED_ON")
        or f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": f"sroc eval {report.heading.data} --arms {','.join(a.arm for a in report.arms)} "
        f"--scorer {scorer} --max-output {report.heading.max_output} --temperature 0 --n {report.asked} "
        f"--seed {report.heading.seed}",
        "model": model,
        "n": report.asked,
        "notes": list(notes),
        "rows": rows(report, name)
        + [{"figure": f"{name}: the run was cut short", "value": said, "goal": ""}] * bool(said),
    }
    (Path(__file__).parent / f"{name}.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
