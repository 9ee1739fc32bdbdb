"""Pairs of wishes as people write them, in four languages: what contradicts (C) is found, what can be (K) is let be.

What stands before `||` is said by the system.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sroc.agents.formulator import formulate
from sroc.agents.resolver import settle
from sroc.tools.types import Message

PAIRS = [line.split("|", 1) for line in Path(__file__).with_name("pairs.txt").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("kind", "text"), PAIRS)
def test_a_contradiction_is_found_and_nothing_else(kind: str, text: str) -> None:
    system, _, user = text.rpartition("||")
    said = [Message(role="system", content=system)] if system else []
    found = settle(formulate([*said, Message(role="user", content=user)])).resolutions
    assert bool(found) == (kind == "C"), [r.conflict.explanation for r in found]
