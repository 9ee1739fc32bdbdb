"""Rows, columns and the columns' names of a table that is to be made are checks; those of a table told of are not."""

import pytest

from sroc.tools.checks import Columns, Count, Rows
from sroc.tools.objectives import compile_objectives


def read(words):
    return [o.check for o in compile_objectives(words, authority="user", source="m") if _of_a_table(o.check)]


def _of_a_table(check):
    return isinstance(check, Columns | Rows) or (
        isinstance(check, Count) and check.unit in ("rows", "columns", "lines")
    )


def rows(low, high=None):
    return Count(unit="rows", minimum=low, maximum=high)


def columns(number):
    return Count(unit="columns", minimum=number, maximum=number)


def lines(*names):
    return Rows(names=names)


def called(*names):
    return Columns(names=names)


@pytest.mark.parametrize(
    ("words", "checks"),
    [
        ("Compare three tents in a table with 5 rows and 4 columns.", [rows(5, 5), columns(4)]),
        ("Make a table with columns: name, price, date.", [called("name", "price", "date")]),
        ("Show it as a table with columns for weight and range, sorted by range.", [called("weight", "range")]),
        ("Create a 3-column table of bridges.", [columns(3)]),
        (
            "Make a table of lakes. It must have at least 6 rows. Columns: lake, area.",
            [rows(6), called("lake", "area")],
        ),
        ("Build a comparison table (columns: tool, price; at most 8 rows).", [called("tool", "price"), rows(None, 8)]),
        ('List the capitals in a table, with the columns "City", "Country".', [called("City", "Country")]),
        ("table pls, 4 rows, columns: day, task", [rows(4, 4), called("day", "task")]),
        (
            "Erstelle eine Tabelle mit 5 Zeilen und den Spalten Ort, Preis und Datum.",
            [rows(5, 5), called("Ort", "Preis", "Datum")],
        ),
        ("Mach mir eine dreispaltige Tabelle mit höchstens 6 Zeilen.", [columns(3), rows(None, 6)]),
        ("Fais un tableau de 4 lignes avec les colonnes : nom, prix.", [rows(4, 4), called("nom", "prix")]),
        (
            "Haz una tabla de 5 filas con las columnas nombre, precio y fecha.",
            [rows(5, 5), called("nombre", "precio", "fecha")],
        ),
        ("Output a CSV with the headers id, name, email and 10 rows.", [called("id", "name", "email"), rows(10, 10)]),
        (
            "Make a table with the columns Town, River and rows for Bonn, Metz and Graz.",
            [called("Town", "River"), lines("Bonn", "Metz", "Graz")],
        ),
        ("Make a table with one row for each of: figs, pears, plums.", [lines("figs", "pears", "plums")]),
        (
            "Mache eine Tabelle mit den Spalten Stadt, Land und je einer Zeile für Bonn und Trier.",
            [called("Stadt", "Land"), lines("Bonn", "Trier")],
        ),
        (
            "Fais un tableau avec une ligne pour chacune de ces villes : Lyon, Lille, Nice.",
            [lines("Lyon", "Lille", "Nice")],
        ),
        ("Make a table with rows for each month and each product.", []),
        ("Write SQL that creates a table with 5 rows and 3 columns.", []),
        ("The table in my file has 5 rows. Why is it slow?", []),
        ("Write a poem about a table and three rows of vines.", []),
        ("Put the total in a table and the first 3 rows in bold.", []),
        ("Make a table with one row per country and a column for each of the many years of the long war.", []),
    ],
)
def test_what_a_message_says_of_the_table_it_wants_is_read(words, checks):
    assert read(words) == checks


def test_the_words_of_an_objective_are_those_of_the_message():
    said = "Give me a table with the columns Name and Moons, at least 4 rows."
    found = compile_objectives(said, authority="user", source="m")
    texts = [said[o.span[0] : o.span[1]] for o in found if o.span]
    assert [o.text for o in found] == texts
    assert set(texts) >= {"with the columns Name and Moons", "at least 4 rows"}
