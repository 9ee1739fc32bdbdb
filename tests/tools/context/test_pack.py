from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.context.chunk import split
from sroc.tools.context.pack import FRAME, bearing, cost, pack, sweep
from sroc.tools.context.sources import Source
from sroc.tools.errors import InputError
from sroc.tools.types import Chunk


def chunk(start: int, length: int = 10, source: str = "a") -> Chunk:
    return Chunk(id=f"{source}:{start}", source=source, start=start, end=start + length, text="x" * length)


def count(text: str) -> float:
    return len(text)


def needed(*chunks: Chunk) -> float:
    return sum(cost(each, count) for each in chunks)


def test_what_fits_comes_in_document_order() -> None:
    first, second, third = chunk(0), chunk(10), chunk(20)
    assert pack([third, first, second], budget=needed(first, third), count=count) == (first, third)


def test_one_too_large_is_passed_over() -> None:
    large, small = chunk(0, 500), chunk(500)
    assert pack([large, small], budget=needed(small), count=count) == (small,)


def test_sources_keep_the_order_of_the_documents() -> None:
    b, a = chunk(0, source="b"), chunk(0, source="a")
    assert pack([a, b], budget=1000, count=count, among=[b, a]) == (b, a)


def test_a_gap_between_two_chosen_neighbours_is_filled_while_it_fits() -> None:
    document = [chunk(0), chunk(10), chunk(20), chunk(30)]
    ranked = [document[2], document[0]]
    assert pack(ranked, budget=1000, count=count, among=document) == tuple(document[:3])
    assert pack(ranked, budget=needed(*ranked), count=count, among=document) == (document[0], document[2])


@pytest.mark.parametrize("budget", [0, -5, 3])
def test_without_room_nothing_is_packed(budget: float) -> None:
    assert pack([chunk(0)], budget=budget, count=count) == ()


LENGTHS = st.lists(st.integers(1, 60), max_size=15)


@given(LENGTHS, st.integers(0, 300), st.randoms())
@settings(deadline=None, max_examples=100)
def test_a_packet_stays_within_its_budget(lengths: list[int], budget: int, chance: Random) -> None:
    document = [chunk(1000 * n, length) for n, length in enumerate(lengths)]
    ranked = document * 2
    chance.shuffle(ranked)
    packed = pack(ranked, budget=budget, count=count, among=document)
    assert needed(*packed) <= budget
    assert list(packed) == sorted(set(packed), key=lambda each: each.start)


@given(LENGTHS, st.integers(80, 300))
@settings(deadline=None, max_examples=100)
def test_a_sweep_has_every_chunk_once_in_order_within_the_budget(lengths: list[int], budget: int) -> None:
    document = [chunk(1000 * n, length) for n, length in enumerate(lengths)]
    groups = sweep(document, budget=budget, count=count)
    assert [each for group in groups for each in group] == document
    assert all(group and needed(*group) <= budget for group in groups)


@given(st.text(alphabet="ab. \n", min_size=1, max_size=400), st.integers(FRAME + 5, 120))
@settings(deadline=None, max_examples=100)
def test_a_sweep_divides_what_is_too_large_and_has_the_same_text(text: str, budget: int) -> None:
    chunks = split(Source(id="a", text=text), target=150)
    fitted = [each for group in sweep(chunks, budget=budget, count=count) for each in group]
    assert "".join(each.text for each in fitted) == text
    assert all(cost(each, count) <= budget for each in fitted)


def test_a_budget_below_one_character_is_refused() -> None:
    with pytest.raises(InputError, match=f"a call has room for {FRAME}: use a model with a larger window"):
        sweep([chunk(0)], budget=FRAME, count=count)


def test_what_shares_no_two_words_with_the_question_does_not_fill_a_packet() -> None:
    ranked = [_named(n, f"Passage {n} tells of the weir at Pell.") for n in range(5)] + [_named(9, "The weir is old.")]
    assert bearing(ranked, "Who mended the weir at Pell?") == tuple(ranked[:5])
    assert bearing(ranked[4:], "Who painted it?") == tuple(ranked[4:])
    assert bearing(ranked, "Weir?") == tuple(ranked)


def _named(n: int, text: str) -> Chunk:
    return Chunk(id=f"a{n}:0", source=f"a{n}", start=0, end=len(text), text=text)
