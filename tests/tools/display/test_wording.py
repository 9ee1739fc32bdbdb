"""Figures as a person writes them out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroc.tools.display.wording import coverage_line, duration, money, percent, short, usage_line
from sroc.tools.record import SourceCoverage, Usage

from .answers import USED


@pytest.mark.parametrize(
    ("usage", "line"),
    [
        (USED, "1 call · 812 tokens · $0.0012 · 3.2 s"),
        (Usage(), "0 calls · 0 tokens · cost unknown · 0.0 s"),
        (
            Usage(calls=12, total_tokens=1, cost_usd=0.0, seconds=0.04, estimated=True),
            "12 calls · 1 token (estimated) · free · 0.04 s",
        ),
        (
            Usage(calls=2, total_tokens=12_345, cost_usd=1234.5, seconds=125),
            "2 calls · 12,345 tokens · $1,234.50 · 2 min 5 s",
        ),
    ],
)
def test_usage_reads_on_one_line(usage: Usage, line: str) -> None:
    assert usage_line(usage) == line


@pytest.mark.parametrize(
    ("cost", "said"),
    [(0.5, "$0.50"), (0.000031, "$0.000031"), (0.0099, "$0.0099"), (1.0, "$1.00"), (None, "cost unknown")],
)
def test_money_keeps_two_significant_digits(cost: float | None, said: str) -> None:
    assert money(cost) == said


@pytest.mark.parametrize(("seconds", "said"), [(59.94, "59.9 s"), (59.96, "1 min 0 s"), (3_840, "1 h 4 min")])
def test_a_duration_reads_as_a_person_says_it(seconds: float, said: str) -> None:
    assert duration(seconds) == said


@given(st.integers(1, 10**9), st.data())
def test_a_share_is_never_rounded_to_all_or_nothing(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    assert (percent(part, whole) == "100%") == (part == whole)
    assert (percent(part, whole) == "0%") == (part == 0)


@given(st.text(), st.integers(2, 50))
def test_a_cut_text_is_one_line_within_its_length(text: str, length: int) -> None:
    line = short(text, length)
    assert len(line) <= length
    assert "\n" not in line


def test_a_document_without_text_is_named_as_such() -> None:
    assert coverage_line(SourceCoverage(source="s", characters=0, read=0, skipped=0, failed=0)) == "no text"
