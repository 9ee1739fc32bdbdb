"""Code knows a short reply that cannot be the answer, and completes one that is cut short from the passages."""

import pytest

from sroc.tools.context.sought import sought
from sroc.tools.fitting import closer, misfit, whole
from sroc.tools.types import Chunk, Packet, Task

SHORT = "Answer with the name alone."
TEXT = "The Kestrel sold 69.7 million tickets in 9 days, and 12 boats. It was built on 23 September 1889, not in 1890."
CHUNKS = [Chunk(id="a:0", source="a", start=0, end=len(TEXT), text=TEXT)]


@pytest.mark.parametrize(
    ("question", "reply", "speaks_against_it"),
    [
        ("What is the Kestrel on Eddy Sound?", "The Kestrel.", "stands in the question"),
        ("The ferry links Orrin to what town?", "Orrin", "stands in the question"),
        ("How large is the yard where the Kestrel lies?", "Eddy Yard", "a number"),
        ("In what year did the owner of the Kestrel die?", "Ada Ashgrove", "a date or year"),
        ("When was the ferry's builder born?", "Karl Hobday", "a date or year"),
        ("Wie viele Zimmer hat das Haus?", "Haus Lindenhof", "a number"),
        ("En quelle année le moulin a-t-il brûlé ?", "Le vieux moulin", "a date or year"),
        ("¿Cuántos barcos tiene el puerto?", "Puerto Viejo", "a number"),
    ],
)
def test_a_reply_that_only_repeats_or_is_of_another_kind_is_no_answer(
    question: str, reply: str, speaks_against_it: str
) -> None:
    fact = sought(f"{question} {SHORT}")
    assert fact
    assert speaks_against_it in misfit(fact, reply)


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("Which was built first, the Kestrel or the Marram?", "the Kestrel"),
        ("The Kestrel lies in which Eddy county?", "Eddy County"),
        ("How many keepers has the mill?", "twelve"),
        ("In which month is the mill closed?", "May"),
        ("How many keepers has the mill?", "none"),
        ("When does the ferry first sail?", "on a Monday in May"),
        ("When did the mill burn?", "in the last winter of the war"),
        ("Who owns the Kestrel?", "Ada Ashgrove"),
        ("Who owns the Kestrel?", "The passages do not say who the owner of the Kestrel was in those years."),
    ],
)
def test_what_may_be_an_answer_is_left_in_peace(question: str, reply: str) -> None:
    fact = sought(f"{question} {SHORT}")
    assert fact
    assert misfit(fact, reply) == ""


@pytest.mark.parametrize(
    ("question", "reply", "completed"),
    [
        ("How many tickets did it sell?", "69.7", "69.7 million"),
        ("How many boats did it sell?", "12", "12"),
        ("How many days was it under way?", "9", "9"),
        ("When was the Kestrel built?", "1889", "23 September 1889"),
        ("In what year was the Kestrel built?", "1889", "1889"),
        ("When was it sold?", "1890", "1890"),
        ("Who sold it?", "Ada", "Ada"),
    ],
)
def test_a_figure_comes_with_what_the_passage_says_of_it(question: str, reply: str, completed: str) -> None:
    fact = sought(f"{question} {SHORT}")
    assert fact
    assert whole(fact, reply, CHUNKS) == completed


def test_where_no_reply_fits_the_nearest_sentences_are_read_and_those_with_a_figure_where_one_is_asked_for() -> None:
    said = [f"{name} keeps the weir. It was dug in {year} by hand." for name, year in (("Ada", 1810), ("Karl", 1820))]
    text = f"{' '.join(said)} The Marram weir is dry in summer. The Marram weir was closed in 1901."
    packet = Packet(
        task=Task(id="t1", goal=f"In what year was the Marram weir closed? {SHORT}"),
        conversation=(),
        chunks=(Chunk(id="a:0", source="a", start=0, end=len(text), text=text),),
        numbers=(4,),
    )
    read = closer(packet)
    assert read.chunks[-1].text == "The Marram weir was closed in 1901."
    assert all(any(c.isdigit() for c in chunk.text) for chunk in read.chunks)
    assert read.numbers == (4, 4, 4)
    assert all(text[chunk.start : chunk.end] == chunk.text for chunk in read.chunks)
