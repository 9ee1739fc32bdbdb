"""Why wishes clash, told in the requester's language; and what an application never does."""

from __future__ import annotations

import pytest

from sroc.agents.formulator import formulate
from sroc.agents.resolver import settle
from sroc.tools.types import Message


def explained(system: str, user: str) -> str:
    said = [Message(role="system", content=system)] if system else []
    resolutions = settle(formulate([*said, Message(role="user", content=user)])).resolutions
    return "; ".join(r.conflict.explanation for r in resolutions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cinq phrases exactement. Pas plus de trois phrases.",
            "“Cinq phrases exactement” demande au moins 5 phrases, mais “Pas plus de trois phrases” n'en permet que 3.",
        ),
        (
            "Genau fünf Sätze. Nicht mehr als drei Sätze.",
            "“Genau fünf Sätze” verlangt mindestens 5 Sätze, aber “Nicht mehr als drei Sätze” erlaubt nur 3.",
        ),
        (
            "Cinco frases exactas. No más de tres frases.",
            "“Cinco frases exactas” pide al menos 5 frases, pero “No más de tres frases” solo permite 3.",
        ),
        (
            "Réponds en anglais. La réponse doit être en espagnol.",
            "“en anglais” et “La réponse doit être en espagnol” s'excluent : un texte est écrit en une seule langue.",
        ),
        (
            "Exactly five sentences. No more than three sentences.",
            "“Exactly five sentences” needs at least 5 sentences, but “No more than three sentences” allows 3.",
        ),
    ],
)
def test_a_conflict_is_explained_in_the_language_of_the_request(text: str, expected: str) -> None:
    assert explained("", text) == expected


@pytest.mark.parametrize(
    ("system", "user", "reason"),
    [
        ("You never write poems.", "Write me a poem about the moon, max 12 lines.", "the other forbids"),
        ("N'écris jamais de poèmes.", "Écris-moi un poème sur la lune.", "l'autre interdit"),
        ("Schreibe niemals Gedichte.", "Schreib mir ein Gedicht über den Mond.", "das andere verbietet"),
        ("Nunca escribas poemas.", "Escríbeme un poema sobre la luna.", "el otro prohíbe"),
        ("Do not write code.", "Write a Python script which sorts a list.", "the other forbids"),
        ("Never write poems.", "Explain what a poem is.", ""),
        ("Do not share emails.", "Write an email to Bob.", ""),
    ],
)
def test_a_kind_of_work_that_is_never_done_meets_the_request_for_it(system: str, user: str, reason: str) -> None:
    said = explained(system, user)
    assert reason in said if reason else said == ""


def test_a_request_that_yields_as_a_whole_leaves_a_word_to_the_model() -> None:
    said = [Message(role="system", content="You never write poems."), Message(role="user", content="Write me a poem.")]
    left = settle(formulate(said)).conversation[-1].content
    assert "poem" not in left
    assert left
