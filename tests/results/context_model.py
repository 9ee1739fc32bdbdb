"""What a small model makes of packets: data and a model in, rows of figures out; every reply is kept as it comes."""

from __future__ import annotations

import json
import re
import statistics
import string
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from langchain_core.documents import Document
from tests.results.context_data import arranged, counted, hotpot_documents, items, log_book, nq_documents, planted

SHORT = "Answer with the name, number or phrase alone."
Row = tuple[str, str, str]
Wanted = tuple[str, Callable[[], dict[str, Any]]]
"""A row's key, and what makes the row."""


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
    """Replies by their key, in a file that grows; so many are made at a time."""

    def __init__(self, path: Path, workers: int = 1) -> None:
        self._path, self.workers, self._writing = path, workers, threading.Lock()
        self.rows = {row["key"]: row for row in (items(path) if path.exists() else [])}

    def made(self, wanted: Iterable[Wanted]) -> list[dict[str, Any]]:
        """The rows, in order; those that the file lacks are made."""
        with ThreadPoolExecutor(self.workers) as pool:
            return list(pool.map(lambda each: self._row(*each), wanted))

    def _row(self, key: str, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        if key not in self.rows:
            started = time.monotonic()
            row = {"key": key, **make(), "seconds": round(time.monotonic() - started, 1)}
            with self._writing, self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(row) + "\n")
            self.rows[key] = row
        return self.rows[key]


def by_sroc(model: Any, question: str, documents: list[Document]) -> dict[str, Any]:
    from sroc import create_sroc

    request = {"messages": [("user", question)], "documents": documents}
    context: Any = {"claims": "mark", "parallel": 64}
    answer = create_sroc(model).invoke(request, context=context)["answer"]
    whole = all(s.read + s.skipped + s.failed == s.characters for s in answer.coverage.sources)
    return {
        "text": answer.text,
        "tokens": answer.usage.input_tokens,
        "calls": answer.usage.calls,
        "whole": whole,
        "note": answer.note,
    }


def by_all(model: Any, question: str, documents: list[Document]) -> dict[str, Any]:
    """One call with everything in it."""
    told = "\n\n".join(f"{d.metadata['title']}\n{d.page_content}" for d in documents)
    reply = model.invoke([("user", f"{told}\n\n{question}")])
    return {"text": str(reply.text), "tokens": (reply.usage_metadata or {}).get("input_tokens", 0)}


def answers(
    kept: Kept, model: Any, folder: Path, n: int, only: Sequence[str] = (), docs: Sequence[int] = (10, 20, 30)
) -> Iterator[Row]:
    """What a small model makes of the packets; of so many documents, a minus before those with the gold one inside."""
    of: dict[str, Callable[[], list[Row]]] = {
        "hotpot": lambda: _hotpot(kept, model, items(folder / "hotpotqa.dev.jsonl")[:n]),
        "nq": lambda: _nq(kept, model, _chosen(folder, n, docs)),
        "cost": lambda: [_nq_cost(kept, model, abs(size), _chosen(folder, n, [-abs(size)])) for size in docs],
        "planted": lambda: _planted(kept, model, n),
        "counts": lambda: _counts(kept, model, n),
    }
    for name in only or of:
        yield from of[name]()


def _hotpot(kept: Kept, model: Any, data: list[dict[str, Any]]) -> list[Row]:
    wanted = list[Wanted]()
    for item in data:
        given = model, f"{item['question']} {SHORT}", hotpot_documents(item)
        wanted += [(f"hotpot sroc {item['_id']}", partial(by_sroc, *given))]
        wanted += [(f"hotpot all {item['_id']}", partial(by_all, *given))]
    made = kept.made(wanted)
    ours, theirs = ([f1(r["text"], i["answer"]) for r, i in zip(rows, data, strict=True)] for rows in _halved(made))
    gain = 100 * (statistics.mean(ours) - statistics.mean(theirs))
    said = f"{100 * statistics.mean(ours):.0f} against {100 * statistics.mean(theirs):.0f} ({gain:+.0f})"
    return [(f"hotpotqa.dev: answer F1 against a call with all of it, n = {len(data)}", said, "+8 points")]


def _halved(rows: Sequence[dict[str, Any]]) -> tuple[Sequence[dict[str, Any]], Sequence[dict[str, Any]]]:
    """What was made in turns: the first's, the second's."""
    return rows[::2], rows[1::2]


def _nq(kept: Kept, model: Any, data: list[dict[str, Any]]) -> list[Row]:
    """By number of documents and the gold one's place; and what a call with all of them costs."""
    mine = kept.made((f"nq sroc {item['id']}", partial(by_sroc, *_asked(model, item))) for item in data)
    found, count = Counter[tuple[int, int]](), Counter((item["n_docs"], item["gold_index"]) for item in data)
    for item, said in zip(data, mine, strict=True):
        found[item["n_docs"], item["gold_index"]] += _is_right(said, item)
    places = {place: 100 * found[place] / count[place] for place in count}
    share = {docs: statistics.mean(s for (d, _), s in places.items() if d == docs) for docs, _ in places}
    spread = {docs: [s for (d, _), s in places.items() if d == docs] for docs in share}
    told, n = ", ".join(f"{value:.0f} % with {docs}" for docs, value in sorted(share.items())), len(data)
    apart = ", ".join(f"{max(s) - min(s):.0f} with {docs}" for docs, s in sorted(spread.items()))
    return [
        (f"nq_distractors.dev: answers right by number of documents, n = {n}", told, "30 at least as 10"),
        (f"nq_distractors.dev: spread over the gold document's place, points, n = {n}", apart, "at most 5"),
    ][: 2 if len(places) > len(share) else 1]


def _chosen(folder: Path, n: int, docs: Sequence[int]) -> list[dict[str, Any]]:
    """The questions with so many documents, the gold one at every place; in the middle alone where it is negative."""
    data = arranged(items(folder / "nq_distractors.dev.jsonl"), n)
    inside = {-size: -size // 2 - 1 for size in docs if size < 0}
    return [i for i in data if i["n_docs"] in docs or inside.get(i["n_docs"]) == i["gold_index"]]


def _asked(model: Any, item: dict[str, Any]) -> tuple[Any, str, list[Document]]:
    return model, f"{item['question']}? {SHORT}", nq_documents(item)


def _nq_cost(kept: Kept, model: Any, docs: int, middle: list[dict[str, Any]]) -> Row:
    """Packet and all documents, of the same questions in turn, where the gold document stands in the middle."""
    pairs: list[Wanted] = []
    for item in middle:
        given = _asked(model, item)
        pairs += [
            (f"nq sroc {item['id']}", partial(by_sroc, *given)),
            (f"nq all {item['id']}", partial(by_all, *given)),
        ]
    mine, whole = _halved(kept.made(pairs))
    fewer, faster = (sum(r[what] for r in whole) / sum(r[what] for r in mine) for what in ("tokens", "seconds"))
    cost = f"{fewer:.1f} times fewer tokens" + (f", {faster:.1f} times less time" if kept.workers == 1 else "")
    right = [sum(_is_right(r, i) for r, i in zip(rows, middle, strict=True)) for rows in (mine, whole)]
    figure = f"nq_distractors.dev: cost against a call with all {docs} documents, n = {len(middle)}"
    return figure, f"{cost}; {right[0]} against {right[1]} right", "4 times fewer, 3 times less"


def _is_right(said: dict[str, Any], item: dict[str, Any]) -> bool:
    return any(answer.casefold() in said["text"].casefold() for answer in item["answers"])


def _planted(kept: Kept, model: Any, n: int) -> list[Row]:
    book, narrow = log_book(), model.model_copy(update={"profile": {"max_input_tokens": 2_048}})

    def asked(seed: int) -> dict[str, Any]:
        question, answer, documents = planted(book, seed)
        said = by_sroc(narrow, question, documents)
        return {**said, "question": question, "right": answer.casefold() in said["text"].casefold()}

    right = sum(row["right"] for row in kept.made((f"planted {seed}", partial(asked, seed)) for seed in range(n)))
    return [(f"facts planted in 200,000 tokens answered, window 2,048, n = {n}", f"{100 * right / n:.0f} %", "90 %")]


def _counts(kept: Kept, model: Any, n: int) -> list[Row]:
    """Of a model with a window of 2,048 tokens; code reckons where it can tell records apart, and then asks nobody."""
    narrow = model.model_copy(update={"profile": {"max_input_tokens": 2_048}})

    def asked(seed: int) -> dict[str, Any]:
        question, answer, documents = counted(seed)
        said = by_sroc(narrow, question, documents)
        return {**said, "right": answer in said["text"] and said["whole"]}

    right = sum(row["right"] for row in kept.made((f"counts {seed}", partial(asked, seed)) for seed in range(n)))
    figure = f"counts and sums over 200,000 tokens, each character accounted for, window 2,048, n = {n}"
    return [(figure, f"{100 * right / n:.0f} %", "90 %")]
