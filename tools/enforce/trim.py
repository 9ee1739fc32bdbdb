"""Texts over a cap cut at sentence ends, from the back, keeping an ending that is asked for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from ..blocks import Block, Span, blocks
from ..checks import Count
from ..measure import measure, units
from ..sentences import sentences
from .edits import Edit, Place, by_block, replaced

CUT = "cut at"
"""How the line on such an edit begins."""
_STEP = re.compile(r"[*_# ]*(?:step|schritt|étape|paso|passo)\s+\d", re.I)
_LEAST_STEPS = 2
_KEPT_AT_END = 3
"""Sentences at the end that are kept as they are, tried from none up."""
_TRIED_ALONE = 60
"""Sentences, from the back, that are tried one by one where cutting them together breaks something."""


def trimmed(check: Count, text: str, _kept: tuple[str, ...]) -> Iterator[Edit]:
    """Whole sentences cut until the cap holds in both readings; at least one sentence stays."""
    if check.maximum is None or min(measure(text, check.unit, check.mark)) <= check.maximum:
        return
    spans = units(text, "lines") if check.unit == "lines" else sentences(text)
    where = "lines" if check.unit == "lines" else "sentence ends"
    note = f"{CUT} {where} to at most {check.maximum} {check.unit.replace('_', ' ')}"
    if fewer := _around_steps(check, text, spans) if check.unit != "lines" else "":
        yield Edit(fewer, note)
    for tail in range(_KEPT_AT_END + 1):
        shorter = _shortened(check, text, spans, tail)
        if shorter:
            yield Edit(shorter, note)
    for i in range(len(spans) - 1, max(0, len(spans) - _TRIED_ALONE), -1):
        yield Edit(without(text, [spans[i]], spans), note)


def steps(text: str) -> list[Block]:
    """What the text sets out in order: numbered items, and paragraphs that begin with "Step 2"."""
    return [b for b in blocks(text) if b.kind == "numbered" or _STEP.match(text[b.start : b.end])]


def _around_steps(check: Count, text: str, spans: tuple[Span, ...]) -> str:
    """The text with all its steps, each said shorter where that is needed; empty where it has none or does not fit.

    What comes after the steps goes first, then what each says beyond its first sentence, then what stands before them.
    """
    found = steps(text)
    if len(found) < _LEAST_STEPS:
        return ""
    first = {inner[0] for inner in by_block(spans, found) if inner}
    after = [s for s in spans if s[0] >= found[-1].end]
    within = [s for s in spans if any(b.start <= s[0] < b.end for b in found) and s not in first]
    before = [s for s in spans[1:] if s[0] < found[0].start]
    order = [*after[::-1], *within[::-1], *before[::-1]]

    def fits(number: int) -> bool:
        shorter = without(text, order[:number], spans)
        return max(measure(shorter, check.unit, check.mark)) <= (check.maximum or 0)

    number = bisect_left(range(1, len(order) + 1), True, key=fits) + 1
    shorter = without(text, order[:number], spans)
    return shorter if number <= len(order) and len(steps(shorter)) == len(found) else ""


def _shortened(check: Count, text: str, spans: tuple[Span, ...], tail: int) -> str:
    """The longest text of first sentences and the last `tail` that fits; empty where none does."""
    low, high = 1, len(spans) - tail - 1
    best = ""
    while low <= high:
        middle = (low + high) // 2
        candidate = without(text, list(spans[middle : len(spans) - tail]), spans)
        if max(measure(candidate, check.unit, check.mark)) <= (check.maximum or 0):
            best, low = candidate, middle + 1
        else:
            high = middle - 1
    return best


def without(text: str, cut: list[Span], spans: tuple[Span, ...]) -> str:
    """The text without these sentences (or lines), and without the blanks, markers and headings they leave behind."""
    gone = set(cut)
    places: list[Place] = []
    found = blocks(text)
    for block, inner in zip(found, by_block(spans, found), strict=True):
        kept = [i for i, s in enumerate(inner) if s not in gone]
        if inner and not kept:
            places.append(Place(_line_start(text, block), _next_line(text, block), ""))
        else:
            places += _cuts(inner, kept)
    return _closed(_tidied(replaced(text, places)), text) if places else text


def _closed(shorter: str, text: str) -> str:
    """A quotation that the cut left open is closed."""
    for left, right in ('""', "“”"):
        opened = shorter.count(left) % 2 if left == right else shorter.count(left) > shorter.count(right)
        whole = text.count(left) % 2 == 0 if left == right else text.count(left) == text.count(right)
        if opened and whole:
            shorter += right
    return shorter


def _cuts(inner: list[Span], kept: list[int]) -> Iterator[Place]:
    """What lies between the kept sentences of a block: with the blank before it at the end, else with the one after."""
    for before, after in pairwise([-1, *kept]):
        if after - before > 1:
            yield Place(inner[before + 1][0], inner[after][0], "")
    if kept and kept[-1] < len(inner) - 1:
        yield Place(inner[kept[-1]][1], inner[-1][1], "")


def _line_start(text: str, block: Block) -> int:
    return text.rfind("\n", 0, block.start) + 1


def _next_line(text: str, block: Block) -> int:
    end = text.find("\n", block.end)
    return len(text) if end < 0 else end + 1


def _tidied(text: str) -> str:
    """Without a heading, rule or introduction ("such as:") that nothing follows any more, and single blank lines."""
    while found := blocks(text):
        last = found[-1]
        if last.kind not in ("heading", "rule") and not text[last.body : last.end].rstrip().endswith(":"):
            break
        if len(found) == 1:
            break
        text = text[: _line_start(text, last)].rstrip()
    gaps = [Place(a.end, b.start - b.indent, "\n\n") for a, b in pairwise(found) if _gap(text, a, b)]
    return replaced(text, gaps).strip()


def _gap(text: str, first: Block, second: Block) -> bool:
    between = text[first.end : second.start - second.indent]
    return not between.strip() and between.count("\n") > 2
