"""What context distribution is worth, measured: data and a model in, context.json beside this file out.

`python -m tests.results.context DATA [--model URL --name NAME --n 20 --workers 1 --rows FILE]`: DATA is a folder with
hotpotqa.dev.jsonl and nq_distractors.dev.jsonl. Without a model what code decides is measured; with one, what it makes
of the packets, each reply kept in FILE as it comes, so that an interrupted run goes on. Each keeps the other's rows.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from langchain_core.documents import Document
from tests.results.context_data import (
    REWORDED,
    counted,
    hotpot_documents,
    items,
    log_book,
    nq_documents,
    planted,
    reworded,
)
from tests.results.context_model import Kept, answers
from tests.results.context_scale import branches, scale

HERE = Path(__file__).resolve().parent
Row = tuple[str, str, str]


def sent(question: str, documents: list[Document], window: int | None = None, retriever: Any = None) -> str:
    """The packet for the question as a call reads it: passages, notes and the question."""
    from sroc import create_sroc
    from sroc.testing import ScriptedModel

    profile: Any = {"max_input_tokens": window} if window else None
    model = ScriptedModel(lambda _: "Yes [1].", profile=profile)
    create_sroc(model, retriever=retriever).invoke(
        {"messages": [("user", question)], "documents": documents}, context={"effort": "plain", "claims": "mark"}
    )
    return model.calls[0][-1].text


def hotpot_packets(data: list[dict[str, Any]]) -> list[Row]:
    """Both gold paragraphs in the packet, and its share of the context's tokens, over all questions."""
    from sroc.tools.tokens import guess

    both, shares = [], []
    for item in data:
        documents = hotpot_documents(item)
        prompt = sent(item["question"], documents)
        gold = {title for title, _ in item["supporting_facts"]}
        whole = {d.metadata["title"]: d.page_content for d in documents}
        both.append(all(_is_in(whole[title], prompt) for title in gold if title in whole))
        shares.append(guess(prompt) / guess("\n".join(d.page_content for d in documents)))
    return [
        (
            f"hotpotqa.dev: both gold paragraphs in the packet, n = {len(data)}",
            f"{100 * statistics.mean(both):.0f} % at {100 * statistics.mean(shares):.0f} % of the context's tokens",
            "at least 95 % at 45 %",
        )
    ]


def _is_in(paragraph: str, prompt: str) -> bool:
    """Whether a paragraph is heard: its first words stand in the prompt."""
    plain = " ".join(prompt.split())
    return " ".join(paragraph.split())[:60] in plain


def nq_tokens(data: list[dict[str, Any]]) -> list[Row]:
    """Prompt tokens of the packet against those of all documents, where there are most."""
    from sroc.tools.tokens import guess

    ratios, found, most = [], [], max(each["n_docs"] for each in data)
    for item in [each for each in data if each["n_docs"] == most]:
        documents = nq_documents(item)
        prompt = sent(item["question"], documents)
        ratios.append(guess("\n".join(d.page_content for d in documents)) / guess(prompt))
        found.append(any(answer.casefold() in prompt.casefold() for answer in item["answers"]))
    return [
        (
            f"nq_distractors.dev: prompt tokens against all {most} documents, n = {len(ratios)}",
            f"{statistics.mean(ratios):.1f} times fewer, the answer in {100 * statistics.mean(found):.0f} % of packets",
            "at least 4 times fewer",
        )
    ]


def exact(n: int = 60) -> list[Row]:
    """Counts and sums over records in 200,000 tokens of other text: a window of 2,048 tokens, no call."""
    from sroc import create_sroc
    from sroc.testing import ScriptedModel

    right = whole = 0
    for seed in range(n):
        question, expected, documents = counted(seed)
        model = ScriptedModel(lambda _: "nothing", profile={"max_input_tokens": 2_048})
        answer = create_sroc(model).invoke({"messages": [("user", question)], "documents": documents})["answer"]
        right += expected in answer.text and not answer.usage.calls
        whole += answer.coverage.read == answer.coverage.characters
    return [
        (
            f"counts and sums over records in 200,000 tokens, window 2,048, n = {n}",
            f"{100 * right / n:.0f} % exact",
            "90 %",
        ),
        (f"of these, every character accounted for as read, n = {n}", f"{100 * whole / n:.0f} %", "100 %"),
    ]


def facts(n: int = 60) -> list[Row]:
    """A fact planted in 200,000 tokens of other text: whether it is in the packet of a window of 2,048 tokens."""
    book = log_book()
    found = 0
    for seed in range(n):
        question, answer, documents = planted(book, seed)
        found += answer in sent(question, documents, 2_048)
    return [
        (
            f"a fact planted in 200,000 tokens is in the packet of a 2,048-token window, n = {n}",
            f"{100 * found / n:.0f} %",
            "90 %",
        )
    ]


def meanings() -> list[Row]:
    """A fact asked for in other words: whether it is in the packet by words alone, and with the extra `embed`."""
    from sroc.embeddings import WordEmbeddings

    book, knowing, plain, by_meaning = log_book(), WordEmbeddings(), 0, 0
    for at in range(len(REWORDED)):
        question, fact, documents = reworded(book, at)
        plain += fact in sent(question, documents, 2_048)
        by_meaning += fact in sent(question, documents, 2_048, knowing)
    return [
        (
            f"a fact in 200,000 tokens, asked for in other words, is in the packet, n = {len(REWORDED)}",
            f"{by_meaning} with the extra embed, {plain} by words alone",
            "more than by words alone",
        )
    ]


def measured(arguments: argparse.Namespace) -> Iterator[Row]:
    if arguments.model:
        from langchain_openai import ChatOpenAI
        from pydantic import SecretStr

        model = ChatOpenAI(
            model=arguments.name,
            base_url=arguments.model,
            api_key=SecretStr("x"),
            temperature=0,
            max_completion_tokens=64,
            timeout=600,
            max_retries=0,
        )
        kept = Kept(arguments.rows, arguments.workers)
        yield from answers(kept, model, arguments.data, arguments.n, arguments.only, arguments.docs)
        return
    yield from hotpot_packets(items(arguments.data / "hotpotqa.dev.jsonl"))
    yield from nq_tokens(items(arguments.data / "nq_distractors.dev.jsonl"))
    yield from exact()
    yield from facts()
    yield from meanings()
    yield from scale()
    yield from branches()


def _subject(row: dict[str, Any]) -> tuple[str, bool]:
    """What a row is about, however many it counts."""
    return row["figure"].split(", n = ")[0], "model" in row


def main() -> None:
    """Measure and keep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", help="an OpenAI-compatible address")
    parser.add_argument("--name", default="local", help="the model's name there")
    parser.add_argument("--told", default="", help="how the card calls the model, its sha256 included")
    parser.add_argument("--n", type=int, default=20)
    parser.add_argument("--only", nargs="*", default=(), choices=["hotpot", "nq", "cost", "planted", "counts"])
    parser.add_argument(
        "--docs", nargs="*", type=int, default=(10, 20, 30), help="of nq; -30: the gold one inside alone"
    )
    parser.add_argument("--workers", type=int, default=1, help="rows made at a time; with 1 their time is told too")
    parser.add_argument("--to", type=Path, default=HERE / "context.json", help="the file of figures")
    parser.add_argument("--rows", type=Path, default=Path("context-rows.jsonl"))
    arguments = parser.parse_args()
    path = arguments.to
    before: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {"rows": [], "model": "none"}
    told, made = arguments.told or arguments.name, list[dict[str, Any]]()
    for figure, value, goal in measured(arguments):
        sys.stderr.write(f"{figure} | {value} | {goal}\n")
        named = f"{figure}, {told}" if arguments.model else figure
        made.append({"figure": named, "value": value, "goal": goal, **({"model": told} if arguments.model else {})})
    again = {_subject(row) for row in made}
    rows = [*(row for row in before["rows"] if _subject(row) not in again), *made]
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "command": "python -m tests.results.context DATA; with --model ADDRESS for the rows of a model",
        "model": told if arguments.model else before["model"],
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "rows": rows,
    }
    path.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
