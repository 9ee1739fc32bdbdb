from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.checks import (
    Answers,
    Case,
    Check,
    Count,
    Format,
    FormatCheck,
    Language,
    Occurs,
    Options,
    Position,
    Postscript,
    Repeat,
    Sources,
    Title,
    Unit,
    Wrap,
)
from sroc.tools.enforce import enforce
from sroc.tools.types import AUTHORITIES, HARDNESSES, Objective
from sroc.tools.verify import score, verify

PIECES = (
    "the cat, However sat NASA on 1,000 mat! e.g. Dr. and Is it? red; blue: (x) *y* **z** [n] [1] https://a.b/c,d `k,l`"
    ' P.S. PS: # - * 1. *** ****** SECTION {"a":1} ``` yes no <<T>> “q” — – ÄÖ ß İ ŉ Best regards, Tom'
)
TEXTS = st.lists(st.sampled_from([*PIECES.split(), "\n", "\n\n", "\n\n"]), max_size=30).map(" ".join) | st.text(
    max_size=60
)
NUMBERS = st.tuples(st.none() | st.integers(0, 6), st.none() | st.integers(0, 6)).filter(lambda b: b != (None, None))
UNITS = st.sampled_from(get_args(Unit))
MARKS = st.sampled_from([None, None, "***", "SECTION", "*"])
FIXED: list[Check] = [
    *(Occurs(term=mark, maximum=0, scope="character") for mark in [*',!?;:—–-"()…&*#', "..."]),
    *(Case(case=case) for case in ("lower", "upper", "title")),
    *(FormatCheck(format=name, negated=negated) for name in get_args(Format) for negated in (False, True)),
    FormatCheck(format="json", json_schema='{"type": "object", "required": ["a"]}'),
    Wrap(left='"', right='"'),
    Wrap(left="```", right="```"),
    Title(left="<<", right=">>"),
    Postscript(),
    Repeat(text="Is it the cat, yes or no?"),
    Answers(number=2, mark="******"),
    Options(options=("yes", "no", "yes and no")),
    Language(code="en"),
    Sources(rule="none"),
    Sources(rule="cite"),
    Occurs(term="cat", minimum=1, maximum=2),
]


def count(unit: Unit, bounds: tuple[int | None, int | None], per: Unit | None, mark: str | None) -> Check:
    return Count(unit=unit, minimum=bounds[0], maximum=bounds[1], per=per, mark=mark)


CHECKS: st.SearchStrategy[Check] = (
    st.builds(count, UNITS, NUMBERS, st.none() | UNITS, MARKS)
    | st.builds(count, UNITS, NUMBERS, st.none(), MARKS)
    | st.sampled_from(FIXED)
    | st.builds(
        Position,
        edge=st.sampled_from(["start", "end"]),
        text=st.sampled_from(["Yes", "Dear all,", "Any other questions?", ".", "Best regards, Tom"]),
        unit=st.sampled_from(["text", "paragraph", "sentence", "line"]),
        index=st.sampled_from([None, 1, 2, -1]),
    )
)
OBJECTIVES = st.lists(
    st.builds(
        Objective,
        text=st.just("said"),
        check=st.none() | CHECKS,
        authority=st.sampled_from(AUTHORITIES),
        hardness=st.sampled_from(HARDNESSES),
    ),
    max_size=5,
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, OBJECTIVES)
def test_the_score_never_falls_and_nothing_met_is_lost(text: str, objectives: list[Objective]) -> None:
    enforced, _ = enforce(text, objectives)
    before, after = ([verify(o, t) for o in objectives] for t in (text, enforced))
    assert score(after, objectives) >= score(before, objectives)
    assert all(b.outcome == "met" for a, b in zip(before, after, strict=True) if a.outcome == "met")


@settings(max_examples=150, deadline=None)
@given(TEXTS, OBJECTIVES)
def test_enforcing_twice_changes_nothing_more(text: str, objectives: list[Objective]) -> None:
    enforced, notes = enforce(text, objectives)
    assert enforce(enforced, objectives) == (enforced, ())
    assert bool(notes) == (enforced != text)


def objectives(*checks: Check) -> list[Objective]:
    return [Objective(text="said", check=check) for check in checks]


@pytest.mark.parametrize(
    ("text", "checks"),
    [
        ("  kept,\r\n as it is  ", [Case(case="lower")]),
        ("", [Case(case="lower"), Postscript()]),
        ("No cat here.", [Occurs(term="dog", minimum=1), Count(unit="words", minimum=50), Postscript()]),
        ("One long sentence of eight words stands here.", [Count(unit="words", maximum=3)]),
        ("Keep it.", [Title(left="<<", right=">>"), Language(code="fr"), Count(unit="placeholders", minimum=1)]),
    ],
)
def test_what_is_met_or_would_need_content_is_left_as_it_is(text: str, checks: list[Check]) -> None:
    assert enforce(text, objectives(*checks)) == (text, ())


def test_a_stronger_objective_that_is_met_is_not_given_up_for_a_weaker_one() -> None:
    strong = Objective(text="said", check=Count(unit="words", maximum=3), authority="system")
    weak = Objective(text="said", check=Position(edge="end", text="Any other questions?"), authority="user")
    assert enforce("Just three words.", [weak, strong]) == ("Just three words.", ())


def test_a_text_may_be_cut_to_make_room_for_its_frame() -> None:
    text = "One two three. Four five six. Seven eight nine."
    checks = objectives(Count(unit="words", maximum=8), Position(edge="end", text="Bye for now."))
    assert enforce(text, checks)[0] == "One two three. Bye for now."


def test_everything_is_enforced_together_and_recorded_in_plain_lines() -> None:
    text = "# Sleep\n\nSleep helps, heals, and calms us! Go to bed early. Rise early.\n\nPS: naps count, too."
    checks = objectives(
        Title(left="<<", right=">>"),
        Occurs(term=",", maximum=0, scope="character"),
        Occurs(term="!", maximum=0, scope="character"),
        Case(case="lower"),
        Postscript(),
        Count(unit="sentences", minimum=5, maximum=5),
        Position(edge="end", text="Sweet dreams to you."),
    )
    assert enforce(text, checks) == (
        "<<sleep>>\n\nsleep helps and heals and calms us. go to bed early. rise early.\n\np.s. naps count too."
        "\n\nsweet dreams to you.",
        (
            "marked the title",
            "opened the postscript by its mark",
            "closed the text with “Sweet dreams to you.”",
            "replaced commas",
            "replaced exclamation marks",
            "set the text in lower case",
        ),
    )
