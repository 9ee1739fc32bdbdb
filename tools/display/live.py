"""A run's stream and its questions in; progress on a terminal's error stream, the answer and the replies out.

A terminal sees one line that changes; anything else sees a plain line for each change. `NO_COLOR` is Rich's to honour.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TextIO

from ..formulation.choices import goes_on
from ..formulation.told import told
from ..framing import Suggestion
from ..record import Answer
from ..types import Question
from .asked import Asked
from .wording import clean, counted, money


async def follow(parts: AsyncIterable[Any], stream: TextIO) -> tuple[Answer | None, Asked]:
    """The answer at the end of a graph's stream (version 2), or what it stopped to ask; progress on the way."""
    asked = Asked()
    answer: Answer | None = None
    with progress(stream) as show:
        async for part in parts:
            kind, data = part["type"], part["data"]
            if kind == "custom" and data.get("type") == "sroc.progress":
                show(data)
            elif kind == "updates":
                asked = Asked.of(data) if data.get("__interrupt__") else asked
            elif kind == "values":
                answer = data.get("answer")
    return answer, asked


def progress_line(event: Mapping[str, Any]) -> str:
    """`specialist 1/3 · 812 tokens · $0.0012` from a `sroc.progress` event; without what the event lacks."""
    done, total, tokens = (event.get(key) or 0 for key in ("done", "total", "tokens"))
    stage = clean(str(event.get("stage", "working")))
    parts = [f"{stage} {done}/{total}" if total > 1 else stage]
    if tokens:
        parts += [counted(tokens, "token"), money(event.get("cost_usd"))]
    return " · ".join(parts)


@contextmanager
def progress(stream: TextIO) -> Iterator[Callable[[Mapping[str, Any]], None]]:
    """Yields the function that shows one event on the stream."""
    if not stream.isatty():
        yield _plain(stream)
        return
    from rich.console import Console
    from rich.text import Text

    with Console(file=stream).status(Text("starting")) as status:
        yield lambda event: status.update(Text(progress_line(event)))


def _plain(stream: TextIO) -> Callable[[Mapping[str, Any]], None]:
    last = [""]

    def show(event: Mapping[str, Any]) -> None:
        line = progress_line(event)
        if line != last[0]:
            last[0] = line
            print(line, file=stream, flush=True)

    return show


@contextmanager
def download(stream: TextIO, name: str) -> Iterator[Callable[[int, int], None]]:
    """Yields the function that shows (done, total) bytes: a bar on a terminal, a line for each tenth elsewhere."""
    if not stream.isatty():
        yield _tenths(stream, name)
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=stream)) as bars:
        task = bars.add_task(clean(name), total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)


def _tenths(stream: TextIO, name: str) -> Callable[[int, int], None]:
    last = [-1]

    def show(done: int, total: int) -> None:
        tenth = 10 * done // total if total > 0 else 0
        if tenth != last[0]:
            last[0] = tenth
            print(f"{name}: {tenth * 10}% of {total / 1e6:,.0f} MB", file=stream, flush=True)

    return show


def put_questions(questions: Sequence[Question], stream: TextIO, read: Callable[[], str] = input) -> dict[str, str]:
    """Each question on the stream; what was said, by question id. Enter leaves a question to its default.

    "Just do it", or the input's end, leaves all that follow to theirs.
    """
    replies: dict[str, str] = {}
    for question in questions:
        print(question_text(question), end=" ", file=stream, flush=True)
        said = _said(stream, read)
        if said is None or (said and goes_on(said)):
            break
        if said:
            replies[question.id] = said
    return replies


def _said(stream: TextIO, read: Callable[[], str]) -> str | None:
    """A line without spaces at its ends; None at the input's end."""
    try:
        return read().strip()
    except EOFError:
        print(file=stream)
        return None


def put_suggestions(
    suggestions: Sequence[Suggestion], stream: TextIO, read: Callable[[], str] = input
) -> Suggestion | None:
    """The sharper formulations as a menu on the stream; the one whose number was given, None for anything else."""
    if not suggestions:
        return None
    lines = [f"  {n}. {' '.join(clean(s.text).split())}" for n, s in enumerate(suggestions, 1)]
    words = told(suggestions[0].text)
    print("\n".join([words.menu, *lines, words.number]), end=" ", file=stream, flush=True)
    said = _said(stream, read) or ""
    return suggestions[int(said) - 1] if said.isdigit() and 1 <= int(said) <= len(suggestions) else None


def question_text(question: Question) -> str:
    """The question, why it matters, its options from 1, and what Enter takes."""
    lines = [clean(question.text)]
    if question.why:
        lines.append(f"  ({clean(question.why)})")
    lines += [f"  {number}. {clean(option)}" for number, option in enumerate(question.options, 1)]
    return "\n".join([*lines, told(question.text, question.why).enter.format(clean(question.default))])
