"""What a question asks for, told to the model; nothing is told where more than one fact is asked for."""

import pytest

from sroc.tools.checks import Bare, Count
from sroc.tools.context.sought import sought
from sroc.tools.types import Objective


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Where was the founder of the Hollin brewery born?", "Reply with the place alone."),
        ("The Kestrel is a ferry that was built in what year?", "Reply with the year alone."),
        ("Which coastal town did the painter of The Weir leave?", "Reply with the coastal town alone."),
        ("What was the middle name of the woman who kept the mill?", "Reply with the middle name alone."),
        ("Who painted the film's poster in which Ada Ashgrove appears?", "Reply with the name alone."),
        ("How many ferries sail from Mr. Orrin's quay?", "Reply with the number alone."),
        ('Who wrote "Who goes there?" and its sequel?', "Reply with the name alone."),
        ("Answer from the passages. When was the weir built?", "Reply with the date or time alone."),
        ("Dans quelle ville le moulin a-t-il été construit ?", "Réponds uniquement par ceci : ville."),
        ("In welchem Jahr wurde die Mühle gebaut?", "Antworte nur hiermit: Jahr."),
        ("¿Quién fue el dueño del molino?", "Responde solo con esto: nombre."),
        ("Who were the three keepers of the mill?", "Reply with the names alone."),
        ("Where does the ferry come from?", "Reply with the place alone."),
        ("What is the Kestrel? Only a few words.", ""),
    ],
)
def test_a_question_for_one_fact_is_told_by_its_kind(question: str, line: str) -> None:
    assert (found := sought(question))
    assert found.line == line


@pytest.mark.parametrize(
    "request_",
    [
        "What is the Kestrel?",
        "Who is Ada Ashgrove?",
        "Which towns did the ferry call at?",
        "Why was the weir built?",
        "Where does Ada keep the keys of the mill?",
        "Who built the weir? Explain how it was paid for.",
        "Who built the weir, and when? Where is it?",
        "Summarise the log.",
        "Where does the name of the mill come from?",
        "When was the weir built and how long is it?",
        "who keeps the mill and what's her address?",
        "Does the ferry sail before the tide, and by how many hours?",
        "How many rooms has the inn, and who is not let in?",
        "which ferry goes to the island and do i need a ticket?",
        "Who built the weir and why?",
        "Quand le moulin a-t-il été construit et par qui ?",
        "Wann wurde die Mühle gebaut und wer hat sie bezahlt?",
        "¿Quién fue el dueño del molino y cuánto pagó?",
    ],
)
def test_what_asks_for_more_is_left_as_it_is(request_: str) -> None:
    assert sought(request_) is None


@pytest.mark.parametrize(
    ("objective", "short"),
    [
        (Objective(text="Answer in few words"), True),
        (Objective(text="at most 5 words", check=Count(unit="words", maximum=5)), True),
        (Objective(text="only the name", check=Bare(of="name")), True),
        (Objective(text="only the code", check=Bare(of="code")), False),
        (Objective(text="at least 50 words", check=Count(unit="words", minimum=50)), False),
        (Objective(text="Tell it as a story"), False),
    ],
)
def test_an_objective_that_asks_for_more_than_a_few_words_keeps_the_usual_prompt(
    objective: Objective, short: bool
) -> None:
    assert (sought("Who built the weir?", [objective]) is not None) is short
