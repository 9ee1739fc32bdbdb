"""What a careful writer says of a document passes, and what a careless one says of it does not."""

from __future__ import annotations

import pytest

from sroc.tools.claims.checking import Checker
from sroc.tools.context.chunk import split
from sroc.tools.context.sources import Source

LEAVE = "You get 25 days of leave a year. At most 20 may be carried over to the next year."
HOURS = "Staff are in from 9:30 to 12:00 and from 14:00 to 17:00. The camp runs from 8 to 12 June."
LIST = "The frame has five years of warranty, the motor and battery two years, the lamp a year."
LEASE = "The term is 12 months from 15 May 2026. From the seventh month either side may end it with two months' notice."
REPAIRS = "The landlord keeps the boiler in repair. Guests may stay for up to 14 nights."
TABLE = """| Region | 2026 (k€) | 2025 (k€) | Delivery (days) |
|---|---|---|---|
| North | 320 | 280 | 5 |
| South | 210 | 240 | 21 |
"""
USE = "Electricity use fell from 18.4 GWh in 2024 to 17.1 GWh in 2025. Ten teams used four rooms each."
PARTS = "The sensors come on 18 May at the earliest. Place them at least 30 cm from the wall."


def failed(document: str, said: str, request: str = "") -> bool:
    checker = Checker(split(Source(id="document", text=document)), request)
    return any(found.finding.failed for found in checker.check(said))


@pytest.mark.parametrize(
    ("document", "right", "wrong"),
    [
        (LEAVE, "You can take 25 days a year.", "Up to 25 days may be carried over to the next year."),
        (LEAVE, "You may carry over up to 20 days.", "At least 20 days may be carried over to the next year."),
        (HOURS, "Staff are in for five and a half hours.", "Staff are in for six and a half hours."),
        (HOURS, "The camp lasts four nights.", "The camp lasts seven nights."),
        (LIST, "The motor has two years of warranty.", "The frame has two years of warranty."),
        (LEASE, "Notice may be given from 15 November 2026.", "Notice may be given from 15 December 2026."),
        (REPAIRS, "Repairs of the boiler are the landlord's job.", "Repairs of the boiler are the tenant's job."),
        (REPAIRS, "Guests may stay for up to two weeks.", "Guests may stay for up to three weeks."),
        (TABLE, "Together the regions reached 530 k€ in 2026.", "Together the regions reached 560 k€ in 2026."),
        (TABLE, "The North grew by 40 k€.", "The North grew by 70 k€."),
        (TABLE, "Delivery to the South takes three weeks.", "Delivery to the South takes four weeks."),
        (USE, "Power use sank to 17.1 GWh, by 1.3 GWh.", "Power use rose to 17.1 GWh, by 1.3 GWh."),
        (PARTS, "The sensors cannot come before 18 May.", "The sensors come on 18 May at the latest."),
        (PARTS, "Keep 30 cm or more from the wall.", "Keep at most 30 cm from the wall."),
    ],
)
def test_the_right_statement_passes_and_the_wrong_one_does_not(document, right, wrong):
    assert not failed(document, right)
    assert failed(document, wrong)


def test_a_small_figure_does_not_follow_from_what_other_sentences_have_by_chance():
    far = "Part-time staff get 5 days more. New staff earn 2 days a month. File requests at least three weeks ahead."
    assert failed(far, "File requests at least three days ahead.")
    assert not failed(far, "File requests no later than three weeks ahead.")


def test_that_something_is_not_told_is_no_claim():
    for said in ("Whether pets are allowed is not stated.", "Ob Tiere erlaubt sind, steht nicht im Vertrag."):
        assert not failed(REPAIRS, said)
