"""The picture of a document: what went where, and what no task read."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.display import as_html
from sroc.tools.display.picture import failures, gaps, merged
from sroc.tools.record import SourceCoverage

from .answers import PLAIN


def test_the_picture_has_a_stretch_for_what_was_read_skipped_and_failed() -> None:
    html = as_html(PLAIN)
    titles = re.findall(r'title="(characters .*?)"', html)
    assert titles == [
        "characters 40 to 100, skipped: the why skipped",
        "characters 40 to 50, failed: no reply came back",
        "characters 0 to 40, read by task the task (the goal)",
    ]


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from("ab")), max_size=8)


@settings(max_examples=100, deadline=None)
@given(raw=spans, failed=st.integers(0, 60))
def test_gaps_are_exactly_what_no_task_read_and_failures_lie_within_them(
    raw: list[tuple[int, int, str]], failed: int
) -> None:
    ordered = tuple((min(a, b), max(a, b), task) for a, b, task in raw)
    read = {at for start, end, _ in ordered for at in range(start, end)}
    source = SourceCoverage(source="s", characters=60, read=0, skipped=0, failed=failed, spans=ordered)
    unread = [at for start, end in gaps(source) for at in range(start, end)]
    lost = [at for start, end, _ in failures(source) for at in range(start, end)]
    assert unread == [at for at in range(60) if at not in read]
    assert lost == unread[:failed]
    assert {at for start, end, _ in merged(ordered) for at in range(start, end)} == read


def test_failed_places_are_drawn_where_they_are_known() -> None:
    source = SourceCoverage(
        source="s", characters=60, read=0, skipped=50, failed=10, failed_spans=((30, 40, "t"),), spans=()
    )
    assert list(failures(source)) == [(30, 40, "t")]
