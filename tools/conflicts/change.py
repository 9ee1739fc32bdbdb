"""An objective that yields and what is kept in, the least change of its number that would let it hold out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..checks import Count, Occurs, Resource
from ..types import Objective
from .numbers import renumbered, spoken
from .rules import Trial

_FURTHEST = 120
"""Doublings after which no number helps."""
Bounded = Count | Occurs | Resource


@dataclass(frozen=True)
class Reading:
    """A number in the words and the bounds it stands for, as differences from it; None where it sets none."""

    number: int
    place: tuple[int, int]
    below: int | None
    """number - minimum."""
    above: int | None
    """maximum - number."""
    near: bool
    """Said with "about": the differences grow and shrink with the number."""


def smallest_change(loser: Objective, kept: Sequence[Objective]) -> Objective | None:
    """The same objective with the least change of its number that lets it hold together with `kept`.

    The new number replaces the old one in the words: "at most 50 words" becomes "at most 120 words". None where no
    number can cure it, where the words say none, or where nothing needs a cure.
    """
    if not isinstance(loser.check, Bounded):
        return None
    noun = loser.check.unit.replace("_", " ") if isinstance(loser.check, Count) else "times"
    for reading in _readings(loser.check, loser.text):
        number = _nearest(loser, loser.check, reading, kept)
        if number is not None:
            text = renumbered(loser.text, reading.place, number, noun)
            return loser.model_copy(update={"text": text, "check": _changed(loser.check, reading, number)})
    return None


def _readings(check: Bounded, text: str) -> Iterator[Reading]:
    """Each number in the words that a bound of the check stands for."""
    minimum = None if isinstance(check, Resource) else check.minimum
    maximum = check.maximum
    bounds_said = [b for b in (minimum, maximum) if b is not None]
    numbers = sorted(spoken(text), key=lambda said: min(abs(said[0] - b) for b in bounds_said))
    for number, place in numbers:
        low = None if minimum is None or abs(number - minimum) > 1 else number - minimum
        high = None if maximum is None or abs(maximum - number) > 1 else int(maximum) - number
        if low is not None or high is not None:
            yield Reading(number, place, low, high, near=False)
    if len(numbers) == 1 and minimum is not None and maximum is not None and minimum < numbers[0][0] < maximum:
        number, place = numbers[0]
        yield Reading(number, place, number - minimum, int(maximum) - number, near=True)


def _nearest(loser: Objective, check: Bounded, reading: Reading, kept: Sequence[Objective]) -> int | None:
    """The number nearest to the one said with which the objective holds; None where there is none above 0."""
    trial = Trial([*kept, loser])

    def holds(number: int, *, side: str = "both") -> bool:
        changed = _changed(check, reading, number, side)
        return changed is None or trial.holds(loser.model_copy(update={"check": changed}))

    said = reading.number
    if holds(said):
        return None
    if not holds(said, side="maximum"):
        number = _first(said, lambda n: holds(n, side="maximum"))
    elif not holds(said, side="minimum"):
        number = _last(said, lambda n: holds(n, side="minimum"))
    else:
        return None
    return number if number and holds(number) else None


def _first(start: int, holds: Callable[[int], bool]) -> int | None:
    """The least number above `start` that holds, where all above one that holds do."""
    step = 1
    while not holds(start + step):
        step *= 2
        if step >> _FURTHEST:
            return None
    low, high = start + step // 2, start + step
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


def _last(start: int, holds: Callable[[int], bool]) -> int | None:
    """The greatest number below `start` that holds, where all below one that holds do; None where not even 1 does."""
    low, high = 0, start
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low or None


def _changed(check: Bounded, reading: Reading, number: int, side: str = "both") -> Bounded | None:
    """The check with another number in it; `side` leaves the other bound out, None where nothing is left."""
    bounds: dict[str, int | None] = {}
    if not isinstance(check, Resource):
        minimum = check.minimum if reading.below is None else max(0, number - _scaled(reading, reading.below, number))
        bounds["minimum"] = minimum if side != "maximum" else None
    maximum = check.maximum if reading.above is None else number + _scaled(reading, reading.above, number)
    bounds["maximum"] = None if side == "minimum" or maximum is None else int(maximum)
    return check.model_copy(update=bounds) if any(b is not None for b in bounds.values()) else None


def _scaled(reading: Reading, difference: int, number: int) -> int:
    if not reading.near:
        return difference
    return max(1, round(difference * number / reading.number))
