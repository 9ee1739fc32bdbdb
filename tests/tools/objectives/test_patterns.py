"""No pattern of ours backtracks: each one's processor time on the longest texts it is given, made to be slow."""

from __future__ import annotations

import gc
import re
import sys
import time
from collections.abc import Iterator

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.objectives.views import WINDOW
from sroc.tools.types import Message

from ..conflicts.test_meaning import CERTAIN
from ..conflicts.test_pairs import PAIRS
from .test_english import COUNTS, FORMS, TERMS
from .test_hostile import UNITS
from .test_languages import FRENCH, GERMAN, SPANISH
from .test_resources import STATED

SENTENCE, SECONDS = 1_500, 0.25
"""Characters of the longest sentence, as sentences are cut; and of a huge message both ends are read, a window each.
The slowest pattern takes 0.05 s; one that needs the square of a window takes 7 s, one that backtracks more."""
PACKAGES = tuple(f"sroc.tools.{name}" for name in ("objectives", "demands", "conflicts", "precedence", "formulation"))
MASKED = (
    '\ue000"',
    '"\ue000"',
    '"\ue000", ',
    "the ",
    "not ",
    "of the ",
    "x, ",
    "a-",
    "1,",
    "each ",
    "exactly 3 ",
    "under 5 ",
)
HOSTILE = (
    *UNITS[::3],
    *MASKED[::2],
    "the answer must",
    "the first paragraph ",
    "must be in at least ",
    "it must not cost ",
    "the second one ",
)


@pytest.fixture(scope="module")
def patterns() -> dict[re.Pattern[str], int]:
    """Every pattern of ours that has been compiled after reading all kinds of requests, and how long a text it sees."""
    cases = (*COUNTS, *TERMS, *FORMS, *FRENCH, *GERMAN, *SPANISH)
    stated = [text for text, _, _ in STATED]
    for text in (*(case[0] for case in cases[::3]), *CERTAIN[::2], *stated, *(text for _, text in PAIRS[::2])):
        formulate((Message(role="user", content=text),))
    modules = [m for name, m in sys.modules.items() if name.startswith(PACKAGES) and m]
    named = {v for m in modules for v in vars(m).values() if isinstance(v, re.Pattern)}
    made = {p for p in gc.get_objects() if isinstance(p, re.Pattern) and r"\x20{" in str(p.pattern)}
    return {**dict.fromkeys(made, SENTENCE), **dict.fromkeys(named, WINDOW)}


def test_all_patterns_are_looked_at(patterns: dict[re.Pattern[str], int]) -> None:
    assert len(patterns) > 500


@pytest.mark.parametrize("unit", HOSTILE)
def test_no_pattern_takes_long_on_a_hostile_text(patterns: dict[re.Pattern[str], int], unit: str) -> None:
    assert list(slow(patterns, unit)) == []


def slow(patterns: dict[re.Pattern[str], int], unit: str) -> Iterator[str]:
    for pattern, size in patterns.items():
        text = unit * (size // len(unit))
        if spent(pattern, text) > SECONDS and min(spent(pattern, text) for _ in range(3)) > SECONDS:
            yield pattern.pattern[:100]


def spent(pattern: re.Pattern[str], text: str) -> float:
    start = time.thread_time()
    for _ in pattern.finditer(text):
        pass
    return time.thread_time() - start
