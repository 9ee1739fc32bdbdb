"""Objectives on the numbers, units and dates of the answer in; what they need and which exclude each other, out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Any

from ..checks import Check, Columns, DateForm, Decimals, Figures, Measured, ReadingLevel, Rows, Within
from ..claims.units import KINDS, UNITS
from ..headed import Headed
from ..readability import MARGIN_POINTS
from ..types import Objective
from .engine import System
from .facts import CHARACTERS
from .state import Var
from .texts import Texts


def count_figures(system: System, _texts: Texts, owner: int, check: Figures) -> None:
    """So many numbers, dates or digits; each is at least one character, with one between two."""
    var: Var = ("unit", check.of)
    system.at_least(CHARACTERS, -1, [(2, var)])
    _bound(system, owner, var, check.minimum, check.maximum)


def count_decimals(system: System, _texts: Texts, owner: int, check: Decimals) -> None:
    """So many decimals."""
    var: Var = ("unit", "significant digits" if check.significant else "decimals")
    _bound(system, owner, var, check.minimum, check.maximum)


def count_columns(system: System, _texts: Texts, owner: int, check: Columns) -> None:
    """At least as many columns as have a name."""
    _bound(system, owner, ("unit", "columns"), len(check.names), None)


def count_rows(system: System, _texts: Texts, owner: int, check: Rows) -> None:
    """At least as many rows as have a name."""
    _bound(system, owner, ("unit", "rows"), len(check.names), None)


def count_headings(system: System, _texts: Texts, owner: int, check: Headed) -> None:
    """At least as many headings as have a name."""
    _bound(system, owner, ("unit", "headings"), len(check.names), None)


def bound_ease(system: System, _texts: Texts, owner: int, check: ReadingLevel) -> None:
    """So many points of reading ease, with the margin within which a text still passes."""
    low, high = check.points
    low = None if low is None else max(0, low - MARGIN_POINTS)
    high = None if high is None else high + MARGIN_POINTS
    _bound(system, owner, ("unit", "points of reading ease"), low, high)


def _bound(system: System, owner: int, var: Var, minimum: int | None, maximum: int | None) -> None:
    if minimum:
        system.at_least(var, minimum, owner=owner)
    if maximum is not None:
        system.at_most(var, maximum, owner=owner)


def ask_form(system: System, _texts: Texts, owner: int, check: Measured | DateForm | Within) -> None:
    """The form is wanted; which others it excludes, `exclude_forms` says."""
    system.at_least(_var(check), 1, owner=owner)


def exclude_forms(system: System, objectives: Sequence[Objective]) -> None:
    """Two units for one kind of amount, two forms of dates, two ranges with no number in common."""
    asked = {_var(c): c for o in objectives if isinstance(c := o.check, Measured | DateForm | Within)}
    for (one, a), (other, b) in combinations(asked.items(), 2):
        if why := _apart(a, b):
            system.exclude((one, 1), (other, 1), why=why, kind="format")


def _var(check: Measured | DateForm | Within) -> Var:
    match check:
        case Measured():
            return check.kind, repr(UNITS.get(check.unit, (check.unit, 1.0)))
        case DateForm():
            return check.kind, f"{check.order} {check.mark}"
        case Within():
            return check.kind, f"{check.minimum} {check.maximum}"


def _apart(a: Check, b: Check) -> str:
    """Why both cannot be; empty where they can."""
    match a, b:
        case Measured(), Measured():
            kind = KINDS.get(UNITS.get(a.unit, ("", 1.0))[0])
            same = kind and kind == KINDS.get(UNITS.get(b.unit, ("", 1.0))[0])
            return "an amount is given in one unit" if same else ""
        case DateForm(), DateForm():
            return "dates are written in one form"
        case Within(), Within():
            apart = a.maximum < b.minimum or b.maximum < a.minimum
            return "no number lies in both ranges" if apart else ""
    return ""


READERS: Mapping[str, Callable[[System, Texts, int, Any], None]] = {
    **dict.fromkeys(("measured", "date_form", "within"), ask_form),
    "columns": count_columns,
    "rows": count_rows,
    "headed": count_headings,
    "decimals": count_decimals,
    "figures": count_figures,
    "reading_level": bound_ease,
}
"""What each of these kinds of check needs."""
