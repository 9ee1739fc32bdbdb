import asyncio
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.context.index import Index
from sroc.tools.types import Chunk

TEXTS = (
    "Customers may ask for a refund within thirty days of delivery.",
    "Parcels leave the warehouse in Lyon within two working days.",
    "The café serves coffee and policies are on the wall.",
    "退款在三十天内办理。包裹从里昂仓库发出。",
    "Der Kunde kann die Rückerstattungen schriftlich verlangen.",
    "Late fees are 25 euros for the Pro plan.",
)


def chunks(texts: tuple[str, ...] = TEXTS, headings: Mapping[int, str] | None = None) -> tuple[Chunk, ...]:
    return tuple(
        Chunk(id=f"s{n}:0", source=f"s{n}", start=0, end=len(text), text=text, heading=(headings or {}).get(n, ""))
        for n, text in enumerate(texts)
    )


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("How long do I have to ask for refunds?", 0),
        ("days working two within", 1),
        ("cafe policy", 2),
        ("仓库", 3),
        ("Ruckerstattung", 4),
        ("What does the Pro plan cost, 25 euros?", 5),
    ],
    ids=["stem", "any order", "accents", "unspaced script", "prefix", "number"],
)
def test_the_best_chunk_comes_first(query: str, first: int) -> None:
    with Index(chunks()) as index:
        assert index.search(query)[0].id == f"s{first}:0"


@pytest.mark.parametrize("query", ["zebra", "", "  ", "?!", '"', "狐狸"])
def test_without_a_match_nothing_is_found(query: str) -> None:
    with Index(chunks()) as index:
        assert index.search(query) == ()


def test_stop_words_count_only_where_there_is_nothing_else() -> None:
    with Index(chunks(("to be or not to be", "refunds are to be paid", "a parcel"))) as index:
        assert [chunk.id for chunk in index.search("is a refund to be?")] == ["s1:0"]
        assert index.search("to be or not to be")[0].id == "s0:0"


@given(st.text(alphabet=st.characters()))
@settings(deadline=None, max_examples=200)
def test_any_text_is_a_query(query: str) -> None:
    with Index(chunks()) as index:
        assert len(index.search(query)) <= len(TEXTS)


@pytest.mark.parametrize(
    "query", ["NEAR(refund, 2)", "body: refund", "refund*", '"refund', "NOT refund", "{refund} ^ + -"]
)
def test_nothing_in_a_query_is_syntax(query: str) -> None:
    with Index(chunks()) as index:
        assert index.search(query)[0].id == "s0:0"


@given(st.lists(st.text(alphabet=st.characters(), min_size=1), max_size=4))
@settings(deadline=None, max_examples=60)
def test_any_text_can_be_indexed(texts: list[str]) -> None:
    with Index(chunks(tuple(texts))) as index:
        assert index.search("x", 3) is not None


def test_a_long_query_is_searched_by_its_rare_words() -> None:
    padding = " ".join(f"filler{n}" for n in range(100))
    with Index(chunks((*TEXTS, padding))) as index:
        assert index.search(f"warehouse Lyon {' '.join(f'word{n}' for n in range(90))} parcels")[0].id == "s1:0"


def test_a_query_of_a_hundred_pages_is_searched() -> None:
    with Index(chunks()) as index:
        assert index.search("refund " + "lorem ipsum dolor sit amet. " * 10_000)[0].id == "s0:0"


def test_at_most_n_are_found() -> None:
    with Index(chunks()) as index:
        assert len(index.search("days refund parcels fees", 2)) == 2
        assert index.search("days", 0) == ()


def test_a_heading_counts_for_the_chunks_under_it() -> None:
    texts = ("It is 25 euros.", "It is 30 euros.", "It is 35 euros.", "It is 40 euros.")
    with Index(chunks(texts, {2: "Fees > Storage"})) as index:
        assert index.search("How much is storage?")[0].id == "s2:0"


def test_a_title_counts_for_the_chunks_of_its_source() -> None:
    with Index(chunks(), {"s2": "Bistro guide"}) as index:
        assert [chunk.id for chunk in index.search("bistro")] == ["s2:0"]


def test_a_title_over_everything_does_not_hide_its_words_in_the_text() -> None:
    texts = (
        "Refunds take thirty days.",
        "Parcels leave from the warehouse.",
        "Fees are due monthly.",
        "Support is free.",
    )
    same = dict.fromkeys(range(4), "Refund handbook")
    with Index(chunks(texts, same)) as index:
        assert [chunk.id for chunk in index.search("refund")] == ["s0:0"]


def test_equals_keep_the_order_of_the_document() -> None:
    with Index(chunks(("same words", "same words", "same words", "other"))) as index:
        assert [chunk.id for chunk in index.search("same")] == ["s0:0", "s1:0", "s2:0"]


def test_an_index_of_nothing_finds_nothing() -> None:
    with Index(()) as index:
        assert index.search("refund") == ()


def test_several_threads_may_search_one_index() -> None:
    async def searches(index: Index) -> list[tuple[Chunk, ...]]:
        return await asyncio.gather(*(asyncio.to_thread(index.search, "refund") for _ in range(16)))

    with Index(chunks()) as index:
        found = asyncio.run(searches(index))
    assert {hits[0].id for hits in found} == {"s0:0"}
