"""A question finds its passages in two hops."""

import pytest
from langchain_core.documents import Document

from sroc.tools.context.corpus import corpus_of
from sroc.tools.context.pack import cost, focus
from sroc.tools.context.rank import rank
from sroc.tools.tokens import guess

TEXTS = {
    "Harbour Bridge Company": "The Harbour Bridge Company builds bridges. It was founded by Ada Vint in Torm.",
    "Ada Vint": "Ada Vint was an engineer born in Lysefjord. She liked sailing.",
    "Torm": "Torm is a town with a market, a mill and a school.",
    "Lysefjord": "Lysefjord lies in the north. Its water is deep and cold.",
    "Bridges of the north": "Bridges are built of stone, wood or steel. A company needs workers for a bridge.",
    "Northern Survey Office": "The Northern Survey Office (NSO) keeps the maps of the coast since 1903.",
    "Old maps": "Old maps of the harbour were drawn by hand. The NSO lent them to the museum.",
}
OTHERS = {f"Note {n}": f"Note {n} speaks of weather, boats and fish in month {n}." for n in range(80)}


def corpus(texts):
    return corpus_of([Document(text, metadata={"source": title, "title": title}) for title, text in texts.items()])


@pytest.mark.parametrize("texts", [TEXTS, TEXTS | OTHERS], ids=["few", "many"])
@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Where was the founder of the Harbour Bridge Company born?", {"Harbour Bridge Company", "Ada Vint"}),
        ("Since when does the office that lent the old maps keep maps?", {"Old maps", "Northern Survey Office"}),
        ("What is Torm?", {"Torm"}),
        ("Who founded the HARBOUR bridge company?", {"Harbour Bridge Company"}),
    ],
    ids=["by name", "by short form", "by title", "any case"],
)
def test_both_documents_of_a_question_come_first(texts, question, wanted):
    ranked = rank(corpus(texts).index, question)
    assert wanted <= {c.source for c in ranked[:3]}


def test_a_ranking_by_meaning_joins_the_one_by_words():
    own = corpus(TEXTS | OTHERS)
    near = (own["Lysefjord:0"],)
    assert "Lysefjord" in {c.source for c in rank(own.index, "How deep is the sound?", others=[near])[:2]}


def test_without_a_word_in_common_few_chunks_come_in_order_and_many_not_at_all():
    assert [c.source for c in rank(corpus(TEXTS).index, "xyzzy")] == list(TEXTS)
    assert rank(corpus(TEXTS | OTHERS).index, "xyzzy") == ()


def test_a_variety_comes_before_the_same_again():
    same = {f"Fee {n}": f"The fee of the harbour is {n} crowns for each boat of the harbour." for n in range(6)}
    ranked = rank(
        corpus(same | {"Waiver": "In winter the council asks no harbour fee of anyone."}).index,
        "What is the harbour fee?",
    )
    assert "Waiver" in {c.source for c in ranked[:4]}


def test_a_focus_hears_more_sources_by_excerpts_within_its_budget():
    texts = {
        f"Boat {n}": f"Boat {n} is a boat. " + "It sails in the bay. " * 12 + f"Its mast is {n} feet." for n in range(9)
    }
    own = corpus(texts)
    ranked = rank(own.index, "How high is the mast of each boat?")
    read = focus(ranked, "How high is the mast of each boat?", budget=300, count=guess, neighbours=own.neighbours)
    assert sum(cost(c, guess) for c in read) <= 300
    assert len({c.source for c in read}) >= 4
    assert all(own[c.id] == c for c in read)
    assert read[-1].source == ranked[0].source
