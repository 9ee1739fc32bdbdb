"""Public data in a folder in; what the compiler and the conflict engine find of its gold out, as objectives.json.

`python -m tests.results.objectives FOLDER [--model URL NAME SHA256] [--workers N]`. FOLDER holds `ifeval.dev.jsonl`
(prompts of Google's IFEval: prompt, instruction_id_list, kwargs) and `coninstruct.dev.jsonl` (ConInstruct: instruction,
conflict, type). What was not looked at while building is told apart by an item's number: IFEval's odd ones, and every
eighth of ConInstruct (7, 15, 23 ...). `--model` lets the model at that address confirm what code only suspects.
`--misses` prints what was missed of the rest; `--only compiler` or `--only conflicts` keeps nothing.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime
import hashlib
import json
import os
import platform
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from langchain_core.caches import BaseCache
from langchain_core.messages import AIMessage
from langchain_core.outputs import ChatGeneration, Generation

from sroc.agents.formulator import formulate
from sroc.tools.checks import (
    Answers,
    Case,
    Check,
    Count,
    FormatCheck,
    Language,
    Occurs,
    Options,
    Position,
    Postscript,
    Repeat,
    Title,
    Wrap,
)
from sroc.tools.objectives import compile_objectives
from sroc.tools.types import Message, Objective

Item = Mapping[str, Any]
Expected = Callable[[Check], bool]
HERE = Path(__file__).resolve().parent
DECIDABLE = (
    "Length Constraints",
    "Format Constraints",
    "Keyword Constraints",
    "Phrase Constraints",
    "Keyword Constraints and Phrase Constraints",
)
"""Kinds of conflict that compare forms, numbers and wordings, not meanings."""


def bounded(relation: str, number: int) -> tuple[int | None, int | None]:
    """Gold relations as inclusive bounds; IFEval's "less than" leaves the number itself out."""
    return (None, number - 1) if relation == "less than" else (number, None)


def counted(unit: str, relation: str, number: int, check: Check) -> bool:
    """Whether a count has the gold's bound on its side."""
    low, high = bounded(relation, number)
    return isinstance(check, Count) and check.unit == unit and _reaches(check, low, high)


def _reaches(check: Count | Occurs, low: int | None, high: int | None) -> bool:
    return (low is None or check.minimum == low) and (high is None or check.maximum == high)


def same(a: str, b: str) -> bool:
    """Wordings are the same but for case, blanks and edge punctuation."""
    strip = " \t\n\"'.,;:!“”‘’"
    return " ".join(a.lower().split()).strip(strip) == " ".join(b.lower().split()).strip(strip)


def expectations(kind: str, given: Mapping[str, Any]) -> list[Expected]:
    """What must be among an item's checks for one gold instruction; several where it names several terms."""
    if kind in ("keywords:existence", "keywords:forbidden_words"):
        words = given.get("keywords") or given.get("forbidden_words") or []
        return [_term(word, kind.endswith("existence")) for word in words]
    return [_expected(kind, {k: v for k, v in given.items() if v is not None})]


def _term(word: str, wanted: bool) -> Expected:
    def holds(check: Check) -> bool:
        if wanted and isinstance(check, Position):
            return same(check.text, word)
        inside = isinstance(check, Occurs) and same(check.term, word)
        return inside and isinstance(check, Occurs) and ((check.minimum or 0) >= 1 if wanted else check.maximum == 0)

    return holds


def _expected(kind: str, g: Mapping[str, Any]) -> Expected:
    table: dict[str, Expected] = {
        "punctuation:no_comma": lambda c: isinstance(c, Occurs) and c.term == "," and c.maximum == 0,
        "length_constraints:number_words": lambda c: counted("words", g["relation"], g["num_words"], c),
        "length_constraints:number_sentences": lambda c: counted("sentences", g["relation"], g["num_sentences"], c),
        "length_constraints:number_paragraphs": lambda c: (
            (isinstance(c, Count) and c.unit in ("paragraphs", "sections") and c.minimum == g["num_paragraphs"])
            or (isinstance(c, Answers) and (c.number, c.mark) == (g["num_paragraphs"], "***"))
        ),
        "detectable_format:number_highlighted_sections": lambda c: (
            isinstance(c, Count) and c.unit == "highlights" and c.minimum == g["num_highlights"]
        ),
        "detectable_format:number_bullet_lists": lambda c: (
            isinstance(c, Count) and c.unit == "bullets" and c.minimum == g["num_bullets"]
        ),
        "detectable_content:number_placeholders": lambda c: (
            isinstance(c, Count) and c.unit == "placeholders" and c.minimum == g["num_placeholders"]
        ),
        "detectable_format:multiple_sections": lambda c: (
            isinstance(c, Count) and c.minimum == g["num_sections"] and bool(c.mark)
        ),
        "change_case:capital_word_frequency": lambda c: counted(
            "capital_words", g["capital_relation"], g["capital_frequency"], c
        ),
        "keywords:frequency": lambda c: _often(c, g["keyword"], g["relation"], g["frequency"]),
        "keywords:letter_frequency": lambda c: _often(c, g["letter"], g["let_relation"], g["let_frequency"]),
        "combination:repeat_prompt": lambda c: isinstance(c, Repeat) and same(c.text, g["prompt_to_repeat"]),
        "change_case:english_lowercase": lambda c: isinstance(c, Case) and c.case == "lower",
        "change_case:english_capital": lambda c: isinstance(c, Case) and c.case == "upper",
        "startend:quotation": lambda c: isinstance(c, Wrap) and c.left == '"',
        "startend:end_checker": lambda c: isinstance(c, Position) and c.edge == "end" and same(c.text, g["end_phrase"]),
        "detectable_format:title": lambda c: isinstance(c, Title),
        "language:response_language": lambda c: isinstance(c, Language) and c.code == g["language"],
        "combination:two_responses": lambda c: isinstance(c, Answers) and c.mark == "******",
        "detectable_content:postscript": lambda c: isinstance(c, Postscript),
        "detectable_format:json_format": lambda c: isinstance(c, FormatCheck) and c.format == "json",
        "detectable_format:constrained_response": lambda c: isinstance(c, Options),
        "length_constraints:nth_paragraph_first_word": lambda c: (
            isinstance(c, Position)
            and c.index in (g["nth_paragraph"], g["nth_paragraph"] - g["num_paragraphs"] - 1)
            and same(c.text, g["first_word"])
        ),
    }
    return table[kind]


def _often(check: Check, term: str, relation: str, number: int) -> bool:
    low, high = bounded(relation, number)
    if not isinstance(check, Occurs) or (not same(check.term, term) and check.term != term):
        return False
    return _reaches(check, low, high) or (low is not None and check.minimum == low)


def compiled(item: Item) -> tuple[int, int, int, int, list[str]]:
    """One IFEval item: instructions compiled, instructions, wrong checks, checks beside the gold, and the misses.

    A check that no gold instruction explains is beside the gold where a reader found that the words ask for it (a
    table: IFEval lists only what it scores), and wrong where not; a reader's finding is kept by item and check.
    """
    found = [o.check for o in compile_objectives(item["prompt"], authority="user", source="message:0") if o.check]
    hit, used, misses = 0, set[int](), list[str]()
    for kind, given in zip(item["instruction_id_list"], item["kwargs"], strict=True):
        places = [[i for i, c in enumerate(found) if holds(c)] for holds in expectations(kind, given)]
        hit += all(places)
        used |= {i for place in places for i in place}
        misses += [] if all(places) else [f"MISS {kind} {given}"]
        if kind.endswith("first_word"):
            used |= {i for i, c in enumerate(found) if isinstance(c, Count) and c.unit == "paragraphs"}
    spare = [c for i, c in enumerate(found) if i not in used]
    wrong = [c for c in spare if f"{item['key']} {seal(c)}" not in asked_for()]
    misses += [f"{'WRONG' if c in wrong else 'BESIDE'} {item['key']} {seal(c)} {c.model_dump_json()}" for c in spare]
    return hit, len(item["kwargs"]), len(wrong), len(spare) - len(wrong), misses


def seal(check: Check) -> str:
    """A short name of a check, from its values; fields that came later and say nothing do not change its name."""
    later = ("index", "negated") if isinstance(check, Count | Title) else ("per",) if isinstance(check, Occurs) else ()
    later = ("spared",) if isinstance(check, Case) else later
    bare = {name for name in later if not getattr(check, name, None)}
    return hashlib.sha256(check.model_dump_json(exclude=bare).encode()).hexdigest()[:12]


@cache
def asked_for() -> frozenset[str]:
    """What a reader found to be asked for beside the gold: "KEY SEAL" by line."""
    return frozenset((HERE / "objectives.beside.txt").read_text("utf-8").splitlines())


def milliseconds(items: Sequence[Item]) -> float:
    """The median CPU time to compile one request, after the patterns are built."""
    for item in items[:50]:
        compile_objectives(item["prompt"], authority="user", source="message:0")
    spent = []
    for item in items:
        start = time.process_time()
        compile_objectives(item["prompt"], authority="user", source="message:0")
        spent.append(1000 * (time.process_time() - start))
    return statistics.median(spent)


class Detector:
    """Whether a request holds a conflict, as the product finds it, with a model or without."""

    def __init__(self, url: str = "", name: str = "", kept: Path | None = None) -> None:
        self.calls = self.tokens = 0
        self._rungs: Any = ()
        if url:
            from langchain_openai import ChatOpenAI

            from sroc.tools.models import build_ladder

            fields: dict[str, Any] = {
                "base_url": url,
                "api_key": "none",
                "temperature": 0,
                "timeout": 600,
            }  # replies that stream are not kept
            fields["disable_streaming"] = True
            self._rungs = build_ladder(ChatOpenAI(model=name, cache=Kept(kept) if kept else None, **fields))

    async def all_conflicts(self, texts: Sequence[str], workers: int) -> list[tuple[list[str], Sequence[Objective]]]:
        """What `conflicts` finds in each text, with up to `workers` of them waiting for the model at a time."""
        gate = asyncio.Semaphore(workers)

        async def one(text: str) -> tuple[list[str], Sequence[Objective]]:
            async with gate:
                return await self.conflicts(text)

        return await asyncio.gather(*map(one, texts))

    async def conflicts(self, text: str) -> tuple[list[str], Sequence[Objective]]:
        """The explanations of what was found, and the objectives.

        Where code is certain of a conflict no reply can change that there is one, and the model is not asked.
        """
        from sroc.agents import resolver
        from sroc.agents.ask import Ask
        from sroc.agents.prompts import load
        from sroc.tools.limits import Ledger
        from sroc.tools.types import Allowance

        brief = formulate((Message(role="user", content=text),))
        settlement = resolver.settle(brief)
        if self._rungs and not settlement.resolutions:
            ask = Ask(self._rungs, role="resolver", ledger=Ledger(Allowance()))
            settlement = await resolver.resolve(brief, ask, prompts=load())
            self.calls += len(ask.calls)
            self.tokens += sum(c.usage.total_tokens for c in ask.calls.values())
        return [r.conflict.explanation for r in settlement.resolutions], brief.objectives


class Kept(BaseCache):
    """Replies in a file, one a line, so that an interrupted run pays for none of them twice."""

    def __init__(self, file: Path) -> None:
        self._file, self._known = file, dict[str, str]()
        for line in file.read_text("utf-8").splitlines() if file.exists() else ():
            row = json.loads(line)
            self._known[row["asked"]] = row["said"]

    def lookup(self, prompt: str, llm_string: str) -> list[Generation] | None:
        """The reply to the same prompt of the same model."""
        said = self._known.get(_asked(prompt, llm_string))
        return [ChatGeneration(message=AIMessage(said))] if said is not None else None

    def update(self, prompt: str, llm_string: str, return_val: Sequence[Generation]) -> None:
        """Keep a reply."""
        row = {"asked": _asked(prompt, llm_string), "said": return_val[0].text}
        self._known[row["asked"]] = row["said"]
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")

    def clear(self, **kwargs: Any) -> None:
        """Forget all replies."""
        self._known.clear()
        self._file.unlink(missing_ok=True)


def _asked(prompt: str, llm_string: str) -> str:
    return hashlib.sha256(f"{llm_string}\n{prompt}".encode()).hexdigest()


def detection(rows: Sequence[tuple[Item, bool]]) -> tuple[float, float, float, float]:
    """Precision, recall, F1, and false alarms as a share of what has no conflict."""
    true = sum(found for item, found in rows if item["conflict"])
    alarms = [found for item, found in rows if not item["conflict"]]
    wanted = sum(bool(item["conflict"]) for item, _ in rows)
    precision, recall = true / max(1, true + sum(alarms)), true / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall), sum(alarms) / max(1, len(alarms))


def number(item: Item) -> int:
    """The item's number in its set."""
    return int(re.split(r"\D", str(item.get("key", item.get("id"))))[0])


def unseen(item: Item) -> bool:
    """Whether the item was not looked at while building."""
    return number(item) % 2 == 1 if "key" in item else number(item) % 8 == 7


def _read(path: Path) -> list[Item]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def compiler_rows(items: Sequence[Item], *, shown: bool) -> list[dict[str, str]]:
    """The compiler's figures, for what was not looked at and for all."""
    rows = [(item, *compiled(item)) for item in items]
    if shown:
        for item, *_, misses in rows:
            if misses and not unseen(item):
                print("##", item["key"], item["prompt"], *misses, sep="\n   ")

    def shares(part: Sequence[tuple[Item, int, int, int, int, list[str]]]) -> tuple[float, float, int]:
        hits, golds, wrong, spare = (sum(row[i] for row in part) for i in (1, 2, 3, 4))  # type: ignore[misc]
        return hits / golds, wrong / max(1, hits + wrong + spare), golds

    apart, whole = shares([r for r in rows if unseen(r[0])]), shares(rows)
    return [
        _row(
            "compiler: IFEval instructions compiled to the right check and arguments",
            f"{apart[0]:.1%} of {apart[2]} unseen; {whole[0]:.1%} of {whole[2]}",
            "95%",
        ),
        _row(
            f"compiler: wrong checks; {len(asked_for())} beside the gold that a reader found asked for "
            "(objectives.beside.txt) are not counted",
            f"{apart[1]:.1%} unseen; {whole[1]:.1%} of all",
            "under 2%",
        ),
        _row("compiler: median time of one request", f"{milliseconds(items):.1f} ms", "under 5 ms"),
    ]


def conflict_rows(
    items: Sequence[Item], detector: Detector, label: str, *, shown: bool, workers: int = 1
) -> list[dict[str, str]]:
    """The conflict figures, for what was not looked at, for all, and for the kinds that code can decide."""
    rows, kinds = [], Counter[tuple[str, bool]]()
    found = asyncio.run(detector.all_conflicts([item["instruction"] for item in items], workers))
    for item, (told, objectives) in zip(items, found, strict=True):
        rows.append((item, bool(told)))
        kinds[str(item["type"]), bool(told)] += 1
        if shown and not unseen(item) and bool(told) != item["conflict"]:
            print("##", item["id"], "|", item["org_constraint"], "|", item["new_constraint"], *told, sep="\n   ")
            if not item["conflict"]:
                print("   ", *(o.text for o in objectives), sep="\n      - ")
    for kind in sorted({k for k, _ in kinds}):
        print(f"{kind}: found in {kinds[kind, True]} of {kinds[kind, True] + kinds[kind, False]}")
    decided = [r for r in rows if r[0]["type"] in (*DECIDABLE, None)]
    parts = {
        "not looked at": ([r for r in rows if unseen(r[0])], "F1 at least 0.90, false alarms at most 5%"),
        "all": (rows, "F1 at least 0.90, false alarms at most 5%"),
        "kinds that code decides, not looked at": ([r for r in decided if unseen(r[0])], "F1 at least 0.98"),
        "kinds that code decides": (decided, "F1 at least 0.98"),
    }
    made = [_row(f"conflicts found, ConInstruct, {label}: {n}", _said(part), goal) for n, (part, goal) in parts.items()]
    if detector.calls:
        said = f"{detector.calls} for {len(rows)} requests: code alone settles the rest"
        made.append(_row(f"model calls for them, {label}", said, "at most 1 each"))
    return made


def _said(part: Sequence[tuple[Item, bool]]) -> str:
    precision, recall, f1, alarms = detection(part)
    return f"F1 {f1:.3f} (precision {precision:.3f}, recall {recall:.3f}, false alarms {alarms:.1%}, n {len(part)})"


def engine_rows() -> list[dict[str, str]]:
    """The engine's time over briefs of random objectives, CPU milliseconds."""
    from tests.tools.conflicts.briefs import realistic

    from sroc.tools.conflicts import relax

    made = []
    for size, goal in ((100, "under 10 ms"), (500, "under 200 ms")):
        spent = []
        for seed in range(15):
            objectives = realistic(seed, size)
            start = time.process_time()
            relax(objectives)
            spent.append(1000 * (time.process_time() - start))
        made.append(_row(f"conflict engine, {size} objectives", f"{statistics.median(spent):.1f} ms median", goal))
    return made


def oracle_row() -> dict[str, str]:
    """How often the engine and z3 disagree on random briefs."""
    from tests.tools.conflicts.test_oracle import briefs, disagreements

    found = [list(disagreements(brief)) for brief in briefs(range(1000, 1150))]
    said = f"{sum(map(bool, found))} of {len(found)} random briefs"
    return _row("conflict engine: disagreements with z3, satisfiability and proven optimum", said, "0")


def notification_rows() -> list[dict[str, str]]:
    """Whole runs over generated conflicts with a stub server: what lost and was not told, or was sent."""
    from hypothesis import given, settings
    from tests.test_notification import briefs, outcome

    from sroc.testing import StubServer

    counts = Counter[str]()
    with StubServer(text="Rivers carry sand and salt to the sea.") as server:

        @settings(max_examples=150, deadline=None, database=None, derandomize=True)
        @given(briefs())
        def look(messages: list[tuple[str, str]]) -> None:
            losers, untold, sent = outcome(server, messages)
            counts.update(requests=1, losers=len(losers), untold=len(untold), sent=len(sent))

        look()
    lost, told = counts["losers"], counts["losers"] - counts["untold"]
    of = f"of {lost} in {counts['requests']} generated requests"
    return [
        _row("yielded instructions told to the user", f"{told / max(1, lost):.0%} {of}", "100%"),
        _row("yielded instructions that reach a model, on a server's log", f"{counts['sent']} {of}", "0"),
    ]


def _row(figure: str, value: str, goal: str) -> dict[str, str]:
    return {"figure": figure, "value": value, "goal": goal}


def main() -> None:
    """Measure and keep."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", nargs=3, default=("", "", ""), metavar=("URL", "NAME", "SHA256"))
    parser.add_argument("--kept", type=Path, help="a file for the model's replies, so that a run can be taken up again")
    parser.add_argument("--workers", type=int, default=1, help="requests that wait for the model at a time")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only", default="", choices=("", "compiler", "conflicts"))
    chosen = parser.parse_args()
    url, name, sha = chosen.model
    ifeval, coninstruct = (_read(chosen.folder / f"{n}.dev.jsonl") for n in ("ifeval", "coninstruct"))
    rows: list[dict[str, str]] = []
    if chosen.only != "conflicts":
        rows += compiler_rows(ifeval, shown=chosen.misses)
    if chosen.only != "compiler":
        rows += conflict_rows(coninstruct, Detector(), "code alone", shown=chosen.misses)
        if url:
            detector = Detector(url, name, chosen.kept)
            rows += conflict_rows(coninstruct, detector, f"with {name}", shown=chosen.misses, workers=chosen.workers)
    if not chosen.only:
        rows += [*engine_rows(), oracle_row(), *notification_rows()]
    print(*(f"{r['figure']}: {r['value']}  (goal {r['goal']})" for r in rows), sep="\n")
    if chosen.only:
        return
    result = {
        "measured": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "on": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
        "command": "python -m tests.results.objectives FOLDER --model URL NAME SHA256",
        "model": f"{name}, sha256 {sha}" if url else "none: code alone",
        "rows": rows,
    }
    (HERE / "objectives.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
