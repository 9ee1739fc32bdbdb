"""English verbs whose form tells a tense or an effect, as tables."""

from __future__ import annotations

from collections.abc import Mapping

_PAIRS = """
    ran run, lent lend, rose rise, fell fall, grew grow, gave give, took take, made make, came come, went go, saw see,
    wrote write, kept keep, held hold, sold sell, lost lose, won win, spent spend, brought bring, taught teach,
    sent send,
    built build, found find, began begin, drank drink, slept sleep, felt feel, ate eat, thought think, bought buy,
    paid pay, met meet, led lead, spoke speak, chose choose, drove drive, broke break, wore wear, became become,
    stood stand, told tell, knew know, left leave, sat sit, flew fly, threw throw, drew draw, swam swim, sank sink,
    caught catch, fought fight, understood understand
"""
IRREGULAR: Mapping[str, str] = {
    past: present for past, _, present in (p.strip().partition(" ") for p in _PAIRS.split(","))
}
"""The past of verbs that have no "-ed": what it is in the present."""
_CHANGES = "raise reduce improve boost shorten strengthen weaken slow lengthen halve worsen enhance"
CHANGES = frozenset(_CHANGES.split())
"""Verbs that change something, in their bare form, which are no nouns."""
