"""What a message takes back in the same breath: the later words hold alone, and both are told."""

from __future__ import annotations

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.formulation.corrected import corrected
from sroc.tools.types import Message


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ("A note, max 80 words, actually make it 120", "A note, max 120 words"),
        ("Write it in French, no wait, in German.", "Write it in German."),
        ("Give me 3 mottos, no, 5 mottos.", "Give me 5 mottos."),
        ("Eine Absage, bitte per Du. Oder doch lieber Sie.", "Eine Absage, bitte per Sie."),
        ("Schreib 4 Sätze, nein, 6 Sätze.", "Schreib 6 Sätze."),
        ("Écris en espagnol, non attends, en italien.", "Écris en italien."),
        ("Una carta para Ana, perdón, Marta.", "Una carta para Marta."),
        # nothing is taken back
        ("Say sorry, Ben, in two sentences.", "Say sorry, Ben, in two sentences."),
        ("Explain what tides are, actually in simple words.", "Explain what tides are, actually in simple words."),
        ("No, no sugar, no milk.", "No, no sugar, no milk."),
    ],
)
def test_the_later_words_hold(said: str, holds: str) -> None:
    assert corrected(said).text == holds


def test_what_was_taken_back_reaches_no_model_and_is_told() -> None:
    brief = formulate([Message(role="user", content="A note, max 80 words, actually make it 120")])
    assert "80" not in brief.words
    assert [a.text for a in brief.assumptions] == ["“80” → “120”"]
