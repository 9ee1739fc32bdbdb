"""Counts of one part by its number ("the second paragraph has 5 sentences") in; what they make of the whole out.

What single parts need adds up to what the text needs; what they allow adds up too, where no other part is left.
"""

from __future__ import annotations

from itertools import islice, product

from ..checks import Count
from ..sizes import SIZES
from .engine import System
from .facts import SPANNING, WITHIN
from .state import Var

_FULL = frozenset({("words", "paragraphs"), ("words", "sentences"), ("words", "sections"), ("sentences", "paragraphs")})
"""(unit, per): every part has at least one of the unit."""
_MOST = 64
"""Combinations of caps that are looked at."""


def count_each(system: System, owner: int, check: Count) -> None:
    """Each `per` has so many units: a density, and what it makes of the whole text."""
    if (check.unit, check.per) == ("questions", "sentences") and check.minimum:
        system.at_least(("unit", "questions"), 1, owner=owner)
    if check.per is None or check.per == "items" or SIZES[check.unit] >= SIZES[check.per]:
        return
    divider = check.mark if check.per in ("paragraphs", "sections") else None
    unit: Var = ("unit", check.unit)
    per: Var = ("unit", f"{check.per} {divider}" if divider else check.per)
    density: Var = ("each", f"{check.unit} {per[1]}")
    system.at_least(("each", f"words {per[1]}"), 0, [(1, ("each", f"sentences {per[1]}"))])
    if check.minimum:
        system.at_least(density, check.minimum, owner=owner)
        system.at_least(("floor", density[1]), check.minimum, owner=owner)
        system.at_least(unit, 0, [(check.minimum, per)], owner=owner)
    if check.maximum is not None:
        system.at_most(density, check.maximum, owner=owner)
        if check.per in SPANNING and check.unit in WITHIN and not check.mark:
            # Line breaks between the parts are characters of the text, and of none of them.
            room = check.maximum + 2 * (check.unit == "characters")
            if room:
                system.at_least(per, 0, [(1, unit)], divisor=room, owner=owner)
            else:
                system.at_most(unit, 0, owner=owner)


def count_one(system: System, owner: int, check: Count) -> None:
    """One of the `per` units, by its number, has so many units."""
    if check.per is None or check.index is None or check.mark or SIZES[check.unit] >= SIZES[check.per]:
        return
    unit, per, index = check.unit, check.per, check.index
    one = _part(system, unit, per, index)
    system.at_least(("unit", per), abs(index), owner=owner)
    if check.minimum:
        system.at_least(one, check.minimum, owner=owner)
    if check.maximum is not None:
        system.at_most(one, check.maximum, owner=owner)
        if index > 0 and per in SPANNING and unit in ("words", "sentences", "questions"):
            system.at_least(("most", f"{unit} {per} {index} {check.maximum}"), 1, owner=owner)
            _add_up_caps(system, unit, per, index, check.maximum)


def _part(system: System, unit: str, per: str, index: int) -> Var:
    """The count of a unit in one part, with what it makes of the whole where it is new."""
    one: Var = ("one", f"{unit} {per} {index}")
    if one in system.number:
        return one
    kind = f"{unit} {per}"
    system.at_least(("each", kind), 0, [(1, one)])
    system.at_least(one, 0, [(1, ("floor", kind))], when=[(("unit", per), abs(index))])
    _add_up(system, unit, per)
    if unit == "sentences":
        words = _part(system, "words", per, index)
        system.at_least(words, 0, [(1, one)])
    return one


def _add_up(system: System, unit: str, per: str) -> None:
    """The text has what its parts have; those that nothing is said of have at least one each."""
    places = [int(v[1].split(" ")[2]) for v in system.names if v[0] == "one" and v[1].startswith(f"{unit} {per} ")]
    first = [i for i in places if i > 0]
    for known, when in ((first, 0), ([*first, -1] if -1 in places else [], max(first, default=0) + 1)):
        parts: list[tuple[int, Var]] = [(1, ("one", f"{unit} {per} {i}")) for i in known]
        guards: list[tuple[Var, int]] = [(("unit", per), when)] if when else []
        if parts:
            system.at_least(("unit", unit), 0, parts, when=guards)
        if parts and (unit, per) in _FULL:
            system.at_least(("unit", unit), -len(parts), [*parts, (1, ("unit", per))], when=guards)


def _add_up_caps(system: System, unit: str, per: str, index: int, maximum: int) -> None:
    """More than the first parts allow together calls for a further part."""
    start = f"{unit} {per} "
    caps: dict[int, set[int]] = {}
    for family, name in system.names:
        if family == "most" and name.startswith(start):
            place, most = map(int, name.removeprefix(start).split(" "))
            caps.setdefault(place, set()).add(most)
    last = next(n for n in range(1, len(caps) + 2) if n not in caps) - 1
    for k in range(index, last + 1):
        choices = [sorted(caps[n]) if n != index else [maximum] for n in range(1, k + 1)]
        for chosen in islice(product(*choices), _MOST):
            flags: list[tuple[Var, int]] = [(("most", f"{start}{n} {most}"), 1) for n, most in enumerate(chosen, 1)]
            system.at_least(("unit", per), k + 1, when=[*flags, (("unit", unit), sum(chosen) + 1)])
