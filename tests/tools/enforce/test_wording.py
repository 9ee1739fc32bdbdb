from __future__ import annotations

import pytest

from sroc.tools.checks import Case, Check, Occurs
from sroc.tools.enforce import enforce
from sroc.tools.types import Objective


def enforced(text: str, *checks: Check) -> str:
    return enforce(text, [Objective(text="said", check=check) for check in checks])[0]


def without(mark: str) -> Occurs:
    return Occurs(term=mark, maximum=0, scope="character")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "However, the plan failed, and we lost 1,000 euros on March 5, 2024.",
            "However the plan failed and we lost 1000 euros on March 5 2024.",
        ),
        ("I like apples, oranges, and pears.", "I like apples and oranges and pears."),
        ("We met Anna, Ben and Carl in Rome.", "We met Anna and Ben and Carl in Rome."),
        (
            "Ingredients: flour, sugar, butter, eggs, milk, and salt.",
            "Ingredients: flour; sugar; butter; eggs; milk; and salt.",
        ),
        ("When it rains, we stay home.", "When it rains we stay home."),
        ("The car, which is old, runs well, too.", "The car – which is old – runs well too."),
        ("Our team, based in Berlin, will help you.", "Our team – based in Berlin – will help you."),
        ("“It works,” he said. She replied, “Good.”", "“It works” he said. She replied: “Good.”"),
        ("Thank you, my friend, for the big, red car.", "Thank you – my friend – for the big red car."),
        ("Yesterday, John and Mary left, so I cried.", "Yesterday John and Mary left so I cried."),
        ("He ran, laughing all the way.", "He ran – laughing all the way."),
        ("It was not red, but blue. He won, not lost.", "It was not red but blue. He won and not lost."),
        ("She sings, she dances.", "She sings; she dances."),
        ("Pi is 3,14 and 1,234,567 is big.", "Pi is 3.14 and 1234567 is big."),
        ("Dear John,\n\nThank you.\n\nBest regards,\nAnna", "Dear John\n\nThank you.\n\nBest regards\nAnna"),
        (
            "Wenn es regnet, bleiben wir. Ich weiß, dass er kommt.",
            "Wenn es regnet bleiben wir. Ich weiß dass er kommt.",
        ),
        ("I want to eat, to rest, and to sleep well.", "I want to eat and to rest and to sleep well."),
        ("We have 3, 5, and 10 at Acme, Inc., where I work.", "We have 3 and 5 and 10 at Acme Inc. where I work."),
        (
            "One day, a storm came, fierce and sudden, and the waves broke.",
            "One day a storm came – fierce and sudden – and the waves broke.",
        ),
        ("It is, however, a quiet place.", "It is however a quiet place."),
        (
            "Solar power is clean, cheap, and quiet, making it popular.",
            "Solar power is clean and cheap and quiet making it popular.",
        ),
        ("Red roses, blue violets,\nsweet sugar,\nand you.", "Red roses – blue violets\nsweet sugar\nand you."),
    ],
)
def test_a_text_without_commas_reads_well(text: str, expected: str) -> None:
    assert enforced(text, without(",")) == expected


def test_code_and_addresses_keep_their_commas() -> None:
    text = "First, see https://a.b/c,d and run `f(a, b)`."
    assert enforced(text, without(",")) == "First see https://a.b/c,d and run `f(a, b)`."


@pytest.mark.parametrize(
    ("mark", "text", "expected"),
    [
        ("!", "Wow! Really?! Great!!! No.", "Wow. Really? Great. No."),
        ("!", '"Stop!" he said.', '"Stop," he said.'),
        (";", "I came; I saw; then lunch.", "I came. I saw, then lunch."),
        (":", "Steps:\n\nAt 10:30 it starts: be there.", "Steps\n\nAt 10.30 it starts – be there."),
        (":", "Here are the steps to take:\n- one", "Here are the steps to take.\n- one"),
        ("—", "It was late—too late—for 3—4 people.", "It was late, too late, for 3 to 4 people."),
        ("-", "- a well-known fact\n- pages 3-5", "* a well known fact\n* pages 3 to 5"),
        ("(", "Bees (and wasps) sting (often).", "Bees, and wasps, sting, often."),
        ('"', 'He said "yes" twice.', "He said yes twice."),
        ("…", "Well… maybe so…", "Well, maybe so."),
        ("...", "Well... maybe so...", "Well, maybe so."),
        ("&", "Salt & pepper, R&D.", "Salt and pepper, R and D."),
        ("*", "* **one**\n* two", "- one\n- two"),
        ("#", "# Title\n\nText.", "Title\n\nText."),
        ("?", "Is it so? Yes.", "Is it so. Yes."),
    ],
)
def test_other_marks_give_way_to_what_reads_as_well(mark: str, text: str, expected: str) -> None:
    assert enforced(text, without(mark)) == expected


def test_a_word_with_meaning_is_never_replaced() -> None:
    assert enforced("The cat sat.", Occurs(term="cat", maximum=0)) == "The cat sat."


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (Case(case="lower"), "See HTTPS://A.B/C and `Code`, NASA.", "see https://a.b/c and `Code`, nasa."),
        (Case(case="upper"), "See https://a.b/c, ok.", "SEE https://a.b/c, OK."),
        (Case(case="title"), "the lord of the rings isn't short", "The Lord of the Rings Isn't Short"),
    ],
)
def test_case_leaves_code_and_addresses_alone(check: Case, text: str, expected: str) -> None:
    assert enforced(text, check) == expected


@pytest.mark.parametrize(
    ("said", "alone"),
    [
        ("Sure! Here is a poem about rain:\n\nRain falls, and stays, all the day long.", None),
        ("Voici un texte :\nLa pluie tombe, et reste, tout le jour.", "La pluie tombe et reste – tout le jour."),
        ("It rains, and it pours, all day.\n\nI hope this helps!", "It rains and it pours – all day."),
        ("Sure, it rains: all day, and all night, too.", "Sure it rains: all day and all night too."),
    ],
)
def test_what_is_said_around_an_answer_goes_where_the_answer_is_changed_anyway(said: str, alone: str | None) -> None:
    assert enforced(said, without(",")) == (alone or "Rain falls and stays – all the day long.")
    assert enforced(said) == said


def test_a_word_wanted_in_capitals_is_set_so_wherever_it_stands() -> None:
    wanted = Objective(text="SLEEP in capitals", check=Occurs(term="SLEEP", minimum=1, scope="character"))
    text, notes = enforce("Sleep heals. Go to sleep, sleepyhead; see `sleep()`.", [wanted])
    assert text == "SLEEP heals. Go to SLEEP, sleepyhead; see `sleep()`."
    assert notes == ("set “SLEEP” in capitals",)
    assert enforce("Rest.", [wanted]) == ("Rest.", ())
