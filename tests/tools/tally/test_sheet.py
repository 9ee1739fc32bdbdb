"""Tables become a database that queries read and nothing can change."""

import pytest

from sroc.tools.tally.queried import asks_of_rows, told
from sroc.tools.tally.reckon import Text
from sroc.tools.tally.sheet import sheet_of

BOATS = """boat,harbour,length_m,built,state
Ada,Brest,12.5,2019-04-01,afloat
Bea,Brest,7.25,2021-11-20,docked
Cleo,Genoa,9,2011-06-30,afloat
Dora,Genoa,30,1998-01-15,sold
"""
CREW = """name,boat,age
Ann,Ada,31
Bo,Ada,44
Cy,Cleo,27
"""


def sheet(*texts):
    return sheet_of(Text(f"{name}.csv", f"{name}.csv", text) for name, text in texts)


@pytest.fixture
def boats():
    return sheet(("boats", BOATS))


def test_a_model_is_told_the_columns_and_some_cells(boats):
    assert boats.described() == (
        "table boats, 4 rows\n"
        "- boat: text, one of Ada, Bea, Cleo, Dora\n"
        "- harbour: text, one of Brest, Genoa\n"
        "- length_m: number, one of 12.5, 7.25, 9, 30\n"
        "- built: date, one of 2019-04-01, 2021-11-20, 2011-06-30, 1998-01-15\n"
        "- state: text, one of afloat, docked, sold"
    )


@pytest.mark.parametrize(
    ("sql", "text", "cited"),
    [
        (
            "SELECT COUNT(*) AS boats_afloat FROM boats WHERE state = 'Afloat'",
            "Boats afloat: 2 [1][2].",
            ["Ada", "Cleo"],
        ),
        ("SELECT COUNT(*) FROM boats WHERE length_m > 10;", "How many boats: 2 [1][2].", ["Ada", "Dora"]),
        ("SELECT boat FROM boats WHERE built < '2012-01-01'", "Boat (2): Cleo, Dora [1][2].", ["Cleo", "Dora"]),
        ("SELECT boat, length_m AS m FROM boats ORDER BY m DESC LIMIT 1", "Boat: Dora, m: 30 [1][2][3][4].", 4),
        (
            "SELECT SUM(length_m) AS metres FROM boats GROUP BY harbour",
            "| harbour | metres |\n| --- | --- |\n| Brest | 19.75 |\n| Genoa | 39 |\n\n[1][2][3][4]",
            4,
        ),
        ("SELECT MAX(length_m) AS longest FROM boats WHERE harbour = 'Brest' AND state = 'sold'", "Longest: –.", 0),
    ],
)
def test_what_a_query_returns_is_told_and_its_rows_are_cited(boats, sql, text, cited):
    said, rows = told(boats.ask(sql), "How many boats?")
    assert said == text
    assert [r.name for r in rows] == cited if isinstance(cited, list) else len(rows) == cited


def test_several_queries_are_told_one_after_the_other(boats):
    results = boats.ask("SELECT COUNT(*) AS n FROM boats; SELECT boat AS sold FROM boats WHERE state='sold'")
    assert told(results, "?")[0] == "N: 4 [1][2][3][4].\n\nSold: Dora [4]."
    assert told(results, "?", tables=True)[0].count("| --- |") == 2


def test_tables_are_joined():
    both = sheet(("boats", BOATS), ("crew", CREW))
    assert both is not None
    sql = "SELECT AVG(age) AS age FROM crew JOIN boats ON crew.boat = boats.boat WHERE harbour = 'Brest'"
    assert told(both.ask(sql), "?")[0] == "Age: 37.5."


@pytest.mark.parametrize(
    ("sql", "why"),
    [
        ("DELETE FROM boats", "only SELECT statements can be run"),
        ("", "only SELECT statements can be run"),
        ("SELECT load_extension('Ada')", "SQLite says: not authorized"),
        ("SELECT speed FROM boats", "SQLite says: no such column: speed"),
        ("SELECT 1 FROM boats WHERE state = 'at sea'", "no cell holds 'at sea': state is one of afloat, docked, sold"),
        (
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n",
            "SQLite says: interrupted",
        ),
    ],
)
def test_what_cannot_be_run_says_why(boats, sql, why):
    with pytest.raises(ValueError, match=why):
        boats.ask(sql)


@pytest.mark.parametrize("text", ["", "Only words stand here.", BOATS + "And much is told beside it. " * 20])
def test_texts_that_are_no_tables_have_no_sheet(text):
    assert sheet(("text", text)) is None


@pytest.mark.parametrize(
    ("request_", "asks"),
    [
        ("Which boats are not afloat?", True),
        ("total length per harbour", True),
        ("Summarise the list of boats.", False),
        ("Write an email about the longest boat.", False),
    ],
)
def test_figures_and_rows_are_asked_for_and_no_texts(request_, asks):
    assert asks_of_rows(request_) is asks
