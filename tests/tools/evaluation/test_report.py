"""Rows to figures, differences, Markdown and a page."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from sroc.tools.evaluation.bootstrap import interval
from sroc.tools.evaluation.items import Item
from sroc.tools.evaluation.markdown import as_markdown
from sroc.tools.evaluation.page import as_page
from sroc.tools.evaluation.plot import plot
from sroc.tools.evaluation.report import Difference, Report, summarise, told
from sroc.tools.evaluation.rows import Heading, Outcome, Row
from sroc.tools.record import Usage

HEADING = Heading(data="a<b>.jsonl", sha256="0" * 64, models=("test:m",))
ITEMS = [Item(id=f"i{n}", line=n) for n in range(1, 11)]


def row(item: Item, arm: str, score: float | None, tokens: int = 10, verified: tuple[int, ...] = (1,)) -> Row:
    usage = Usage(calls=1, input_tokens=tokens - 2, output_tokens=2, total_tokens=tokens, cost_usd=0.001, seconds=2.0)
    problem = "" if score is not None else "no gold"
    outcome = Outcome(text="<script>alert(1)</script>", usage=usage)
    fields: dict[str, Any] = {"score": score, "problem": problem, "verified": verified, "scorer": "exact"}
    return Row(item=item.id, line=item.line, arm=arm, outcome=outcome, **fields)


def report(ours: list[float | None], plain: list[float | None], **fields: object) -> Report:
    rows = {(i.id, "plain"): row(i, "plain", s) for i, s in zip(ITEMS, plain, strict=False)}
    rows |= {(i.id, "sroc"): row(i, "sroc", s, 30) for i, s in zip(ITEMS, ours, strict=False)}
    return summarise(HEADING, "exact", ["plain", "sroc"], ITEMS, rows)


def test_an_arm_has_the_means_of_its_items_and_the_cost_of_all() -> None:
    plain, sroc = report([1, 1, 0, None], [1, 0, 0, 0]).arms
    assert (plain.items, plain.scored, plain.quality, plain.tokens) == (4, 4, 0.25, 10)
    assert (sroc.scored, sroc.calls, sroc.seconds) == (3, 1, 2)
    assert sroc.quality == pytest.approx(2 / 3)
    assert sroc.cost_usd == pytest.approx(0.004)


def test_a_difference_is_over_the_items_that_both_have_a_score_for() -> None:
    (difference,) = report([1, 1, 0, None], [1, 0, 0, 0]).differences
    assert (difference.arm, difference.than, difference.items) == ("sroc", "plain", 3)
    assert (difference.better, difference.worse, difference.tokens) == (1, 0, 3)


def test_a_clear_difference_is_told_as_one_and_an_unclear_one_is_not() -> None:
    clear = report([1] * 10, [0, 0, 0, 0, 0, 0, 0, 1, 1, 1])
    assert told(clear.differences[0]).startswith("sroc is above plain: +0.700 (+0.400 to +1.000), better on 7")
    unclear = report([1, 0, 1, 0], [0, 1, 1, 0])
    assert "is not shown to differ from plain" in told(unclear.differences[0])
    assert "is below plain" in told(report([0] * 10, [1] * 10).differences[0])
    alone = Difference(arm="sroc", than="plain", items=1, mean=1.0)
    assert told(alone) == "sroc against plain: 1 item scored for both, too few to compare."


def test_the_share_below_the_plain_call_compares_verified_scores_of_the_same_item() -> None:
    rows = {(ITEMS[0].id, "plain"): row(ITEMS[0], "plain", 1, verified=(2, 0))}
    rows |= {(ITEMS[0].id, "sroc"): row(ITEMS[0], "sroc", 1, verified=(1, 5))}
    rows |= {(ITEMS[1].id, "sroc"): row(ITEMS[1], "sroc", 1, verified=(0,))}
    ours = summarise(HEADING, "exact", ["plain", "sroc"], ITEMS, rows).arms[1]
    assert (ours.below_plain, ours.verified) == (1, 1)


def test_an_unknown_price_makes_the_cost_unknown() -> None:
    free = row(ITEMS[0], "plain", 1)
    dear = free.model_copy(update={"outcome": free.outcome.model_copy(update={"usage": Usage(calls=1)})})
    rows = {("i1", "plain"): free, ("i2", "plain"): dear.model_copy(update={"item": "i2"})}
    assert summarise(HEADING, "exact", ["plain"], ITEMS, rows).arms[0].cost_usd is None


def test_markdown_names_the_run_the_figures_and_what_went_wrong() -> None:
    text = as_markdown(report([1, 1, 0, None], [1, 0, 0, 0]))
    assert "10 items of a<b>.jsonl (sha256 000000000000), scored by exact; test:m;" in text
    assert "| sroc (n = 4) | 0.667 (of 3) |" in text
    assert "- 1 x sroc: no gold" in text


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_whole_and_runs_nothing_and_fetches_nothing() -> None:
    page, tags = as_page(report([1, 1, 0, None], [1, 0, 0, 0])), Tags()
    tags.feed(page)
    assert tags.open == []
    assert {"svg", "table", "details"} <= tags.seen
    assert not {"script", "link", "img", "iframe"} & tags.seen
    assert "http" not in page


def test_names_of_arms_at_one_place_stand_above_each_other() -> None:
    rows = {(i.id, arm): row(i, arm, 1) for i in ITEMS[:2] for arm in ("plain", "sroc")}
    drawn = plot(summarise(HEADING, "exact", ["plain", "sroc"], ITEMS[:2], rows).arms)
    heights = re.findall(r'y="([\d.]+)">(?:plain|sroc)<', drawn)
    assert float(heights[0]) - float(heights[1]) >= 12


def test_a_run_in_which_nothing_was_scored_still_has_a_report() -> None:
    nothing = report([], [])
    assert "| plain (n = 0) | - | - |" in as_markdown(nothing)
    assert "<svg" not in as_page(nothing)


def test_an_interval_holds_the_mean_and_is_the_same_each_time() -> None:
    values = [0.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0, 1.0]
    found = interval(values, seed=3)
    assert found is not None
    assert found == interval(values, seed=3)
    assert 0.3 <= found[0] < 0.7 < found[1] <= 1.0


def test_an_interval_covers_the_true_mean_about_as_often_as_it_says() -> None:
    import random

    drawn = random.Random(5)
    hits = 0
    for seed in range(40):
        found = interval([float(drawn.random() < 0.5) for _ in range(40)], seed)
        hits += found is not None and found[0] <= 0.5 <= found[1]
    assert 34 <= hits <= 40


@pytest.mark.parametrize(("values", "expected"), [([], None), ([1.0], None), ([0.5, 0.5], (0.5, 0.5))])
def test_an_interval_of_too_little_or_of_equals(values: list[float], expected: object) -> None:
    assert interval(values) == expected
