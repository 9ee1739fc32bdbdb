"""Units, forms of dates, decimals, ranges and how many figures, in four languages."""

from __future__ import annotations

import pytest

from sroc.tools.checks import Check, DateForm, Decimals, Figures, Measured, Within
from sroc.tools.objectives import compile_objectives

ISO = DateForm(order="ymd", mark="-")


def checks(text: str) -> list[Check | None]:
    return [o.check for o in compile_objectives(text, authority="user", source="message:0")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Give the result in kilometres.", Measured(unit="kilometres")),
        ("Donne le résultat en kilomètres.", Measured(unit="kilomètres")),
        ("Gib das Ergebnis in Kilometern an.", Measured(unit="kilometern")),
        ("Da el resultado en kilómetros.", Measured(unit="kilómetros")),
        ("Compare three flats. All prices in euros.", Measured(unit="euros", every=True)),
        ("Tous les prix en euros.", Measured(unit="euros", every=True)),
        ("Alle Preise in Euro.", Measured(unit="euro", every=True)),
        ("Todos los precios en euros.", Measured(unit="euros", every=True)),
        ("All temperatures must be in degrees Celsius.", Measured(unit="degrees celsius", every=True)),
        ("Write dates as YYYY-MM-DD.", ISO),
        ("Use ISO 8601 for all dates.", ISO),
        ("Écris les dates au format JJ/MM/AAAA.", DateForm(order="dmy", mark="/")),
        ("Schreibe alle Datumsangaben als TT.MM.JJJJ.", DateForm(order="dmy", mark=".")),
        ("Escribe las fechas en formato AAAA-MM-DD.", ISO),
        ("Round to two decimals.", Decimals(minimum=2, maximum=2)),
        ("Round all values to at most 3 decimal places.", Decimals(maximum=3, every=True)),
        ("Round the total to the nearest whole number.", Decimals(minimum=0, maximum=0)),
        ("Arrondis à deux décimales.", Decimals(minimum=2, maximum=2)),
        ("Runde auf zwei Nachkommastellen.", Decimals(minimum=2, maximum=2)),
        ("Redondea a dos decimales.", Decimals(minimum=2, maximum=2)),
        ("The number must be between 1 and 10.", Within(minimum=1, maximum=10)),
        ("Rate the film on a scale from 1 to 5.", Within(minimum=1, maximum=5)),
        ("Le nombre doit être compris entre 1 et 10.", Within(minimum=1, maximum=10)),
        ("Die Zahl muss zwischen 1 und 10 liegen.", Within(minimum=1, maximum=10)),
        ("El número debe estar entre 1 y 10.", Within(minimum=1, maximum=10)),
        ("Include at least three figures.", Figures(of="numbers", minimum=3)),
        ("Inclus au moins trois chiffres.", Figures(of="numbers", minimum=3)),
        ("Nenne mindestens drei Zahlen.", Figures(of="numbers", minimum=3)),
        ("Incluye al menos tres cifras.", Figures(of="numbers", minimum=3)),
        ("Utilise au moins 3 chiffres précis.", Figures(of="numbers", minimum=3)),
        ("Give temperatures in Celsius.", Measured(unit="celsius", every=True)),
        ("Mention at least two dates.", Figures(of="dates", minimum=2)),
        ("No digits.", Figures(of="digits", maximum=0)),
        ("Do not use any numbers in the text.", Figures(of="numbers", maximum=0)),
        ("Aucun chiffre.", Figures(of="digits", maximum=0)),
        ("Keine Zahlen.", Figures(of="numbers", maximum=0)),
        ("Sin números.", Figures(of="numbers", maximum=0)),
        ("Round to 2 sig figs.", Decimals(minimum=2, maximum=2, significant=True)),
        ("Arrondis à trois chiffres significatifs.", Decimals(minimum=3, maximum=3, significant=True)),
        ("Runde auf drei signifikante Stellen.", Decimals(minimum=3, maximum=3, significant=True)),
        ("Redondea a tres cifras significativas.", Decimals(minimum=3, maximum=3, significant=True)),
    ],
)
def test_what_is_said_of_figures_is_a_check(text: str, expected: Check) -> None:
    assert checks(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Explain why prices in euros rose last year.",
        "How many metres are in a kilometre?",
        "Do not round to two decimals.",
        "Give the result in kilometres and miles.",
        "The number of pages must be between 20 and 30 sheets.",
        "Tell me about the three figures in the painting.",
        "Describe the dates that grow in Egypt.",
        "My teacher said the result was in kilometres.",
    ],
)
def test_what_is_no_demand_on_figures_sets_nothing(text: str) -> None:
    assert checks(text) == []
