"""Planted errors are caught and faithful paraphrases pass, by code alone."""

from collections import defaultdict
from functools import lru_cache

import pytest

from sroc.tools.claims.checking import Checker

from .planted import Case, cases

FACTS = {"number", "unit", "date", "name", "quote"}
checker = lru_cache(maxsize=64)(lambda chunks: Checker(chunks))


def failed(case: Case) -> bool:
    return any(found.finding.failed for found in checker(case.chunks).check(case.statement))


@pytest.fixture(scope="module")
def outcomes() -> dict[str, list[bool]]:
    found = defaultdict(list)
    for case in cases():
        found[case.kind].append(failed(case))
    return found


def rate(outcomes: dict[str, list[bool]], kinds: set[str]) -> float:
    flags = [flag for kind in kinds for flag in outcomes[kind]]
    return sum(flags) / len(flags)


def test_there_are_three_hundred_of_each_and_every_kind(outcomes, others):
    errors = sum(len(flags) for found in (outcomes, others) for kind, flags in found.items() if kind)
    assert min(errors, len(outcomes[""]) + len(others[""])) >= 300
    assert len(outcomes) == 15


def test_wrong_numbers_names_and_quotations_are_caught(outcomes):
    assert rate(outcomes, FACTS) >= 0.95


def test_widened_scope_and_strength_are_caught(outcomes):
    assert rate(outcomes, set(outcomes) - FACTS - {""}) >= 0.85


def test_faithful_paraphrases_pass(outcomes):
    assert rate(outcomes, {""}) <= 0.05


@pytest.fixture(scope="module")
def others() -> dict[str, list[bool]]:
    """The same of texts written apart from the patterns, in their first filling."""
    found = defaultdict(list)
    for case in (c for name in ("others.txt", "fields.txt", "fields2.txt", "fields3.txt") for c in cases(name=name)):
        if not case.filling:
            found[case.kind].append(failed(case))
    return found


def test_so_it_is_with_other_texts(others):
    assert rate(others, FACTS) >= 0.95
    assert rate(others, set(others) - FACTS - {""}) >= 0.85
    assert rate(others, {""}) <= 0.05
