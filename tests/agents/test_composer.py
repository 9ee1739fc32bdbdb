"""The record is written by code: best review, status, note, coverage."""

import pytest

from sroc.agents.composer import best, compose
from sroc.tools.checks import Count
from sroc.tools.context.corpus import corpus_of
from sroc.tools.record import Call, Draft, Review, Usage, Verdict
from sroc.tools.types import Brief, Message, Objective, Plan, Settlement, Task

SHORT = Objective(id="o1", text="at most 3 words", authority="user", check=Count(unit="words", maximum=3))
TALK = (Message(role="user", content="Describe Rome in at most 3 words."),)


def reviewed(attempt, text, outcome):
    return Review(
        attempt=attempt, text=text, verdicts=(Verdict(objective_id="o1", outcome=outcome, evidence="found 4"),)
    )


def composed(reviews, drafts, **more):
    return compose(
        Brief(conversation=TALK, objectives=(SHORT,)),
        Settlement(conversation=TALK, in_force=(SHORT,)),
        Plan(tasks=(Task(id="t1", goal="Describe Rome."),)),
        corpus=corpus_of(()),
        drafts={d.id: d for d in drafts},
        reviews={str(r.attempt): r for r in reviews},
        calls={"c1": Call(id="c1", role="specialist", model="m", messages=TALK, usage=Usage(calls=1, total_tokens=9))},
        decisions=("done",),
        seconds=1.5,
        **more,
    )


def test_the_best_review_wins_and_the_earlier_among_equals():
    first, second, third = reviewed(0, "a b c d", "unmet"), reviewed(1, "a b c", "met"), reviewed(2, "x y z", "met")
    assert best({"0": first, "1": second, "2": third}, (SHORT,)) is second
    assert best({"0": first, "1": reviewed(1, "", "unmet")}, (SHORT,)) is first


@pytest.mark.parametrize(
    ("review", "draft", "status", "note"),
    [
        (reviewed(0, "Old and large.", "met"), Draft(task_id="t1", text="Old and large."), "met", ""),
        (
            reviewed(0, "Very old and large.", "unmet"),
            Draft(task_id="t1", text="Very old and large."),
            "unmet",
            "Not met: “at most 3 words” (found 4).",
        ),
        (
            reviewed(0, "", "unmet"),
            Draft(task_id="t1", failure="m gave an empty reply"),
            "unmet",
            "No answer was written: m gave an empty reply.",
        ),
        (
            reviewed(0, "", "unmet"),
            Draft(task_id="t1", failure="no tokens left", stopped_by="total_tokens"),
            "unmet",
            "The limit on total_tokens was reached before an answer was written.",
        ),
        (
            reviewed(0, "Old and", "met").model_copy(update={"cut": True}),
            Draft(task_id="t1", text="Old and", cut=True),
            "met",
            "The text was cut by its length.",
        ),
    ],
)
def test_status_and_note_say_what_the_reader_must_know(review, draft, status, note):
    answer = composed([review], [draft])
    assert (answer.status, answer.note) == (status, note)
    assert (answer.usage.calls, answer.usage.total_tokens, answer.usage.seconds) == (1, 9, 1.5)
