"""Later turns amend the request, or open a new one that sees nothing of the old answers."""

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.formulation.openers import bare
from sroc.tools.formulation.turns import amends, unfold
from sroc.tools.types import Message


def talk(*texts: str) -> tuple[Message, ...]:
    """The user and the assistant by turns."""
    return tuple(Message(role="user" if n % 2 == 0 else "assistant", content=t) for n, t in enumerate(texts))


@pytest.mark.parametrize(
    "text",
    [
        "Use no commas.",
        "It should mention bees.",
        "Make it shorter.",
        "Keep it under 90 words, please.",
        "The poem must rhyme.",
        "Your answer should be in French.",
        "My garden is small.",
        "Write at least 100 words.",
        "Also add a title.",
    ],
)
def test_what_changes_the_request_amends_it(text):
    assert amends(text)


@pytest.mark.parametrize(
    "text",
    [
        "And Paris?",
        "Why?",
        "Who else?",
        "Who wrote Hamlet?",
        "Explain how bread rises.",
        "Write a letter to the mayor.",
        "Thanks!",
    ],
)
def test_what_asks_for_something_else_is_new(text):
    assert not amends(text)


@pytest.mark.parametrize(
    "opener",
    [
        "Ok thanks. ",
        "Great! Now ",
        "Oh, and also: ",
        "I forgot to say: ",
        "Sorry, one more thing: ",
        "Hmm, ",
        "Wait - ",
    ],
)
def test_what_only_opens_a_turn_is_no_part_of_the_request(opener):
    turns = formulate(talk("Write a poem about rivers.", "A draft.", f"{opener}use no commas."))
    assert turns.request == "Write a poem about rivers. Use no commas."


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Merci ! Maintenant évite les virgules.", "Évite les virgules."),
        ("Ach ja, noch etwas: keine Kommas.", "Keine Kommas."),
        ("¡Gracias! Y una cosa más: sin comas.", "Sin comas."),
        ("thanks!", "thanks!"),
        ("Great ideas need time.", "Great ideas need time."),
        ("Also, use no commas.", "Also, use no commas."),
    ],
)
def test_openers_are_cut_in_every_language_and_nothing_else_is(text, rest):
    assert bare(text) == rest


@pytest.mark.parametrize("text", ["Thanks. And Paris?", "Great! Explain how bread rises.", "Ok, who wrote Hamlet?"])
def test_what_follows_an_opener_may_be_new(text):
    assert not amends(text)


@pytest.mark.parametrize(
    ("first", "then", "whole"),
    [
        ("List five fruits as bullet points.", "Forget the bullet points.", "List five fruits."),
        ("Tell a joke as bullet points.", "Forget the list, write 2 lines.", "Tell a joke. Write 2 lines."),
        ("Describe bees. Give it a title in double angular brackets.", "Never mind the title.", "Describe bees."),
        ("Describe bees in capital letters.", "No capitals after all.", "Describe bees."),
        ("Describe bees in at most 9 words. Use no commas.", "Drop the limit.", "Describe bees. Use no commas."),
        ("Describe bees. Do not use the word honey.", "You may use the word honey after all.", "Describe bees."),
        ("Describe bees in 3 sentences.", "Sorry, I meant 4 sentences.", "Describe bees in 4 sentences."),
        ("Describe bees in at most 9 words.", "Scratch that. Describe wasps.", "Describe wasps."),
        ("Schreibe über Bienen ohne Kommas.", "Vergiss das mit den Kommas.", "Schreibe über Bienen."),
        ("Écris sur les abeilles sans virgules.", "Oublie les virgules.", "Écris sur les abeilles."),
        ("Escribe sobre las abejas sin comas.", "Olvida lo de las comas.", "Escribe sobre las abejas."),
    ],
)  # fmt: skip
def test_what_a_later_turn_takes_back_is_in_force_no_more(first, then, whole):
    assert formulate(talk(first, "A draft.", then)).words == whole


def test_a_turn_that_takes_back_what_nobody_wished_stays():
    brief = formulate(talk("Describe bees. Use no commas.", "A draft.", "Forget the colours."))
    assert brief.words == "Describe bees. Use no commas. Forget the colours."


def test_a_request_in_turns_is_the_request_in_one():
    whole = "Write a poem about rivers. Use no commas. Write exactly four lines."
    first, second, third = "Write a poem about rivers.", "Use no commas.", "Write exactly four lines."
    turns = formulate(talk(first, "A draft.", second, "Another.", third))
    one = formulate(talk(whole))
    assert turns.conversation == one.conversation
    assert turns.objectives == one.objectives


def test_what_a_later_turn_replaces_is_cut_and_told():
    found = unfold(talk("Describe rivers in at most 20 words. Use no commas.", "Wet.", "Write at least 90 words."))
    assert [o.text for o in formulate(talk("x")).objectives] == []
    assert "20 words" not in found.conversation[-1].content
    assert found.changes.replaced == ("in at most 20 words",)
    assert found.changes.kept == ("Use no commas",)
    assert found.changes.new == ("at least 90 words",)


def test_an_edit_of_the_answer_keeps_the_answer():
    found = unfold(talk("Write a poem about rivers.", "Rivers run.", "Make it shorter."))
    assert [m.content for m in found.conversation] == ["Write a poem about rivers.", "Rivers run.", "Make it shorter."]
    assert found.in_force == {0, 2}


def test_a_new_request_that_stands_alone_sees_only_who_asks_and_what_they_always_want():
    found = unfold(
        talk("I am a nurse. Describe rivers. From now on, use no commas.", "Rivers run.", "Explain how bread rises.")
    )
    said = "\n".join(m.content for m in found.conversation)
    assert "I am a nurse." in said
    assert "no commas" in said
    assert "rivers" not in said.lower()


def test_a_request_that_leans_on_the_answer_sees_it():
    found = unfold(talk("What is the capital of France?", "Paris.", "And of Spain?"))
    assert "Paris." in [m.content for m in found.conversation]
    assert found.in_force == {2}


def test_what_the_requester_wants_to_do_stays_with_the_request_that_points_to_it():
    found = unfold(
        talk("I want to sell my old cello.", "Good luck.", "Draft a notice for it.", "Done.", "Use no commas.")
    )
    assert [m.content for m in found.conversation] == [
        "I want to sell my old cello. Draft a notice for it. Use no commas."
    ]


def test_an_amended_request_that_points_back_sees_what_was_answered_before_it():
    found = unfold(talk("Describe the river Po.", "It is long.", "Write a poem about it.", "Done.", "Use no commas."))
    assert [m.content for m in found.conversation] == [
        "Describe the river Po.",
        "It is long.",
        "Write a poem about it. Use no commas.",
    ]
    assert found.in_force == {2}


def test_what_is_named_as_known_keeps_the_turns_that_named_it():
    found = unfold(talk("Give me an example of a metaphor.", "A sea of troubles.", "Explain the example."))
    assert [m.content for m in found.conversation][1] == "A sea of troubles."
    apart = unfold(talk("Who is the king of Spain?", "Felipe VI.", "Who is the king of Norway?"))
    assert [m.content for m in apart.conversation] == ["Who is the king of Norway?"]


def test_rules_of_the_system_always_stay():
    rule = Message(role="system", content="Be kind.")
    found = unfold((rule, *talk("Describe rivers.", "Wet.", "Explain how bread rises.")))
    assert found.conversation[0] == rule


def test_help_with_a_plan_keeps_the_plan_and_anything_else_does_not():
    helped = unfold(talk("I want to open a tea shop.", "Good luck.", "Can you write me a slogan?"))
    assert [m.content for m in helped.conversation] == ["I want to open a tea shop. Can you write me a slogan?"]
    apart = unfold(talk("I want to open a tea shop.", "Good luck.", "Explain how bread rises."))
    assert "I want to open a tea shop. Explain how bread rises." not in [m.content for m in apart.conversation]


@pytest.mark.parametrize("text", ["Make sentences short.", "Such as: *Old Town*.", "Also, mark two words."])
def test_words_on_the_form_amend(text):
    assert amends(text)


@pytest.mark.parametrize(
    ("request_", "answer", "later"),
    [
        ("Who wrote Emma?", "Jane Austen.", "When was she born?"),
        ("Give me three names for a dog.", "Rex, Bo, Max.", "Which is the shortest?"),
        ("Give me three names for a dog.", "Rex, Bo, Max.", "Pick the shortest."),
        ("Recommend a hotel in Bern.", "The Bellevue.", "What did I ask you first?"),
        ("Recommend a hotel in Bern.", "The Bellevue.", "Summarise our conversation."),
        ("What is 13 * 13?", "169", "Are you sure?"),
        ("Explain solar panels.", "They turn light into power.", "What are the main drawbacks?"),
        ("Name a lake in Italy.", "Lake Garda.", "Which hotels stand by Lake Garda?"),
        ("Nenne drei Seen.", "Bodensee, Müritz, Chiemsee.", "Welche liegen in Bayern?"),
        ("Qui a écrit Candide ?", "Voltaire.", "Où est-il né ?"),
        ("Chi ha scritto Pinocchio?", "Carlo Collodi.", "Quali altri libri famosi ha scritto questo autore?"),
    ],
)
def test_a_request_that_does_not_stand_alone_sees_what_was_said(request_, answer, later):
    found = unfold(talk(request_, answer, later))
    assert [m.content for m in found.conversation] == [request_, answer, later]


def test_what_is_always_wanted_holds_for_a_request_that_leans_on_the_answer():
    brief = formulate(talk("From now on, use no commas. Who wrote Emma?", "Jane Austen.", "When was she born?"))
    assert [o.text for o in brief.objectives if o.check] == ["use no commas"]


def test_an_answer_with_nothing_after_it_is_given_anew():
    assert [m.content for m in unfold(talk("Describe rivers.", "Wet.")).conversation] == ["Describe rivers."]
