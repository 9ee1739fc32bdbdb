from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.context.chunk import divide, split
from sroc.tools.context.sources import Source, normalise
from sroc.tools.errors import SettingsError
from sroc.tools.types import Chunk

HANDBOOK = """# Refunds

Customers may ask for a refund within 30 days.

## Late requests

- Requests after 30 days are refused
- except where the goods are faulty

Shipping
========

Parcels leave within two days.
"""
PARTS = st.sampled_from(
    [
        "# A\n",
        "## B\n",
        "\n",
        "\n\n",
        "One. Two! ",
        "- item\n",
        "| a | b |\n",
        "```\n",
        "===\n",
        "    ",
        "x" * 50,
        "。",
        "\n",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PARTS, max_size=40).map("".join))


def source(text: str, page: str = "") -> Source:
    return Source(id="a.md", text=normalise(text), page=page)


def headings(chunks: Sequence[Chunk]) -> list[str]:
    return [chunk.heading for chunk in chunks]


@given(TEXTS, st.integers(1, 80))
@settings(deadline=None, max_examples=300)
def test_chunks_cover_the_text_exactly_within_the_target(text: str, target: int) -> None:
    whole = source(text)
    chunks = split(whole, target=target)
    assert "".join(chunk.text for chunk in chunks) == whole.text
    at = 0
    for chunk in chunks:
        assert (chunk.id, chunk.source, chunk.start) == (f"a.md:{at}", "a.md", at)
        assert chunk.text == whole.text[chunk.start : chunk.end]
        assert 1 <= len(chunk.text) <= target
        at = chunk.end
    assert at == len(whole.text)


@given(TEXTS.filter(bool), st.integers(1, 30))
@settings(deadline=None, max_examples=100)
def test_a_divided_chunk_keeps_its_text_place_and_heading(text: str, target: int) -> None:
    chunk = Chunk(id="a:7", source="a", start=7, end=7 + len(text), text=text, heading="H")
    parts = divide(chunk, target=target)
    assert "".join(part.text for part in parts) == text
    assert [part.start for part in parts] == [7, *(part.end for part in parts[:-1])]
    assert {(part.heading, part.id == f"a:{part.start}-{part.end}") for part in parts} == {("H", True)}


def test_a_chunk_knows_the_headings_it_stands_under() -> None:
    assert headings(split(source(HANDBOOK))) == ["Refunds", "Refunds > Late requests", "Shipping"]


def test_a_heading_opens_a_chunk_and_stays_with_its_text() -> None:
    chunks = split(source(HANDBOOK))
    assert [chunk.text.splitlines()[0] for chunk in chunks] == ["# Refunds", "## Late requests", "Shipping"]


def test_a_line_under_a_line_makes_it_a_heading() -> None:
    assert headings(split(source("1. Terms\n--------\n\nA ferry is a boat.\n\nTolls\n=====\nPay."))) == [
        "1. Terms",
        "Tolls",
    ]


def test_headings_in_a_row_wait_for_their_text() -> None:
    assert headings(split(source("# A\n\n## B\n\n### C\n\nText.\n"))) == ["A > B > C"]


def test_a_page_is_named_as_one() -> None:
    assert headings(split(source("Text.", page="3"))) == ["page 3"]


@pytest.mark.parametrize(
    "line", ["#no space", "####### seven", "    text", "```\n# code\n```", "~~~\n# code", "title: x\n---"]
)
def test_what_only_looks_like_a_heading_is_none(line: str) -> None:
    assert headings(split(source(line))) == [""]


@pytest.mark.parametrize(
    "whole",
    [
        "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 8,
        "- one\n\n- two\n  more of two\n\n- three\n- four\n- five\n",
        "```python\nx = 1\n\n\ny = 2\nprint(x, y, x + y)\n```\n",
    ],
    ids=["table", "list", "code"],
)
def test_a_structure_that_fits_is_not_divided(whole: str) -> None:
    before = "A paragraph with some words in it. " * 3
    chunks = split(source(f"{before}\n\n{whole}\nAnother paragraph.\n"), target=130)
    assert any(whole.strip() in chunk.text for chunk in chunks)


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    text = "".join(f"This is sentence number {n} of approx. forty, says Dr. Who. " for n in range(40))
    assert all(chunk.text.startswith("This is") for chunk in split(source(text), target=300))


def test_rows_are_cut_between_lines() -> None:
    text = "".join(f"INV-{n},2024-03-05,1200.50,paid. Thanks,yes\n" for n in range(60))
    assert all(chunk.text.startswith("INV-") for chunk in split(source(text), target=400))


@pytest.mark.parametrize(
    ("names", "row"),
    [
        ("name,town,price", "Weir {n},Pell,{n}"),
        ("| name | price |\n|---|---|", "| Weir {n} | {n} |"),
        ("", "Weir {n}, {n}"),
    ],
)
def test_what_goes_on_with_a_divided_table_is_headed_by_its_columns(names: str, row: str) -> None:
    rows = "\n".join(row.format(n=n) for n in range(40))
    source = Source(id="a", text=f"# Toll\n\n{names}\n{rows}\n\n# End\n\nBye.")
    first, second, *_, last = split(source, target=200)
    shown = " > ".join(filter(None, ("Toll", names.split("\n")[0])))
    assert (first.heading, second.heading, last.heading) == ("Toll", shown, "End")


def test_without_structure_cuts_fall_between_words() -> None:
    assert all(chunk.text.endswith("word ") for chunk in split(source("word " * 500), target=100))


def test_a_plain_cut_leaves_a_composed_character_whole() -> None:
    text = "xe\u0301" * 100
    assert not any(chunk.text.startswith("\u0301") for chunk in split(source(text), target=20))


def test_an_empty_source_has_no_chunks() -> None:
    assert split(source("")) == ()


def test_a_target_below_one_is_refused() -> None:
    with pytest.raises(SettingsError, match="target=0"):
        split(source("a"), target=0)


@pytest.mark.parametrize(
    "unit", ["x", "!", "word ", ". ", "中文。", "[", "\n", "\n ", "# a\n", "```\n", "e\u0301", "{},"]
)
def test_a_long_monotonous_text_takes_linear_time(
    unit: str, within: Callable[[Callable[[], object], float], bool]
) -> None:
    text = source("y" + unit * (400_000 // len(unit)))
    assert within(lambda: split(text), 1)  # 0.25 on an idle core; quadratic, it would be minutes


def test_a_line_of_two_million_characters_is_split_at_once(
    within: Callable[[Callable[[], object], float], bool],
) -> None:
    line = source("lorem ipsum, dolor sit amet; " * 70_000)
    assert len(split(line)) >= 2000
    assert within(lambda: split(line), 4)
