"""A run as it is followed on a terminal or a pipe."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from langgraph.types import Interrupt

from sroc.tools.display.asked import Asked
from sroc.tools.display.live import download, follow, progress, progress_line, put_questions, put_suggestions
from sroc.tools.framing import Suggestion
from sroc.tools.types import Question

from .answers import PLAIN


@pytest.mark.parametrize(
    ("event", "line"),
    [
        (
            {"stage": "specialist", "done": 1, "total": 3, "tokens": 812, "cost_usd": 0.0012},
            "specialist 1/3 · 812 tokens · $0.0012",
        ),
        ({"stage": "planner", "done": 0, "total": 1, "tokens": 0, "cost_usd": 0.0}, "planner"),
        ({}, "working"),
    ],
)
def test_a_progress_event_is_one_line(event: dict[str, object], line: str) -> None:
    assert progress_line(event) == line


def test_progress_off_a_terminal_is_a_plain_line_for_each_change() -> None:
    stream = io.StringIO()
    with progress(stream) as tell:
        for stage in ("planner", "planner", "[red]critic[/red]"):
            tell({"stage": stage})
    assert stream.getvalue() == "planner\n[red]critic[/red]\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_on_a_terminal_shows_brackets_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    stream = Terminal()
    with progress(stream) as tell:
        tell({"stage": "[red]critic[/red]", "done": 1, "total": 2})
    assert "[red]critic[/red] 1/2" in stream.getvalue()
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", stream.getvalue())


def test_a_download_off_a_terminal_prints_each_tenth_once() -> None:
    stream = io.StringIO()
    with download(stream, "small") as tell:
        for done in range(0, 500_000_001, 20_000_000):
            tell(done, 500_000_000)
    lines = stream.getvalue().splitlines()
    assert lines[0] == "small: 0% of 500 MB"
    assert lines[-1] == "small: 100% of 500 MB"
    assert len(lines) == 11


def test_a_download_on_a_terminal_shows_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    with download(stream, "small") as tell:
        tell(250, 500)
    assert "250/500" in stream.getvalue()


QUESTIONS = (
    Question(
        id="q1", text="Which length?", options=("50 words", "200 words"), default="50 words", why="Both were asked."
    ),
    Question(id="q2", text="For whom?", default="anyone"),
)


def test_questions_are_put_with_their_options_and_their_default() -> None:
    stream = io.StringIO()
    replies = iter(["2", " the board "])
    assert put_questions(QUESTIONS, stream, lambda: next(replies)) == {"q1": "2", "q2": "the board"}
    assert "Which length?\n  (Both were asked.)\n  1. 50 words\n  2. 200 words\n" in stream.getvalue()
    assert "Enter takes [50 words]:" in stream.getvalue()


def test_enter_leaves_a_question_to_its_default() -> None:
    replies = iter(["", "the board"])
    assert put_questions(QUESTIONS, io.StringIO(), lambda: next(replies)) == {"q2": "the board"}


def test_just_do_it_and_the_end_of_the_input_end_the_questions() -> None:
    def ended() -> str:
        raise EOFError

    assert put_questions(QUESTIONS, io.StringIO(), iter(["just do it"]).__next__) == {}
    assert put_questions(QUESTIONS, io.StringIO(), ended) == {}


def test_a_question_waits_in_its_own_language() -> None:
    stream = io.StringIO()
    question = Question(
        id="q", text="Für wen ist es?", options=("Laien",), default="Laien", why="Worte hängen davon ab."
    )
    put_questions([question], stream, lambda: "")
    assert "Enter nimmt [Laien]:" in stream.getvalue()


async def streamed(parts: list[dict[str, Any]]) -> AsyncIterator[dict[str, Any]]:
    for part in parts:
        yield part


def test_a_stream_ends_in_its_answer_and_its_progress_is_shown() -> None:
    parts: list[dict[str, Any]] = [
        {"type": "values", "ns": (), "data": {"messages": []}},
        {"type": "custom", "ns": (), "data": {"type": "sroc.progress", "stage": "planner", "done": 0, "total": 2}},
        {"type": "custom", "ns": (), "data": {"type": "something else"}},
        {"type": "updates", "ns": (), "data": {"planner": {}}},
        {"type": "values", "ns": (), "data": {"answer": PLAIN}},
    ]
    stream = io.StringIO()
    assert asyncio.run(follow(streamed(parts), stream)) == (PLAIN, Asked())
    assert stream.getvalue() == "planner 0/2\n"


def test_an_interrupt_in_a_stream_gives_its_questions() -> None:
    question = Question(id="q1", text="Which?", options=("a", "b"), default="a")
    interrupt = Interrupt(value={"questions": [question.model_dump(mode="json")]}, id="i")
    parts: list[dict[str, Any]] = [{"type": "updates", "ns": (), "data": {"__interrupt__": (interrupt,)}}]
    assert asyncio.run(follow(streamed(parts), io.StringIO())) == (None, Asked(questions=(question,)))


def test_a_formulation_is_picked_by_its_number_and_anything_else_picks_none() -> None:
    offered = (Suggestion(text="Plan it for one week."), Suggestion(text="Plan it for a weekend."))
    stream = io.StringIO()
    assert put_suggestions(offered, stream, lambda: " 2 ") == offered[1]
    assert "  2. Plan it for a weekend.\n" in stream.getvalue()
    for said in ("", "3", "no"):
        assert put_suggestions(offered, io.StringIO(), [said].pop) is None
    assert put_suggestions((), io.StringIO()) is None
