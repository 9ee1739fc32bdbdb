"""Records in every form that texts have, reckoned exactly; and texts that hold no list of records, left alone."""

import json
import random
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroc.tools.tally.asked import asked
from sroc.tools.tally.beside import beside
from sroc.tools.tally.reckon import Text, reckon
from sroc.tools.tally.told import tell

WORTH = ((120, "open"), (480, "paid"), (500, "open"), (501, "paid"), (1_250, "open"), (98_000, "paid"))
ROWS = [
    (f"DEL-{2000 + n}", where, amount, state)
    for n, (where, (amount, state)) in enumerate(product(("Kiel Docks", "Bergen", "Porto"), WORTH))
]
"""18 deliveries, 9 over 500, 3 of them to Kiel Docks."""


def table(rows):
    lines = [f"| {name} | {where} | {amount:,}.00 EUR | {state} |" for name, where, amount, state in rows]
    return "\n".join(["## Deliveries", "", "| No | To | Amount | State |", "|---|---|---|---|", *lines])


def delimited(rows):
    lines = [f'{name},"{where}",{amount},{state}' for name, where, amount, state in rows]
    return "\n".join(["delivery,to,amount,state", *lines])


def objects(rows):
    return json.dumps([{"delivery": n, "to": w, "amount": a, "state": s} for n, w, a, s in rows])


def blocks(rows):
    return "\n\n".join(f"Delivery: {n}\nTo: {w}\nAmount: €{a:,}\nState: {s}" for n, w, a, s in rows)


def lines(rows):
    return "\n".join(f"- {n}: to {w}, {a:,} EUR, {s}" for n, w, a, s in rows)


def prose(rows):
    said = "The harbour was calm that day and 3 boats came in."
    return "\n\n".join(
        f"{said} Delivery {n} went to {w} on 5 March 2024. It has a total of {a:,} euros, 7 of them toll. It is {s}."
        for n, w, a, s in rows
    )


def run_on(rows):
    return " ".join(f"Delivery {n} ({w}) came to {a:,} euros and is {s}." for n, w, a, s in rows)


def reckoned(request, *texts):
    """The sentence told; empty where the texts hold no records."""
    tally = asked(request)
    assert tally is not None
    sources = [Text(f"d{n}", "", text) for n, text in enumerate(texts)]
    found = reckon(tally, sources)
    if found:
        found.beside = beside(found, sources)
    return tell(found, "en")[0] if found else ""


FORMS = [table, delimited, objects, blocks, lines, prose, run_on]


@pytest.mark.parametrize("form", FORMS)
def test_counts_sums_and_extremes_are_exact(form):
    text = form(ROWS)
    assert reckoned("How many deliveries are over 500?", text).startswith("9 of the 18 deliveries match (over 500)")
    assert reckoned("How many deliveries to Kiel Docks are over 500?", text).startswith("3 of the 18")
    assert "302,553" in reckoned("What is the total amount of all deliveries?", text)
    assert "DEL-2005" in reckoned("Which delivery is the highest?", text)


@pytest.mark.parametrize("form", FORMS)
def test_a_list_names_each(form):
    said = reckoned("List all deliveries over 90,000.", form(ROWS))
    assert said.startswith("3 of the 18")
    assert all(name in said for name in ("DEL-2005", "DEL-2011", "DEL-2017"))


@pytest.mark.parametrize("form", [table, delimited, objects, blocks])
def test_different_values_of_a_column_are_counted_once(form):
    text = form(ROWS).replace("To", "Harbour").replace('"to"', '"harbour"').replace(",to,", ",harbour,")
    assert reckoned("How many different harbours have deliveries over 500?", text).startswith("There are 3 different")


def test_what_is_told_twice_is_counted_once():
    said = reckoned("How many deliveries are over 500?", run_on(ROWS), "Delivery DEL-2005 was late, as was DEL-2004.")
    assert said.startswith("9 of the 18")


def test_a_record_beside_the_table_counts_too():
    said = reckoned("How many deliveries are over 500?", table(ROWS), "Delivery DEL-3000 came to 700 euros.")
    assert said.startswith("10 of the 19")


def test_amounts_in_sentences_that_name_no_record_are_told_and_not_counted():
    other = "Orrin was charged 900 euros for planks. Pell paid 20 euros. It must stay under 5,000 euros."
    said = reckoned("How many deliveries are over 500 euros?", run_on(ROWS), other)
    assert said.startswith("9 of the 18")
    assert said.endswith("Not counted: 1 further statement(s) of such an amount that name none of these deliveries.")


def test_things_without_numbers_are_counted_each_also_two_in_a_sentence():
    said = "A delivery of 900 euros left on 3 May. Pell got a delivery for 80 euros and Orrin a delivery for 700 euros."
    assert reckoned("How many deliveries are over 500 euros?", said).startswith("2 of the 3")


def test_names_joined_by_underscores_are_read():
    said = "\n".join(f"delivery_id: {n}, to: Pell, total: {100 * n}" for n in range(1, 9))
    assert reckoned("How many deliveries are over 500?", said).startswith("3 of the 8")


def test_periods_and_currencies_bound():
    text = "\n".join(f"- Trip T{n} on 2024-{n:02}-10 cost {100 * n} {'USD' if n % 2 else 'EUR'}." for n in range(1, 13))
    assert reckoned("How many trips were made after 1 June 2024?", text).startswith("7 of the 12")
    assert reckoned("How many trips in March 2024 are there?", text).startswith("1 of the 12")
    assert reckoned("How many trips cost over 500 USD?", text).startswith("3 of the 12")


@pytest.mark.parametrize(
    "text",
    [
        "A delivery over 500 must be signed by two people. Deliveries under 100 need none.",
        "The firm made 412 deliveries in 2023.",
        "Delivery by boat is slow. Delivery by rail is dear.",
        "",
    ],
)
def test_a_text_without_records_is_left_to_be_read(text):
    assert reckoned("How many deliveries are over 500?", text) == ""


def test_other_things_are_not_counted():
    orders = "\n".join(f"Order ORD-{n} came to {900 + n} euros." for n in range(20))
    assert reckoned("How many deliveries are over 500?", run_on(ROWS), orders).startswith("9 of the 18")


@given(st.lists(st.integers(1, 99_999), min_size=3, max_size=40), st.integers(1, 99_999), st.sampled_from(FORMS))
def test_every_count_is_right(amounts, bound, form):
    rows = [(f"DEL-{n}", "Bergen", amount, "open") for n, amount in enumerate(amounts, start=100_000)]
    expected = sum(amount > bound for amount in amounts)
    said = reckoned(f"How many deliveries are over {bound:,}?", form(rows))
    assert said.startswith(f"{expected} of the {len(amounts)} ")


def test_any_text_is_read():
    noise = random.Random(5)
    text = "".join(noise.choice('ab |:,-\n{}[]"0.12§\ud800é') for _ in range(4_000))
    reckoned("How many deliveries are over 500?", text)


def test_tables_of_one_kind_with_other_columns_count_together():
    rows = ["| Id | Weight | Sum |", "|---|---|---|", "| DEL-9 | 12 kg | 501.00 |", "| DEL-8 | 9 kg | 3.00 |"]
    other = "\n".join(["# Deliveries of May", "", *rows])
    assert reckoned("How many deliveries are over 500?", table(ROWS), other).startswith("10 of the 20")


def test_one_table_alone_needs_no_name():
    text = "id,customer,total\n" + "\n".join(f"{n},Bergen,{n * 10}" for n in range(40, 60))
    assert reckoned("How many deliveries are over 500?", text).startswith("9 of the 20")
    assert reckoned("How many deliveries are over 500?", f"{text}\n\n{'The sea is wide. ' * 80}") == ""


@pytest.mark.parametrize(
    "text",
    [
        "## Staff\n\n| Office | Clerks |\n|---|---|\n| Porto | 12 |\n| Bergen | 7 |",
        "## Clerks by office\n\n| Office | Heads |\n|---|---|\n| Porto | 12 |\n| Bergen | 7 |",
    ],
)
def test_rows_that_hold_counts_are_not_counted(text):
    assert not reckoned("How many clerks are in Porto?", text)


def test_an_amount_may_look_like_a_year():
    text = "\n".join(f"- Delivery DEL-{n}: Bergen, {1_500 + 100 * n} EUR" for n in range(1, 7))
    assert reckoned("What is the total amount of all deliveries?", text).startswith(
        "The total is 11,100 EUR, over 6 of 6"
    )
