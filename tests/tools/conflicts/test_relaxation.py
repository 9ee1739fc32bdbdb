from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.checks import Check, Count, Occurs, Position
from sroc.tools.conflicts import find_conflicts, relax, ties
from sroc.tools.conflicts.rules import read
from sroc.tools.conflicts.strength import rank
from sroc.tools.types import Objective

from .briefs import realistic, tangled

BRIEFS = st.builds(tangled, st.integers(0, 10**6), st.integers(2, 14))


def words(id: str, minimum: int | None = None, maximum: int | None = None, **more: object) -> Objective:
    check = Count(unit="words", minimum=minimum, maximum=maximum)
    return Objective(id=id, text=f"{id} words", check=check, **more)  # type: ignore[arg-type]


def plain(checks: list[Check]) -> list[Objective]:
    return [Objective(id=f"o{i}", text=f"wish {i}", check=c) for i, c in enumerate(checks)]


@pytest.mark.parametrize(
    ("weak", "strong"),
    [
        ({"authority": "developer"}, {"authority": "system"}),
        ({"authority": "user"}, {"authority": "developer"}),
        ({"authority": "document"}, {"authority": "user"}),
        ({"authority": "user", "priority": 1000, "hardness": "hard"}, {"authority": "developer", "hardness": "soft"}),
        ({"priority": 1}, {"priority": 2}),
        ({"priority": 1}, {"priority": 2, "hardness": "soft"}),
        ({"hardness": "about"}, {"hardness": "hard"}),
        ({"hardness": "soft"}, {"hardness": "about"}),
    ],
)
def test_the_higher_rank_is_kept_whatever_the_number_of_the_lower(weak: dict[str, Any], strong: dict[str, Any]) -> None:
    many = [words(f"w{i}", minimum=100 + i, **weak) for i in range(5)]
    one = words("s", maximum=50, **strong)
    for objectives in ([one, *many], [*many, one]):
        assert set(relax(objectives).dropped) == {o.id for o in many}


def test_at_equal_rank_the_one_said_later_is_kept() -> None:
    a, b = words("a", minimum=100), words("b", maximum=50)
    assert relax([a, b]).dropped == ("a",)
    assert relax([b, a]).dropped == ("b",)


def test_within_a_rank_as_few_as_possible_yield() -> None:
    assert relax([words("a", minimum=100), words("b", minimum=90), words("c", maximum=50)]).dropped == ("c",)


def test_what_a_lower_rank_says_does_not_decide_between_equals_above_it() -> None:
    above = [words("a", maximum=50, authority="system"), words("b", minimum=100, authority="system")]
    below = [words(f"u{i}", maximum=60 + i, authority="user") for i in range(4)]
    assert relax([*above, *below]).dropped == ("a", "u0", "u1", "u2", "u3")


def test_what_holds_is_left_alone() -> None:
    relaxation = relax([words("a", minimum=10), words("b", maximum=50)])
    assert (relaxation.dropped, relaxation.conflicts, relaxation.proven) == ((), (), True)


def test_nothing_said_is_nothing_dropped() -> None:
    assert relax([]).dropped == ()


def test_without_time_the_strongest_and_last_said_are_kept_and_it_says_so() -> None:
    relaxation = relax([words("a", minimum=100), words("b", minimum=90), words("c", maximum=50)], seconds=0)
    assert (relaxation.dropped, relaxation.proven) == (("a", "b"), False)


@settings(max_examples=60, deadline=None)
@given(BRIEFS)
def test_what_is_kept_can_hold_and_none_that_yields_could_be_added(objectives: list[Objective]) -> None:
    system = read(objectives)
    dropped = {int(i[1:]) for i in relax(objectives).dropped}
    able = set(system.able())
    assert dropped <= able
    assert system.holds(able - dropped)
    assert not any(system.holds((able - dropped) | {o}) for o in dropped)


@settings(max_examples=60, deadline=None)
@given(BRIEFS)
def test_each_that_yields_has_one_minimal_conflict_with_what_is_kept_and_is_no_stronger(
    objectives: list[Objective],
) -> None:
    relaxation = relax(objectives)
    by_id = {o.id: o for o in objectives}
    losers = [[i for i in c.objective_ids if i in relaxation.dropped] for c in relaxation.conflicts]
    assert sorted(i for found in losers for i in found) == sorted(relaxation.dropped)
    for conflict, (loser,) in zip(relaxation.conflicts, losers, strict=True):
        assert all(rank(by_id[i]) <= rank(by_id[loser]) for i in conflict.objective_ids)


@settings(max_examples=60, deadline=None)
@given(BRIEFS)
def test_every_conflict_reported_cannot_hold_and_any_part_of_it_can(objectives: list[Objective]) -> None:
    by_id = {o.id: o for o in objectives}
    for conflict in (*find_conflicts(objectives), *relax(objectives).conflicts):
        members = [by_id[i] for i in conflict.objective_ids]
        assert not read(members).holds(range(len(members)))
        for i in range(len(members)):
            assert read(members).holds(o for o in range(len(members)) if o != i)


@settings(max_examples=40, deadline=None)
@given(BRIEFS, st.randoms(use_true_random=False))
def test_the_order_of_saying_does_not_change_the_conflicts(objectives: list[Objective], random: Random) -> None:
    shuffled = random.sample(objectives, len(objectives))
    assert {frozenset(c.objective_ids) for c in find_conflicts(objectives)} == {
        frozenset(c.objective_ids) for c in find_conflicts(shuffled)
    }


@settings(max_examples=40, deadline=None)
@given(BRIEFS, st.randoms(use_true_random=False))
def test_between_different_ranks_the_order_of_saying_does_not_matter(
    objectives: list[Objective], random: Random
) -> None:
    ranked = [o.model_copy(update={"priority": i}) for i, o in enumerate(objectives)]
    assert set(relax(ranked).dropped) == set(relax(random.sample(ranked, len(ranked))).dropped)


@settings(max_examples=40, deadline=None)
@given(BRIEFS, BRIEFS)
def test_a_lower_authority_never_changes_what_a_higher_one_keeps(
    objectives: list[Objective], more: list[Objective]
) -> None:
    above = [o.model_copy(update={"authority": "system"}) for o in objectives]
    below = [o.model_copy(update={"id": f"u{i}", "authority": "user"}) for i, o in enumerate(more)]
    both = relax([*above, *below]).dropped
    assert tuple(i for i in both if i.startswith("o")) == relax(above).dropped


@pytest.mark.parametrize(("size", "milliseconds"), [(100, 10), (500, 200)])
def test_a_long_brief_is_relaxed_in_time(
    size: int, milliseconds: int, within: Callable[[Callable[[], object], float], bool]
) -> None:
    briefs = [realistic(seed, size) for seed in range(7)]
    assert all(any(relax(brief).proven for _ in range(3)) for brief in briefs)  # one may be held up
    assert sum(within(partial(relax, brief), milliseconds / 1000) for brief in briefs) >= 4


@pytest.mark.parametrize(
    ("checks", "dropped"),
    [
        ([Count(unit="words", minimum=10**30), Count(unit="words", maximum=10**30 - 1)], "o0"),
        (
            [
                Count(unit="sentences", minimum=10**30 + 1, per="paragraphs"),
                Count(unit="sentences", maximum=10**30, per="paragraphs"),
            ],
            "o0",
        ),
        ([Position(edge="start", text="So", unit="line", index=-(10**30)), Count(unit="lines", maximum=5)], "o1"),
    ],
)
def test_absurd_numbers_are_settled_like_others(
    checks: list[Check], dropped: str, within: Callable[[Callable[[], object], float], bool]
) -> None:
    assert relax(plain(checks)).dropped == (dropped,)
    assert within(lambda: relax(plain(checks)), 0.2)


@pytest.mark.parametrize(
    ("special", "general"),
    [
        (Occurs(term="NASA", minimum=1), Occurs(term="A", scope="letter", maximum=0)),
        (Occurs(term="Well, then", minimum=1, scope="phrase"), Occurs(term=",", scope="character", maximum=0)),
        (Occurs(term="data centre", minimum=1, scope="phrase"), Occurs(term="data", maximum=0)),
        (
            Position(edge="start", text="Finally", unit="paragraph", index=3),
            Position(edge="start", text="So", unit="paragraph"),
        ),
    ],
)
def test_at_equal_rank_the_exception_beats_the_rule_whichever_was_said_last(special: Check, general: Check) -> None:
    assert relax(plain([special, general])).dropped == ("o1",)
    assert relax(plain([general, special])).dropped == ("o0",)
    assert relax(plain([special, general]), precedence=("hardness",)).dropped == ("o0",)
    above = plain([special, general])[1].model_copy(update={"authority": "system"})
    assert relax([above, plain([special])[0]], precedence=("specificity", "priority")).dropped == ("o0",)


def test_a_caller_orders_what_decides_among_equals_in_authority() -> None:
    firm, wished = words("a", minimum=100), words("b", maximum=50, priority=1, hardness="soft")
    assert relax([firm, wished]).dropped == ("a",)
    assert relax([firm, wished], precedence=("hardness", "priority")).dropped == ("b",)


@pytest.mark.parametrize(
    "checks",
    [
        [Occurs(term=f"term{i // 2}", minimum=i % 2 or None, maximum=None if i % 2 else 0) for i in range(500)],
        [Count(unit="words", minimum=i if i % 2 else None, maximum=None if i % 2 else i) for i in range(500)],
        [Position(edge="start", text=f"Hello {i}") for i in range(500)],
        [Occurs(term=f"alpha{i} beta{i % 7} gamma", scope="phrase", minimum=1) for i in range(500)],
    ],
    ids=["terms", "bounds", "starts", "phrases"],
)
def test_five_hundred_contradictions_end_in_seconds(
    checks: list[Check], within: Callable[[Callable[[], object], float], bool]
) -> None:
    assert within(lambda: (relax(plain(checks)), find_conflicts(plain(checks))), 10)


def test_ties_are_the_weakest_where_several_share_the_lowest_rank() -> None:
    objectives = [
        words("a", minimum=100, authority="system"),
        words("b", maximum=50, authority="user"),
        words("c", maximum=40, authority="user"),
    ]
    conflicts = find_conflicts(objectives)
    assert [ties(c, objectives) for c in conflicts] == [(), ()]
    equal = [o.model_copy(update={"authority": "user"}) for o in objectives]
    assert [ties(c, equal) for c in find_conflicts(equal)] == [("a", "b"), ("a", "c")]
