"""Requests as people really type them: hedged, abbreviated, said of a part, of others' texts, or of what not to do."""

from __future__ import annotations

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.checks import Count, Position
from sroc.tools.types import Message


def said(text: str) -> list[tuple[str, str]]:
    objectives = formulate([Message(role="user", content=text)]).objectives
    return [(o.text, o.check.kind if o.check else "") for o in objectives]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('keep it under 120 words pls, oh and end it w/ "Thanks, Jo"', ["count", "position"]),
        ("Explain tides. Somewhere between 80 and 100 words would be great.", ["count"]),
        ("Each bullet has one sentence.", ["count"]),
        ("One paragraph only.", ["count"]),
        ("tl;dr in 2 sentences: The king ruled for 40 years and had 3 sons.", ["count"]),
        ('Escríbeme una nota para la vecina, y nada de "atentamente".', ["occurs"]),
        ("Gib JSON zurück.", ["format"]),
        ("Devuelve JSON.", ["format"]),
        ("Écris trois paragraphes de 30 mots chacun.", ["count", "count"]),
        # what is said of a part, or of an edge, is no check on the whole
        ("First line: a one-sentence summary.", [""]),
        ("Answer in English. Quote one sentence in French.", ["language", ""]),
        ('Do not end with "Hello".', [""]),
        ('Beginne nicht mit "Hallo".', [""]),
        ('No empieces con "Hola".', [""]),
        # content
        ('Übersetze ins Englische: "Schreibe mindestens 200 Wörter."', []),
        ("My teacher said the essay must be 500 words. Can you give me three title ideas?", []),
        ("Écris un poème dont le titre est en majuscules.", []),
        ("Schreibe ein Gedicht, der Titel in Großbuchstaben.", []),
    ],
)
def test_messy_words_are_read(text: str, expected: list[str]) -> None:
    assert [kind for _, kind in said(text)] == expected


def test_what_is_forbidden_keeps_the_word_that_forbids_it() -> None:
    assert said("Rewrite this, max 2 sentences & no emojis.")[-1] == ("no emojis", "")
    assert said("Why is the sea salty? (max. 30 words, no jargon)")[-1] == ("no jargon", "")


def test_short_paragraphs_have_their_size_each() -> None:
    (objective,) = formulate([Message(role="user", content="Keep paragraphs short - 3 sentences tops.")]).objectives
    assert objective.check == Count(unit="sentences", maximum=3, per="paragraphs")


def test_an_end_that_is_wanted_is_no_ban() -> None:
    (objective,) = formulate([Message(role="user", content='End with "Hello".')]).objectives
    assert objective.check == Position(edge="end", text="Hello")
