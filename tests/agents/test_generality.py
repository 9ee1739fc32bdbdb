"""Talk is left out where no objective falls by it; an answer that talks past the case is asked for once more."""

from sroc import create_sroc
from sroc.testing import ScriptedModel

CASE = "I'm 34, rent in Lyon, 400 euros a month left, want to buy in 5 years, how should I save?"
GENERAL = (
    "Saving money is an important skill. There are many ways to save. Create a budget and track your expenses. "
    "Set realistic goals. Stay motivated and patient. Consult a financial advisor. I hope this helps!"
)
PARTICULAR = (
    "There are several options. At 34 you can put 250 of the 400 euros into a Livret A each month. "
    "Ask your bank in Lyon for a plan that pays out in 5 years. Keep 150 for repairs. Good luck!"
)


def answered(replies, words=CASE, **context):
    model = ScriptedModel(replies)
    answer = create_sroc(model).invoke({"messages": [("user", words)]}, context=context)["answer"]
    return answer, ["\n".join(m.text for m in call) for call in model.calls]


def test_a_particular_answer_is_one_call_and_loses_its_talk():
    answer, calls = answered([PARTICULAR])
    assert len(calls) == 1
    assert answer.text.startswith("At 34 you can")
    assert answer.text.endswith("Keep 150 for repairs.")
    assert answer.specificity.removed == ("There are several options.", "Good luck!")
    assert answer.specificity.taken == 4
    assert "left out 2 sentences" in " ".join(answer.decisions)


def test_general_talk_is_asked_for_once_more_with_the_details_named():
    answer, calls = answered([GENERAL, PARTICULAR])
    assert len(calls) == 2
    assert "“rent in Lyon”" in calls[1]
    assert answer.text.startswith("At 34 you can")


def test_the_reminder_is_in_the_language_of_the_request_and_a_draft_in_another_one_does_not_win():
    words = "J'ai 34 ans, je loue à Lyon, il me reste 400 euros, je veux acheter dans 5 ans. Comment épargner ?"
    general = "Il est important d'épargner. Il existe plusieurs solutions. Fixez-vous des objectifs réalistes."
    answer, calls = answered([general, PARTICULAR], words)
    assert "Parle de ce cas précis" in calls[1]
    assert answer.text.startswith("Il ")


def test_only_once_and_the_first_draft_stays_where_the_second_is_no_better():
    answer, calls = answered([GENERAL, GENERAL.replace("money", "cash")])
    assert len(calls) == 2
    assert "Saving money" in GENERAL
    assert "cash" not in answer.text
    assert answer.status == "met"


def test_effort_plain_asks_once():
    _, calls = answered([GENERAL], effort="plain")
    assert len(calls) == 1


def test_talk_that_an_objective_needs_stays():
    answer, _ = answered([PARTICULAR], f"{CASE} Answer in exactly 5 sentences.")
    assert "Good luck!" in answer.text
    assert answer.specificity.removed == ()


def test_the_record_shows_what_was_left_aside_and_left_out():
    answer, _ = answered([PARTICULAR.replace("At 34 you", "You")])
    said = str(answer)
    assert "Of 4 details in the request, the answer takes up 3" in said
    assert "told in the request, not taken up" in answer._repr_html_()
    assert "left out: would stand in any answer" in answer._repr_html_()
