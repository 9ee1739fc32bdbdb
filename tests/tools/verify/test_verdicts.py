from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sroc.tools.checks import (
    Answers,
    Case,
    Check,
    Count,
    FormatCheck,
    Language,
    Occurs,
    Options,
    Position,
    Postscript,
    Repeat,
    Resource,
    Sources,
    Title,
    Wrap,
)
from sroc.tools.record import Outcome, Verdict
from sroc.tools.types import Authority, Hardness, Objective
from sroc.tools.verify import announces, declines, echoes, score, verify

CHECKS: list[Check] = [
    Count(unit="words", maximum=300),
    Count(unit="sentences", minimum=5),
    Count(unit="paragraphs", minimum=4, maximum=4),
    Occurs(term=",", maximum=0, scope="character"),
    Occurs(term="fox", minimum=2),
    Case(case="lower"),
    Language(code="en"),
    FormatCheck(format="bullets", negated=True),
    Position(edge="end", text="Thank you."),
    Postscript(),
]
OTHERS: list[Check] = [
    Wrap(left='"', right='"'),
    Options(options=("yes", "no")),
    Title(),
    Title(left="<<", right=">>"),
    Repeat(text="Say it."),
    Answers(number=2, mark="******"),
    Sources(rule="cite"),
    FormatCheck(format="json"),
    FormatCheck(format="csv"),
    FormatCheck(format="xml"),
    FormatCheck(format="yaml"),
]


def objective(
    check: Check | None, authority: Authority = "user", hardness: Hardness = "hard", name: str = ""
) -> Objective:
    return Objective(text="said", check=check, authority=authority, hardness=hardness, id=name)


@pytest.mark.parametrize("check", [None, Resource(resource="seconds", maximum=1), Sources(rule="only")])
def test_what_the_text_alone_cannot_show_is_unchecked(check: Check | None) -> None:
    assert verify(objective(check), "A text.").outcome == "unchecked"


@pytest.mark.parametrize("check", [*CHECKS, *OTHERS])
def test_an_empty_text_meets_nothing(check: Check) -> None:
    assert verify(objective(check), " \n").outcome == "unmet"


@settings(max_examples=60, deadline=None)
@given(st.text() | st.text(st.sampled_from("a \n[{<\"'*_#-,.!|1\ud800")))
def test_no_text_breaks_a_verifier(text: str) -> None:
    for check in [*CHECKS, *OTHERS]:
        verdict = verify(objective(check), text)
        assert verdict.verifier == check.kind
        verdict.evidence.encode()


def test_a_verdict_names_its_objective_and_its_check() -> None:
    verdict = verify(objective(Count(unit="words", maximum=2), name="o1"), "One two three.")
    assert (verdict.objective_id, verdict.verifier, verdict.outcome) == ("o1", "count", "unmet")


def test_an_exact_number_said_with_about_leaves_a_tenth() -> None:
    exact = Count(unit="words", minimum=20, maximum=20)
    text = "word " * 22
    assert verify(objective(exact, hardness="about"), text).outcome == "met"
    assert verify(objective(exact), text).outcome == "unmet"


STRONG = objective(None, "system", name="strong")
WEAK = objective(None, "user", name="weak")
SOFT = objective(None, "system", "soft", name="soft")


def verdicts(**outcomes: Outcome) -> list[Verdict]:
    return [Verdict(objective_id=name, outcome=outcome) for name, outcome in outcomes.items()]


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (verdicts(strong="met", weak="unmet", soft="unmet"), verdicts(strong="unmet", weak="met", soft="met")),
        (verdicts(strong="met", weak="met", soft="unmet"), verdicts(strong="met", weak="unmet", soft="met")),
        (verdicts(strong="met", weak="met", soft="met"), verdicts(strong="met", weak="met", soft="unmet")),
        (verdicts(strong="unchecked", weak="met"), verdicts(strong="unmet", weak="met")),
        (verdicts(strong="met", weak="met"), verdicts(strong="unchecked", weak="met")),
    ],
)
def test_the_stronger_objective_decides(better: list[Verdict], worse: list[Verdict]) -> None:
    objectives = (WEAK, SOFT, STRONG)
    assert score(better, objectives) > score(worse, objectives)


def test_what_yielded_counts_nothing() -> None:
    assert score(verdicts(strong="yielded"), (STRONG,)) == score([], (STRONG,))


def test_among_equals_the_higher_priority_decides() -> None:
    first = WEAK.model_copy(update={"id": "first", "priority": 5})
    objectives = (WEAK, first)
    assert score(verdicts(weak="unmet", first="met"), objectives) > score(
        verdicts(weak="met", first="unmet"), objectives
    )


def test_a_thousand_drafts_by_ten_checks_take_a_second_of_cpu_time(
    within: Callable[[Callable[[], object], float], bool],
) -> None:
    phrase = "the quick, brown fox jumps over lazy dogs and then sleeps for a while because it is tired"
    words = phrase.split()
    chance = random.Random(1)
    sentences = [" ".join(chance.choices(words, k=14)).capitalize() + "." for _ in range(500)]
    drafts = ["\n\n".join(" ".join(chance.choices(sentences, k=5)) for _ in range(4)) for _ in range(1000)]
    objectives = [objective(check) for check in CHECKS]
    assert within(
        lambda: [verify(one, draft) for draft in drafts for one in objectives], 2
    )  # 0.8 on an idle core; a loaded one's caches are colder


def test_a_text_that_only_says_that_an_answer_follows_is_seen() -> None:
    assert announces("Sure, here's a rap without those words:\nYo, check", least=6)
    assert not announces("Sure, here are two colours:\nred, blue")
    assert verify(objective(Occurs(term="pond", maximum=0)), "¡Claro! Aquí tienes un poema:").outcome == "unmet"
    assert announces("Here is the poem:")
    assert not announces("Sure! Here is a poem:\n\nRain falls on the roofs of the old town.")
    assert not announces("Rain.")


def test_a_refusal_is_seen_and_help_after_an_apology_is_none() -> None:
    assert declines("I'm sorry, but I can't assist with that.")
    assert declines("Es tut mir leid, aber ich kann dabei nicht helfen.")
    assert not declines("I am sorry to hear that, but rest will help you soon.")
    assert not declines("I'm sorry, but I can't come to your party.")
    assert echoes("Sing a song.\n\nSing a song.", [Repeat(text="Sing a song.")])
    assert not echoes("Sing a song.\n\nLa, la.", [Repeat(text="Sing a song.")])
