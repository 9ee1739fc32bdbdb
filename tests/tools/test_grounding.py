from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sroc.tools.context.chunk import split
from sroc.tools.context.sources import Source
from sroc.tools.grounding import cite, unknown_marks
from sroc.tools.types import Chunk

TEXT = """# Refunds

Customers may ask for a refund within 30 days of delivery. The European Union adds another 14 days.

# Shipping

Parcels leave the warehouse in Lyon within two working days. Sundays do not count.

# Fees

| Plan | Fee |
|---|---|
| Basic | 10 euros |
| Pro | 25 euros |
"""
CHUNKS = split(Source(id="handbook.md", text=TEXT))
TITLES = {"handbook.md": "Handbook"}


def grounded(text: str, *, machine: bool = False) -> tuple[str, list[tuple[int, str]]]:
    """The text after `cite`, and (number, quote) of each citation."""
    after, citations = cite(text, CHUNKS, TITLES, machine=machine)
    return after, [(citation.number, citation.quote) for citation in citations]


def test_a_mark_is_resolved_to_the_sentence_that_carries_it() -> None:
    text, (citation,) = cite("Parcels leave from the Lyon warehouse [2].", CHUNKS, TITLES)
    assert text == "Parcels leave from the Lyon warehouse [2]."
    assert citation.quote == "Parcels leave the warehouse in Lyon within two working days."
    assert citation.quote == TEXT[citation.start : citation.end]
    assert (citation.number, citation.chunk_id, citation.source) == (2, CHUNKS[1].id, "handbook.md")
    assert (citation.title, citation.heading, citation.found_by) == ("Handbook", "Shipping", "mark")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Refunds [1], parcels [2].", [1, 2]),
        ("Both [1, 2].", [1, 2]),
        ("Both [1][3].", [1, 3]),
        ("Both [3; 1].", [3, 1]),
        ("All [1-3].", [1, 2, 3]),
        ("Once [1] and again [1].", [1]),
        ("No space.[2]", [2]),
    ],
)
def test_marks_of_every_shape_are_read(text: str, numbers: list[int]) -> None:
    after, found = grounded(text)
    assert (after, [number for number, _ in found]) == (text, numbers)


@pytest.mark.parametrize(
    ("text", "after", "unknown"),
    [
        ("Refunds [9].", "Refunds.", 1),
        ("Refunds [1] [9].", "Refunds [1].", 1),
        ("Refunds [1, 9, 3].", "Refunds [1, 3].", 1),
        ("Refunds [2-5].", "Refunds [2, 3].", 2),
        ("Refunds [0].", "Refunds.", 1),
        ("Refunds[7][8] here", "Refunds here", 2),
        ("[7]", "", 1),
    ],
)
def test_numbers_that_name_no_chunk_are_removed_and_counted(text: str, after: str, unknown: int) -> None:
    assert grounded(text)[0] == after
    assert unknown_marks(text, len(CHUNKS)) == unknown


@pytest.mark.parametrize(
    "text",
    [
        "See [9](https://example.org).",
        "A footnote[^9].",
        "Use `a[9]` here.",
        "```\nx = a[9]\n```",
        "As [9][ref] says.",
        "As [9] says.\n\n[9]: https://example.org",
        "In [2024] and [x] and [ ] and [1.5].",
        "- [ ] to do\n- [x] done",
    ],
)
def test_links_footnotes_and_code_are_left_alone(text: str) -> None:
    assert grounded(text)[0] == text
    assert unknown_marks(text, len(CHUNKS)) == 0


def test_brackets_in_a_machine_format_are_no_marks() -> None:
    text = '{"rows": [1, 2, 3], "more": [7]}'
    assert grounded(text, machine=True) == (text, [])
    assert unknown_marks(text, 3, machine=True) == 0


def test_without_documents_nothing_is_changed() -> None:
    assert cite("As said [1].", (), {}) == ("As said [1].", ())


@pytest.mark.parametrize(
    "text",
    [
        "Pro costs 25 euros [3]. It is fine.",
        "Pro costs 25 euros. [3]\n\nIt is fine.",
        "- [3] Pro costs 25 euros\n- Fine",
        "Pro costs 25 euros.\n[3]",
        "According to [3], Pro costs 25 euros.",
    ],
    ids=["inside", "behind", "before an item", "on the next line", "in the middle"],
)
def test_the_quote_fits_the_sentence_that_a_mark_belongs_to(text: str) -> None:
    assert grounded(text)[1] == [(3, "| Pro | 25 euros |")]


def test_a_quote_spans_the_neighbours_that_carry_the_sentence() -> None:
    (quote,) = [
        q for _, q in grounded("A refund is possible within 30 days, the European Union adding another 14 [1].")[1]
    ]
    assert quote == TEXT[11 : TEXT.index("\n\n# Shipping")]


def test_a_mark_on_what_fits_nothing_quotes_a_sentence_of_the_chunk() -> None:
    assert grounded("Zebras [1].")[1] == [(1, "Customers may ask for a refund within 30 days of delivery.")]


def test_without_marks_sentences_are_aligned_and_the_text_is_untouched() -> None:
    text = "Fine.\n\nParcels leave the Lyon warehouse within two days. You may ask for a refund within 30 days."
    after, citations = cite(text, CHUNKS, TITLES)
    assert after == text
    assert [(c.number, c.heading, c.found_by) for c in citations] == [
        (1, "Shipping", "alignment"),
        (2, "Refunds", "alignment"),
    ]


def test_alignment_names_each_chunk_once() -> None:
    text = "Customers may ask for a refund within 30 days. The European Union adds another 14 days."
    assert [number for number, _ in grounded(text)[1]] == [1]


@pytest.mark.parametrize(
    "text",
    ["Thank you for your message.", "Refund.", "You may ask for a refund within 45 days of delivery.", "", "???"],
    ids=["unrelated", "one word", "another number", "empty", "no words"],
)
def test_what_no_chunk_carries_is_not_aligned(text: str) -> None:
    assert grounded(text) == (text, [])


def test_a_text_with_only_unknown_marks_is_aligned() -> None:
    text, citations = cite("Parcels leave the Lyon warehouse within two days [8].", CHUNKS, TITLES)
    assert text == "Parcels leave the Lyon warehouse within two days."
    assert [c.found_by for c in citations] == ["alignment"]


def test_a_quote_from_a_text_without_sentences_is_short() -> None:
    words = " ".join(f"word{n}" for n in range(120))
    (chunk,) = split(Source(id="a", text=words), target=2000)
    _, (citation,) = cite("It says word60 and word61 [1].", [chunk], {})
    assert len(citation.quote) <= 400
    assert citation.quote.startswith("word60 word61")
    assert citation.quote == words[citation.start : citation.end]


PIECES = st.sampled_from(
    ["[1]", "[2]", " [9]", "[1, 7]", "Refunds ", "30 days. ", "\n", "- ", "`", "```\n", "[", "](", "# "]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=25).map("".join)), st.lists(st.text(min_size=1), max_size=3))
@example("[0][[0]", [])
@settings(deadline=None, max_examples=200)
def test_every_citation_is_a_place_in_its_source(text: str, extra: list[str]) -> None:
    others = [Chunk(id=f"x{n}:5", source=f"x{n}", start=5, end=5 + len(t), text=t) for n, t in enumerate(extra)]
    chunks = [*CHUNKS[:1], *others]
    sources = {"handbook.md": TEXT} | {chunk.source: "12345" + chunk.text for chunk in others}
    after, citations = cite(text, chunks, {})
    for citation in citations:
        assert citation.quote == sources[citation.source][citation.start : citation.end]
        assert len(citation.quote) <= 400
    assert len({citation.number for citation in citations}) == len(citations)
    assert unknown_marks(after, len(chunks)) == 0 or "`" in text
    assert cite(after, chunks, {})[0] == after or "`" in text


@pytest.mark.parametrize("marks", [False, True])
def test_a_page_is_grounded_in_a_blink(marks: bool, within: Callable[[Callable[[], object], float], bool]) -> None:
    passages = [
        " ".join(f"Sentence {n} of part {m} names item{n * m} and thing{n}." for n in range(20)) for m in range(20)
    ]
    chunks = [Chunk(id=f"a:{m}", source="a", start=0, end=len(t), text=t) for m, t in enumerate(passages)]
    text = " ".join(passages[m].split(". ")[m] + (f" [{m + 1}]." if marks else ".") for m in range(20)) * 2
    assert cite(text, chunks, {})[1]
    assert within(lambda: cite(text, chunks, {}), 0.1)


def test_an_answer_of_a_few_words_rests_on_the_chunk_nearest_to_the_question_that_holds_them() -> None:
    asked = "When do parcels leave the warehouse in Lyon?"
    text, (citation,) = cite("Within two working days.", CHUNKS, TITLES, asked=asked)
    assert (text, citation.quote) == ("Within two working days.", TEXT[citation.start : citation.end])
    assert citation.quote.startswith("Parcels leave the warehouse in Lyon")
    assert cite("14 hours", CHUNKS, TITLES, asked="How long is the time for a refund?")[1] == ()


def test_code_marks_the_sentences_that_it_aligned_and_leaves_code_tables_and_short_answers() -> None:
    said = "Parcels leave from the Lyon warehouse within two working days. I hope this helps you."
    text, (citation,) = cite(said, CHUNKS, TITLES, mark=True)
    assert text == said.replace("days.", "days. [1]")
    assert (citation.number, citation.found_by) == (1, "alignment")
    for kept in (f"```\n{said}\n```", f"| what |\n| --- |\n| {said} |", "Two working days."):
        assert cite(kept, CHUNKS, TITLES, asked="When do parcels leave?", mark=True)[0] == kept
