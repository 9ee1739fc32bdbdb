from __future__ import annotations

import pytest

from sroc.tools.checks import Case, Check, Count, Occurs, Resource
from sroc.tools.conflicts import find_conflicts, smallest_change
from sroc.tools.conflicts.rules import read
from sroc.tools.types import Objective

from .briefs import tangled


def wish(text: str, check: Check, **more: object) -> Objective:
    return Objective(id=text, text=text, check=check, **more)  # type: ignore[arg-type]


KEPT = [
    wish("3 paragraphs", Count(unit="paragraphs", minimum=3, maximum=3)),
    wish("each at least 40 words", Count(unit="words", minimum=40, per="paragraphs")),
    wish("at most 200 words", Count(unit="words", maximum=200)),
    wish("risk at least twice", Occurs(term="risk", minimum=2)),
]
CHANGED: list[tuple[str, Check, str, Check]] = [
    ("at most 50 words", Count(unit="words", maximum=50), "at most 120 words", Count(unit="words", maximum=120)),
    ("fewer than 50 words", Count(unit="words", maximum=49), "fewer than 121 words", Count(unit="words", maximum=120)),
    (
        "exactly fifty words",
        Count(unit="words", minimum=50, maximum=50),
        "exactly 120 words",
        Count(unit="words", minimum=120, maximum=120),
    ),
    (
        "between 20 and 50 words",
        Count(unit="words", minimum=20, maximum=50),
        "between 20 and 120 words",
        Count(unit="words", minimum=20, maximum=120),
    ),
    ("at least 1,000 words", Count(unit="words", minimum=1000), "at least 200 words", Count(unit="words", minimum=200)),
    ("more than 300 words", Count(unit="words", minimum=301), "more than 199 words", Count(unit="words", minimum=200)),
    (
        "only one paragraph",
        Count(unit="paragraphs", maximum=1),
        "only 3 paragraphs",
        Count(unit="paragraphs", maximum=3),
    ),
    (
        "höchstens zwölf Wörter",
        Count(unit="words", maximum=12),
        "höchstens 120 Wörter",
        Count(unit="words", maximum=120),
    ),
    (
        "each paragraph at least 90 words",
        Count(unit="words", minimum=90, per="paragraphs"),
        "each paragraph at least 66 words",
        Count(unit="words", minimum=66, per="paragraphs"),
    ),
    (
        "each paragraph at most 30 words",
        Count(unit="words", maximum=30, per="paragraphs"),
        "each paragraph at most 40 words",
        Count(unit="words", maximum=40, per="paragraphs"),
    ),
    ("risk at most 1 time", Occurs(term="risk", maximum=1), "risk at most 2 times", Occurs(term="risk", maximum=2)),
    (
        "use at most 60 tokens",
        Resource(resource="total_tokens", maximum=60),
        "use at most 120 tokens",
        Resource(resource="total_tokens", maximum=120),
    ),
    (
        f"at least {10**30} words",
        Count(unit="words", minimum=10**30),
        "at least 200 words",
        Count(unit="words", minimum=200),
    ),
]


@pytest.mark.parametrize(("text", "check", "new_text", "new_check"), CHANGED, ids=[c[0] for c in CHANGED])
def test_the_number_in_the_words_is_the_nearest_that_holds(
    text: str, check: Check, new_text: str, new_check: Check
) -> None:
    loser = wish(text, check, authority="user", priority=3)
    assert smallest_change(loser, KEPT) == loser.model_copy(update={"text": new_text, "check": new_check})


def test_about_a_number_keeps_its_room_on_both_sides() -> None:
    changed = smallest_change(
        wish("about 50 words", Count(unit="words", minimum=45, maximum=55), hardness="about"), KEPT
    )
    assert changed is not None
    assert (changed.text, changed.check) == ("about 109 words", Count(unit="words", minimum=98, maximum=120))


UNCHANGED: list[tuple[str, Check | None]] = [
    ("never say risk", Occurs(term="risk", maximum=0)),
    ("no paragraphs", Count(unit="paragraphs", maximum=0)),
    ("in small letters", Case(case="lower")),
    ("be brief", None),
    ("at most 500 words", Count(unit="words", maximum=500)),
    ("at most a dozen words", Count(unit="words", maximum=12)),
]


@pytest.mark.parametrize(("text", "check"), UNCHANGED, ids=[u[0] for u in UNCHANGED])
def test_there_is_no_change_where_no_number_cures_or_none_is_said_or_needed(text: str, check: Check | None) -> None:
    assert smallest_change(Objective(id="x", text=text, check=check), KEPT) is None


def test_no_number_cures_what_another_bound_makes_impossible() -> None:
    kept = [*KEPT, wish("at most 5 sentences", Count(unit="sentences", maximum=5))]
    loser = wish("each paragraph 0 to 1 sentences, 50 words", Count(unit="words", maximum=50))
    assert smallest_change(loser, [*kept, wish("at least 201 words", Count(unit="words", minimum=201))]) is None


@pytest.mark.parametrize("start", range(0, 200, 50))
def test_a_change_always_holds_with_what_is_kept_where_the_old_one_did_not(start: int) -> None:
    for seed in range(start, start + 50):
        *kept, loser = tangled(seed, 4)
        if find_conflicts(kept) or not isinstance(loser.check, Count | Occurs):
            continue
        number = loser.check.maximum if loser.check.maximum is not None else loser.check.minimum
        loser = loser.model_copy(update={"text": f"so many: {number}", "hardness": "hard"})
        changed = smallest_change(loser, kept)
        if changed is not None:
            assert find_conflicts([*kept, changed]) == ()
            assert not read([*kept, loser]).holds(range(len(kept) + 1))
