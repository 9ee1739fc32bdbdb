"""Scorers by name and of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sroc.tools.errors import SettingsError
from sroc.tools.evaluation.items import Item
from sroc.tools.evaluation.scorers import last_number, overlap, scorer
from sroc.tools.objectives import compile_objectives


def item(*gold: str, request: str = "") -> Item:
    in_force = compile_objectives(request, authority="user", source="message:0")
    return Item(id="a", line=1, gold=gold, record={"level": 2}, in_force=in_force)


@pytest.mark.parametrize(
    ("name", "gold", "text", "value"),
    [
        ("exact", "The Nile", "nile.", 1.0),
        ("exact", "The Nile", "the Nile river", 0.0),
        ("contains", "Nile", "It is the river Nile, of course.", 1.0),
        ("contains", "Nile", "It is juvenile.", 0.0),
        ("contains", "the", "anything", 0.0),
        ("f1", "blue river", "a blue lake", 0.5),
        ("last-number", "1200", "First 3, so the total is $1,200.00.", 1.0),
        ("last-number", "so it is 12", "12 or 13", 0.0),
        ("last-number", "-4", "It is −4", 1.0),
        ("last-number", "4", "It has no number", 0.0),
        ("last-number", "5", "", 0.0),
    ],
)
def test_a_text_is_scored_against_the_gold_answer(name: str, gold: str, text: str, value: float) -> None:
    assert scorer(name)(item(gold), text).value == pytest.approx(value)


def test_the_best_of_several_gold_answers_counts() -> None:
    assert scorer("exact")(item("Nile", "the Nile river"), "Nile river").value == 1.0


@pytest.mark.parametrize("name", ["exact", "f1", "contains", "last-number"])
def test_an_item_without_a_gold_answer_says_so(name: str) -> None:
    found = scorer(name)(item(), "text")
    assert found.value is None
    assert "--field gold=NAME" in found.problem


def test_the_checks_of_a_request_are_all_met_or_not() -> None:
    asked = item(request="Answer in at most 3 words. Do not use commas.")
    assert scorer("checks")(asked, "Rain is wet").value == 1.0
    missed = scorer("checks")(asked, "Rain, I know, is wet")
    assert missed.value == 0.0
    assert missed.comment.startswith("0 of 2 met")


def test_a_request_that_code_cannot_check_says_so() -> None:
    assert "no objective that code can check" in scorer("checks")(item(request="Why does it rain?"), "Clouds.").problem


OWN = """
def level(inputs, outputs, reference):
    return {"score": inputs["level"] == len(outputs["text"]), "comment": str(reference)}
def raising(inputs, outputs, reference):
    raise KeyError("missing")
def nothing(inputs, outputs, reference):
    return None
def endless(inputs, outputs, reference):
    return float("nan")
"""


@pytest.fixture
def own(tmp_path: Path) -> str:
    (tmp_path / "own_scorer.py").write_text(OWN, "utf-8")
    return str(tmp_path / "own_scorer.py")


def test_a_function_of_ones_own_gets_the_record_the_text_and_the_gold(own: str) -> None:
    found = scorer(f"{own}:level")(item("x", "y"), "ab")
    assert (found.value, found.comment) == (1.0, "['x', 'y']")
    assert scorer(f"{own}:level")(item(), "ab").comment == "None"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("raising", "the scorer raised KeyError: 'missing'"),
        ("nothing", "the scorer raised TypeError"),
        ("endless", "the scorer gave nan, which is no score"),
    ],
)
def test_a_scorer_that_fails_leaves_its_item_unscored(own: str, name: str, problem: str) -> None:
    found = scorer(f"{own}:{name}")(item("x"), "ab")
    assert found.value is None
    assert found.problem.startswith(problem)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("loudness", "take one of checks, exact, f1, contains, last-number, or write module:function"),
        ("json:sing", "json has no function 'sing'"),
        ("absent_module:f", "cannot be loaded: ModuleNotFoundError"),
        ("absent.py:f", "cannot be loaded: FileNotFoundError"),
    ],
)
def test_a_scorer_that_is_not_there_is_one_sentence(name: str, sentence: str) -> None:
    with pytest.raises(SettingsError) as raised:
        scorer(name)
    assert sentence in str(raised.value)


@pytest.mark.parametrize(("text", "number"), [("a1b", None), ("2024-05-03", 3), ("v1.5", None), ("3.", 3), ("", None)])
def test_the_last_number_is_a_number_of_its_own(text: str, number: Any) -> None:
    assert last_number(text) == number


def test_overlap_of_nothing_with_nothing_is_whole() -> None:
    assert (overlap("", "the"), overlap("", "rain")) == (1.0, 0.0)
