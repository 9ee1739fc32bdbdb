"""Which requests are tallies, and what of."""

import pytest

from sroc.tools.tally.asked import asked


@pytest.mark.parametrize(
    ("request_", "operation", "noun", "bounds"),
    [
        ("How many deliveries weigh over 20 kg?", "count", "deliveries", [("above", 20_000.0)]),
        ("How many deliveries are for no more than 500 dollars?", "count", "deliveries", [("to", 500.0)]),
        ("Count the deliveries exceeding 1,500.", "count", "deliveries", [("above", 1500.0)]),
        ("How many deliveries cost 300 or more?", "count", "deliveries", [("from", 300.0)]),
        ("List all deliveries between 200 and 900 euros.", "list", "deliveries", [("from", 200.0), ("to", 900.0)]),
        ("What is the total amount of all deliveries?", "sum", "deliveries", []),
        ("Which delivery is the largest?", "max", "delivery", []),
        ("Wie viele Lieferungen liegen über 2.000 Euro?", "count", "Lieferungen", [("above", 2000.0)]),
        ("Combien de livraisons dépassent 2 000 euros ?", "count", "livraisons", [("above", 2000.0)]),
        ("¿Cuántas entregas superan los 2.000 euros?", "count", "entregas", [("above", 2000.0)]),
    ],
)
def test_a_tally_is_read_from_its_words(request_, operation, noun, bounds):
    found = asked(request_)
    assert found is not None
    assert (found.operation, found.noun) == (operation, noun)
    assert [(b.side, b.value) for b in found.bounds] == bounds


@pytest.mark.parametrize(
    "request_",
    [
        "How many deliveries were not paid?",
        "How many deliveries per month were there?",
        "How many deliveries are over 500, and why?",
        "Who sent the delivery?",
        "Which harbour did the ship leave?",
        "Summarise the deliveries.",
        "How many deliveries are there? Who sent the last one?",
    ],
)
def test_what_asks_more_is_none(request_):
    assert asked(request_) is None


def test_what_narrows_it_down_is_kept_apart():
    found = asked("How many open deliveries to Kiel Docks after 3 May 2024 are over 500?")
    assert found is not None
    assert found.kinds == ("open",)
    assert found.named == ("Kiel Docks",)
    assert [(p.side, p.year, p.month, p.day) for p in found.periods] == [("above", 2024, 5, 3)]


def test_only_the_number_may_be_wanted():
    found = asked("How many deliveries are over 500? Answer with only the number.")
    assert found is not None
    assert found.only
