"""Token guesses and the meter that corrects them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.tokens import PER_MESSAGE, Meter, guess, guess_prompt
from sroc.tools.types import Message


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("", 0, 0),
        ("The capital of France is Paris.", 6, 9),
        ("internationalisation", 2, 5),
        ("1234567", 3, 3),
        ("東京は日本の首都です", 7, 12),
        ("if x == [1, 2]:\n    return None", 9, 16),
        ("________", 1, 8),
    ],
)
def test_a_guess_is_near_what_tokenizers_give(text, low, high):
    assert low <= guess(text) <= high


def test_a_prompt_counts_its_template():
    assert guess_prompt([Message(role="user", content="a"), Message(role="system", content="b")]) == 2 + 2 * PER_MESSAGE


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_a_longer_text_is_never_guessed_shorter_by_more_than_its_seam(first, second):
    assert guess(f"{first}\n\n{second}") >= max(guess(first), guess(second)) - 1e-9


def test_a_new_meter_reserves_more_than_it_estimates():
    meter = Meter()
    assert meter.reserve("word " * 100) > meter.estimate(100.0) == 100


@pytest.mark.parametrize("ratio", [0.7, 1.0, 1.8])
def test_a_meter_learns_a_models_ratio(ratio):
    meter = Meter()
    for _ in range(30):
        meter.learn(1000.0, int(1000 * ratio))
    assert meter.estimate(1000.0) == pytest.approx(1000 * ratio, rel=0.05)
    assert 1000 * ratio <= meter.upper(1000.0) <= 1000 * ratio * 1.3


def test_small_prompts_with_a_large_template_teach_little():
    meter = Meter()
    meter.learn(10.0, 40)
    assert meter.estimate(1000.0) < 1100


def test_nothing_is_learnt_from_a_silent_server():
    meter = Meter()
    meter.learn(1000.0, 0)
    meter.learn(0.0, 10)
    assert meter.estimate(1000.0) == 1000


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(1, 5000), st.integers(1, 20_000)), max_size=20), st.floats(0, 5000))
def test_a_reservation_never_lies_below_the_estimate(lessons, guessed):
    meter = Meter()
    for size, used in lessons:
        meter.learn(size, used)
    assert meter.upper(guessed) >= meter.estimate(guessed) >= 0
