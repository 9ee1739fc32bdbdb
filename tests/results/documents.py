"""Requests about documents and a model in; how much of the answers no source carries, plain and with SROC, out.

`python -m tests.results.documents URL NAME KEPT.jsonl [N] [WORKERS]` asks each request by a plain call, with SROC, and
with SROC's full effort, and keeps the texts in KEPT.jsonl, so that a finished one is not asked again; with N of 0 it
only counts. The first ten requests are those of documents.jsonl, the others are about documents made of five texts of
tests/tools/claims each. Statements are held against the document by the code of `sroc.tools.claims`, and beside it
every figure is looked up that a text has and its document and request have not; completeness is the share of the facts
asked for that a text has.
"""

from __future__ import annotations

import datetime
import json
import os
import platform
import re
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path
from typing import Any

from langchain_core.documents import Document
from langchain_openai import ChatOpenAI
from tests.tools.claims.planted import cases

from sroc import create_sroc
from sroc.tools.claims.checking import Checker
from sroc.tools.claims.reading import read
from sroc.tools.context.chunk import split
from sroc.tools.context.sources import Source

HERE = Path(__file__).resolve().parent
MARK = re.compile(r"\((?:not in the sources|the source differs|the source says less|another source says)")
"""What SROC writes beside a statement that the reader is warned of."""
ASKED = (
    "Summarise these reports in at most six sentences.",
    "What do these reports show? Write a short paragraph for a newspaper.",
    "Explain the findings to a colleague who has not read them, in five or six sentences.",
)
_TEXTS = 5
"""Texts in a document, on one matter each."""
ARMS = ("plain", "sroc", "full")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_writing = threading.Lock()


def items() -> list[dict[str, Any]]:
    """Request, document, and patterns of the facts that a full answer has."""
    written = [json.loads(line) for line in HERE.joinpath("documents.jsonl").read_text("utf-8").splitlines()]
    return [*written, *made()]


def made() -> Iterator[dict[str, Any]]:
    """Documents of the English texts that statements were planted in, each with one of three requests."""
    known = [case for name in ("others.txt", "fields.txt", "planted.txt") for case in cases(name=name)]
    sources = [s for s in dict.fromkeys(c.source for c in known) if read(s, "en").numbers and s.isascii()]
    asked = cycle(ASKED)
    for first in (0, 1, 2):  # each text thrice, beside others
        own = sources[first::3] + sources[(first + 1) % 3 :: 3]
        for at in range(0, len(own) - _TEXTS, _TEXTS):
            texts = own[at : at + _TEXTS]
            facts = [NUMBER.search(text)[0] for text in texts if NUMBER.search(text)]  # type: ignore[index]
            yield {
                "request": next(asked),
                "document": " ".join(texts),
                "facts": [re.escape(fact) for fact in facts],
            }


def texts(model: ChatOpenAI, item: dict[str, Any]) -> dict[str, Any]:
    """All arms of one request."""
    request, document = item["request"], item["document"]
    plain = model.invoke(f"{request}\n\nDocument:\n{document}")
    given = {"messages": [("user", request)], "documents": [Document(document, metadata={"source": "document.md"})]}
    answer = create_sroc(model).invoke(given)["answer"]
    full = create_sroc(model).invoke(given, context={"effort": "full"})["answer"]
    return {
        "request": request,
        "document": document,
        "plain": plain.text,
        "sroc": answer.text,
        "full": full.text,
        "plain_tokens": plain.usage_metadata["total_tokens"] if plain.usage_metadata else 0,
        "sroc_tokens": answer.usage.total_tokens,
        "full_tokens": full.usage.total_tokens,
        "told": answer.grounding.statement,
    }


def lacking(text: str, document: str) -> tuple[int, int, int]:
    """(statements that nothing carries and no mark tells of, those that a mark tells of, all statements)."""
    checked = Checker(split(Source(id="document.md", text=document))).check(text)
    marked = sum(bool(MARK.search(c.statement.text)) for c in checked)
    failed = sum(c.finding.failed and not MARK.search(c.statement.text) for c in checked)
    return failed, marked, len(checked)


def complete(text: str, facts: tuple[str, ...]) -> float:
    """The share of the facts that a text has."""
    return sum(bool(re.search(rf"(?<!\d)(?:{fact})(?!\d)", text, re.I)) for fact in facts) / max(1, len(facts))


def unknown(text: str, given: str) -> int:
    """How many figures of a text neither its document nor its request has."""
    known = set(NUMBER.findall(given))
    bare = re.sub(r"\[[\d, ]+\]|^\s*\d+[.)]", "", text, flags=re.MULTILINE)
    return sum(number.rstrip(".,") not in known for number in NUMBER.findall(bare))


def figures(rows: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """The figures of all arms."""
    facts = {(item["request"], item["document"]): tuple(item["facts"]) for item in items()}
    told = list[tuple[str, str, str]]()
    names = {"plain": "plain call", "sroc": "SROC", "full": "SROC, full effort"}
    for arm in ARMS:
        counts = [lacking(row[arm], row["document"]) for row in rows]
        failed, marked, whole = map(sum, zip(*counts, strict=True))
        value = f"{failed / max(1, whole):.1%} ({failed} of {whole})"
        goal = "" if arm == "plain" else "at least 3x lower than plain"
        told.append((f"unsupported statements, unmarked, n = {len(rows)}: {names[arm]}", value, goal))
        value = f"{(failed + marked) / max(1, whole):.1%} ({failed + marked} of {whole})"
        told.append((f"the same, marked ones counted too: {names[arm]}", value, goal))
    for what, score in (
        (
            "facts asked for that the answer has",
            lambda row, arm: complete(row[arm], facts[row["request"], row["document"]]),
        ),
        (
            "figures in an answer that neither document nor request has",
            lambda row, arm: unknown(row[arm], f"{row['document']} {row['request']}"),
        ),
        ("tokens a request", lambda row, arm: row[f"{arm}_tokens"]),
    ):
        means = [sum(score(row, arm) for row in rows) / len(rows) for arm in ARMS]
        shown = [f"{mean:.0%}" if what.startswith("facts") else f"{mean:.3g}" for mean in means]
        told.append(
            (f"{what}: plain, SROC, full effort", ", ".join(shown), "no lower" if what.startswith("facts") else "")
        )
    return told


def main(url: str, name: str, kept: str, count: str = "10", workers: str = "1") -> None:
    """Ask what was not asked yet, and keep the figures."""
    path = Path(kept)
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    known = {(row["request"], row["document"]) for row in rows}
    fields = {"base_url": url, "api_key": "none", "model": name, "temperature": 0, "max_retries": 0, "timeout": 900}
    model = ChatOpenAI.model_validate({**fields, "use_responses_api": False, "max_tokens": 256})
    left = [item for item in items()[: int(count)] if (item["request"], item["document"]) not in known]

    def keep(item: dict[str, Any]) -> None:
        row = texts(model, item)
        with _writing, path.open("a", encoding="utf-8") as file:
            rows.append(row)
            file.write(json.dumps(row, ensure_ascii=False) + "\n")

    with ThreadPoolExecutor(int(workers)) as pool:
        list(pool.map(keep, left))
    told = figures(rows)
    print(*told, sep="\n")
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": f"python -m tests.results.documents URL {name} KEPT.jsonl {len(rows)}",
        "model": "Qwen2.5-Coder-1.5B-Instruct Q4_K_M (sha256 cc324af070c2)" if name == "local-1.5b" else name,
        "rows": [{"figure": f, "value": v, "goal": g} for f, v, g in told],
    }
    (HERE / "documents.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
