"""French, German and Spanish sentences and the checks they compile to."""

from __future__ import annotations

import pytest

from sroc.tools.checks import (
    Case,
    Check,
    Count,
    FormatCheck,
    Language,
    Occurs,
    Options,
    Position,
    Title,
    Wrap,
)
from sroc.tools.objectives import compile_objectives


def checks(text: str) -> list[Check | None]:
    return [o.check for o in compile_objectives(text, authority="user", source="message:0")]


def words(low: int | None = None, high: int | None = None) -> Count:
    return Count(unit="words", minimum=low, maximum=high)


NO_COMMA = Occurs(term=",", maximum=0, scope="character")
FRENCH: list[tuple[str, list[Check]]] = [
    ("Écris un poème d'au moins 100 mots sur la mer.", [words(100)]),
    ("Réponds en 50 mots maximum.", [words(None, 50)]),
    ("Ne dépasse pas 200 mots.", [words(None, 200)]),
    ("Écris environ 300 mots.", [words(270, 330)]),
    ("N'utilise pas de virgules.", [NO_COMMA]),
    (
        'Rédige un article de trois paragraphes sans le mot "vitesse".',
        [Count(unit="paragraphs", minimum=3, maximum=3), Occurs(term="vitesse", maximum=0)],
    ),
    ('Utilise le mot "lune" au moins 3 fois.', [Occurs(term="lune", minimum=3)]),
    ("Le mot liberté doit apparaître au moins deux fois.", [Occurs(term="liberté", minimum=2)]),
    (
        'Inclus les mots-clés "mer", "vent" et "sel".',
        [Occurs(term=t, minimum=1) for t in ("mer", "vent", "sel")],
    ),
    (
        "Chaque paragraphe doit contenir entre 3 et 5 phrases.",
        [Count(unit="sentences", minimum=3, maximum=5, per="paragraphs")],
    ),
    ("Réponds uniquement en allemand.", [Language(code="de")]),
    ("Écris tout en minuscules.", [Case(case="lower")]),
    ('Termine ta réponse par "Merci d\'avoir lu."', [Position(edge="end", text="Merci d'avoir lu.")]),
    ("Réponds par oui ou non.", [Options(options=("oui", "non"))]),
    ("Présente la réponse sous forme de tableau.", [FormatCheck(format="table")]),
    ("Mets toute ta réponse entre guillemets.", [Wrap(left='"', right='"')]),
    ("Les 100 mots de la liste sont difficiles.", []),
    ("Pourquoi un sonnet a-t-il exactement 14 lignes ?", []),
]
GERMAN: list[tuple[str, list[Check]]] = [
    ("Schreibe mindestens 200 Wörter über den Rhein.", [words(200)]),
    ("Antworte in höchstens drei Sätzen.", [Count(unit="sentences", maximum=3)]),
    ("Etwa 150 Wörter, als Tabelle.", [words(135, 165), FormatCheck(format="table")]),
    ("Verwende keine Kommas.", [NO_COMMA]),
    ('Das Wort "Sonne" muss mindestens dreimal vorkommen.', [Occurs(term="Sonne", minimum=3)]),
    ('Verwende das Wort "toll" nicht.', [Occurs(term="toll", maximum=0)]),
    ("Schreibe ohne das Wort Haus.", [Occurs(term="Haus", maximum=0)]),
    ('Erwähne die Begriffe "Klima" und "Energie".', [Occurs(term=t, minimum=1) for t in ("Klima", "Energie")]),
    ("Jeder Absatz soll höchstens 4 Sätze haben.", [Count(unit="sentences", maximum=4, per="paragraphs")]),
    ("Antworte auf Deutsch.", [Language(code="de")]),
    ("Beschreibe den Garten auf Deutsch.", [Language(code="de")]),
    ("Schreibe alles in Kleinbuchstaben.", [Case(case="lower")]),
    ('Beende deine Antwort mit "Viel Erfolg!"', [Position(edge="end", text="Viel Erfolg!")]),
    (
        'Beginne den ersten Absatz mit dem Wort "Heute".',
        [Position(edge="start", text="Heute", unit="paragraph", index=1)],
    ),
    ("Gib die Antwort als JSON aus.", [FormatCheck(format="json")]),
    ("Antworte mit ja oder nein.", [Options(options=("ja", "nein"))]),
    ("Die 100 Wörter in der Liste sind schwer.", []),
    ("Warum hat ein Sonett genau 14 Zeilen?", []),
]
SPANISH: list[tuple[str, list[Check]]] = [
    ("Escribe al menos 100 palabras sobre el mar.", [words(100)]),
    ("Responde en un máximo de 50 palabras.", [words(None, 50)]),
    ("Entre 100 y 200 palabras, con un título.", [words(100, 200), Title()]),
    ("No uses comas.", [NO_COMMA]),
    (
        'Escribe un ensayo de cuatro párrafos sin la palabra "rápido".',
        [Count(unit="paragraphs", minimum=4, maximum=4), Occurs(term="rápido", maximum=0)],
    ),
    ('La palabra "sol" debe aparecer al menos 3 veces.', [Occurs(term="sol", minimum=3)]),
    ('Incluye las palabras clave "agua" y "tierra".', [Occurs(term=t, minimum=1) for t in ("agua", "tierra")]),
    ("Cada párrafo debe tener al menos 2 frases.", [Count(unit="sentences", minimum=2, per="paragraphs")]),
    ("Responde en español.", [Language(code="es")]),
    ("Escribe todo en mayúsculas.", [Case(case="upper")]),
    ('Termina tu respuesta con "Gracias por leer."', [Position(edge="end", text="Gracias por leer.")]),
    ("Responde sí o no.", [Options(options=("sí", "no"))]),
    ("Devuelve la respuesta en formato JSON.", [FormatCheck(format="json")]),
    ("Las 100 palabras de la lista son difíciles.", []),
    ("¿Por qué un soneto tiene exactamente 14 líneas?", []),
]


@pytest.mark.parametrize(("text", "expected"), [*FRENCH, *GERMAN, *SPANISH])
def test_a_sentence_compiles_in_its_own_language(text: str, expected: list[Check]) -> None:
    assert checks(text) == expected


def test_sentences_of_one_message_may_be_in_different_languages() -> None:
    assert checks("Explain how tides work. Antworte auf Deutsch. Utilise au plus 50 mots.") == [
        Language(code="de"),
        words(None, 50),
    ]
