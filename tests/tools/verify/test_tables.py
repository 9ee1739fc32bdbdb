"""A table's rows and columns: counted, compared with their names, set in order by code, asked for where they lack."""

import pytest

from sroc.tools.checks import Columns, Count, Rows
from sroc.tools.compose import lacking, placed
from sroc.tools.conflicts import find_conflicts
from sroc.tools.enforce import enforce
from sroc.tools.types import Objective
from sroc.tools.verify import verify

TABLE = "| Name | Price (€) | Date |\n|---|--:|---|\n| Fig | 3 | May |\n| Pear | 2 | June |\n| Plum | 4 | July |"
CSV = "name,price\nFig,3\nPear,2"
HTML = "<table><tr><th>Name</th><th>Price</th></tr><tr><td>Fig</td><td>3</td></tr></table>"


def wish(check):
    return Objective(text="x", id="o", check=check)


def said(check, text):
    found = verify(wish(check), text)
    return found.outcome, found.evidence


@pytest.mark.parametrize(
    ("unit", "text", "low", "high", "outcome"),
    [
        ("rows", f"The fruit:\n\n{TABLE}\n\nEnjoy.", 3, 3, "met"),
        ("rows", TABLE, 4, 4, "unmet"),  # the header is none
        ("rows", TABLE, 5, None, "unmet"),
        ("rows", TABLE, None, 2, "unmet"),
        ("rows", "No table here.", 1, None, "unmet"),
        ("rows", CSV, 2, 2, "met"),
        ("rows", HTML, 1, 1, "met"),
        ("columns", TABLE, 3, 3, "met"),
        ("columns", CSV, 2, 2, "met"),
        ("columns", TABLE, 5, 5, "unmet"),
        ("columns", "| # | Name |\n|---|---|\n| 1 | Fig |", 1, 1, "met"),
        ("columns", "Name | Price\n--- | ---\nFig | 3", 2, 2, "met"),
    ],
)
def test_rows_and_columns_are_counted(unit, text, low, high, outcome):
    assert said(Count(unit=unit, minimum=low, maximum=high), text)[0] == outcome


def test_evidence_names_what_is_missing():
    assert said(Count(unit="rows", minimum=6), TABLE)[1].endswith("3 missing")
    assert said(Columns(names=("name", "weight")), TABLE) == (
        "unmet",
        "no column “weight”; columns: “Name”, “Price (€)”, “Date”",
    )


@pytest.mark.parametrize("names", [("name", "price", "date"), ("Date", "name"), ("PRICE",)])
def test_columns_are_known_whatever_their_order_and_case(names):
    assert said(Columns(names=names), TABLE)[0] == "met"


def test_code_sets_columns_in_order_and_changes_nothing_beside_the_table():
    text, (line,) = enforce(f"Fruit:\n\n{TABLE}\n\nEnjoy.", [wish(Columns(names=("date", "name", "price")))])
    assert text.startswith("Fruit:\n\n| Date | Name | Price (€) |\n| --- | --- | --: |\n| May | Fig | 3 |\n")
    assert text.endswith("| July | Plum | 4 |\n\nEnjoy.")
    assert line == "set the columns in order"
    assert enforce(text, [wish(Columns(names=("date", "name", "price")))]) == (text, ())


def test_the_one_name_that_is_left_goes_to_the_one_column_that_is_left():
    text, _ = enforce(TABLE, [wish(Columns(names=("name", "cost", "date")))])
    assert text.startswith("| Name | cost | Date |")
    assert enforce(TABLE, [wish(Columns(names=("name", "weight", "colour")))]) == (TABLE, ())


def test_rows_beyond_the_maximum_go_unless_the_last_sums_up():
    short, (line,) = enforce(TABLE, [wish(Count(unit="rows", maximum=2))])
    assert short.endswith("| Pear | 2 | June |")
    assert line == "kept the first 2 rows of the table"
    summed = TABLE + "\n| Total | 9 | |"
    assert enforce(summed, [wish(Count(unit="rows", maximum=2))])[0] == summed


def test_missing_rows_are_asked_for_in_the_columns_of_the_table():
    rows = [wish(Count(unit="rows", minimum=5))]
    (part,) = lacking(TABLE, rows)
    assert "2 more rows" in part.wanted
    assert part.wanted.endswith("| Name | Price (€) | Date |")
    reply = "| Name | Price (€) | Date |\n|---|---|---|\n| Kiwi | 1 | March |\n| Lime | 2 | April |"
    text = placed(TABLE, part, reply, rows)
    assert text.endswith("| Plum | 4 | July |\n| Kiwi | 1 | March |\n| Lime | 2 | April |")


def test_rows_that_are_named_and_missing_are_asked_for_alone():
    named = [wish(Rows(names=("pears", "limes")))]
    assert said(named[0].check, TABLE) == ("unmet", "no row for “limes”; rows: “Fig”, “Pear”, “Plum”")
    (part,) = lacking(TABLE, named)
    assert part.wanted.endswith("one per line: limes\n| Name | Price (€) | Date |")
    assert placed(TABLE, part, "| Lime | 2 | April |", named) == f"{TABLE}\n| Lime | 2 | April |"


@pytest.mark.parametrize(
    ("reply", "cells"),
    [
        ("1. Fig: dry\n2. **Pear** - soft\n3. Plum: sour", ("dry", "soft", "sour")),
        ("| Name | Taste |\n|---|---|\n| Fig | dry |\n| Pear | soft |\n| Plum | sour |", ("dry", "soft", "sour")),
        ("dry\nsoft", ()),
    ],
)
def test_a_column_that_is_named_and_missing_is_asked_for_alone(reply, cells):
    named = [wish(Columns(names=("Name", "Taste", "Price", "Date")))]
    (part,) = lacking(TABLE, named)
    assert part.wanted.endswith(
        "the column “Taste”. Write what stands in it for each row:\n1. Fig:\n2. Pear:\n3. Plum:"
    )
    text = placed(f"Fruit:\n\n{TABLE}\n\nEnjoy.", part, reply, named)
    assert (text.startswith("Fruit:"), text.endswith("Enjoy."), "| Taste |" in text) == (True, True, bool(cells))
    assert all(f"| {cell} |" in text for cell in cells)


def test_more_columns_with_a_name_than_there_may_be_are_a_conflict():
    named = Objective(text="wish 0", id="o0", check=Columns(names=("a", "b", "c")))
    two = Objective(text="wish 1", id="o1", check=Count(unit="columns", maximum=2))
    assert [c.objective_ids for c in find_conflicts([named, two])] == [("o0", "o1")]
    assert not find_conflicts([named])
