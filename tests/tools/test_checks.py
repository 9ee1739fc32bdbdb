"""Every kind of check can be verified, and has its place in the engine of conflicts."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import TypeAdapter

from sroc.tools.checks import Check
from sroc.tools.conflicts import find_conflicts
from sroc.tools.types import Objective
from sroc.tools.verify import verify

ONE_OF_EACH = (
    {"kind": "count", "unit": "words", "minimum": 3},
    {"kind": "occurs", "term": "tea", "minimum": 1},
    {"kind": "position", "edge": "start", "text": "Tea"},
    {"kind": "case", "case": "lower"},
    {"kind": "wrap", "left": '"', "right": '"'},
    {"kind": "format", "format": "table"},
    {"kind": "language", "code": "en"},
    {"kind": "options", "options": ["yes", "no"]},
    {"kind": "title"},
    {"kind": "postscript", "mark": "P.S."},
    {"kind": "repeat", "text": "Tea?"},
    {"kind": "answers", "number": 2, "mark": "***"},
    {"kind": "sources", "rule": "cite"},
    {"kind": "resource", "resource": "seconds", "maximum": 9},
    {"kind": "measured", "unit": "euros"},
    {"kind": "date_form", "order": "ymd", "mark": "-"},
    {"kind": "decimals", "maximum": 2},
    {"kind": "within", "minimum": 1, "maximum": 9},
    {"kind": "columns", "names": ["name", "price"]},
    {"kind": "rows", "names": ["figs", "pears"]},
    {"kind": "bare", "of": "number"},
    {"kind": "headed", "names": ["Risks", "Costs"]},
    {"kind": "reply", "to": "Ann Lee", "by": "Bo Ray"},
    {"kind": "figures", "of": "numbers", "minimum": 1},
    {"kind": "covers", "points": ["the price"]},
    {"kind": "reading_level", "scale": "grade", "maximum": 6},
    {"kind": "extent", "of": "pages", "maximum": 2},
    {"kind": "in_part", "index": 1, "of": 2, "check": {"kind": "count", "unit": "words", "maximum": 9}},
)


def test_there_is_one_of_each_kind() -> None:
    kinds = {kind.model_fields["kind"].default for kind in get_args(get_args(Check)[0])}
    assert {str(one["kind"]) for one in ONE_OF_EACH} == kinds


@pytest.mark.parametrize("one", ONE_OF_EACH, ids=lambda one: str(one["kind"]))
def test_it_is_verified_with_evidence_and_alone_contradicts_nothing(one: dict[str, object]) -> None:
    check: Check = TypeAdapter(Check).validate_python(one)
    objective = Objective(text="so", id="o1", check=check)
    verdict = verify(objective, "Tea costs 3 euros.")
    assert verdict.evidence
    assert verdict.verifier == one["kind"]
    assert find_conflicts([objective]) == ()
