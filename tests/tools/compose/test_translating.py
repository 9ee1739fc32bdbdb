"""A text in the wrong language: only the stretches that are, said in the right one."""

from sroc.tools.checks import Language
from sroc.tools.compose import lacking, placed
from sroc.tools.types import Objective
from sroc.tools.verify import find, verify

FRENCH = "La rivière est longue et large, et elle porte de l'eau et du sable vers la mer. " * 5
ENGLISH = "The river is long and wide, and it carries water and sand to the sea with the rain. " * 5
IN_FRENCH = [Objective(text="in French", check=Language(code="fr"))]


def test_each_stretch_in_another_language_is_one_part_and_the_text_then_stands_higher():
    text = "\n\n".join((ENGLISH.strip(), FRENCH.strip(), ENGLISH.strip()))
    parts = lacking(text, IN_FRENCH)
    assert len(parts) == find(IN_FRENCH[0], text).gap == 2
    assert parts[0].wanted.startswith("Translate this into French")
    nearer = placed(text, parts[0], FRENCH, IN_FRENCH)
    assert nearer.startswith("La rivière")
    assert verify(IN_FRENCH[0], nearer).outcome == "unmet"
    (last,) = lacking(nearer, IN_FRENCH)
    assert verify(IN_FRENCH[0], placed(nearer, last, f"{FRENCH} Et voilà.", IN_FRENCH)).outcome == "met"


def test_a_text_in_the_right_language_or_without_a_name_for_it_lacks_nothing():
    assert lacking(FRENCH, IN_FRENCH) == ()
    assert lacking(ENGLISH, [Objective(text="not in English", check=Language(code="en", negated=True))]) == ()
