"""Counts of single parts: what they add up to, against every text there is of a small size."""

from __future__ import annotations

from itertools import product
from random import Random
from typing import Any

import pytest

from sroc.tools.checks import Count
from sroc.tools.conflicts import find_conflicts, smallest_change
from sroc.tools.conflicts.relaxation import settle
from sroc.tools.conflicts.rules import read
from sroc.tools.objectives import compile_objectives
from sroc.tools.types import Objective
from sroc.tools.verify.counts import count

from .oracle import Oracle

TEXTS = [shape for n in range(1, 5) for shape in product(range(1, 6), repeat=n)]
"""Sentences in each paragraph of every text of up to four paragraphs of up to five."""


def brief(random: Random) -> list[Objective]:
    """Exact bounds of parts, of each part and of the whole."""
    checks = [
        Count(unit="sentences", per="paragraphs", index=random.choice((1, 1, 2, 2, 3, -1)), **bounds(random, 4))
        for _ in range(random.randint(1, 3))
    ]
    checks.append(Count(unit="sentences", **bounds(random, 9)))
    if random.random() < 0.5:
        checks.append(Count(unit="paragraphs", maximum=random.randint(1, 3)))
    if random.random() < 0.3:
        checks.append(Count(unit="sentences", per="paragraphs", **bounds(random, 4)))
    return [Objective(id=f"o{i}", text=f"wish {i}", check=c) for i, c in enumerate(checks)]


def bounds(random: Random, most: int) -> dict[str, Any]:
    n = random.randint(1, most)
    return random.choice(({"minimum": n}, {"maximum": n}, {"minimum": n, "maximum": n}))


def meets(shape: tuple[int, ...], check: Count) -> bool:
    if check.per is None:
        total = sum(shape) if check.unit == "sentences" else len(shape)
        return within(total, check)
    if check.index is None:
        return all(within(n, check) for n in shape)
    place = check.index - 1 if check.index > 0 else len(shape) + check.index
    return 0 <= place < len(shape) and within(shape[place], check)


def within(n: int, check: Count) -> bool:
    return (check.minimum or 0) <= n and (check.maximum is None or n <= check.maximum)


@pytest.mark.parametrize("start", range(0, 400, 100))
def test_no_conflict_is_seen_where_a_text_meets_all(start: int) -> None:
    for seed in range(start, start + 100):
        objectives = brief(Random(seed))
        checks = [o.check for o in objectives if isinstance(o.check, Count)]
        if any(all(meets(shape, check) for check in checks) for shape in TEXTS):
            assert find_conflicts(objectives) == (), checks


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_z3_agrees_on_parts(start: int) -> None:
    for seed in range(start, start + 20):
        objectives = brief(Random(seed))
        system = read(objectives)
        able, oracle = system.able(), Oracle(system)
        assert able == [o for o in range(len(objectives)) if oracle.holds([o])]
        assert system.holds(able) == oracle.holds(able)
        settled = settle(system, objectives, able, 5.0)
        assert not settled.proven or settled.kept.on == oracle.kept(objectives, able)


CLASHES = [
    ("First paragraph 3 sentences, second paragraph 5 sentences, at most 6 sentences in all.", "needs at least 8"),
    (
        "Write at most 6 sentences. The first paragraph has 3 sentences, the second paragraph has 5 sentences.",
        "least 8",
    ),
    ("Schreibe höchstens 6 Sätze. Der erste Absatz hat 3 Sätze, der zweite Absatz hat 5 Sätze.", "at least 8"),
    ("Write at most 40 words. Paragraph 2 should have 50 words.", "needs at least 51 words"),
    (
        "The first paragraph must have 3 sentences. The second paragraph must have 5 sentences. "
        "Write 2 paragraphs, at least 10 sentences in total.",
        "at least 3 paragraphs",
    ),
    ("Use at least 4 sentences per paragraph. Use at most 2 sentences in the last paragraph.", "the last paragraph"),
    ("Écris au plus 6 phrases. Le premier paragraphe doit contenir 3 phrases, le deuxième paragraphe 5 phrases.", "8"),
    ("Write 3 sections of at least 100 words each, at most 200 words in all.", "needs at least 300 words"),
]


def said(text: str) -> list[Objective]:
    found = compile_objectives(text, authority="user", source="message:0")
    return [o.model_copy(update={"id": f"o{i}"}) for i, o in enumerate(found)]


@pytest.mark.parametrize(("text", "explanation"), CLASHES)
def test_what_parts_need_adds_up_in_the_words(text: str, explanation: str) -> None:
    conflicts = find_conflicts(said(text))
    assert conflicts
    assert any(explanation in c.explanation for c in conflicts), conflicts


def test_the_smallest_change_lets_the_parts_fit() -> None:
    *kept, loser = said("First paragraph 3 sentences, second paragraph 5 sentences, at most 6 sentences in all.")
    changed = smallest_change(loser, kept)
    assert changed is not None
    assert changed.text == "at most 8 sentences in all"


@pytest.mark.parametrize(
    "text",
    [
        "Write two paragraphs: 3 sentences in the first paragraph, 5 sentences in the second paragraph.",
        "First paragraph 3 sentences, second paragraph 5 sentences, at most 8 sentences in all.",
        "Write 2 paragraphs, at least 10 sentences in total.",
    ],
)
def test_what_fits_is_no_conflict(text: str) -> None:
    assert find_conflicts(said(text)) == ()


@pytest.mark.parametrize(
    ("index", "outcome"), [(1, "unmet"), (2, "met"), (-1, "unmet"), (3, "unmet"), (4, "unmet"), (-4, "unmet")]
)
def test_only_that_part_is_counted(index: int, outcome: str) -> None:
    text = "One is here.\n\nTwo is here. It is long.\n\nThree is here."
    check = Count(unit="sentences", minimum=2, maximum=2, per="paragraphs", index=index)
    assert count(check, text).outcome == outcome


def test_an_index_needs_an_enclosing_unit() -> None:
    with pytest.raises(ValueError, match="index"):
        Count(unit="words", minimum=1, index=2)
