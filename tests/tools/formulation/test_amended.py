"""A short turn that only changes something changes the right thing, and the request then says it as if said in one."""

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.checks import Count
from sroc.tools.formulation.turns import unfold
from sroc.tools.types import Brief, Message


def talk(*texts: str, answer: str = "A draft.") -> tuple[Message, ...]:
    """The user's turns, each answered before the next."""
    said = [Message(role="user", content=texts[0])]
    for text in texts[1:]:
        said += [Message(role="assistant", content=answer), Message(role="user", content=text)]
    return tuple(said)


def brief(*texts: str, answer: str = "A draft.") -> Brief:
    return formulate(talk(*texts, answer=answer))


@pytest.mark.parametrize(
    ("first", "then", "whole"),
    [
        ("Write 90 words about owls.", "Make that 140.", "Write 140 words about owls."),
        ("Write 90 words about owls.", "Twice as long.", "Write 180 words about owls."),
        ("Write 90 words about owls.", "Half of that, please.", "Write 45 words about owls."),
        ("Describe owls in 90 words.", "no more than 60, sorry", "Describe owls. No more than 60 words."),
        ("Describe owls in 90 words.", "About hawks instead.", None),
        ("Describe a farm. Mention owls.", "Hawks, not owls.", "Describe a farm. Mention Hawks."),
        ("Describe a farm. Never be rude.", "It should be funny, not rude.", None),
        ("List 5 owls as bullet points.", "Make it 7.", "List 7 owls as bullet points."),
        ("Write a poem with 3 stanzas.", "Four.", "Write a poem with four stanzas."),
        ("Write a poem with 3 stanzas and 2 owls.", "5, not 2.", "Write a poem with 3 stanzas and 5 owls."),
        ("Mention 3 hawks and 2 owls.", "Make it 5.", None),
        ("Describe music in 1984 in 3 sentences.", "Make it 4.", "Describe music in 1984 in 4 sentences."),
        ("List the rivers of Italy.", "Same for Spain.", "List the rivers of Spain."),
        ("List the rivers of Italy.", "The same for Spain, as a table.", "List the rivers of Spain. As a table."),
        ("Write a haiku about snow.", "Make it about rain.", "Write a haiku about rain."),
        ("Plan a 3-day trip to Rome.", "Make it 5 days.", "Plan a 5-day trip to Rome."),
        ("Plan a 3-day trip to Rome.", "Paris instead.", "Plan a 3-day trip to Paris."),
        ("Write a Python function that adds.", "Use Rust instead.", "Write a Rust function that adds."),
        ("Nenne die Flüsse von Italien.", "Dasselbe für Spanien.", "Nenne die Flüsse von Spanien."),
        ("Describe owls.", "Start over.", "Describe owls."),
        ("Schreibe 90 Wörter über Eulen.", "Mach 140 daraus.", "Schreibe 140 Wörter über Eulen."),
        ("Écris 90 mots sur les hiboux.", "Plutôt 140.", "Écris 140 mots sur les hiboux."),
        ("Escribe 90 palabras sobre los búhos.", "Mejor 140.", "Escribe 140 palabras sobre los búhos."),
        ("Describe owls. Use a formal tone.", "Actually, make it friendly.", "Describe owls. Make it friendly."),
        ("Describe owls. Write it in English.", "In Spanish.", "Describe owls. In Spanish."),
    ],
)
def test_what_is_changed_is_changed_where_it_was_said(first: str, then: str, whole: str | None) -> None:
    assert brief(first, then).words == (whole or f"{first} {then}")


def test_a_later_bound_on_the_same_side_holds_instead() -> None:
    checks = [o.check for o in brief("Describe owls in at most 80 words.", "At most 120 words.").objectives]
    assert checks == [Count(unit="words", maximum=120)]
    both = brief("Describe owls in at most 80 words.", "At least 40 words.").objectives
    assert len(both) == 2


def test_one_thing_less_is_counted_and_the_answer_kept() -> None:
    found = unfold(talk("List 5 owls as bullet points.", "Drop the second one.", answer="* a\n* b"))
    assert [m.content for m in found.conversation] == [
        "List 4 owls as bullet points.",
        "* a\n* b",
        "Drop the second one.",
    ]
    french = unfold(talk("Liste 5 hiboux.", "Ajoute-en deux."))
    assert french.conversation[0].content == "Liste 7 hiboux."
    more = unfold(talk("List 5 owls as bullet points.", "Drop the first one and add two more."))
    assert more.conversation[0].content == "List 6 owls as bullet points."


@pytest.mark.parametrize("then", ["Same for Spain.", "Another one.", "5 more.", "Keep the first two."])
def test_what_only_the_answer_shows_keeps_the_answer(then: str) -> None:
    found = unfold(talk("Compare Rome and Paris.", then))
    assert [m.role for m in found.conversation] == ["user", "assistant", "user"]


def test_shorter_is_shorter_than_the_answer_and_outdoes_the_length() -> None:
    shorter = brief("Describe owls in 100 words. Use no commas.", "Make it shorter.", answer="word " * 100)
    assert [o.text for o in shorter.objectives] == ["Use no commas", "shorter"]
    assert shorter.objectives[1].check == Count(unit="words", maximum=90)
    assert shorter.changes.replaced == ("in 100 words",)
    longer = brief("Describe owls in at most 50 words.", "longer, at least 70 words", answer="word " * 50)
    assert [o.check for o in longer.objectives] == [Count(unit="words", minimum=70)]


def test_what_was_changed_is_told() -> None:
    changes = brief("Describe owls in 90 words. Use no commas.", "Make that 140.").changes
    assert (changes.new, changes.replaced, changes.kept) == (("in 140 words",), ("in 90 words",), ("Use no commas",))
