"""Clauses are read as demands: attribute, value and polarity."""

import pytest

from sroc.tools.demands import clauses


def demands(text, attribute):
    return [(d.value, d.wanted, d.of) for c in clauses(text) for d in c.demands if d.attribute == attribute]


@pytest.mark.parametrize(
    ("text", "attribute", "found"),
    [
        ("Keep a formal tone.", "manner", ("formal", True, "register")),
        ("Avoid slang.", "manner", ("casual", False, "register")),
        ("Write it in the second person.", "person", ("second", True, "")),
        ("Use the passive voice throughout.", "voice", ("passive", True, "")),
        ("Tell it in the past tense.", "tense", ("past", True, "")),
        ("Begin the note with a question.", "opening", ("question", True, "start")),
        ('Use "harbour" only as a verb.', "form", ("verb", True, "harbour")),
        ('The word "tide" must appear before "moon".', "order", ("tide < moon", True, "")),
        ('The word "tide" must appear after "moon".', "order", ("moon < tide", True, "")),
        ('Keep "tide" and "moon" in the same paragraph.', "together", ("paragraph", True, "moon + tide")),
        ("Use a numbered list for the tools.", "list", ("numbers", True, "")),
        ("Write all headings in uppercase.", "case", ("upper", True, "head")),
        ("Write the whole letter in Dutch only.", "tongue", ("nl", True, "")),
    ],
)
def test_a_demand_has_an_attribute_a_value_and_a_polarity(text, attribute, found):
    assert found in demands(text, attribute)


@pytest.mark.parametrize(
    "text",
    [
        "Avoid overly formal language.",
        "Describe the positive effects of walking.",
        "What is a formal proof?",
        "Explain the passive income of landlords.",
        "Give a brief background of the town.",
    ],
)
def test_content_and_tempered_words_are_no_manner(text):
    assert demands(text, "manner") == []


def test_a_topic_has_the_stems_of_what_is_spoken_of():
    (clause,) = clauses("Do not discuss the prices of the tickets.")
    (topic,) = [d for d in clause.demands if d.attribute == "topic" and not d.wanted]
    assert topic.words == {"cost", "ticket"}


@pytest.mark.parametrize(
    ("text", "value", "of", "low", "high"),
    [
        ("The second section must have at most 3 examples.", "exampl", "second section", None, 3),
        ("Include a checklist with at least 5 items.", "item", "list", 5, None),
        ("Use exactly two level-2 headings.", "header", "level 2 header", 2, 2),
    ],
)
def test_a_number_of_a_part_keeps_its_part(text, value, of, low, high):
    found = [(d.value, d.of, d.low, d.high) for c in clauses(text) for d in c.demands if d.attribute == "number"]
    assert [(v, p.replace("sect", "section").replace("sectionion", "section"), a, b) for v, p, a, b in found] == [
        (value, of, low, high)
    ]


def test_quotations_documents_and_statements_demand_nothing():
    text = 'My boss said: "Keep it formal and avoid slang." The tenant must pay the rent in a formal manner.'
    assert not any(c.demanding for c in clauses(text))
