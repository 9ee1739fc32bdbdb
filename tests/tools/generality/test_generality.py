"""Sentences for any answer are told from those for this one; only talk is left out, and only where advice was asked."""

import pytest

from sroc.tools.generality import measured, offered, without_talk

from .labelled import Case, cases

REQUEST = "I'm 34, rent in Lyon, 400 euros a month left, want to buy in 5 years, how should I save?"
TALK = "There are several ways to save. "
ADVICE = (
    "Put 250 of the 400 euros into a Livret A on the day your pay comes in.\n\n"
    "- Ask your bank in Lyon for a plan épargne logement.\n- Consult a financial advisor.\n\n"
    "In five years that makes 15,000 euros."
)
ANSWER = f"{TALK}{ADVICE} I hope this helps!"


def flagged(some: list[Case]) -> list[tuple[bool, bool]]:
    """(found general, is general) of every sentence."""
    found = []
    for case in some:
        text = "\n\n".join(said for said, _ in case.sentences)
        talk = {s.text: bool(s.talk) for s in measured(text, offered(case.request)).sentences}
        found += [(talk.get(said, False), general) for said, general in case.sentences]
    return found


def test_most_general_sentences_are_seen_and_hardly_any_other():
    pairs = flagged([*cases(), *cases("assistants.txt")])
    said = [general for found, general in pairs if found]
    assert sum(said) / len(said) >= 0.95
    assert sum(said) / sum(general for _, general in pairs) >= 0.9


def test_what_the_request_tells_of_its_case_and_what_of_it_is_taken_up():
    found = measured(ANSWER, offered(REQUEST))
    details = {detail.text: detail.taken for detail in found.details}
    assert details == {
        "I'm 34": False,
        "rent in Lyon": True,
        "400 euros a month left": True,
        "want to buy in 5 years": True,
    }
    assert [s.talk for s in found.sentences] == ["truism", "", "", "referral", "", "greeting"]
    assert (found.taken, round(found.share, 2)) == (3, 0.5)


def test_one_common_word_takes_up_no_figure_and_no_name():
    text = "A cheaper flat lowers your monthly rent. Ask the landlord for less. Cook at home on weekdays."
    assert measured(text, offered(REQUEST)).taken == 0


def test_places_are_those_of_the_text():
    assert all(ANSWER[s.start : s.end] == s.text for s in measured(ANSWER, offered(REQUEST)).sentences)


def test_what_was_said_before_is_told_and_entries_of_a_list_may_recur():
    said = "This helps you to pay less rent for the flat in Lyon."
    text = f"{ADVICE}\n\n{said} Ask for 250 euros less. {said}\n\n- Run slowly.\n- Run slowly.\n- Run slowly."
    assert [s.talk for s in measured(text, offered(REQUEST)).sentences if s.text == said] == ["", "repeated"]
    assert not any(s.talk for s in measured(text, offered(REQUEST)).sentences if s.text == "Run slowly.")


def test_only_courtesies_and_truisms_are_left_out():
    assert without_talk(ANSWER, offered(REQUEST)) == (ADVICE, (TALK.strip(), "I hope this helps!"))


def test_a_sentence_that_a_source_carries_is_not_general():
    found = measured(ANSWER, offered(REQUEST), carried=[(0, len(TALK))])
    assert not found.sentences[0].talk


@pytest.mark.parametrize(
    "request_",
    [
        "Write a poem for my sister Ana who turns 40 in Lyon. How should I start?",
        "My landlord in Lyon wants 400 euros more. Write him a letter, what should I say?",
        "I buy 27 pens at 3 for 2 euros and pay with a 20 euro note. How many euros do I get back?",
        "Schreib mir eine Geschichte über meinen Hund Rex, was soll ich ihm schenken?",
        "What is the capital of France?",
        "How do tides work?",
        "Can you give me a nickname for Stafford? Please use JSON.",
        "",
    ],
)
def test_works_sums_and_facts_have_no_case(request_):
    given = offered(request_)
    assert not given.fragments
    assert without_talk(ANSWER, given) == (ANSWER, ())
    assert not measured(ANSWER, given).sentences


@pytest.mark.parametrize(
    "more",
    [" Please end with a friendly closing, and begin with a short introduction.", " Be encouraging and kind."],
)
def test_what_was_asked_for_stays(more):
    text, gone = without_talk(ANSWER, offered(REQUEST + more))
    assert "I hope this helps!" in text
    assert "I hope this helps!" not in gone


def test_what_may_answer_the_question_stays():
    given = offered("My son (9) and I moved to Lyon in May. Is open communication really the key, what should I do?")
    text = "Open communication is really the key. Ask him on Sunday what he misses. Call his old friend Tom in May."
    assert without_talk(text, given) == (text, ())


def test_a_brief_answer_and_one_of_talk_alone_stay():
    given = offered(REQUEST)
    for text in ("Good luck!", "It depends on your situation. Good luck!", f"{TALK}Good luck! I hope this helps!"):
        assert without_talk(text, given) == (text, ())


def test_code_tables_lists_and_headings_stay():
    text = f"# There are many ways to save\n\n- There are many options.\n\n```\nGood luck!\n```\n\n{ADVICE}"
    assert without_talk(text, offered(REQUEST)) == (text, ())
