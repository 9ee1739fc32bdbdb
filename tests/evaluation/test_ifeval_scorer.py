"""The example of a scorer of one's own: what it needs is no dependency, and its absence is one sentence an item."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from sroc.tools.evaluation.items import Item
from sroc.tools.evaluation.scorers import scorer

SCORER = f"{Path(__file__).parents[1] / 'results' / 'ifeval_scorer.py'}:strict"
RECORD = {"prompt": "Write in lower case.", "instruction_id_list": ["change_case:english_lowercase"], "kwargs": [{}]}


@pytest.mark.skipif(find_spec("if_verifiable") is not None, reason="the checkers are installed here")
def test_absent_checkers_are_one_sentence_that_says_how_to_get_them() -> None:
    found = scorer(SCORER)(Item(id="a", line=1, record=RECORD), "rain falls.")
    assert found.value is None
    assert found.problem.startswith("the scorer raised RuntimeError: the IFEval checkers are not installed (")
    assert found.problem.endswith("see the first lines of ifeval_scorer.py")


@pytest.mark.skipif(find_spec("if_verifiable") is None, reason="the checkers are no dependency")
@pytest.mark.parametrize(("text", "value"), [("rain falls.", 1.0), ("RAIN", 0.0)])
def test_a_text_is_scored_by_the_published_checkers(text: str, value: float) -> None:
    assert scorer(SCORER)(Item(id="a", line=1, record=RECORD), text).value == value
