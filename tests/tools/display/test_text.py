"""The answer as it reads when printed, and the parts of its record."""

from __future__ import annotations

import re

import pytest

from sroc.agents.formulator import formulate
from sroc.tools.checks import FormatCheck
from sroc.tools.display import as_text
from sroc.tools.display.text import as_json, as_record, for_machines, show
from sroc.tools.formulation.coaching import coached
from sroc.tools.record import Answer
from sroc.tools.types import Assumption, Message, Objective

from .answers import PLAIN, USED, full


def test_a_plain_met_answer_prints_its_text_and_the_usage_line() -> None:
    answer = Answer(text="Yes.\n", status="met", usage=USED, objectives=(Objective(id="o1", text="be brief"),))
    assert str(answer) == as_text(answer) == "Yes.\n\n1 call · 812 tokens · $0.0012 · 3.2 s"


def test_a_full_answer_prints_text_note_and_short_blocks() -> None:
    assert as_text(PLAIN) == "\n".join(
        [
            "the text [1] [7]",
            "",
            "the note",
            "",
            "What yielded:",
            '  - "the loser" yielded to "the winner" (by authority)',
            "    why: the explanation",
            "    given up: the given up",
            "    smallest change that lets all hold: the change",
            "",
            "Assumptions:",
            "  - the assumption (inferred)",
            "",
            "Sources:",
            '  [1] the title > the heading: "the quote"',
            "",
            "Next time:",
            "  the coaching",
            "",
            "1 call · 812 tokens · $0.0012 · 3.2 s · stopped by the limit",
        ]
    )


def test_an_answer_without_text_prints_its_record() -> None:
    answer = Answer(text="", status="unmet", note="Nothing came back.", stopped_by="seconds")
    assert (
        as_text(answer)
        == as_record(answer)
        == "Nothing came back.\n\n0 calls · 0 tokens · cost unknown · 0.0 s · stopped by seconds"
    )


def test_printed_words_cannot_steer_a_terminal() -> None:
    half = "\ud800"  # an objective's words refuse it by themselves
    text = as_text(full(lambda name: f"\x1b[2J\x07\x9b{name}\r\n{'' if name in ('winner', 'loser') else half}"))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
    text.encode("utf-8")


def test_a_long_list_of_sources_is_cut_and_counted() -> None:
    many = tuple(PLAIN.citations[0].model_copy(update={"number": n}) for n in range(1, 26))
    assert as_text(PLAIN.model_copy(update={"citations": many})).count('"the quote"') == 20
    assert "  and 5 more" in as_text(PLAIN.model_copy(update={"citations": many}))


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("objectives", '  met       "the winner" (system, hard): the evidence [the verifier]'),
        ("conflicts", '  - "the loser" yielded to "the winner" (by authority)'),
        ("coverage", "  the title: 40% read, 50% skipped (the why skipped), 10% failed, of 100 characters"),
        ("calls", "the message"),
    ],
)
def test_each_part_of_the_record_can_be_shown(topic: str, expected: str) -> None:
    shown = show(PLAIN, topic)  # type: ignore[arg-type]
    assert shown.startswith(topic.capitalize())
    assert expected in shown


@pytest.mark.parametrize("topic", ["objectives", "conflicts", "claims", "coverage", "calls"])
def test_an_empty_part_says_that_it_is_empty(topic: str) -> None:
    _, said = show(Answer(text="", status="met"), topic).splitlines()  # type: ignore[arg-type]
    assert said.strip().startswith("No ")


@pytest.mark.parametrize(
    ("check", "losers", "expected"),
    [
        (FormatCheck(format="json"), (), True),
        (FormatCheck(format="json"), ("o1",), False),
        (FormatCheck(format="json", negated=True), (), False),
        (FormatCheck(format="table"), (), False),
        (None, (), False),
    ],
)
def test_a_machine_format_in_force_is_seen(check: FormatCheck | None, losers: tuple[str, ...], expected: bool) -> None:
    resolutions = tuple(PLAIN.resolutions[0].model_copy(update={"losers": losers}) for _ in losers)
    objective = Objective(id="o1", text="as JSON", check=check)
    answer = Answer(text="{}", status="met", objectives=(objective,), resolutions=resolutions)
    assert for_machines(answer) is expected


def test_json_is_the_models_own_and_survives_lone_surrogates() -> None:
    assert as_json(PLAIN) == PLAIN.model_dump_json(indent=2)
    assert Answer.model_validate_json(as_json(Answer(text="a\ud800"[:1], status="met"))).text == "a"
    assert '"a\\ud800"' in as_json(Answer(text="a\ud800", status="met"))


def test_guesses_of_little_weight_are_counted_and_not_listed() -> None:
    guesses = tuple(Assumption(text=f"Guess {n}: usual", source="default") for n in range(7))
    printed = as_text(
        Answer(text="Done.", status="met", assumptions=(Assumption(text="It is for you", source="said"), *guesses))
    )
    assert "It is for you (said)" in printed
    assert "Guess 3: usual (default)" in printed
    assert "Guess 4" not in printed
    assert "- 3 guesses of less weight are in the record" in printed


@pytest.mark.parametrize(
    ("request_", "headings"),
    [
        ("Plane eine Reise für meine Familie.", ("Annahmen:", "(Vorgabe)", "Nächstes Mal:")),
        ("Planifie un voyage pour ma famille.", ("Hypothèses:", "(par défaut)", "La prochaine fois:")),
        ("Planifica un viaje para mi familia.", ("Supuestos:", "(por defecto)", "La próxima vez:")),
    ],
)
def test_the_record_is_headed_in_the_requesters_language(request_: str, headings: tuple[str, ...]) -> None:
    brief = formulate([Message(role="user", content=request_)])
    coaching, assumptions = coached(brief, ()), brief.assumptions
    shown = as_text(Answer(text="1.", status="met", usage=USED, assumptions=assumptions, coaching=coaching))
    assert all(heading in shown for heading in headings)
    assert "Assumptions" not in shown
