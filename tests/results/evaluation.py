"""A score card's JSON report in; its figures out, as a file beside this one that `make card` shows.

sroc eval ifeval.jsonl --scorer tests/results/ifeval_scorer.py:strict -m MODEL --n 100 --out card
python tests/results/evaluation.py card/report.json ifeval-1.5b "Qwen2.5-Coder-1.5B-Instruct Q4_K_M"
"""

from __future__ import annotations

import datetime
import json
import os
import platform
import sys
from pathlib import Path

from sroc.tools.evaluation.report import ArmFigures, Difference, Report

NAMES = {"ifeval": "IFEval, every instruction followed", "gsm8k": "GSM8K, last number"}
ARMS = {"plain": "one plain call", "equal": "plain calls at SROC's tokens", "sroc": "SROC"}
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
            found.append((f"{what}: SROC less {ARMS.get(d.than, d.than)}", told, gain if d.than == "equal" else ""))
        if (d.arm, d.than) == ("sroc", "plain"):
            found.append((f"{what}: SROC's tokens over the plain call's", _ratio(d), cost))
    ours = next(a for a in report.arms if a.arm == "sroc")
    found.append((f"{what}: verified score below the plain call's", f"{ours.below_plain} of {ours.verified}", "0"))
    return [{"figure": figure, "value": value, "goal": goal} for figure, value, goal in found]


def _quality(arm: ArmFigures) -> str:
    bounds = f"{arm.low or 0:.2f} to {arm.high or 0:.2f}"
    return f"{arm.quality or 0:.2f} ({bounds}), {arm.tokens:,.0f} tokens, n = {arm.scored}"


def _ratio(difference: Difference) -> str:
    return "-" if difference.tokens is None else f"{difference.tokens:.2f}"


def main(path: str, name: str, model: str, *notes: str) -> None:
    """Keep the figures."""
    report = Report.model_validate_json(Path(path).read_text("utf-8"))
    scorer = report.scorer[max(0, report.scorer.find("tests/results")) :]
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": f"sroc eval {report.heading.data} --arms {','.join(a.arm for a in report.arms)} "
        f"--scorer {scorer} --max-output {report.heading.max_output} --temperature 0 --n {report.asked} "
        f"--seed {report.heading.seed}",
        "model": model,
        "n": report.asked,
        "notes": list(notes),
        "rows": rows(report, name),
    }
    (Path(__file__).parent / f"{name}.json").write_text(json.dumps(result, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
