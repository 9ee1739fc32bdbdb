"""What a small model makes of packets: data and a model in, rows of figures out; every reply is kept as it comes."""

from __future__ import annotations

import json
import re
import statistics
import string
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from langchain_core.documents import Document
from tests.results.context_data import counted, hotpot_documents, items, log_book, nq_documents, planted

SHORT = "Answer with the name, number or phrase alone."
Row = tuple[str, str, str]


def plainly(text: str) -> list[str]:
    """As SQuAD's evaluation normalises: lower case, no articles, no punctuation."""
    text = re.sub(r"\b(a|an|the)\b", " ", text.lower().translate(str.maketrans("", "", string.punctuation)))
    return text.split()


def f1(said: str, gold: str) -> float:
    """Token F1 (Rajpurkar et al. 2016)."""
    ours, theirs = plainly(re.sub(r"\[\d+\]", "", said)), plainly(gold)
    shared = sum((Counter(ours) & Counter(theirs)).values())
    return 2 * shared / (len(ours) + len(theirs)) if shared else 0.0


class Kept:
    """Replies by their key, in a file that grows."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.rows = {row["key"]: row for row in (items(path) if path.exists() else [])}

    def row(self, key: str, make: Any) -> dict[str, Any]:
        if key not in self.rows:
            started = time.monotonic()
            self.rows[key] = {"key": key, **make(), "seconds": round(time.monotonic() - started, 1)}
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(self.rows[key]) + "\n")
        return self.rows[key]


def by_sroc(model: Any, question: str, documents: list[Document]) -> dict[str, Any]:
    from sroc import create_sroc

    request = {"messages": [("user", question)], "documents": documents}
    answer = create_sroc(model).invoke(request, context={"effort": "plain", "claims": "mark"})["answer"]
    whole = all(s.read + s.skipped + s.failed == s.characters for s in answer.coverage.sources)
    return {"text": answer.text, "tokens": answer.usage.input_tokens, "whole": whole}


def by_all(model: Any, question: str, documents: list[Document]) -> dict[str, Any]:
    """One call with everything in it."""
    told = "\n\n".join(f"{d.metadata['title']}\n{d.page_content}" for d in documents)
    reply = model.invoke([("user", f"{told}\n\n{question}")])
    return {"text": str(reply.text), "tokens": (reply.usage_metadata or {}).get("input_tokens", 0)}


def answers(kept: Kept, model: Any, folder: Path, n: int, only: Sequence[str] = ()) -> Iterator[Row]:
    """What a small model makes of the packets."""
    of: dict[str, Callable[[], list[Row]]] = {
        "hotpot": lambda: _hotpot(kept, model, items(folder / "hotpotqa.dev.jsonl")[:n]),
        "nq": lambda: _nq(kept, model, items(folder / "nq_distractors.dev.jsonl"), n),
        "planted": lambda: _planted(kept, model, n),
        "counts": lambda: _counts(kept, model, n),
    }
    for name in only or of:
        yield from of[name]()


def _hotpot(kept: Kept, model: Any, data: list[dict[str, Any]]) -> list[Row]:
    ours, theirs = [], []
    for item in data:
        question, documents = f"{item['question']} {SHORT}", hotpot_documents(item)
        mine = kept.row(f"hotpot sroc {item['_id']}", lambda q=question, d=documents: by_sroc(model, q, d))
        whole = kept.row(f"hotpot all {item['_id']}", lambda q=question, d=documents: by_all(model, q, d))
        ours.append(f1(mine["text"], item["answer"]))
        theirs.append(f1(whole["text"], item["answer"]))
    gain = 100 * (statistics.mean(ours) - statistics.mean(theirs))
    said = f"{100 * statistics.mean(ours):.0f} against {100 * statistics.mean(theirs):.0f} ({gain:+.0f})"
    return [(f"hotpotqa.dev: answer F1 against a call with all of it, n = {len(data)}", said, "+8 points")]


def _nq(kept: Kept, model: Any, data: list[dict[str, Any]], n: int) -> list[Row]:
    """By number of documents and the gold one's place; and, for the most, what a call with all of them costs."""
    rows = sorted({item["nq_row"] for item in data})[: max(1, n // 6)]
    chosen = [item for item in data if item["nq_row"] in rows]
    most, found = max(item["n_docs"] for item in data), Counter[tuple[int, int]]()
    count = Counter((item["n_docs"], item["gold_index"]) for item in chosen)
    spent, whole = Counter[str](), Counter[str]()
    for item in chosen:
        question, documents = f"{item['question']}? {SHORT}", nq_documents(item)
        said = kept.row(f"nq sroc {item['id']}", lambda q=question, d=documents: by_sroc(model, q, d))
        found[item["n_docs"], item["gold_index"]] += _is_right(said, item)
        if item["n_docs"] == most and item["gold_index"] == most // 2 - 1:
            spent.update({"tokens": said["tokens"], "seconds": said["seconds"], "right": _is_right(said, item)})
            all_of = kept.row(f"nq all {item['id']}", lambda q=question, d=documents: by_all(model, q, d))
            whole.update({"tokens": all_of["tokens"], "seconds": all_of["seconds"], "right": _is_right(all_of, item)})
    places = {place: 100 * found[place] / count[place] for place in count}
    share = {docs: statistics.mean(s for (d, _), s in places.items() if d == docs) for docs, _ in places}
    last = [value for (docs, _), value in places.items() if docs == most]
    told, n = ", ".join(f"{value:.0f} % with {docs}" for docs, value in sorted(share.items())), len(chosen)
    fewer, faster = (whole[what] / spent[what] for what in ("tokens", "seconds"))
    cost = f"{fewer:.1f} times fewer tokens, {faster:.1f} times less time"
    right = f"{spent['right']} against {whole['right']} of {len(rows)} right"
    goal = "4 times fewer, 3 times less"
    return [
        (f"nq_distractors.dev: answers right by number of documents, n = {n}", told, "more at least as fewer"),
        (
            f"nq_distractors.dev: spread over the gold document's place, n = {n}",
            f"{max(last) - min(last):.0f} points",
            "at most 5",
        ),
        (
            f"nq_distractors.dev: cost against a call with all {most} documents, n = {len(rows)}",
            f"{cost}; {right}",
            goal,
        ),
    ]


def _is_right(said: dict[str, Any], item: dict[str, Any]) -> bool:
    return any(answer.casefold() in said["text"].casefold() for answer in item["answers"])


def _planted(kept: Kept, model: Any, n: int) -> list[Row]:
    book, right = log_book(), 0
    narrow = model.model_copy(update={"profile": {"max_input_tokens": 2_048}})
    for seed in range(n):
        question, answer, documents = planted(book, seed)
        said = kept.row(f"planted {seed}", lambda q=question, d=documents: by_sroc(narrow, q, d))
        right += answer.casefold() in said["text"].casefold()
    return [(f"facts planted in 200,000 tokens answered, window 2,048, n = {n}", f"{100 * right / n:.0f} %", "90 %")]


def _counts(kept: Kept, model: Any, n: int) -> list[Row]:
    """Of a model with a window of 2,048 tokens; code reckons where it can tell records apart, and then asks nobody."""
    right, narrow = 0, model.model_copy(update={"profile": {"max_input_tokens": 2_048}})
    for seed in range(n):
        question, answer, documents = counted(seed)
        said = kept.row(f"counts {seed}", lambda q=question, d=documents: by_sroc(narrow, q, d))
        right += answer in said["text"] and said["whole"]
    figure = f"counts and sums over 200,000 tokens, each character accounted for, window 2,048, n = {n}"
    return [(figure, f"{100 * right / n:.0f} %", "90 %")]
