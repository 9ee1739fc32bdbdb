"""What one of several steps asks for alone does not bind the whole answer."""

from __future__ import annotations

import pytest

from sroc.tools.checks import Case, Check, Count, InPart, Language, Occurs
from sroc.tools.objectives import compile_objectives
from sroc.tools.whole import whole_of


def checks(text: str) -> list[Check]:
    return [o.check for o in compile_objectives(text, authority="user", source="message:0") if o.check]


def sizes(text: str) -> list[tuple[str, int | None, int | None]]:
    found = [whole_of(c) if isinstance(c, InPart) else c for c in checks(text)]
    return [(c.unit, c.minimum, c.maximum) for c in found if isinstance(c, Count)]


@pytest.mark.parametrize(
    ("request_", "kept"),
    [
        ("First describe the talk in two sentences, then list three open points.", [("sentences", 2, None)]),
        ("Write a post about rust in 300 words, then suggest three titles.", [("words", 270, None)]),
        ("- Describe rust in one sentence\n- Suggest a title of at most 5 words", [("sentences", 1, None)]),
        ("Beschreibe Rost in zwei Sätzen, nenne dann drei Ursachen.", [("sentences", 2, None)]),
        ("D'abord décris la rouille en une phrase, ensuite cite 4 causes.", [("sentences", 1, None)]),
        ("Explica el óxido en 2 frases y por último haz una pregunta.", [("sentences", 2, None)]),
        ("I need three things: a title, a note of about 40 words, and an idea for a game.", [("words", 36, None)]),
    ],
)
def test_a_steps_size_is_the_least_that_the_whole_has(request_: str, kept: list[object]) -> None:
    assert sizes(request_) == kept


@pytest.mark.parametrize(
    "request_",
    [
        "Write an essay on rust. Also, write at most 400 words.",
        "Describe rust in at most 400 words.",
        "Describe rust in at most 400 words. Write in the first person.",
        "Décris la rouille en 400 mots maximum. Écris à la troisième personne et compare les premiers effets.",
        "First describe rust, then list three causes, at most 400 words in total.",
        "First describe rust, then list three causes, in at most 400 words.",
        "First repeat the request, then give your answer in at most 400 words.",
    ],
)
def test_what_is_said_of_the_whole_binds_it(request_: str) -> None:
    assert ("words", None, 400) in sizes(request_)


def test_what_binds_a_step_is_a_check_of_that_part() -> None:
    two, five = Count(unit="sentences", minimum=2, maximum=2), Count(unit="items", minimum=5, maximum=5)
    for words in (
        "First describe rust in two sentences, then list 5 causes.",
        "Beschreibe Rost in zwei Sätzen, nenne dann 5 Ursachen.",
        "Décris la rouille en deux phrases, cite ensuite 5 causes.",
        "Describe el óxido en dos frases, enumera después 5 causas.",
    ):
        assert checks(words) == [InPart(index=1, of=2, check=two), InPart(index=2, of=2, check=five)]


def test_case_letters_and_language_of_one_step_are_its_own() -> None:
    request_ = (
        "Write a riddle. Then suggest a slogan in capital letters. Then write a verse without the letter e in it."
    )
    assert not [c for c in checks(request_) if isinstance(c, Case | Occurs)]
    assert not [c for c in checks("Write a haiku on rain and then explain it in French.") if isinstance(c, Language)]
    assert [c for c in checks("First describe rust, then list causes, all in lowercase.") if isinstance(c, Case)]


@pytest.mark.parametrize(
    ("request_", "term"),
    [
        ("Write a note. Write the word sleep in all caps every time it appears.", "SLEEP"),
        ('A note with the word "urgent" in capital letters, please.', "URGENT"),
        ("Schreib eine Notiz, das Wort Achtung soll in Großbuchstaben stehen.", "ACHTUNG"),
        ("Écris une note où le mot « danger » est en majuscules.", "DANGER"),
        ("Escribe una nota con la palabra peligro en mayúsculas.", "PELIGRO"),
    ],
)
def test_one_word_in_capitals_is_that_word_alone(request_: str, term: str) -> None:
    assert checks(request_) == [Occurs(term=term, minimum=1, scope="character")]
