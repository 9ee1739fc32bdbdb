"""Requests about documents and a model in; how much of the answers no source carries, plain and with SROC, out.

`python -m tests.results.documents URL NAME KEPT.jsonl [N]` asks each request of documents.jsonl twice and keeps both
texts in KEPT.jsonl, so that a finished one is not asked again. Statements are held against the document by the code of
`sroc.tools.claims`; completeness is the share of the facts asked for that a text has.
"""

from __future__ import annotations

import datetime
import json
import os
import platform
import re
import sys
from pathlib import Path
from typing import Any

from langchain_core.documents import Document
from langchain_openai import ChatOpenAI

from sroc import create_sroc
from sroc.tools.claims.checking import Checker
from sroc.tools.context.chunk import split
from sroc.tools.context.sources import Source

HERE = Path(__file__).resolve().parent
MARK = re.compile(r"\((?:not in the sources|the source differs|the source says less|another source says)")
"""What SROC writes beside a statement that the reader is warned of."""
ITEMS: tuple[dict[str, Any], ...] = tuple(
    json.loads(line) for line in HERE.joinpath("documents.jsonl").read_text("utf-8").splitlines()
)
"""Request, document, and patterns of the facts that a full answer has."""


def texts(model: ChatOpenAI, item: dict[str, Any]) -> dict[str, Any]:
    """Both arms of one request."""
    request, document = item["request"], item["document"]
    plain = model.invoke(f"{request}\n\nDocument:\n{document}")
    given = {"messages": [("user", request)], "documents": [Document(document, metadata={"source": "document.md"})]}
    answer = create_sroc(model).invoke(given)["answer"]
    return {
        "request": request,
        "plain": plain.text,
        "sroc": answer.text,
        "plain_tokens": plain.usage_metadata["total_tokens"] if plain.usage_metadata else 0,
        "sroc_tokens": answer.usage.total_tokens,
        "told": answer.grounding.statement,
    }


def lacking(text: str, document: str) -> tuple[int, int]:
    """(statements that nothing carries and that no mark tells the reader of, all statements)."""
    checked = Checker(split(Source(id="document.md", text=document))).check(text)
    failed = sum(c.finding.failed and not MARK.search(c.statement.text) for c in checked)
    return failed, len(checked)


def complete(text: str, facts: tuple[str, ...]) -> float:
    """The share of the facts that a text has."""
    return sum(bool(re.search(rf"(?<!\d)(?:{fact})(?!\d)", text, re.I)) for fact in facts) / len(facts)


def figures(rows: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """The figures of both arms."""
    by_request = {item["request"]: item for item in ITEMS}
    found: dict[str, tuple[float, str, float]] = {}
    for arm in ("plain", "sroc"):
        counts = [lacking(row[arm], by_request[row["request"]]["document"]) for row in rows]
        failed, whole = map(sum, zip(*counts, strict=True))
        shares = [complete(row[arm], by_request[row["request"]]["facts"]) for row in rows]
        found[arm] = (failed / max(1, whole), f"{failed} of {whole}", sum(shares) / len(shares))
    plain, ours = found["plain"], found["sroc"]
    tokens = [sum(row[f"{arm}_tokens"] for row in rows) / len(rows) for arm in ("plain", "sroc")]
    return [
        (f"unsupported statements, unmarked, n = {len(rows)}: plain call", f"{plain[0]:.0%} ({plain[1]})", ""),
        (f"unsupported statements, unmarked, n = {len(rows)}: SROC", f"{ours[0]:.0%} ({ours[1]})", "at least 3x lower"),
        ("facts asked for that the answer has: plain, SROC", f"{plain[2]:.0%}, {ours[2]:.0%}", "no lower"),
        ("tokens a request: plain, SROC", f"{tokens[0]:.0f}, {tokens[1]:.0f}", ""),
    ]


def main(url: str, name: str, kept: str, count: str = "10") -> None:
    """Ask what was not asked yet, and keep the figures."""
    path = Path(kept)
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    known = {row["request"] for row in rows}
    fields = {"base_url": url, "api_key": "none", "model": name, "temperature": 0, "max_retries": 0, "timeout": 900}
    model = ChatOpenAI.model_validate({**fields, "use_responses_api": False, "max_tokens": 160})
    for item in ITEMS[: int(count)]:
        if item["request"] not in known:
            rows.append(texts(model, item))
            with path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(rows[-1], ensure_ascii=False) + "\n")
    told = figures(rows)
    print(*told, sep="\n")
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": f"python -m tests.results.documents URL {name} KEPT.jsonl",
        "model": "Qwen2.5-Coder-1.5B-Instruct Q4_K_M (sha256 cc324af070c2)" if name == "local-1.5b" else name,
        "rows": [{"figure": f, "value": v, "goal": g} for f, v, g in told],
    }
    (HERE / "documents.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
