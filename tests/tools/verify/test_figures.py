from __future__ import annotations

from collections.abc import Callable

import pytest

from sroc.tools.checks import Check, DateForm, Decimals, Figures, Measured, Within
from sroc.tools.conflicts import find_conflicts
from sroc.tools.types import Objective
from sroc.tools.verify import verify

ISO = DateForm(order="ymd", mark="-")


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Measured(unit="kilometres"), "The distance is 42 km.", "met"),
        (Measured(unit="kilometres"), "It is 26 miles, that is 42 km.", "met"),
        (Measured(unit="kilometres"), "The distance is 26 miles.", "unmet"),
        (Measured(unit="kilometres"), "The distance is 42,000 metres.", "unmet"),
        (Measured(unit="kilometres"), "It is far.", "unchecked"),
        (Measured(unit="euros", every=True), "Rent €900, deposit 1,800 euros, key 50 cents.", "met"),
        (Measured(unit="euros", every=True), "Rent €900.\nDeposit $1,800.", "unmet"),
        (Measured(unit="euros", every=True), "Rent €900 ($980).", "met"),
        (Measured(unit="degrees celsius"), "At 20 °C it melts.", "met"),
        (ISO, "Due 2026-03-04.", "met"),
        (ISO, "Due 2026-3-4.", "met"),
        (ISO, "Due 4 March 2026.", "unmet"),
        (ISO, "Due 04/03/2026.", "unmet"),
        (ISO, "Due in March.", "unchecked"),
        (DateForm(order="mdy", mark="/"), "Due 25/03/2026.", "unmet"),
        (DateForm(order="dmy", mark="."), "Am 25.03.2026 fällig.", "met"),
        (Decimals(minimum=2, maximum=2), "It is 3.14.", "met"),
        (Decimals(minimum=2, maximum=2), "Es sind 3,14.", "met"),
        (Decimals(minimum=2, maximum=2), "It is 3.5, or 1,234 in all.", "met"),
        (Decimals(minimum=2, maximum=2), "It is 3.14159.", "unmet"),
        (Decimals(minimum=2, maximum=2), "It is three.", "unchecked"),
        (Decimals(minimum=0, maximum=0), "It is 3.5.", "unmet"),
        (Decimals(minimum=0, maximum=0), "20 / 8 = 2.5, so it is 3.", "met"),
        (Decimals(minimum=0, maximum=0, every=True), "20 / 8 = 2.5, so it is 3.", "unmet"),
        (Decimals(minimum=2, maximum=2), "It costs 1,234.50 in all.", "met"),
        (Decimals(minimum=2, maximum=2), "On 2026-03-04 it cost 1.5.", "met"),
        (Decimals(minimum=3), "It is 3.14.", "unmet"),
        (Decimals(minimum=2, maximum=2, significant=True), "It is 0.0042.", "met"),
        (Decimals(minimum=2, maximum=2, significant=True), "It is 1200.", "met"),
        (Decimals(minimum=2, maximum=2, significant=True), "It is 3.14.", "unmet"),
        (Decimals(minimum=4, significant=True), "It is 3.14.", "unmet"),
        (Figures(of="digits", maximum=0), "There are three reasons.", "met"),
        (Figures(of="digits", maximum=0), "There are 3 reasons.", "unmet"),
        (Figures(of="numbers", maximum=0), "There are a few reasons.", "met"),
        (Figures(of="numbers", maximum=0), "There are 3 of 40 reasons.", "unmet"),
        (Figures(of="numbers", minimum=2), "Words. " * 5000 + "In all 40 % of 300 firms grew.", "met"),
        (ISO, "Words. " * 5000 + "Due 04/03/2026.", "unmet"),
        (Within(minimum=1, maximum=10), "7/10", "met"),
        (Within(minimum=1, maximum=10), "I give it 12.", "unmet"),
        (Within(minimum=1, maximum=10), "I give it an eight.", "met"),
        (Within(minimum=1, maximum=10), "I liked it.", "unchecked"),
        (Figures(of="numbers", minimum=3), "In 2024, 40 % of 300 firms grew.", "met"),
        (Figures(of="numbers", minimum=3), "Some 40 % of firms grew.", "unmet"),
        (Figures(of="dates", minimum=2), "From 3 May 2024 to 2025-01-02.", "met"),
        (Figures(of="dates", minimum=2), "On 3 May 2024.", "unmet"),
    ],
)
def test_figures_are_verified(check: Check, text: str, expected: str) -> None:
    assert verify(Objective(text="said", check=check), text).outcome == expected


@pytest.mark.parametrize("unit", ["9 ", "2024-01-01 ", "1-1-", "$5 on 3 May 2024. ", "9"])
def test_figures_of_a_huge_text_are_all_looked_for_in_bounded_time(
    unit: str, within: Callable[[Callable[[], object], float], bool]
) -> None:
    text = unit * (100_000 // len(unit))
    objectives = [Objective(text="said", check=check) for check in (Figures(of="numbers", minimum=3), ISO)]
    assert within(lambda: [verify(objective, text) for objective in objectives], 3)


def test_the_evidence_shows_the_amount_in_another_unit() -> None:
    verdict = verify(Objective(text="said", check=Measured(unit="euros", every=True)), "Rent €900.\nDeposit $1,800.")
    assert verdict.evidence == "not in euros: “$1,800”"


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (Measured(unit="km"), Measured(unit="miles"), "an amount is given in one unit"),
        (Measured(unit="km"), Measured(unit="kilometres"), ""),
        (Measured(unit="km"), Measured(unit="euros"), ""),
        (ISO, DateForm(order="dmy", mark="/"), "dates are written in one form"),
        (Decimals(minimum=3, maximum=3), Decimals(maximum=2), "needs at least 3 decimals"),
        (Within(minimum=1, maximum=5), Within(minimum=6, maximum=9), "no number lies in both ranges"),
        (Within(minimum=1, maximum=5), Within(minimum=5, maximum=9), ""),
        (Figures(of="dates", minimum=3), Figures(of="dates", maximum=1), "needs at least 3 dates"),
    ],
)
def test_figures_that_no_text_can_have_together_are_in_conflict(one: Check, other: Check, clash: str) -> None:
    found = find_conflicts([Objective(id="a", text="one", check=one), Objective(id="b", text="other", check=other)])
    assert bool(found) == bool(clash)
    assert all(clash in c.explanation for c in found)
