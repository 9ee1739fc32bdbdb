"""What the engine works on: counts by name, rules, and the lower bounds reached with the trail of how."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Var = tuple[str, str]
"""The family of a count ("unit", "term", "flag" ...) and its name in it."""
Kind = Literal["count", "inclusion", "format", "case", "language", "position", "resource", "meaning", "evidence"]
BACKGROUND = -1
"""The owner of what is true of every text."""
NOTHING: Var = ("never", "")
"""Capped at none by nature: raising it means that two things exclude each other."""


class Rule(NamedTuple):
    """`head` >= ceil((const + sum of coefficient * count) / divisor), once every guard count reaches its threshold."""

    head: int
    owner: int
    const: int
    terms: tuple[tuple[int, int], ...]
    """(count, coefficient >= 0)."""
    divisor: int
    guards: tuple[tuple[int, int], ...]
    """(count, threshold >= 1)."""
    why: str
    """One clause for people, where the rule itself needs words."""
    kind: Kind


class Entry(NamedTuple):
    """One raise of a count: the trail of these is the derivation."""

    var: int
    value: int
    rule: int
    before: int
    """The entry that raised this count before; -1 where there is none."""


@dataclass
class State:
    """The lower bounds reached with some objectives switched on."""

    values: list[int]
    sums: list[int]
    """Per rule: const + sum of coefficient * count, kept up to date."""
    missing: list[int]
    """Per rule: how many guards (its owner's switch is one) are still off."""
    tightest: dict[int, int] = field(default_factory=dict)
    trail: list[Entry] = field(default_factory=list)
    last: dict[int, int] = field(default_factory=dict)
    """Per count: its latest entry."""
    on: set[int] = field(default_factory=set)
    broken: set[int] = field(default_factory=set)
    """Counts above their tightest cap."""
    endless: tuple[int, ...] = ()
    """Counts that grow without end."""

    @property
    def holds(self) -> bool:
        """Whether the objectives that are on can hold together."""
        return not self.broken and not self.endless

    def copy(self) -> State:
        """A state that can go its own way."""
        return State(
            self.values[:],
            self.sums[:],
            self.missing[:],
            self.tightest.copy(),
            self.trail[:],
            self.last.copy(),
            self.on.copy(),
            self.broken.copy(),
            self.endless,
        )
