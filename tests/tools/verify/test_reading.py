from __future__ import annotations

import pytest

from sroc.tools.checks import ReadingLevel
from sroc.tools.conflicts import find_conflicts
from sroc.tools.readability import ease, syllables
from sroc.tools.types import Objective
from sroc.tools.verify import verify

# ruff: noqa: E501
EASY = {
    "en": "The sea goes up and down each day. The moon pulls on it. When the moon is near, the sea comes up the beach. "
    "When it moves on, the sea runs back. You can see this from the sand. First the rocks are dry. Then they are wet. "
    "Crabs like to hide in the pools. Birds come to look for food. At night the sea is dark, but it still moves. "
    "It has done so for a long time.",
    "fr": "La mer monte et descend chaque jour. La lune tire sur elle. Le matin, le sable est sec. Puis la mer monte sur "
    "la plage. Les enfants jouent avec une balle. Un chien court dans la mer. Le soir, la mer part au loin. On voit les "
    "rochers et le sable. Les crabes sont sous les pierres. Un homme marche avec son fils. Il fait froid, mais le ciel "
    "est beau.",
    "de": "Das Meer kommt und geht jeden Tag. Der Mond zieht es an. Am Morgen ist der Sand nass. Dann geht das Meer weg. "
    "Die Kinder spielen mit dem Ball. Ein Hund läuft am Strand. Am Abend kommt das Meer zu uns. Wir sehen den Mond und "
    "die Sterne. Das Boot ist alt, aber es fährt gut. Der Mann im Boot hat ein Netz. Er fängt einen Fisch und lacht.",
    "es": "El mar sube y baja cada día. La luna tira de él. Por la mañana la arena está seca. Luego el mar llega a la "
    "playa. Los niños juegan con un balón. Un perro corre por el mar. De noche el mar se va. Se ven las rocas y la "
    "arena. El pez nada con los otros. El sol sale y da luz. Un hombre anda con su hijo. Hace frío, pero no mucho.",
}
HARD = (
    "Gravitational interactions between astronomical bodies necessitate considerable redistribution of oceanic volumes, "
    "whose periodicity, notwithstanding local bathymetric irregularities, remains fundamentally determined by orbital "
    "configurations and rotational characteristics of the participating celestial constituents. Contemporary "
    "hydrodynamic investigations consequently incorporate comprehensive harmonic decompositions, facilitating "
    "extraordinarily accurate predictions of elevation differences throughout geographically heterogeneous coastal "
    "environments, including those characterised by significant meteorological perturbations and complicated "
    "topographical configurations."
)


@pytest.mark.parametrize("language", sorted(EASY))
def test_an_easy_text_is_easy_in_each_language(language: str) -> None:
    found = ease(EASY[language])
    assert found is not None
    assert found.language == language
    assert found.points > 80


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (ReadingLevel(scale="grade", maximum=6), EASY["en"], "met"),
        (ReadingLevel(scale="grade", maximum=6), HARD, "unmet"),
        (ReadingLevel(scale="grade", maximum=6), EASY["de"], "met"),
        (ReadingLevel(scale="ease", minimum=60), HARD, "unmet"),
        (ReadingLevel(scale="ease", maximum=30), HARD, "met"),
        (ReadingLevel(scale="ease", maximum=30), EASY["fr"], "unmet"),
        (ReadingLevel(scale="ease", minimum=60), "The sea goes up and down.", "unchecked"),
        (ReadingLevel(scale="ease", minimum=60), "Море поднимается и опускается. " * 30, "unchecked"),
    ],
)
def test_the_level_is_verified(check: ReadingLevel, text: str, expected: str) -> None:
    assert verify(Objective(text="said", check=check), text).outcome == expected


def test_a_text_a_little_too_hard_is_within_the_formula_s_margin() -> None:
    found = ease(EASY["en"])
    assert found is not None
    check = ReadingLevel(scale="ease", minimum=min(100, round(found.points) + 5))
    verdict = verify(Objective(text="said", check=check), EASY["en"])
    assert found.points > 95 or (verdict.outcome == "met" and "lenient" in verdict.evidence)


@pytest.mark.parametrize(
    ("word", "language", "number"),
    [
        ("table", "en", 2),
        ("jumped", "en", 1),
        ("wanted", "en", 2),
        ("houses", "en", 2),
        ("makes", "en", 1),
        ("plage", "fr", 1),
        ("Straße", "de", 2),
        ("poeta", "es", 3),
        ("día", "es", 2),
        ("I", "en", 1),
    ],
)
def test_syllables(word: str, language: str, number: int) -> None:
    assert syllables(word, language) == number


def test_two_levels_that_no_text_has_are_in_conflict() -> None:
    easy, hard = ReadingLevel(scale="grade", maximum=5), ReadingLevel(scale="ease", maximum=30)
    found = find_conflicts([Objective(id="a", text="easy", check=easy), Objective(id="b", text="hard", check=hard)])
    assert len(found) == 1
    assert "at least 80 points of reading ease" in found[0].explanation
