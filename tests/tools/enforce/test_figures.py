"""Dates and decimals: what code writes anew, and what it leaves since it could mean two things."""

from __future__ import annotations

import pytest

from sroc.tools.checks import Check, DateForm, Decimals
from sroc.tools.enforce import enforce
from sroc.tools.types import Objective

ISO = DateForm(order="ymd", mark="-")


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (ISO, "Paid on the 4th of March 2026.", "Paid on 2026-03-04."),
        (ISO, "Due 25/03/2026, late from 26.3.2026.", "Due 2026-03-25, late from 2026-03-26."),
        (DateForm(order="dmy", mark="."), "Fällig am 2026-03-04.", "Fällig am 04.03.2026."),
        (ISO, "Le contrat finit le 4 mars 2026.", "Le contrat finit le 2026-03-04."),
        (Decimals(minimum=2, maximum=2), "It is 3.14159.", "It is 3.14."),
        (Decimals(maximum=1, every=True), "From 2.25 to 9.96, not 3.5.", "From 2.3 to 10.0, not 3.5."),
        (Decimals(minimum=0, maximum=0), "Es sind 1.234,56.", "Es sind 1235."),
        (Decimals(minimum=2, maximum=2), "Es sind 3,14159.", "Es sind 3,14."),
    ],
)
def test_the_form_is_set_by_code(check: Check, text: str, expected: str) -> None:
    assert enforce(text, [Objective(text="said", check=check)])[0] == expected


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (ISO, "Due 04/03/2026."),
        (ISO, "Due in March 2026."),
        (Decimals(maximum=1, every=True), "Version 3.14.2 costs 1,234 in `x = 2.555`."),
    ],
)
def test_what_could_mean_two_things_or_is_code_stays(check: Check, text: str) -> None:
    assert enforce(text, [Objective(text="said", check=check)])[0] == text
