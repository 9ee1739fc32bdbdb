"""The words of an objective: verbatim, in order, and what can be cut out of the sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.objectives import compile_objectives
from sroc.tools.precedence import without
from sroc.tools.types import Objective

PIECES = st.sampled_from(
    [
        "Write a story about a lighthouse",
        "at least 100 words",
        "in at most 3 sentences",
        "no commas",
        "and",
        "but",
        ",",
        ".",
        " ",
        "\n",
        '"',
        "'word'",
        "Do not use",
        "the word",
        "**",
        "(",
        ")",
        "exactly 2 paragraphs",
        "separated by ***",
        "must start with",
        "JSON",
        "in French",
        "mindestens",
        "drei",
        "Absätze",
        "au plus",
        "mots",
        "the keywords a, b and c",
        "…",
        "İ",
        "“quoted”",
        "each",
        "10^30",
        "words or less",
        "end with:",
        "- ",
        "1. ",
    ]
)


def compiled(text: str) -> tuple[Objective, ...]:
    return compile_objectives(text, authority="user", source="message:0")


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=25).map(" ".join), st.text(max_size=200)))
def test_an_objective_is_verbatim_and_objectives_are_in_order(text: str) -> None:
    found = compiled(text)
    spans = [o.span for o in found if o.span is not None]
    assert len(spans) == len(found)
    assert [text[start:end] for start, end in spans] == [o.text for o in found]
    assert spans == sorted(spans)


@settings(max_examples=50, deadline=None)
@given(st.lists(PIECES, max_size=15).map(" ".join))
def test_compiling_is_deterministic(text: str) -> None:
    assert compiled(text) == compiled(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Write at least 100 words about the capital of France.", "Write about the capital of France."),
        ("Describe the tides. Your answer must have 3 paragraphs.", "Describe the tides."),
        ("Answer in at most 10 words.", "Answer."),
        ("Write a story about a dog and make sure it has at least 600 words.", "Write a story about a dog."),
        ("Write a two paragraph story about a dog.", "Write a story about a dog."),
        ("Plan a trip, and do not use any commas.", "Plan a trip."),
        ("Answer in French.", "Answer."),
    ],
)
def test_without_its_words_the_request_still_reads(text: str, left: str) -> None:
    assert without(text, [o.span for o in compiled(text) if o.span]) == left


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("Use at least 60 sentences, but less than 600 words.", ["at least 60 sentences", "less than 600 words"]),
        ("Include the keywords 'tide', 'moon' and 'sand'.", ["'tide'", "'moon'", "'sand'"]),
        ("Please don't mention Rome or Paris.", ["Rome", "Paris"]),
        ("Answer in at most 10 words.", ["in at most 10 words"]),
        ("Ensure that your reply has exactly 3 sentences.", ["Ensure that your reply has exactly 3 sentences"]),
    ],
)
def test_words_that_share_a_clause_are_cut_apart(text: str, texts: list[str]) -> None:
    assert [o.text for o in compiled(text)] == texts
