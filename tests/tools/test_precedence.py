"""What yielded is cut out of the words, and what stays still reads well."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroc.tools.precedence import without


@pytest.mark.parametrize(
    ("text", "loser", "left"),
    [
        (
            "Write at least 100 words about the capital of France.",
            "at least 100 words",
            "Write about the capital of France.",
        ),
        (
            "Write about rivers. Answer in at most 10 words. Be kind.",
            "Answer in at most 10 words",
            "Write about rivers. Be kind.",
        ),
        ("Write about rivers in at most 10 words.", "in at most 10 words", "Write about rivers."),
        (
            "Write about rivers, in at most 10 words, and mention the Nile.",
            "in at most 10 words",
            "Write about rivers, and mention the Nile.",
        ),
        ("At most 10 words, and mention the Nile.", "At most 10 words", "Mention the Nile."),
        ("Use at most 10 words and no commas.", "at most 10 words", "Use no commas."),
        ("Use at most 10 words and no commas.", "no commas", "Use at most 10 words."),
        ("Be brief (at most 10 words).", "at most 10 words", "Be brief."),
        ("At most 10 words.", "At most 10 words.", ""),
        ("Keep  this   spacing. Answer briefly.", "Answer briefly.", "Keep  this   spacing."),
    ],
)
def test_a_cut_leaves_a_sentence_that_reads_well(text, loser, left):
    start = text.index(loser)
    assert without(text, [(start, start + len(loser))]) == left


def test_without_spans_nothing_changes():
    assert without("  as  it is ,\n", []) == "  as  it is ,\n"


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4))
def test_any_spans_of_any_text_only_shorten_it(text, spans):
    legal = [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in spans]
    assert len(without(text, legal)) <= len(text) + len(legal)
