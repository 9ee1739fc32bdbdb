"""Models that obey every order they see, and models that misbehave in every reply: nothing unauthorised comes of it."""

import asyncio
import importlib.util
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[1] / "results" / "injections.py"


def measured():
    """The script that measures the same over 1,000 cases."""
    spec = importlib.util.spec_from_file_location("measured_injections", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_obedient_models_take_no_unauthorised_action():
    kinds, broken = asyncio.run(measured().tally(40, seed=5))
    assert (dict(kinds), broken) == ({}, 0)


def test_the_measurement_sees_a_leak_where_there_is_one():
    script = measured()
    case = script.cases(2)[1]
    assert case.adaptive
    said = script.obedient(case).invoke("?").text
    assert "evil" in said
