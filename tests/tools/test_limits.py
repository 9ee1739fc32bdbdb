"""Reservations, shares and totals: no limit is ever passed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.errors import LimitReached
from sroc.tools.limits import Ledger, Reservation, left, share, total
from sroc.tools.prices import Price
from sroc.tools.record import Call, Usage
from sroc.tools.types import Allowance, Message

COUNTS = st.none() | st.integers(0, 500)
ALLOWANCES = st.builds(
    Allowance,
    requests=st.none() | st.integers(0, 12),
    input_tokens=COUNTS,
    output_tokens=COUNTS,
    total_tokens=COUNTS,
    cost_usd=st.none() | st.floats(0, 0.01),
)
NAMES = {
    "requests": "calls",
    "input_tokens": "input_tokens",
    "output_tokens": "output_tokens",
    "total_tokens": "total_tokens",
    "cost_usd": "cost_usd",
}


def used(read=0, written=0, cost=None, **fields):
    return Usage(
        calls=1, input_tokens=read, output_tokens=written, total_tokens=read + written, cost_usd=cost, **fields
    )


def call(usage):
    return Call(id="c", role="critic", model="m", messages=(Message(role="user", content="?"),), usage=usage)


@settings(max_examples=150, deadline=None)
@given(ALLOWANCES, st.data())
def test_no_limit_is_passed_while_requests_use_no_more_than_they_reserved(allowance, data):
    ledger = Ledger(allowance)
    opened: list[Reservation] = []
    spent: list[Usage] = []
    refused: set[str] = set()
    price = data.draw(st.sampled_from([None, Price(1.0, 3.0), Price(0.1, 0.0)]))
    for _ in range(data.draw(st.integers(1, 25))):
        if opened and data.draw(st.booleans()):
            reservation = opened.pop(data.draw(st.integers(0, len(opened) - 1)))
            read = data.draw(st.integers(0, int(reservation.input_tokens)))
            written = data.draw(st.integers(0, int(reservation.output_tokens)))
            cost = None if price is None else (read * price.input + written * price.output) / 1e6
            spent.append(used(read, written, cost))
            ledger.settle(reservation, spent[-1])
            continue
        read, wanted = data.draw(st.integers(0, 120)), data.draw(st.none() | st.integers(1, 120))
        try:
            output = ledger.allowance(read, wanted, price)
            cost = None if price is None else (read * price.input + (output or 0) * price.output) / 1e6
            opened.append(ledger.reserve(read, output, cost))
        except LimitReached as reached:
            refused.add(reached.limit)
    assert all(getattr(allowance, limit) is not None for limit in refused)
    for limit, name in NAMES.items():
        most = getattr(allowance, limit)
        assert most is None or sum(getattr(usage, name) or 0 for usage in spent) <= most + 1e-12


@settings(max_examples=100, deadline=None)
@given(ALLOWANCES, st.integers(1, 9))
def test_parts_never_sum_to_more_than_the_whole(allowance, parts):
    shares = share(allowance, parts)
    assert len(shares) == parts
    for limit in NAMES:
        whole = getattr(allowance, limit)
        own = [getattr(part, limit) for part in shares]
        assert own == [None] * parts if whole is None else sum(own) <= whole


def test_counts_are_shared_out_whole_and_seconds_are_not_divided():
    shares = share(Allowance(requests=5, seconds=9.0), 3)
    assert [part.requests for part in shares] == [2, 2, 1]
    assert {part.seconds for part in shares} == {9.0}
    assert share(Allowance(), 0) == ()


@pytest.mark.parametrize(
    ("limits", "read", "wanted", "price", "expected"),
    [
        ({}, 10, None, None, None),
        ({}, 10, 50, None, 50),
        ({"total_tokens": 100}, 30, None, None, 70),
        ({"total_tokens": 100}, 30, 50, None, 50),
        ({"output_tokens": 20}, 30, 50, None, 20),
        ({"cost_usd": 0.001}, 100, None, Price(1.0, 10.0), 89),
        ({"cost_usd": 0.001}, 100, None, None, None),
        ({"requests": 3, "input_tokens": 99}, 10, None, None, None),
    ],
)
def test_what_a_reply_may_take(limits, read, wanted, price, expected):
    assert Ledger(Allowance(**limits)).allowance(read, wanted, price) == expected


@pytest.mark.parametrize(
    ("limits", "name"),
    [
        ({"requests": 0}, "requests"),
        ({"input_tokens": 9}, "input_tokens"),
        ({"output_tokens": 0}, "output_tokens"),
        ({"total_tokens": 10}, "total_tokens"),
        ({"cost_usd": 0.000_001}, "cost_usd"),
        ({"seconds": 0.0}, "seconds"),
    ],
)
def test_a_call_that_would_pass_a_limit_is_refused_by_its_name(limits, name):
    ledger = Ledger(Allowance(**limits))
    with pytest.raises(LimitReached, match=f"^{name}=") as caught:
        ledger.reserve(10, ledger.allowance(10, 5, Price(1.0, 1.0)), 15 / 1e6)
    assert caught.value.limit == name


def test_a_refused_call_reserves_nothing():
    ledger = Ledger(Allowance(requests=1, input_tokens=5))
    with pytest.raises(LimitReached):
        ledger.reserve(6)
    assert ledger.remaining() == Allowance(requests=1, input_tokens=5)


def test_a_call_without_a_bound_reserves_all_that_is_left_of_the_output():
    ledger = Ledger(Allowance(total_tokens=100))
    assert ledger.reserve(30).output_tokens == 70


def test_settling_frees_what_was_not_used():
    ledger = Ledger(Allowance(total_tokens=100, requests=2))
    reservation = ledger.reserve(30, 70)
    assert ledger.remaining() == Allowance(total_tokens=0, requests=1)
    ledger.settle(reservation, used(20, 10))
    assert ledger.remaining() == Allowance(total_tokens=70, requests=1)


def test_a_reservation_is_settled_once():
    ledger = Ledger(Allowance())
    reservation = ledger.reserve(1)
    ledger.settle(reservation, used())
    with pytest.raises(KeyError):
        ledger.settle(reservation, used())


def test_the_clock_runs_from_the_beginning():
    now = [100.0]
    ledger = Ledger(Allowance(seconds=5.0), clock=lambda: now[0])
    now[0] += 4.0
    assert ledger.seconds_left() == 1.0
    now[0] += 2.0
    with pytest.raises(LimitReached, match="seconds=5"):
        ledger.reserve(1)
    assert ledger.remaining().seconds == 0.0


def test_what_is_left_counts_calls_of_unknown_price_for_everything_but_money():
    calls = [call(used(10, 5, 0.25)), call(used(20, 5, None))]
    limits = Allowance(requests=3, total_tokens=30, cost_usd=1.0, seconds=2.0)
    rest = Allowance(requests=1, total_tokens=0, cost_usd=0.75, seconds=0.5)
    assert left(limits, calls, seconds=1.5) == rest


def test_what_is_left_may_be_told_by_a_total():
    assert left(Allowance(requests=3), total([call(used())]), seconds=0) == Allowance(requests=2)


@pytest.mark.parametrize(
    ("usages", "cost", "estimated"),
    [
        ([], 0.0, False),
        ([used(1, 2, 0.5), used(3, 4, 0.25)], 0.75, False),
        ([used(1, 2, 0.5), used(3, 4, None)], None, False),
        ([used(1, 2, 0.5), used(3, 4, 0.25, estimated=True)], 0.75, True),
    ],
)
def test_a_total_is_unknown_or_estimated_where_any_call_is(usages, cost, estimated):
    whole = total(map(call, usages))
    assert (whole.calls, whole.cost_usd, whole.estimated) == (len(usages), cost, estimated)
    assert whole.total_tokens == sum(usage.total_tokens for usage in usages)
