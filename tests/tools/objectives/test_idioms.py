"""Idioms of limits that once went unread, or were read as their opposite; four languages."""

from __future__ import annotations

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.checks import Count, Occurs
from sroc.tools.types import Message


def checks(text: str) -> list[object]:
    return [o.check for o in formulate([Message(role="user", content=text)]).objectives]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No sentence longer than 20 words.", Count(unit="words", maximum=20, per="sentences")),
        ("Kein Satz darf 12 Wörter überschreiten.", Count(unit="words", maximum=12, per="sentences")),
        ("Aucune phrase de plus de 12 mots.", Count(unit="words", maximum=12, per="sentences")),
        ("Ninguna frase de más de 12 palabras.", Count(unit="words", maximum=12, per="sentences")),
        ("Maximal 60 Wörter pro Antwort.", Count(unit="words", maximum=60)),
        ("Answers are at most 2 sentences long.", Count(unit="sentences", maximum=2)),
        ("Tes réponses ne dépassent jamais 60 mots.", Count(unit="words", maximum=60)),
        ("Write a poem about spring, 8 lines.", Count(unit="lines", minimum=8, maximum=8)),
        ("Cinq phrases exactement.", Count(unit="sentences", minimum=5, maximum=5)),
        ("160 caractères grand max", Count(unit="characters", maximum=160)),
        ("Lista numerada de ocho pasos.", Count(unit="numbered_items", minimum=8, maximum=8)),
        (
            'The word "sun" must not under any circumstances appear more than twice.',
            Occurs(term="sun", maximum=2),
        ),
    ],
)
def test_an_idiom_sets_its_limit(text: str, expected: Count | Occurs) -> None:
    assert checks(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "List the files that have more than 5 lines.",
        "Écris un petit mot de remerciement.",
        'Each email should start with "Hi Ann".',
        "A table with columns Country, Capital and Population.",
        "Who built the weir? Answer with the name alone.",
        "Reply with the word alone, please.",
        "Qui a construit le moulin ? Réponds avec le mot seul.",
        "Wer baute die Mühle? Antworte mit dem Wort allein.",
        "¿Quién construyó el molino? Responde con la palabra sola.",
    ],
)
def test_what_is_said_of_other_things_is_no_check(text: str) -> None:
    assert not any(
        isinstance(c, Count | Occurs) or getattr(c, "kind", "") in ("case", "position") for c in checks(text)
    )


def test_a_size_that_nothing_reads_is_judged_and_never_dropped() -> None:
    found = formulate([Message(role="user", content="Write 2 versions: one under 50 words, one of at least 90 words.")])
    assert [(o.text, o.check) for o in found.objectives] == [("under 50 words", None), ("at least 90 words", None)]
