"""Sentences as people type them: politeness, slips, missing accents and apostrophes, fragments, in four languages."""

from __future__ import annotations

import pytest

from sroc.tools.checks import Case, Check, Count, DateForm, FormatCheck, Occurs, Options, Position, ReadingLevel, Title
from sroc.tools.enforce import enforce
from sroc.tools.objectives import compile_objectives
from sroc.tools.types import Objective
from sroc.tools.verify import verify

NO_TITLE = Title(negated=True)
TYPED: list[tuple[str, Check]] = [
    ("could u write this in no more then 5 sentances?", Count(unit="sentences", maximum=5)),
    ("The whole thing shouldnt exceed 1,200 characters", Count(unit="characters", maximum=1200)),
    ("I'd be grateful if each line had at least 4 words.", Count(unit="words", minimum=4, per="lines")),
    ("dont use commas", Occurs(term=",", maximum=0, scope="character")),
    ("maximo 3 frases porfa", Count(unit="sentences", maximum=3)),
    ("todo en minusculas", Case(case="lower")),
    ("Merci de ne pas depasser 3 phrases.", Count(unit="sentences", maximum=3)),
    ("Bitte hochstens 60 worter", Count(unit="words", maximum=60)),
    ("just yes or no", Options(options=("yes", "no"), alone=True)),
    ("nur ja oder nein", Options(options=("ja", "nein"), alone=True)),
    ("Gib mir eine Tabelle mit den Preisen", FormatCheck(format="table")),
    ("Mindestens zwei Wörter in GROSSBUCHSTABEN", Count(unit="capital_words", minimum=2)),
    ("WRITE IN CAPS ONLY", Case(case="upper")),
    ("dates as dd/mm/yyyy please", DateForm(order="dmy", mark="/")),
    ("written so that a 10 year old gets it", ReadingLevel(scale="grade", maximum=5)),
    ('First word should be "Behold".', Position(edge="start", text="Behold")),
    ("Don't give it a title", NO_TITLE),
    ("Please skip the heading at the top.", NO_TITLE),
    ("Ne mets pas de titre.", NO_TITLE),
    ("Kein Titel bitte.", NO_TITLE),
    ("No pongas título, gracias", NO_TITLE),
    ("In every sentence use the word river", Occurs(term="river", minimum=1, per="sentences")),
    ("No more than one comma per sentence.", Occurs(term=",", maximum=1, scope="character", per="sentences")),
    ("Dans chaque phrase, utilise le mot « mer ».", Occurs(term="mer", minimum=1, per="sentences")),
    ("In jedem Absatz soll das Wort „Meer“ vorkommen", Occurs(term="Meer", minimum=1, per="paragraphs")),
    ('Write a poem and title it "Dawn".', Title(text="Dawn")),
    ('Write an essay about rivers. Call it "The Long Water".', Title(text="The Long Water")),
    ("Title it The Long Road.", Title(text="The Long Road")),
    ('The heading should be "Results".', Title(text="Results")),
    ("Écris un poème intitulé « Aube ».", Title(text="Aube")),
    ("Écris un poème. Donne-lui le titre « Aube ».", Title(text="Aube")),
    ("Schreibe ein Gedicht. Nenne es „Morgenrot“.", Title(text="Morgenrot")),
    ("Escribe un cuento titulado «El río».", Title(text="El río")),
    ("En cada frase usa la palabra «mar»", Occurs(term="mar", minimum=1, per="sentences")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "check"), TYPED)
def test_a_sentence_as_it_is_typed_compiles_to_its_check(text: str, check: Check) -> None:
    (found,) = compile_objectives(text, authority="user", source="message:0")
    assert found.check == check
    assert found.span
    assert text[slice(*found.span)] == found.text


@pytest.mark.parametrize(
    ("check", "text", "outcome"),
    [
        (NO_TITLE, "# Rivers\n\nThey flow.", "unmet"),
        (Title(text="Dawn"), "# Rivers\n\nThey flow.", "unmet"),
        (Title(text="Dawn"), "**“Dawn”**\n\nThey flow.", "met"),
        (NO_TITLE, "Rivers flow to the sea.", "met"),
        (Occurs(term="river", minimum=1, per="sentences"), "A river flows. The river bends.", "met"),
        (Occurs(term="river", minimum=1, per="sentences"), "A river flows. It bends.", "unmet"),
        (Occurs(term=",", maximum=1, scope="character", per="sentences"), "It flows, slowly. It bends, too.", "met"),
        (Occurs(term=",", maximum=1, scope="character", per="sentences"), "It flows, slowly, on. It bends.", "unmet"),
    ],
)
def test_what_is_said_of_each_part_and_of_titles_is_verified(check: Check, text: str, outcome: str) -> None:
    assert verify(Objective(id="o", text="x", authority="user", check=check), text).outcome == outcome


def test_a_title_that_is_not_wanted_is_left_out() -> None:
    text, notes = enforce("# Rivers\n\nThey flow.", [Objective(id="o", text="x", authority="user", check=NO_TITLE)])
    assert text == "They flow."
    assert notes == ("left the title out",)


def test_titles_wanted_and_banned_are_in_conflict() -> None:
    from sroc.tools.conflicts import find_conflicts

    both = [Objective(id=str(n), text=f"t{n}", authority="user", check=c) for n, c in enumerate((Title(), NO_TITLE))]
    assert len(find_conflicts(both)) == 1


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Use at least 5 and at most 10 bullets.", "at least 5", "at most 10 bullets"),
        ("Write at least 50 words but no more than 80.", "at least 50 words", "no more than 80"),
        ("mindestens 50 und höchstens 80 Wörter", "mindestens 50", "höchstens 80 Wörter"),
        (
            'Use "sea" at least twice but no more than four times.',
            'Use "sea" at least twice',
            "no more than four times",
        ),
    ],
)
def test_two_bounds_of_one_thing_are_two_objectives(text: str, least: str, most: str) -> None:
    low, high = compile_objectives(text, authority="user", source="message:0")
    assert isinstance(low.check, Count | Occurs)
    assert isinstance(high.check, Count | Occurs)
    assert (low.text, high.text) == (least, most)
    assert low.check.minimum
    assert high.check.maximum
    assert low.check.model_copy(update={"minimum": None, "maximum": high.check.maximum}) == high.check


def test_a_range_said_backwards_is_a_range() -> None:
    (found,) = compile_objectives("Use between 300 and 100 words.", authority="user", source="message:0")
    assert found.check == Count(unit="words", minimum=100, maximum=300)
