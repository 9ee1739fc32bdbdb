"""Who did it to whom, in any words; one event dated twice, in any words; figures that are read and mended as such."""

import pytest

from sroc.tools.claims.checking import Checker
from sroc.tools.claims.consequences import settle
from sroc.tools.claims.disputes import dispute_of
from sroc.tools.claims.passages import Passages
from sroc.tools.claims.reading import read
from sroc.tools.context.chunk import split
from sroc.tools.context.sources import Source


def checker(*texts, request=""):
    return Checker([c for n, text in enumerate(texts) for c in split(Source(id=f"{n}.md", text=text))], request)


SOURCE = (
    "In 2011 the brewery Lidgate, a family firm, bought its rival Morrow for 40 million euros. "
    "At the final on Sunday, Ines Vahl was beaten by Tom Rieck after two hours. "
    "The council, which Orla Finn had accused for years, was at last sued by Petra Holm."
)


@pytest.mark.parametrize(
    "text",
    [
        "Morrow acquired Lidgate in 2011.",
        "Lidgate was bought by Morrow in 2011.",
        "Ines Vahl defeated Tom Rieck on Sunday.",
        "Tom Rieck was beaten by Ines Vahl in the final.",
    ],
)
def test_two_names_that_changed_sides_are_seen_in_other_words(text):
    (found,) = checker(SOURCE).check(text)
    assert ("direction", True) in {(g.kind, g.certain) for g in found.finding.gaps}


@pytest.mark.parametrize(
    "text",
    [
        "Lidgate acquired Morrow in 2011.",
        "Morrow was taken over in 2011, bought by Lidgate for 40 million euros.",
        "Tom Rieck defeated Ines Vahl on Sunday.",
        "Ines Vahl was beaten by Tom Rieck in the final.",
    ],
)
def test_the_same_deed_in_other_words_is_no_swap(text):
    (found,) = checker(SOURCE).check(text)
    assert "direction" not in {g.kind for g in found.finding.gaps}


def test_a_swap_in_other_languages():
    french = checker("En 2011, la brasserie Lidgate a racheté son rival Morrow pour 40 millions d'euros.")
    german = checker("Im Endspiel hat Tom Rieck am Sonntag Ines Vahl besiegt.")
    assert french.check("Morrow a acquis Lidgate en 2011.")[0].finding.failed
    assert not german.check("Tom Rieck hat im Endspiel Ines Vahl besiegt.")[0].finding.failed


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("The Kerr bridge opened on 4 May 1931.", "Inaugurated in 1932, the bridge at Kerr links two banks.", True),
        ("Anna Lee, a painter, was born in 1931 in Sligo.", "Born in 1933, Anna Lee studied in Rome.", True),
        ("The Kerr bridge opened in 1931.", "Inaugurated in 1931, the bridge at Kerr links two banks.", False),
        ("The Kerr bridge opened in 1931.", "The Kerr bridge was closed in 1952 for repairs.", False),
        ("The Kerr bridge opened in 1931.", "Not far away, the Kerr tunnel was opened in 1952.", False),
        ("Anna Lee was born in 1931 in Sligo.", "Her brother Tom Lee was born in 1933 in Sligo.", False),
    ],
)
def test_one_event_that_two_sources_date_otherwise_in_other_words(one, other, differ):
    passages = Passages([c for n, text in enumerate((one, other)) for c in split(Source(id=f"{n}.md", text=text))])
    assert bool(dispute_of(passages.sentences[0], passages)) == differ


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Replacing a lost library card costs adults 3 euros.",
            "Replacing a lost library card costs children 0 euros.",
        ),
        ("The room on the first floor opens at 9.", "The room on the second floor opens at 10."),
        ("Der Verlust der Lesekarte kostet Erwachsene 3 Euro.", "Der Verlust der Lesekarte kostet Kinder 0 Euro."),
    ],
)
def test_sources_that_speak_of_two_things_in_the_same_words_do_not_outvote_one_another(one, other):
    said = one.replace(".", " [1].")
    own = checker(one, other, other)
    text, _, resolutions = settle(said, own.check(said), own)
    assert (text, resolutions) == (said, ())


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12.345k euros", (12_345.0,)),
        ("3.125 bn euros", (3.125e9,)),
        ("12,345 thousand euros", (12_345_000.0, 12_345.0)),
    ],
)
def test_a_letter_for_thousands_leaves_the_mark_to_be_the_decimal_one(text, values):
    assert read(text).numbers[0].values == values


def test_a_figure_alone_is_not_replaced_by_another():
    own = checker("Members borrow for 0 euros.", request="What does a lost card cost?")
    text, grounding, _ = settle("3 euros [1]", own.check("3 euros [1]"), own)
    assert text == "3 euros [1]"
    assert grounding.claims[0].support != "narrowed"


def test_a_figure_is_replaced_as_a_whole():
    own = checker("The fee for a lost library card is 30 euros.")
    said = "The fee for a lost card is 3 euros, rule 33."
    assert "330" not in settle(said, own.check(said), own)[0]
